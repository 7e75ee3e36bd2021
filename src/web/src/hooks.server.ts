import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { api } from '#lib/api.ts';
import { isOpen, type Session } from '#lib/session.ts';
import { isLanguage, type Language } from '#model/language.ts';
import { problemIn } from '#model/problem-words.ts';

const asLanguage = (value: string | null | undefined): Language | undefined =>
  isLanguage(value) ? value : undefined;

/** Who asks, as the API knows them. The reader's language: asked for in the address, kept in a cookie, else the browser's first that the product speaks. */
export const handle: Handle = async ({ event, resolve }) => {
  const asked = asLanguage(event.url.searchParams.get('lang'));
  if (asked)
    event.cookies.set('lang', asked, {
      path: '/',
      maxAge: 31_536_000,
      httpOnly: true,
      sameSite: 'lax',
      secure: event.url.protocol === 'https:',
    });
  const preferred = (event.request.headers.get('accept-language') ?? '')
    .split(',')
    .map((tag) => asLanguage(tag.trim().slice(0, 2)))
    .find(Boolean);
  event.locals.language = asked ?? asLanguage(event.cookies.get('lang')) ?? preferred ?? 'ru';
  event.locals.session = await api<Session>(event, '/session');
  if (!event.locals.session.rights.includes('read') && !isOpen(event.url.pathname))
    return new Response(null, {
      status: 303,
      headers: {
        location: `/sign-in?${new URLSearchParams({ back: event.url.pathname + event.url.search })}`,
      },
    });
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language),
  });
  // A page says who is signed in: no cache between here and them may keep it.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  return packed(event.request, response);
};

/** What a page tells of what nobody foresaw, in the reader's language: the log has the rest. What the API refuses it tells as it is. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'framework') return { message: '' };
  if (kind !== 'unknown') return;
  console.error(error);
  return { message: problemIn(event.locals.language ?? 'en', { detail: 'the server’s log says more' }) };
};

/** The page as it travels: its words come many times over. What a page says is nobody's secret but the reader's own, and nothing a stranger sends is in it. */
function packed(request: Request, response: Response): Response {
  const isHtml = response.headers.get('content-type')?.startsWith('text/html');
  if (!isHtml || !response.body || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
    return response;
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  for (const name of ['content-length', 'etag']) headers.delete(name);
  const { status, statusText } = response;
  return new Response(response.body.pipeThrough(new CompressionStream('gzip')), {
    status,
    statusText,
    headers,
  });
}

import { type ActionFailure, error, fail, type RequestEvent } from '@sveltejs/kit';
import { problemIn } from '#model/problem-words.ts';
import type { Page } from '#model/register.ts';
import { queryOf } from './list.ts';

/** What a page needs of its request to ask the API. */
export type Asking = Pick<RequestEvent, 'platform' | 'url' | 'cookies' | 'locals'>;

/** Asks the API of this node, in the same process. A refusal becomes the page's own error. */
export async function api<T>(event: Asking, path: string): Promise<T> {
  const response = await send(event, new Request(new URL(`/api${path}`, event.url)));
  const body = await response.json();
  if (!response.ok)
    error(
      response.status as 400,
      // Readers know pages, not the API behind them.
      problemIn(event.locals.language, body as object).replaceAll('/api/', '/') || response.statusText,
    );
  return body as T;
}

/** What a page of a list shows: the list that its address asks for, the query, and the filter as it was given. */
export async function listed<T>(event: Asking, path: string) {
  const asked = queryOf(event.url);
  return {
    page: await api<Page<T>>(event, `${path}${asked}`),
    asked,
    filter: Object.fromEntries(event.url.searchParams),
  };
}

/** Hands a page's form to the API. A refusal goes back to the page. */
export async function posted(
  event: Asking & Pick<RequestEvent, 'request'>,
  path: string,
): Promise<ActionFailure<{ detail: string }> | Record<string, never>> {
  const body = await event.request.formData();
  const response = await send(
    event,
    new Request(new URL(`/api${path}`, event.url), { method: 'POST', body }),
  );
  if (response.ok) return {};
  return fail(response.status, {
    detail: problemIn(event.locals.language, (await response.json()) as object),
  });
}

/** Sends a request to the API as whoever asks for the page; what it gives their browser to keep is handed on. */
export async function send(event: Pick<Asking, 'platform' | 'cookies'>, request: Request): Promise<Response> {
  const node = event.platform?.req.pobratim;
  const response = await (node ? node(request) : fetch(request));
  for (const line of response.headers.getSetCookie()) handOn(event.cookies, line);
  return response;
}

/** A line of Set-Cookie (RFC 6265, 4.1.1), as it was written. */
function handOn(cookies: Asking['cookies'], line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const [name = '', value = ''] = cut(pair);
  const told = new Map(attributes.map(cut).map(([its, of]) => [its.toLowerCase(), of]));
  const maxAge = told.get('max-age');
  cookies.set(name, value, {
    path: told.get('path') ?? '/',
    httpOnly: told.has('httponly'),
    secure: told.has('secure'),
    sameSite: 'lax',
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    encode: (written) => written,
  });
}

const cut = (text: string): readonly [string, string] => {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

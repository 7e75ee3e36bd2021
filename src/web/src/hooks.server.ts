import type { Handle } from '@sveltejs/kit/hooks';
import type { Language } from '#model/language.ts';

const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];
const asLanguage = (value: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === value);

/** The reader's language: asked for in the address, kept in a cookie, else the browser's first that the product speaks. */
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
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language) });
};

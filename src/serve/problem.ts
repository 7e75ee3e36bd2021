import type { Context } from 'hono';
import { Failure } from '#model/failure.ts';
import { isLanguage, type Language } from '#model/language.ts';
import { problemIn, problemTitleIn } from '#model/problem-words.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;

const STATUS = { usage: 400, input: 422, refused: 403, 'set-up': 500, storage: 503 } as const;

/** The language in which whoever asks would be told of a problem: `lang` of the address, else the first of Accept-Language that the product speaks, else English. */
function languageAsked(context: Context): Language {
  const { lang } = context.req.query();
  const accepted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return [lang, ...accepted].find(isLanguage) ?? 'en';
}

/**
 * What went wrong, as problem details (RFC 9457): `title` and `detail` in the language asked for, `type`, `expected`, `found` and `remedy`
 * the same in every language, for programs.
 */
export function problem(
  context: Context,
  status: Status,
  kind: string,
  title: string,
  detail: string,
  more: object = {},
): Response {
  const language = languageAsked(context);
  context.header('content-language', language);
  context.header('vary', 'accept-language', { append: true });
  return context.body(
    JSON.stringify({
      type: `about:blank#${kind}`,
      title: problemTitleIn(language, title),
      status,
      detail: language === 'en' ? detail : problemIn(language, { detail, ...more }),
      instance: context.req.path,
      ...more,
    }),
    status,
    { 'content-type': 'application/problem+json' },
  );
}

/** The problem that an error is to whoever asked; what is not told to them is logged. */
export function problemOf(error: Error, context: Context): Response {
  if (error instanceof Failure) {
    const { reason, expected, found, remedy } = error;
    const title = reason === 'refused' ? 'Not allowed' : 'The request cannot be answered';
    return problem(
      context,
      STATUS[reason],
      reason,
      reason === 'input' ? 'What was sent cannot be used' : title,
      error.message,
      { expected, found, remedy },
    );
  }
  if (error instanceof SyntaxError || error instanceof URIError)
    return problem(context, 400, 'usage', 'The request cannot be read', error.message);
  console.error(error);
  return problem(context, 500, 'internal', 'Something is broken here', 'the server’s log says more');
}

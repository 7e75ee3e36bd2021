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

/** What went wrong: a status, a word for programs, and what is told in English. */
type Problem = readonly [status: Status, kind: string, title: string, detail: string, more?: object];

/** The members of problem details (RFC 9457): `title` and `detail` in a language, the others the same in every language, for programs. */
const detailsIn = (
  language: Language,
  path: string,
  [status, kind, title, detail, more = {}]: Problem,
): object => ({
  type: `about:blank#${kind}`,
  title: problemTitleIn(language, title),
  status,
  detail: language === 'en' ? detail : problemIn(language, { detail, ...more }),
  instance: path,
  ...more,
});

/** What went wrong, as problem details (RFC 9457) in the language asked for. */
export function problem(context: Context, ...what: Problem): Response {
  const language = languageAsked(context);
  context.header('content-language', language);
  context.header('vary', 'accept-language', { append: true });
  return context.body(JSON.stringify(detailsIn(language, context.req.path, what)), what[0], {
    'content-type': 'application/problem+json',
  });
}

/** The problem that an error is to whoever asked; what is not told to them is logged. */
export const problemOf = (error: Error, context: Context): Response => problem(context, ...whatOf(error));

/** The same where an answer has begun already: its status, and what the body would have been. */
export function lateProblemOf(error: Error, context: Context): { status: number; answer: object } {
  const what = whatOf(error);
  return { status: what[0], answer: detailsIn(languageAsked(context), context.req.path, what) };
}

function whatOf(error: Error): Problem {
  if (error instanceof Failure) {
    const { reason, expected, found, remedy } = error;
    const title = reason === 'refused' ? 'Not allowed' : 'The request cannot be answered';
    return [
      STATUS[reason],
      reason,
      reason === 'input' ? 'What was sent cannot be used' : title,
      error.message,
      { expected, found, remedy },
    ];
  }
  if (error instanceof SyntaxError || error instanceof URIError)
    return [400, 'usage', 'The request cannot be read', error.message];
  console.error(error);
  return [500, 'internal', 'Something is broken here', 'the server’s log says more'];
}

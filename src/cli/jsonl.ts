import { type Certainty, isAsSureAs } from '#model/claim.ts';
import { isLanguage, type Language } from '#model/language.ts';
import { isDate } from '#model/period.ts';
import { detectLanguage } from '../read/language/detect.ts';
import type { MentionReader } from '../read/mentions/mentions.ts';
import type { Reader } from '../read/reader.ts';

/** Lines of an input, in order, with the number of the first. */
export interface Batch {
  readonly first: number;
  readonly lines: readonly string[];
}

/** What becomes of a batch: the lines of the output, and the numbers of the lines that were of another kind. */
export interface Answered {
  readonly output: string;
  readonly broken: readonly number[];
}

interface Line {
  readonly id: string | number;
  readonly text: string;
  readonly published?: string;
  readonly lang?: Language;
}

/** Answers lines `{"id", "text", "published"?, "lang"?}` with `{"id", "claims", "mentions"?}`, others with `{"line", "error"}`; empty ones are skipped, and claims less sure than `least` left out. */
export function answered(
  { first, lines }: Batch,
  reader: Reader,
  mentionsOf: MentionReader | undefined,
  least: Certainty,
): Answered {
  const broken: number[] = [];
  let output = '';
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '') continue;
    const line = lineOf(written);
    if (typeof line === 'string') broken.push(first + index);
    const answer =
      typeof line === 'string'
        ? { line: first + index, error: line }
        : answerTo(line, reader, mentionsOf, least);
    output += `${JSON.stringify(answer)}\n`;
  }
  return { output, broken };
}
function answerTo(
  { id, text, published, lang }: Line,
  reader: Reader,
  mentionsOf: MentionReader | undefined,
  least: Certainty,
): object {
  const document = {
    text,
    language: lang ?? detectLanguage(text),
    ...(published === undefined ? {} : { published }),
  };
  const claims = reader.read(document).claims.filter((claim) => isAsSureAs(claim, least));
  return { id, claims, ...(mentionsOf ? { mentions: mentionsOf(document) } : {}) };
}

/** The line, or what is wrong with it. */
function lineOf(written: string): Line | string {
  let line: unknown;
  try {
    line = JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (error) {
    return `expected JSON; found ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return `expected {"id", "text"}; found ${written.slice(0, 40)}`;
  const { id, text, published, lang } = withoutNulls(line);
  const wrong = (name: string, expected: string, found: unknown): string =>
    `expected "${name}" to be ${expected}; found ${found === undefined ? 'none' : JSON.stringify(found).slice(0, 80)}`;
  if (typeof id !== 'string' && typeof id !== 'number') return wrong('id', 'a string or a number', id);
  if (typeof text !== 'string') return wrong('text', 'a string', text);
  if (published !== undefined && !(typeof published === 'string' && isDate(published)))
    return wrong('published', 'a day, month or year', published);
  if (lang !== undefined && !isLanguage(lang)) return wrong('lang', 'ru, kk or en', lang);
  return { id, text, ...(published ? { published } : {}), ...(lang ? { lang } : {}) };
}

/** Other programs write what they do not know as null. */
const withoutNulls = (line: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null));

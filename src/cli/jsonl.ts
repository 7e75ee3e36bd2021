import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isLanguage, type Language } from '#model/language.ts';
import { isDate } from '#model/period.ts';
import { detectLanguage } from '../read/language/detect.ts';
import type { MentionReader } from '../read/mentions/mentions.ts';
import type { Reader } from '../read/reader.ts';

interface Line {
  readonly id: string | number;
  readonly text: string;
  readonly published?: string;
  readonly lang?: Language;
}

/**
 * Reads one {"id", "text", "published"?, "lang"?} a line and writes one {"id", "claims", "mentions"?} a line, in order. A line that is none of these
 * gives {"line", "error"} in its place and the others go on; the exit code is then 1, and standard error says how many there were.
 */
export async function readLines(
  reader: Reader,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  mentionsOf?: MentionReader,
): Promise<0 | 1> {
  const broken: number[] = [];
  let number = 0;
  for await (const written of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (written.trim() === '') continue;
    const line = lineOf(written);
    if (typeof line === 'string') broken.push(number);
    const answer =
      typeof line === 'string' ? { line: number, error: line } : answerTo(line, reader, mentionsOf);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  if (broken.length > 0)
    console.error(
      `expected: lines such as {"id": "1", "text": "…", "published": "2024-11-28", "lang": "ru"}\nfound:    ${broken.length} of another kind: ${broken.slice(0, 20).join(', ')}${broken.length > 20 ? ' …' : ''}\nto do:    see "error" in their place in the output; all other lines are read`,
    );
  return broken.length > 0 ? 1 : 0;
}

function answerTo(
  { id, text, published, lang }: Line,
  reader: Reader,
  mentionsOf: MentionReader | undefined,
): object {
  const document = {
    text,
    language: lang ?? detectLanguage(text),
    ...(published === undefined ? {} : { published }),
  };
  const { claims } = reader.read(document);
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

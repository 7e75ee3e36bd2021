import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isLanguage } from '#model/language.ts';
import { detectLanguage } from '../read/language/detect.ts';
import type { MentionReader } from '../read/mentions/mentions.ts';
import type { Reader } from '../read/reader.ts';

/** Reads one {"id", "text", "published"?, "lang"?} a line and writes one {"id", "claims", "mentions"?} a line, in order; a bad line gives {"error"}. */
export async function readLines(
  reader: Reader,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  mentionsOf?: MentionReader,
): Promise<0 | 1> {
  let code: 0 | 1 = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    let answer: object;
    try {
      const { id, text, published, lang } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      if (typeof text !== 'string') throw new TypeError('expected a "text"; found none');
      const document = {
        text,
        language: isLanguage(lang) ? lang : detectLanguage(text),
        ...(typeof published === 'string' ? { published } : {}),
      };
      const { claims } = reader.read(document);
      answer = { id, claims, ...(mentionsOf ? { mentions: mentionsOf(document) } : {}) };
    } catch (error) {
      code = 1;
      answer = { error: error instanceof Error ? error.message : String(error) };
    }
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return code;
}

import { readFileSync } from 'node:fs';
import { tokenise } from '../../src/read/language/tokenise.ts';
import { createMentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';

/** CPU seconds of the best of several runs. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** Reads the samples over and over: full claims beside cutting into tokens alone and the limit, decoding UTF-8. */
export async function run(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const samples = new URL('../../samples/', import.meta.url);
  const listed = JSON.parse(readFileSync(new URL('documents.json', samples), 'utf8')) as readonly {
    file: string;
    language: 'ru' | 'kk' | 'en';
    published?: string;
  }[];
  const documents = listed
    .filter(({ file }) => file.endsWith('.txt'))
    .map((row) => ({
      ...row,
      bytes: readFileSync(new URL(row.file, samples)),
      text: readFileSync(new URL(row.file, samples), 'utf8'),
    }));
  const megabytes = (40 * documents.reduce((sum, { bytes }) => sum + bytes.length, 0)) / 1e6;
  const reader = createReader((await openShelf()).vocabulary);
  const mentionsOf = createMentionReader(reader);
  const decoder = new TextDecoder();
  const repeat = (work: (document: (typeof documents)[number]) => void) => () => {
    for (let turn = 0; turn < 40; turn += 1) for (const document of documents) work(document);
  };
  const rows = {
    'decode UTF-8 (limit)': best(repeat(({ bytes }) => void decoder.decode(bytes))),
    'tokens only (floor)': best(repeat(({ text }) => void tokenise(text))),
    'claims and mentions': best(
      repeat(({ text, language, published }) => {
        const document = { text, language, ...(published ? { published } : {}) };
        reader.read(document);
        mentionsOf(document);
      }),
    ),
    'full claims': best(
      repeat(
        ({ text, language, published }) =>
          void reader.read({ text, language, ...(published ? { published } : {}) }),
      ),
    ),
  };
  return Object.fromEntries(
    Object.entries(rows).map(([name, seconds]) => [
      name,
      { 'MB/s of CPU': Number((megabytes / seconds).toFixed(2)) },
    ]),
  );
}

import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { tokenise } from '../../src/read/language/tokenise.ts';
import { createMentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader } from '../../src/read/reader.ts';
import { openVocabulary } from '../../src/shelf.ts';
import { annotatedTexts, hasDevset } from '../../test/reading/factrueval.ts';
import { coldStart } from './cold.ts';
import { hostile } from './hostile.ts';
import { openNaive } from './naive.ts';
import { onThreads } from './threads.ts';

type Row = Readonly<Record<string, number | string>>;

interface Text {
  readonly text: string;
  readonly bytes: Buffer;
  readonly language: 'ru' | 'kk' | 'en';
  readonly published?: string;
}

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

/** The samples: news, plans and references, nearly every sentence of which says something. */
function denseTexts(): readonly Text[] {
  const samples = new URL('../../samples/', import.meta.url);
  const listed = JSON.parse(readFileSync(new URL('documents.json', samples), 'utf8')) as readonly {
    file: string;
    language: Text['language'];
    published?: string;
  }[];
  return listed
    .filter(({ file }) => file.endsWith('.txt'))
    .map(({ file, language, published }) => {
      const bytes = readFileSync(new URL(file, samples));
      return { bytes, text: bytes.toString(), language, ...(published ? { published } : {}) };
    });
}

/** General news, most of it about other things. */
const mixedTexts = (): readonly Text[] =>
  hasDevset()
    ? annotatedTexts().map(({ text }) => ({
        text,
        bytes: Buffer.from(text),
        language: 'ru',
        published: '2016-03-01',
      }))
    : [];

/**
 * Reading beside its limit, its floor and its peers, on one core; then what starting costs, and what threads gain. With `--hostile MB` texts of
 * that size without an end, of digits, quotation marks and the like.
 */
export async function run(): Promise<Readonly<Record<string, Row>>> {
  const at = process.argv.indexOf('--hostile');
  if (at > 0) return hostile(Number(process.argv[at + 1] ?? 100));
  const reader = createReader(await openVocabulary());
  const mentionsOf = createMentionReader(reader);
  const naive = await openNaive();
  const decoder = new TextDecoder();
  const dense = denseTexts();
  const mixed = mixedTexts();
  const row = (texts: readonly Text[], times: number, work: (text: Text) => void): Row => {
    const seconds = best(() => {
      for (let turn = 0; turn < times; turn += 1) for (const text of texts) work(text);
    });
    const megabytes = (times * texts.reduce((sum, { bytes }) => sum + bytes.length, 0)) / 1e6;
    return {
      'MB/s of CPU': Number((megabytes / seconds).toFixed(2)),
      'articles/s of CPU': Math.round((times * texts.length) / seconds),
    };
  };
  const read = ({ text, language, published }: Text): void => {
    reader.read({ text, language, ...(published ? { published } : {}) });
  };
  return {
    'decode UTF-8 (limit)': row(dense, 400, ({ bytes }) => void decoder.decode(bytes)),
    'tokens only (floor)': row(dense, 100, ({ text }) => void tokenise(text)),
    'full claims, dense': row(dense, 20, read),
    ...(mixed.length > 0 ? { 'full claims, mixed': row(mixed, 4, read) } : {}),
    'claims and mentions, dense': row(dense, 10, ({ text, language, published }) => {
      const document = { text, language, ...(published ? { published } : {}) };
      reader.read(document);
      mentionsOf(document);
    }),
    'az, naive (peer)': row(
      dense.filter(({ language }) => language === 'ru'),
      2,
      ({ text }) => void naive(text),
    ),
    'Slovnet (published)': { 'MB/s of CPU': '', 'articles/s of CPU': 25 },
    ...(await coldStart()),
    ...(await onThreads(dense)),
  };
}

import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { tokenise } from '../../src/read/language/tokenise.ts';
import { createMentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader, type Readable } from '../../src/read/reader.ts';
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
 * Reading beside its limit, its floor and its peers, on one core; then what starting costs, and what threads gain. `--only WORDS` keeps to the
 * rows whose names hold them. With `--hostile MB` texts of that size without an end, of digits, quotation marks and the like.
 */
export async function run(): Promise<Readonly<Record<string, Row>>> {
  const hostileAt = process.argv.indexOf('--hostile');
  if (hostileAt > 0) return hostile(Number(process.argv[hostileAt + 1] ?? 100));
  const onlyAt = process.argv.indexOf('--only');
  const only = onlyAt > 0 ? (process.argv[onlyAt + 1] ?? '') : '';
  const reader = createReader(await openVocabulary());
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
  const documentOf = ({ text, language, published }: Text): Readable => ({
    text,
    language,
    ...(published ? { published } : {}),
  });
  const questions: Readonly<Record<string, () => Row | Promise<Row>>> = {
    'decode UTF-8 (limit)': () => row(dense, 400, ({ bytes }) => void decoder.decode(bytes)),
    'tokens only (floor)': () => row(dense, 100, ({ text }) => void tokenise(text)),
    'full claims, dense': () => row(dense, 20, (text) => void reader.read(documentOf(text))),
    ...(mixed.length > 0
      ? { 'full claims, mixed': () => row(mixed, 40, (text) => void reader.read(documentOf(text))) }
      : {}),
    'claims and mentions, dense': () => {
      const mentionsOf = createMentionReader(reader);
      return row(dense, 10, (text) => {
        const document = documentOf(text);
        reader.read(document);
        mentionsOf(document);
      });
    },
    'az, naive (peer)': async () => {
      const naive = await openNaive();
      return row(
        dense.filter(({ language }) => language === 'ru'),
        2,
        ({ text }) => void naive(text),
      );
    },
    'Slovnet (published)': () => ({ 'MB/s of CPU': '', 'articles/s of CPU': 25 }),
    'cold start to first claim': coldStart,
  };
  const rows: Record<string, Row> = {};
  for (const [name, ask] of Object.entries(questions)) if (name.includes(only)) rows[name] = await ask();
  if ('--jsonl'.includes(only)) Object.assign(rows, await onThreads(dense));
  return rows;
}

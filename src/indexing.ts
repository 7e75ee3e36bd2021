/** A thread of a derivation: reads the texts of documents, puts the words of documents and facts into an index of its own file and weighs statements, while the main thread settles. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { SKETCH_LENGTH } from '#methods/minhash.ts';
import { sha256 } from '#model/canonical.ts';
import type { Document } from '#model/document.ts';
import { entryTextsAfter } from './ledger/entries.ts';
import { bytesIn, openForReading } from './ledger/store.ts';
import { wordsWith } from './read/language/lemmas.ts';
import { createMorphology } from './read/language/morphology.ts';
import { settingsOf } from './register/derived.ts';
import { documentItem } from './register/hits.ts';
import { type Item, openSearch } from './register/search.ts';
import {
  type IndexingAnswer,
  type IndexingData,
  type IndexingMessage,
  type Put,
  putsIn,
} from './register/search-thread.ts';
import { openSeriesTable } from './register/series-table.ts';
import type { FigureFact } from './register/time-series.ts';
import { GENERAL_CHECKS } from './settle/check.ts';
import { markOf } from './settle/releases.ts';
import { readWritten } from './settle/weighed.ts';
import { openWeighing } from './settle/weighing.ts';
import { openShelf } from './shelf.ts';

/** How many characters of texts that were read wait for their words to be indexed: more urgent is what the main thread waits for. Those beyond are read again. */
const MOST_WAITING = 15_000_000;
/** How many texts are read again at a time. */
const AGAIN = 200;

const { path, where, domains, places } = workerData as IndexingData;
const database = new DatabaseSync(path);
database.exec(`${settingsOf(false)}; begin`);
const search = openSearch(database, wordsWith(createMorphology()));
const { store } = await openForReading(where);
const shelf = domains === undefined ? undefined : await openShelf(new URL(domains));
const weighing =
  shelf && openWeighing(database, [...GENERAL_CHECKS, ...shelf.checks], shelf.tableChecks, places);
const series = shelf && openSeriesTable(database);
const port = parentPort!;
// A byte order mark at its beginning is part of a text.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

type IndexedDocument = Pick<Document, 'id' | 'language' | 'title' | 'published'>;
const messages: IndexingMessage[] = [];
const items: Item[] = [];
/** Documents whose texts were not kept. */
const later: IndexedDocument[] = [];
let waiting = 0;
let isAtWork = false;
let areDocumentsDone = false;

const answer = (told: IndexingAnswer, parts: readonly ArrayBuffer[] = []): void =>
  port.postMessage(told, [...parts]);
const index = (most: number): void => {
  while (items.length > 0 && waiting > most) {
    // The last first, because their order does not matter.
    const item = items.pop()!;
    waiting -= lengthOf(item);
    search.put(item);
  }
};
const wait = (document: IndexedDocument & { readonly text: string }): void => {
  const item = documentItem(document);
  items.push(item);
  waiting += lengthOf(item);
};
/** Reads some of the texts that were not kept. */
async function readAgain(): Promise<void> {
  const documents = later.splice(-AGAIN);
  const texts = await bytesIn(
    store,
    documents.map(({ id }) => id),
  );
  for (const document of documents) wait({ ...document, text: decoder.decode(texts.get(document.id)!) });
}
const lengthOf = ({ texts }: Item): number => texts.reduce((sum, text) => sum + text.length, 0);

async function read({
  documents,
  counts,
  quotes,
}: IndexingMessage & { readonly kind: 'read' }): Promise<void> {
  const texts = await bytesIn(
    store,
    documents.map(({ id }) => id),
  );
  const ends = new Uint32Array(quotes.length / 2);
  const marks = new Int32Array(documents.length * SKETCH_LENGTH);
  const isMarked = new Uint8Array(documents.length);
  const wrong: string[] = [];
  let sentences = '';
  let at = 0;
  for (const [place, document] of documents.entries()) {
    const bytes = texts.get(document.id);
    if (bytes === undefined || sha256(bytes) !== document.sha256) {
      wrong.push(document.id);
      continue;
    }
    const text = decoder.decode(bytes);
    const count = counts[place]!;
    for (const last = at + count; at < last; at += 1) {
      sentences += text.slice(quotes[2 * at], quotes[2 * at + 1]);
      ends[at] = sentences.length;
    }
    const mark = count > 0 ? markOf(text) : undefined;
    if (mark) {
      marks.set(mark, place * SKETCH_LENGTH);
      isMarked[place] = 1;
    }
    if (!document.isFound) continue;
    const { id, language, title, published } = document;
    if (waiting > MOST_WAITING)
      later.push({ id, language, ...(title ? { title } : {}), ...(published ? { published } : {}) });
    else wait({ ...document, text });
  }
  answer({ kind: 'read', sentences, ends, marks, isMarked, wrong }, [
    ends.buffer,
    marks.buffer,
    isMarked.buffer,
  ]);
}

/** A fact is found by the sentences of its statements unless it brings others. */
function put({ item, weighed }: Put): void {
  const told = weighed && readWritten(weighed);
  const texts =
    told && item.texts.length === 0
      ? [...new Set(told.statements.flatMap(({ sentences }) => sentences))]
      : item.texts;
  search.put({ ...item, texts });
  if (!weighed || !told) return;
  weighing!.putWritten(weighed, told);
  if (weighed.figure) series!.put(JSON.parse(weighed.figure) as FigureFact, told.statements);
}

const entries = entryTextsAfter(store, new Map());

/** The next entries as the bytes of one text, each a line, so that no object passes between the threads. */
async function readOn(): Promise<void> {
  const part = await entries.next().catch(() => 'wrong' as const);
  if (part === 'wrong') return answer({ kind: 'entries', part });
  if (part.done) return answer({ kind: 'entries', part: undefined });
  const { side, head, bytes } = part.value;
  answer({ kind: 'entries', part: { side, head, bytes } }, [bytes.buffer]);
}

async function done(): Promise<void> {
  for (index(-1); later.length > 0; index(-1)) await readAgain();
  search.flush();
  database.exec('commit');
  database.close();
  await store.destroy();
  answer({ kind: 'taken' });
  port.close();
}

/** Answers first; words are indexed while nothing is asked. */
async function work(): Promise<void> {
  if (isAtWork) return;
  isAtWork = true;
  for (;;) {
    const message = messages.shift();
    if (message?.kind === 'read') await read(message);
    else if (message?.kind === 'entries') await readOn();
    else if (message?.kind === 'weigh') {
      weighing?.weigh();
      series?.settle();
      answer({ kind: 'taken' });
    } else if (message?.kind === 'documents') {
      areDocumentsDone = true;
      answer({ kind: 'taken' });
    } else if (message?.kind === 'done') {
      await done();
      return;
    } else if (message) {
      for (const one of putsIn(message.items)) put(one);
      answer({ kind: 'taken' });
    } else if (items.length > 0) index(Math.max(waiting - TOGETHER, -1));
    else if (later.length > 0) await readAgain();
    else {
      if (areDocumentsDone) search.writeDocuments();
      break;
    }
    // Lets messages in.
    await new Promise(setImmediate);
  }
  isAtWork = false;
}

/** How many characters are indexed before it is looked whether something is asked. */
const TOGETHER = 200_000;

port.on('message', (message: IndexingMessage) => {
  messages.push(message);
  void work();
});

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { SKETCH_LENGTH, type Sketch } from '#methods/minhash.ts';
import type { Document, Passage } from '#model/document.ts';
import type { Place } from '#model/place.ts';
import type { Item } from './search.ts';

/** A document whose text is to be read. */
export interface Asked {
  readonly document: Pick<Document, 'id' | 'sha256' | 'language' | 'title' | 'published'>;
  /** Whether its words are to be found. */
  readonly isFound: boolean;
  /** What its claims quote. */
  readonly quotes: readonly Passage[];
}

/** What is needed of a text beside its words. */
export interface TextRead {
  /** Its passages, in the order in which they were asked for. */
  readonly sentences: readonly string[];
  readonly mark?: Sketch;
}

/** Something to be found by words; a fact with its statements, by whose sentences it is found where it has no texts of its own. */
export interface Put {
  readonly item: Item;
  readonly weighed?: Written;
}
/** A fact with its statements, as two texts of JSON without line ends: what is said, and who says so. */
export interface Written {
  readonly fact: string;
  readonly body: string;
  readonly said: string;
  /** Of a figure, as JSON too, the fact as its series has it. */
  readonly figure?: string;
}

/** What was put, as the texts of a message. */
export function* putsIn(items: string): Generator<Put> {
  const lines = items.split('\n');
  for (let at = 0; at + 1 < lines.length; at += 4) {
    const item = JSON.parse(lines[at]!) as Item;
    const [body, said, figure] = [lines[at + 1]!, lines[at + 2]!, lines[at + 3]!];
    yield body === '' ? { item } : { item, weighed: { fact: item.id, body, said, figure } };
  }
}

/** What the thread is made with. */
export interface IndexingData {
  /** The file that it fills. */
  readonly path: string;
  /** By what it finds the texts. */
  readonly where: Where;
  /** The folder of the domains whose checks weigh statements; without it statements are weighed elsewhere. */
  readonly domains?: string;
  readonly places: readonly Place[];
}
/** Where the ledger is. */
export interface Where {
  readonly data: string;
  readonly databaseUrl?: string;
}

/** What a thread that reads texts and fills an index is told. */
export type IndexingMessage =
  | {
      readonly kind: 'read';
      readonly documents: readonly (Asked['document'] & Pick<Asked, 'isFound'>)[];
      /** How many passages each document has, and their starts and ends one after the other. */
      readonly counts: Uint32Array;
      readonly quotes: Uint32Array;
    }
  /** What is put as `putsIn` reads it: text passes between threads twice as fast as objects. */
  | { readonly kind: 'put'; readonly items: string }
  /** Asks for the next entries of the logs. */
  | { readonly kind: 'entries' }
  /** No more documents will be put. */
  | { readonly kind: 'documents' }
  /** Nothing more will be put. */
  | { readonly kind: 'weigh' }
  | { readonly kind: 'done' };

/** What it answers to each message, in their order. */
export type IndexingAnswer =
  | {
      readonly kind: 'read';
      /** All passages in one text, and where each ends. */
      readonly sentences: string;
      readonly ends: Uint32Array;
      /** The marks of the documents one after the other, and which have one. */
      readonly marks: Int32Array;
      readonly isMarked: Uint8Array;
      /** The documents whose text is missing or another one. */
      readonly wrong: readonly string[];
    }
  /** Entries as JSON, and after how many of which log; undefined at the end of all. */
  | { readonly kind: 'entries'; readonly part: EntriesRead | 'wrong' | undefined }
  | { readonly kind: 'taken' };

/** Entries of one log in canonical JSON in UTF-8, one a line, each checked against its hash, and the place of the last. */
export interface EntriesRead {
  readonly side: string;
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Another thread that reads texts, fills an index of words and weighs statements while this one goes on deriving. */
export interface SearchThread {
  /** All entries of the logs, each checked against its hash; where one does not fit, `wrong` is told after which, and must throw. */
  entries(
    wrong: (heads: ReadonlyMap<string, EntriesRead['head']>) => Promise<never>,
  ): AsyncIterable<EntriesRead>;
  /** Reads the texts of documents; a document that has not the text that was appended is told to `wrong`, which must throw. */
  read(asked: readonly Asked[], wrong: (document: string) => Promise<never>): Promise<readonly TextRead[]>;
  put(put: Put): void;
  /** Writes the words of the documents that were put, while this one goes on; no more of them may be. */
  writeDocuments(): void;
  /** Weighs what was put, while this one goes on; nothing may be put any more. */
  weigh(): void;
  /** Waits while the thread is far behind, so that what waits for it does not fill the memory. */
  room(): Promise<void>;
  /** Waits until everything is written and the file is closed. */
  done(): Promise<void>;
  stop(): Promise<void>;
}

/** How many characters of text are sent at a time, and how many such parts may wait. */
const PART = 1_000_000;
const MOST_WAITING = 6;
const YOUNG_MB = 48;
/** How many parts of the logs are asked for before they are needed. */
const AHEAD = 2;

/**
 * Starts a thread that reads texts and writes words and findings into a file of its own, which nobody else has open.
 *
 * @param script the module it runs, which answers each message with one
 */
export function openSearchThread(script: URL, data: IndexingData): SearchThread {
  const worker = new Worker(script, {
    workerData: data,
    // Left to itself, V8 lets what is young take a hundred megabytes and more.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let failure: Error | undefined;
  let items = '';
  let waiting = 0;
  type Waiting = {
    readonly resolve: (answer: IndexingAnswer) => void;
    readonly reject: (error: Error) => void;
  };
  const waitingFor: Readonly<Record<'read' | 'entries', Waiting[]>> = { read: [], entries: [] };
  let wake: (() => void) | undefined;
  worker.on('message', (answer: IndexingAnswer) => {
    if (answer.kind === 'taken') waiting -= 1;
    else waitingFor[answer.kind].shift()!.resolve(answer);
    wake?.();
  });
  worker.on('error', (error) => {
    failure = error as Error;
    for (const its of Object.values(waitingFor)) for (const { reject } of its.splice(0)) reject(failure);
    wake?.();
  });
  const send = (): void => {
    if (items === '') return;
    waiting += 1;
    worker.postMessage({ kind: 'put', items } satisfies IndexingMessage);
    items = '';
  };
  const tell = (kind: 'documents' | 'weigh'): void => {
    send();
    waiting += 1;
    worker.postMessage({ kind } satisfies IndexingMessage);
  };
  const until = async (most: number): Promise<void> => {
    while (!failure && waiting > most)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failure) throw failure;
  };
  const asking = <K extends 'read' | 'entries'>(
    message: IndexingMessage & { readonly kind: K },
    parts: readonly ArrayBuffer[] = [],
  ): Promise<IndexingAnswer & { readonly kind: K }> => {
    if (failure) return Promise.reject(failure);
    const answered = new Promise<IndexingAnswer>((resolve, reject) => {
      waitingFor[message.kind].push({ resolve, reject });
    });
    worker.postMessage(message, [...parts]);
    return answered as Promise<IndexingAnswer & { readonly kind: K }>;
  };
  return {
    entries: async function* (wrong) {
      const heads = new Map<string, EntriesRead['head']>();
      const ask = () => {
        const answer = asking({ kind: 'entries' });
        // It fails where it is waited for.
        answer.catch(() => undefined);
        return answer;
      };
      const ahead = Array.from({ length: AHEAD }, ask);
      for (;;) {
        const { part } = await ahead.shift()!;
        if (part === 'wrong') await wrong(heads);
        if (part === undefined || part === 'wrong') return;
        ahead.push(ask());
        heads.set(part.side, part.head);
        yield part;
      }
    },
    read: async (asked, wrong) => {
      const message = askedIn(asked);
      const answer = await asking(message, [message.counts.buffer, message.quotes.buffer]);
      const [first] = answer.wrong;
      if (first !== undefined) await wrong(first);
      return readIn(asked, answer);
    },
    put: ({ item, weighed }) => {
      const { body = '', said = '', figure = '' } = weighed ?? {};
      items += `${JSON.stringify(item)}\n${body}\n${said}\n${figure}\n`;
      if (items.length >= PART) send();
    },
    writeDocuments: () => tell('documents'),
    weigh: () => tell('weigh'),
    room: () => until(MOST_WAITING),
    done: async () => {
      const ended = once(worker, 'exit');
      waiting += 1;
      worker.postMessage({ kind: 'done' } satisfies IndexingMessage);
      await until(0);
      await ended;
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

function askedIn(asked: readonly Asked[]) {
  const quotes = new Uint32Array(2 * asked.reduce((sum, its) => sum + its.quotes.length, 0));
  let at = 0;
  for (const its of asked)
    for (const { start, end } of its.quotes) {
      quotes[at] = start;
      quotes[at + 1] = end;
      at += 2;
    }
  return {
    kind: 'read' as const,
    documents: asked.map(({ document: { id, sha256, language, title, published }, isFound }) => ({
      id,
      language,
      sha256,
      isFound,
      ...(title === undefined ? {} : { title }),
      ...(published === undefined ? {} : { published }),
    })),
    counts: Uint32Array.from(asked, (its) => its.quotes.length),
    quotes,
  };
}

function readIn(
  asked: readonly Asked[],
  { sentences, ends, marks, isMarked }: IndexingAnswer & { readonly kind: 'read' },
): readonly TextRead[] {
  let at = 0;
  let start = 0;
  return asked.map(({ quotes }, index) => {
    const its = quotes.map(() => {
      const sentence = sentences.slice(start, ends[at]);
      start = ends[at]!;
      at += 1;
      return sentence;
    });
    const from = index * SKETCH_LENGTH;
    return {
      sentences: its,
      ...(isMarked[index] ? { mark: marks.subarray(from, from + SKETCH_LENGTH) } : {}),
    };
  });
}

import { eachOnce } from '#methods/each-once.ts';
import { SKETCH_LENGTH } from '#methods/minhash.ts';
import type { Voiced } from './settle.ts';

/** What the claims of a document share. */
export type Shared = Pick<Voiced, 'published' | 'language' | 'mark'>;

/** The documents of which claims are told, by numbers from 0: in columns, since an object for each of hundreds of thousands would be marked again and again. */
export interface DocumentsTold {
  /** The number of a document; it joins the others when it is new, with what its claims share. */
  numberOf(document: string, shared: Shared): number;
  readonly ids: readonly string[];
  /** What its claims share, made when it is asked for. */
  sharedOf(number: number): Shared;
  languageOf(number: number): Shared['language'];
  /** Nothing is asked by its name any more. */
  forgetNames(): void;
}

/** Of how many documents the marks stand in one piece of memory. */
const PIECE_BITS = 12;
const IN_PIECE = (1 << PIECE_BITS) - 1;

export function gatherDocuments(): DocumentsTold {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const days: (string | undefined)[] = [];
  const languages: (string | undefined)[] = [];
  const marks: Int32Array[] = [];
  const isMarked: boolean[] = [];
  /** Very many documents have the same days and languages. */
  const once = eachOnce();
  /** The one that was asked for last, which is mostly the one asked for next. */
  let last: { readonly document: string; readonly number: number } | undefined;
  const add = (document: string, { published, language, mark }: Shared): number => {
    const number = ids.push(document) - 1;
    numbers.set(document, number);
    days.push(published && once(published));
    languages.push(language && once(language));
    isMarked.push(mark !== undefined);
    if ((number & IN_PIECE) === 0) marks.push(new Int32Array(SKETCH_LENGTH << PIECE_BITS));
    if (mark) marks.at(-1)!.set(mark, (number & IN_PIECE) * SKETCH_LENGTH);
    return number;
  };
  return {
    numberOf: (document, shared) => {
      if (last?.document !== document)
        last = { document, number: numbers.get(document) ?? add(document, shared) };
      return last.number;
    },
    ids,
    sharedOf: (number) => {
      const shared: { -readonly [member in keyof Shared]: Shared[member] } = {};
      const published = days[number];
      if (published !== undefined) shared.published = published;
      const language = languages[number];
      if (language !== undefined) shared.language = language;
      if (isMarked[number]) {
        const from = (number & IN_PIECE) * SKETCH_LENGTH;
        shared.mark = marks[number >> PIECE_BITS]!.subarray(from, from + SKETCH_LENGTH);
      }
      return shared;
    },
    languageOf: (number) => languages[number],
    forgetNames: () => numbers.clear(),
  };
}

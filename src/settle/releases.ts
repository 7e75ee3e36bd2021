import { likeness, type Sketch, sketchOf, wordsHash } from '#methods/minhash.ts';
import type { Voiced } from './settle.ts';

/** How alike the texts of two documents are from which on they are one release, printed twice. */
const REPRINT = 0.5;
/** More than any least hash of a bin, so that bin and hash make one number. */
const MOST = 2 ** 27;

/** The mark by which a document is known as a reprint of another; undefined when it is too short to tell. */
export const markOf = (text: string): Sketch | undefined => sketchOf(text);

/**
 * How many say so independently: documents, where those that share a sentence word for word, or most of their text, are one release and
 * its reprints.
 */
export function sourcesOf(voices: readonly Voiced[]): number {
  if (voices.length === 1) return 1;
  const parent = new Map<string, string>();
  const rootOf = (document: string): string => {
    let root = document;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const join = (a: string, b: string): void => {
    parent.set(rootOf(a), rootOf(b));
  };
  const sayers = new Map<number, string>();
  const sketched = new Map<number, { readonly document: string; readonly mark: Sketch }>();
  for (const { claim, sentence, mark } of voices) {
    const { document } = claim;
    if (!parent.has(document)) parent.set(document, document);
    const told = wordsHash(sentence);
    const sayer = sayers.get(told);
    if (sayer) join(document, sayer);
    else sayers.set(told, document);
    if (!mark) continue;
    for (let bin = 0; bin < mark.length; bin += 1) {
      const least = mark[bin]!;
      if (least < 0) continue;
      const place = bin * MOST + least;
      const other = sketched.get(place);
      if (!other) sketched.set(place, { document, mark });
      else if (rootOf(other.document) !== rootOf(document) && likeness(other.mark, mark) >= REPRINT)
        join(document, other.document);
    }
  }
  return [...parent.keys()].filter((document) => parent.get(document) === document).length;
}

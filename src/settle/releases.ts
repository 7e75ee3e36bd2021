import { likeness, SKETCH_LENGTH, type Sketch, sketchOf, wordsHash } from '#methods/minhash.ts';
import type { Voiced } from './settle.ts';

/** How alike the texts of two documents are from which on they are one release, printed twice. */
const REPRINT = 0.5;
/** How many bits the least hash of a bin has, so that bin and hash make one number of 32. */
const HASH_BITS = 27;

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
  const first = firstMet(voices.length);
  for (const [at, { claim, sentence, mark }] of voices.entries()) {
    const { document } = claim;
    if (!parent.has(document)) parent.set(document, document);
    const told = wordsHash(sentence);
    const sayer = sayers.get(told);
    if (sayer) join(document, sayer);
    else sayers.set(told, document);
    if (!mark) continue;
    for (let bin = 0; bin < mark.length; bin += 1) {
      const least: number = mark[bin]!;
      if (least < 0) continue;
      const other: Voiced = voices[first((bin << HASH_BITS) | least, at)]!;
      if (other.claim.document === document) continue;
      if (rootOf(other.claim.document) !== rootOf(document) && likeness(other.mark!, mark) >= REPRINT)
        join(document, other.claim.document);
    }
  }
  return [...parent.keys()].filter((document) => parent.get(document) === document).length;
}

let places = new Int32Array(1 << 10);
let voicesAt = new Int32Array(1 << 10);

/** Tells which of so many voices first came with a number: an open hash table, whose memory is used again. */
function firstMet(voices: number): (place: number, voice: number) => number {
  const room = 2 ** Math.ceil(Math.log2(2 * voices * SKETCH_LENGTH));
  if (room > places.length) {
    places = new Int32Array(room);
    voicesAt = new Int32Array(room);
  }
  voicesAt.fill(-1, 0, room);
  return (place, voice) => {
    const hash = Math.imul(place ^ (place >>> 15), 0x2c1b3c6d);
    for (let slot = (hash ^ (hash >>> 13)) & (room - 1); ; slot = (slot + 1) & (room - 1)) {
      const met = voicesAt[slot]!;
      if (met >= 0 && places[slot] !== place) continue;
      if (met >= 0) return met;
      places[slot] = place;
      voicesAt[slot] = voice;
      return voice;
    }
  };
}

import { mixed } from './mixed.ts';

/** The least hash in each bin of a set of shingles; -1 where a bin is empty. */
export type Sketch = Int32Array;

const BINS = 32;
/** How many numbers a sketch has. */
export const SKETCH_LENGTH = BINS;
const SHINGLE = 4;

/**
 * A sketch by which near-duplicate texts are found: one-permutation minwise hashing (Li, Owen and Zhang, 2012) over runs of four words,
 * letters and figures only. Undefined for a text too short to tell a reprint from a common phrase.
 */
export function sketchOf(text: string): Sketch | undefined {
  const hashes = wordHashes(text);
  if (hashes.length < 24) return undefined;
  const sketch = new Int32Array(BINS).fill(-1);
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let hash = 0;
    for (let offset = 0; offset < SHINGLE; offset += 1)
      hash = mixed(Math.imul(hash, 31) + hashes[at + offset]!);
    const bin = hash >>> 27;
    const rest = hash & 0x7ffffff;
    if (sketch[bin]! < 0 || rest < sketch[bin]!) sketch[bin] = rest;
  }
  return sketch;
}

/** A number of 53 bits for the words of a text, letters and figures only: the same for texts that differ in case, marks and spaces. */
export function wordsHash(text: string): number {
  let [high, low] = [0, 0x9e3779b9];
  for (const hash of wordHashes(text)) {
    high = mixed(Math.imul(high, 31) + hash);
    low = mixed(Math.imul(low, 37) ^ hash);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** For each UTF-16 unit that is part of a word, its lower case; 0 for what is between words. Half of a surrogate pair counts as part of one. */
const PARTS = new Uint16Array(65536);
for (let unit = 0; unit < 65536; unit += 1) {
  const letter = String.fromCharCode(unit);
  if (/[\p{L}\d\p{Surrogate}]/u.test(letter)) PARTS[unit] = letter.toLowerCase().charCodeAt(0);
}

/** The FNV-1a hash of each word, in lower case. */
function wordHashes(text: string): readonly number[] {
  const hashes: number[] = [];
  let hash = 0x811c9dc5;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const part = PARTS[text.charCodeAt(at)]!;
    if (part !== 0) {
      hash = Math.imul(hash ^ part, 0x01000193);
      isInWord = true;
    } else if (isInWord) {
      hashes.push(hash | 0);
      hash = 0x811c9dc5;
      isInWord = false;
    }
  }
  if (isInWord) hashes.push(hash | 0);
  return hashes;
}

/** The estimated Jaccard similarity of two sketched texts, 0 to 1. */
export function likeness(a: Sketch, b: Sketch): number {
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    if (a[bin] === -1 && b[bin] === -1) continue;
    filled += 1;
    if (a[bin] === b[bin]) same += 1;
  }
  return filled === 0 ? 0 : same / filled;
}

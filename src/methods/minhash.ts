/** The least hash in each bin of a set of shingles; -1 where a bin is empty. */
export type Sketch = Int32Array;

const BINS = 32;
const SHINGLE = 4;

/**
 * A sketch by which near-duplicate texts are found: one-permutation minwise hashing (Li, Owen and Zhang, 2012) over runs of four words,
 * letters and figures only. Undefined for a text too short to tell a reprint from a common phrase.
 */
export function sketchOf(text: string): Sketch | undefined {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  if (words.length < 24) return undefined;
  const sketch = new Int32Array(BINS).fill(-1);
  const hashes = words.map(fnv);
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

function fnv(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** The finaliser of MurmurHash3: every bit of the input sways every bit of the output. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

import { emptyRoot, leafHash, nodeHash } from './merkle-hash.ts';

/**
 * Whether an audit path leads from a leaf's data to the root of a tree of `size` leaves: the algorithm of RFC 9162, 2.1.3.2. It shares
 * nothing but the hash with what makes the path. `index` counts from 0.
 */
export function isIncluded(
  data: Uint8Array,
  index: number,
  { size, root }: Tree,
  path: readonly Uint8Array[],
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let hash: Uint8Array = leafHash(data);
  for (const sibling of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash);
      if (fn % 2 === 0)
        do {
          fn = half(fn);
          sn = half(sn);
        } while (fn % 2 === 0 && fn !== 0);
    } else hash = nodeHash(hash, sibling);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && isSame(hash, root);
}

/** Whether the tree of `earlier` is the beginning of that of `later`: the algorithm of RFC 9162, 2.1.4.2. Every tree begins with the empty one. */
export function isConsistent(earlier: Tree, later: Tree, proof: readonly Uint8Array[]): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false;
  if (earlier.size === 0) return proof.length === 0 && isSame(earlier.root, emptyRoot());
  if (earlier.size === later.size) return proof.length === 0 && isSame(earlier.root, later.root);
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  const [first, ...rest] = path;
  if (!first || proof.length === 0) return false;
  let [fn, sn] = [earlier.size - 1, later.size - 1];
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  let [fr, sr] = [first, first];
  for (const node of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(node, fr);
      sr = nodeHash(node, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else sr = nodeHash(sr, node);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && isSame(fr, earlier.root) && isSame(sr, later.root);
}

interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

const half = (value: number): number => Math.floor(value / 2);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isPowerOfTwo = (value: number): boolean => Number.isInteger(Math.log2(value));
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

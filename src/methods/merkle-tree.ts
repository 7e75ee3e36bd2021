import { emptyRoot, leafHash, nodeHash } from './merkle-hash.ts';

/**
 * A Merkle tree that only grows (RFC 9162, 2.1). Every complete subtree is kept, 64 bytes a leaf; adding a leaf costs two hashes on average,
 * a root or a proof for any size up to the present one a logarithm of them. Leaves are counted from 0.
 */
export interface MerkleTree {
  readonly size: number;
  /** Adds a leaf for this data. */
  push(data: Uint8Array): void;
  /** Of the first `size` leaves. */
  root(size?: number): Buffer;
  /** The audit path of a leaf in the tree of the first `size` leaves, from the leaf up (2.1.3.1). */
  inclusion(index: number, size?: number): readonly Buffer[];
  /** That the tree of the first `from` leaves is the beginning of that of the first `to` (2.1.4.1). */
  consistency(from: number, to?: number): readonly Buffer[];
}

export function createMerkleTree(): MerkleTree {
  /** `levels[k][i]` is the hash of the leaves from i·2^k on, 2^k of them. */
  const levels: Level[] = [createLevel()];
  const count = (): number => levels[0]!.size();

  const range = (start: number, end: number): Buffer => {
    const width = end - start;
    const split = splitOf(width);
    if (width === 1 || width === split * 2) return levels[Math.log2(width)]!.at(start / width);
    return nodeHash(range(start, start + split), range(start + split, end));
  };
  const pathOf = (index: number, start: number, end: number): readonly Buffer[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...pathOf(index, start, middle), range(middle, end)]
      : [...pathOf(index, middle, end), range(start, middle)];
  };
  /** SUBPROOF of 2.1.4.1 for the leaves from `start` to `end`; `isWhole` while the earlier tree's root is known to who asks. */
  const proofOf = (from: number, start: number, end: number, isWhole: boolean): readonly Buffer[] => {
    if (from === end) return isWhole ? [] : [range(start, end)];
    const middle = start + splitOf(end - start);
    return from <= middle
      ? [...proofOf(from, start, middle, isWhole), range(middle, end)]
      : [...proofOf(from, middle, end, false), range(start, middle)];
  };
  const checked = (size: number): number => {
    if (!Number.isInteger(size) || size < 0 || size > count())
      throw new RangeError(`expected a size of 0 to ${count()}; found ${size}`);
    return size;
  };

  return {
    get size() {
      return count();
    },
    push: (data) => {
      let node = leafHash(data);
      for (let level = 0; ; level += 1) {
        const nodes = (levels[level] ??= createLevel());
        nodes.push(node);
        if (nodes.size() % 2 === 1) return;
        node = nodeHash(nodes.at(nodes.size() - 2), node);
      }
    },
    root: (size = count()) => (checked(size) === 0 ? emptyRoot() : range(0, size)),
    inclusion: (index, size = count()) => {
      if (!Number.isInteger(index) || index < 0 || index >= checked(size))
        throw new RangeError(`expected a leaf of 0 to ${size - 1}; found ${index}`);
      return pathOf(index, 0, size);
    },
    consistency: (from, to = count()) => {
      if (checked(from) > checked(to)) throw new RangeError(`expected at most ${to}; found ${from}`);
      return from === 0 ? [] : proofOf(from, 0, to, true);
    },
  };
}

/** The largest power of two below a width of 2 or more. */
const splitOf = (width: number): number => 2 ** (31 - Math.clz32(width - 1));

const HASH_BYTES = 32;

/** The hashes of one level behind each other: as objects of their own they would take three times the memory. */
interface Level {
  size(): number;
  push(hash: Buffer): void;
  at(index: number): Buffer;
}

function createLevel(): Level {
  let bytes = Buffer.alloc(16 * HASH_BYTES);
  let size = 0;
  return {
    size: () => size,
    push: (hash) => {
      if (size * HASH_BYTES === bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length);
      hash.copy(bytes, size * HASH_BYTES);
      size += 1;
    },
    at: (index) => bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  };
}

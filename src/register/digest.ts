import { canonicalJson, sha256 } from '#model/canonical.ts';

/**
 * A name for the content of many items that one changed item renews cheaply: SHA-256 over 4,096 buckets, each SHA-256 over the hashes
 * of its items' canonical bytes in id order (a Merkle tree of depth two). The same items give the same digest however they came in.
 */
export interface Digest {
  set(item: { readonly id: string }): void;
  delete(id: string): void;
  value(): string;
}

export function createDigest(): Digest {
  const buckets = new Map<string, Map<string, string>>();
  const sums = new Map<string, string>();
  return {
    set: (item) => {
      const name = item.id.slice(0, 3);
      const bucket = buckets.get(name) ?? new Map<string, string>();
      buckets.set(name, bucket.set(item.id, sha256(canonicalJson(item))));
      sums.delete(name);
    },
    delete: (id) => {
      const name = id.slice(0, 3);
      const bucket = buckets.get(name);
      bucket?.delete(id);
      sums.delete(name);
      if (bucket?.size === 0) buckets.delete(name);
    },
    value: () => {
      for (const [name, bucket] of buckets)
        if (!sums.has(name)) sums.set(name, sha256(canonicalJson([...bucket].sort(byName))));
      return sha256(canonicalJson([...sums].sort(byName)));
    },
  };
}

const byName = (a: readonly [string, string], b: readonly [string, string]): number => (a[0] < b[0] ? -1 : 1);

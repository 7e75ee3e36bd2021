import { canonicalJson } from '#model/canonical.ts';
import type { Entry } from '#model/entry.ts';
import type { Item, KeptItem, PastItem } from '#model/item.ts';

/** What people keep on the workbenches, as the logs last tell it. */
export interface Items {
  /** Takes an entry in; one of another kind, or one that was taken in, changes nothing. Entries may come in any order: the last by time counts, then by side. */
  admit(entry: Entry): void;
  all(domain: string, type: string): readonly KeptItem[];
  one(domain: string, type: string, id: string): KeptItem | undefined;
  past(domain: string, type: string, id: string): readonly PastItem[];
  /** Those that differ from what is held, each id once, the last. */
  changes(items: readonly Item[]): readonly Item[];
}

export function createItems(): Items {
  const admitted = new Set<string>();
  const byType = new Map<string, Map<string, PastItem[]>>();
  const held = (domain: string, type: string): Map<string, PastItem[]> => {
    const key = `${domain} ${type}`;
    const its = byType.get(key) ?? new Map<string, PastItem[]>();
    byType.set(key, its);
    return its;
  };
  const last = (past: readonly PastItem[] | undefined): KeptItem | undefined => {
    const latest = past?.at(-1);
    return latest?.value === undefined ? undefined : (latest as KeptItem);
  };
  return {
    admit: ({ assertion, side, author, time, hash }) => {
      if (assertion.kind !== 'item' || admitted.has(hash)) return;
      admitted.add(hash);
      const { domain, type, id, value } = assertion.item;
      const its = held(domain, type);
      const past = its.get(id) ?? [];
      past.push({ id, side, author, time, ...(value === undefined ? {} : { value }) });
      // Entries of one side come in order; two sides' are told apart by time. A stable sort keeps sequences of one time.
      if (past.length > 1)
        past.sort((a, b) =>
          a.time < b.time ? -1 : a.time > b.time ? 1 : a.side < b.side ? -1 : a.side > b.side ? 1 : 0,
        );
      its.set(id, past);
    },
    all: (domain, type) =>
      [...held(domain, type).values()]
        .flatMap((past) => last(past) ?? [])
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    one: (domain, type, id) => last(held(domain, type).get(id)),
    past: (domain, type, id) => [...(held(domain, type).get(id) ?? [])],
    changes: (items) => {
      const latest = new Map(items.map((item) => [`${item.domain} ${item.type} ${item.id}`, item]));
      return [...latest.values()].filter(({ domain, type, id, value }) => {
        const before = last(held(domain, type).get(id))?.value;
        if (value === undefined || before === undefined) return value !== before;
        return canonicalJson(value) !== canonicalJson(before);
      });
    },
  };
}

import { asStored } from '#model/canonical.ts';
import type { DeskBooks } from '#model/desk.ts';
import type { Assertion } from '#model/entry.ts';
import type { Fact } from '#model/fact.ts';
import type { KeptItem } from '#model/item.ts';
import type { Items } from './items.ts';

/** What every workbench's books are kept in. */
export interface Keeping extends Pick<DeskBooks, 'places' | 'placeNamed' | 'words' | 'now'> {
  readonly items: Items;
  readonly factsOf: (domain: string) => readonly Fact[];
  /** Asks what there is to append when it is its turn, and appends it. */
  readonly append: (told: () => readonly Assertion[], by: string | undefined) => Promise<unknown>;
}

/** The books of one workbench: what is kept on it, and what it may ask of the register. */
export const booksOf = (domain: string, { items, factsOf, append, ...rest }: Keeping): DeskBooks => ({
  ...rest,
  items: <Value>(type: string) => items.all(domain, type) as readonly KeptItem<Value>[],
  item: <Value>(type: string, id: string) => items.one(domain, type, id) as KeptItem<Value> | undefined,
  past: (type, id) => items.past(domain, type, id),
  keep: async (told, by) => {
    await append(() => {
      const changes = items.changes(asStored(told)).filter((item) => item.domain === domain);
      return changes.map((item) => ({ kind: 'item', item }));
    }, by);
  },
  facts: () => factsOf(domain),
});

import { setImmediate } from 'node:timers/promises';
import { type NamedKey, namedIn } from './key-chain.ts';
import type { Store } from './migrations.ts';

/** What a log holds. */
export interface Tally {
  /** How many entries. */
  readonly size: number;
  readonly documents: number;
  /** How many of its documents stay with their side. */
  readonly withheld: number;
  readonly keys: readonly NamedKey[];
}

/** How many entries are counted before others are answered. */
const AT_ONCE = 2000;
const EMPTY: Tally = { size: 0, documents: 0, withheld: 0, keys: [] };

/** Counts what each log of a store holds. Entries are never taken back, so that each is looked at once and later questions begin behind it. */
export function createTally(store: Store): (side: string) => Promise<Tally> {
  const told = new Map<string, Tally>();

  const next = async (side: string, { size: after, ...before }: Tally): Promise<Tally> => {
    const stretch = store
      .selectFrom('entry')
      .where('side', '=', side)
      .where('sequence', '>', after)
      .where('sequence', '<=', after + AT_ONCE);
    const { size } = await stretch
      .select((field) => field.fn.max('sequence').as('size'))
      .executeTakeFirstOrThrow();
    if (size === null) return { ...before, size: after };
    // Up to the entry that was the last just now: whichever is appended meanwhile is counted with the next.
    const its = stretch.where('sequence', '<=', size);
    const kinds = await its
      .select((field) => ['kind', field.fn.countAll<number | string>().as('count')])
      .groupBy('kind')
      .execute();
    const count = (kind: string): number => Number(kinds.find((row) => row.kind === kind)?.count ?? 0);
    const { withheld } = await its
      .select((field) => field.fn.countAll<number | string>().as('withheld'))
      .where('kind', '=', 'document')
      .where('assertion', 'like', '%,"withheld":"%')
      .executeTakeFirstOrThrow();
    const named = await its.selectAll().where('kind', '=', 'key').orderBy('sequence').execute();
    return {
      size,
      documents: before.documents + count('document'),
      withheld: before.withheld + Number(withheld),
      keys: [...before.keys, ...namedIn(named)],
    };
  };

  return async (side) => {
    let tally = told.get(side) ?? EMPTY;
    for (;;) {
      const { size } = tally;
      tally = await next(side, tally);
      // Of two that count at once the one that is ahead is kept.
      if (tally.size >= (told.get(side)?.size ?? 0)) told.set(side, tally);
      if (tally.size < size + AT_ONCE) return tally;
      await setImmediate();
    }
  };
}

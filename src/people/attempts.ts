import { hashOf } from './secrets.ts';
import type { PeopleStore } from './tables.ts';

/**
 * Counts tries to get in, by whoever is tried or tries: kept with the people, so that a restart forgets none and several programs count
 * together. Only hashes of whom they are by stand there, and they are forgotten when their time is over.
 */
export function createAttempts(store: PeopleStore, clock: () => Date) {
  const held = (id: string) =>
    store.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    /** How many there were, and in how many milliseconds they are forgotten. */
    of: async (who: string): Promise<{ readonly count: number; readonly forMs: number }> => {
      const found = await held(hashOf(who));
      const forMs = found ? Date.parse(found.until) - clock().getTime() : 0;
      return forMs > 0 ? { count: found!.count, forMs } : { count: 0, forMs: 0 };
    },
    /** Counts one more; the first begins a time of so many seconds. */
    count: async (who: string, seconds: number): Promise<void> => {
      const id = hashOf(who);
      const now = clock();
      const from = now.toISOString();
      const until = new Date(now.getTime() + seconds * 1000).toISOString();
      await store.deleteFrom('attempt').where('until', '<', from).execute();
      // One statement, so that of two that count at once neither is lost.
      await store
        .insertInto('attempt')
        .values({ id, count: 1, until })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(({ ref, eb }) => ({ count: eb(ref('attempt.count'), '+', 1) })),
        )
        .execute();
    },
    forget: async (who: string): Promise<void> => {
      await store.deleteFrom('attempt').where('id', '=', hashOf(who)).execute();
    },
  };
}

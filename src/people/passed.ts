import type { PassedOver } from '#model/confirmation.ts';
import type { PeopleStore } from './tables.ts';

/** What each person passed over in their inbox: theirs alone, and no entry of a log, since it says nothing. */
export function createPassed(store: PeopleStore, clock: () => Date) {
  return {
    of: async (person: string): Promise<readonly PassedOver[]> =>
      store.selectFrom('passed').select(['fact', 'mark']).where('person', '=', person).execute(),
    put: async (person: string, { fact, mark }: PassedOver): Promise<void> => {
      const at = clock().toISOString();
      await store
        .insertInto('passed')
        .values({ person, fact, mark, at })
        .onConflict((conflict) => conflict.columns(['person', 'fact']).doUpdateSet({ mark, at }))
        .execute();
    },
    /** Whether there was one to take back. */
    takeBack: async (person: string, fact: string): Promise<boolean> => {
      const { numDeletedRows } = await store
        .deleteFrom('passed')
        .where('person', '=', person)
        .where('fact', '=', fact)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

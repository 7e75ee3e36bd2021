import { sha256 } from '#model/canonical.ts';
import type { Fork, Peer } from '#model/log.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Store } from './migrations.ts';

/** The other sides' nodes, by side. */
export async function peersIn(store: Store): Promise<readonly Peer[]> {
  const rows = await store.selectFrom('peer').selectAll().orderBy('side').execute();
  return rows.map(({ side, url, key, confirmed_by, confirmed_at, pulled_at, outcome }) => ({
    side,
    ...(url === null ? {} : { url }),
    key,
    fingerprint: fingerprintOf(key),
    confirmedBy: confirmed_by,
    confirmedAt: confirmed_at,
    ...(pulled_at === null ? {} : { pulledAt: pulled_at }),
    ...(outcome === null ? {} : { outcome }),
  }));
}

/** Keeps a side's address and key, which a person has confirmed; what was known of that side is replaced. */
export async function keepPeer(
  store: Store,
  {
    side,
    url = null,
    key,
    by,
    at,
  }: { side: string; url?: string | null; key: string; by: string; at: string },
): Promise<void> {
  const values = { url, key, confirmed_by: by, confirmed_at: at, pulled_at: null, outcome: null };
  await store
    .insertInto('peer')
    .values({ side, ...values })
    .onConflict((conflict) => conflict.column('side').doUpdateSet(values))
    .execute();
}

/** Forgets a side's address and key; what its log brought stays. Returns whether there was one. */
export async function dropPeer(store: Store, side: string): Promise<boolean> {
  const { numDeletedRows } = await store.deleteFrom('peer').where('side', '=', side).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function noteOutcome(store: Store, side: string, at: string, outcome: string): Promise<void> {
  await store.updateTable('peer').set({ pulled_at: at, outcome }).where('side', '=', side).execute();
}

/** Evidence of forks, by side and place. */
export async function forksIn(store: Store): Promise<readonly Fork[]> {
  const rows = await store
    .selectFrom('fork')
    .selectAll()
    .orderBy('side')
    .orderBy('sequence')
    .orderBy('digest')
    .execute();
  return rows.map(({ side, sequence, kind, held, shown, source, found }) => ({
    side,
    sequence,
    kind: kind === 'head' ? 'head' : 'entry',
    held: JSON.parse(held) as unknown,
    shown: JSON.parse(shown) as unknown,
    source,
    found,
  }));
}

/** Keeps the evidence of a fork, once. */
export async function keepFork(store: Store, { held, shown, ...fork }: Fork): Promise<void> {
  const texts = { held: JSON.stringify(held), shown: JSON.stringify(shown) };
  await store
    .insertInto('fork')
    .values({ ...fork, ...texts, digest: sha256(texts.shown) })
    .onConflict((conflict) => conflict.columns(['side', 'sequence', 'digest']).doNothing())
    .execute();
}

import { canonicalJson } from '#model/canonical.ts';
import type { Assertion } from '#model/entry.ts';
import { type Verifier, verifierOf } from './key.ts';
import type { Store } from './migrations.ts';
import { type EntryRow, entryOf } from './seal.ts';

/** A key that a log names, and the entry in which it does. */
export interface NamedKey {
  readonly sequence: number;
  readonly key: string;
}

/** The keys of a log in the order in which it named them: each signs the entries after its own, the first its own too. */
export async function keysOf(store: Store, side: string): Promise<readonly NamedKey[]> {
  return namedIn(await keyRows(store, side));
}

/** The keys that these entries name, in their order. */
export const namedIn = (rows: readonly EntryRow[]): readonly NamedKey[] =>
  rows.flatMap((row) => {
    const { assertion } = entryOf(row);
    return assertion.kind === 'key' ? [{ sequence: row.sequence, key: assertion.key }] : [];
  });

/** The entries of a log that name keys, in order. */
export const keyRows = (store: Store, side: string): Promise<readonly EntryRow[]> =>
  store
    .selectFrom('entry')
    .selectAll()
    .where('side', '=', side)
    .where('kind', '=', 'key')
    .orderBy('sequence')
    .execute();

/** The key by which an entry is signed: that which was named last before it. */
export function keyAt(keys: readonly NamedKey[], sequence: number): string | undefined {
  const [first] = keys;
  if (first?.sequence === sequence) return first.key;
  return keys.findLast((named) => named.sequence < sequence)?.key;
}

/** The keys that may have signed a head of that size: it is asked for before or after the entry that names the next. */
export const keysAtSize = (keys: readonly NamedKey[], size: number): readonly string[] => [
  ...new Set([keyAt(keys, size), keyAt(keys, size + 1)].flatMap((key) => key ?? [])),
];

/**
 * What the new key signs when it follows another: that whoever names it has it. The entry itself is signed by the key before, so that a
 * succession needs both.
 */
export const successionText = (side: string, before: string, key: string): string =>
  canonicalJson({ after: before, key, side });

/** Whether an entry that names a key after another one was made by who has the new key. */
export const isSuccession = (
  side: string,
  before: string,
  { key, proof }: Assertion & { readonly kind: 'key' },
): boolean =>
  proof !== undefined && (verifierFor(key)?.fits(successionText(side, before, key), proof) ?? false);

const known = new Map<string, Verifier | undefined>();
/** How many keys are remembered with their verifiers. */
const MOST_KNOWN = 100;

/** `verifierOf`, made once for each key. */
export function verifierFor(key: string): Verifier | undefined {
  if (!known.has(key)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, verifierOf(key));
  }
  return known.get(key);
}

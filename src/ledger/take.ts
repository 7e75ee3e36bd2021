import { sha256 } from '#model/canonical.ts';
import { documentId } from '#model/document.ts';
import type { Entry } from '#model/entry.ts';
import { faultOfEntry } from '#model/entry-shape.ts';
import { Failure } from '#model/failure.ts';
import type { Taken } from '#model/log.ts';
import type { Verifier } from './key.ts';
import { isSuccession, keyAt, keysOf, type NamedKey, verifierFor } from './key-chain.ts';
import { endOf } from './logs.ts';
import type { Store } from './migrations.ts';
import { keepFork } from './peers.ts';
import { type EntryRow, entryOf, rowOf, sealedTextOf } from './seal.ts';
import { durably } from './store.ts';

/** Lines of one log in the form of exchange, to be verified and stored. */
export interface Batch {
  readonly side: string;
  /** A key of the side's, as a person confirmed it, base64: what follows it, or led to it, is vouched for by signed succession. */
  readonly key: string;
  /** Without gaps, in order. */
  readonly lines: readonly string[];
  /** The address or file that they came from. */
  readonly source: string;
}

interface Line {
  readonly row: EntryRow;
  readonly entry: Entry;
  /** Of a document that is not withheld. */
  readonly text?: string;
}

/** How many rows one statement inserts. */
const ROWS = 50;

/**
 * Verifies lines of a log and stores those that are not held: form, place, hash, predecessor, signature and text of each, and only then
 * any of them, in one transaction. Lines that are held already add nothing. Throws a Failure of reason `input` that names the entry; where
 * the side signed another history than the one held, that is kept as evidence before.
 */
export async function takeIn(store: Store, batch: Batch, clock: () => Date): Promise<Taken> {
  const { side, source } = batch;
  const lines = batch.lines.map((line) => lineIn(line, side));
  const held = await endOf(store, side);
  if (!verifierFor(batch.key)) throw refused(side, 'a key of Ed25519', batch.key);
  const keys = [...(await keysOf(store, side))];
  const from = lines[0]?.row.sequence ?? held.sequence + 1;
  if (from > held.sequence + 1)
    throw refused(
      side,
      `entry ${held.sequence + 1} next`,
      `entry ${from}`,
      `take in the entries ${held.sequence + 1} to ${from - 1} first`,
    );
  await comparedWithHeld(store, lines, batch, keys, clock);
  const fresh = lines.filter(({ row }) => row.sequence > held.sequence);
  const isKeyed = keys.length > 0;
  const keyed = fresh.findIndex(({ row }) => row.kind === 'key');
  if (fresh.length > 0 && !isKeyed && keyed < 0)
    throw refused(side, 'entries up to the one that names the log’s key', `none in ${source}`);
  let before: string | null = held.hash;
  for (const { row, entry } of fresh) {
    if (row.previous !== before) throw await parted(store, row, batch, keys, clock);
    before = row.hash;
    if (entry.assertion.kind !== 'key') continue;
    const last = keys.at(-1)?.key;
    if (last !== undefined && !isSuccession(side, last, entry.assertion))
      throw refused(side, `a key after ${last} with its proof`, `another one in entry ${row.sequence}`);
    keys.push({ sequence: row.sequence, key: entry.assertion.key });
  }
  if (fresh.length > 0 && !keys.some(({ key }) => key === batch.key))
    throw refused(side, 'the key that was confirmed', 'others, none of which it follows or leads to');
  // Entries older than the log's first key are vouched for by the one that names it.
  await signedAll(isKeyed ? fresh : fresh.slice(keyed), keys);
  const texts = fresh.flatMap(({ entry: { assertion }, text }) =>
    assertion.kind === 'document' && text !== undefined ? [{ id: assertion.document.id, text }] : [],
  );
  if (fresh.length > 0)
    await durably(store, async (transaction) => {
      for (const { id, text } of texts)
        await transaction
          .insertInto('document')
          .values({ id, text })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      for (let at = 0; at < fresh.length; at += ROWS)
        await transaction
          .insertInto('entry')
          .values(fresh.slice(at, at + ROWS).map(({ row }) => row))
          .execute();
    });
  return { side, stored: fresh.length, known: lines.length - fresh.length };
}

/** A line as a row, its form, hash and text checked. */
function lineIn(line: string, side: string): Line {
  let parsed: { readonly entry?: unknown; readonly text?: unknown };
  try {
    parsed = JSON.parse(line) as typeof parsed;
  } catch (cause) {
    throw refused(side, 'a line of JSON', line.slice(0, 60), undefined, cause);
  }
  const fault = faultOfEntry(parsed?.entry);
  if (fault) throw refused(side, 'an entry of the known form', fault);
  const entry = parsed.entry as Entry;
  const place = `entry ${entry.sequence}`;
  if (entry.side !== side) throw refused(side, `an entry of ${side}`, `one of ${entry.side}`);
  let row: EntryRow;
  try {
    const { text: _, ...unsigned } = rowOf(entry);
    row = { ...unsigned, signature: entry.signature ?? null };
  } catch (cause) {
    throw refused(side, `${place} in canonical JSON`, (cause as Error).message, undefined, cause);
  }
  if (row.hash !== entry.hash) throw refused(side, `${place} with its hash`, 'another hash');
  const { assertion } = entry;
  if (assertion.kind !== 'document' || assertion.document.withheld) return { row, entry };
  const { text } = parsed;
  const { id, address, sha256: hash } = assertion.document;
  if (typeof text !== 'string' || sha256(text) !== hash || documentId(text, address) !== id)
    throw refused(
      side,
      `${place} with the text of document ${id}`,
      typeof text === 'string' ? 'another text' : 'none',
    );
  return { row, entry, text };
}

/** That what is shown of the entries held is what is held. Throws with evidence kept where it is not. */
async function comparedWithHeld(
  store: Store,
  lines: readonly Line[],
  { side, source }: Batch,
  keys: readonly NamedKey[],
  clock: () => Date,
): Promise<void> {
  const [first, last] = [lines[0]?.row.sequence ?? 1, lines.at(-1)?.row.sequence ?? 0];
  const rows = await store
    .selectFrom('entry')
    .selectAll()
    .where('side', '=', side)
    .where('sequence', '>=', first)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .execute();
  const heldAt = new Map(rows.map((row) => [row.sequence, row]));
  for (const [index, { row, entry }] of lines.entries()) {
    if (row.sequence !== first + index)
      throw refused(side, `entry ${first + index} next`, `entry ${row.sequence}`);
    const held = heldAt.get(row.sequence);
    if (!held || held.hash === row.hash) continue;
    if (!isSigned(row, keys))
      throw refused(side, `entry ${row.sequence} as it is held`, 'another one, which its side did not sign');
    await keepFork(store, {
      side,
      sequence: row.sequence,
      kind: 'entry',
      held: entryOf(held),
      shown: entry,
      source,
      found: clock().toISOString(),
    });
    throw forked(side, row.sequence);
  }
}

/** What to throw when an entry does not follow the one held before it; the evidence is kept when its side signed it. */
async function parted(
  store: Store,
  row: EntryRow,
  { side, source }: Batch,
  keys: readonly NamedKey[],
  clock: () => Date,
): Promise<Failure> {
  const held = await store
    .selectFrom('entry')
    .selectAll()
    .where('side', '=', side)
    .where('sequence', '=', row.sequence - 1)
    .executeTakeFirst();
  if (!held || !isSigned(row, keys))
    return refused(side, `entry ${row.sequence} with the hash of the one before it`, 'another hash');
  await keepFork(store, {
    side,
    sequence: row.sequence - 1,
    kind: 'entry',
    held: entryOf(held),
    shown: entryOf(row),
    source,
    found: clock().toISOString(),
  });
  return forked(side, row.sequence - 1);
}

async function signedAll(lines: readonly Line[], keys: readonly NamedKey[]): Promise<void> {
  const fits = await Promise.all(
    lines.map(
      ({ row }) =>
        row.signature !== null &&
        (verifierAt(keys, row)?.fitsLater(sealedTextOf(row), row.signature) ?? false),
    ),
  );
  const odd = lines[fits.indexOf(false)];
  if (odd)
    throw refused(
      odd.row.side,
      `entry ${odd.row.sequence} signed by the key that was confirmed`,
      odd.row.signature === null ? 'no signature' : 'another signature',
    );
}

const isSigned = (row: EntryRow, keys: readonly NamedKey[]): boolean =>
  row.signature !== null && (verifierAt(keys, row)?.fits(sealedTextOf(row), row.signature) ?? false);

const verifierAt = (keys: readonly NamedKey[], { sequence }: EntryRow): Verifier | undefined => {
  const key = keyAt(keys, sequence);
  return key === undefined ? undefined : verifierFor(key);
};
const refused = (
  side: string,
  expected: string,
  found: string,
  remedy = 'nothing of it was stored; ask the other side',
  cause?: unknown,
): Failure =>
  new Failure(
    'input',
    { expected: `the log of ${side}: ${expected}`, found, remedy },
    cause === undefined ? undefined : { cause },
  );

export const forked = (side: string, sequence: number): Failure =>
  new Failure('input', {
    expected: `the log of ${side} to go on as it is held`,
    found: `that its side signed another history, which parts at entry ${sequence}`,
    remedy: 'the evidence is kept (see pobratim log show); speak with the other side',
  });

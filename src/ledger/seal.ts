import { canonicalJson, sha256 } from '#model/canonical.ts';
import type { Assertion, Entry } from '#model/entry.ts';
import type { TreeHead } from '#model/log.ts';
import type { Tables } from './migrations.ts';

export type EntryRow = Tables['entry'];

/**
 * The text that an entry's hash and signature are over: the canonical JSON of the entry without both. It is put together from the row,
 * whose assertion is canonical JSON already, so that what is checked is what is stored, byte for byte.
 */
export const sealedTextOf = (row: Sealed): string => `${SEALED}${row.assertion}${afterAssertion(row)}`;

/** What stands before the assertion in that text, and what stands behind it. */
export const SEALED = '{"assertion":';
export const afterAssertion = ({
  author,
  previous,
  sequence,
  side,
  time,
}: Omit<Sealed, 'assertion'>): string =>
  `,"author":${JSON.stringify(author)},${
    previous === null ? '' : `"previous":${JSON.stringify(previous)},`
  }"sequence":${sequence},"side":${JSON.stringify(side)},"time":${JSON.stringify(time)}}`;

type Sealed = Omit<EntryRow, 'hash' | 'signature' | 'kind'>;

/** The row of an entry that is still to be signed, with its hash: SHA-256 of `sealedTextOf`. */
export function rowOf(
  entry: Omit<Entry, 'hash' | 'signature'>,
): Omit<EntryRow, 'signature'> & { readonly text: string } {
  const { side, sequence, author, time, assertion, previous = null } = entry;
  const row = { side, sequence, author, time, previous, assertion: canonicalJson(assertion) };
  const text = sealedTextOf(row);
  return { ...row, kind: assertion.kind, hash: sha256(text), text };
}

export function entryOf({ kind: _, assertion, previous, signature, ...row }: EntryRow): Entry {
  return {
    ...row,
    assertion: JSON.parse(assertion) as Assertion,
    ...(previous === null ? {} : { previous }),
    ...(signature === null ? {} : { signature }),
  };
}

/** What a head's signature is over. */
export const headTextOf = ({ side, size, root, time }: Omit<TreeHead, 'signature'>): string =>
  canonicalJson({ side, size, root, time });

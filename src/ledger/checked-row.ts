import { sha256 } from '#model/canonical.ts';
import type { Assertion } from '#model/entry.ts';
import { verifierFor } from './key-chain.ts';
import { type EntryRow, sealedTextOf } from './seal.ts';

/** A key, and after which entry it signs; no key where the entry that named it is at fault. */
export interface Signing {
  readonly after: number;
  readonly key: string | undefined;
}

/** By what keys a log is signed, and its first entry that must be. */
export interface Signed {
  readonly keys: readonly Signing[];
  readonly since: number;
}

/** What an entry is found to be, apart from its place. */
export interface Checked {
  /** The hash of what is stored; absent where it is the one that is stored with it. */
  readonly otherHash?: string;
  readonly isSigned: boolean;
  /** As the assertion says; absent when it is none. */
  readonly kind?: string;
  readonly document?: { readonly id: string; readonly sha256: string; readonly isWithheld: boolean };
}

/** Checks an entry against its hash and signature. */
export function checkedRow(row: EntryRow, { keys, since }: Signed): Checked {
  const text = sealedTextOf(row);
  const hash = sha256(text);
  const assertion = assertionIn(row);
  const document = assertion?.kind === 'document' ? assertion.document : undefined;
  return {
    ...(hash === row.hash ? {} : { otherHash: hash }),
    isSigned: isSigned(row, text),
    ...(assertion ? { kind: assertion.kind } : {}),
    ...(document
      ? {
          document: {
            id: document.id,
            sha256: document.sha256,
            isWithheld: document.withheld !== undefined,
          },
        }
      : {}),
  };

  /** Entries before the one that names the log's key need no signature. */
  function isSigned({ signature, sequence }: EntryRow, sealed: string): boolean {
    if (signature === null) return sequence < since;
    const signing = keys.findLast(({ after }) => after < sequence);
    // What a key signed that can not be known any more is vouched for by the chain; that its entry is at fault is told.
    if (signing && signing.key === undefined) return true;
    return verifierFor(signing?.key ?? '')?.fits(sealed, signature) ?? false;
  }
}

export function assertionIn({ assertion }: EntryRow): Assertion | undefined {
  try {
    return JSON.parse(assertion) as Assertion;
  } catch {
    // The text is not what was hashed, which is told.
    return undefined;
  }
}

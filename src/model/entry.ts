import type { Claim } from './claim.ts';
import type { Confirmation } from './confirmation.ts';
import type { Document } from './document.ts';
import type { Item } from './item.ts';
import type { Judgement, Preference, Ruling } from './judgement.ts';

/** What an entry asserts. The text of a document is stored beside the log; the entry carries its hash. */
export type Assertion =
  | { readonly kind: 'document'; readonly document: Omit<Document, 'text'> }
  | {
      readonly kind: 'claims';
      readonly document: string;
      readonly reader: string;
      readonly claims: readonly Claim[];
      /** Of a document whose text is withheld but for them: the sentences, by the start of their passage. */
      readonly quotes?: Readonly<Record<string, string>>;
    }
  /**
   * The key by which later entries of the log are signed: 32 bytes of Ed25519 in base64. The first one signs its own entry too; one that
   * follows another is named in an entry that the one before signs, and its `proof` shows that it is at hand.
   */
  | { readonly kind: 'key'; readonly key: string; readonly proof?: string }
  | { readonly kind: 'judgement'; readonly judgement: Judgement }
  | { readonly kind: 'ruling'; readonly ruling: Ruling }
  | { readonly kind: 'preference'; readonly preference: Preference }
  | { readonly kind: 'confirmation'; readonly confirmation: Confirmation }
  | { readonly kind: 'item'; readonly item: Item };

/** One line of a side's log. Entries are never changed or removed; a later one supersedes. */
export interface Entry {
  /** The side whose log this is, ISO 3166-1. */
  readonly side: string;
  /** Its place in that log, from 1, without gaps. */
  readonly sequence: number;
  readonly author: string;
  /** ISO time with zone. */
  readonly time: string;
  readonly assertion: Assertion;
  /** SHA-256 of the canonical JSON of all of the above and `previous`. */
  readonly hash: string;
  /** The hash of the entry before it in the same log; absent on the first. */
  readonly previous?: string;
  /** Ed25519 over the same bytes as the hash, base64; absent only before the log's key is named. */
  readonly signature?: string;
}

import type { Claim } from './claim.ts';
import type { Trilingual } from './language.ts';

/** One of the values that a fact's sources give, as rules of preference weigh it. */
export interface Weighed {
  /** Those that give it, the most exact first. */
  readonly claims: readonly Claim[];
  /** How many of their documents are independent of each other. */
  readonly sources: number;
  /** When the last of them was published, EDTF; empty where no day is known. */
  readonly latest: string;
}

/** A named rule that tells which of several values to quote; the others stay beside it. */
export interface PreferenceRule {
  /** Kebab-case, unique among all rules. */
  readonly id: string;
  readonly name: Trilingual;
  /** Whether it speaks of facts of this claim. */
  readonly holds: (claim: Claim) => boolean;
  /** Negative when the first value is to be quoted, zero when the rule cannot tell. A law of order, whatever the claims. */
  readonly compare: (a: Weighed, b: Weighed) => number;
}

/** The rule of a fact whose value a person chose. */
export const CHOSEN = 'chosen-by-person';

import type { Judgement } from './judgement.ts';
import type { Trilingual } from './language.ts';

export type EntityKind = 'asset' | 'instrument' | 'person' | 'event' | 'signing';
export const ENTITY_KINDS: readonly EntityKind[] = ['asset', 'instrument', 'person', 'event', 'signing'];

/** One of two things that may be the same: the names and claims by which the register knows it. */
export interface Likeness {
  readonly id: string;
  readonly names: readonly string[];
  /** A few of the claims that speak of it, by id. */
  readonly claims: readonly string[];
  readonly claimCount: number;
}

/**
 * Two things that may be one, and what speaks for it. `merged` tells whether the register holds them for one now, by rule or by judgement;
 * a person's verdict goes before the rule, and a later verdict before an earlier one.
 */
export interface Candidate {
  readonly id: string;
  readonly kind: EntityKind;
  readonly a: Likeness;
  readonly b: Likeness;
  readonly evidence: readonly Trilingual[];
  readonly merged: boolean;
  readonly verdict?: Judgement['verdict'];
}

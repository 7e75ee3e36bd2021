import type { ClaimKind, Modality, SlotsOf, SlotType } from './claim.ts';
import { KINDS } from './claim.ts';

/** What a side can say of a fact: it is so; it is another value; it is not so; nothing any more. */
export type ConfirmationVerdict = 'confirmed' | 'corrected' | 'disputed' | 'withdrawn';
export const CONFIRMATION_VERDICTS: readonly ConfirmationVerdict[] = [
  'confirmed',
  'corrected',
  'disputed',
  'withdrawn',
];

/**
 * What a side says of a fact, by one who may confirm in its name: it is whole in itself, so that it stays a word on this value whatever the
 * register quotes later. Whose word it is, is whose log it stands in: no entry can speak for another side.
 */
export interface Confirmation<K extends ClaimKind = ClaimKind> {
  /** The fact's id when it was signed. */
  readonly fact: string;
  /** The claim that gave the value of which this was said: the word goes wherever settling puts that claim. */
  readonly claim: string;
  readonly verdict: ConfirmationVerdict;
  readonly kind: K;
  readonly modality: Modality;
  /** What the register said when this was signed. */
  readonly slots: SlotsOf<K>;
  /** Where it is corrected: the slots that are otherwise, as they ought to be. */
  readonly values?: SlotsOf<K>;
  /** Why; with a correction and a dispute always. */
  readonly reason?: string;
}

/** What a person says of a fact in the name of their side. */
export interface ConfirmationAsked {
  readonly fact: string;
  readonly verdict: ConfirmationVerdict;
  /** The claim that whoever speaks saw quoted: another value may be quoted by now. */
  readonly seen?: string;
  /** A correction: the claim of the fact that gives the right value. */
  readonly rival?: string;
  /** A correction: the right values as people write them, by slot of `CORRECTABLE`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly reason?: string;
  /** A withdrawal: the place in the side's log of the word to be taken back; its last one unless told. */
  readonly sequence?: number;
}

/** Where a side stands on the value that a fact quotes; `outdated` when it spoke of another value than is quoted now. */
export type Standing = 'confirmed' | 'disputed' | 'outdated';

/** What a side says of a fact, as it bears on the value that is quoted now. A side without one is silent. */
export interface Stance<K extends ClaimKind = ClaimKind> {
  /** ISO 3166-1. */
  readonly side: string;
  /** The claim of whose value it spoke. */
  readonly claim: string;
  readonly standing: Standing;
  readonly verdict: Exclude<ConfirmationVerdict, 'withdrawn'>;
  /** What it says the value is; absent where it says only that it is not so. */
  readonly slots?: SlotsOf<K>;
  readonly reason?: string;
  readonly author: string;
  /** ISO time with zone. */
  readonly time: string;
  /** The entry's place in the side's log. */
  readonly sequence: number;
}

/**
 * Where the sides stand on a fact together: `both` confirm the value that is quoted, one does and no other objects (`one`), at least one
 * disputes it (`contested`), one spoke of another value than is quoted now (`outdated`), or nobody has said anything (`silent`).
 */
export type Accord = 'both' | 'one' | 'contested' | 'outdated' | 'silent';
export const ACCORDS: readonly Accord[] = ['both', 'one', 'contested', 'outdated', 'silent'];

/** The rule of a fact whose value both sides confirmed. */
export const CONFIRMED_BY_BOTH = 'confirmed-by-both';

/** Where sides with these standings stand together, of so many sides. */
export function accordOf(standings: readonly Standing[], sides: number): Accord {
  if (standings.includes('disputed')) return 'contested';
  if (standings.includes('outdated')) return 'outdated';
  if (standings.length === 0) return 'silent';
  return standings.length >= sides && sides > 1 ? 'both' : 'one';
}

/** The value slots that can be corrected: amounts and times. */
export const correctable = (kind: ClaimKind): readonly (readonly [slot: string, type: SlotType])[] =>
  Object.entries(KINDS[kind].value as Readonly<Record<string, SlotType>>).filter(
    ([, type]) => type === 'quantity' || type === 'period',
  );

/** The names of all of them, of every kind. */
export const CORRECTABLE: readonly string[] = [
  ...new Set((Object.keys(KINDS) as ClaimKind[]).flatMap((kind) => correctable(kind).map(([slot]) => slot))),
].sort();

/** Why a fact asks for a side's word, what parts the sides first. */
export type Cause = 'objection' | 'changed' | 'awaited' | 'rivals' | 'unheard';
export const CAUSES: readonly Cause[] = ['objection', 'changed', 'awaited', 'rivals', 'unheard'];

/** A fact that asks for the word of a side. */
export interface Due {
  /**
   * `objection`: the other side disputes it and this side has not answered since; `changed`: this side spoke of another value than is quoted
   * now; `awaited`: the other side confirmed it and this one is silent; `rivals`: sources say different things; `unheard`: nobody spoke.
   */
  readonly cause: Cause;
  /** How much hangs on it: documents that speak of it, rival values thrice. */
  readonly weight: number;
}

/** A fact that a person passed over, as it stood then: once it stands otherwise it is in their inbox again. */
export interface PassedOver {
  readonly fact: string;
  readonly mark: string;
}

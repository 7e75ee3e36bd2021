import { type ClaimKind, KINDS, type Modality, type SlotType, TERMS } from './claim.ts';
import type { Passage } from './document.ts';
import type { Quantity } from './quantity.ts';

/** A claim as a person tells it: where it is said, and its slots with places by code or name. */
export interface ToldClaim {
  readonly document: string;
  /** What was selected of the text; the whole sentences that it touches are quoted. */
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly modality: Modality;
  readonly slots: Readonly<Record<string, unknown>>;
  readonly speaker?: string;
}

/** The whole sentences that a selection touches, and what is named in them: what a claim about them can be filled with. */
export interface PassageNames {
  readonly quote: Passage;
  readonly sentence: string;
  /** By code. */
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly persons: readonly string[];
  /** EDTF. */
  readonly periods: readonly string[];
  readonly quantities: readonly Quantity[];
}

/** A slot of a kind of claim. */
export interface Slot {
  readonly name: string;
  readonly type: SlotType;
  /** Whether it says what the claim is about, rather than its value. */
  readonly isKey: boolean;
  /** The words that it takes, where these are fixed. */
  readonly terms?: readonly string[];
}

/** The slots of a kind of claim, those that say what it is about first; empty for a kind that there is not. */
export const slotsOf = (kind: string): readonly Slot[] => SLOTS.get(kind) ?? [];

function slotsIn(kind: ClaimKind): readonly Slot[] {
  const { key, value } = KINDS[kind];
  const of = (slots: Readonly<Record<string, SlotType>>, isKey: boolean): readonly Slot[] =>
    Object.entries(slots).map(([name, type]) => {
      const terms = type === 'term' && name !== 'measure' ? termsOf(kind, name) : undefined;
      return { name, type, isKey, ...(terms ? { terms } : {}) };
    });
  return [...of(key, true), ...of(value, false)];
}

const termsOf = (kind: string, slot: string): readonly string[] | undefined =>
  (TERMS as Readonly<Record<string, readonly string[]>>)[
    kind === 'intent' && slot === 'action' ? 'intentAction' : slot
  ];

const SLOTS: ReadonlyMap<string, readonly Slot[]> = new Map(
  (Object.keys(KINDS) as ClaimKind[]).map((kind) => [kind, slotsIn(kind)]),
);

import type { ClaimKind, Modality, SlotsOf } from './claim.ts';
import type { Period } from './period.ts';
import type { PlaceCode } from './place.ts';

/** A claim's part in a fact: it says the preferred value, or another one. */
export interface Voice {
  readonly claim: string;
  readonly document: string;
  readonly role: 'support' | 'rival';
}

/** `single`: one document says so; `agreed`: several do; `disputed`: they say different things. */
export type FactState = 'single' | 'agreed' | 'disputed';

/** What the register holds after settling: claims with one key, the preferred value and every rival kept beside it. */
export interface FactOf<K extends ClaimKind> {
  /** Derived from the key alone, so that it stays while sources come and go. */
  readonly id: string;
  readonly kind: K;
  readonly modality: Modality;
  /** Key slots, and the value slots of the preferred claim. */
  readonly slots: SlotsOf<K>;
  readonly state: FactState;
  /** The named rule that preferred this value. */
  readonly preference: string;
  readonly voices: readonly Voice[];
  /** Every place the fact is about, by code, sorted. */
  readonly places: readonly PlaceCode[];
  /** When it is or was so, or happened, where known. */
  readonly period?: Period;
  /** The domains that hold it, by id, in their order. */
  readonly domains: readonly string[];
}
export type Fact = { [K in ClaimKind]: FactOf<K> }[ClaimKind];

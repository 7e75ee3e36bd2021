import type { FactState, Voice } from './fact.ts';
import type { Party } from './party.ts';
import type { Period } from './period.ts';
import type { PlaceCode } from './place.ts';
import type { Quantity } from './quantity.ts';

/** Another value that a source gave for the same point. */
export interface OtherValue {
  readonly value: Quantity;
  readonly role: Voice['role'];
  readonly claims: readonly string[];
  /** When the first of them was published, EDTF. */
  readonly published?: Period;
}

/** One figure of a series with its sources. */
export interface Point {
  /** Absent where no source gives one. */
  readonly period?: Period;
  readonly value: Quantity;
  readonly fact: string;
  readonly state: FactState;
  /** Claims that give this value, the fact's foremost first, ten at most; and when the first of all was published. */
  readonly claims: readonly string[];
  readonly published?: Period;
  /** Rival and earlier values, earliest published first: what was revised, and what is disputed. */
  readonly others: readonly OtherValue[];
}

/** One measure of one pair of sides in one unit over time: SDMX's series, with revisions and gaps. */
export interface TimeSeries {
  readonly id: string;
  readonly measure: string;
  readonly aspect: string;
  readonly unit: string;
  readonly area: readonly Party[];
  readonly counterpart: readonly Party[];
  readonly product?: string;
  readonly label?: string;
  readonly places: readonly PlaceCode[];
  /** Oldest first; points without a period at the end. */
  readonly points: readonly Point[];
  /** Periods that the rhythm of the series calls for and no source gives. */
  readonly gaps: readonly Period[];
}

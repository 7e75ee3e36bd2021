import type { Called } from './called.ts';
import type { Certainty, ClaimKind, Modality, SlotsOf } from './claim.ts';
import type { Accord, Stance } from './confirmation.ts';
import { boundsOf, type Period } from './period.ts';
import type { PlaceCode } from './place.ts';

/** A claim's part in a fact: it says the preferred value, or another one, or one that a later claim replaced. */
export interface Voice {
  readonly claim: string;
  readonly document: string;
  readonly role: 'support' | 'rival' | 'superseded';
  /**
   * Claims beside it that have the same part, say the same and as surely, of a fact that very many make: how many there are, and the sum of their
   * ids (hexadecimal), so that other claims make another fact.
   */
  readonly others?: { readonly claims: number; readonly mark: string };
}

/**
 * `single`: one source says so; `agreed`: several do; `disputed`: they say different things; `superseded`: a later fact took its place,
 * as a new deadline does an old one's.
 */
export type FactState = 'single' | 'agreed' | 'disputed' | 'superseded';
export const FACT_STATES: readonly FactState[] = ['single', 'agreed', 'disputed', 'superseded'];

/** What the register holds after settling: claims with one key, the preferred value and every rival kept beside it. */
export interface FactOf<K extends ClaimKind> {
  /** Derived from the key alone, so that it stays while sources come and go. */
  readonly id: string;
  readonly kind: K;
  readonly modality: Modality;
  /** Key slots, and the value slots of the preferred claim. */
  readonly slots: SlotsOf<K>;
  readonly state: FactState;
  /** The fact that superseded it. */
  readonly successor?: string;
  /** What rivals say, each value once as its most exact claim has it; absent where there are none. */
  readonly rivals?: readonly SlotsOf<K>[];
  /** The named rule that preferred this value. */
  readonly preference: string;
  /** The quoted claim first. Of a fact that very many claims make, those that decide; the others are counted with them. */
  readonly voices: readonly Voice[];
  /** That of the surest claim for the preferred value; absent where no reader said. */
  readonly certainty?: Certainty;
  /** What each side says of it, by side; absent while all are silent. */
  readonly stances?: readonly Stance<K>[];
  /** Where the sides stand together; what the sources make of it is its `state`. */
  readonly accord: Accord;
  /** Every place the fact is about, by code, sorted. */
  readonly places: readonly PlaceCode[];
  /** When it is or was so, or happened, where known. */
  readonly period?: Period;
  /** The domains that hold it, by id, in their order. */
  readonly domains: readonly string[];
  /** What it is about by name, as the register answers: in the languages of the documents that speak of the same thing, and of the reference data. */
  readonly called?: Called;
}
export type Fact = { [K in ClaimKind]: FactOf<K> }[ClaimKind];

/** How many claims make a fact, with those that are only counted. */
export const claimsBehind = ({ voices }: Pick<Fact, 'voices'>): number =>
  voices.reduce((sum, { others }) => sum + 1 + (others?.claims ?? 0), 0);

/** How many claims of each part lend a fact their sentences, by which it is found. */
export const QUOTED = 12;

/** The claims by whose sentences a fact is found: the first of those that support it, that rival it, and that were superseded. */
export const quotedIn = ({ voices }: Pick<Fact, 'voices'>): readonly Voice[] => {
  const counts = { support: 0, rival: 0, superseded: 0 };
  return voices.filter(({ role }) => (counts[role] += 1) <= QUOTED);
};

/** The facts of one kind, in the order given. */
export const factsOfKind = <K extends ClaimKind>(facts: readonly Fact[], kind: K): readonly FactOf<K>[] =>
  facts.filter((fact) => fact.kind === kind) as unknown as readonly FactOf<K>[];

type Dated = Pick<Fact, 'id' | 'period'>;

/** By last day, then first day, earliest first; undated facts at the end, equals by id. */
export const oldestFirst = <F extends Dated>(facts: readonly F[]): readonly F[] =>
  [...facts].sort((a, b) => undatedLast(a, b) || byDays(a, b) || (a.id < b.id ? -1 : 1));

/** By last day, then first day, latest first; undated facts at the end, equals by id. */
export const latestFirst = <F extends Dated>(facts: readonly F[]): readonly F[] =>
  [...facts].sort((a, b) => undatedLast(a, b) || byDays(b, a) || (a.id < b.id ? -1 : 1));

const undatedLast = (a: Dated, b: Dated): number => Number(!a.period) - Number(!b.period);

function byDays(a: Dated, b: Dated): number {
  const [left, right] = [a, b].map(({ period = '' }) => {
    const { from = '0000', to = '9999' } = boundsOf(period) ?? {};
    return `${to} ${from}`;
  });
  return left! < right! ? -1 : left! > right! ? 1 : 0;
}

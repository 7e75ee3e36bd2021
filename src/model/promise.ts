import type { Called } from './called.ts';
import type { Modality } from './claim.ts';
import type { Period } from './period.ts';
import type { PlaceCode } from './place.ts';
import type { Quantity } from './quantity.ts';

/** By the kind of claim that announces it; an observation is a figure to be reached by a time. */
export type PromiseKind = 'works' | 'legal-step' | 'signing' | 'event' | 'order' | 'observation' | 'capacity';
export const PROMISE_KINDS: readonly PromiseKind[] = [
  'works',
  'legal-step',
  'signing',
  'event',
  'order',
  'observation',
  'capacity',
];

/** What one document announced of an undertaking, and who said it when. */
export interface Announcement {
  readonly claim: string;
  readonly document: string;
  /** Whether it was promised, or told as being so. */
  readonly modality: Modality;
  /** The day the document came out, EDTF. */
  readonly published?: Period;
  readonly speaker?: string;
  readonly deadline?: Period;
  readonly cost?: Quantity;
  readonly extent?: Quantity;
  /** The figure or the capacity that is to be reached. */
  readonly amount?: Quantity;
}

/** By how much an amount changed from its first announcement to its last, or to what was told of the finished thing; both in one unit. */
export interface AmountSlip {
  readonly first: Quantity;
  readonly last: Quantity;
  /** Of the first; below zero when it became less. */
  readonly percent: number;
}
export const AMOUNTS = ['cost', 'extent', 'amount'] as const;

/**
 * `due`: its last announced deadline is to come, and no earlier one was missed; `slipped`: the deadline was moved, and the new one is to
 * come; `overdue`: the last deadline is past and nobody told that it is done; `kept` and `late`: done by the first deadline, or after
 * it; `done`: done on a day that is not known, perhaps in time; `ended`: the term of a plan or programme is over; `open`: no deadline was ever named.
 */
export type PromiseState = 'due' | 'slipped' | 'overdue' | 'kept' | 'late' | 'done' | 'ended' | 'open';
export const PROMISE_STATES: readonly PromiseState[] = [
  'overdue',
  'slipped',
  'due',
  'late',
  'kept',
  'done',
  'ended',
  'open',
];

/** Works, a step of a treaty, a document, an event or an order that somebody announced, as a day sees it. */
export interface Undertaking {
  /** Derived from what is promised, so that it stays while announcements come. */
  readonly id: string;
  readonly kind: PromiseKind;
  /** As the fullest announcement names it; empty where none gives a name. */
  readonly name: string;
  /** The thing by name in each language in which it has one, as the register answers. */
  readonly called?: Called;
  /** The term that tells undertakings of one name apart: `reconstruct`, `ratified`, `plan`, `forum`. */
  readonly what?: string;
  readonly places: readonly PlaceCode[];
  readonly state: PromiseState;
  /** What was announced, and what else was told of cost and extent, the first one first; of what very many documents say alike the first and the last. */
  readonly announcements: readonly Announcement[];
  /** How many more say the same; absent where all are listed. */
  readonly unlisted?: number;
  /** What tells that it is done. */
  readonly done?: Announcement & { readonly day?: Period };
  /** The last day of the deadline promised first, and of the one that holds, ISO. */
  readonly promised?: string;
  readonly current?: string;
  /** Whole days after the first deadline: at completion, else at the last deadline or today, whichever is later; below zero when early. */
  readonly slipDays?: number;
  /** What else became another amount than was announced first; absent where nothing did. */
  readonly slips?: { readonly [name in (typeof AMOUNTS)[number]]?: AmountSlip };
}

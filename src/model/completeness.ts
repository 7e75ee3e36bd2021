import type { ClaimKind } from './claim.ts';
import type { Trilingual } from './language.ts';
import type { Period } from './period.ts';
import type { PlaceCode } from './place.ts';

/**
 * How much is known of one field of one domain for one side, from how many sources and how old: after keep.eu's page on representativeness. A
 * field is a measure, or a slot that records of one kind can fill.
 */
export interface Coverage {
  readonly id: string;
  /** ISO 3166-1. */
  readonly side: PlaceCode;
  readonly domain: string;
  readonly kind: ClaimKind;
  /** A measure such as `trade.turnover`, or a slot such as `cost`. */
  readonly field: string;
  readonly name: Trilingual;
  /** The border regions that have a figure, or the records that fill the field; of how many, where that can be said. */
  readonly known: number;
  readonly of?: number;
  readonly facts: number;
  /** Different documents that speak of it. */
  readonly sources: number;
  /** The last day of the newest period told of, and when the newest document came out. */
  readonly latest?: string;
  readonly published?: Period;
  /** Whole days from `latest`, or where that is not known from `published`, to the day that looks. */
  readonly ageDays?: number;
}

/** `missing`: no figure at all; `aging`: none for the last whole year; `field`: records without it; `disputed`; `overdue`. */
export type QuestionReason = 'missing' | 'aging' | 'field' | 'disputed' | 'overdue';
export const QUESTION_REASONS: readonly QuestionReason[] = [
  'missing',
  'aging',
  'field',
  'disputed',
  'overdue',
];

/** What one side can be asked, so that a gap closes. */
export interface Question {
  readonly id: string;
  readonly side: PlaceCode;
  readonly domain: string;
  readonly reason: QuestionReason;
  readonly text: Trilingual;
  /** What is asked about, one by one. */
  readonly items: readonly { readonly text: Trilingual; readonly fact?: string }[];
  /** How many more there are than `items` names. */
  readonly more?: number;
}

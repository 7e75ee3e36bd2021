import type { BareClaim } from './claim.ts';
import type { Passage } from './document.ts';
import type { Quantity } from './quantity.ts';

/**
 * Where the value of a slot comes from. `here`: words of the quoted sentences; `before`: earlier in the document (heading, dateline, an
 * earlier sentence); `elsewhere`: later in it; `published`: words that count from the day of publication; `rule`: no words say it, the rule
 * concludes it from the rest (the country of a region, the other of two sides).
 */
export type Origin = 'here' | 'before' | 'elsewhere' | 'published' | 'rule';

/** Words with what they were taken for: the id of a concept of the lexicon. */
export interface Cue extends Passage {
  readonly concept: string;
}

/** One value of one slot, with the words that give it. A slot that holds a list has one for each. */
export interface SlotOrigin {
  readonly slot: string;
  readonly value: unknown;
  readonly origin: Origin;
  /** Empty where the rule concludes the value. */
  readonly passages: readonly Passage[];
}

export interface ExplainedClaim<C = BareClaim> {
  readonly claim: C;
  /** The frame that made it, by name. */
  readonly rule: string;
  /** The words that woke the frame. */
  readonly triggers: readonly Cue[];
  /** The words that make it planned, wished or denied; empty where the tense of the verb does. */
  readonly cues: readonly Cue[];
  readonly slots: readonly SlotOrigin[];
  readonly speaker?: Omit<SlotOrigin, 'slot'>;
}

/**
 * Why a figure is in no claim. `one-side`: the document, or all that stands around the figure, speaks of one of the two countries only; `furniture`: its line is hung around the article by a web page; `third-country`: its sentence is about a third
 * one; `part-of-name`: a number of a road, a law, a model; `ordinal`: a place in a row; `no-trigger`: no word of its sentence wakes a rule;
 * `no-measure`: no measure is named for it; `no-aspect`: its unit does not fit the measure; `no-sides`: whose it is is not told;
 * `no-goods`: of what goods is not told; `part`: a part, a start or a rest of another figure; `converted`: another figure in another unit;
 * `repeat`: a claim with it was made and says what another one says; `withheld`: a claim with it was made, of a class that is misread too often to be told; `abstained`: rules woke and found no claim with it.
 */
export const UNREAD = [
  'one-side',
  'furniture',
  'third-country',
  'part-of-name',
  'ordinal',
  'no-trigger',
  'no-measure',
  'no-aspect',
  'no-sides',
  'no-goods',
  'part',
  'converted',
  'repeat',
  'withheld',
  'abstained',
] as const;
export type Unread = (typeof UNREAD)[number];

/** A figure of the document that is in no claim. Days and years are times, no figures. */
export interface UnreadFigure extends Passage {
  /** As it was read; absent where the number is no amount. */
  readonly quantity?: Quantity;
  readonly why: Unread;
  /** The frames that its sentence woke. */
  readonly rules: readonly string[];
  /** The measure that was taken for it, where one was. */
  readonly measure?: string;
}

/** How a document was read: for each claim which rule fired and where its slots come from; for each figure left unread why. */
export interface Explanation<C = BareClaim> {
  readonly claims: readonly ExplainedClaim<C>[];
  readonly unread: readonly UnreadFigure[];
}

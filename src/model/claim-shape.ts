import { canonicalJson } from './canonical.ts';
import {
  type BareClaim,
  CERTAINTIES,
  type ClaimKind,
  claimOf,
  KINDS,
  MEASURES,
  type SlotType,
  TERMS,
} from './claim.ts';

const MODALITIES: readonly unknown[] = ['stated', 'planned', 'wished', 'denied'];
const COMPARISONS: readonly unknown[] = ['=', '~', '>', '>=', '<', '<='];
const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown): boolean => Number.isFinite(value);

const HOLDS: Readonly<Record<SlotType, (value: unknown) => boolean>> = {
  text: isText,
  term: isText,
  person: isText,
  place: isText,
  party: isText,
  parties: isTexts,
  persons: isTexts,
  places: isTexts,
  period: isText,
  ordinal: isNumber,
  quantity: (value) => {
    const { n, max, unit, cmp } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return (
      isNumber(n) &&
      isText(unit) &&
      (max === undefined || isNumber(max)) &&
      (cmp === undefined || COMPARISONS.includes(cmp))
    );
  },
};

/**
 * What is wrong with a claim that came from elsewhere, or undefined: its kind, mood, slots and terms must be of the model, its passage
 * be one, and its id be made of its content.
 */
export function faultOfClaim(claim: unknown): string | undefined {
  if (!isRecord(claim)) return 'a claim that is no object';
  const { document, kind, modality, slots, speaker, quote, certainty } = claim;
  if (!isText(document)) return 'a claim without a document';
  if (!isKind(kind)) return `a claim of kind ${shown(kind)}`;
  if (!isModality(modality)) return `a claim of modality ${shown(modality)}`;
  if (speaker !== undefined && !isText(speaker)) return `a claim whose speaker is ${shown(speaker)}`;
  if (certainty !== undefined && !CERTAINTIES.some((known) => known === certainty))
    return `a claim of certainty ${shown(certainty)}`;
  if (!isRecord(quote) || !isOffset(quote.start) || !isOffset(quote.end) || quote.start > quote.end)
    return `a claim whose passage is ${shown(quote)}`;
  const fault = faultOfSlots(kind, slots);
  if (fault !== undefined) return fault;
  const made = claimOf(document as string, claim as unknown as BareClaim);
  if (canonicalJson(made) !== canonicalJson(claim))
    return `a claim ${shown(claim.id)} that is not named by its content`;
  return undefined;
}

/** What is wrong with the slots of a kind that came from elsewhere, or undefined. */
export function faultOfSlots(kind: ClaimKind, slots: unknown): string | undefined {
  if (!isRecord(slots)) return `a claim whose slots are ${shown(slots)}`;
  const { key, value } = KINDS[kind];
  const types = { ...key, ...value } as Readonly<Record<string, SlotType>>;
  for (const [slot, filled] of Object.entries(slots)) {
    const type = Object.hasOwn(types, slot) ? types[slot] : undefined;
    if (!type) return `a slot "${slot}" of a claim of kind ${kind}`;
    const terms = type === 'term' ? termsOf(kind, slot) : undefined;
    if (!HOLDS[type](filled) || (terms && !terms.includes(String(filled))))
      return `a slot "${slot}" with ${shown(filled)}`;
  }
  return undefined;
}

export const isModality = (value: unknown): boolean => MODALITIES.includes(value);
export const isKind = (value: unknown): value is ClaimKind =>
  isText(value) && Object.hasOwn(KINDS, value as string);

/** The words that a slot of fixed words may hold. */
const termsOf = (kind: string, slot: string): readonly string[] | undefined =>
  slot === 'measure'
    ? MEASURES
    : (TERMS as Readonly<Record<string, readonly string[]>>)[
        kind === 'intent' && slot === 'action' ? 'intentAction' : slot
      ];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** A value in few letters. */
export const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

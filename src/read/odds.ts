import { type BareClaim, CERTAINTIES, type Certainty } from '#model/claim.ts';
import type { Language } from '#model/language.ts';
import { slotsOf } from '#model/told-claim.ts';
import { isProper } from './bare-works.ts';
import type { Directness } from './directness.ts';
import { ODDS } from './odds-table.ts';

/** The shape of a claim, never its names, places or figures: its kind, with it its language, how directly it is said and its modality, which slots it fills, and the terms in them. */
export function traitsOf(claim: BareClaim, directness: Directness, language: Language): readonly string[] {
  const { kind, modality } = claim;
  const slots = claim.slots as Readonly<Record<string, unknown>>;
  const traits = ['any', kind, `${kind} ${language}`, `${kind} ${modality}`, `${kind} ${directness}`];
  for (const { name, type } of slotsOf(kind))
    if (slots[name] !== undefined)
      traits.push(type === 'term' ? `${kind} ${name}=${slots[name]}` : `${kind} +${name}`);
  if (claim.kind === 'works') traits.push(isProper(claim.slots.asset) ? 'works named' : 'works unnamed');
  if (claim.kind === 'signing') traits.push(`signing of ${Math.min(MANY, claim.slots.parties?.length ?? 0)}`);
  return traits;
}
/** So many parties and more are alike. */
const MANY = 4;

/** How many of the claims that have these traits are wholly right, from 0 to 1: a logistic regression over what was told of annotated articles (`test/reading/odds`). */
export function shareRight(traits: readonly string[], odds: Readonly<Record<string, number>> = ODDS): number {
  let sum = 0;
  for (const trait of traits) sum += odds[trait] ?? 0;
  return shareAt(sum);
}

/** The share that log odds mean. */
export const shareAt = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The least share of each class, from the surest down. */
export const LEAST_SHARES: Readonly<Record<Certainty, number>> = {
  certain: 0.9,
  likely: 0.7,
  doubtful: 0.5,
  unreliable: 0,
};

export const classOf = (share: number): Certainty =>
  CERTAINTIES.find((certainty) => share >= LEAST_SHARES[certainty])!;

import type { BareClaim } from '#model/claim.ts';
import type { Language } from '#model/language.ts';
import { isGivenIn, type PeriodsMeant } from './provenance.ts';
import type { Line } from './scene.ts';

/**
 * How directly a text says a claim. `outright`: in one passage, whole, each slot by words of its own, and of a shape that says one thing; `partly`: said, but
 * something identifying comes from elsewhere in the text, or the thing is told in many ways; `concluded`: concluded, carried over or only planned.
 */
export type Directness = 'outright' | 'partly' | 'concluded';

/** Slots that a claim of these kinds must have to be whole; of them the kinds that say one thing of named parties, rarely misread. */
const WHOLE: Readonly<Partial<Record<BareClaim['kind'], (slots: ReadonlySet<string>) => boolean>>> = {
  office: () => true,
  twinning: () => true,
  observation: (slots) => slots.has('area') && slots.has('counterpart') && slots.has('period'),
  signing: (slots) =>
    slots.has('parties') && (slots.has('subject') || slots.has('term') || slots.has('place')),
};
/** Kinds whose things are told in many ways: never outright. */
const MANIFOLD: ReadonlySet<BareClaim['kind']> = new Set([
  'works',
  'order',
  'capacity',
  'legal-step',
  'intent',
]);
/** What a verb says by its tense, without a word of its own. */
const IN_THE_VERB: ReadonlySet<string> = new Set(['aspect', 'type']);
const IN_THE_WORKS: ReadonlySet<string> = new Set(['status', 'instrument', 'action']);
/** Figures of one text share these. */
const SHARED: ReadonlySet<string> = new Set(['period', 'area', 'counterpart']);
const NONE: ReadonlySet<string> = new Set();

/** By what words give the slots of a claim. `lines` are the sentences that it quotes. */
export function directnessOf(
  claim: BareClaim,
  lines: readonly Line[],
  periods: PeriodsMeant,
  language: Language,
): Directness {
  const slots = Object.keys(claim.slots);
  const isSaid = (slot: string): boolean => {
    const value = (claim.slots as Readonly<Record<string, unknown>>)[slot];
    const isIn = (one: unknown) => lines.some((line) => isGivenIn(line, periods, slot, one));
    return IN_THE_VERB.has(slot) || (Array.isArray(value) ? value.every(isIn) : isIn(value));
  };
  /** Whether every slot but those of a set is given by the claim's own words. Cheap questions come first: this one goes through sentences. */
  const isSaidBut = (others: ReadonlySet<string>): boolean =>
    slots.every((slot) => others.has(slot) || isSaid(slot));
  const isStated = claim.modality === 'stated';
  // Kazakh figures leave more to endings than to words, and are misread more often.
  const isRead = claim.kind !== 'observation' || language !== 'kk';
  const isBody = lines[0]?.sentence.role === 'body';
  if (isStated && isRead && isBody && WHOLE[claim.kind]?.(new Set(slots)) && isSaidBut(NONE))
    return 'outright';
  if (MANIFOLD.has(claim.kind))
    return isStated && claim.kind !== 'intent' && isSaidBut(IN_THE_WORKS) ? 'partly' : 'concluded';
  return isSaidBut(isStated ? SHARED : NONE) ? 'partly' : 'concluded';
}

import type { Cause, Due } from '#model/confirmation.ts';
import { claimsBehind, type Fact } from '#model/fact.ts';

/** Why a fact asks for the word of a side, see `Due`; undefined where it does not. */
export function causeFor(side: string, { state, stances = [] }: Fact): Cause | undefined {
  if (state === 'superseded') return undefined;
  const own = stances.find((stance) => stance.side === side);
  const others = stances.filter((stance) => stance.side !== side);
  const since = own?.time ?? '';
  // The other side objects, or stands by the value to which this side objected, and this side has not answered.
  const objects = others.some(
    ({ standing, time }) =>
      (standing === 'disputed' || (standing === 'confirmed' && own?.standing === 'disputed')) && time > since,
  );
  if (objects) return 'objection';
  if (own) return own.standing === 'outdated' ? 'changed' : undefined;
  if (others.some(({ standing }) => standing === 'confirmed')) return 'awaited';
  return state === 'disputed' ? 'rivals' : 'unheard';
}

/** How much hangs on a fact: the documents that speak of it, and thrice the values that rival the quoted one. */
export const weightOf = (fact: Pick<Fact, 'voices' | 'rivals'>): Due['weight'] =>
  new Set(fact.voices.map(({ document }) => document)).size +
  claimsBehind(fact) -
  fact.voices.length +
  3 * (fact.rivals ?? []).length;

/** What a side passes over when it passes over a fact: while this stays, nothing new speaks for looking at it again. */
export const markFor = (side: string, fact: Fact): string =>
  [
    causeFor(side, fact) ?? '',
    fact.voices[0]!.claim,
    ...(fact.stances ?? []).map(({ side: its, sequence }) => `${its}-${sequence}`),
  ].join(' ');

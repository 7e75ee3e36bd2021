import type { Claim } from '#model/claim.ts';
import { boundsOf, daysBetween } from '#model/period.ts';
import type { Voiced } from './settle.ts';

/** Lengths of what does not grow: told years apart they still contradict each other. */
const LASTING = /^(border\.length|transport\.length|water\.length)/;
/** Claims published within this many days speak of one state of things. */
const SAME_TIME_DAYS = 28;

/** Whether what the claim says may change, so that a later claim replaces it rather than contradicts it. */
export function mayChange({ kind, modality, slots }: Claim): boolean {
  if (modality === 'planned' || modality === 'wished') return true;
  if (kind === 'observation') return slots.period === undefined && !LASTING.test(slots.measure ?? '');
  return kind === 'capacity' || kind === 'office';
}

/** Whether a claim was told so much earlier than the others that they replace it; a claim of unknown day is never replaced. */
export function isReplacedBy(voice: Voiced, others: readonly Voiced[]): boolean {
  const day = lastDay(voice);
  return (
    day !== undefined &&
    mayChange(voice.claim) &&
    others.length > 0 &&
    others.every((other) => {
      const later = lastDay(other);
      return later !== undefined && daysBetween(day, later) > SAME_TIME_DAYS;
    })
  );
}

const lastDay = ({ published }: Voiced): string | undefined =>
  published ? boundsOf(published)?.to : undefined;

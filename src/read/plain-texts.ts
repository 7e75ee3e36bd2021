import type { BareClaim } from '#model/claim.ts';

/** The claim with its texts as one would write them on one line: without soft hyphens and marks of no width, a single space for many. */
export function inPlainTexts(claim: BareClaim): BareClaim {
  const { slots, speaker } = claim;
  if (!Object.values(slots).some(isUneven) && !isUneven(speaker)) return claim;
  return {
    ...claim,
    slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, plain(value)])),
    ...(speaker ? { speaker: plain(speaker) } : {}),
  } as BareClaim;
}

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const UNEVEN = /[\u00ad\u200b-\u200d\u2060\ufeff\n\r\t]|\s\s/u;

const isUneven = (value: unknown): boolean =>
  typeof value === 'string' ? UNEVEN.test(value) : Array.isArray(value) && value.some(isUneven);

const plain = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replace(UNSEEN, '').replace(/\s+/gu, ' ')
    : Array.isArray(value)
      ? value.map(plain)
      : value;

import type { Claim } from '#model/claim.ts';
import type { PreferenceRule, Weighed } from '#model/preference.ts';
import { inBaseUnit } from '#model/quantity.ts';
import { lastFigure } from '#model/span.ts';

/** The line is measured once: of two lengths the one told to the finest figure is the measured one, and round ones are told after it. */
const finestFigure: PreferenceRule = {
  id: 'finest-length',
  name: {
    ru: 'длина названа точнее всего',
    kk: 'ұзындығы ең дәл аталған',
    en: 'the length told to the finest figure',
  },
  holds: ({ kind, slots }: Claim) =>
    kind === 'observation' && 'measure' in slots && (slots.measure ?? '').startsWith('border.length'),
  compare: (a, b) => stepOf(a) - stepOf(b),
};

/** The unit of the last figure that the most exact of them gives, in metres; hedges tell nothing fine. */
function stepOf({ claims: [told] }: Weighed): number {
  const value = told?.kind === 'observation' ? told.slots.value : undefined;
  if (!value || value.cmp) return Number.MAX_VALUE;
  return lastFigure(value.n) * (inBaseUnit({ ...value, n: 1 }).n || 1);
}

export const preferences: readonly PreferenceRule[] = [finestFigure];

import type { BareClaim } from '#model/claim.ts';
import type { Context } from './context.ts';
import type { Line } from './scene.ts';

/** Keeps in mind when and where the occasions told in a sentence took place, signings among them: what is done there is told later, without its day and place. */
export function noteOccasions(claims: readonly BareClaim[], line: Line, { last }: Context): void {
  for (const { kind, modality, slots } of claims) {
    if (kind === 'signing' && modality === 'stated' && slots.date && !slots.date.includes('/'))
      last.occasions.set('signing', { date: slots.date, line: line.index, isPlanned: false });
    if (kind !== 'event' || !slots.type || (modality !== 'stated' && modality !== 'planned')) continue;
    if (slots.place) last.stages.set(slots.type, { place: slots.place, line: line.index });
    // «С 19 по 21 апреля»: on which of its days, is not told.
    if (slots.date && !slots.date.includes('/'))
      last.occasions.set(slots.type, {
        date: slots.date,
        line: line.index,
        isPlanned: modality === 'planned',
      });
    else last.occasions.delete(slots.type);
  }
}

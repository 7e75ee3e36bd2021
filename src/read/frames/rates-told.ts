import { clauseAt } from '../clauses.ts';
import { rateOf } from '../language/units.ts';
import type { Span } from '../mention.ts';
import { formAt, type Line } from '../scene.ts';

/** What flows year by year: goods by their mass, water. */
const FLOWS = /^(trade\.(shipments|transit)|transport\.throughput|water\.(supply|throughput))$/;

/** The unit of a figure with the day, the month or the year by which its sentence tells it, apart from the amount. */
export function unitByTime(
  line: Line,
  mention: Span,
  {
    unit,
    measure,
    aspect,
    period,
  }: { unit: string; measure: string; aspect: string; period: string | undefined },
): string {
  if (measure === 'transport.throughput' && isTold(line, mention, 'd'))
    return unit.replace(/^(1|person|t)$/, '$1/d');
  if (aspect === 'level' && /^(t|m3)$/.test(unit) && FLOWS.test(measure) && isOpen(period)) {
    const per = (['a', 'mo'] as const).find((one) => isTold(line, mention, one));
    return per ? `${unit}/${per}` : unit;
  }
  // «253 тонны за год», of a year that is told.
  return /^\d{4}$/.test(period ?? '') ? unit.replace(/^(t|m3)\/a$/, '$1') : unit;
}

/** Nothing says of which year or months the figure is. */
const isOpen = (period: string | undefined): boolean => period === undefined || period.includes('..');

/** «Ежедневно границу пересекает 900 машин», «каждый год … в объёме 70 млн кубометров». */
function isTold(line: Line, mention: Span, per: 'd' | 'mo' | 'a'): boolean {
  const { after } = clauseAt(line, mention.first);
  for (let token = line.sentence.first; token < after; token += 1) {
    const form = formAt(line.scene, token);
    // «За год отправили», «в год юбилея»: in the course of one, not by the year.
    if (per !== 'd' && (form === 'за' || (form === 'в' && token < mention.after))) continue;
    if (rateOf(form, formAt(line.scene, token + 1))?.per === per) return true;
  }
  return false;
}

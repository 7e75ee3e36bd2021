import type { Trilingual } from '#model/language.ts';
import { isPeriod } from '#model/period.ts';
import type { Quantity } from '#model/quantity.ts';
import { type Names, period, quantity } from './format.ts';
import { say } from './words.ts';

/** One value of a slot as a page shows it: places and measures by name, amounts with their units, times in words. */
export function valued(
  slot: string,
  value: unknown,
  names: Names,
  assets: ReadonlyMap<string, Trilingual>,
): string {
  const { language } = names;
  if (typeof value === 'object' && value !== null)
    return quantity(
      value as Quantity,
      language,
      slot === 'change' || (slot === 'value' && (value as Quantity).n < 0),
    );
  if (typeof value !== 'string') return String(value);
  if (slot === 'assetType') return assets.get(value)?.[language] ?? say(language, value);
  if (slot === 'measure') return names.measures[value] ?? value;
  if (PERIODS.has(slot) && isPeriod(value)) return period(value, language);
  if (value === 'level') return say(language, 'value').toLocaleLowerCase(language);
  return (
    names.places[value] ?? (TERMS.has(slot) ? say(language, value === 'open' ? 'opening' : value) : value)
  );
}

const PERIODS: ReadonlySet<string> = new Set(['period', 'base', 'date', 'term', 'since', 'start', 'finish']);
const TERMS: ReadonlySet<string> = new Set(['aspect', 'instrument', 'type', 'action', 'status', 'step']);

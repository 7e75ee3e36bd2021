import { KINDS, MEASURES } from './claim.ts';
import type { Domain } from './domain.ts';
import { Failure } from './failure.ts';
import { isPeriod } from './period.ts';
import type { Place } from './place.ts';
import type { FactFilter } from './register.ts';

const STATES = ['single', 'agreed', 'disputed', 'superseded'];

/**
 * The filter, when each of its members is one that facts can have: a misspelt one would match nothing and pass for an answer.
 * Throws a Failure of reason `usage`.
 */
export function checkedFilter(
  filter: FactFilter,
  domains: readonly Pick<Domain, 'id'>[],
  places: readonly Pick<Place, 'code'>[],
): FactFilter {
  const lists: Readonly<Record<string, readonly string[]>> = {
    measure: MEASURES,
    kind: Object.keys(KINDS),
    state: STATES,
    domain: domains.map(({ id }) => id),
  };
  for (const [name, list] of Object.entries(lists)) {
    const value = filter[name as keyof FactFilter];
    if (value !== undefined && !list.includes(value)) throw wrong(name, list.join(', '), value);
  }
  for (const name of ['place', 'counterpart'] as const)
    if (filter[name] !== undefined && !places.some(({ code }) => code === filter[name]))
      throw wrong(name, 'a place of the reference data, such as RU-AST or Астрахань', filter[name]);
  if (filter.period !== undefined && !isPeriod(filter.period))
    throw wrong('period', 'EDTF such as 2024, 2024-05 or 2024-01/2024-06', filter.period);
  return filter;
}

const wrong = (name: string, expected: string, found: string): Failure =>
  new Failure('usage', {
    expected: `${name}: ${expected}`,
    found: `"${found}"`,
    remedy: `correct ${name}`,
  });

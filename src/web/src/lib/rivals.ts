import type { Fact } from '#model/fact.ts';
import type { Quantity } from '#model/quantity.ts';
import type { FactInContext } from '#model/register.ts';
import { type Asking, api } from './api.ts';

/** What rivals say where a fact says `value`: other amounts of the same slot, each once. */
export function rivalsOf(
  { slots, rivals = [] }: Pick<Fact, 'slots' | 'rivals'>,
  value: Quantity,
): readonly Quantity[] {
  const same = (other: unknown): boolean => JSON.stringify(other) === JSON.stringify(value);
  const slot = Object.entries(slots).find(([, its]) => same(its))?.[0];
  if (!slot) return [];
  const others = rivals.flatMap((its) => (its as Readonly<Record<string, Quantity | undefined>>)[slot] ?? []);
  return [
    ...new Map(
      others.filter((other) => !same(other)).map((other) => [JSON.stringify(other), other]),
    ).values(),
  ];
}

/** Facts with every claim that speaks for and against them. */
export const withClaims = (event: Asking, facts: readonly Fact[]): Promise<readonly FactInContext[]> =>
  Promise.all(facts.map(({ id }) => api<FactInContext>(event, `/facts/${encodeURIComponent(id)}`)));

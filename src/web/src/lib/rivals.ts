import type { Fact, Voice } from '#model/fact.ts';
import type { Quantity } from '#model/quantity.ts';
import type { ClaimInContext, FactInContext } from '#model/register.ts';
import { type Asking, api } from './api.ts';
import { lineOf, type Names } from './format.ts';

/** One of the values that sources give for a fact, with all who give it. */
export interface Camp {
  readonly role: Voice['role'];
  readonly value: string;
  /** Those that are shown. */
  readonly claims: readonly ClaimInContext[];
  readonly total: number;
}

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

/** The values of a fact, the preferred one first, then those that most claims give. */
export function campsOf({ fact, claims }: FactInContext, names: Names): readonly Camp[] {
  const voiceOf = new Map(fact.voices.map((voice) => [voice.claim, voice]));
  const valued = claims.map((each): Camp => {
    const { figure, rest, head } = lineOf(each.claim as unknown as Fact, names);
    const { role = 'rival', others } = voiceOf.get(each.claim.id) ?? {};
    return { role, value: figure ?? (rest || head), claims: [each], total: 1 + (others?.claims ?? 0) };
  });
  const camps = Map.groupBy(valued, ({ role, value }) => `${role} ${value}`);
  return [...camps.values()]
    .map((same) => ({
      ...same[0]!,
      claims: same.flatMap((camp) => camp.claims),
      total: same.reduce((sum, { total }) => sum + total, 0),
    }))
    .sort((a, b) => Number(b.role === 'support') - Number(a.role === 'support') || b.total - a.total);
}

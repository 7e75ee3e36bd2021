import type { Fact, Voice } from './fact.ts';
import { type LineNames, lineOf } from './line.ts';
import type { ClaimInContext, FactInContext } from './register.ts';

/** One of the values that sources give for a fact, with all who give it. */
export interface Camp {
  readonly role: Voice['role'];
  readonly value: string;
  /** Those that are shown. */
  readonly claims: readonly ClaimInContext[];
  readonly total: number;
}

/** The values of a fact, the preferred one first, then those that most claims give. */
export function campsOf({ fact, claims }: FactInContext, names: LineNames): readonly Camp[] {
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

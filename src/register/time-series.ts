import type { Statement, StatementOf } from '#model/check.ts';
import { type FactOf, oldestFirst, type Voice } from '#model/fact.ts';
import type { Period } from '#model/period.ts';
import type { PlaceCode } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import type { OtherValue, Point, TimeSeries } from '#model/time-series.ts';
import { compare } from './sorted.ts';

/** What all figures of a series share. */
export type Dimensions = Omit<TimeSeries, 'id' | 'places' | 'points' | 'gaps'>;

/** A series of its points, in any order: the oldest first, with what is missing between them. */
export function seriesFrom(
  id: string,
  { unit, ...dimensions }: Dimensions,
  places: readonly PlaceCode[],
  points: readonly Point[],
): TimeSeries {
  const dated = points.map((point) => ({
    id: point.fact,
    point,
    ...(point.period ? { period: point.period } : {}),
  }));
  const ordered = oldestFirst(dated).map(({ point }) => point);
  return {
    id,
    ...dimensions,
    unit,
    places,
    points: ordered,
    gaps: gapsOf(ordered.flatMap(({ period }) => period ?? [])),
  };
}

/** A fact as its series has it. */
export interface FigureFact
  extends Pick<FactOf<'observation'>, 'id' | 'kind' | 'slots' | 'state' | 'places'> {
  readonly voices: readonly Pick<Voice, 'claim' | 'role'>[];
}

/** What a series has of a fact, and no more: of its voices the first, and those that stand for its statements. */
export function figureFact(
  { id, kind, slots, state, places, voices }: FactOf<'observation'>,
  statements: readonly Pick<Statement, 'claims'>[],
): FigureFact {
  const firsts = statements.map(({ claims: [first] }) => first);
  const its = voices.filter(({ claim }, at) => at === 0 || firsts.includes(claim));
  return { id, kind, slots, state, places, voices: its.map(({ claim, role }) => ({ claim, role })) };
}

/** How many of the claims of a value are named with it. */
const NAMED = 10;

/** A figure of a series, with the other values that its sources give. Undefined for a figure without a value. */
export function pointOf(
  fact: FigureFact,
  statements: readonly StatementOf<'observation'>[],
): Point | undefined {
  const chosen = fact.slots.value;
  if (!chosen) return undefined;
  const roleOf = new Map(fact.voices.map(({ claim, role }) => [claim, role]));
  const told = statements.filter(({ slots }) => slots.value !== undefined);
  const own = shown(chosen);
  const values = Map.groupBy(told, ({ slots }) => shown(slots.value!));
  const others = [...values]
    .filter(([words]) => words !== own)
    .map(([, its]): OtherValue => {
      const published = firstDay(its);
      const claims = its.flatMap((one) => one.claims).sort();
      return {
        value: its[0]!.slots.value!,
        role: roleOf.get(claims[0]!)!,
        claims: claims.slice(0, NAMED),
        ...(published ? { published } : {}),
      };
    })
    .sort(
      (a, b) =>
        compare(a.published ?? '9999', b.published ?? '9999') || compare(shown(a.value), shown(b.value)),
    );
  const same = values.get(own) ?? [];
  const published = firstDay(same);
  return {
    ...(fact.slots.period ? { period: fact.slots.period } : {}),
    value: chosen,
    fact: fact.id,
    state: fact.state,
    claims: [...new Set([fact.voices[0]!.claim, ...same.flatMap(({ claims }) => claims)])].slice(0, NAMED),
    ...(published ? { published } : {}),
    others,
  };
}

const shown = ({ n, max, unit, cmp }: Quantity): string => `${n} ${max ?? ''} ${unit} ${cmp ?? ''}`;
const firstDay = (told: readonly StatementOf<'observation'>[]): Period | undefined =>
  told.flatMap(({ published: [first] }) => first ?? []).sort()[0];

/** Years without a figure between the first and the last of a rhythm: whole years (unless a part of one is told), or the same months of each year. */
function gapsOf(periods: readonly Period[]): readonly Period[] {
  const rhythms = Map.groupBy(
    periods.filter((period) => new Set(period.match(/\d{4}/gu)).size === 1 && !period.includes('..')),
    (period) => period.replace(/\d{4}/gu, 'YYYY'),
  );
  const told = new Set(periods.map((period) => Number(period.slice(0, 4))));
  return [...rhythms]
    .flatMap(([rhythm, its]) => {
      const years = new Set(its.map((period) => Number(period.slice(0, 4))));
      const [first, last] = [Math.min(...years), Math.max(...years)];
      return Array.from({ length: last - first }, (_, index) => first + index)
        .filter((year) => !years.has(year) && !(rhythm === 'YYYY' && told.has(year)))
        .map((year) => rhythm.replaceAll('YYYY', String(year)));
    })
    .sort();
}

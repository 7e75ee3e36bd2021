import { contentId } from '#model/canonical.ts';
import type { Claim, ClaimOf } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { FactOf, Voice } from '#model/fact.ts';
import type { Period } from '#model/period.ts';
import type { Quantity } from '#model/quantity.ts';
import { seriesOf } from '#model/series.ts';
import type { OtherValue, Point, TimeSeries } from '#model/time-series.ts';

interface Sources {
  readonly claim: (id: string) => Claim | undefined;
  readonly published: (document: Document['id']) => Period | undefined;
}

/** Observations as series, longest first, each in one unit, with what was revised and what is missing. */
export function timeSeriesOf(
  observations: readonly FactOf<'observation'>[],
  sources: Sources,
): readonly TimeSeries[] {
  return seriesOf(observations)
    .flatMap((series) =>
      [...Map.groupBy(series.figures, ({ slots }) => slots.value?.unit)].flatMap(([unit, figures]) => {
        if (unit === undefined) return [];
        const { key, figures: _, ...dimensions } = series;
        const points = figures.map((fact) => pointOf(fact, sources));
        return [
          {
            id: contentId([key, unit]),
            ...dimensions,
            unit,
            places: [...new Set(figures.flatMap(({ places }) => places))].sort(),
            points,
            gaps: gapsOf(points.flatMap(({ period }) => period ?? [])),
          },
        ];
      }),
    )
    .sort((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1));
}

function pointOf(fact: FactOf<'observation'>, { claim, published }: Sources): Point {
  const told = fact.voices.flatMap(({ claim: id, role }) => {
    const found = claim(id) as ClaimOf<'observation'> | undefined;
    const value = found?.slots.value;
    return found && value ? [{ id, role, value, day: published(found.document) }] : [];
  });
  const chosen = fact.slots.value!;
  const same = told.filter(({ value }) => shown(value) === shown(chosen));
  const others = [...Map.groupBy(told, ({ value }) => shown(value))]
    .filter(([words]) => words !== shown(chosen))
    .map(([, its]): OtherValue => {
      const first = firstDay(its);
      return {
        value: its[0]!.value,
        role: its[0]!.role as Voice['role'],
        claims: its.map(({ id }) => id).sort(),
        ...(first ? { published: first } : {}),
      };
    })
    .sort(
      (a, b) =>
        compare(a.published ?? '9999', b.published ?? '9999') || compare(shown(a.value), shown(b.value)),
    );
  const day = firstDay(same);
  return {
    ...(fact.slots.period ? { period: fact.slots.period } : {}),
    value: chosen,
    fact: fact.id,
    state: fact.state,
    claims: same.map(({ id }) => id),
    ...(day ? { published: day } : {}),
    others,
  };
}

const shown = ({ n, max, unit, cmp }: Quantity): string => [n, max, unit, cmp].join(' ');
const firstDay = (told: readonly { readonly day: Period | undefined }[]): Period | undefined =>
  told.flatMap(({ day }) => day ?? []).sort()[0];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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

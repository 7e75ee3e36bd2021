import { thingIn } from '#model/common-names.ts';
import { boundsOf } from '#model/period.ts';
import type { Quantity } from '#model/quantity.ts';
import { term } from '#model/term-words.ts';
import type { TimeSeries } from '#model/time-series.ts';
import type { Drawing, Sheet } from './charts/drawing.ts';
import { type Dot, points } from './charts/points.ts';
import { type Names, period, quantity } from './format.ts';
import { say } from './words.ts';

export const isSigned = ({ aspect }: Pick<TimeSeries, 'aspect'>): boolean =>
  aspect === 'growth' || aspect === 'change';

/** Of what a series tells: its measure, goods and aspect. */
export const titleOf = (
  { label, measure, product, aspect }: TimeSeries,
  { measures, language }: Names,
): string =>
  [
    label ? thingIn(label, language) : (measures[measure] ?? measure),
    product && thingIn(product, language),
    term(aspect, language),
  ]
    .filter(Boolean)
    .join(', ');

/** Whom it is about. */
export const sidesOf = ({ area, counterpart }: TimeSeries, { places }: Names): string =>
  [area, counterpart]
    .map((side) => side.map((code) => places[code] ?? code).join(', '))
    .filter(Boolean)
    .join(' ↔ ');

/** The last day that a period speaks of, in days since 1970. */
const dayOf = (edtf: string | undefined): number | undefined => {
  const bounds = edtf ? boundsOf(edtf) : undefined;
  const day = bounds?.to ?? bounds?.from;
  return day ? Date.parse(day) / 86_400_000 : undefined;
};

/** The picture of a series; undefined where fewer than two values have a day. Its marks lead to their facts, say in words what they mark, or are bare. */
export function draw(
  series: TimeSeries,
  names: Names,
  sheet: Sheet,
  marks: 'linked' | 'said' | 'bare',
): Drawing | undefined {
  const { language } = names;
  const shown = (value: Quantity): string => quantity(value, language, isSigned(series));
  const wordsOf = (time: string, value: Quantity, published: string | undefined): string =>
    `${period(time, language)}: ${shown(value)}${published ? ` (${say(language, 'published').toLowerCase()}: ${period(published, language)})` : ''}`;
  const dots = series.points.flatMap((point): readonly Dot[] => {
    const day = dayOf(point.period);
    if (day === undefined) return [];
    const address = marks === 'linked' ? { address: `/facts/${point.fact}` } : {};
    const dot = (value: Quantity, role: Dot['role'], published: string | undefined): Dot => ({
      day,
      n: value.n,
      ...(value.max === undefined ? {} : { max: value.max }),
      role,
      ...(marks === 'bare' ? {} : { words: wordsOf(point.period!, value, published) }),
      ...address,
    });
    return [
      dot(point.value, 'support', point.published),
      ...point.others.map(({ value, role, published }) => dot(value, role, published)),
    ];
  });
  if (dots.length < 2 || new Set(dots.map(({ day }) => day)).size + series.gaps.length < 2) return undefined;
  const gaps = series.gaps.flatMap((gap) => dayOf(gap) ?? []);
  const words = {
    amount: (n: number) => quantity({ n, unit: series.unit }, language),
    legend: {
      support: say(language, 'chart-quoted'),
      superseded: say(language, 'chart-revised'),
      rival: say(language, 'chart-rival'),
      gap: say(language, 'chart-gap'),
    },
  };
  return points(dots, gaps, words, sheet);
}

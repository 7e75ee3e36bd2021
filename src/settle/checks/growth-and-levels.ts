import { rememberRecent } from '#methods/recent.ts';
import type { BareFinding, Check, StatementOf } from '#model/check.ts';
import type { Period } from '#model/period.ts';
import type { Quantity } from '#model/quantity.ts';
import { meet, minus, over, type Span, spanOf, yearsBefore } from '#model/span.ts';
import { inAll, quantity } from '#model/wording.ts';
import { exactest, figures, sameThing } from './series.ts';

type Observation = StatementOf<'observation'>;

/** What each way of telling a change says of the two levels, and in which unit. */
const CHANGES = {
  growth: { unit: () => '%', of: (now: Span, then: Span) => scaled(over(now, then), 100, -100) },
  multiple: { unit: () => 'x', of: (now: Span, then: Span) => over(now, then) },
  change: { unit: (level: Quantity) => level.unit, of: (now: Span, then: Span) => minus(now, then) },
} as const;

/** Growth, difference and ratio follow from the two levels they compare. */
export const growthAndLevels: Check = {
  id: 'growth-and-levels',
  name: { ru: 'Рост и уровни', kk: 'Өсім мен деңгейлер', en: 'Growth and levels' },
  groups: (statement) => {
    if (statement.kind !== 'observation' || statement.modality !== 'stated') return [];
    const { aspect = 'level', value, period } = statement.slots;
    const asks = aspect in CHANGES;
    if (!value || !period || !(asks || aspect === 'level')) return [];
    const thing = sameThing(statement);
    // A year is mostly held against the year before, so that not all years need be looked at.
    const years = (from: Period | undefined, to: Period | undefined): string => `${thing} ${from} → ${to}`;
    const { earlier, later } = besides(period);
    if (!asks) return [thing, years(earlier, period), years(period, later)].map((group) => ({ group, asks }));
    const { base = earlier } = statement.slots;
    return [{ group: base === earlier ? years(base, period) : thing, asks }];
  },
  find: ({ of }) => {
    const all = of('observation');
    const levels = Map.groupBy(
      exactest(figures(all, 'level')),
      (level) => `${sameThing(level)} ${level.slots.period}`,
    );
    return (Object.keys(CHANGES) as (keyof typeof CHANGES)[]).flatMap((aspect) =>
      exactest(figures(all, aspect)).flatMap((change) => {
        const { period, base = period && besides(period).earlier } = change.slots;
        if (!period || !base || period === base) return [];
        const thing = sameThing(change);
        const [after, before] = [period, base].map((when) => levels.get(`${thing} ${when}`) ?? []);
        const weighed = after!.flatMap((now) => before!.map((then) => against(change, aspect, now, then)));
        return weighed.every((found) => found.length > 0) ? weighed.flat() : [];
      }),
    );
  },
};

const known = rememberRecent<
  Period,
  { readonly earlier: Period | undefined; readonly later: Period | undefined }
>(5000);

/** A period of the year before and of the year after. */
function besides(period: Period): {
  readonly earlier: Period | undefined;
  readonly later: Period | undefined;
} {
  const held = known.get(period);
  if (held) return held;
  const read = { earlier: yearsBefore(period, 1), later: yearsBefore(period, -1) };
  known.set(period, read);
  return read;
}

function against(
  change: Observation,
  aspect: keyof typeof CHANGES,
  now: Observation,
  then: Observation,
): readonly BareFinding[] {
  const [value, after, before] = [change, now, then].map(({ slots }) => slots.value!) as [
    Quantity,
    Quantity,
    Quantity,
  ];
  if (after.unit !== before.unit || value.unit !== CHANGES[aspect].unit(after)) return [];
  const implied = CHANGES[aspect].of(spanOf(after), spanOf(before));
  if (!implied || meet(implied, spanOf(value))) return [];
  const middle = (implied[0] + implied[1]) / 2;
  const exact: Quantity = { n: Number(middle.toPrecision(3)), unit: value.unit, cmp: '~' };
  return [
    {
      severity: 'error',
      statements: [change, then, now],
      reasoning: inAll((language) => {
        const [said, from, to, follows] = [value, before, after, exact].map((amount) =>
          quantity(amount, language, amount === value && aspect !== 'multiple'),
        );
        return {
          ru: `Сказано: ${said}. По уровням ${from} → ${to} выходит ${follows}.`,
          kk: `Айтылғаны: ${said}. ${from} → ${to} деңгейлері бойынша ${follows} шығады.`,
          en: `Said: ${said}. The levels ${from} → ${to} give ${follows}.`,
        }[language];
      }),
      repair: {
        ru: 'Найти, к какому периоду и в какой валюте считали рост, или исправить один из двух уровней.',
        kk: 'Өсім қай кезеңге және қай валютада есептелгенін табу немесе деңгейлердің бірін түзету.',
        en: 'Find out to which period and in which currency growth was reckoned, or correct one of the two levels.',
      },
    },
  ];
}

const scaled = (span: Span | undefined, factor: number, shift: number): Span | undefined =>
  span && [span[0] * factor + shift, span[1] * factor + shift];

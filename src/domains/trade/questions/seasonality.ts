import type { Trilingual } from '#model/language.ts';
import type { Question } from '#model/question.ts';
import { seasonality as seasonalityOf } from '../engine/seasonality.ts';
import { flowOf, inCurrency, productOf, viewOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { rounded } from './growth.ts';
import { parameters } from './parameters.ts';
import { heldOf, usage } from './scope.ts';

export const seasonality: Question = {
  id: 'seasonality',
  summary:
    'a monthly series with its trend, seasonal factors and the series without them (X-11’s limits, stable factors)',
  parameters: parameters('reporter', 'partner', 'flow', 'hs', 'currency'),
  answer: async (known, { reporter, partner, flow, hs, currency }) => {
    const held = await heldOf(known, reporter);
    if (held.months.length === 0) throw usage('tables by month', 'tables by year only');
    const months = monthsBetween(held.months[0]!, held.months.at(-1)!);
    const span = { frequency: 'M', from: months[0]!, to: months.at(-1)! } as const;
    const asked = { reporter, partner, span, flow: flowOf(flow), hs: productOf(hs), currency };
    const view = viewOf({ hs, partners: partner !== undefined });
    const { sql, values } = which(asked, view);
    const found = await known.cube.rows<{ period: string; value: number | null }>(
      `SELECT period, sum(value_usd) AS value FROM ${inCurrency(view, currency)} WHERE ${sql} GROUP BY period`,
      values,
    );
    const amounts = new Map(found.map(({ period, value }) => [period, value ?? 0]));
    const reported = new Set(held.months);
    // A month that was reported without these goods had none; one that was not reported is unknown.
    const series = months.map((month) => amounts.get(month) ?? (reported.has(month) ? 0 : undefined));
    const parts = seasonalityOf(series, Number(months[0]!.slice(5)));
    const rows = months.map((period, at) => ({
      period,
      ...(series[at] === undefined ? {} : { value: Math.round(series[at]) }),
      ...(parts
        ? {
            factor: rounded(parts.factors[(Number(months[0]!.slice(5)) - 1 + at) % 12]!, 4),
            ...(parts.trend[at] === undefined ? {} : { trend: Math.round(parts.trend[at]) }),
            ...(parts.adjusted[at] === undefined ? {} : { adjusted: Math.round(parts.adjusted[at]) }),
            isExtreme: parts.extremes.includes(at),
          }
        : {}),
    }));
    return answered(
      known,
      {
        question: 'seasonality',
        asked: { reporter, partner, flow: flow ?? 'turnover', hs, currency },
        rows,
        summary: parts
          ? {
              model: parts.model,
              f: rounded(parts.f),
              isSeasonal: parts.isSeasonal,
              extremes: parts.extremes.length,
            }
          : {},
        notes: [parts ? (parts.isSeasonal ? SEASONAL : NOT_SEASONAL) : TOO_SHORT],
      },
      { flows: asked, held },
    );
  },
};

/** Every month from one to another. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let at = 12 * Number(from.slice(0, 4)) + Number(from.slice(5)) - 1; ; at += 1) {
    const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (month > to) return months;
    months.push(month);
  }
}

const SEASONAL: Trilingual = {
  ru: 'Сезонность различима: месяцы отличаются сильнее случайного (F больше 7).',
  kk: 'Маусымдылық байқалады: айлар кездейсоқтықтан көбірек ерекшеленеді (F 7-ден артық).',
  en: 'The seasons can be told: months differ by more than chance (F above 7).',
};
const NOT_SEASONAL: Trilingual = {
  ru: 'Сезонность не различима (F не больше 7): очищенный ряд показан, но полагаться на него не стоит.',
  kk: 'Маусымдылық байқалмайды (F 7-ден аспайды): тазартылған қатар көрсетілген, бірақ оған сүйенбеген жөн.',
  en: 'No seasons can be told (F of 7 or less): the adjusted series is shown, but do not rely on it.',
};
const TOO_SHORT: Trilingual = {
  ru: 'Для сезонности нужны не меньше трёх полных лет по месяцам.',
  kk: 'Маусымдылық үшін айлар бойынша кемінде толық үш жыл керек.',
  en: 'Seasons take at least three whole years of months.',
};

import type { Trilingual } from '#model/language.ts';
import { numberFormat } from '#model/number-format.ts';
import type { Answer } from '#model/question.ts';
import type { Drawing, Sheet } from '../charts/drawing.ts';
import { grid } from '../charts/grid.ts';
import { lines } from '../charts/lines.ts';
import { scatter } from '../charts/scatter.ts';
import { treemap } from '../charts/treemap.ts';
import { waterfall } from '../charts/waterfall.ts';
import { type AreaNames, amount, area, exact, money, percent, period, product } from './say.ts';
import { tell } from './words.ts';

/** How a chart is made from an answer. */
export interface Chart {
  /** The question it shows the answer to. */
  readonly question: string;
  /** Parameters that the chart always puts. */
  readonly always?: Readonly<Record<string, string>>;
  readonly title: (answer: Answer, names: AreaNames) => string;
  /** Undefined where there is nothing to draw. */
  readonly draw: (answer: Answer, names: AreaNames, sheet: Sheet) => Drawing | undefined;
}

type Row<T> = T & { readonly hs: string; readonly name?: Trilingual; readonly label?: Partial<Trilingual> };
const rowsOf = <T>({ rows }: Answer): readonly Row<T>[] => rows as unknown as readonly Row<T>[];

/** Between whom, in which period: «Казахстан – Россия, 2024». */
export function scopeOf({ asked }: Answer, names: AreaNames): string {
  const sides = [asked.reporter ?? asked.seller, asked.partner ?? asked.buyer].flatMap((code) =>
    code ? [area(code, names)] : [],
  );
  return [sides.join(' – '), asked.hs, asked.period && period(asked.period, names.language)]
    .filter(Boolean)
    .join(', ');
}

const titled =
  (word: Parameters<typeof tell>[1]) =>
  (answer: Answer, names: AreaNames): string => {
    const { flow } = answer.asked;
    const direction = flow === 'export' || flow === 'import' ? tell(names.language, flow) : undefined;
    return [tell(names.language, word), direction, scopeOf(answer, names)].filter(Boolean).join(': ');
  };

const monthsOrYears = (answer: Answer, names: AreaNames, sheet: Sheet): Drawing | undefined => {
  const rows = rowsOf<{ period: string; export: number; import: number }>(answer);
  const { language } = names;
  if (rows.length < 2) return undefined;
  return lines(
    (['export', 'import'] as const).map((flow) => ({
      name: tell(language, flow),
      values: rows.map((row) => row[flow]),
      colour: flow === 'export' ? 'link' : 'warn',
    })),
    rows.map((row) => row.period),
    { amount: (n) => amount(n, language), period: (one) => period(one, language) },
    sheet,
  );
};

/** How many parts of a growth are drawn; the others make one. */
const STEPS = 12;

export const CHARTS = {
  totals: { question: 'totals', title: titled('byMonth'), draw: monthsOrYears },
  products: {
    question: 'products',
    title: titled('whatIsTraded'),
    draw: (answer, names, sheet) => {
      const rows = rowsOf<{ value: number; sharePercent: number }>(answer);
      if (!rows.some(({ value }) => value > 0)) return undefined;
      const { language } = names;
      return treemap(
        rows.map((row) => ({
          name: row.name && row.hs.length <= 2 ? row.name[language] : product(row, language),
          value: row.value,
          said: `${percent(row.sharePercent, language)} · ${amount(row.value, language)}`,
          share: percent(row.sharePercent, language),
        })),
        sheet,
      );
    },
  },
  growth: {
    question: 'growth',
    title: titled('whatChanged'),
    draw: (answer, names, sheet) => {
      const { language } = names;
      const { before, after } = answer.summary as { readonly before: number; readonly after: number };
      const rows = rowsOf<{
        change: number;
        partner?: string;
        flow?: 'export' | 'import';
        pointsOfGrowth?: number;
      }>(answer);
      if (rows.length === 0 || before <= 0) return undefined;
      const drawn = rows.slice(0, rows.length > STEPS + 1 ? STEPS : rows.length);
      const rest = rows.slice(drawn.length);
      const points = (n: number | undefined): string =>
        n === undefined
          ? ''
          : ` (${numberFormat(language, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(n)})`;
      const steps = drawn.map((row) => ({
        name: row.partner
          ? area(row.partner, names)
          : row.flow
            ? tell(language, row.flow)
            : product(row, language),
        change: row.change,
        said: `${amount(row.change, language, true)}${points(row.pointsOfGrowth)}`,
      }));
      const others = rest.reduce((all, { change }) => all + change, 0);
      return waterfall(
        {
          before,
          after,
          names: [period(answer.asked.base!, language), period(answer.asked.period!, language)],
          said: [amount(before, language), amount(after, language)],
        },
        rest.length > 0
          ? [
              ...steps,
              {
                name: `${tell(language, 'others')}: ${rest.length}`,
                change: others,
                said: amount(others, language, true),
              },
            ]
          : steps,
        sheet,
      );
    },
  },
  mirror: {
    question: 'mirror',
    title: titled('mirror'),
    draw: (answer, names, sheet) => {
      const { language } = names;
      const rows = rowsOf<{
        exporter: string;
        importer: string;
        exported: number;
        importedFob: number;
        asymmetryPercent: number;
      }>(answer);
      if (!rows.some(({ exported, importedFob }) => exported > 0 && importedFob > 0)) return undefined;
      return scatter(
        rows.map((row) => ({
          name: row.name && row.hs.length <= 2 ? row.name[language] : product(row, language),
          x: row.exported,
          y: row.importedFob,
          said: `${area(row.exporter, names)} → ${area(row.importer, names)}: ${exact(row.exported, language)} / ${exact(row.importedFob, language)}`,
          colour: row.exporter === answer.asked.reporter ? ('link' as const) : ('warn' as const),
        })),
        {
          x: `${tell(language, 'exported')} →`,
          y: `↑ ${tell(language, 'importedFob')}`,
          same: tell(language, 'same'),
          amount: (n) => amount(n, language),
        },
        sheet,
      );
    },
  },
  matrix: {
    question: 'matrix',
    title: titled('matrix'),
    draw: (answer, names, sheet) => {
      const { language } = names;
      const rows = rowsOf<{ reporter: string; partner: string; value: number }>(answer);
      const most = sheet.width > 500 ? 10 : 4;
      const of = (side: 'reporter' | 'partner') => {
        const sums = new Map<string, number>();
        for (const row of rows) sums.set(row[side], (sums.get(row[side]) ?? 0) + row.value);
        return [...sums].sort(([, a], [, b]) => b - a).map(([code]) => code);
      };
      const [reporters, partners] = [of('reporter').slice(0, 20), of('partner').slice(0, most)];
      if (reporters.length === 0) return undefined;
      const found = new Map(rows.map((row) => [`${row.reporter} ${row.partner}`, row.value]));
      return grid(
        {
          rows: reporters.map((code) => area(code, names)),
          columns: partners.map((code) => area(code, names)),
          values: reporters.map((reporter) => partners.map((partner) => found.get(`${reporter} ${partner}`))),
        },
        {
          amount: (n) => amount(Number(n.toPrecision(2)), language),
          exact: (n) => money(n, answer.basis.currency, language),
        },
        sheet,
      );
    },
  },
  seasonality: {
    question: 'seasonality',
    title: titled('seasons'),
    draw: (answer, names, sheet) => {
      const { language } = names;
      const rows = rowsOf<{ period: string; value?: number; trend?: number; adjusted?: number }>(answer);
      if (!rows.some(({ trend }) => trend !== undefined)) return undefined;
      return lines(
        [
          { name: tell(language, 'asReported'), values: rows.map(({ value }) => value), colour: 'quiet' },
          { name: tell(language, 'adjusted'), values: rows.map(({ adjusted }) => adjusted), colour: 'link' },
          {
            name: tell(language, 'trend'),
            values: rows.map(({ trend }) => trend),
            colour: 'warn',
            isDashed: true,
          },
        ],
        rows.map((row) => row.period),
        { amount: (n) => amount(n, language), period: (one) => period(one, language) },
        sheet,
      );
    },
  },
} as const satisfies Readonly<Record<string, Chart>>;

export type ChartName = keyof typeof CHARTS;

/** What stands under every picture that leaves the site: whose tables, and in what money. */
export const creditOf = ({ basis }: Answer): string =>
  `${basis.sources.join(', ')} · ${basis.currency} · Pobratim`;

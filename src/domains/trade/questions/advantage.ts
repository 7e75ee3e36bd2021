import type { Trilingual } from '#model/language.ts';
import type { Known, Question } from '#model/question.ts';
import { advantages, symmetric } from '../engine/advantage.ts';
import { complexity as complexityOf, relatedness, specialisation } from '../engine/complexity.ts';
import { type Table, tableOf } from '../engine/matrix.ts';
import { levelOf, productIn, viewOf, which } from './amounts.ts';
import { answered } from './answer.ts';
import { rounded } from './growth.ts';
import { parameters } from './parameters.ts';
import { heldBy, heldOf, type Span, spanOf, usage, wholeYears } from './scope.ts';

/** Exports by exporter and product: countries are compared with countries, regions with regions, lest a region counts twice. */
async function exportsLike(known: Known, areRegions: boolean, span: Span, level: 2 | 4 | 6): Promise<Table> {
  const view = viewOf({ level, partners: false });
  const { sql, values } = which({ span, flow: 'export' }, view);
  const cells = await known.cube.rows<{ row: string; column: string; value: number | null }>(
    `SELECT reporter AS "row", ${productIn(view, level)} AS "column", sum(value_usd) AS value FROM ${view}
    WHERE ${sql} AND contains(reporter, '-') = ${areRegions} GROUP BY ALL HAVING sum(value_usd) > 0 ORDER BY ALL`,
    values,
  );
  return tableOf(
    cells
      .filter(({ column }) => column.length === level)
      .map(({ row, column, value }) => ({ row, column, value: value ?? 0 })),
  );
}

export const advantage: Question = {
  id: 'advantage',
  summary:
    'in which products an exporter has a revealed comparative advantage (Balassa), and how related each is to what it has',
  parameters: parameters('reporter', 'period', 'level'),
  answer: async (known, { reporter, period, level }) => {
    const held = await heldOf(known, reporter);
    const span = spanOf(held, period);
    const digits = levelOf(level, 2);
    const table = await exportsLike(known, reporter!.includes('-'), span, digits);
    const own = table.rows.indexOf(reporter!);
    const found = advantages(table);
    const related = relatedness(specialisation(found));
    const rows =
      own < 0
        ? []
        : table.columns
            .map((hs, at) => ({
              hs,
              export: Math.round(table.values[own]![at]!),
              advantage: rounded(found.values[own]![at]!, 4),
              symmetric: rounded(symmetric(found.values[own]![at]!), 4),
              relatedness: rounded(related.values[own]![at]!, 4),
            }))
            .sort((a, b) => b.advantage - a.advantage);
    return answered(
      known,
      {
        question: 'advantage',
        asked: { reporter, period: periodIn(span), level: String(digits) },
        rows,
        summary: {
          exporters: table.rows.length,
          specialised: rows.filter((row) => row.advantage >= 1).length,
        },
        notes: [comparedWith(table.rows.length, reporter!.includes('-'))],
      },
      { flows: { span, flow: 'export' } },
    );
  },
};

export const complexity: Question = {
  id: 'complexity',
  summary: 'how complex the exporters, or their products, are (economic and product complexity index)',
  parameters: parameters('reporter', 'period', 'level', 'of'),
  answer: async (known, { reporter, period, level, of = 'economies' }) => {
    if (of !== 'economies' && of !== 'products') throw usage('of: economies or products', `"${of}"`);
    const areRegions = reporter?.includes('-') ?? false;
    const held = await heldOf(known, reporter ?? (await latest(known)));
    const span = spanOf(held, period);
    const digits = levelOf(level, 4);
    const table = await exportsLike(known, areRegions, span, digits);
    const specialised = specialisation(advantages(table));
    const found = complexityOf(specialised);
    const [names, values, counts] =
      of === 'economies'
        ? [table.rows, found?.economies, found?.diversity]
        : [table.columns, found?.products, found?.ubiquity];
    const rows = found
      ? names
          .map((name, at) => ({
            [of === 'economies' ? 'reporter' : 'hs']: name,
            ...(values![at] === undefined ? {} : { index: rounded(values![at], 6) }),
            [of === 'economies' ? 'diversity' : 'ubiquity']: counts![at]!,
          }))
          .sort((a, b) => Number(b.index ?? -99) - Number(a.index ?? -99))
      : [];
    return answered(
      known,
      {
        question: 'complexity',
        asked: { reporter, period: periodIn(span), level: String(digits), of },
        rows,
        summary: { exporters: table.rows.length, products: table.columns.length },
        notes: [comparedWith(table.rows.length, areRegions), ...(found ? [] : [TOO_FEW])],
      },
      { flows: { span, flow: 'export' } },
    );
  },
};

/** The reporter with the latest whole year. */
async function latest(known: Known): Promise<string | undefined> {
  const held = await heldBy(known);
  return [...held].sort(([, a], [, b]) =>
    (wholeYears(a)[0] ?? '') < (wholeYears(b)[0] ?? '') ? 1 : -1,
  )[0]?.[0];
}

const periodIn = ({ from, to }: Span): string => (from === to ? from : `${from}/${to}`);

const comparedWith = (count: number, areRegions: boolean): Trilingual => ({
  ru: `Сравнивается с экспортом тех, чьи таблицы загружены (${areRegions ? 'регионы' : 'страны'}): ${count}. Это не весь мир.`,
  kk: `Кестелері жүктелгендердің экспортымен салыстырылады (${areRegions ? 'өңірлер' : 'елдер'}): ${count}. Бұл бүкіл әлем емес.`,
  en: `Compared with the exports of those whose tables are loaded (${areRegions ? 'regions' : 'countries'}): ${count}. That is not the whole world.`,
});

const TOO_FEW: Trilingual = {
  ru: 'Индекс не считается: нужны не меньше трёх экспортёров и товаров, связанных общими преимуществами.',
  kk: 'Индекс есептелмейді: ортақ артықшылықтары бар кемінде үш экспорттаушы мен тауар керек.',
  en: 'No index follows: it takes at least three exporters and products that are tied by common advantages.',
};

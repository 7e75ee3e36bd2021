/** A question of a dashboard: as the cube is asked, and as DuckDB would be asked of the files themselves (`file` gives a relation by a file's name). */
export interface Asked {
  readonly name: string;
  readonly ours: string;
  readonly theirs: (file: (name: string) => string) => string;
}

const YEARS = ['2024', '2025'] as const;
const [BEFORE, NOW] = YEARS;
const inYear = (year: string): string => `period BETWEEN '${year}-01' AND '${year}-12'`;

const series = (from: string, value: string): string =>
  `SELECT period, flow, sum(${value}) AS value FROM ${from} WHERE reporter = 'KZ' AND partner = 'RU' GROUP BY ALL ORDER BY ALL`;
const products = (from: string, value: string): string =>
  `SELECT hs, sum(${value}) AS value, sum(net_weight_kg) AS kg FROM ${from}
    WHERE reporter = 'KZ' AND partner = 'RU' AND flow = 'export' AND ${inYear(NOW)} GROUP BY hs ORDER BY value DESC LIMIT 50`;
const chapters = (from: string, value: string): string =>
  `SELECT left(period, 4) AS year, flow, hs2, sum(${value}) AS value FROM ${from} GROUP BY ALL ORDER BY ALL`;
const growth = (from: string, value: string): string =>
  `SELECT left(hs, 4) AS hs4, partner, sum(${value}) FILTER (WHERE period >= '${NOW}-01') AS now, sum(${value}) FILTER (WHERE period < '${NOW}-01') AS before
    FROM ${from} WHERE reporter = 'KZ' AND flow = 'export' AND period BETWEEN '${BEFORE}-01' AND '${NOW}-12' GROUP BY ALL
    ORDER BY abs(coalesce(now, 0) - coalesce(before, 0)) DESC LIMIT 100`;
const mirror = (from: string, value: string): string =>
  `SELECT hs, sum(${value}) FILTER (WHERE flow = 'export') AS told, sum(${value}) FILTER (WHERE flow = 'import') AS mirrored FROM ${from}
    WHERE reporter IN ('KZ', 'RU') AND partner IN ('KZ', 'RU') AND (reporter = 'KZ') = (flow = 'export') AND flow IN ('export', 'import') AND ${inYear(NOW)}
    GROUP BY hs ORDER BY abs(coalesce(told, 0) - coalesce(mirrored, 0)) DESC, hs`;
const movers = (from: string, value: string): string =>
  `SELECT hs, sum(${value}) FILTER (WHERE period >= '${NOW}-01') - sum(${value}) FILTER (WHERE period < '${NOW}-01') AS change FROM ${from}
    WHERE reporter = 'RU' AND flow = 'import' AND period BETWEEN '${BEFORE}-01' AND '${NOW}-12' GROUP BY hs ORDER BY abs(change) DESC NULLS LAST LIMIT 50`;

/** What each asks, and of which view. */
const ALL = [
  ['monthly series of a pair', series, 'flows_partners', 'partners'],
  ['top products of a pair', products, 'flows', 'flows'],
  ['chapters by year, everybody', chapters, 'flows_chapters', 'chapters'],
  ['growth by product and partner', growth, 'flows', 'flows'],
  ['mirror of a pair by product', mirror, 'flows', 'flows'],
  ['movers of a reporter', movers, 'flows', 'flows'],
] as const;

export const QUESTIONS: readonly Asked[] = ALL.map(([name, sql, view, file]) => ({
  name,
  ours: sql(view, 'value_usd'),
  theirs: (files) => sql(files(file), 'value'),
}));

/** The same over one table `flows` that has every column, as another engine has it. */
export const elsewhere: readonly { readonly name: string; readonly sql: string }[] = ALL.map(
  ([name, sql]) => ({
    name,
    sql: sql('flows', 'value').replaceAll(/(left\(period, 4\) AS year, flow, )hs2/gu, '$1left(hs, 2) AS hs2'),
  }),
);

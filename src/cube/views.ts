import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TradeTable } from '#model/trade-table.ts';
import { type Engine, text } from './engine.ts';
import { ratesIn } from './rates.ts';

type Held = { readonly table: TradeTable; readonly folder: string };

/**
 * Makes the views of the cube (`model/cube.ts`) over the tables held. Of each reporter and period one source is shown: the one of the least precedence, of
 * equal ones the one loaded last, in its latest revision; of partners that this one does not speak of, the next. Tables that are shown whole are read as they
 * are; only those that give way in part are compared row by row with what they give way in.
 */
export async function createViews(engine: Engine, held: readonly Held[], folder: string): Promise<void> {
  await engine.run(`CREATE OR REPLACE TABLE rates (currency VARCHAR, period VARCHAR, per_usd DOUBLE)`);
  const rates = ratesIn(folder);
  if (rates.length > 0)
    await engine.run(
      `INSERT INTO rates VALUES ${rates.map(({ currency, period, perUsd }) => `(${text(currency)}, ${text(period)}, ${perUsd})`).join(', ')}`,
    );
  await engine.run(
    `
    CREATE OR REPLACE TABLE coverage (nth INTEGER, reporter VARCHAR, period VARCHAR, flows BIGINT);
    ${held.map((each, nth) => `INSERT INTO coverage SELECT ${nth}, reporter, period, flows FROM ${fileOf(each, 'coverage')};`).join('\n')}
    CREATE OR REPLACE TABLE ranks (nth INTEGER, precedence INTEGER, loaded VARCHAR, source VARCHAR, revision INTEGER, "only" VARCHAR[], "but" VARCHAR[]);
    ${held.map(({ table }, nth) => `INSERT INTO ranks VALUES (${nth}, ${table.precedence}, ${text(table.loaded)}, ${text(table.source)}, ${table.revision}, ${setOf(table, 'only')}, ${setOf(table, 'but')});`).join('\n')}
    CREATE OR REPLACE TABLE given_way AS WITH told AS (
        SELECT *, max(loaded) OVER (PARTITION BY source, reporter, period) AS latest FROM coverage JOIN ranks USING (nth))
      SELECT DISTINCT k.nth, k.reporter, k.period, j."only", j."but" FROM told AS k JOIN told AS j ON j.reporter = k.reporter AND j.period = k.period
      WHERE (j.precedence < k.precedence OR j.precedence = k.precedence AND (j.latest > k.latest OR j.latest = k.latest AND (
          j.source < k.source OR j.source = k.source AND j.revision > k.revision)))
        AND NOT (j."only" IS NOT NULL AND k."only" IS NOT NULL AND NOT list_has_any(j."only", k."only"))
        AND NOT (j."but" IS NOT NULL AND k."only" IS NOT NULL AND list_has_all(j."but", k."only"))
        AND NOT (k."but" IS NOT NULL AND j."only" IS NOT NULL AND list_has_all(k."but", j."only"));`,
  );
  const ways = new Map(
    (
      await engine.rows<{ nth: number; flows: number; whole: number; parts: number }>(
        `SELECT nth, sum(flows) AS flows, coalesce(sum(flows) FILTER (way = 1), 0) AS whole, coalesce(sum(flows) FILTER (way = 0), 0) AS parts FROM coverage
          LEFT JOIN (SELECT nth, reporter, period, max(coalesce(g."only" IS NULL AND g."but" IS NULL OR g."only" = r."only" OR g."but" = r."but", false)::INTEGER) AS way
            FROM given_way AS g JOIN ranks AS r USING (nth) GROUP BY ALL) USING (nth, reporter, period) GROUP BY nth`,
      )
    ).map(
      ({ nth, flows, whole, parts }) =>
        [nth, parts > 0 ? 'parts' : whole === 0 ? 'none' : whole === flows ? 'all' : 'some'] as const,
    ),
  );
  const shown = (nth: number): string => {
    const gone = `(SELECT reporter AS who, period AS dated, "only", "but" FROM given_way WHERE nth = ${nth}) AS gone`;
    switch (ways.get(nth)) {
      case 'some':
        return `ANTI JOIN ${gone} ON who = f.reporter AND dated = f.period`;
      case 'parts':
        return `ANTI JOIN ${gone} ON who = f.reporter AND dated = f.period AND ${speaksOf('gone', 'f')}`;
      default:
        return '';
    }
  };
  const visible = held.map((each, nth) => ({ each, nth })).filter(({ nth }) => ways.get(nth) !== 'all');
  const union = (selects: readonly string[], empty: string): string =>
    selects.length > 0 ? selects.join(' UNION ALL ') : empty;
  const flows = (each: Held, name: 'flows' | 'aggregates'): string => flowSelect(each, name);
  const none = `SELECT ${COLUMNS.map(([column, type]) => `NULL::${type} AS ${column}`).join(', ')} LIMIT 0`;
  const sums = (dimensions: string, name: 'partners' | 'chapters'): string =>
    union(
      visible.map(({ each, nth }) => {
        const { table } = each;
        const told = dimensions
          .replace('frequency', `${frequencyOf(table)} AS frequency`)
          .replace('source', `${text(table.source)} AS source`)
          .replace(
            ' currency',
            ` ${table.columns.includes('currency') ? 'currency' : `${currencyIn(table)} AS currency`}`,
          );
        return `SELECT ${told}, ${usd(table, 'value')} AS value_usd,
          ${table.columns.includes('net_weight_kg') ? 'net_weight_kg' : 'NULL::DOUBLE AS net_weight_kg'}, flows
          FROM ${
            name === 'chapters' && ways.get(nth) === 'parts'
              ? `(${chaptersAnew(each, shown(nth))}) AS f`
              : `${fileOf(each, name)} AS f ${shown(nth)}`
          } ${rateJoin(table)}`;
      }),
      `SELECT ${dimensions
        .split(', ')
        .map((column) => `NULL::VARCHAR AS ${column}`)
        .join(
          ', ',
        )}, NULL::DOUBLE AS value_usd, NULL::DOUBLE AS net_weight_kg, NULL::BIGINT AS flows LIMIT 0`,
    );
  const grouped = (dimensions: string, from: string): string =>
    `SELECT ${dimensions}, sum(value_usd) AS value_usd, sum(net_weight_kg) AS net_weight_kg, sum(flows)::BIGINT AS flows FROM (${from}) GROUP BY ALL`;
  const severalRates = visible.some(({ each }) => each.table.currencies.length > 1);
  const summed = (dimensions: string, name: 'partners' | 'chapters'): string =>
    severalRates ? grouped(dimensions, sums(dimensions, name)) : sums(dimensions, name);
  await engine.run(`
    CREATE OR REPLACE VIEW flows AS ${union(
      visible.map(({ each, nth }) => `${flows(each, 'flows')} ${shown(nth)} ${rateJoin(each.table)}`),
      none,
    )};
    CREATE OR REPLACE VIEW flows_partners AS ${summed('period, frequency, reporter, partner, flow', 'partners')};
    CREATE OR REPLACE VIEW flows_chapters AS ${summed('period, frequency, reporter, flow, hs2', 'chapters')};
    CREATE OR REPLACE VIEW flows_sources AS ${sums(
      'period, frequency, reporter, partner, flow, source, currency',
      'partners',
    )};
    CREATE OR REPLACE VIEW flows_hs2 AS SELECT period, frequency, reporter, partner, flow, left(hs, 2) AS hs2, sum(value_usd) AS value_usd,
      sum(net_weight_kg) AS net_weight_kg, count(*) AS flows FROM flows GROUP BY ALL;
    CREATE OR REPLACE VIEW flows_all AS ${union(
      held.flatMap((each, nth) =>
        (['flows', 'aggregates'] as const)
          .filter((name) => name === 'flows' || existsSync(join(each.folder, 'aggregates.parquet')))
          .map(
            (name) =>
              `SELECT *, ${name === 'aggregates'} AS aggregate, ${
                name === 'aggregates' || ways.get(nth) === 'all'
                  ? 'false'
                  : ways.get(nth) === 'none'
                    ? 'true'
                    : `NOT EXISTS (SELECT 1 FROM given_way AS g WHERE g.nth = ${nth} AND g.reporter = all_of.reporter AND g.period = all_of.period AND ${speaksOf('g', 'all_of')})`
              } AS shown FROM (${flows(each, name)} ${rateJoin(each.table)}) AS all_of`,
          ),
      ),
      `SELECT *, NULL::BOOLEAN AS aggregate, NULL::BOOLEAN AS shown FROM (${none})`,
    )};
    CREATE OR REPLACE TABLE shown_flows (nth INTEGER, flows BIGINT);
    ${visible.map(({ each, nth }) => `INSERT INTO shown_flows SELECT ${nth}, sum(flows) FROM ${fileOf(each, 'partners')} AS f ${shown(nth)};`).join('\n')}
    CREATE OR REPLACE TABLE goods (hs VARCHAR, language VARCHAR, name VARCHAR);
    CREATE OR REPLACE TABLE source_rows (id VARCHAR, title VARCHAR, publisher VARCHAR, licence VARCHAR, address VARCHAR, revision INTEGER, loaded VARCHAR, published VARCHAR, flows BIGINT);
    ${held.map(({ table }) => `INSERT INTO source_rows VALUES (${[table.source, table.title.en, table.publisher, table.licence, table.address, table.revision, table.loaded, table.published, table.flows].map(literal).join(', ')});`).join('\n')}
    CREATE OR REPLACE VIEW sources AS FROM source_rows QUALIFY revision = max(revision) OVER (PARTITION BY id);`);
  await nameGoods(engine, held);
}

/** How the tables name their products, one name of each code and language: what was loaded last goes before. */
async function nameGoods(engine: Engine, held: readonly Held[]): Promise<void> {
  const names = new Map<string, readonly [hs: string, language: string, name: string]>();
  for (const { folder } of held.toSorted((a, b) => (a.table.loaded < b.table.loaded ? -1 : 1))) {
    const file = join(folder, 'goods.json');
    if (!existsSync(file)) continue;
    const told = JSON.parse(readFileSync(file, 'utf8')) as {
      language: string;
      names: Record<string, string>;
    };
    for (const [hs, name] of Object.entries(told.names))
      names.set(`${hs} ${told.language}`, [hs, told.language, name]);
  }
  const rows = [...names.values()].map((row) => `(${row.map(text).join(', ')})`);
  for (let first = 0; first < rows.length; first += 1000)
    await engine.run(`INSERT INTO goods VALUES ${rows.slice(first, first + 1000).join(', ')}`);
}

/** Whether what was given way to speaks of a row's partner. */
const speaksOf = (given: string, row: string): string =>
  `(${given}."only" IS NULL OR list_contains(${given}."only", left(${row}.partner, 2))) AND (${given}."but" IS NULL OR NOT list_contains(${given}."but", left(${row}.partner, 2)))`;

/** Sums over partners of which only some are shown. */
const chaptersAnew = ({ table, folder }: Held, shown: string): string =>
  `SELECT f.period, f.reporter, f.flow, left(f.hs, 2) AS hs2${table.columns.includes('currency') ? ', f.currency' : ''}, sum(f.value) AS value${
    table.columns.includes('net_weight_kg') ? ', sum(f.net_weight_kg) AS net_weight_kg' : ''
  }, count(*) AS flows FROM read_parquet(${text(join(folder, 'flows.parquet'))}) AS f ${shown} GROUP BY ALL`;

/** The countries that a table speaks of alone, or does not. */
function setOf({ partners }: TradeTable, way: 'only' | 'but'): string {
  const countries = (partners as Readonly<Record<string, readonly string[]>> | undefined)?.[way];
  return countries ? `[${countries.map(text).join(', ')}]` : 'NULL';
}

const COLUMNS = [
  ['period', 'VARCHAR'],
  ['frequency', 'VARCHAR'],
  ['reporter', 'VARCHAR'],
  ['partner', 'VARCHAR'],
  ['flow', 'VARCHAR'],
  ['hs', 'VARCHAR'],
  ['hs_level', 'UTINYINT'],
  ['value', 'DOUBLE'],
  ['currency', 'VARCHAR'],
  ['value_usd', 'DOUBLE'],
  ['price_basis', 'VARCHAR'],
  ['net_weight_kg', 'DOUBLE'],
  ['quantity', 'DOUBLE'],
  ['quantity_unit', 'VARCHAR'],
  ['source', 'VARCHAR'],
  ['revision', 'INTEGER'],
  ['derivation', 'VARCHAR'],
] as const;

/** A table's rows with the columns of a flow; what is the same for all rows is not in the file. */
function flowSelect(each: Held, name: 'flows' | 'aggregates'): string {
  const { table } = each;
  const given: Readonly<Record<string, string>> = {
    frequency: frequencyOf(table),
    hs_level: 'length(hs)::UTINYINT',
    currency: table.columns.includes('currency') ? 'f.currency' : text(table.currencies[0] ?? ''),
    value_usd: usd(table, 'f.value'),
    source: text(table.source),
    revision: `${table.revision}::INTEGER`,
    ...(name === 'aggregates' ? { derivation: 'NULL::VARCHAR' } : {}),
  };
  const cells = COLUMNS.map(([column, type]) => {
    const cell = given[column] ?? (table.columns.includes(column) ? `f.${column}` : `NULL::${type}`);
    return `${cell} AS ${column}`;
  });
  return `SELECT ${cells.join(', ')} FROM ${fileOf(each, name)} AS f`;
}

const fileOf = ({ folder }: Held, name: string): string =>
  `read_parquet(${text(join(folder, `${name}.parquet`))})`;

const frequencyOf = ({ frequencies }: TradeTable): string =>
  frequencies.length === 1 ? text(frequencies[0]!) : "CASE WHEN length(period) = 4 THEN 'A' ELSE 'M' END";

const isDollars = ({ currencies }: TradeTable): boolean =>
  currencies.length <= 1 && (currencies[0] ?? 'USD') === 'USD';

/** At the rate of the month, else of its year; null where neither is held. */
const usd = (table: TradeTable, value: string): string =>
  isDollars(table)
    ? value
    : `${value} / CASE ${currencyIn(table)} WHEN 'USD' THEN 1 ELSE coalesce(by_month.per_usd, by_year.per_usd) END`;

const rateJoin = (table: TradeTable): string =>
  isDollars(table)
    ? ''
    : `LEFT JOIN ${RATES} AS by_month ON by_month.money = ${currencyIn(table)} AND by_month.dated = f.period
       LEFT JOIN ${RATES} AS by_year ON by_year.money = ${currencyIn(table)} AND by_year.dated = left(f.period, 4)`;

/** Under names that no flow has, so that a flow's own columns need no prefix. */
const RATES = '(SELECT currency AS money, period AS dated, per_usd FROM rates)';

const currencyIn = ({ columns, currencies }: TradeTable): string =>
  columns.includes('currency') ? 'f.currency' : text(currencies[0]!);

const literal = (value: string | number | undefined): string =>
  value === undefined ? 'NULL' : typeof value === 'number' ? String(value) : text(value);

import { openEngine } from '../../src/cube/engine.ts';

export interface Made {
  /** Flows that are wanted; a few per cent more or fewer come out. */
  readonly rows: number;
  /** A path that ends in `.parquet` or `.csv`. */
  readonly file: string;
  /** Another seed makes other amounts of the same shape. */
  readonly seed?: number;
  readonly from?: number;
  readonly years?: number;
  /** How often each value has been revised since: the amounts of the last six months change with it. */
  readonly revision?: number;
}

/** What the makers of a table know and its readers must find out. */
export interface Truth {
  readonly rows: number;
  /** US dollars of each flow in each year, as reported. */
  readonly totals: readonly { readonly year: string; readonly flow: string; readonly value: number }[];
  /** By how much the imports of a pair of areas are dearer than the exports: freight and insurance, a share of the value. */
  readonly freight: (origin: string, destination: string) => number;
}

/** The regions of both countries that the tables speak of, the countries, and their partners abroad; the largest traders first. */
const AREAS =
  'RU KZ CN DE KR TR UZ IT US FR NL BY KG JP IN PL GB ES AE UA AZ GE TJ TM AM MN IR AF CZ LT LV FI SE AT BE CH BR VN TH MY KZ-75 KZ-71 KZ-23 KZ-47 KZ-15 KZ-27 KZ-39 KZ-55 KZ-43 KZ-59 KZ-61 KZ-79 RU-MOW RU-AST RU-SVE RU-CHE RU-TA RU-ORE RU-OMS RU-NVS RU-SAM RU-SAR RU-ALT RU-TYU RU-VGG RU-KGN'.split(
    ' ',
  );

/**
 * Writes a table of month × reporter × partner × six digits of HS × flow with known truth. A tie is goods of one code that go from one area
 * to another: few ties of large areas and of few codes carry most of the value (log-normal amounts, areas and codes drawn with a
 * skew), each chapter has its season, each tie its growth and its idle months. The exporter reports it FOB, the importer CIF, each with
 * an error of its own, and each leaves some months out. Amounts follow from hashes of what they are of and the seed: the same call writes the same table.
 */
export async function generate({
  rows,
  file,
  seed = 1,
  from = 2016,
  years = 10,
  revision = 1,
}: Made): Promise<Truth> {
  const engine = await openEngine({ memory: '2GB', scratch: `${file}.scratch` });
  const months = years * 12;
  // 0.62 of the months of a tie are reported by each side that reports at all (see `reported`), 0.93 of sides are two.
  const ties = Math.ceil(rows / (months * 2 * 0.62));
  const uniform = (...of: readonly (string | number)[]): string =>
    `(hash(${[...of, seed].join(', ')}) / 18446744073709551616.0)`;
  const normal = (...of: readonly (string | number)[]): string =>
    `(sqrt(-2 * ln(greatest(${uniform(...of, "'a'")}, 1e-12))) * cos(2 * pi() * ${uniform(...of, "'b'")}))`;
  try {
    await engine.run(`
      CREATE TABLE areas AS SELECT unnest(${list(AREAS)}) AS area, generate_subscripts(${list(AREAS)}, 1) - 1 AS nth;
      CREATE TABLE ties AS
        SELECT DISTINCT ON (origin, destination, hs) row_number() OVER () AS tie, o.area AS origin, d.area AS destination, hs,
          exp(9 + 1.9 * ${normal('k', "'size'")} - 0.03 * (o.nth + d.nth)) AS base,
          0.06 * ${normal('k', "'growth'")} AS growth,
          0.35 * ${uniform('hs[1:2]', "'swing'")} AS swing, 2 * pi() * ${uniform('hs[1:2]', "'phase'")} AS phase,
          ${freight(seed)} AS freight,
          exp(ln(2.5) + 1.3 * ${normal('hs', "'price'")}) AS usd_per_kg
        FROM (
          SELECT k, floor(${AREAS.length} * power(${uniform('k', "'o'")}, 3))::INTEGER AS o,
            floor(${AREAS.length} * power(${uniform('k', "'d'")}, 3))::INTEGER AS d,
            floor(5000 * power(${uniform('k', "'h'")}, 2))::INTEGER AS h
          FROM range(${Math.ceil(ties * 1.15)}) AS made(k)
        ) AS drawn JOIN areas AS o ON o.nth = drawn.o JOIN areas AS d ON d.nth = drawn.d,
        LATERAL (SELECT printf('%02d%02d%02d', CASE WHEN 1 + (h * 37) % 96 >= 77 THEN 2 + (h * 37) % 96 ELSE 1 + (h * 37) % 96 END,
          1 + (h // 96) % 20, 10 * (1 + h % 9))) AS code(hs)
        WHERE drawn.o <> drawn.d AND left(o.area, 2) <> left(d.area, 2);`);
    const header = file.endsWith('.csv') ? 'FORMAT csv, HEADER' : "FORMAT parquet, COMPRESSION 'zstd'";
    await engine.run(`COPY (
      WITH months AS (SELECT m, strftime(DATE '${from}-01-01' + to_months(m::INTEGER), '%Y-%m') AS period FROM range(${months}) AS months(m)),
      goods AS (
        SELECT m, period, tie, origin, destination, hs, freight, usd_per_kg,
          base * exp(growth * m / 12) * (1 + swing * cos(2 * pi() * m / 12 - phase)) * exp(0.4 * ${normal('tie', 'm')}) AS fob
        FROM months, ties WHERE ${uniform('tie', 'm', "'idle'")} < 0.7),
      reported AS (
        SELECT *, origin AS reporter, destination AS partner, 'export' AS flow, 'FOB' AS price_basis, 1.0 AS times FROM goods
        UNION ALL SELECT *, destination, origin, 'import', 'CIF', 1 + freight FROM goods)
      SELECT period AS TIME_PERIOD, reporter AS REF_AREA, partner AS COUNTERPART_AREA, flow AS TRADE_FLOW, hs AS COMMODITY,
        round(fob * times * exp((0.02 + 0.2 * ${uniform('reporter', "'care'")}) * ${normal('tie', 'm', 'flow')}
          + CASE WHEN m >= ${months - 6} THEN 0.05 * ${normal('tie', 'm', 'flow', revision)} ELSE 0 END), 2) AS OBS_VALUE,
        price_basis AS VALUATION, round(fob / usd_per_kg, 1) AS NET_WEIGHT
      FROM reported WHERE ${uniform('tie', 'm', 'flow', "'missing'")} < 0.95 AND ${uniform('reporter', 'm', "'late'")} < 0.99
      ORDER BY m
    ) TO '${file}' (${header})`);
    const read = file.endsWith('.csv')
      ? `read_csv('${file}', types = {'COMMODITY': 'VARCHAR'})`
      : `read_parquet('${file}')`;
    const totals = await engine.rows<Truth['totals'][number]>(
      `SELECT left(TIME_PERIOD, 4) AS year, TRADE_FLOW AS flow, sum(OBS_VALUE) AS value FROM ${read} GROUP BY ALL ORDER BY ALL`,
    );
    const [{ count }] = (await engine.rows<{ count: number }>(`SELECT count(*) AS count FROM ${read}`)) as [
      { count: number },
    ];
    const margins = await engine.rows<{ origin: string; destination: string; freight: number }>(
      'SELECT DISTINCT origin, destination, freight FROM ties',
    );
    const freights = new Map(
      margins.map(({ origin, destination, freight: share }) => [`${origin} ${destination}`, share]),
    );
    return {
      rows: count,
      totals,
      freight: (origin, destination) => freights.get(`${origin} ${destination}`) ?? Number.NaN,
    };
  } finally {
    engine.close();
  }
}

/** 3 to 18 % of the value, by pair. */
const freight = (seed: number): string =>
  `0.03 + 0.15 * (hash(o.area, d.area, 'freight', ${seed}) / 18446744073709551616.0)`;

const list = (texts: readonly string[]): string => `[${texts.map((text) => `'${text}'`).join(', ')}]`;

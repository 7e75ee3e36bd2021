import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { LoadProgress, TableEffect, TableProblemKind } from '#model/trade-table.ts';
import { hsOf } from './codes.ts';
import { amountOf, code } from './coding.ts';
import { dividedAmong } from './divided.ts';
import { type Engine, identifier, text } from './engine.ts';
import { FURTHER, KEY, PARQUET, writeCoded, writeSorted, writeSummaries } from './flow-files.ts';
import { AMOUNTS, type Amount } from './layout.ts';
import type { SourceFile } from './source-file.ts';
import { takenApart } from './totals.ts';

/** What a table came to. */
export interface Ingested {
  readonly rows: number;
  readonly kept: number;
  readonly flows: number;
  readonly leftOut: number;
  readonly problems: Readonly<Partial<Record<TableProblemKind, number>>>;
  readonly from?: string;
  readonly to?: string;
  readonly frequencies: readonly ('A' | 'M')[];
  readonly currencies: readonly string[];
  readonly reporters: readonly string[];
  readonly columns: readonly string[];
}

const GOOD =
  'period IS NOT NULL AND reporter IS NOT NULL AND partner IS NOT NULL AND flow IS NOT NULL AND hs IS NOT NULL AND currency IS NOT NULL AND value >= 0 AND isfinite(value)';
const SAME = 'hash(period, reporter, partner, flow, hs)';

/**
 * Writes the files of a table into a folder: `flows` (every amount once, sorted), `aggregates` (published totals that their parts make up),
 * `partners` and `chapters` (sums), `coverage`, and `problems` (the report). Memory does not grow with rows: sorting spills beyond the engine's.
 */
export async function ingest(
  engine: Engine,
  source: SourceFile,
  folder: string,
  progress: LoadProgress = () => undefined,
): Promise<Ingested> {
  const file = (name: string): string => `${folder}/${name}.parquet`;
  const { layout } = source.bound;
  progress('codes', 0);
  const coding = await code(engine, source);
  const constant = (column: 'currency'): boolean =>
    source.bound.observations.every((rules) => rules.CURRENCY?.value !== undefined) && column === 'currency';
  const further = FURTHER.filter(
    (column) =>
      coding.filled.has(column) &&
      column !== 'quantity_unit' &&
      !(column === 'currency' && constant('currency')),
  );
  const hasUnits = coding.filled.has('quantity') && coding.filled.has('quantity_unit');
  const columns: readonly string[] = [
    ...KEY,
    'value',
    ...further.filter((column) => column !== 'quantity' || hasUnits),
    ...(hasUnits ? ['quantity_unit'] : []),
  ];
  const cleaned = `SELECT o, nth, ${KEY.join(', ')}, value${further.includes('currency') ? ', currency' : ''}
    ${columns.includes('price_basis') ? ', price_basis' : ''}
    ${columns.includes('net_weight_kg') ? ', CASE WHEN net_weight_kg >= 0 AND isfinite(net_weight_kg) THEN net_weight_kg END AS net_weight_kg' : ''}
    ${hasUnits ? ', CASE WHEN quantity > 0 AND quantity_unit IS NOT NULL THEN quantity END AS quantity, CASE WHEN quantity > 0 THEN quantity_unit END AS quantity_unit' : ''}
    FROM (${coding.typed}) WHERE ${GOOD}`;
  progress('sort', 0);
  await writeCoded(engine, cleaned, columns, file('flows'), (done) => progress('sort', done));
  progress('check', 0);
  const problems = [...coding.problems, ...(await amountProblems(engine, source))];

  const repeated = await repeatedIn(engine, file('flows'), coding.years);
  if (repeated > 0)
    problems.push(...(await withoutRepeated(engine, cleaned, columns, file('flows'), layout.repeated)));
  if (hasUnits) problems.push(twoUnits(file('flows')));
  let held = columns;
  const rewrite = async (
    step: (
      rows: string,
    ) => Promise<{ flows: string; aggregates: string; problems: readonly string[] } | undefined>,
    rows: string,
  ) => {
    const apart = await step(rows);
    if (!apart) return;
    const isFirst = held === columns;
    held = [...columns, 'derivation'];
    await writeSorted(engine, apart.flows, held, file('apart'));
    await writeSorted(
      engine,
      isFirst
        ? apart.aggregates
        : `SELECT ${columns.join(', ')} FROM (${apart.aggregates}) UNION ALL FROM read_parquet(${text(file('aggregates'))})`,
      columns,
      file('aggregates-new'),
    );
    for (const [at, select] of apart.problems.entries()) {
      await engine.run(`CREATE TABLE found_${isFirst ? 0 : 1}_${at} AS ${select}`);
      problems.push(`SELECT * FROM found_${isFirst ? 0 : 1}_${at}`);
    }
    await replaced(file('apart'), file('flows'));
    await replaced(file('aggregates-new'), file('aggregates'));
  };
  const flows = `read_parquet(${text(file('flows'))})`;
  await rewrite((rows) => takenApart(engine, rows, columns, roundedTo(source), coding), flows);
  if (layout.borders === 'period')
    await rewrite(
      (rows) => dividedAmong(engine, rows, columns, coding.areas),
      held.includes('derivation') ? flows : `(SELECT *, NULL::VARCHAR AS derivation FROM ${flows})`,
    );
  progress('sums', 0);
  await writeSummaries(engine, folder, held);
  await writeNames(engine, source, folder);
  progress('report', 0);
  return {
    ...(await report(engine, source, problems, folder)),
    ...(await described(engine, folder, held, source)),
  };
}

/** Writes how a table names its products, where it does: by code, in its language. */
async function writeNames(engine: Engine, { bound, numbers }: SourceFile, folder: string): Promise<void> {
  const code = bound.observations[0]!.COMMODITY?.name;
  if (!bound.names || !code) return;
  const rows = await engine.rows<{ code: string; name: string }>(
    `SELECT ${numbers.has(code) ? `TRY_CAST(${identifier(code)} AS BIGINT)` : identifier(code)}::VARCHAR AS code, min(trim(${identifier(bound.names.name)})) AS name FROM kept
      WHERE trim(${identifier(bound.names.name)}) <> '' GROUP BY 1 LIMIT 100000`,
  );
  const names = rows.flatMap(({ code: told, name }) => {
    const hs = hsOf(told, numbers.has(code));
    return hs && hs.length > 2 ? [[hs, name] as const] : [];
  });
  if (names.length > 0)
    writeFileSync(
      `${folder}/goods.json`,
      JSON.stringify({ language: bound.names.language, names: Object.fromEntries(names) }),
    );
}

/** Half of it is what rounding alone may take a total from its parts. */
const roundedTo = ({ bound }: SourceFile): number =>
  Math.max(1, ...bound.observations.map((rules) => rules.OBS_VALUE?.times ?? 1));

async function replaced(from: string, to: string): Promise<void> {
  const { renameSync } = await import('node:fs');
  renameSync(from, to);
}

/** Words of cells that say that there is no amount: it was not told, or is kept secret. */
const NOTHING = ['', '-', '–', '—', '...', '…', 'na', 'n/a', 'nan', 'null', 'x', 'х', '*'];

/** The lines of the report on amounts that are none or cannot be; one look over the rows counts them all. */
async function amountProblems(engine: Engine, { bound, numbers }: SourceFile): Promise<readonly string[]> {
  const { layout, observations } = bound;
  const isSparse = observations.length > 1;
  const tests = observations.flatMap((rules) =>
    AMOUNTS.flatMap((concept) => {
      const { name, times } = rules[concept] ?? {};
      if (!name) return [];
      const amount = `(${amountOf(name, numbers, layout.decimal, times)})`;
      const cell = `kept.${identifier(name)}::VARCHAR`;
      const isTold = numbers.has(name)
        ? `${amount} IS NOT NULL`
        : `coalesce(lower(trim(${cell})), '') NOT IN (${NOTHING.map(text).join(', ')})`;
      const isNone = `(${amount} IS NULL OR NOT isfinite(${amount}))`;
      const { none, negative, effect } = AMOUNT_PROBLEMS[concept];
      // A CASE looks at the text of those rows only whose amount is none.
      const wrong =
        concept === 'OBS_VALUE' && !isSparse ? isNone : `CASE WHEN ${isNone} THEN ${isTold} ELSE false END`;
      return [
        { kind: none, effect, name, expected: 'a number', test: wrong, cell },
        { kind: negative, effect, name, expected: 'no less than 0', test: `${amount} < 0`, cell },
      ];
    }),
  );
  const [counts] = await engine.rows<Record<string, number>>(
    `SELECT ${tests.map(({ test }, at) => `count(*) FILTER (${test}) AS "${at}"`).join(', ')} FROM kept`,
  );
  return tests.flatMap(({ kind, effect, name, expected, test, cell }, at) =>
    counts![at]
      ? [
          `SELECT ${text(kind)} AS kind, ${text(effect)} AS effect, nth AS "row", ${text(name)} AS "column", ${text(expected)} AS expected,
            coalesce(${cell}, 'nothing') AS found FROM kept WHERE ${test}`,
        ]
      : [],
  );
}

const AMOUNT_PROBLEMS = {
  OBS_VALUE: { none: 'no-value', negative: 'negative-value', effect: 'left-out' },
  NET_WEIGHT: { none: 'wrong-weight', negative: 'negative-weight', effect: 'loaded-without' },
  QUANTITY: { none: 'wrong-quantity', negative: 'negative-quantity', effect: 'loaded-without' },
} as const satisfies Readonly<
  Record<Amount, { none: TableProblemKind; negative: TableProblemKind; effect: TableEffect }>
>;

/**
 * How many rows of a sorted file tell of the same flow as the one before. No two years have one in common, so each core looks through years of its own:
 * one look over the whole file would keep one core busy and the others idle.
 */
async function repeatedIn(engine: Engine, file: string, years: readonly string[]): Promise<number> {
  const shares = Math.max(1, Math.min(availableParallelism(), years.length));
  const counts = await Promise.all(
    Array.from({ length: shares }, (_, share) => {
      const from = years[Math.floor((share * years.length) / shares)];
      const next = years[Math.floor(((share + 1) * years.length) / shares)];
      const within = [
        ...(share > 0 && from ? [`period >= ${text(from)}`] : []),
        ...(share < shares - 1 && next ? [`period < ${text(next)}`] : []),
      ];
      return engine.rows<{ repeated: number }>(
        `SELECT count(*) FILTER (one = before) AS repeated FROM (SELECT one, lag(one) OVER () AS before FROM (
          SELECT ${SAME} AS one FROM read_parquet(${text(file)}) ${within.length > 0 ? `WHERE ${within.join(' AND ')}` : ''}))`,
      );
    }),
  );
  return counts.reduce((all, [count]) => all + count!.repeated, 0);
}

/** Writes the flows anew where rows tell of the same one: the first of them counts, or their sum. Gives the lines of the report. */
async function withoutRepeated(
  engine: Engine,
  cleaned: string,
  columns: readonly string[],
  file: string,
  rule: 'first' | 'sum',
): Promise<readonly string[]> {
  const key = KEY.join(', ');
  await engine.run(`
    CREATE TABLE repeated AS SELECT * FROM (${cleaned}) SEMI JOIN (
      SELECT DISTINCT ${KEY.map((column) => `${column}::VARCHAR AS ${column}`).join(', ')} FROM (
        SELECT *, ${SAME} AS one, lag(${SAME}) OVER () AS before FROM read_parquet(${text(file)})) WHERE one = before) USING (${key});
    ALTER TABLE repeated ADD COLUMN first BIGINT;
    CREATE TABLE firsts AS SELECT ${key}, min(nth) AS first FROM repeated GROUP BY ALL;
    UPDATE repeated SET first = f.first FROM firsts AS f WHERE ${KEY.map((column) => `f.${column} = repeated.${column}`).join(' AND ')};`);
  const amounts = columns.filter((column) => ['value', 'net_weight_kg', 'quantity'].includes(column));
  const rest = columns.filter(
    (column) => !(KEY as readonly string[]).includes(column) && !amounts.includes(column),
  );
  const kept =
    rule === 'first'
      ? `SELECT ${columns.join(', ')} FROM repeated WHERE nth = first QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY nth) = 1`
      : `SELECT ${[...KEY, ...rest.map((column) => (column === 'currency' ? column : `any_value(${column}) AS ${column}`)), ...amounts.map((column) => `sum(${column}) AS ${column}`)].join(', ')} FROM repeated GROUP BY ${key}${rest.includes('currency') ? ', currency' : ''}`;
  await writeCoded(
    engine,
    `SELECT ${columns.join(', ')} FROM (${cleaned}) ANTI JOIN firsts USING (${key}) UNION ALL BY NAME ${kept}`,
    columns,
    file,
  );
  return [
    `SELECT 'repeated-row' AS kind, ${rule === 'first' ? "'left-out'" : "'noted'"} AS effect, nth AS "row", 'COMMODITY' AS "column", 'one row for each flow' AS expected,
      'tells of the same flow as row ' || first || ${rule === 'first' ? "': '" : "', added to it: '"} || value AS found FROM repeated WHERE nth <> first`,
  ];
}

/** Codes whose quantities come in several units: rows of the rarer ones. */
const twoUnits = (file: string): string => `
  SELECT 'two-units' AS kind, 'noted' AS effect, NULL::BIGINT AS "row", 'UNIT_MEASURE' AS "column", 'one unit for product ' || hs || ': ' || usual AS expected,
    rows || ' flows in ' || quantity_unit || '; their quantities are not added to the others' AS found
  FROM (SELECT hs, quantity_unit, count(*) AS rows, first(quantity_unit) OVER (PARTITION BY hs ORDER BY count(*) DESC, quantity_unit) AS usual
    FROM read_parquet(${text(file)}) WHERE quantity_unit IS NOT NULL AND hs <> '' GROUP BY hs, quantity_unit)
  WHERE quantity_unit <> usual`;

/** Writes the report, and counts it. */
async function report(engine: Engine, source: SourceFile, problems: readonly string[], folder: string) {
  await engine.run('CREATE TABLE broken ("row" BIGINT, found VARCHAR)');
  for (const { row, found } of source.broken)
    await engine.run(`INSERT INTO broken VALUES (${row}, ${text(found)})`);
  const broken = `SELECT 'unreadable-row' AS kind, 'left-out' AS effect, "row", '' AS "column", 'a row like the others' AS expected, found FROM broken`;
  const report = `${folder}/problems.parquet`;
  await engine.run(
    `COPY (SELECT * FROM (${[broken, ...problems].map((select) => `SELECT kind, effect, "row"::BIGINT AS "row", "column"::VARCHAR AS "column", expected::VARCHAR AS expected, found::VARCHAR AS found FROM (${select})`).join(' UNION ALL ')}) ORDER BY "row" NULLS LAST, kind, found)
      TO ${text(report)} (${PARQUET})`,
  );
  const kinds = await engine.rows<{ kind: TableProblemKind; count: number }>(
    `SELECT kind, count(*) AS count FROM read_parquet(${text(report)}) GROUP BY kind ORDER BY kind`,
  );
  const [counts] = await engine.rows<{ rows: number; kept: number; leftOut: number }>(
    `SELECT (SELECT count(*) FROM raw) + ${source.broken.length} AS rows, (SELECT count(*) FROM kept) AS kept,
      (SELECT count(DISTINCT "row") FROM read_parquet(${text(report)}) WHERE effect = 'left-out') AS "leftOut"`,
  );
  if (counts!.leftOut > source.broken.length)
    await engine.run(
      `COPY (SELECT nth AS "row", problems, ${source.bound.columns.map((column) => `raw.${identifier(column)}`).join(', ')} FROM raw JOIN (
          SELECT "row" AS nth, string_agg(DISTINCT kind, ' ' ORDER BY kind) AS problems FROM read_parquet(${text(report)}) WHERE effect = 'left-out' GROUP BY "row")
          USING (nth) ORDER BY nth) TO ${text(`${folder}/rejected.parquet`)} (${PARQUET})`,
    );
  return { ...counts!, problems: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])) };
}

async function described(engine: Engine, folder: string, columns: readonly string[], source: SourceFile) {
  const partners = `read_parquet(${text(`${folder}/partners.parquet`)})`;
  const [counts] = await engine.rows<{
    flows: number;
    first: string | null;
    last: string | null;
    frequencies: ('A' | 'M')[];
    reporters: string[];
    currencies: string[];
  }>(
    `SELECT coalesce(sum(flows), 0) AS flows, min(period) AS first, max(period) AS last,
      list_sort(list(DISTINCT CASE WHEN length(period) = 4 THEN 'A' ELSE 'M' END)) AS frequencies, list_sort(list(DISTINCT reporter)) AS reporters,
      ${columns.includes('currency') ? 'list_sort(list(DISTINCT currency))' : `[${text(source.bound.observations[0]!.CURRENCY!.value!)}]`} AS currencies
      FROM ${partners}`,
  );
  const { first, last, flows, frequencies, reporters, currencies } = counts!;
  return {
    flows,
    ...(first ? { from: first } : {}),
    ...(last ? { to: last } : {}),
    frequencies: frequencies ?? [],
    reporters: reporters ?? [],
    currencies: currencies ?? [],
    columns,
  };
}

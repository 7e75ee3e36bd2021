import { type Engine, text } from './engine.ts';

/** The columns that a file of flows may hold beside codes of time, areas, flow and product, and the value. */
export const FURTHER = [
  'currency',
  'price_basis',
  'net_weight_kg',
  'quantity',
  'quantity_unit',
  'derivation',
] as const;
const SKIPPED_BY: readonly string[] = ['period', 'reporter', 'partner'];
export const KEY = ['period', 'reporter', 'partner', 'flow', 'hs'] as const;

/**
 * Row groups of DuckDB's own size, so that their least and greatest codes let queries skip most of them; doubles are no dictionaries. Snappy makes files a
 * fifth larger than zstd and writes them in an eighth less time.
 */
export const PARQUET =
  "FORMAT parquet, COMPRESSION 'snappy', ROW_GROUP_SIZE 122880, DICTIONARY_SIZE_LIMIT 20000";

/** Year, reporter, partner, flow, product and month in one whole number that sorts as they do: one comparison a row. */
const PACKED = `((enum_code(period)::UBIGINT // 13) << 57) | (enum_code(reporter)::UBIGINT << 47) | (enum_code(partner)::UBIGINT << 37)
  | (enum_code(flow)::UBIGINT << 35) | (enum_code(hs)::UBIGINT << 10) | (enum_code(period)::UBIGINT % 13)`;

/**
 * Sorts flows with ENUM codes into a file. DuckDB gives every row group of an ENUM column the whole ENUM's first and last as its least and
 * greatest, by which nothing could be skipped: so what the file is sorted by, and asked by, is written as text.
 */
export const writeCoded = (
  engine: Engine,
  flows: string,
  columns: readonly string[],
  file: string,
  progress?: (done: number) => void,
): Promise<void> =>
  engine.run(
    `COPY (SELECT ${columns.map((column) => (SKIPPED_BY.includes(column) ? `${column}::VARCHAR AS ${column}` : column)).join(', ')} FROM (SELECT ${columns.join(', ')}, ${PACKED} AS place FROM (${flows})) ORDER BY place)
      TO ${text(file)} (${PARQUET})`,
    progress,
  );

/** Sorts flows with codes as text into a file. */
export const writeSorted = (
  engine: Engine,
  flows: string,
  columns: readonly string[],
  file: string,
): Promise<void> =>
  engine.run(
    `COPY (SELECT ${columns.join(', ')} FROM (${flows}) ORDER BY left(period, 4), reporter, partner, flow, hs, period)
      TO ${text(file)} (${PARQUET})`,
  );

/**
 * Writes the sums over products and those over partners of a file of flows, and how many flows of each reporter and period there are.
 * They are small, so that what asks whole years of all areas reads them and not the flows.
 */
export async function writeSummaries(
  engine: Engine,
  folder: string,
  columns: readonly string[],
): Promise<void> {
  const currency = columns.includes('currency') ? ', currency' : '';
  const weight = columns.includes('net_weight_kg') ? ', sum(net_weight_kg) AS net_weight_kg' : '';
  const sums = `sum(value) AS value${weight}, count(*) AS flows FROM read_parquet(${text(`${folder}/flows.parquet`)}) GROUP BY ALL`;
  await engine.run(
    `COPY (SELECT * FROM (SELECT period, reporter, partner, flow${currency}, ${sums}) ORDER BY reporter, partner, flow, period)
      TO ${text(`${folder}/partners.parquet`)} (${PARQUET})`,
  );
  await engine.run(
    `COPY (SELECT * FROM (SELECT period, reporter, flow, left(hs, 2) AS hs2${currency}, ${sums}) ORDER BY reporter, flow, hs2, period)
      TO ${text(`${folder}/chapters.parquet`)} (${PARQUET})`,
  );
  await engine.run(
    `COPY (SELECT reporter, period, sum(flows)::BIGINT AS flows FROM read_parquet(${text(`${folder}/partners.parquet`)}) GROUP BY ALL ORDER BY ALL)
      TO ${text(`${folder}/coverage.parquet`)} (FORMAT parquet)`,
  );
}

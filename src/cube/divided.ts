import { type Engine, text } from './engine.ts';
import { type Division, divisions } from './reference.ts';
import type { Apart } from './totals.ts';

/**
 * Gives what a table tells of a region before it was divided to its parts, by their stated shares, and keeps what was published under the
 * region's former code as a total. Undefined where a table tells of none. `rows` is a relation of flows with a column `derivation`.
 */
export async function dividedAmong(
  engine: Engine,
  rows: string,
  columns: readonly string[],
  areas: ReadonlySet<string>,
): Promise<Apart | undefined> {
  const known = divisions().filter(({ region, former }) => areas.has(region) || areas.has(former));
  if (known.length === 0) return undefined;
  const is = (side: string): string =>
    known
      .map(
        ({ region, former, until }) =>
          `(${side} = ${text(former)} OR (${side} = ${text(region)} AND (period < ${text(until)} AND period <> ${text(until.slice(0, 4))})))`,
      )
      .join(' OR ');
  const [{ count }] = (await engine.rows<{ count: number }>(
    `SELECT count(*) AS count FROM ${rows} WHERE ${is('reporter')} OR ${is('partner')}`,
  )) as [{ count: number }];
  if (count === 0) return undefined;
  const shares = known.flatMap(({ region, former, parts }) =>
    [region, former].flatMap((told) =>
      parts.map((part) => `(${[told, former, part.region].map(text).join(', ')}, ${part.share})`),
    ),
  );
  await engine.run(
    `CREATE TEMP TABLE shares AS SELECT DISTINCT told, former, part, share FROM (VALUES ${[...new Set(shares)].join(', ')}) AS s(told, former, part, share)`,
  );
  const given = (from: string, side: 'reporter' | 'partner'): string =>
    `SELECT r.* REPLACE (s.part AS ${side}, ${amountsOf(columns)
      .map((column) => `r.${column} * s.share AS ${column}`)
      .join(', ')}, 'share' AS derivation)
      FROM (SELECT * FROM ${from} WHERE ${is(side)}) AS r JOIN shares AS s ON s.told = r.${side}
     UNION ALL SELECT * FROM ${from} WHERE NOT (${is(side)})`;
  const former = (side: string): string =>
    `CASE WHEN ${is(side)} THEN (SELECT any_value(s.former) FROM shares AS s WHERE s.told = ${side}) ELSE ${side} END AS ${side}`;
  return {
    flows: given(`(${given(rows, 'reporter')})`, 'partner'),
    aggregates: `SELECT * REPLACE (${former('reporter')}, ${former('partner')}) FROM ${rows} WHERE ${is('reporter')} OR ${is('partner')}`,
    problems: (['reporter', 'partner'] as const).map(
      (
        side,
      ) => `SELECT 'divided-region' AS kind, 'noted' AS effect, NULL::BIGINT AS "row", ${text(side === 'reporter' ? 'REF_AREA' : 'COUNTERPART_AREA')} AS "column",
        'a region with the borders of today' AS expected, count(*) || ' flows of ' || ${side} || ' in ' || period || ': ' || (CASE ${known.map((division) => `WHEN ${side} IN (${text(division.region)}, ${text(division.former)}) THEN ${text(inWords(division))}`).join(' ')} END) AS found
        FROM ${rows} WHERE ${is(side)} GROUP BY ${side}, period`,
    ),
  };
}

const amountsOf = (columns: readonly string[]): readonly string[] =>
  ['value', 'net_weight_kg', 'quantity'].filter((column) => columns.includes(column));

const inWords = ({ parts, until }: Division): string =>
  `given to ${parts.map(({ region, share }) => `${region} ${(share * 100).toFixed(1)} %`).join(', ')} by their people, as it was divided in ${until}`;

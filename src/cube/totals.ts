import { TOTAL_AREA, UNSPECIFIED_AREA } from '#model/cube.ts';
import type { Coding } from './coding.ts';
import { type Engine, text } from './engine.ts';

/** What totals make of a file of flows: SQL of rows that count and of rows that do not, and of lines of the report. */
export interface Apart {
  readonly flows: string;
  readonly aggregates: string;
  readonly problems: readonly string[];
}

const GROUP = ['period', 'reporter', 'partner', 'flow', 'currency', 'price_basis'];

/**
 * Takes published totals apart from their parts, so that each amount counts once. By product: a row is a total when the same reporter, partner, flow
 * and period has rows of longer codes under its own; what the nearest of those leave of it is a `remainder` under its code. Then by
 * partner: rows of the partner `_T` are totals over partners; what these leave of it, by the longest code that both sides tell, is a
 * remainder of the partner `_X`. Parts that are more than their total leave nothing and are reported; so are parts that are less. A total
 * and its parts are rounded each by itself: half of `unit` for each does not count.
 *
 * Undefined where the codes tell of neither. `engine` gets tables; `rows` is a relation with the key, amounts and further columns.
 */
export async function takenApart(
  engine: Engine,
  rows: string,
  columns: readonly string[],
  unit: number,
  { levels, areas }: Pick<Coding, 'levels' | 'areas'>,
): Promise<Apart | undefined> {
  const totals = areas.has(TOTAL_AREA);
  if (levels.length < 2 && !totals) return undefined;
  const group = GROUP.filter(
    (column) => columns.includes(column) || !['currency', 'price_basis'].includes(column),
  );
  const amounts = ['value', ...(columns.includes('net_weight_kg') ? ['net_weight_kg'] : [])];
  const others = columns.filter((column) => ![...group, 'hs', ...amounts, 'derivation'].includes(column));
  const nulls = others.map((column) => `NULL AS ${column}`);
  const all = [...columns, 'derivation'].join(', ');
  const weightLeft = amounts.includes('net_weight_kg')
    ? [
        'CASE WHEN t.net_weight_kg >= p.net_weight_kg THEN t.net_weight_kg - p.net_weight_kg END AS net_weight_kg',
      ]
    : [];
  const problem = (kind: string, expected: string, found: string, where: string): string =>
    `SELECT ${text(kind)} AS kind, 'noted' AS effect, NULL::BIGINT AS "row", 'OBS_VALUE' AS "column", ${expected} AS expected, ${found} AS found
      FROM ${rows} AS t JOIN parts AS p ON ${same([...group, 'hs'], 't', 'p')} WHERE ${where}`;

  // Each row with the length of the nearest shorter code above it that the same group tells.
  const shorter = (level: number): readonly number[] => levels.filter((other) => other < level).reverse();
  await engine.run(
    `CREATE TEMP TABLE codes_told AS SELECT DISTINCT ${[...group, 'hs'].join(', ')} FROM ${rows}`,
  );
  const parents = levels.flatMap((level) => {
    const above = shorter(level);
    if (above.length === 0) return [];
    const joins = above.map(
      (length, at) =>
        `LEFT JOIN codes_told AS c${at} ON ${group.map((column) => `c${at}.${column} IS NOT DISTINCT FROM r.${column}`).join(' AND ')} AND c${at}.hs = left(r.hs, ${length})`,
    );
    return [
      `SELECT r.*, coalesce(${above.map((_, at) => `c${at}.hs`).join(', ')}) AS above FROM ${rows} AS r ${joins.join(' ')} WHERE length(r.hs) = ${level}`,
    ];
  });
  await engine.run(
    parents.length > 0
      ? `CREATE TEMP TABLE parts AS SELECT ${group.join(', ')}, above AS hs, ${amounts.map((column) => `sum(${column}) AS ${column}`).join(', ')}, count(*) AS members
          FROM (${parents.join(' UNION ALL ')}) WHERE above IS NOT NULL GROUP BY ALL`
      : `CREATE TEMP TABLE parts AS SELECT ${group.join(', ')}, hs, ${amounts.join(', ')}, 0 AS members FROM ${rows} LIMIT 0`,
  );
  const same = (columnsOf: readonly string[], left: string, right: string): string =>
    columnsOf.map((column) => `${left}.${column} IS NOT DISTINCT FROM ${right}.${column}`).join(' AND ');
  const key = same([...group, 'hs'], 't', 'p');
  const slack = `${unit / 2} * (p.members + 1) + 1e-9 * abs(t.value)`;
  await engine.run(`CREATE TEMP TABLE leaves AS
    SELECT ${[...columns, 'NULL::VARCHAR AS derivation'].join(', ')} FROM ${rows} AS t ANTI JOIN parts AS p ON ${key}
    UNION ALL BY NAME
    SELECT ${[...group.map((column) => `t.${column}`), 't.hs', 't.value - p.value AS value', ...weightLeft, ...nulls, "'remainder' AS derivation"].join(', ')}
      FROM ${rows} AS t JOIN parts AS p ON ${key} WHERE t.value - p.value > ${slack}`);
  const told = (name: string): string =>
    `${name}.reporter || ' ' || ${name}.flow || ' ' || ${name}.partner || ' ' || ${name}.period || ' ' || CASE ${name}.hs WHEN '' THEN 'total' ELSE ${name}.hs END`;
  const problems = [
    problem(
      'parts-exceed-total',
      `'at most ' || t.value || ': ' || ${told('t')}`,
      `p.value || ' in ' || p.members || ' parts'`,
      `p.value - t.value > ${slack}`,
    ),
    problem(
      'parts-fall-short',
      `t.value || ': ' || ${told('t')}`,
      `p.value || ' in ' || p.members || ' parts; the rest counts as not broken down'`,
      `t.value - p.value > ${slack}`,
    ),
  ];
  if (!totals)
    return {
      flows: `SELECT ${all} FROM leaves`,
      aggregates: `SELECT ${columns.join(', ')} FROM ${rows} AS t SEMI JOIN parts AS p ON ${key}`,
      problems,
    };

  // By partner: over codes as short as the shortest on either side, so that both tell them.
  const world = group.filter((column) => column !== 'partner');
  const sum = amounts.map((column) => `sum(${column}) AS ${column}`).join(', ');
  await engine.run(`
    CREATE TEMP TABLE grain AS SELECT ${world.join(', ')}, min(length(hs)) AS length, bool_or(partner <> ${text(TOTAL_AREA)}) AS is_split
      FROM leaves GROUP BY ALL;
    CREATE TEMP TABLE over_partners AS SELECT ${world.map((column) => `l.${column}`).join(', ')}, left(l.hs, g.length) AS hs, ${sum}, count(*) AS members
      FROM leaves AS l JOIN grain AS g ON ${same(world, 'l', 'g')} WHERE l.partner <> ${text(TOTAL_AREA)} GROUP BY ALL;
    CREATE TEMP TABLE over_world AS SELECT ${world.map((column) => `l.${column}`).join(', ')}, left(l.hs, g.length) AS hs, ${sum}, count(*) AS members
      FROM leaves AS l JOIN grain AS g ON ${same(world, 'l', 'g')} WHERE l.partner = ${text(TOTAL_AREA)} AND g.is_split GROUP BY ALL;`);
  const worldKey = same([...world, 'hs'], 't', 'p');
  const worldSlack = `${unit / 2} * (coalesce(p.members, 0) + t.members) + 1e-9 * abs(t.value)`;
  const left = `t.value - coalesce(p.value, 0) > ${worldSlack}`;
  const rest = weightLeft.map(
    () =>
      'CASE WHEN t.net_weight_kg >= coalesce(p.net_weight_kg, 0) THEN t.net_weight_kg - coalesce(p.net_weight_kg, 0) END AS net_weight_kg',
  );
  return {
    flows: `SELECT ${all} FROM leaves WHERE partner <> ${text(TOTAL_AREA)}
      UNION ALL BY NAME SELECT ${columns.map((column) => (column === 'partner' ? `${text(UNSPECIFIED_AREA)} AS partner` : `l.${column}`)).join(', ')}, 'remainder' AS derivation
        FROM leaves AS l JOIN grain AS g ON ${same(world, 'l', 'g')} WHERE l.partner = ${text(TOTAL_AREA)} AND NOT g.is_split
      UNION ALL BY NAME SELECT ${[...world.map((column) => `t.${column}`), `${text(UNSPECIFIED_AREA)} AS partner`, 't.hs', 't.value - coalesce(p.value, 0) AS value', ...rest, ...nulls, "'remainder' AS derivation"].join(', ')}
        FROM over_world AS t LEFT JOIN over_partners AS p ON ${worldKey} WHERE ${left}`,
    aggregates: `SELECT ${columns.join(', ')} FROM ${rows} AS t SEMI JOIN parts AS p ON ${key}
      UNION ALL SELECT ${columns.join(', ')} FROM ${rows} AS t ANTI JOIN parts AS p ON ${key} WHERE partner = ${text(TOTAL_AREA)}`,
    problems: [
      ...problems,
      `SELECT 'parts-exceed-total' AS kind, 'noted' AS effect, NULL::BIGINT AS "row", 'OBS_VALUE' AS "column",
        'at most ' || t.value || ': ' || t.reporter || ' ' || t.flow || ' all partners ' || t.period || ' ' || CASE t.hs WHEN '' THEN 'total' ELSE t.hs END AS expected,
        p.value || ' over partners' AS found FROM over_world AS t JOIN over_partners AS p ON ${worldKey} WHERE p.value - t.value > ${worldSlack}`,
    ],
  };
}

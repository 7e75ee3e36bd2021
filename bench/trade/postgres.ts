import { Client } from 'pg';
import { elsewhere } from './questions.ts';

const TIMES = 3;

/** Loads a CSV of `generate` into a PostgreSQL, with an index by reporter, partner and period, and asks it the six questions: medians in milliseconds. */
export async function inPostgres(
  url: string,
  csv: string,
): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const table: Record<string, Record<string, number>> = {};
  try {
    await client.query(`DROP TABLE IF EXISTS flows; CREATE UNLOGGED TABLE flows (period text, reporter text, partner text, flow text, hs text, value double precision,
      price_basis text, net_weight_kg double precision)`);
    const start = performance.now();
    await client.query(`COPY flows FROM '${csv}' (FORMAT csv, HEADER)`);
    await client.query('CREATE INDEX ON flows (reporter, partner, period)');
    await client.query('VACUUM ANALYZE flows');
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM flows');
    table['load CSV'] = {
      'PostgreSQL, rows a second': Math.round(Number(rows[0]!.count) / ((performance.now() - start) / 1000)),
    };
    for (const { name, sql } of elsewhere) {
      const spent: number[] = [];
      for (let turn = 0; turn < TIMES; turn += 1) {
        const from = performance.now();
        await client.query(forPostgres(sql));
        spent.push(performance.now() - from);
      }
      table[name] = { 'PostgreSQL, ms': Math.round(spent.sort((a, b) => a - b)[TIMES >> 1]!) };
    }
    await client.query('DROP TABLE flows');
    return table;
  } finally {
    await client.end();
  }
}

/** PostgreSQL has no GROUP BY ALL, and no ORDER BY of an expression over aliases: group by position, and order outside. */
function forPostgres(sql: string): string {
  const [, order = '', limit = ''] = /ORDER BY (.*?)( LIMIT \d+)?$/su.exec(sql) ?? [];
  const inner = sql.slice(0, sql.indexOf('ORDER BY'));
  const columns = /^SELECT (.*?) FROM/su.exec(inner)![1]!;
  const plain = columns
    .split(/, (?![^()]*\))/u)
    .flatMap((column, at) => (/sum\(/u.test(column) ? [] : [at + 1]));
  const grouped = inner.replace('GROUP BY ALL', `GROUP BY ${plain.join(', ')}`);
  return `SELECT * FROM (${grouped}) AS answer ORDER BY ${order === 'ALL' ? plain.join(', ') : order}${limit}`;
}

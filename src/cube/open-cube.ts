import type { Cube, Flow } from '#model/cube.ts';
import { openEngine } from './engine.ts';
import { FLOW_COLUMNS } from './schema.ts';

/** A cube that must be closed. */
export interface OpenCube extends Cube {
  close(): void;
}

/** A cube in memory that holds the given rows and exchange rates as they are. */
export async function openCube(
  flows: readonly Flow[] = [],
  rates: readonly { readonly currency: string; readonly period: string; readonly per_usd: number }[] = [],
): Promise<OpenCube> {
  const engine = await openEngine();
  const names = Object.keys(FLOW_COLUMNS);
  const columns = Object.entries(FLOW_COLUMNS).map(([name, type]) => `${name} ${type}`);
  await engine.run(`CREATE TABLE loaded (${columns.join(', ')})`);
  for (let first = 0; first < flows.length; first += 500) {
    const rows = flows
      .slice(first, first + 500)
      .map((flow) => `(${names.map((name) => literal(flow[name as keyof Flow])).join(', ')})`);
    await engine.run(`INSERT INTO loaded VALUES ${rows.join(', ')}`);
  }
  await engine.run('CREATE TABLE goods (hs VARCHAR, language VARCHAR, name VARCHAR)');
  await engine.run('CREATE TABLE rates (currency VARCHAR, period VARCHAR, per_usd DOUBLE)');
  for (const { currency, period, per_usd } of rates)
    await engine.run(`INSERT INTO rates VALUES (${[currency, period, per_usd].map(literal).join(', ')})`);
  await engine.run(`
    CREATE VIEW flows AS FROM loaded;
    CREATE VIEW flows_all AS SELECT *, false AS aggregate, true AS shown FROM loaded;
    CREATE VIEW flows_hs2 AS SELECT period, frequency, reporter, partner, flow, left(hs, 2) AS hs2, sum(value_usd) AS value_usd,
      sum(net_weight_kg) AS net_weight_kg, count(*) AS flows FROM loaded GROUP BY ALL;
    CREATE VIEW flows_partners AS SELECT period, frequency, reporter, partner, flow, sum(value_usd) AS value_usd,
      sum(net_weight_kg) AS net_weight_kg, count(*) AS flows FROM loaded GROUP BY ALL;
    CREATE VIEW flows_sources AS SELECT period, frequency, reporter, partner, flow, source, currency, sum(value_usd) AS value_usd,
      sum(net_weight_kg) AS net_weight_kg, count(*) AS flows FROM loaded GROUP BY ALL;
    CREATE VIEW flows_chapters AS SELECT period, frequency, reporter, flow, left(hs, 2) AS hs2, sum(value_usd) AS value_usd,
      sum(net_weight_kg) AS net_weight_kg, count(*) AS flows FROM loaded GROUP BY ALL;
    CREATE VIEW sources AS SELECT source AS id, source AS title, NULL::VARCHAR AS publisher, NULL::VARCHAR AS licence, NULL::VARCHAR AS address,
      max(revision) AS revision, NULL::VARCHAR AS loaded, NULL::VARCHAR AS published, count(*) AS flows FROM loaded GROUP BY source;`);
  return engine;
}

const literal = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

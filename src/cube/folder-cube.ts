import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rates, ShownTable } from '#model/trade-table.ts';
import { type Engine, openEngine } from './engine.ts';
import { heldIn, stateOf } from './held.ts';
import type { OpenCube } from './open-cube.ts';
import { ratesChanged } from './rates.ts';
import { createViews } from './views.ts';

export interface FolderCube extends OpenCube {
  /** The tables held, those loaded last first. */
  tables(): Promise<readonly ShownTable[]>;
  /** The years for which a rate is missing: of currencies that tables report in, and of those that have rates of other years. */
  missingRates(): Promise<Rates['missing']>;
}

/**
 * The cube of the tables in a folder. It looks before each question whether another process loaded one, or the user changed the exchange rates,
 * and then makes its views anew.
 */
export async function openFolderCube(folder: string, memory = '1GB'): Promise<FolderCube> {
  const scratch = join(folder, 'scratch', String(process.pid));
  mkdirSync(scratch, { recursive: true });
  const engine: Engine = await openEngine({ memory, scratch });
  let state: string | undefined;
  let making: Promise<void> = Promise.resolve();
  const current = (): Promise<void> => {
    const now = `${stateOf(folder)} ${ratesChanged(folder)}`;
    if (now !== state) {
      state = now;
      making = making.then(() => createViews(engine, heldIn(folder), folder));
      making.catch(() => {
        state = undefined;
        making = Promise.resolve();
      });
    }
    return making;
  };
  return {
    rows: async (sql, parameters) => {
      await current();
      return engine.rows(sql, parameters);
    },
    tables: async () => {
      await current();
      const counts = await engine.rows<{ nth: number; shown: number }>(
        'SELECT nth, flows AS shown FROM shown_flows',
      );
      const shown = new Map(counts.map(({ nth, shown: flows }) => [nth, flows]));
      return heldIn(folder)
        .map(({ table }, nth) => ({ ...table, shown: shown.get(nth) ?? 0 }))
        .sort((a, b) => (a.loaded < b.loaded ? 1 : -1));
    },
    missingRates: async () => {
      await current();
      return engine.rows<Rates['missing'][number]>(
        `WITH reported AS (SELECT DISTINCT currency FROM flows_sources WHERE currency <> 'USD'),
          wanted AS (SELECT currency, true AS own FROM reported UNION SELECT currency, false FROM rates WHERE currency <> 'USD' AND currency NOT IN (FROM reported)),
          told AS (SELECT DISTINCT currency, period FROM flows_sources WHERE currency <> 'USD'),
          asked AS (SELECT w.currency, w.own, p.period FROM wanted AS w, (SELECT DISTINCT period FROM coverage) AS p
            WHERE NOT w.own OR EXISTS (FROM told AS t WHERE t.currency = w.currency AND t.period = p.period))
        SELECT currency, list_sort(list(DISTINCT left(a.period, 4))) AS years, own AS "isReported" FROM asked AS a
          WHERE NOT EXISTS (FROM rates AS r WHERE r.currency = a.currency AND r.period IN (a.period, left(a.period, 4)))
          GROUP BY currency, own ORDER BY own DESC, currency`,
      );
    },
    close: () => engine.close(),
  };
}

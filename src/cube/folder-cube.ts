import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownTable } from '#model/trade-table.ts';
import { type Engine, openEngine } from './engine.ts';
import { heldIn, stateOf } from './held.ts';
import type { OpenCube } from './open-cube.ts';
import { createViews } from './views.ts';

export interface FolderCube extends OpenCube {
  /** The tables held, those loaded last first. */
  tables(): Promise<readonly ShownTable[]>;
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
    const now = `${stateOf(folder)} ${changedOf(join(folder, 'exchange-rates.csv'))}`;
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
    close: () => engine.close(),
  };
}

function changedOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

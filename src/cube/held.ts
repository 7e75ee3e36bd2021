import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TradeTable } from '#model/trade-table.ts';

/**
 * The folder of the cube. A table is held when its folder `tables/SOURCE/REVISION` is there: it is written in `staging` and moved in one
 * step, so whatever ends a loading leaves no half of it.
 */
export const tablesIn = (folder: string): string => join(folder, 'tables');
const stagingIn = (folder: string): string => join(folder, 'staging');

/** The tables held, in the order of their sources and revisions, with their folders. */
export function heldIn(folder: string): readonly { readonly table: TradeTable; readonly folder: string }[] {
  return namesIn(tablesIn(folder)).flatMap((source) =>
    namesIn(join(tablesIn(folder), source))
      .sort((a, b) => Number(a) - Number(b))
      .map((revision) => {
        const path = join(tablesIn(folder), source, revision);
        const told = JSON.parse(readFileSync(join(path, 'table.json'), 'utf8')) as Omit<
          TradeTable,
          'id' | 'source' | 'revision'
        >;
        return {
          table: { ...told, id: `${source}/${revision}`, source, revision: Number(revision) },
          folder: path,
        };
      }),
  );
}

/** What tells one state of the folder from another. */
export const stateOf = (folder: string): string =>
  namesIn(tablesIn(folder))
    .map((source) => `${source}:${namesIn(join(tablesIn(folder), source)).join()}`)
    .join(' ');

/** A new folder to write a table in; those that ended processes left are cleared away. */
export function newStaging(folder: string): string {
  for (const name of namesIn(stagingIn(folder)))
    if (!isAlive(Number(name.split('-')[0])))
      rmSync(join(stagingIn(folder), name), { recursive: true, force: true });
  let nth = 0;
  while (existsSync(join(stagingIn(folder), `${process.pid}-${nth}`))) nth += 1;
  const path = join(stagingIn(folder), `${process.pid}-${nth}`);
  mkdirSync(path, { recursive: true });
  return path;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { join } from 'node:path';
import type { OpenTables } from '../cube/tables.ts';
import type { Options } from './command.ts';
import { whereOf } from './node.ts';

/** Opens the tables of the data folder, without the logs: another process may use those meanwhile. */
export async function withTables<T>(options: Options, ask: (tables: OpenTables) => Promise<T>): Promise<T> {
  const { openTables } = await import('../cube/tables.ts');
  const tables = openTables(join(whereOf(options).data, 'trade'), () => new Date());
  try {
    return await ask(tables);
  } finally {
    await tables.close();
  }
}

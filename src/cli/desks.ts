import type { Application } from '#model/application.ts';
import { openShelf } from '../shelf.ts';
import { createWorks } from './works.ts';

/** The routes that the workbenches bring, each with what its node lends to them. */
export async function desksOf(application: Application) {
  const { domains } = await openShelf();
  return domains.flatMap(({ id, desk }) => {
    if (!desk) return [];
    const works = createWorks(id, () => performance.now() / 1000);
    const rows = async (bytes: Uint8Array, name: string) =>
      (await import('../read/formats/rows.ts')).rowsOf(bytes, name);
    return [{ routes: desk.routes, node: { ...application.books(id), rows, works }, close: works.close }];
  });
}

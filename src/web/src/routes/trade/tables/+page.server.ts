import { ask } from '#lib/trade/ask.ts';
import type { PageServerLoad } from './$types';

/** A table that is held, by reporter. */
export interface Holding {
  readonly reporter: string;
  readonly frequency: 'M' | 'A';
  readonly from: string;
  readonly to: string;
  readonly flows: number;
  readonly source: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly licence: string | null;
  readonly address: string | null;
}

export const load: PageServerLoad = async (event) => {
  const { reporters } = await event.parent();
  const rows = reporters.length === 0 ? [] : (await ask(event, 'holdings')).rows;
  return { holdings: rows as unknown as readonly Holding[] };
};

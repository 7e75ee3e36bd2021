import { isHttpError } from '@sveltejs/kit';
import { ask } from '#lib/trade/ask.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const rows = await ask(event, 'reporters').then(
    (answer) => answer.rows as unknown as readonly { readonly reporter: string; readonly months: number }[],
    (refusal: unknown) => {
      // Nothing is held: the pages say how to load a table.
      if (isHttpError(refusal, 422)) return [];
      throw refusal;
    },
  );
  return {
    /** Those who report, the one with most rows first. */
    reporters: rows.map(({ reporter }) => reporter),
    /** Those of them who report by month. */
    monthly: rows.filter(({ months }) => months > 0).map(({ reporter }) => reporter),
    home: event.url.origin,
  };
};

import { isHttpError } from '@sveltejs/kit';
import { ask } from '#lib/trade/ask.ts';
import type { Answer } from '#model/question.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { rows, summary } = await ask(event, 'reporters').catch(
    (refusal: unknown): Pick<Answer, 'rows' | 'summary'> => {
      // Nothing is held: the pages say how to load a table.
      if (isHttpError(refusal, 422)) return { rows: [], summary: {} };
      throw refusal;
    },
  );
  return {
    /** Those who report, the one with most rows first. */
    reporters: rows.map(({ reporter }) => String(reporter)),
    /** Those of them who report by month. */
    monthly: rows.filter(({ months }) => Number(months) > 0).map(({ reporter }) => String(reporter)),
    /** Those that amounts can be shown in. */
    currencies: String(summary.currencies ?? 'USD').split(' '),
    home: event.url.origin,
  };
};

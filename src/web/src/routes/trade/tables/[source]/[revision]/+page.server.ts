import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { askedIn, queryOf } from '#lib/trade/ask.ts';
import type { ShownTable, TableProblem } from '#model/trade-table.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = `${event.params.source}/${event.params.revision}`;
  const asked = askedIn(event.url, 'kind', 'after');
  const { items } = await api<{ readonly items: readonly ShownTable[] }>(event, '/trade/tables');
  const table = items.find((each) => each.id === id);
  if (!table) error(404, id);
  const report = await api<{
    readonly items: readonly TableProblem[];
    readonly total: number;
    readonly next?: string;
  }>(event, `/trade/tables/${id}/problems${queryOf(asked)}`);
  return {
    table,
    report,
    kind: asked.kind,
    revisions: items.filter(({ source }) => source === table.source),
  };
};

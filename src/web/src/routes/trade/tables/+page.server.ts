import { fail } from '@sveltejs/kit';
import { api, send } from '#lib/api.ts';
import { ask } from '#lib/trade/ask.ts';
import type { LayoutSummary, ShownTable, TradeTable } from '#model/trade-table.ts';
import type { Actions, PageServerLoad } from './$types';

/** What tables tell of one reporter. */
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
  const [tables, layouts, holdings] = await Promise.all([
    api<{ readonly items: readonly ShownTable[] }>(event, '/trade/tables'),
    api<{ readonly items: readonly LayoutSummary[] }>(event, '/trade/layouts'),
    reporters.length === 0 ? undefined : ask(event, 'holdings'),
  ]);
  return {
    tables: tables.items,
    layouts: layouts.items,
    holdings: (holdings?.rows ?? []) as unknown as readonly Holding[],
  };
};

export const actions: Actions = {
  default: async (event) => {
    const body = await event.request.formData();
    const description = body.get('description');
    if (description instanceof File && description.size === 0) body.delete('description');
    const response = await send(
      event,
      new Request(new URL('/api/trade/tables', event.url), { method: 'POST', body }),
    );
    const told = await response.json();
    if (!response.ok) return fail(response.status, { detail: (told as { detail: string }).detail });
    return { loading: told as { readonly added: boolean; readonly table: TradeTable } };
  },
};

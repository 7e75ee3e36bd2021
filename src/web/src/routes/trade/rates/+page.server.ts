import { api, posted } from '#lib/api.ts';
import type { Rates } from '#model/trade-table.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ rates: await api<Rates>(event, '/trade/rates') });

export const actions: Actions = { default: (event) => posted(event, '/trade/rates') };

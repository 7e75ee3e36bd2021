import { listed, posted } from '#lib/api.ts';
import type { FindingInContext } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<FindingInContext>(event, '/findings');

export const actions: Actions = { default: (event) => posted(event, '/rulings') };

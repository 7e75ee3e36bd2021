import { api } from '#lib/api.ts';
import type { FactInContext } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
  api<FactInContext>(event, `/facts/${encodeURIComponent(event.params.id)}`);

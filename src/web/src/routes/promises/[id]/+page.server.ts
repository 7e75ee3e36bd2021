import { api } from '#lib/api.ts';
import type { Undertaking } from '#model/promise.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  undertaking: await api<Undertaking>(event, `/promises/${encodeURIComponent(event.params.id)}`),
});

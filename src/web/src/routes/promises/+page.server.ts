import { listed } from '#lib/api.ts';
import type { Undertaking } from '#model/promise.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<Undertaking>(event, '/promises');

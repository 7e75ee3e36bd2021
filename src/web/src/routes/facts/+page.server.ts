import { listed } from '#lib/api.ts';
import type { Fact } from '#model/fact.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<Fact>(event, '/facts');

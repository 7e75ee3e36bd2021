import { api } from '#lib/api.ts';
import type { Overview } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ overview: await api<Overview>(event, '/overview') });

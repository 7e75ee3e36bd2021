import { api } from '#lib/api.ts';
import type { LogBook } from '#model/log.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ book: await api<LogBook>(event, '/logs') });

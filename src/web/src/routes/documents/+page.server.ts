import { listed } from '#lib/api.ts';
import type { DocumentSummary } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<DocumentSummary>(event, '/documents');

import { briefPage } from '#lib/dossier-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => briefPage(event, [event.params.place]);

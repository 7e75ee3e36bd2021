import { dossierPage } from '#lib/dossier-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => dossierPage(event, [event.params.place]);

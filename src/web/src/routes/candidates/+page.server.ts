import { listed, posted } from '#lib/api.ts';
import type { CandidateInContext } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<CandidateInContext>(event, '/candidates');

export const actions: Actions = { default: (event) => posted(event, '/judgements') };

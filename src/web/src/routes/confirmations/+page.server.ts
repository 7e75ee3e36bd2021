import { listed } from '#lib/api.ts';
import type { ConfirmationInContext } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<ConfirmationInContext>(event, '/confirmations');

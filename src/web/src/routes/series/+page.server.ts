import { listed } from '#lib/api.ts';
import type { TimeSeries } from '#model/time-series.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<TimeSeries>(event, '/series');

import { api } from '#lib/api.ts';
import type { TimeSeries } from '#model/time-series.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  series: await api<TimeSeries>(event, `/series/${encodeURIComponent(event.params.id)}`),
});

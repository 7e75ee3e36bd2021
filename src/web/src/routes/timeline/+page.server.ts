import { api, listed } from '#lib/api.ts';
import { changed } from '#lib/list.ts';
import type { YearCount } from '#model/map.ts';
import type { TimelineItem } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const list = await listed<TimelineItem>(event, '/timeline');
  const years = await api<readonly YearCount[]>(
    event,
    `/years${changed(list.asked, { period: '', of: '', after: '', limit: '' })}`,
  );
  return { ...list, years, today: new Date().toISOString().slice(0, 10) };
};

import { api } from '#lib/api.ts';
import { namesOf } from '#lib/names.ts';
import { askedTies } from '#lib/ties/asked.ts';
import { matrixOf } from '#lib/ties/matrix.ts';
import type { YearCount } from '#model/map.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [{ map, level, domain, period }, names] = await Promise.all([askedTies(event), namesOf(event)]);
  const years = await api<readonly YearCount[]>(
    event,
    `/years?${domain ? new URLSearchParams({ domain }) : ''}`,
  );
  const { of: _, ...matrix } = matrixOf(map, level, names);
  return { matrix, level, domain, period, years };
};

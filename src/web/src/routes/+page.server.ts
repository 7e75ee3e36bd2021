import { api } from '#lib/api.ts';
import type { FindingInContext, Overview, Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [overview, findings] = await Promise.all([
    api<Overview>(event, '/overview'),
    api<Page<FindingInContext>>(event, '/findings?limit=3'),
  ]);
  return { overview, findings };
};

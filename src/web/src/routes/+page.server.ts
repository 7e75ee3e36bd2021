import { api } from '#lib/api.ts';
import { withClaims } from '#lib/rivals.ts';
import type { FindingInContext, Overview, Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

const CONTRADICTIONS = 6;

export const load: PageServerLoad = async (event) => {
  const [overview, findings] = await Promise.all([
    api<Overview>(event, '/overview'),
    api<Page<FindingInContext>>(event, '/findings?limit=5'),
  ]);
  return {
    overview,
    findings,
    rivals: await withClaims(event, overview.disputed.slice(0, CONTRADICTIONS)),
  };
};

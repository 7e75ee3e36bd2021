import { api } from '#lib/api.ts';
import { withClaims } from '#lib/rivals.ts';
import type { CheckSummary, FindingInContext, Overview, Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

const CONTRADICTIONS = 6;

export const load: PageServerLoad = async (event) => {
  const [overview, findings, checks] = await Promise.all([
    api<Overview>(event, '/overview'),
    api<Page<FindingInContext>>(event, '/findings?limit=3'),
    api<readonly CheckSummary[]>(event, '/checks'),
  ]);
  return {
    overview,
    findings,
    checks: checks.filter(({ findings: found }) => found > 0),
    rivals: await withClaims(event, overview.disputed.slice(0, CONTRADICTIONS)),
  };
};

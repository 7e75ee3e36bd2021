import { api } from '#lib/api.ts';
import { withClaims } from '#lib/rivals.ts';
import type { Overview } from '#model/register.ts';
import type { PageServerLoad } from './$types';

const CONTRADICTIONS = 6;

export const load: PageServerLoad = async (event) => {
  const overview = await api<Overview>(event, '/overview');
  return { overview, rivals: await withClaims(event, overview.disputed.slice(0, CONTRADICTIONS)) };
};

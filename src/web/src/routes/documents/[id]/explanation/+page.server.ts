import { api } from '#lib/api.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Explanation } from '#model/explanation.ts';
import type { DomainSummary } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const why = event.url.searchParams.get('why') ?? '';
  const path = `/documents/${encodeURIComponent(event.params.id)}/explanation`;
  const [{ document, explanation }, domains] = await Promise.all([
    api<{ document: Document; explanation: Explanation<Claim> }>(event, path),
    api<readonly DomainSummary[]>(event, '/domains'),
  ]);
  const assets = new Map(
    domains.flatMap((domain) => domain.assets.map(({ id, name }) => [id, name] as const)),
  );
  return { document, explanation, why, assets };
};

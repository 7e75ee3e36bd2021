import { api } from '#lib/api.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Explanation } from '#model/explanation.ts';
import type { DomainSummary } from '#model/register.ts';
import type { PageServerLoad } from './$types';

/** So many claims are explained on one page, and so many figures left unread are shown. */
const AT_ONCE = 50;
const MOST_LEFT = 100;

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
  const { claims, unread } = explanation;
  const left = why ? unread.filter((figure) => figure.why === why) : unread;
  const at = Math.max(
    0,
    claims.findIndex(({ claim }) => claim.id === event.url.searchParams.get('claim')),
  );
  const first = at - (at % AT_ONCE);
  return {
    document,
    explanation: { claims: claims.slice(first, first + AT_ONCE), total: claims.length },
    /** The first claims before these and behind, each on its own page. */
    before: claims[first - AT_ONCE]?.claim.id,
    behind: claims[first + AT_ONCE]?.claim.id,
    unread: unread.length,
    reasons: [...new Set(unread.map((figure) => figure.why))].sort(),
    left: left.slice(0, MOST_LEFT),
    others: Math.max(0, left.length - MOST_LEFT),
    why,
    assets,
  };
};

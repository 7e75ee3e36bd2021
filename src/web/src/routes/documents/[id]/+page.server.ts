import { api } from '#lib/api.ts';
import { partAsked, partsOf } from '#lib/document/parts.ts';
import reading from '#lib/document/reading.ts?worker&url';
import { pieces } from '#lib/pieces.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { SimilarDocument } from '#model/register.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const path = `/documents/${encodeURIComponent(event.params.id)}`;
  const [{ document, claims }, similar] = await Promise.all([
    api<{ document: Document; claims: readonly (Claim & { fact?: string })[] }>(event, path),
    api<readonly SimilarDocument[]>(event, `${path}/similar`),
  ]);
  const parts = partsOf(pieces(document.text, claims));
  const asked = event.url.searchParams;
  const part = partAsked(parts, { claim: asked.get('claim'), part: asked.get('part') });
  const paragraphs = parts[part]!;
  const here = new Set(paragraphs.flat().flatMap(({ claims: said }) => said));
  return {
    // The page shows a part of the text, and never needs the rest.
    document: { ...document, text: '' },
    claims: parts.length > 1 ? claims.filter(({ id }) => here.has(id)) : claims,
    told: claims.length,
    similar,
    paragraphs,
    part,
    parts: parts.length,
    reading,
  };
};

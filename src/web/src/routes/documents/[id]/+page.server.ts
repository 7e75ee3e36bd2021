import { api } from '#lib/api.ts';
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
  return { document, claims, similar, paragraphs: pieces(document.text, claims), reading };
};

import { api } from '#lib/api.ts';
import { pieces } from '#lib/pieces.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { document, claims } = await api<{
    document: Document;
    claims: readonly (Claim & { fact?: string })[];
  }>(event, `/documents/${encodeURIComponent(event.params.id)}`);
  return { document, claims, paragraphs: pieces(document.text, claims) };
};

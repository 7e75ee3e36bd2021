import type { Brief, BriefFormat } from '#model/brief.ts';

/** A brief as a file; with the address of the node, its notes lead to the sentences they quote. */
export async function printed(brief: Brief, format: BriefFormat, site?: string): Promise<Uint8Array> {
  return format === 'pdf'
    ? (await import('./pdf.ts')).briefAsPdf(brief, site)
    : (await import('./docx.ts')).briefAsDocx(brief, site);
}

/** Where a note's sentence stands. */
export const sentenceAt = (
  { document, claim }: { readonly document: string; readonly claim: string },
  site: string,
): string => `${site}/documents/${document}#claim-${claim}`;

/** What a section does not show. */
export const leftOut = (left: number, language: Brief['language']): string =>
  ({
    ru: `и ещё ${left} в реестре`,
    kk: `тізілімде тағы ${left}`,
    en: `and ${left} more in the register`,
  })[language];

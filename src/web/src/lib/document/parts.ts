import type { Piece } from '#lib/pieces.ts';

/** So much of a text is shown at once, in UTF-16 units: some twenty printed pages. A text little longer is not cut for its last lines. */
const AT_ONCE = 50_000;
const LEAST_LAST = 10_000;

type Paragraph = readonly Piece[];

/** A long text in parts, each ending where a paragraph does; a text that is not long is one. */
export function partsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const parts: Paragraph[][] = [[]];
  let begins = 0;
  const end = paragraphs.at(-1)?.at(-1)?.start ?? 0;
  for (const paragraph of paragraphs) {
    const { start } = paragraph[0]!;
    if (start - begins >= AT_ONCE && end - start >= LEAST_LAST) {
      parts.push([]);
      begins = start;
    }
    parts.at(-1)!.push(paragraph);
  }
  return parts;
}

/** Which part is asked for, from 0: the one where a claim is said, else the one of that number, else the first. */
export function partAsked(
  parts: readonly (readonly Paragraph[])[],
  { claim, part }: { readonly claim: string | null; readonly part: string | null },
): number {
  const said = parts.findIndex((paragraphs) =>
    paragraphs.some((paragraph) => paragraph.some(({ anchors }) => anchors.includes(claim ?? ''))),
  );
  const asked = /^\d{1,6}$/.test(part ?? '') ? Number(part) - 1 : 0;
  return said >= 0 ? said : Math.max(0, Math.min(asked, parts.length - 1));
}

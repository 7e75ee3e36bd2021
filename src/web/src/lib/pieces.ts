import type { Claim } from '#model/claim.ts';

/** A run of a paragraph: plain, or of a sentence that says claims. */
export interface Piece {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  /** Claims whose sentence begins here: where their anchors stand. */
  readonly anchors: readonly string[];
  /** Every claim that it says. */
  readonly claims: readonly string[];
}

/** A text in paragraphs, each cut where quotes begin and end; overlapping quotes share their common part. */
export function pieces(
  text: string,
  claims: readonly Pick<Claim, 'id' | 'quote'>[],
): readonly (readonly Piece[])[] {
  const cuts = new Set<number>([0, text.length]);
  for (const { quote } of claims) cuts.add(quote.start).add(quote.end);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at).add(at + 1);
  const edges = [...cuts].sort((a, b) => a - b);
  const anchored = new Set<string>();
  const ahead = claims
    .map(({ id, quote }, order) => ({ id, order, ...quote }))
    .sort((a, b) => a.start - b.start);
  let open: typeof ahead = [];
  let next = 0;
  const paragraphs: Piece[][] = [[]];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [start, end] = [edges[index]!, edges[index + 1]!];
    const run = text.slice(start, end);
    if (run === '\n') {
      if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
      continue;
    }
    while (next < ahead.length && ahead[next]!.start <= start) open.push(ahead[next++]!);
    open = open.filter((quote) => end <= quote.end).sort((a, b) => a.order - b.order);
    const saying = open.map(({ id }) => id);
    const anchors = saying.filter((id) => !anchored.has(id));
    for (const id of anchors) anchored.add(id);
    paragraphs.at(-1)!.push({ start, text: run, anchors, claims: saying });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
/** A note on a source, its addresses as links that show no more than the site they lead to. */
export const cited = (source: string): readonly { readonly text: string; readonly href?: string }[] =>
  source
    .split(/(https?:\/\/\S+)/)
    .filter(Boolean)
    .map((text) =>
      URL.canParse(text) && /^https?:/.test(text) ? { text: new URL(text).hostname, href: text } : { text },
    );

/** An excerpt cut where the words that were looked for begin and end. */
export function marked(
  excerpt: string,
  marks: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly text: string; readonly isMark: boolean }[] {
  const runs: { text: string; isMark: boolean }[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    runs.push(
      { text: excerpt.slice(from, start), isMark: false },
      { text: excerpt.slice(start, end), isMark: true },
    );
    from = end;
  }
  return [...runs, { text: excerpt.slice(from), isMark: false }].filter(({ text }) => text !== '');
}

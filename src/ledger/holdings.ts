import { sha256 } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import type { Document, Withheld } from '#model/document.ts';
import { storage } from './store.ts';

/** The sentences of a document by where they start. */
export type Quotes = Readonly<Record<string, string>>;

/** A document as this node holds it: with the text that was appended, or what may be seen of one that is withheld. */
export const held = (
  document: Omit<Document, 'text'>,
  text: string | undefined,
  quotes: Quotes | undefined,
): Document => (document.withheld ? visible(document, quotes) : withText(document, text));

/**
 * A withheld document as every node holds it, its own side's too, so that all settle the same and none shows what is to stay: the quoted
 * sentences where they stand, blanks for the rest.
 */
export function visible(document: Omit<Document, 'text'>, quotes: Quotes = {}): Document {
  let text = '';
  const passages = Object.entries(quotes).map(([start, sentence]) => ({ start: Number(start), sentence }));
  for (const { start, sentence } of passages.sort((a, b) => a.start - b.start))
    if (start >= text.length && start <= LONGEST) text = `${text.padEnd(start)}${sentence}`;
    else if (start + sentence.length > text.length && start <= LONGEST)
      text += sentence.slice(text.length - start);
  return { ...document, text };
}

/** A document that is to be withheld. A title taken from the text is part of it and stays with it; one that a person gave travels. */
export function withheldAs(
  withheld: Withheld,
  { title: _, ...document }: Document,
  given?: string,
): Document {
  return { ...document, ...(given ? { title: given } : {}), withheld };
}

/** No document is longer, in UTF-16 units. */
const LONGEST = 10_000_000;

/** The sentences that claims quote, by the start of their passage: what of a withheld document travels with its claims. */
export function quotesOf(text: string, claims: readonly Claim[]): Quotes {
  const ends = new Map<number, number>();
  for (const { quote } of claims) ends.set(quote.start, Math.max(quote.end, ends.get(quote.start) ?? 0));
  return Object.fromEntries([...ends].map(([start, end]) => [String(start), text.slice(start, end)]));
}

/** A document as it was appended: every figure points into its text, so another text would make each of them false. */
function withText(described: Omit<Document, 'text'>, text: string | undefined): Document {
  if (text === undefined || sha256(text) !== described.sha256)
    throw storage(
      `the text of document ${described.id} as it was appended`,
      text === undefined ? 'none' : 'another text',
      'see what pobratim verify names, and restore the data folder from a backup',
    );
  return { ...described, text };
}

import { sha256 } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { Entry } from '#model/entry.ts';
import type { Judgement, Preference, Ruling, Signed } from '#model/judgement.ts';
import { storage } from './store.ts';

/** All that the logs assert, as the register is settled from it. */
export interface Holdings {
  readonly documents: readonly Document[];
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  /** The last one on each finding. */
  readonly rulings: Map<string, Ruling>;
  /** The last one on each fact, in the order they were said. */
  readonly choices: Map<string, Signed<Preference>>;
}

/** What a person said, with who said it and when, as its entry has it. */
export const signed = <T>(said: T, { author, time }: Entry): Signed<T> => ({ ...said, author, time });

type Quotes = Readonly<Record<string, string>>;

/**
 * What the entries of all logs assert. What was said goes by the time it was said, then by side and place, so that nodes that hold the
 * same logs hold the same, however these came. A document that one log withholds and another does not is open. Claims of a document that
 * no log adds say nothing.
 *
 * @param entries by side and sequence
 */
export function holdingsOf(entries: readonly Entry[], texts: ReadonlyMap<string, string>): Holdings {
  const described = new Map<string, Omit<Document, 'text'>>();
  const quotes = new Map<string, Quotes>();
  const claims = new Map<string, Claim>();
  const judgements: Judgement[] = [];
  const rulings = new Map<string, Ruling>();
  const choices = new Map<string, Signed<Preference>>();
  const told = entries.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const entry of told) {
    const { assertion } = entry;
    switch (assertion.kind) {
      case 'document': {
        const { document } = assertion;
        const known = described.get(document.id);
        if (!known || known.withheld || !document.withheld) described.set(document.id, document);
        break;
      }
      case 'claims':
        if (assertion.quotes)
          quotes.set(assertion.document, { ...quotes.get(assertion.document), ...assertion.quotes });
        for (const claim of assertion.claims) claims.set(claim.id, claim);
        break;
      case 'judgement':
        judgements.push(assertion.judgement);
        break;
      case 'ruling':
        rulings.set(assertion.ruling.finding, assertion.ruling);
        break;
      case 'preference':
        choices.delete(assertion.preference.fact);
        choices.set(assertion.preference.fact, signed(assertion.preference, entry));
        break;
      case 'key':
        break;
    }
  }
  return {
    documents: [...described.values()].map((document) =>
      document.withheld
        ? visible(document, quotes.get(document.id))
        : withText(document, texts.get(document.id)),
    ),
    claims: [...claims.values()].filter(({ document }) => described.has(document)),
    judgements,
    rulings,
    choices,
  };
}

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

import * as A from './abbreviations.ts';
import { datelineLength } from './datelines.ts';
import { CAPITAL, GLUED, MARK, NUMBER, OPENS_PARAGRAPH, type Sentence, type Tokens, WORD } from './tokens.ts';

type Cut = Omit<Tokens, 'sentence' | 'sentences'>;

const STOPS = '.!?…';
const DASHES = '–—-―−';
const CLOSERS = '»”"’)]';
/** Between the stop and the next word, marks beyond these many are no sentence's business. */
const MOST_MARKS = 8;
/** A pair of quotation marks further apart than this is a slip of the pen. */
const LONGEST_QUOTATION = 300;
/** Headings and their parts are at most this many tokens long. */
const LONGEST_HEADING = 20;

/**
 * Cuts tokens into sentences. A paragraph always ends one; a quotation with its «— сказал он» stays whole; a dateline is its own.
 */
export function sentencesOf(tokens: Cut): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const closing = quotationsOf(tokens);
  let isFirst = true;
  let heading: readonly [from: number, to: number] | undefined;
  let paragraph = 0;
  for (let from = 0; from < tokens.count; paragraph += 1) {
    let to = from + 1;
    while (to < tokens.count && !(tokens.flags[to]! & OPENS_PARAGRAPH)) to += 1;
    const text = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
    const body = from + tokensWithin(tokens, from, to, tokens.start[from]! + datelineLength(text));
    const already = sentences.length;
    if (body > from) sentences.push(sentenceOf(tokens, from, body, paragraph, 'dateline'));
    cutParagraph(tokens, body, to, paragraph, closing, sentences);
    if (body < to) {
      const mayBeHeading = body === from && looksLikeHeading(tokens, from, to);
      // A line of this look is a heading when it opens the document or when text follows it, not another such line.
      if (heading && !mayBeHeading) makeHeading(sentences, heading);
      heading = mayBeHeading ? [already, sentences.length] : undefined;
      if (heading && isFirst) {
        makeHeading(sentences, heading);
        heading = undefined;
      }
      isFirst = false;
    }
    from = to;
  }
  return sentences;
}

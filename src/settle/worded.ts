import type { Claim } from '#model/claim.ts';

/** What a claim says, wherever it stands. */
export type Says = Omit<Claim, 'id' | 'document' | 'quote'>;

/** A claim as its log words it: where it stands, and what it says as text, which most claims share with others. */
export interface Worded {
  readonly id: string;
  readonly document: string;
  /** Of its quote. */
  readonly start: number;
  readonly end: number;
  /** From `saysOf`. */
  readonly says: string;
}

/** What a claim says, as text. */
export const saysOf = ({ certainty, kind, modality, slots, speaker }: Says): string =>
  JSON.stringify({ certainty, kind, modality, slots, speaker });

export const wordedOf = (claim: Claim): Worded => {
  const { id, document, quote } = claim;
  return { id, document, start: quote.start, end: quote.end, says: saysOf(claim) };
};

/** A claim of what it says and where, its members in the canonical order. */
export const claimSaying = (
  { certainty, kind, modality, slots, speaker }: Says,
  { id, document, start, end }: Omit<Worded, 'says'>,
): Claim =>
  ({
    ...(certainty === undefined ? {} : { certainty }),
    document,
    id,
    kind,
    modality,
    quote: { end, start },
    slots,
    ...(speaker === undefined ? {} : { speaker }),
  }) as Claim;

/**
 * The claims of a list in canonical JSON, read without making their slots, which the same saying has had before; `end` is behind the list.
 * Their ids hold the whole text in memory while they are held (`byItself`). Undefined where a claim is not of the members it is known to have.
 *
 * @param at where the list begins, behind its bracket
 */
export function wordedIn(
  text: string,
  at: number,
): { readonly claims: readonly Worded[]; readonly end: number } | undefined {
  const claims: Worded[] = [];
  if (text[at] === ']') return { claims, end: at + 1 };
  let document = '';
  for (let from = at; ; from += 1) {
    const read = claimAt(text, from, document);
    if (!read) return undefined;
    claims.push(read.claim);
    document = read.claim.document;
    from = read.end;
    if (text[from] === ']') return { claims, end: from + 1 };
    if (text[from] !== ',') return undefined;
  }
}

const [CERTAINTY, DOCUMENT, ID, KIND] = ['{"certainty":"', '"document":"', '","id":"', '","kind":"'];
const [MODALITY, QUOTE, START, SLOTS] = ['","modality":"', '","quote":{"end":', ',"start":', '},"slots":{'];
const SPEAKER = ',"speaker":"';

/** A short text by itself, where it was cut from a long one. */
export const byItself = (text: string): string => Buffer.from(text).toString();

/**
 * A claim from its brace on; its members come in the order of their names.
 *
 * @param last the document of the claim before it
 */
function claimAt(
  text: string,
  at: number,
  last: string,
): { readonly claim: Worded; readonly end: number } | undefined {
  const isRated = text.startsWith(CERTAINTY, at);
  const rated = isRated ? closing(text, at + CERTAINTY.length) + 2 : at + 1;
  const from = after(text, DOCUMENT, rated);
  const documentEnd = closing(text, from);
  const id = after(text, ID, documentEnd);
  const idEnd = closing(text, id);
  const kind = after(text, KIND, idEnd);
  const modality = after(text, MODALITY, closing(text, kind));
  const modalityEnd = closing(text, modality);
  const quoteEnd = after(text, QUOTE, modalityEnd);
  const comma = behindFigures(text, quoteEnd);
  const start = after(text, START, comma);
  const brace = behindFigures(text, start);
  const slots = after(text, SLOTS, brace);
  if (slots < 0) return undefined;
  const slotsEnd = braceClosing(text, slots);
  const speaker = text.startsWith(SPEAKER, slotsEnd) ? slotsEnd + SPEAKER.length : undefined;
  const end = speaker === undefined ? slotsEnd : closing(text, speaker) + 1;
  if (text[end] !== '}') return undefined;
  const says = `${text.slice(at, rated)}${text.slice(idEnd + 2, modalityEnd + 1)}${text.slice(brace + 1, end + 1)}`;
  const isLast = documentEnd - from === last.length && text.startsWith(last, from);
  const claim = {
    id: text.slice(id, idEnd),
    document: isLast ? last : byItself(text.slice(from, documentEnd)),
    start: Number(text.slice(start, brace)),
    end: Number(text.slice(quoteEnd, comma)),
    says,
  };
  return { claim, end: end + 1 };
}

/** The place behind what is expected at a place; below 0 where something else stands there, or where that was so before. */
const after = (text: string, expected: string, at: number): number =>
  at >= 0 && text.startsWith(expected, at) ? at + expected.length : -1;

/** The place behind the figures that begin at a place; below 0 where there are none, or where that was so before. */
function behindFigures(text: string, at: number): number {
  if (at < 0) return -1;
  let end = at;
  while (text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= NINE) end += 1;
  return end > at ? end : -1;
}
const [ZERO, NINE] = ['0', '9'].map((sign) => sign.charCodeAt(0)) as [number, number];

/** Where the string closes that begins at a place, behind its quotation mark; below 0 where none begins. */
function closing(text: string, at: number): number {
  if (at < 0) return -1;
  for (let end = text.indexOf('"', at); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text[escapes - 1] === '\\') escapes -= 1;
    if ((end - escapes) % 2 === 0) return end;
  }
  return -1;
}

const [MARK, OPEN, CLOSE] = ['"', '{', '}'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** The place behind the brace that closes the object that begins at a place, behind its brace. */
function braceClosing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === MARK) {
      at = closing(text, at + 1);
      if (at < 0) break;
    } else if (sign === OPEN) depth += 1;
    else if (sign === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

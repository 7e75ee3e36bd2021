import type { Span } from '../mention.ts';
import { nameIn } from './introduced.ts';
import { keysOf } from './keys.ts';
import { domainAfter, type Found, isNumbered, knownBodyAt } from './known-bodies.ts';
import { quotedNameAt } from './quotes.ts';
import * as W from './words.ts';

/** Names that stand once after a noun for a work, a ship or a programme: they are no bodies anywhere in the document. */
export function worksNamed(words: W.Words): Set<string> {
  const works = new Set<string>();
  for (let token = 1; token < words.count; token += 1) {
    if (!(words.at(token - 1).bits & W.WORK)) continue;
    const quoted = quotedNameAt(words, token);
    if (quoted)
      for (const key of [nameIn(words, quoted.first, quoted.after), words.form(quoted.first)]) works.add(key);
    else if (words.isLatin(token) && words.together(token - 1, token)) works.add(words.form(token));
  }
  return works;
}

/** A quoted name without a noun for a body before it: known, read before after such a noun, or of one or two words where a body may stand. */
export function isBodyInQuotes(
  words: W.Words,
  quoted: Span,
  works: ReadonlySet<string>,
  found: Found,
): boolean {
  const before = words.at(quoted.first - 2);
  if (before.bits & W.WORK) return false;
  const name = nameIn(words, quoted.first, quoted.after);
  if (keysOf(name).some((key) => found.introduced.has(key))) return true;
  if (found.isPerson(quoted.first - 2)) return false;
  if (works.has(name) || works.has(words.form(quoted.first)) || isNumbered(words, quoted.after - 1))
    return false;
  const { bits } = words.at(quoted.first);
  if (bits & W.BODY || knownBodyAt(words, quoted.first) === quoted.after) return true;
  if (domainAfter(words, quoted.first) === quoted.after && quoted.after > quoted.first + 1) return true;
  if (quoted.after - quoted.first > 2 || bits & W.FUNCTION) return false;
  const isSaid = words.isMark(quoted.after + 1, '.,') && words.isMark(quoted.first - 2, ':,');
  const isOfNoun = before.bits & (W.COMMON | W.ADJECTIVE) && !(before.bits & (W.ROLE | W.SAYS | W.FUNCTION));
  return !isSaid && !isOfNoun;
}

import * as F from '../language/features.ts';
import { NUMBER, OPENS_SENTENCE } from '../language/tokens.ts';
import { NOT_IN_NAMES } from '../lexicon/body-words.ts';
import type { Span } from '../mention.ts';
import { isIntroduced } from './introduced.ts';
import { domainAfter, type Found, isAbbreviation, knownBodyAt } from './known-bodies.ts';
import { latinNameFrom } from './latin-names.ts';
import { isPlural, isSingular, matterAfter, phraseIn } from './noun-phrases.ts';
import { isBodyInQuotes, worksNamed } from './quoted-bodies.ts';
import { quotedNameAt } from './quotes.ts';
import * as W from './words.ts';

/** The end of a body's name, and whether other bodies may stand inside it. */
interface Named {
  readonly after: number;
  readonly isOpen: boolean;
}

/** A longer quotation is speech. */
const LONGEST_TITLE = 4;

/** How many bodies may follow each other: комитет совета палаты. */
const DEEPEST = 3;

/**
 * Bodies of a Russian document: a noun for a body with its adjectives before it and its name, its genitives and its matter after it;
 * an abbreviation; a known name; a name in Latin letters; a quoted name that nothing shows to be a work or a ship. A body may lie in another.
 */
export function organisationsIn(words: W.Words, found: Found): readonly Span[] {
  const spans: Span[] = [];
  const works = worksNamed(words);
  let openUntil = 0;
  let ended = 0;
  for (let token = 0; token < words.count; token += 1) {
    const quoted = quotedNameAt(words, token);
    if (quoted && words.isCapital(quoted.first) && quoted.after - quoted.first <= LONGEST_TITLE) {
      if (
        words.at(token - 1).bits & W.OF_PLACE &&
        !words.isCapital(token - 1) &&
        words.together(token - 1, token)
      )
        spans.push({ first: token - 1, after: quoted.after });
      else if (isBodyInQuotes(words, quoted, works, found)) spans.push(quoted);
      token = quoted.after - 1;
      continue;
    }
    const named = bodyFrom(words, token, found, 0);
    if (!named) continue;
    const isGloss = words.isMark(token - 1, '(') && ended !== token - 1 && ended !== token - 2;
    if (isGloss && words.isMark(named.after, ')') && words.isUpper(token)) works.add(words.form(token));
    if (
      works.has(words.form(token)) ||
      (isGloss && words.isLatin(token) && words.isMark(named.after, ',;)'))
    ) {
      token = named.after - 1;
      continue;
    }
    const first = withAdjectives(words, token, found);
    if (
      named.after === token + 1 &&
      isHead(words, token) &&
      !isNamedAlone(words, token, first, token < openUntil)
    )
      continue;
    spans.push({ first, after: named.after });
    ended = named.after;
    if (named.isOpen) openUntil = Math.max(openUntil, named.after);
    else token = named.after - 1;
  }
  return spans;
}

const isHead = (words: W.Words, token: number): boolean =>
  Boolean(words.at(token).bits & (W.BODY_HEAD | W.LEGAL_FORM)) &&
  !(words.at(token).bits & W.BODY && words.isCapital(token));

/** A head that nothing follows names a body with the place or the capital before it, with its own capital, or by custom. */
function isNamedAlone(words: W.Words, head: number, first: number, isInside: boolean): boolean {
  const { bits } = words.at(head);
  if (bits & W.BODY_ALONE) return true;
  const isPower = words.at(head).analyses.some(({ lemma }) => lemma === 'власть');
  if (isPower ? isSingular(words.at(head)) && !isPlural(words.at(head)) : !isSingular(words.at(head)))
    return false;
  if (isInside || words.tokens.kind[first] === NUMBER) return true;
  if (isProudCapital(words, head)) return true;
  for (let at = first; at < head; at += 1) {
    if (words.at(at).bits & W.OF_PLACE) return true;
    if (words.isCapital(at) && bits & W.GENITIVE_HEAD) return true;
    if (isProudCapital(words, at)) return true;
  }
  return first < head && Boolean(bits & W.STATE_HEAD);
}

const isProudCapital = (words: W.Words, token: number): boolean =>
  words.isCapital(token) && !(words.tokens.flags[token]! & OPENS_SENTENCE);

function bodyFrom(words: W.Words, token: number, found: Found, depth: number): Named | undefined {
  if (depth >= DEEPEST || found.isPerson(token)) return undefined;
  const { bits } = words.at(token);
  const isCapital = words.isCapital(token);
  if (words.isLatin(token)) {
    const after = latinNameFrom(words, token);
    return after ? { after, isOpen: false } : undefined;
  }
  if (isCapital) {
    const phrase = knownBodyAt(words, token);
    if (phrase && !found.isPlace(token)) {
      const after = withWhose(words, phrase, found);
      const isOfAnother = after === phrase && words.together(token, after) && isAbbreviation(words, after);
      return { after: isOfAnother ? after + 1 : after, isOpen: isOfAnother };
    }
  }
  if (found.isPlace(token)) return undefined;
  if (bits & W.LEGAL_FORM && words.isUpper(token)) {
    const after = nameAfter(words, token, found);
    if (after) return { after, isOpen: false };
  }
  if (bits & W.BODY_HEAD && bits & W.NOUN) {
    const after = nameAfter(words, token, found);
    if (after) return { after, isOpen: false };
    return { after: complementAfter(words, token, found, depth) ?? token + 1, isOpen: true };
  }
  if (!isCapital) return undefined;
  if (isAbbreviation(words, token)) return { after: withWhose(words, token + 1, found), isOpen: false };
  if (bits & W.BODY || isIntroduced(words, token, found.introduced) || domainAfter(words, token) > token + 1)
    return { after: withWhose(words, domainAfter(words, token), found), isOpen: false };
  return undefined;
}

/** The end of the name that stands in apposition after a head: in quotes, in Latin letters, an abbreviation, a word with a capital. */
function nameAfter(words: W.Words, head: number, found: Found): number | undefined {
  const next = head + 1;
  const quoted = quotedNameAt(words, next);
  if (quoted) return quoted.after;
  if (!words.together(head, next)) return undefined;
  if (words.isLatin(next)) return latinNameFrom(words, next);
  if (!words.isCapital(next)) return undefined;
  const { bits } = words.at(next);
  if (bits & (W.NEVER | W.FUNCTION) && !(bits & W.UNKNOWN)) return undefined;
  if (found.isPerson(next)) return undefined;
  if (words.at(head).bits & W.LEGAL_FORM) {
    if (!found.isPlace(next)) return withWhose(words, next + 1, found);
    return undefined;
  }
  if (words.at(head).bits & W.STATE_HEAD) return undefined;
  if (isAbbreviation(words, next))
    return isMattersHead(words, head) ? undefined : withWhose(words, next + 1, found);
  if (
    bits & (W.UNKNOWN | W.GIVEN | W.BODY) &&
    !found.isPlace(next) &&
    !(bits & W.ADJECTIVE && bits & W.COMMON)
  ) {
    let after = next + 1;
    if (
      words.isName(after) &&
      words.together(next, after) &&
      words.at(after).bits & W.UNKNOWN &&
      !found.isPerson(after)
    )
      after += 1;
    return after;
  }
  return undefined;
}

/** A name in capitals after these is another body's, in the genitive: комитет ФИФА, but телеканал НТВ. */
const isMattersHead = (words: W.Words, head: number): boolean =>
  Boolean(words.at(head).bits & (W.MATTER_HEAD | W.GENITIVE_HEAD)) && !(words.at(head).bits & W.NAMED_HEAD);

/** «МИД» + «России», «Минсвязи» + «РФ», and the matter or the place after it: УФСБ по Московской области. */
function withWhose(words: W.Words, after: number, found: Found): number {
  const whose = whoseAfter(words, after, found) ?? after;
  if (words.form(whose) !== 'по' || !words.together(after - 1, whose)) return whose;
  const place = words.isUpper(after - 1) ? found.placeFrom(whose + 1) : undefined;
  return place ?? (words.at(after - 1).bits & W.MATTER_HEAD ? (matterAfter(words, whose) ?? whose) : whose);
}

/** The end of the place in the genitive that follows. */
function whoseAfter(words: W.Words, after: number, found: Found): number | undefined {
  const place = found.placeFrom(after);
  if (!place || !words.together(after - 1, after)) return undefined;
  const { bits, cases } = words.at(after);
  return cases & F.GENITIVE || bits & W.UNKNOWN || words.isUpper(after) ? place : undefined;
}

/** The genitives and the matter after a head, as far as they belong to its name. */
function complementAfter(words: W.Words, head: number, found: Found, depth: number): number | undefined {
  const { bits } = words.at(head);
  let after = head + 1;
  if (!words.together(head, after)) return undefined;
  const takesFree =
    Boolean(bits & W.GENITIVE_HEAD) ||
    isProudCapital(words, head) ||
    isProudCapital(words, withAdjectives(words, head, found));
  const inner = innerAfter(words, after, found, depth);
  if (inner) after = inner;
  else if (bits & W.OFFICE_OF && officerAfter(words, after, found))
    after = officerAfter(words, after, found)!;
  else {
    after = whoseAfter(words, after, found) ?? after;
    if (after === head + 1 && takesFree) after = phraseIn(words, after, F.GENITIVE, true) ?? after;
    if (after > head + 1) {
      after = whoseAfter(words, after, found) ?? after;
      if (words.together(head, after) && words.isCapital(after) && isAbbreviation(words, after))
        after = withWhose(words, after + 1, found);
    }
  }
  if (bits & W.MATTER_HEAD && words.together(head, after)) {
    let matter = matterAfter(words, after);
    if (matter && words.form(after) === 'при' && words.together(head, matter)) {
      matter = whoseAfter(words, matter, found) ?? matter;
      matter = words.form(matter) === 'по' ? (matterAfter(words, matter) ?? matter) : matter;
    }
    after = matter ?? after;
  }
  if (words.form(after) === 'имени' || words.form(after) === 'им')
    after = patronAfter(words, after + 1, found) ?? after;
  if (after > head + 1 && words.together(head, after) && words.isCapital(after) && words.isLatin(after))
    after = latinNameFrom(words, after) ?? after;
  if (bits & W.ABROAD && isSingular(words.at(head)) && words.form(after) === 'в')
    after = found.placeFrom(after + 1) ?? after;
  return after > head + 1 ? after : undefined;
}

/** The end of whom an office serves: пресс-служба Кадырова, администрация президента США. */
function officerAfter(words: W.Words, from: number, found: Found): number | undefined {
  const person = found.personFrom(from);
  if (person) return person;
  const { bits, cases } = words.at(from);
  if (!(bits & W.ROLE) || !(cases & F.GENITIVE)) return undefined;
  const whose = whoseAfter(words, from + 1, found) ?? from + 1;
  return found.personFrom(whose) ?? whose;
}

/** The end of the names that a theatre or a plant bears: имени Станиславского и Немировича-Данченко. */
function patronAfter(words: W.Words, from: number, found: Found): number | undefined {
  let at = words.isMark(from, '.') ? from + 1 : from;
  const start = at;
  while (
    words.together(from, at) &&
    at < start + 6 &&
    (found.isPerson(at) || words.isName(at) || (words.form(at) === 'и' && words.isName(at + 1)))
  )
    at += 1;
  return at > start ? at : undefined;
}

/** The end of another body in the genitive: бюро Национального фронта, комиссия ЕС. */
function innerAfter(words: W.Words, from: number, found: Found, depth: number): number | undefined {
  let at = from;
  while (
    at < from + 3 &&
    words.together(from, at) &&
    words.at(at).bits & W.ADJECTIVE &&
    words.at(at).cases & F.GENITIVE &&
    !(words.at(at).bits & W.BODY_HEAD)
  )
    at += 1;
  if (!words.together(from, at)) return undefined;
  const { bits } = words.at(at);
  const isInner =
    bits & W.BODY_HEAD
      ? W.casesAs(words.at(at), F.NOUN) & F.GENITIVE
      : at === from &&
        words.isCapital(at) &&
        !found.isPlace(at) &&
        (isAbbreviation(words, at) || bits & W.BODY || words.isLatin(at) || knownBodyAt(words, at));
  return isInner
    ? bodyFrom(words, at, found, depth + 1)?.after
    : knownBodyAt(words, from) && words.at(from).cases & F.GENITIVE
      ? knownBodyAt(words, from)
      : undefined;
}

/** Adjectives that agree with the head belong to the name, unless they only judge or point: эта, крупнейшая. */
function withAdjectives(words: W.Words, head: number, found: Found): number {
  const noun = words.at(head);
  if (!(noun.bits & (W.BODY_HEAD | W.BODY)) && !words.isUpper(head)) return head;
  const isName = words.isUpper(head) || !(noun.bits & W.BODY_HEAD);
  let first = head;
  for (let at = head - 1; at >= head - 4 && at >= 0 && words.together(at, head); at -= 1) {
    const traits = words.at(at);
    if (
      words.tokens.kind[at - 1] === NUMBER &&
      /^(й|я|го|ой|е|му|м|ю|ая|ый|х)$/u.test(words.form(at)) &&
      first < head
    ) {
      first = at - 1;
      break;
    }
    if (!(traits.bits & W.ADJECTIVE) || traits.bits & W.ROLE || found.isPerson(at) || found.isPlace(at))
      break;
    if (first < head && words.isCapital(first) && !words.isCapital(at)) break;
    if (traits.analyses.some(({ lemma }) => NOT_IN_NAMES.has(lemma))) break;
    if (isName ? !(traits.bits & W.OF_PLACE && traits.cases & noun.cases) : !W.modifies(traits, noun)) break;
    first = at;
  }
  return first;
}

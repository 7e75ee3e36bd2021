import * as F from '../language/features.ts';
import { GLUED, OPENS_SENTENCE } from '../language/tokens.ts';
import { HEAVENLY_BODIES, PLACE_NAMES, PLACE_PHRASES } from '../lexicon/geography.ts';
import type { Span } from '../mention.ts';
import { knownBodyAt } from './known-bodies.ts';
import { phraseAt, phrasesByFirst } from './phrases.ts';
import { quotedNameAt } from './quotes.ts';
import * as W from './words.ts';

const PHRASES = phrasesByFirst(PLACE_PHRASES);

/** Places of a Russian document, by name, by the noun before or after a name, and by where an unknown name stands. */
export function localitiesIn(words: W.Words, isTaken: (token: number) => boolean): readonly Span[] {
  const found: Span[] = [];
  for (let token = 0; token < words.count; token += 1) {
    const traits = words.at(token);
    if (!words.isCapital(token) && !(traits.bits & (W.PLACE_HEAD | W.DIRECTION))) continue;
    if (isTaken(token)) continue;
    const after = placeFrom(words, token, isTaken);
    if (!after) continue;
    found.push({ first: withAdjectives(words, token, found.at(-1)?.after ?? 0), after });
    token = after - 1;
  }
  return found;
}

/** «северо-восточный китайский город Дацин»: adjectives before the noun that opens a name belong to it. */
function withAdjectives(words: W.Words, first: number, from: number): number {
  const head = words.at(first);
  if (!(head.bits & W.PLACE_HEAD) || words.isCapital(first)) return first;
  let at = first;
  while (
    at > from &&
    words.together(at - 1, first) &&
    words.at(at - 1).bits & W.ADJECTIVE &&
    !(words.at(at - 1).bits & W.FUNCTION) &&
    W.modifies(words.at(at - 1), head)
  )
    at -= 1;
  return at;
}

function placeFrom(words: W.Words, token: number, isTaken: (token: number) => boolean): number | undefined {
  const traits = words.at(token);
  if (words.isCapital(token)) {
    const phrase = knownPlaceAt(words, token);
    if (phrase && (!knownBodyAt(words, token) || isInside(words, token))) return phrase;
    const tailed = knownBodyAt(words, token) ? undefined : tailedFrom(words, token);
    if (tailed) return tailed;
  }
  if (
    traits.bits & W.DIRECTION &&
    traits.bits & W.ADJECTIVE &&
    words.isName(token + 1) &&
    words.at(token + 1).bits & W.PLACE &&
    !isTaken(token + 1) &&
    W.modifies(traits, words.at(token + 1))
  )
    return token + 2;
  if (traits.bits & W.DIRECTION && words.isName(token + 1)) {
    const tailed = tailedFrom(words, token + 1);
    if (tailed && W.modifies(traits, words.at(tailed - 1))) return tailed;
  }
  if (
    traits.bits & W.PLACE_HEAD &&
    traits.bits & W.NOUN &&
    (words.form(token).length > 1 || words.isMark(token + 1, '.'))
  ) {
    const headed = headedFrom(words, token, isTaken);
    if (headed) return headed;
  }
  if (!words.isCapital(token)) return undefined;
  if (
    words.isMark(token - 1, '«"“„') &&
    quotedNameAt(words, token - 1) &&
    !(words.isMark(token + 1, '»"”“') && traits.bits & W.PLACE_HEAD)
  )
    return undefined;
  if (
    traits.bits & W.PLACE &&
    !(traits.bits & W.FUNCTION) &&
    words.tokens.end[token]! - words.tokens.start[token]! > 1
  ) {
    if (
      traits.bits & W.COMMON &&
      words.tokens.flags[token]! & OPENS_SENTENCE &&
      !words.isUpper(token) &&
      !isListed(traits)
    )
      return undefined;
    if (words.isMark(token - 1, '.') && words.tokens.flags[token]! & GLUED) return undefined;
    return token + 1;
  }
  return unknownAt(words, token) ? token + 1 : undefined;
}

/** What is a place and a body by one name is the place where one can be inside it: в Белом доме. */
const isInside = (words: W.Words, token: number): boolean =>
  /^(в|во|из|около|возле|у)$/u.test(words.form(token - 1));

const isListed = (traits: W.Traits): boolean =>
  traits.analyses.some(({ lemma }) => PLACE_NAMES.has(lemma) && !HEAVENLY_BODIES.has(lemma));

/** Московская область, Красная площадь, Северо-Кавказский федеральный округ: adjectives with a capital, then the noun. */
function tailedFrom(words: W.Words, token: number): number | undefined {
  if (!(words.at(token).bits & W.ADJECTIVE) || !words.isName(token)) return undefined;
  let at = token + 1;
  while (
    at < token + 3 &&
    words.together(token, at) &&
    words.at(at).bits & W.ADJECTIVE &&
    !(words.at(at).bits & W.PLACE_TAIL)
  )
    at += 1;
  const noun = words.at(at);
  if (!words.together(token, at) || !(noun.bits & (W.PLACE_TAIL | W.PLACE))) return undefined;
  if (noun.bits & W.PLACE && !(noun.bits & W.PLACE_TAIL) && !words.isName(at)) return undefined;
  if (!W.modifies(words.at(token), noun)) return undefined;
  const opens = words.tokens.flags[token]! & OPENS_SENTENCE;
  if (opens && !(words.at(token).bits & (W.OF_PLACE | W.DIRECTION | W.UNKNOWN)) && !words.isName(at))
    return undefined;
  if (!(noun.bits & W.PLACE_TAIL) && words.at(token).bits & W.OF_PLACE && opens) return undefined;
  if (/^(район|округ)/u.test(words.form(at)) && words.together(token, at + 1)) {
    const city =
      words.at(at + 1).bits & W.PLACE_HEAD && words.isName(at + 2) && words.at(at + 2).bits & W.PLACE
        ? at + 2
        : at + 1;
    if (
      words.isName(city) &&
      words.at(city).bits & W.PLACE &&
      words.at(city).cases & F.GENITIVE &&
      !words.isUpper(city)
    )
      return city + 1;
  }
  return at + 1;
}

/** город Минск, реку Нарву, площади Тяньаньмынь, аэропорт «Домодедово», штат Южная Каролина. */
function headedFrom(words: W.Words, token: number, isTaken: (token: number) => boolean): number | undefined {
  const isMetro = words.form(token + 1) === 'метро';
  const quoted = quotedNameAt(words, token + (isMetro ? 2 : 1));
  if (quoted && !isMetro && words.at(token).analyses.some(({ lemma }) => lemma === 'станция'))
    return undefined;
  if (quoted)
    return words.isName(quoted.first) && quoted.after - quoted.first <= 3 ? quoted.after : undefined;
  let at = token + (isMetro ? 2 : 1);
  if (words.isMark(at, '.') && /^(г|п|с|д|ул|обл)$/u.test(words.form(token))) at += 1;
  if (!words.together(token, at) || !words.isName(at) || words.isLatin(at)) return undefined;
  const name = words.at(at);
  if (name.bits & (W.BODY_HEAD | W.NEVER | W.ROLE)) return undefined;
  if (
    name.bits & W.ADJECTIVE &&
    words.isName(at + 1) &&
    words.at(at + 1).bits & W.PLACE &&
    W.modifies(name, words.at(at + 1))
  )
    return at + 2;
  if (isTaken(at) && !(name.bits & W.PLACE)) return undefined;
  if (W.casesAs(words.at(token), F.NOUN) && isPlural(words.at(token))) return undefined;
  if (name.bits & W.PLACE && !(name.cases & (F.NOMINATIVE | words.at(token).cases))) return undefined;
  if (name.bits & (W.PLACE | W.UNKNOWN | W.ADJECTIVE | W.SURNAME) || name.bits & W.NOUN) {
    if (/^(страна|мир)$/u.test(words.form(token))) return undefined;
    return at + 1;
  }
  return undefined;
}

const isPlural = (traits: W.Traits): boolean =>
  !traits.analyses.some(({ features }) => features & F.NOUN && features & F.SINGULAR);

/** A word no dictionary has, after «в», «из» or «под», in a case that fits. */
function unknownAt(words: W.Words, token: number): boolean {
  const { bits } = words.at(token);
  if (!(bits & W.UNKNOWN) || words.isUpper(token) || words.isLatin(token) || bits & (W.BODY | W.OF_PLACE))
    return false;
  if (words.isName(token + 1) && words.together(token, token + 1)) return false;
  return /^(в|во|из|под|близ|около)$/u.test(words.form(token - 1));
}

/** The end of a known name of several words that begins at a token. */
export const knownPlaceAt = (words: W.Words, token: number): number | undefined =>
  phraseAt(words, token, PHRASES);

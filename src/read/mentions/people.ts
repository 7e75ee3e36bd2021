import * as F from '../language/features.ts';
import { NUMBER, OPENS_SENTENCE } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { fullNameFrom } from './full-names.ts';
import { keysOf } from './keys.ts';
import { quotedNameAt } from './quotes.ts';
import * as W from './words.ts';

/**
 * Persons of a document. A name of two or more words is known by its make-up: initials and a surname, a given name and what follows it,
 * a surname and what precedes it, two words that no dictionary has. A single word is a person when such a name was read in the document,
 * when the dictionary has it as a name only, or when it stands where persons stand: after an office, before a verb of saying.
 */
export function peopleIn(
  words: W.Words,
  isTaken: (token: number) => boolean,
  isBody: (token: number) => boolean,
): readonly Span[] {
  const full: Span[] = [];
  const taken = new Uint8Array(words.count);
  const remembered = new Set<string>();
  const surnames = new Set<string>();
  const isQuoted = quotedWords(words);
  for (let token = 0; token < words.count; token += 1) {
    const after = isTaken(token) ? undefined : fullNameFrom(words, token);
    if (!after) continue;
    full.push({ first: token, after });
    taken.fill(1, token, after);
    for (let part = token; part < after; part += 1)
      if (words.isName(part) && !(words.at(part).bits & W.PARTICLE))
        for (const key of keysOf(words.form(part))) remembered.add(key);
    for (const key of keysOf(words.form(after - 1))) surnames.add(key);
    token = after - 1;
  }
  const lone: Span[] = [];
  for (let token = 0; token < words.count; token += 1) {
    if (!words.isName(token) || words.isUpper(token) || words.isLatin(token)) continue;
    if (taken[token] || isTaken(token) || isQuoted[token]) continue;
    if (isBody(token) && !isAmong(words, token, surnames)) continue;
    if (!isLonePerson(words, token, remembered, surnames)) continue;
    lone.push({ first: token, after: token + 1 });
    if (words.at(token).bits & W.UNKNOWN) for (const key of keysOf(words.form(token))) remembered.add(key);
  }
  return [...full, ...lone].sort((a, b) => a.first - b.first);
}

/** Whether a word that is no part of a full name is a person: by memory, by what the dictionary says, by where it stands. */
function isLonePerson(
  words: W.Words,
  token: number,
  remembered: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): boolean {
  const traits = words.at(token);
  const { bits } = traits;
  const opens = Boolean(words.tokens.flags[token]! & OPENS_SENTENCE) || words.isMark(token - 1, '«"“„—–-');
  if (bits & (W.NEVER | W.BODY_HEAD | W.PLACE_HEAD | W.BODY) && !(bits & W.SURNAME)) return false;
  if (words.isMark(token + 1, '-') && words.tokens.kind[token + 2] === NUMBER) return false;
  if (!(bits & W.FUNCTION && opens && !words.form(token).includes('-')) && isAmong(words, token, remembered))
    return !(bits & W.PLACE) || Boolean(bits & W.SURNAME) || isAmong(words, token, surnames);
  if (bits & W.PLACE) return false;
  if (bits & W.OF_PLACE && bits & W.ADJECTIVE && !(bits & W.SURNAME)) return false;
  if (bits & W.ADJECTIVE && modifiesNext(words, token)) return false;
  const isBeside = words.together(token - 1, token);
  const before = isBeside ? words.at(token - 1) : undefined;
  if (before && before.bits & (W.BODY_HEAD | W.PLACE_HEAD) && (!(bits & W.SURNAME) || bits & W.BODY))
    return false;
  const isInside = /^(в|во|из|под|близ)$/u.test(words.form(token - 1));
  if (bits & (W.SURNAME | W.SURNAME_LIKE | W.GIVEN) && !(bits & (W.COMMON | W.FUNCTION)))
    return !isInside || Boolean(bits & (W.SURNAME | W.GIVEN));
  if (before && before.bits & W.ROLE && !opens) return fitsRole(traits, before);
  if (bits & W.UNKNOWN) {
    if (isInside || isNamedThing(words, token)) return false;
    if (words.isName(token + 1) || (isBeside && words.isName(token - 1) && !words.isLatin(token - 1)))
      return false;
    return !opens || isAgent(words, token);
  }
  return Boolean(bits & W.SURNAME && !(bits & W.FUNCTION)) && (!opens || isNominativeAsSurname(traits));
}

const isAmong = (words: W.Words, token: number, names: ReadonlySet<string>): boolean =>
  keysOf(words.form(token)).some((key) => names.has(key));

/** «адвокат Шлоссман»: a name after a role agrees with it; a genitive is rather whose role it is. */
const fitsRole = (name: W.Traits, role: W.Traits): boolean =>
  name.bits & W.UNKNOWN
    ? Boolean(name.bits & W.SURNAME_LIKE || name.cases & role.cases)
    : !(name.bits & W.ADJECTIVE) && name.cases !== F.GENITIVE && Boolean(W.agree(name, role));

/** An unknown word that opens a sentence is a person before a verb in the past, or beside a verb of saying. */
const isAgent = (words: W.Words, token: number): boolean =>
  Boolean((words.at(token - 1).bits | words.at(token + 1).bits) & W.SAYS) ||
  words
    .at(token + 1)
    .analyses.some(({ features, gender }) => features & F.VERB && features & F.PAST && gender !== 'n');

/** «Путин также …»: a sentence opens with a surname in the nominative rather than with the noun it also is in another case. */
const isNominativeAsSurname = ({ analyses }: W.Traits): boolean =>
  analyses.some(
    ({ features }) => features & F.SURNAME && features & F.NOMINATIVE && !(features & F.GUESSED),
  ) &&
  !analyses.some(({ features }) => !(features & F.SURNAME) && features & (F.NOMINATIVE | F.VERB | F.ADVERB));

/** An adjective before a common noun: «Московскому времени». */
const modifiesNext = (words: W.Words, token: number): boolean => {
  const next =
    words.at(token + 1).bits & W.NOUN
      ? token + 1
      : words.at(token + 1).bits & W.ADJECTIVE
        ? token + 2
        : token + 1;
  return words.together(token, next) && !words.isCapital(next) && W.modifies(words.at(token), words.at(next));
};

/** «в повороте Раскассэ»: after a preposition and a common noun an unknown word is the noun's name. */
const isNamedThing = (words: W.Words, token: number): boolean =>
  Boolean(
    words.at(token - 1).bits & W.COMMON &&
      words.at(token - 1).bits & W.NOUN &&
      !(words.at(token - 1).bits & W.ROLE),
  ) && /^(в|во|на|из|у|под|при|около|возле)$/u.test(words.form(token - 2));

/** Words inside short quoted names, which are titles rather than persons. */
function quotedWords(words: W.Words): Uint8Array {
  const marks = new Uint8Array(words.count);
  for (let token = 0; token < words.count; token += 1) {
    const quoted = quotedNameAt(words, token);
    if (quoted && words.isCapital(quoted.first)) marks.fill(1, quoted.first, quoted.after);
  }
  return marks;
}

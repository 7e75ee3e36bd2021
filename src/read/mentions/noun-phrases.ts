import * as F from '../language/features.ts';
import * as W from './words.ts';

/** The end of «по иностранным делам», «против пыток», «в защиту леса», «при президенте». */
export function matterAfter(words: W.Words, preposition: number): number | undefined {
  switch (words.form(preposition)) {
    case 'по':
      return phraseIn(words, preposition + 1, F.DATIVE);
    case 'против':
      return phraseIn(words, preposition + 1, F.GENITIVE);
    case 'при':
      return phraseIn(words, preposition + 1, F.LOCATIVE);
    case 'в':
      return words.form(preposition + 1) === 'защиту'
        ? (phraseIn(words, preposition + 2, F.GENITIVE) ?? undefined)
        : undefined;
    default:
      return undefined;
  }
}

/** Adjectives and a noun in a case; then, where asked or after «по», more nouns in the genitive, and a second such after «и». */
export function phraseIn(
  words: W.Words,
  from: number,
  cases: number,
  isChain = cases !== F.LOCATIVE,
): number | undefined {
  let at = from;
  while (at < from + 4 && words.together(from, at) && isModifier(words, at, cases)) at += 1;
  const noun = words.at(at);
  if (
    !words.together(from, at) ||
    words.form(at) === 'имени' ||
    !(noun.bits & W.NOUN) ||
    !(W.casesAs(noun, F.NOUN) & cases)
  )
    return undefined;
  if (noun.bits & W.FUNCTION && at === from) return undefined;
  if (
    cases === F.GENITIVE &&
    (words.isCapital(at) || noun.bits & W.PLACE_HEAD || (noun.bits & W.ROLE && isSingular(noun)))
  )
    return undefined;
  at += 1;
  if (words.form(at) === 'и' && words.together(from, at + 1) && !words.isCapital(at + 1)) {
    const second = phraseIn(words, at + 1, cases, false);
    if (second) return second;
  }
  if (isChain && at < from + 6 && words.together(from, at) && !words.isCapital(at))
    return phraseIn(words, at, F.GENITIVE, at < from + 3) ?? at;
  return at;
}

/** An adjective in the case that a noun of the same phrase follows. */
const isModifier = (words: W.Words, token: number, cases: number): boolean => {
  const { bits, cases: its } = words.at(token);
  if (!(bits & W.ADJECTIVE) || !(its & cases)) return false;
  const next = words.at(token + 1);
  return (
    Boolean(next.bits & (W.NOUN | W.ADJECTIVE) && next.cases & cases) &&
    (!(bits & W.NOUN) || W.modifies(words.at(token), next))
  );
};

/** The dictionary has the word as a noun in the singular. */
export const isSingular = (traits: W.Traits): boolean =>
  traits.analyses.some(
    ({ features }) => features & F.NOUN && features & F.SINGULAR && !(features & F.GUESSED),
  );

export const isPlural = (traits: W.Traits): boolean =>
  traits.analyses.some(({ features }) => features & F.NOUN && features & F.PLURAL);

import type { Language } from '#model/language.ts';
import { GUESSED } from '../language/features.ts';
import { folded } from '../language/forms.ts';
import type { Morphology } from '../language/morphology.ts';
import type { Tokens } from '../language/tokens.ts';
import { PLACE_ADJECTIVES, PLACE_NAMES } from '../lexicon/geography.ts';
import type { Span } from '../mention.ts';
import { loadPlaces } from '../places.ts';
import { englishNamesIn } from './english-names.ts';
import { introducedBodies, isIntroduced } from './introduced.ts';
import { kazakhNamesIn, withoutCase } from './kazakh-names.ts';
import { knownBodyAt } from './known-bodies.ts';
import { knownPlaceAt, localitiesIn } from './localities.ts';
import { nominative, personNames } from './normal.ts';
import { organisationsIn } from './organisations.ts';
import { peopleIn } from './people.ts';
import { createWords, type Words } from './words.ts';

export interface NamedSpan extends Span {
  readonly type: 'person' | 'place' | 'body';
  readonly normal: string;
}

/** Finds the persons, places and bodies that a document names; a name may lie in another. `persons`: those that the reader found, for Kazakh. */
export type NameFinder = (
  tokens: Tokens,
  language: Language,
  persons: readonly Span[],
) => readonly NamedSpan[];

export function createNameFinder(morphology: Morphology): NameFinder {
  const wordsOf = createWords(morphology, placeAdjectives(morphology));
  return (tokens, language, persons) => {
    const words = wordsOf(tokens, language);
    switch (language) {
      case 'ru':
        return russianNamesIn(words, morphology);
      case 'kk': {
        const isPerson = marked(words.count, persons);
        return kazakhNamesIn(words, (token) => isPerson[token] === 1).map((name) => ({
          ...name,
          normal: withoutCase(words, name),
        }));
      }
      case 'en':
        return englishNamesIn(words).map((name) => ({
          ...name,
          normal: words.text(name.first, name.after).replace(/['’]s?$/u, ''),
        }));
    }
  };
}

/** Persons before places before bodies: Бабушкин is a town too, and a body's name is made of places. */
function russianNamesIn(words: Words, morphology: Morphology): readonly NamedSpan[] {
  const isPhrase = marked(words.count, phrasesIn(words));
  const introduced = introducedBodies(words);
  const people = peopleIn(
    words,
    (token) => isPhrase[token] === 1,
    (token) => isIntroduced(words, token, introduced),
  );
  const isPerson = marked(words.count, people);
  const places = localitiesIn(words, (token) => isPerson[token] === 1);
  const isPlace = marked(words.count, places);
  const personEnds = endsOf(people);
  const placeEnds = endsOf(places);
  const bodies = organisationsIn(words, {
    isPerson: (token) => isPerson[token] === 1,
    isPlace: (token) => isPlace[token] === 1,
    introduced,
    personFrom: (token) => personEnds.get(token),
    placeFrom: (token) => placeEnds.get(token),
  });
  const bodyEnds = new Set(bodies.map(({ after }) => after));
  const glosses = [
    ...glossesAfter(words, people, 'person'),
    ...glossesAfter(
      words,
      places.filter(({ after }) => !bodyEnds.has(after)),
      'place',
    ),
  ];
  const isGloss = marked(words.count, glosses);
  const nameOf = personNames(words, people, morphology);
  return [
    ...glosses,
    ...people.map((span): NamedSpan => ({ ...span, type: 'person', normal: nameOf(span) })),
    ...places.map((span): NamedSpan => ({ ...span, type: 'place', normal: nominative(words, span) })),
    ...bodies
      .filter(({ first }) => !isGloss[first])
      .map((span): NamedSpan => ({ ...span, type: 'body', normal: nominative(words, span) })),
  ].sort((a, b) => a.first - b.first || b.after - a.after);
}

/** Names of places and bodies of several words, which no person's name may cut. */
function phrasesIn(words: Words): readonly Span[] {
  const phrases: Span[] = [];
  for (let token = 0; token < words.count; token += 1) {
    if (!words.isCapital(token)) continue;
    const after = knownPlaceAt(words, token) ?? knownBodyAt(words, token);
    if (after) phrases.push({ first: token, after });
  }
  return phrases;
}

/** Latin words in brackets after a person or a place are that name in its own language. */
function glossesAfter(words: Words, spans: readonly Span[], type: 'person' | 'place'): readonly NamedSpan[] {
  const glosses: NamedSpan[] = [];
  for (const { after } of spans) {
    if (!words.isMark(after, '(') || !words.isLatin(after + 1) || words.isUpper(after + 1)) continue;
    let end = after + 1;
    while (words.isLatin(end) && words.together(after, end)) end += 1;
    if (words.isMark(end, '),;'))
      glosses.push({ type, first: after + 1, after: end, normal: words.text(after + 1, end) });
  }
  return glosses;
}

const endsOf = (spans: readonly Span[]): ReadonlyMap<number, number> =>
  new Map(spans.map(({ first, after }) => [first, after]));

function marked(count: number, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(count);
  for (const { first, after } of spans) marks.fill(1, first, after);
  return marks;
}

const ADJECTIVE_ENDING = /(ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u;

/** Tells the adjectives made from places: listed ones, and those whose stem is a place of the dictionary: парижский, минский. */
function placeAdjectives(morphology: Morphology): (form: string) => boolean {
  const stems = new Set(loadPlaces().flatMap(({ stem }) => stem ?? []));
  const isPlace = (form: string): boolean =>
    PLACE_NAMES.has(form) ||
    morphology.analyse(form, 'ru').some(({ names, features }) => names === 'place' && !(features & GUESSED));
  return (form) => {
    const stem = form.replace(ADJECTIVE_ENDING, '');
    if (stem === form || !/(ск|подмосковн)$/u.test(stem)) return false;
    if (PLACE_ADJECTIVES.has(stem) || stems.has(stem)) return true;
    const base = stem.slice(0, -2);
    return (
      base.length > 2 &&
      [stem, base, `${base}а`, `${base}ь`, `${base}ия`, `${base}я`].some((name) => isPlace(folded(name)))
    );
  };
}

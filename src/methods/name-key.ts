import { inLatin } from './latin.ts';
import { type Recent, rememberRecent } from './recent.ts';

/** Words that tell no name apart. */
const EMPTY = new Set(
  'и в во на о об по с со из к для между через of the and in on a an to for at by with мен және туралы'.split(
    ' ',
  ),
);
const KAZAKH = /[әғқңөұүһі]/iu;
/** Case after possession, case, possession, number: what a Kazakh noun takes on, outermost first. */
const KAZAKH_ENDINGS = [
  /(?<=[ыі])н(ың|ің|ан|ен|а|е|да|де|дағы|дегі)?$/u,
  /(?:[ндт][ыі]ң|[дт]а[ғн]ы?|[дт]е[гн]і?|[ғқ]а|[гк]е|[мбп]ен|[ндт][ыі]|[дт][ае])$/u,
  /(?<=[аеыіоөуүұиәэ])с[ыі]$|[ыі]$/u,
  /[лдт][ае]р$/u,
];
/** Endings of Russian adjectives and nouns, longest first, as in Porter's stemmer for Russian (snowballstem.org). */
const RUSSIAN_ENDING =
  /(?:ыми|ими|ами|ями|иями|ого|его|ому|ему|иях|иям|ием|ией|ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ым|им|ых|их|ую|юю|ою|ею|ом|ем|ам|ям|ах|ях|ью|ия|ии|ию)$/u;

/**
 * A key under which the names of one thing fall together: its words without case endings and in Latin letters, without the generic
 * ones, sorted and once each (the fingerprint of key-collision clustering, as OpenRefine documents it). «Автодорога Астрахань –
 * Атырау», «автодороги Астрахань – Атырау» and “Atyrau–Astrakhan road” have one key. Where only generic words stand, they are the key.
 *
 * @param generic words that only tell the kind of thing; a longer form of one counts as it (жол, жолы).
 * @param language of the document; Kazakh is also told by its letters, which not every name has (жолын).
 */
export function nameKey(name: string, generic: readonly string[] = NONE, language?: string): string {
  if (name === '') return '';
  const words = wordsOf(name);
  const isGeneric = genericIn(generic);
  const own = words.filter((word) => !isGeneric(word));
  const isKazakh = language === 'kk' || KAZAKH.test(name);
  const told = (own.length > 0 ? own : words).filter((word) => !EMPTY.has(word.toLowerCase()));
  const keys = told.map((word) =>
    isKazakh && word === words.at(-1)
      ? known(HEADS, word, () => spelt(kazakhStem(word)))
      : known(BARE, word, () => spelt(base(word))),
  );
  return [...new Set(keys)].sort().join(' ');
}

const NONE: readonly string[] = [];
/** How many words are remembered at least: names are made of the same ones over and over. */
const WORDS_AT_HAND = 5000;
const [BARE, HEADS] = [
  rememberRecent<string, string>(WORDS_AT_HAND),
  rememberRecent<string, string>(WORDS_AT_HAND),
];

function known<V>(memory: Recent<string, V>, word: string, found: () => V): V {
  let value = memory.get(word);
  if (value === undefined) {
    value = found();
    memory.set(word, value);
  }
  return value;
}

/** A stem in Latin letters, without the vowels at the end of a longer one. */
const spelt = (stem: string): string => inLatin(stem).replace(/(?<=.{4})[aeiou]+$/u, '');

const GENERIC = new WeakMap<readonly string[], Recent<string, boolean>>();

/** Whether a word tells the kind of thing only. */
function genericIn(generic: readonly string[]): (word: string) => boolean {
  const kinds = stemsOf(generic);
  if (kinds.length === 0) return () => false;
  let memory = GENERIC.get(generic);
  if (!memory) {
    memory = rememberRecent(WORDS_AT_HAND);
    GENERIC.set(generic, memory);
  }
  const its = memory;
  return (word) =>
    known(its, word, () => {
      const lower = word.toLowerCase();
      return kinds.some((parts) => parts.some((part) => lower.startsWith(part)));
    });
}

/** Whether a name holds one of the words or phrases, in this form or a longer one: «магистральный водовод» holds «водовод». */
export function namesOneOf(name: string, phrases: readonly string[]): boolean {
  const words = known(LOWER, name, () => wordsOf(name.toLowerCase()));
  return stemsOf(phrases).some((sought) =>
    words.some((_, at) => sought.every((part, offset) => words[at + offset]?.startsWith(part))),
  );
}

/** One name is held against many lists. */
const LOWER = rememberRecent<string, readonly string[]>(100);
const STEMS = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The stems of each phrase of a list, cut once: the lists are the domains' and never change. */
function stemsOf(phrases: readonly string[]): readonly (readonly string[])[] {
  let stems = STEMS.get(phrases);
  if (!stems) {
    stems = phrases.map((phrase) => wordsOf(phrase.toLowerCase()).map(stem));
    STEMS.set(phrases, stems);
  }
  return stems;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .match(/[\p{L}\d]+/gu) ?? [];

/** A word without the ending that its cases change: баржа, баржи; дорога, дороги. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/[аеиоуыяюйьіy]{1,2}$/u, '') : word);

/** A word without the ending of its case: four letters of it stay, so that short names keep theirs. */
function base(word: string): string {
  const lower = word.toLowerCase();
  if (/[а-я]/u.test(lower))
    return lower.replace(RUSSIAN_ENDING, (ending, at: number) => (at >= 4 ? '' : ending));
  return lower.length > 4 ? lower.replace(/(?<=[^sui])s$/u, '') : lower;
}

/** The head of a Kazakh name, its last word, without case, possession and number; the words before it stand bare. */
function kazakhStem(word: string): string {
  let stem = word.toLowerCase();
  for (const ending of KAZAKH_ENDINGS) {
    const shorter = stem.replace(ending, '');
    if (shorter.length >= 3) stem = shorter;
  }
  return stem;
}

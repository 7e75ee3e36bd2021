import { agreeing, pluralOf } from '../declension.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  CASES,
  GENITIVE,
  GIVEN_NAME,
  GUESSED,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PLURAL,
  PREPOSITION,
  SINGULAR,
  SURNAME,
  VERB,
} from '../language/features.ts';
import { CAPITAL, MARK, WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { featuresAt, formAt, type Line, mentionAt, textOf } from '../scene.ts';
import { quotedBehind } from './phrase.ts';

/** What a Russian verb or a noun of action is about, in the nominative, and the words that say so. */
export interface RussianObject extends Span {
  readonly name: string;
}

/** Attributes before a noun and words behind it are no more than this. */
const MOST_ATTRIBUTES = 4;
const LONGEST_TAIL = 9;

/**
 * The noun phrase that begins at a token, in a case that the word before it asks for, with its genitives, «по …» and «для …»: «завода по переработке
 * льна» is «завод по переработке льна», «племенных телят» is «племенные телята», a row of two keeps both.
 */
export function russianObject(line: Line, at: number, wanted: number): RussianObject | undefined {
  const first = simplePhrase(line, at, wanted);
  if (!first) return undefined;
  if (formAt(line.scene, first.after) !== 'и') return first;
  const second = simplePhrase(line, first.after + 1, wanted);
  return second ? { first: at, after: second.after, name: `${first.name} и ${second.name}` } : first;
}

/** «Мёд, шкуры и войлок»: all things of a row in one case. */
export function russianRow(line: Line, start: number, wanted: number): RussianObject | undefined {
  let told = russianObject(line, start, wanted);
  for (let more = 0; told && more < MOST_THINGS && formAt(line.scene, told.after) === ','; more += 1) {
    const next = russianObject(line, told.after + 1, wanted);
    if (!next || !(formAt(line.scene, next.after) === ',' || / и /u.test(next.name))) break;
    told = { first: told.first, after: next.after, name: `${told.name}, ${next.name}` };
  }
  return told;
}
const MOST_THINGS = 5;

function simplePhrase(line: Line, at: number, wanted: number): RussianObject | undefined {
  const head = headFrom(line, at, wanted);
  if (head === undefined) return undefined;
  const named = inNominative(line, { first: at, after: head + 1 }, wanted);
  const after = tailFrom(line, head + 1);
  const tail = after > head + 1 ? ` ${textOf(line.scene, { first: head + 1, after })}` : '';
  return { first: at, after, name: named + tail };
}

/** The noun that the attributes from a token on belong to. */
function headFrom(line: Line, at: number, wanted: number): number | undefined {
  const { scene, sentence } = line;
  for (let token = at; token < Math.min(sentence.after, at + MOST_ATTRIBUTES + 1); token += 1) {
    const mention = mentionAt(line, token);
    if (mention && !(mention.kind === 'place' && mention.form === 'adjective')) {
      // «60 автобусов»: a count belongs to what it counts.
      if (mention.kind === 'quantity' && mention.quantity.unit === '1') {
        token = mention.after - 1;
        continue;
      }
      return undefined;
    }
    if (mention) continue;
    const form = formAt(scene, token);
    if (/^(и|-|–|же)$/u.test(form) && token > at && isAttribute(line, token + 1)) continue;
    if (form === 'же') continue;
    if (scene.tokens.kind[token] !== WORD) return undefined;
    if (
      isAttribute(line, token) &&
      (isNounAt(line, token + 1, wanted) || isAttribute(line, token + 1) || formAt(scene, token + 1) === 'же')
    )
      continue;
    // «Поставки мороженого»: an adjective that stands for a thing.
    return isNounAt(line, token, wanted) || (isAttribute(line, token) && !/^так/u.test(form))
      ? token
      : undefined;
  }
  return undefined;
}

const isAttribute = (line: Line, token: number): boolean => {
  const mention = mentionAt(line, token);
  if (mention) return mention.kind === 'place' && mention.form === 'adjective';
  const bits = featuresAt(line.scene, token);
  return Boolean(bits & (ADJECTIVE | PARTICIPLE)) && Boolean(bits & CASES) && !(bits & PREPOSITION);
};

const nounsAt = (line: Line, token: number) =>
  line.scene.morphology
    .analyse(formAt(line.scene, token), 'ru')
    .filter(({ features }) => features & NOUN && !(features & (SURNAME | GIVEN_NAME)));

const isNounAt = (line: Line, token: number, wanted: number): boolean =>
  token < line.sentence.after &&
  !mentionAt(line, token) &&
  line.scene.tokens.kind[token] === WORD &&
  !(featuresAt(line.scene, token) & PREPOSITION) &&
  nounsAt(line, token).some(
    ({ features }) => features & wanted || (wanted === ACCUSATIVE && features & GENITIVE),
  );

/** A phrase of several things in a case, as a name in the nominative: «(об) основных условиях поставок» is «основные условия поставок»; undefined for one thing. */
export function namedPlural(line: Line, span: Span, wanted: number): string | undefined {
  if (line.scene.language !== 'ru') return undefined;
  let head = span.first;
  while (head < span.after && isAttribute(line, head) && !isNounAt(line, head, wanted)) head += 1;
  const nouns = head < span.after && !mentionAt(line, head) ? nounsAt(line, head) : [];
  const inCase = nouns.filter(({ features }) => features & wanted && !(features & GUESSED));
  if (inCase.length === 0 || inCase.some(({ features }) => features & SINGULAR)) return undefined;
  const named = inNominative(line, { first: span.first, after: head + 1 }, wanted);
  const rest = head + 1 < span.after ? ` ${textOf(line.scene, { first: head + 1, after: span.after })}` : '';
  return named + rest;
}

/** A Russian noun in the nominative of the number that its form has, the singular where it may have both. */
export const nounInNominative = (line: Line, token: number): string =>
  inNominative(line, { first: token, after: token + 1 }, CASES);

/** A noun behind a row of attributes, in the nominative: «(о) торговом, научном и культурном обмене» is «торговый, научный и культурный обмен». */
export const describedInNominative = (line: Line, phrase: Span, wanted: number): string =>
  inNominative(line, phrase, wanted).replaceAll(' ,', ',');

/** The words of a phrase up to its noun, in the nominative of the number that it has. */
function inNominative(line: Line, { first, after }: Span, wanted: number): string {
  const { scene } = line;
  const head = after - 1;
  const all = nounsAt(line, head);
  const known = all.filter(({ features }) => !(features & GUESSED));
  const nouns = known.length > 0 ? known : all;
  const inCase = nouns.filter(({ features }) => features & wanted);
  const fit = inCase.length > 0 ? inCase : nouns;
  const written = textOf(scene, { first, after });
  const isCounted = mentionAt(line, first)?.kind === 'quantity';
  if (isCounted || (wanted === ACCUSATIVE && fit.some(({ features }) => features & NOMINATIVE)))
    return written;
  const single = fit.find(({ features }) => features & SINGULAR);
  const noun = single ?? fit[0];
  if (!noun || scene.tokens.flags[head]! & CAPITAL) return written;
  const words: string[] = [];
  for (let token = first; token < head; token += 1) {
    const adjective = scene.morphology
      .analyse(formAt(scene, token), 'ru')
      .find(({ features }) => features & (ADJECTIVE | PARTICIPLE));
    words.push(
      adjective
        ? agreeing(adjective.lemma, single ? noun.gender : 'plural')
        : textOf(scene, { first: token, after: token + 1 }),
    );
  }
  return [...words, single ? noun.lemma : nominativePlural(line, noun.lemma)].join(' ');
}

/** «Станки», «телята», «катера»: of the plurals that a noun may have the one that the dictionary knows. */
function nominativePlural(line: Line, lemma: string): string {
  const regular = pluralOf(lemma);
  const withoutVowel = lemma.replace(/[ое](\p{L})$/u, '$1');
  const isKnown = (form: string): boolean =>
    line.scene.morphology
      .analyse(form, 'ru')
      .some(
        (reading) =>
          reading.lemma === lemma &&
          reading.features & PLURAL &&
          reading.features & NOMINATIVE &&
          !(reading.features & GUESSED),
      );
  const young = lemma.replace(/[ое]нок$/u, /чонок$/u.test(lemma) ? 'ата' : 'ята');
  return (
    [
      regular,
      `${withoutVowel}и`,
      `${withoutVowel}ы`,
      lemma.replace(/лек$/u, 'льки'),
      young,
      `${lemma}а`,
    ].find(isKnown) ?? regular
  );
}

/** Where genitives, a quoted name, «по переработке льна», «для котельных» behind a noun end. */
export function tailFrom(line: Line, at: number): number {
  const { scene, sentence } = line;
  let after = at;
  while (after < sentence.after && after - at < LONGEST_TAIL) {
    const mention = mentionAt(line, after);
    // «Статус двух пунктов».
    if (mention?.kind === 'quantity' && mention.quantity.unit === '1' && isGenitive(line, mention.after)) {
      after = mention.after;
      continue;
    }
    if (mention) {
      const isOwner =
        mention.kind === 'place' && (mention.form !== 'noun' || Boolean(mention.cases & GENITIVE));
      if (!isOwner || (mention.form === 'adjective' && !isGenitive(line, mention.after))) break;
      after = mention.after;
      continue;
    }
    const quoted = quotedBehind(line, after);
    if (quoted) {
      after = quoted.after;
      continue;
    }
    if (/^(по|для)$/u.test(formAt(scene, after))) {
      const noun = governedBy(line, after);
      if (noun === undefined) break;
      after = noun + 1;
      continue;
    }
    if (!isGenitive(line, after) || /^(и|или)$/u.test(formAt(scene, after))) break;
    after += 1;
  }
  return after;
}

function isGenitive(line: Line, token: number): boolean {
  if (line.scene.tokens.kind[token] === MARK) return false;
  const bits = featuresAt(line.scene, token);
  return (
    Boolean(bits & (NOUN | ADJECTIVE | PARTICIPLE)) &&
    Boolean(bits & GENITIVE) &&
    !(bits & PREPOSITION) &&
    !(bits & VERB && !(bits & NOUN))
  );
}

/** The noun of «по переработке», «для нефтяных скважин»: of what something is for; not of a time, a place or a person told of. */
function governedBy(line: Line, preposition: number): number | undefined {
  for (let token = preposition + 1; token < Math.min(line.sentence.after, preposition + 4); token += 1) {
    if (mentionAt(line, token)) return undefined;
    if (isAttribute(line, token)) continue;
    return nounsAt(line, token).length > 0 && !PURPOSE.test(formAt(line.scene, token)) ? token : undefined;
  }
  return undefined;
}

/** «Для развития связей», «по итогам встречи»: what it is wanted for, or when. */
const PURPOSE =
  /^(развити|укреплени|расширени|создани|итог|результат|случа|цел|поручени|просьб|инициатив|словам|мнени|данным|удобств|нужд|сторон|вопрос)/u;

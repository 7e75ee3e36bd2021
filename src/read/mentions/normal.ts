import { agreeing } from '../declension.ts';
import * as F from '../language/features.ts';
import type { Morphology } from '../language/morphology.ts';
import { WORD } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import { named } from '../person-names.ts';
import { keysOf } from './keys.ts';
import * as W from './words.ts';

/** Names of a document's persons in the nominative; a surname alone is completed from a full name of the document. */
export function personNames(
  words: W.Words,
  people: readonly Span[],
  morphology: Morphology,
): (person: Span) => string {
  const full = new Map<string, string>();
  const nameOf = ({ first, after }: Span): string => {
    const initials: string[] = [];
    const names: number[] = [];
    for (let token = first; token < after; token += 1) {
      if (words.tokens.kind[token] !== WORD) continue;
      if (words.form(token).length === 1 && words.isMark(token + 1, '.'))
        initials.push(`${words.text(token)}.`);
      else names.push(token);
    }
    const { name } = named(words.tokens, first, after, '', names, 'ru', morphology).mention;
    return words.form(first).length === 1 ? [...initials, name].join(' ') : [name, ...initials].join(' ');
  };
  const names = new Map<Span, string>();
  for (const person of people) {
    const name = nameOf(person);
    names.set(person, name);
    if (person.after - person.first < 2) continue;
    for (const key of keysOf(words.form(person.after - 1))) if (!full.has(key)) full.set(key, name);
  }
  return (person) => {
    if (person.after - person.first === 1)
      for (const key of keysOf(words.form(person.first))) {
        const name = full.get(key);
        if (name) return name;
      }
    return names.get(person) ?? nameOf(person);
  };
}

/** A name in the nominative: its head noun and the adjectives before it; what follows stays. A plural that has a singular stays as written. */
export function nominative(words: W.Words, { first, after }: Span): string {
  const head = headOf(words, first, after);
  if (head === undefined || words.isLatin(head) || words.isUpper(head)) return words.text(first, after);
  const noun = readingOf(words.at(head), F.NOUN) ?? readingOf(words.at(head), F.ADJECTIVE);
  if (!noun || noun.features & F.NOMINATIVE) return words.text(first, after);
  const isPlural = !(noun.features & F.SINGULAR);
  if (isPlural && !isPluralBase(noun.lemma)) return words.text(first, after);
  let text = '';
  for (let token = first; token < after; token += 1) {
    if (token > first)
      text += words.tokens.text.slice(words.tokens.end[token - 1], words.tokens.start[token]);
    const adjective = token < head ? readingOf(words.at(token), F.ADJECTIVE) : undefined;
    const base =
      token === head
        ? noun.lemma
        : adjective
          ? agreeing(adjective.lemma, isPlural ? 'plural' : noun.gender)
          : '';
    text += base ? asWritten(base, words.text(token)) : words.text(token);
  }
  return text;
}

/** The first noun after adjectives. */
function headOf(words: W.Words, first: number, after: number): number | undefined {
  for (let token = first; token < after; token += 1) {
    if (words.tokens.kind[token] !== WORD) continue;
    const { bits } = words.at(token);
    const leadsOn =
      bits & W.ADJECTIVE && token + 1 < after && W.modifies(words.at(token), words.at(token + 1));
    if (!leadsOn && !(bits & W.ADJECTIVE && token + 2 < after && words.at(token + 1).bits & W.ADJECTIVE))
      return token;
  }
  return undefined;
}

/** The reading a name has: the nominative singular before other cases, those before a plural, which names seldom are. */
const readingOf = (traits: W.Traits, feature: number): F.Analysis | undefined => {
  const fit = traits.analyses.filter(({ features }) => features & feature);
  const singular = fit.filter(({ features, lemma }) => features & F.SINGULAR || isPluralBase(lemma));
  const best = singular.length > 0 ? singular : fit;
  return best.find(({ features }) => features & F.NOMINATIVE) ?? best.find(({ names }) => names) ?? best[0];
};

/** Нидерланды, Эмираты: the dictionary's base is a plural. */
const isPluralBase = (lemma: string): boolean => /[ыи]$/u.test(lemma);

/** A base form with the capitals of the word it stands for. */
const asWritten = (base: string, written: string): string => {
  const parts = written.split('-');
  return base
    .split('-')
    .map((part, index) =>
      /^\p{Lu}/u.test(parts[index] ?? '') ? part.charAt(0).toUpperCase() + part.slice(1) : part,
    )
    .join('-');
};

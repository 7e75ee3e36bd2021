import type { Period } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import type { Mention, Span } from './mention.ts';
import { formAt, has, hitsOf, type Line, quantitiesOf } from './scene.ts';

/** What each time that a document names came to in its context, by its first token. */
export type PeriodsMeant = ReadonlyMap<number, Period>;

/** The words of a sentence that give a value. */
export function spansOf(line: Line, periods: PeriodsMeant, slot: string, value: unknown): readonly Span[] {
  if (typeof value === 'number')
    return quantitiesOf(line).filter(({ ordinal, quantity }) => ordinal && quantity.n === value);
  if (typeof value === 'object' && value !== null)
    return quantitiesOf(line).filter(({ quantity }) => isAmount(quantity, value as Quantity));
  if (typeof value !== 'string') return [];
  if (TERM_SLOTS.has(slot)) return hitsOf(line, conceptsOf(value));
  const named = line.mentions.filter((mention) => isNamed(mention, value, periods));
  if (named.length > 0) return named;
  return isPlaceCode(value) || PERIOD_SLOTS.has(slot) ? [] : wordsOf(line, value);
}

/** Whether words of a sentence give a value: `spansOf` without where. */
export function isGivenIn(line: Line, periods: PeriodsMeant, slot: string, value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'object')
    return spansOf(line, periods, slot, value).length > 0;
  if (typeof value !== 'string') return false;
  if (TERM_SLOTS.has(slot)) return has(line, ...conceptsOf(value));
  for (const mention of line.mentions) if (isNamed(mention, value, periods)) return true;
  return !isPlaceCode(value) && !PERIOD_SLOTS.has(slot) && holdsWords(line, value);
}

const TERM_SLOTS: ReadonlySet<string> = new Set([
  'measure',
  'aspect',
  'instrument',
  'type',
  'assetType',
  'action',
  'status',
  'step',
]);
const PERIOD_SLOTS: ReadonlySet<string> = new Set([
  'period',
  'base',
  'date',
  'term',
  'since',
  'start',
  'finish',
]);

/** Words of the lexicon by which a term is said, where they are called otherwise. */
const SAID_BY: Readonly<Record<string, readonly string[]>> = {
  growth: ['grow', 'fall', 'growth', 'decline', 'more'],
  change: ['grow', 'fall', 'more'],
  multiple: ['double', 'grow', 'more'],
  level: ['amount', 'volume'],
  planned: ['intended'],
  'under-way': ['go-on', 'begin'],
  completed: ['finish', 'launch', 'open'],
  suspended: ['suspend'],
  signed: ['sign', 'signing'],
  ratified: ['ratify'],
  delimited: ['delimit'],
  demarcation: ['demarcate'],
  terminated: ['terminate'],
};
const conceptsOf = (term: string): readonly string[] => [
  term,
  `measure:${term}`,
  `asset:${term}`,
  ...(SAID_BY[term] ?? []),
];

/** The same amount, though the claim turns a fall into a negative number, counts people or makes a rate of it. */
export const isAmount = (mentioned: Quantity, claimed: Quantity): boolean =>
  (mentioned.n === Math.abs(claimed.n) && mentioned.max === claimed.max) ||
  (claimed.max !== undefined && (mentioned.n === claimed.n || mentioned.n === claimed.max));

function isNamed(mention: Mention, value: string, periods: PeriodsMeant): boolean {
  switch (mention.kind) {
    case 'place':
      return mention.code === value || mention.others.includes(value);
    case 'body':
      return mention.name === value || mention.place === value;
    case 'person':
      return mention.name === value;
    case 'period': {
      const meant = periods.get(mention.first);
      if (meant === undefined || meant === value) return meant !== undefined;
      const ends = meant.split('/');
      return value.split('/').some((edge) => edge !== '..' && ends.includes(edge));
    }
    default:
      return false;
  }
}

const stemOf = (form: string, stems: readonly string[]): string | undefined => {
  for (const stem of stems) if (form.startsWith(stem)) return stem;
  return undefined;
};

/** The beginnings of a phrase's words, in the order of the phrase; kept, since many sentences are asked for one and many claims have the same. */
function stemsOf(phrase: string): readonly string[] {
  let stems = knownStems.get(phrase);
  if (!stems) {
    stems = phrase
      .toLowerCase()
      .replaceAll('ё', 'е')
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, Math.max(3, word.length - 3)));
    if (knownStems.size >= MOST_PHRASES) knownStems.clear();
    knownStems.set(phrase, stems);
  }
  return stems;
}
const knownStems = new Map<string, readonly string[]>();
/** More phrases than a document's claims have. */
const MOST_PHRASES = 1000;

/** Where most words of a phrase stand together, in any form: the shortest such run. */
function wordsOf(line: Line, phrase: string): readonly Span[] {
  const stems = stemsOf(phrase);
  const found: { readonly token: number; readonly stem: string }[] = [];
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const stem = stemOf(formAt(line.scene, token), stems);
    if (stem) found.push({ token, stem });
  }
  if (found.length === 0) return [];
  const wanted = new Set(found.map(({ stem }) => stem)).size;
  if (wanted === 0 || wanted * 2 < new Set(stems).size) return [];
  let shortest: Span | undefined;
  for (const [from, { token: first }] of found.entries()) {
    const seen = new Set<string>();
    for (const { token, stem } of found.slice(from, from + LONGEST_PHRASE)) {
      seen.add(stem);
      if (seen.size < wanted) continue;
      if (!shortest || token + 1 - first < shortest.after - shortest.first)
        shortest = { first, after: token + 1 };
      break;
    }
  }
  return shortest ? [shortest] : [];
}

/** Whether most words of a phrase stand together: `wordsOf` without where. */
function holdsWords(line: Line, phrase: string): boolean {
  const stems = stemsOf(phrase);
  let seen = 0;
  let words = 0;
  let wanted = 0;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const form = formAt(line.scene, token);
    for (let at = 0; at < stems.length; at += 1) {
      if (!form.startsWith(stems[at]!)) continue;
      words += 1;
      // Of two words with one beginning the first stands for both.
      if (at < MOST_BITS && !(seen & (1 << at))) {
        seen |= 1 << at;
        wanted += 1;
      }
      break;
    }
  }
  if (words === 0) return false;
  if (words > LONGEST_PHRASE || stems.length > MOST_BITS) return wordsOf(line, phrase).length > 0;
  return wanted * 2 >= new Set(stems).size;
}
/** As many as an integer has bits. */
const MOST_BITS = 31;

/** No slot holds more words than this. */
const LONGEST_PHRASE = 60;

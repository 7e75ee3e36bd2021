import { LANGUAGES, type Language } from '#model/language.ts';
import { PRODUCTS } from './lexicon.ts';

/** The base forms of a text's words. */
export type BaseForms = (text: string, language: Language | undefined) => readonly string[];

interface Phrase {
  readonly product: string;
  readonly words: readonly string[];
}

/** Finds the products of the lexicon in base forms of words: the longest phrase first, in any of the three languages. */
export function productFinder(baseForms: BaseForms): (words: readonly string[]) => readonly string[] {
  const byStart = new Map<string, Phrase[]>();
  for (const { id, words } of PRODUCTS)
    for (const language of LANGUAGES)
      for (const phrase of words[language]) {
        const stems = baseForms(phrase, language).map(stemOf);
        if (stems.length === 0) continue;
        const start = stems[0]!.slice(0, START);
        byStart.set(start, [...(byStart.get(start) ?? []), { product: id, words: stems }]);
      }
  for (const phrases of byStart.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return (words) => {
    const stems = words.map(stemOf);
    const found = new Set<string>();
    for (let at = 0; at < stems.length; at += 1) {
      const phrase = byStart
        .get(stems[at]!.slice(0, START))
        ?.find((candidate) => candidate.words.every((stem, offset) => isForm(stems[at + offset], stem)));
      if (!phrase) continue;
      found.add(phrase.product);
      at += phrase.words.length - 1;
    }
    return [...found];
  };
}

const START = 3;

/** A base form without the vowels it ends in, so that an adjective's and a plural's stem meet its noun's. */
export const stemOf = (word: string): string => {
  const plain = word.toLowerCase().replaceAll('ё', 'е');
  return plain.length > 4 ? plain.replace(/[аеиоуыэюяйьіәөүұaeiouy]{1,2}$/u, '') : plain;
};

/** Whether a stem is another's, or goes on by a suffix of at most three letters: рыб, рыбн. */
const isForm = (stem: string | undefined, sought: string): boolean =>
  stem !== undefined &&
  (stem === sought || (sought.length >= 4 && stem.startsWith(sought) && stem.length - sought.length <= 2));

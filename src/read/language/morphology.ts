import type { Language } from '#model/language.ts';
import { analyseEnglish } from './english.ts';
import type { Analysis } from './features.ts';
import { analyseKazakh } from './kazakh.ts';
import { createRussian } from './russian.ts';
import { folded } from './tokenise.ts';

/** What a word form may be, in each of the three languages. */
export interface Morphology {
  /** Every reading of a form, likeliest first; empty for what is no word. The same array for the same form. */
  analyse(form: string, language: Language): readonly Analysis[];
}

/** More distinct forms than any sane corpus needs in memory at once. */
const MOST_FORMS = 400_000;

export function createMorphology(): Morphology {
  const analysers: Partial<Record<Language, (form: string) => readonly Analysis[]>> = {
    kk: analyseKazakh,
    en: analyseEnglish,
  };
  const known: Record<Language, Map<string, readonly Analysis[]>> = {
    ru: new Map(),
    kk: new Map(),
    en: new Map(),
  };
  return {
    analyse: (form, language) => {
      const cache = known[language];
      let analyses = cache.get(form);
      if (analyses) return analyses;
      const word = folded(form);
      analyses =
        /\p{L}/u.test(word) && word.length <= 60 ? (analysers[language] ??= createRussian())(word) : [];
      if (cache.size >= MOST_FORMS) cache.clear();
      cache.set(form, analyses);
      return analyses;
    },
  };
}

/** Every grammatical feature that a form may have. */
export function featuresOf(morphology: Morphology, form: string, language: Language): number {
  let bits = 0;
  for (const { features } of morphology.analyse(form, language)) bits |= features;
  return bits;
}

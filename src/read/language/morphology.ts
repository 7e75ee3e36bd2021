import type { Language } from '#model/language.ts';
import { analyseEnglish } from './english.ts';
import type { Analysis } from './features.ts';
import { folded, ofForm } from './forms.ts';
import { analyseKazakh } from './kazakh.ts';
import { createRussian } from './russian.ts';
import type { Tokens } from './tokens.ts';

/** What a word form may be, in each of the three languages. */
export interface Morphology {
  /** Every reading of a form, likeliest first; empty for what is no word. The same array for the same form. */
  analyse(form: string, language: Language): readonly Analysis[];
  /** The readings of a token of a document. */
  analysesAt(tokens: Tokens, token: number, language: Language): readonly Analysis[];
  /** Every grammatical feature that a token of a document may have. */
  featuresAt(tokens: Tokens, token: number, language: Language): number;
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
  const analyse = (form: string, language: Language): readonly Analysis[] => {
    const cache = known[language];
    let analyses = cache.get(form);
    if (analyses) return analyses;
    const word = folded(form);
    analyses =
      /\p{L}/u.test(word) && word.length <= 60 ? (analysers[language] ??= createRussian())(word) : [];
    if (cache.size >= MOST_FORMS) cache.clear();
    cache.set(form, analyses);
    return analyses;
  };
  const inEach = <T extends NonNullable<unknown>>(tell: (form: string, language: Language) => T) => ({
    ru: ofForm((form) => tell(form, 'ru')),
    kk: ofForm((form) => tell(form, 'kk')),
    en: ofForm((form) => tell(form, 'en')),
  });
  const analyses = inEach(analyse);
  const features = inEach((form, language) =>
    analyse(form, language).reduce((bits, reading) => bits | reading.features, 0),
  );
  return {
    analyse,
    analysesAt: (tokens, token, language) => analyses[language](tokens, token),
    featuresAt: (tokens, token, language) => features[language](tokens, token),
  };
}

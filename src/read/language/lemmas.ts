import { isLanguage, type Language } from '#model/language.ts';
import { detectLanguage } from './detect.ts';
import * as F from './features.ts';
import type { Morphology } from './morphology.ts';
import { tokenise } from './tokenise.ts';
import { MARK, NUMBER } from './tokens.ts';

/** A word of a text with its base form; offsets in UTF-16 units. */
export interface Lemma {
  readonly lemma: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The base forms of a text's words in order, for full-text search: index and query go through the same function, so that
 * «Астраханью» finds «Астрахань» and келісімге finds келісім. Numbers stand as they are written, without inner spaces.
 * The words are the same whatever the language; only their base forms differ.
 */
export function lemmasOf(text: string, morphology: Morphology, language?: Language): readonly Lemma[] {
  const tongue = isLanguage(language) ? language : detectLanguage(text);
  const tokens = tokenise(text);
  const lemmas: Lemma[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (tokens.kind[token] === MARK) continue;
    const form = tokens.forms[tokens.type[token]!]!;
    lemmas.push({
      lemma: tokens.kind[token] === NUMBER ? form.replace(/\s/gu, '') : lemmaOf(form, morphology, tongue),
      start: tokens.start[token]!,
      end: tokens.end[token]!,
    });
  }
  return lemmas;
}

/** One lemma a form: the first known noun, else the first reading; the same for every form of the word wherever readings allow. */
function lemmaOf(form: string, morphology: Morphology, language: Language): string {
  const analyses = morphology.analyse(form, language);
  const best = analyses.find(({ features }) => features & F.NOUN && !(features & F.SURNAME)) ?? analyses[0];
  return best?.lemma ?? form;
}

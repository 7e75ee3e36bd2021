import type { Language } from '#model/language.ts';
import * as F from './features.ts';
import { foldingOf, formsMet } from './forms.ts';
import type { Morphology } from './morphology.ts';
import { unitsIn } from './text-units.ts';
import { CLASS, DIGIT, LETTER, numberEnd, wordEnd } from './tokenise.ts';

/** A word of a text with its base forms; offsets in UTF-16 units. */
export interface Word {
  /** In each language of its script; the same list for the same form. */
  readonly bases: readonly string[];
  /** A small number, another one for another list as long as both are remembered. */
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** The words of a text; `each` tells the same one by one and makes nothing for a word. */
export type WordsOf = ((text: string) => readonly Word[]) & {
  readonly each: (text: string, take: TakeWord) => void;
  /** Whatever a form may be a form of, guessed stems too: of a word with a slip in it, which no dictionary has, endings come off all the same. */
  readonly lemmas: (form: string) => readonly string[];
};
export type TakeWord = (bases: Word['bases'], form: number, start: number, end: number) => void;

/**
 * Gives the words of a text in order with their base forms, for full-text search: index and query go through the same function, so that
 * «Астраханью» finds «Астрахань» and келісімге finds келісім. A word is read in every language of its script (Cyrillic: Russian and Kazakh;
 * all else: English). Numbers stand as they are written, without inner spaces.
 */
export function wordsWith(morphology: Morphology): WordsOf {
  let met = formsMet();
  let known: (readonly string[] | undefined)[] = [];
  /** Memory for the units of a text, while none is looked through. */
  let free: Uint16Array | undefined;
  const basesOf = (form: string, isNumber: boolean): readonly string[] => {
    return isNumber
      ? [form.replace(/\s/gu, '')]
      : [...new Set(languagesOf(form).map((language) => baseOf(form, morphology, language)))];
  };
  const each: WordsOf['each'] = (text, take) => {
    const now = formsMet();
    if (now !== met) known = [];
    met = now;
    // Of its own: whoever takes the words may have other texts cut meanwhile.
    const memory = free ?? new Uint16Array(ROOM);
    free = undefined;
    const units = unitsIn(memory, text);
    for (let at = 0; at < text.length; ) {
      const kind = CLASS[units[at]!];
      if (kind !== LETTER && kind !== DIGIT) {
        at += 1;
        continue;
      }
      const end = kind === LETTER ? wordEnd(units, text.length, at) : numberEnd(units, at);
      const word = met.find(units, at, end, foldingOf(units, at, end));
      const form = met.typeOf[word]!;
      // Filled without holes: an array that grows by far indexes would become a hash table.
      while (known.length <= form) known.push(undefined);
      take((known[form] ??= basesOf(met.forms[form]!, kind === DIGIT)), form, at, end);
      at = end;
    }
    free = memory;
  };
  const words = (text: string): readonly Word[] => {
    const found: Word[] = [];
    each(text, (bases, form, start, end) => {
      found.push({ bases, form, start, end });
    });
    return found;
  };
  const lemmas = (form: string): readonly string[] => [
    ...new Set(
      languagesOf(form).flatMap((language) => morphology.analyse(form, language).map(({ lemma }) => lemma)),
    ),
  ];
  return Object.assign(words, { each, lemmas });
}

/** How many UTF-16 units of a text have room in memory that is used again. */
const ROOM = 1 << 14;

/** One base form of each word, in the language told or, by its letters, Kazakh or not. */
export function baseForms(
  words: readonly Word[],
  text: string,
  language: Language = KAZAKH.test(text) ? 'kk' : 'ru',
): readonly string[] {
  return words.map(({ bases }) => (language === 'kk' ? bases.at(-1)! : bases[0]!));
}

const KAZAKH = /[әғқңөұүһі]/iu;
const languagesOf = (form: string): readonly Language[] => (CYRILLIC.test(form) ? ['ru', 'kk'] : ['en']);
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** One base form: of the first known noun, else of the first reading; the same for every form of the word wherever readings allow. */
function baseOf(form: string, morphology: Morphology, language: Language): string {
  const analyses = morphology.analyse(form, language);
  const best = analyses.find(({ features }) => features & F.NOUN && !(features & F.SURNAME)) ?? analyses[0];
  return best?.lemma ?? form;
}

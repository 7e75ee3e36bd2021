import { type Called, calledIn, nameIn } from './called.ts';
import type { ClaimKind } from './claim.ts';
import { isCommon, isForeign } from './common-names.ts';
import { LANGUAGES, type Language } from './language.ts';

/** A name that stands in its source's words, and their language. */
export interface OwnName {
  readonly name: string;
  readonly language: Language;
}

/** A run of a text: in the language of those around it unless it says another. */
export interface TongueRun {
  readonly text: string;
  readonly language?: Language;
  /** A name that the reader's language has no words for. */
  readonly isOwn?: true;
}

/** In whose words a name stands; undefined where readers of a language have it in their own. */
export function ownName(name: string, called: Called | undefined, language: Language): OwnName | undefined {
  if (called?.[language] !== undefined || isCommon(name) || calledIn(name, called, language) !== name)
    return undefined;
  const told = LANGUAGES.filter((its) => called?.[its] !== undefined);
  const its = told.find((each) => called?.[each] === name) ?? (told.length === 1 ? told[0] : undefined);
  if (its) return { name, language: its };
  return isForeign(name, language) ? { name, language: tongueOf(name) } : undefined;
}

/** The same of what a fact is about. Of persons not: their names are the same in all languages but for letters. */
export function ownNameOf(
  fact: { readonly kind: ClaimKind; readonly slots: object; readonly called?: Called },
  language: Language,
): OwnName | undefined {
  const name = fact.kind === 'office' ? undefined : nameIn(fact);
  return name === undefined ? undefined : ownName(name, fact.called, language);
}

/**
 * A text cut where its language changes (WCAG 2.2, 3.1.2): at the name that is known to stand in its source's words, and wherever letters tell
 * another language than the reader's.
 */
export function tongueRuns(text: string, language: Language, own?: OwnName): readonly TongueRun[] {
  // A line's first letter is a capital whatever the name begins with.
  const at = own ? text.toLowerCase().indexOf(own.name.toLowerCase()) : -1;
  if (!own || at < 0) return byLetters(text, language);
  const end = at + own.name.length;
  return [
    ...byLetters(text.slice(0, at), language),
    { text: text.slice(at, end), language: own.language, isOwn: true },
    ...byLetters(text.slice(end), language),
  ];
}

/** Words of letters that the language is not written with, and what stands between two of them. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  ru: /(?:[\p{Script=Latin}]{3,}|\p{Script=Cyrillic}*[әғқңөұүһі]\p{Script=Cyrillic}*)(?:[ –-]+(?:[\p{Script=Latin}]{3,}|\p{Script=Cyrillic}*[әғқңөұүһі]\p{Script=Cyrillic}*))*/giu,
  kk: /\p{Script=Latin}{3,}(?:[ –-]+\p{Script=Latin}{3,})*/gu,
  en: /\p{Script=Cyrillic}+(?:[ –-]+\p{Script=Cyrillic}+)*/gu,
};
const ROMAN = /^[IVXLCDM]+$/;

function byLetters(text: string, language: Language): readonly TongueRun[] {
  const runs: TongueRun[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(FOREIGN[language])) {
    if (ROMAN.test(found)) continue;
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push({ text: found, language: tongueOf(found) });
    from = index + found.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** The language that letters tell: Kazakh has nine that Russian lacks. */
const tongueOf = (text: string): Language =>
  /[әғқңөұүһі]/iu.test(text) ? 'kk' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';

import { CHARGED, CHARGES, KINDS, OFFICES, RANKS, THINGS } from './common-name-words.ts';
import { IN_ROW, LANGUAGES, type Language, perLanguage, type Trilingual } from './language.ts';
import { isCyrillic, romanised } from './romanised.ts';

const QUOTED = /^(?:(\p{L}[^«»"“”]*?) )?[«"“]([^«»"“”]+)[»"”](?: (\p{L}[^«»"“”]*))?$/u;

/** Rows by their names in any language, in small letters; of one name in several rows the first. */
function table(rows: readonly Trilingual[]): ReadonlyMap<string, Trilingual> {
  const found = new Map<string, Trilingual>();
  for (const row of rows)
    for (const language of LANGUAGES) {
      const key = row[language].toLowerCase();
      if (!found.has(key)) found.set(key, row);
    }
  return found;
}
const inThree = (row: readonly [string, string, string, ...unknown[]]): Trilingual =>
  perLanguage((language) => row[IN_ROW[language]]);

/** Offices that a deputy may stand beneath, each with its genitives. */
const CHIEFS: readonly { readonly plain: Trilingual; readonly beneath: Trilingual }[] = [
  ...OFFICES.flatMap(([ru, kk, en, ruOf, kkOf]) =>
    ruOf && kkOf ? [{ plain: { ru, kk, en }, beneath: { ru: ruOf, kk: kkOf, en } }] : [],
  ),
  ...CHARGED.flatMap(([ru, kk, en, ruOf, kkOf]) =>
    CHARGES.map(([ruCharge, kkCharge, enCharge]) => ({
      plain: { ru: `${ru} ${ruCharge}`, kk: `${kkCharge} ${kk}`, en: `${en} ${enCharge}` },
      beneath: { ru: `${ruOf} ${ruCharge}`, kk: `${kkCharge} ${kkOf}`, en: `${en} ${enCharge}` },
    })),
  ),
];
let titles: ReadonlyMap<string, Trilingual> | undefined;
/** Every title that the words make, made when the first is asked for. */
const titlesMade = (): ReadonlyMap<string, Trilingual> => {
  titles ??= table([
    ...OFFICES.map(inThree),
    ...CHIEFS.map(({ plain }) => plain),
    ...CHIEFS.flatMap(({ beneath }) =>
      RANKS.map(([ru, kk, en]) => ({
        ru: `${ru} ${beneath.ru}`,
        kk: `${beneath.kk} ${kk}`,
        en: `${en} ${beneath.en}`,
      })),
    ),
  ]);
  return titles;
};
const things = table(THINGS.map(inThree));
const kinds = table(KINDS.map(inThree));

/** An office's title in a language, where it is made of words that every office uses; as its source has it otherwise. */
export const titleIn = (title: string, language: Language): string =>
  titlesMade().get(title.toLowerCase())?.[language] ?? title;

/** A person's name as readers of a language can read it: in Latin letters in English. */
export const personIn = (name: string, language: Language): string =>
  language === 'en' && isCyrillic(name) ? romanised(name) : name;

/** A thing's name in a language, where it is a common one or a kind with a name of its own; as its source has it otherwise. */
export function thingIn(name: string, language: Language): string {
  const common = things.get(name.toLowerCase())?.[language];
  if (common !== undefined) return common;
  const [, before = '', own, behind = ''] = QUOTED.exec(name) ?? [];
  const kind = own && kinds.get((before || behind).toLowerCase());
  if (!kind || (before && behind)) return name;
  if (language === 'kk') return `«${own}» ${kind.kk}`;
  return language === 'ru' ? `${kind.ru} «${own}»` : `${romanised(own)} ${kind.en}`;
}

/** Whether a name is a common one that every language has words for. */
export const isCommon = (name: string): boolean => things.has(name.toLowerCase());

/** Whether a name is surely not in a language: in letters that it is not written with. */
export const isForeign = (name: string, language: Language): boolean =>
  language === 'en'
    ? isCyrillic(name)
    : !isCyrillic(name)
      ? /\p{Script=Latin}{3}/u.test(name)
      : language === 'ru' && /[әғқңөұүһі]/iu.test(name);

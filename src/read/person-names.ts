import type { Language } from '#model/language.ts';
import {
  CASES,
  GIVEN_NAME,
  GUESSED,
  NOMINATIVE,
  PATRONYMIC,
  PLURAL,
  SINGULAR,
  SURNAME,
} from './language/features.ts';
import { ofForm } from './language/forms.ts';
import type { Morphology } from './language/morphology.ts';
import { formAt, type Tokens, UPPER } from './language/tokens.ts';
import type { PersonMention } from './mention.ts';

/** Endings by which surnames of the two countries are known, in any case. */
export const SURNAME_ENDING =
  /(ов|ев|ёв|ин|ын|ский|ской|цкий|енко|ко|ук|юк|чук|ян|дзе|швили|баев|беков|ұлы|улы|қызы|кызы|тай|хан|бай|бек(?:а|у|ом|е)?|ич|ов[ауеы]|ев[ауеы]|ин[ауеы]|ын[ауеы]|овым|евым|иным|ыным|овой|евой|иной|ыной|ову|еву|ским|ского|скому|ская|скую)$/u;
export const KAZAKH_SUFFIX =
  /(тың|тің|дың|дің|ның|нің|тан|тен|дан|ден|нан|нен|қа|ке|ға|ге|мен|пен|бен|ты|ті|ды|ді|ны|ні|та|те|да|де)$/u;

/** A person's mention with the name in the nominative, given its initials and the tokens of its other words. */
export function named(
  tokens: Tokens,
  first: number,
  after: number,
  initials: string,
  words: readonly number[],
  language: Language,
  morphology: Morphology,
  titleCases: (token: number) => number | undefined = () => undefined,
): { mention: PersonMention; surname: string } {
  const casesOf = (token: number) =>
    language === 'ru'
      ? UNDECLINED.test(formAt(tokens, token))
        ? 0
        : casesOfOne(tokens, token, morphology)
      : bitsAt(tokens, token, language, morphology) & CASES;
  // «Серик Аманов»: a man's surname as it stands, though the dictionary has it for the genitive of something else.
  const casesOfSurname = (token: number) =>
    /[бвгджзклнпрстфцчшщ]$/u.test(formAt(tokens, token)) ? NOMINATIVE : casesOf(token);
  const common =
    language === 'en' ? 0 : words.reduce((cases, token) => cases & (casesOf(token) || CASES), CASES);
  // «Таубалды Умбетбаевым»: a given name that is not declined, though the dictionary takes it for something else.
  const own =
    common === 0 && language === 'ru'
      ? casesOf(words[0]!) === NOMINATIVE && UNTOLD.test(formAt(tokens, words.at(-1)!))
        ? NOMINATIVE
        : casesOfSurname(words.at(-1)!)
      : common;
  const isMans = words.some((token) => isMansOblique(formAt(tokens, token), language, morphology));
  const told = isMans && own & ~NOMINATIVE ? own & ~NOMINATIVE : own;
  const shared = told & (titleCases(first) ?? CASES) || told;
  const gender = genderOf(tokens, words, language, morphology, shared);
  const parts = words.map((token) =>
    baseName(tokens, token, language, morphology, shared, gender, token === words.at(-1)),
  );
  const surname = parts.at(-1)!;
  return {
    mention: {
      kind: 'person',
      first,
      after,
      name: [initials, ...parts].filter(Boolean).join(' '),
      cases: shared || NOMINATIVE,
      ...(gender ? { gender } : {}),
    },
    surname: surname.toLowerCase().replaceAll('ё', 'е'),
  };
}

/** «Олег Дзюба», «Иван Сорока»: a surname whose ending tells no case. */
const UNTOLD = /(?<!ов|ев|ин|ын)(а|я|о)$/u;

/** «Бериком Абдыгалиулы», «Петром Черных»: names that Russian does not decline. */
const UNDECLINED = /(улы|кызы|ұлы|қызы|ых|[гкх]их)$/u;

/** The cases of a word as a name of one person: «Валерий» is no genitive of several women. */
function casesOfOne(tokens: Tokens, token: number, morphology: Morphology): number {
  let all = 0;
  let ofOne = 0;
  for (const { features } of morphology.analysesAt(tokens, token, 'ru')) {
    all |= features & CASES;
    if (features & SINGULAR || !(features & PLURAL)) ofOne |= features & CASES;
  }
  return ofOne || all;
}

/** «Григория», «Анатолия»: a man's name in the genitive, though the dictionary knows a woman's name of that form. */
const isMansOblique = (form: string, language: Language, morphology: Morphology): boolean =>
  language === 'ru' &&
  /ия$/u.test(form) &&
  !WOMEN.test(form) &&
  morphology
    .analyse(form, language)
    .some(({ features, gender }) => features & GIVEN_NAME && gender === 'm' && !(features & NOMINATIVE));
const WOMEN =
  /^(мария|виктория|валерия|евгения|юлия|лидия|наталия|ксения|анастасия|клавдия|софия|мадия|асия|алия|зулфия|альфия|рамзия|рания)$/u;

/** The gender that the given name or the patronymic settles. */
function genderOf(
  tokens: Tokens,
  words: readonly number[],
  language: Language,
  morphology: Morphology,
  shared: number,
): 'm' | 'f' | undefined {
  if (language !== 'ru') return undefined;
  for (const token of words)
    for (const { features, gender } of morphology.analysesAt(tokens, token, language))
      if (features & (GIVEN_NAME | PATRONYMIC) && (features & shared || !shared) && gender && gender !== 'n')
        return gender;
  const last = tokens.text.slice(tokens.start[words.at(-1)!], tokens.end[words.at(-1)!]);
  return /(ова|ева|ина|ая)$/u.test(last) && shared & NOMINATIVE ? 'f' : undefined;
}

/** One word of a name in the nominative, as written where it already is. */
function baseName(
  tokens: Tokens,
  token: number,
  language: Language,
  morphology: Morphology,
  shared: number,
  gender: 'm' | 'f' | undefined,
  last: boolean,
): string {
  const typed = tokens.text.slice(tokens.start[token], tokens.end[token]);
  const written = tokens.flags[token]! & UPPER ? capitalised(typed.toLowerCase()) : typed;
  if (language === 'en') return written.replace(/['’]s?$/, '');
  if (language === 'kk') return last ? kazakhBase(written) : written;
  if (shared & NOMINATIVE || shared === 0 || UNDECLINED.test(written)) return written;
  if (shared & ~NOMINATIVE && isMansOblique(written.toLowerCase(), language, morphology))
    return written.replace(/я$/u, 'й');
  const patronymic = PATRONYMIC_ENDING.exec(written);
  if (patronymic) return `${patronymic[1]}${patronymic[2] ? '' : 'а'}`;
  const analyses = morphology.analysesAt(tokens, token, language);
  const fit = analyses.filter(
    (analysis) => analysis.features & shared && (!gender || !analysis.gender || analysis.gender === gender),
  );
  const choice =
    (last ? undefined : fit.find(({ features }) => features & (GIVEN_NAME | PATRONYMIC))) ??
    fit.find(({ features }) => features & (GIVEN_NAME | SURNAME | PATRONYMIC)) ??
    fit[0];
  if (!choice) return written;
  // «Игоре» may be of Игор, which is rare, or of Игорь.
  const soft = fit.find(({ lemma, features }) => features & GIVEN_NAME && lemma === `${choice.lemma}ь`);
  if (soft) return capitalised(soft.lemma);
  return capitalised(
    gender === 'f' && choice.features & (SURNAME | GUESSED) ? feminine(choice.lemma) : choice.lemma,
  );
}

/** «Куандыковича», «Сергеевной»: a patronymic in an oblique case, the men's with `ич`. */
export const PATRONYMIC_ENDING = /^(\p{L}+(?:[ое]в(ич)|(?:[ое]в|ич)н))(?:а|у|ем|е|ы|ой)$/u;

const feminine = (lemma: string): string =>
  /(ов|ев|ин|ын)$/u.test(lemma)
    ? `${lemma}а`
    : /(ский|цкий)$/u.test(lemma)
      ? lemma.replace(/ий$/u, 'ая')
      : lemma;

/** Endings that no name ends in itself, each behind the sounds it follows: Нұртілеумен, Бөкенбайдың. */
const NEVER_OF_NAME =
  /(?<=[аәеоөұүыіуиюяйлрмнңв])(мен|ның|нің)$|(?<=[зж])(бен)$|(?<=[бгдкқпстфхцчшщ])(пен|тың|тің)$|(?<=[кқпфхцчшщ])(қа|ке|ты|ті)$|(?<=[жзйлру])(дың|дің)$/u;

const kazakhBase = (written: string): string => {
  const bare = written.replace(/[-’'].*$/u, '');
  const patronymic = /^(.+(?:ұлы|қызы))(?:на|ның|нің|н|мен|нан)$/u.exec(bare)?.[1];
  if (patronymic) return patronymic;
  if (bare.length > 6 && NEVER_OF_NAME.test(bare)) return bare.replace(NEVER_OF_NAME, '');
  const stripped = bare.replace(KAZAKH_SUFFIX, '');
  return stripped !== bare && (SURNAME_ENDING.test(stripped) || /(ова|ева|ина)$/u.test(stripped))
    ? stripped
    : bare;
};

/** What a token may be in the nominative when it is a surname. */
export function nominatives(
  tokens: Tokens,
  token: number,
  language: Language,
  morphology: Morphology,
): readonly string[] {
  let its = knownNominatives.get(morphology);
  if (!its) knownNominatives.set(morphology, (its = nominativesBy(morphology)));
  return its[language](tokens, token);
}

type OfToken = (tokens: Tokens, token: number) => readonly string[];
const knownNominatives = new WeakMap<Morphology, Readonly<Record<Language, OfToken>>>();

const nominativesBy = (morphology: Morphology): Readonly<Record<Language, OfToken>> => ({
  ru: ofForm((form) => {
    const lemmas = morphology.analyse(form, 'ru').map(({ lemma }) => lemma);
    return [form, ...lemmas, ...lemmas.map(feminine)];
  }),
  kk: ofForm((form) => [form, form.replace(KAZAKH_SUFFIX, '')]),
  en: ofForm((form) => [form, form.replace(/['’]s?$/, '')]),
});

/** Every feature that a token may have. */
export const bitsAt = (tokens: Tokens, token: number, language: Language, morphology: Morphology): number =>
  morphology.featuresAt(tokens, token, language);

const capitalised = (word: string): string => word.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());

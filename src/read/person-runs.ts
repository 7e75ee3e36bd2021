import type { Language } from '#model/language.ts';
import { FIELDS } from './english-titled.ts';
import {
  ADJECTIVE,
  CASES,
  CONJUNCTION,
  GIVEN_NAME,
  GUESSED,
  NOMINATIVE,
  PATRONYMIC,
  PREPOSITION,
  PRONOUN,
  SURNAME,
} from './language/features.ts';
import {
  isKazakhGivenName,
  isKazakhInRussian,
  isKazakhSurname,
  isRussianGivenName,
} from './language/kazakh-names.ts';
import type { Morphology } from './language/morphology.ts';
import { CAPITAL, CYRILLIC, formAt, type Tokens, WORD } from './language/tokens.ts';
import { BODY_HEADS, NOT_NAMES, PLACE_TAILS, TITLES } from './lexicon/english-names.ts';
import { LATIN_GIVEN_NAMES } from './lexicon/name-words.ts';
import { bitsAt, KAZAKH_SUFFIX, SURNAME_ENDING } from './person-names.ts';

const LATIN_SURNAME =
  /(ov|ev|in|yn|sky|skiy|ova|eva|ina|skaya|enko|uly|uli|kyzy|bayev|bekov|bai|bek|khan|tay|ko|uk|ich)$/u;

/** Given names that the dictionary knows only as words, in any case. */
const NAMES_LIKE_WORDS =
  /^(Канат|Булат|Болат|Алмаз|Жанат|Айбек|Арман|Аскар|Асхат|Ермек|Жомарт|Кайрат|Мурат|Марал|Нур|Сапар|Талап|Самат|Еркин|Дастан|Бауыржан|Нурлан)(а|у|ом|е)?$/u;
/** A capitalised word of what may be a name, with the features it may have. */
export interface Word {
  readonly token: number;
  readonly bits: number;
  readonly text: string;
}

/** Given name and surname in either order, with a patronymic perhaps; after an office's title two unknown capitalised words suffice. */
export function isPersonRun(
  tokens: Tokens,
  run: readonly Word[],
  language: Language,
  morphology: Morphology,
  afterTitle: boolean,
  ofPlaces: ReadonlySet<number>,
): boolean {
  const given = run.findIndex((word) => word.bits & GIVEN_NAME);
  const patronymic = run.findIndex(
    (word) =>
      word.bits & PATRONYMIC ||
      /(ович|евич|овна|евна|ична|ұлы|қызы|улы|кызы)(а|у|ем|ом|е|ы|ой|на|ның|нің|н|мен)?$/u.test(word.text),
  );
  const surname = run.findIndex((word) => looksLikeSurname(tokens, word.token, language, morphology));
  // «Абайдың Қара сөздері»: the given name before a surname takes no ending.
  if (language === 'kk' && run.slice(0, -1).some(({ text }) => /[дтн][ыі]ң$/u.test(text))) return false;
  if (language === 'kk' && run.length === 2) {
    const isRussian = isRussianGivenName(run[0]!.text);
    const isUnknown = run.every(
      ({ token, bits }, at) =>
        tokens.flags[token]! & CYRILLIC &&
        (!bits || bits & GUESSED) &&
        (!ofPlaces.has(token) || (isRussian && at === 0)),
    );
    if (isUnknown && (afterTitle || isRussian)) return true;
    if (run.every(({ token }) => ofPlaces.has(token))) return false;
    // «Мәскеу мен Астана Путиннің сапарын …»: a place that is no given name.
    if (ofPlaces.has(run[0]!.token) && !isRussian && !isKazakhGivenName(run[0]!.text)) return false;
    // «Асанов Самара қазақтарымен кездесті»: nor does a place follow a surname.
    const isGiven = run.some(({ text }) => isKazakhGivenName(text) || isRussianGivenName(text));
    if (ofPlaces.has(run[1]!.token) && !isGiven) return false;
    if (isKazakhGivenName(run[0]!.text))
      return (
        afterTitle ||
        looksLikeSurname(tokens, run[1]!.token, language, morphology) ||
        isKazakhSurname(run[1]!.text.replace(KAZAKH_SUFFIX, ''))
      );
  }
  // «Now Astrakhan has …»: a place is no surname of a word that is no given name.
  if (language === 'en' && run.length === 2 && given !== 0 && ofPlaces.has(run[1]!.token)) return false;
  if (run.length === 3) return (given >= 0 || surname >= 0) && patronymic >= 1;
  if (run.length === 2 && afterTitle && (run[0]!.bits & GIVEN_NAME || isKazakhGiven(run[0]!, language)))
    return true;
  if (run.some((word) => isOrdinaryWord(word, tokens, language, morphology))) return false;
  if (language === 'en' && run.length === 2 && isGivenWithName(tokens, run[1]!.token, run[0]!.text))
    return true;
  if (given >= 0)
    return surname >= 0
      ? true
      : run.every(
          (word, index) =>
            index === given || word.bits & (SURNAME | PATRONYMIC | GUESSED | GIVEN_NAME) || word.bits === 0,
        );
  return (
    looksLikeSurname(tokens, run[1]!.token, language, morphology) &&
    (afterTitle || Boolean(run[0]!.bits & GUESSED) || run[0]!.bits === 0 || language === 'en')
  );
}

/** «Дауреном»: of a Kazakh name that the dictionary of Russian does not have. */
const isKazakhGiven = ({ text }: Word, language: Language): boolean =>
  language === 'ru' && (isKazakhInRussian(text) || isKazakhInRussian(text.replace(/(?:а|у|ом|е)$/u, '')));

/** «Roman Sklyar», "Igor Shulga": a known given name and one more word with a capital, with which the capitals end or behind which a title is set off. */
const isGivenWithName = (tokens: Tokens, last: number, given: string): boolean =>
  LATIN_GIVEN_NAMES.has(given.toLowerCase()) &&
  (!isCapitalised(tokens, last + 1) || tokens.sentence[last + 1] !== tokens.sentence[last]) &&
  tokens.end[last]! - tokens.start[last]! > 2;

/** «Акима ЗКО Алтая Кульгинова»: a name like a word, in the case of the title and with its place already told. */
export function isNamedByTitle(
  tokens: Tokens,
  [given, surname]: readonly Word[],
  morphology: Morphology,
  titled: ReadonlySet<number>,
  title: number | undefined,
): boolean {
  if (!title || !given || !surname || given.bits & ADJECTIVE) return false;
  const common = given.bits & surname.bits & title & CASES;
  return (
    common !== 0 &&
    (!titled.has(given.token) || common === NOMINATIVE) &&
    looksLikeSurname(tokens, surname.token, 'ru', morphology)
  );
}

/** A word of the dictionary that is no name, such as «Региональный» at the head of a sentence. */
function isOrdinaryWord(word: Word, tokens: Tokens, language: Language, morphology: Morphology): boolean {
  if (language === 'en')
    return word.bits & (PREPOSITION | CONJUNCTION | PRONOUN) ||
      BODY_HEADS.has(word.text.toLowerCase()) ||
      TITLES.has(word.text.toLowerCase()) ||
      PLACE_TAILS.has(word.text.toLowerCase()) ||
      FIELDS.has(word.text.toLowerCase()) ||
      NOT_NAMES.has(word.text.toLowerCase())
      ? true
      : /^(Governor|Akim|President|Minister|Head|Region|Oblast|City|Caspian|Days|Culture|University|Forum)$/.test(
          word.text,
        );
  if (NAMES_LIKE_WORDS.test(word.text)) return false;
  return (
    !(word.bits & (GIVEN_NAME | SURNAME | PATRONYMIC | GUESSED)) &&
    word.bits !== 0 &&
    !looksLikeSurname(tokens, word.token, language, morphology)
  );
}

export function looksLikeSurname(
  tokens: Tokens,
  token: number,
  language: Language,
  morphology: Morphology,
): boolean {
  if (!isCapitalised(tokens, token)) return false;
  const form = formAt(tokens, token);
  const bits = bitsAt(tokens, token, language, morphology);
  if (bits & SURNAME) return true;
  if (language === 'en') {
    // «Vladimir Putin's visit».
    const bare = form.replace(/['’]s?$/, '');
    return LATIN_SURNAME.test(bare) && bare.length > 4;
  }
  const bare = language === 'kk' ? form.replace(KAZAKH_SUFFIX, '') : form;
  return (
    (SURNAME_ENDING.test(form) || SURNAME_ENDING.test(bare)) &&
    form.length > 4 &&
    (Boolean(bits & GUESSED) || bits === 0)
  );
}

export const isCapitalised = (tokens: Tokens, token: number): boolean =>
  token < tokens.count &&
  tokens.kind[token] === WORD &&
  Boolean(tokens.flags[token]! & CAPITAL) &&
  tokens.end[token]! - tokens.start[token]! > 1;

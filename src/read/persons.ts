import type { Language } from '#model/language.ts';
import { isPlaceCode } from '#model/place.ts';
import type { Hit } from './concepts.ts';
import { FIELDS, namesBehindTitles } from './english-titled.ts';
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
  SINGULAR,
  SURNAME,
} from './language/features.ts';
import { isKazakhGivenName, isKazakhSurname, isRussianGivenName } from './language/kazakh-names.ts';
import type { Morphology } from './language/morphology.ts';
import { CAPITAL, CYRILLIC, formAt, OPENS_SENTENCE, type Tokens, UPPER, WORD } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { BODY_HEADS, NOT_NAMES, PLACE_TAILS, TITLES } from './lexicon/english-names.ts';
import { LATIN_GIVEN_NAMES } from './lexicon/name-words.ts';
import type { PersonMention, PlaceMention } from './mention.ts';
import {
  bitsAt,
  KAZAKH_SUFFIX,
  named,
  nominatives,
  PATRONYMIC_ENDING,
  SURNAME_ENDING,
} from './person-names.ts';
import { titleCasesOf } from './title-cases.ts';

const LATIN_SURNAME =
  /(ov|ev|in|yn|sky|skiy|ova|eva|ina|skaya|enko|uly|uli|kyzy|bayev|bekov|bai|bek|khan|tay|ko|uk|ich)$/u;

/** Given names that the dictionary knows only as words, in any case. */
const NAMES_LIKE_WORDS =
  /^(Канат|Булат|Болат|Алмаз|Жанат|Айбек|Арман|Аскар|Асхат|Ермек|Жомарт|Кайрат|Мурат|Марал|Нур|Сапар|Талап|Самат|Еркин|Дастан|Бауыржан|Нурлан)(а|у|ом|е)?$/u;
interface Word {
  readonly token: number;
  readonly bits: number;
  readonly text: string;
}

/**
 * Persons by name in a document, in the nominative: «Игорем Бабушкиным» is Игорь Бабушкин. A full name is two or three capitalised
 * words of which one is known or built as a name, or initials and a surname; a lone surname is a person once its full name was read.
 */
export function personsIn(
  tokens: Tokens,
  language: Language,
  morphology: Morphology,
  hits: readonly Hit[],
  places: readonly PlaceMention[] = [],
): readonly PersonMention[] {
  const titled = new Set<number>();
  const offices: Hit[] = [];
  const titles = new Set<number>();
  // «A, who heads Aktobe Airlines»: a verb, no title.
  for (const hit of hits)
    if (hit.concept === 'office' && !(language === 'en' && formAt(tokens, hit.first - 1) === 'who')) {
      titled.add(hit.after);
      offices.push(hit);
      if (language === 'en') titled.add(pastRegion(tokens, hit.after));
      if (language === 'kk') for (let token = hit.first; token < hit.after; token += 1) titles.add(token);
    }
  // «Астана ЭКСПО»: a town opens no name that has no surname.
  if (language === 'ru')
    // «Министра Республики Казахстан Мынбаева …».
    for (const { code, first, after, form } of places)
      if (form === 'noun' && isCountry(code)) for (const token of range(first, after)) titles.add(token);
      else if (
        form === 'noun' &&
        (code.includes('/') || /^(KZ-7[159]|RU-MOW|RU-SPE)$/.test(code)) &&
        (isSeat(tokens, first, morphology) ||
          (titled.has(first) && isBeforeGivenName(tokens, first, morphology)) ||
          !isGivenOrSurname(tokens, first, morphology))
      )
        titles.add(first);
  // «Ресейдің Астрахан облысы»: a country opens no name; «Абзал Сапарбекұлы Мәскеу қаласында»: nor does a place end one.
  // «Of Kazakhstan and Russia Alikhan Smailov».
  if (language === 'en')
    for (const { code, first, after } of places)
      if (isCountry(code) || isStageOf(tokens, first))
        for (let token = first; token < after; token += 1) titles.add(token);
  const ofPlaces = new Set<number>(language === 'en' ? places.map(({ first }) => first) : []);
  if (language === 'kk')
    for (const { code, first } of places) {
      if (isCountry(code)) titles.add(first);
      ofPlaces.add(first);
    }
  // «Года Курганской области»: what a place of several words begins with is no surname.
  const inPlaces = new Set(
    language === 'ru'
      ? places
          .filter(({ first, after }) => after - first > 1)
          .flatMap(({ first, after }) => range(first, after))
      : [],
  );
  const titleCases = titleCasesOf(tokens, language, morphology, offices);
  const behindTitles =
    language === 'en' ? namesBehindTitles(tokens, hits, places) : new Map<number, number>();
  const full: PersonMention[] = [];
  const bySurname = new Map<string, string>();
  for (let token = 0; token < tokens.count; token += 1) {
    // A name begins with a capital, of its first word or of an initial.
    if (!(tokens.flags[token]! & CAPITAL)) continue;
    const found = titles.has(token)
      ? undefined
      : fullNameAt(
          tokens,
          token,
          language,
          morphology,
          titled,
          titleCases,
          behindTitles.get(token),
          ofPlaces,
        );
    if (!found || inPlaces.has(found.mention.after - 1)) continue;
    // «Университет имени М. Сатова»: whose name a Russian text's body bears.
    if (language === 'ru' && initialsAt(tokens, token) && isOfName(tokens, token)) {
      token = found.mention.after - 1;
      continue;
    }
    // «Қ. Сағырбаев атындағы орталық»: whose name a body bears.
    if (language === 'kk' && formAt(tokens, found.mention.after) === 'атындағы') {
      token = found.mention.after;
      continue;
    }
    full.push(found.mention);
    bySurname.set(found.surname, found.mention.name);
    token = found.mention.after - 1;
  }
  // Without a full name there is no lone surname.
  if (full.length === 0) return full;
  const taken = new Uint8Array(tokens.count);
  for (const { first, after } of full) taken.fill(1, first, after);
  const lone: PersonMention[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    if (!isCapitalised(tokens, token) || taken[token]) continue;
    for (const base of nominatives(tokens, token, language, morphology)) {
      const name = bySurname.get(base);
      if (!name) continue;
      lone.push({
        kind: 'person',
        first: token,
        after: token + 1,
        name,
        cases: bitsAt(tokens, token, language, morphology) & CASES,
      });
      break;
    }
  }
  return [...full, ...lone].sort((a, b) => a.first - b.first);
}

const isCountry = (code: string): boolean => code.length === 2 && isPlaceCode(code);

/** «Consul in Omsk | Serik Alimov»: a place by its preposition opens no name, unless a given name is all that it is. */
const isStageOf = (tokens: Tokens, first: number): boolean =>
  /^(in|at|to|from)$/.test(formAt(tokens, first - 1)) && !LATIN_GIVEN_NAMES.has(formAt(tokens, first));

/** «Governor of Russia's Krasnoyarsk region | Aleksandr Uss»: where a title that names its region ends. */
function pastRegion(tokens: Tokens, at: number): number {
  // «Akim (governor) of the Abai region, Berik Uali».
  const of = formAt(tokens, at) === '(' && formAt(tokens, at + 2) === ')' ? at + 3 : at;
  if (formAt(tokens, of) !== 'of') return at;
  for (let token = of + 1; token < Math.min(tokens.count, of + 5); token += 1)
    if (/^(region|oblast|krai|territory|province)$/.test(formAt(tokens, token)))
      return formAt(tokens, token + 1) === ',' ? token + 2 : token + 1;
  return at;
}

function fullNameAt(
  tokens: Tokens,
  first: number,
  language: Language,
  morphology: Morphology,
  titled: ReadonlySet<number>,
  titleCases: (token: number) => number | undefined,
  behindTitle: number | undefined,
  ofPlaces: ReadonlySet<number>,
): { mention: PersonMention; surname: string } | undefined {
  if (isOfTown(tokens, first) || (language === 'ru' && isSmallWord(tokens, first, morphology)))
    return undefined;
  const initials = initialsAt(tokens, first);
  if (initials) {
    const surname = initials.after;
    if (
      !isCapitalised(tokens, surname) ||
      !(
        looksLikeSurname(tokens, surname, language, morphology) ||
        (language === 'ru' && titleCases(first) && isUnknownWord(tokens, surname, morphology))
      )
    )
      return undefined;
    if (language === 'en' && isNamesake(tokens, surname)) return undefined;
    return named(tokens, first, surname + 1, initials.text, [surname], language, morphology, titleCases);
  }
  // A capitalised word without another behind it, as most are.
  if (!behindTitle && (first + 1 >= tokens.count || !isNameWord(tokens, first + 1, first))) return undefined;
  const words: Word[] = [];
  for (
    let token = first;
    token < tokens.count && words.length < 3 && isNameWord(tokens, token, first);
    token += 1
  ) {
    if (words.length === 2 && ofPlaces.has(token)) break;
    words.push({
      token,
      bits: bitsAt(tokens, token, language, morphology),
      text: tokens.text.slice(tokens.start[token], tokens.end[token]),
    });
  }
  if (
    words.length === 3 &&
    !(words[0]!.bits & GIVEN_NAME) &&
    words[1]!.bits & GIVEN_NAME &&
    !(words[2]!.bits & PATRONYMIC)
  )
    return undefined;
  const next = first + words.length;
  if (
    words.length === 3 &&
    (words[2]!.bits & PATRONYMIC || PATRONYMIC_ENDING.test(words[2]!.text)) &&
    isNameWord(tokens, next, first) &&
    looksLikeSurname(tokens, next, language, morphology)
  )
    return undefined;
  // «Mayor of Astana Adil Dzhumabekov»: the place of an office before the name.
  if (
    language === 'en' &&
    words.length === 3 &&
    formAt(tokens, first - 1) === 'of' &&
    !(words[0]!.bits & GIVEN_NAME)
  )
    return undefined;
  if (behindTitle && words.length >= behindTitle) {
    const run = words.slice(0, behindTitle).map((word) => word.token);
    return named(tokens, first, first + behindTitle, '', run, language, morphology);
  }
  if (words.length < 2) return undefined;
  const isTitled = titled.has(first) || titled.has(first - 1) || titleCases(first) !== undefined;
  for (let length = Math.min(words.length, 3); length >= 2; length -= 1) {
    const run = words.slice(0, length);
    if (
      !isPersonRun(tokens, run, language, morphology, isTitled, ofPlaces) &&
      !(
        language === 'ru' &&
        length === 2 &&
        isNamedByTitle(tokens, run, morphology, titled, titleCases(first))
      )
    )
      continue;
    return named(
      tokens,
      first,
      first + length,
      '',
      run.map((word) => word.token),
      language,
      morphology,
      titleCases,
    );
  }
  return undefined;
}

/** «М. Тлеуберди» behind a title: a word that the dictionary does not know. */
const isUnknownWord = (tokens: Tokens, token: number, morphology: Morphology): boolean =>
  morphology.analyse(formAt(tokens, token), 'ru').every(({ features }) => features & GUESSED) &&
  tokens.end[token]! - tokens.start[token]! > 3;

/** Given name and surname in either order, with a patronymic perhaps; after an office's title two unknown capitalised words suffice. */
function isPersonRun(
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
  if (run.length === 2 && afterTitle && run[0]!.bits & GIVEN_NAME) return true;
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

/** «Roman Sklyar», "Igor Shulga": a known given name and one more word with a capital, with which the capitals end or behind which a title is set off. */
const isGivenWithName = (tokens: Tokens, last: number, given: string): boolean =>
  LATIN_GIVEN_NAMES.has(given.toLowerCase()) &&
  (!isCapitalised(tokens, last + 1) || tokens.sentence[last + 1] !== tokens.sentence[last]) &&
  tokens.end[last]! - tokens.start[last]! > 2;

/** «S. Toraighyrov Pavlodar State University»: whose name a university bears. */
function isNamesake(tokens: Tokens, surname: number): boolean {
  for (let token = surname + 1; token <= surname + 4 && isCapitalised(tokens, token); token += 1)
    if (/^(university|institute|academy|college|school)$/.test(formAt(tokens, token))) return true;
  return false;
}

/** «Акима ЗКО Алтая Кульгинова»: a name like a word, in the case of the title and with its place already told. */
function isNamedByTitle(
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

function looksLikeSurname(
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

/** «Имени», «им.» right before. */
const isOfName = (tokens: Tokens, first: number): boolean =>
  formAt(tokens, first - 1) === 'имени' ||
  (formAt(tokens, first - 1) === '.' && formAt(tokens, first - 2) === 'им');

/** «И.», «И. Б.», «И.Б.» before a surname. */
function initialsAt(tokens: Tokens, first: number): { after: number; text: string } | undefined {
  let token = first;
  const letters: string[] = [];
  while (letters.length < 2 && isLetter(tokens, token) && tokens.text[tokens.end[token]!] === '.') {
    letters.push(`${tokens.text.slice(tokens.start[token], tokens.end[token])}.`);
    token += 2;
  }
  return letters.length > 0 && token < tokens.count ? { after: token, text: letters.join(' ') } : undefined;
}

const isLetter = (tokens: Tokens, token: number): boolean =>
  token < tokens.count &&
  tokens.kind[token] === WORD &&
  tokens.end[token]! - tokens.start[token]! === 1 &&
  Boolean(tokens.flags[token]! & CAPITAL);

const isCapitalised = (tokens: Tokens, token: number): boolean =>
  token < tokens.count &&
  tokens.kind[token] === WORD &&
  Boolean(tokens.flags[token]! & CAPITAL) &&
  tokens.end[token]! - tokens.start[token]! > 1;

/** «Консулом в Алматы Евгением …»: a town behind a preposition, and a given name behind the town. */
const isSeat = (tokens: Tokens, token: number, morphology: Morphology): boolean =>
  /^(в|во|из)$/u.test(formAt(tokens, token - 1)) &&
  Boolean(bitsAt(tokens, token + 1, 'ru', morphology) & GIVEN_NAME);

/** «Аким Семея Ермак Сатов»: a town behind a title, with a given name and a surname of its own behind it. */
const isBeforeGivenName = (tokens: Tokens, token: number, morphology: Morphology): boolean =>
  isCapitalised(tokens, token + 1) &&
  isCapitalised(tokens, token + 2) &&
  (Boolean(bitsAt(tokens, token + 1, 'ru', morphology) & GIVEN_NAME) ||
    looksLikeSurname(tokens, token + 2, 'ru', morphology));

/** A town whose word is a name of persons as well: Владимир, Бабушкин. */
const isGivenOrSurname = (tokens: Tokens, token: number, morphology: Morphology): boolean =>
  morphology
    .analysesAt(tokens, token, 'ru')
    .some(({ features }) => features & (GIVEN_NAME | SURNAME | PATRONYMIC) && features & SINGULAR) ||
  looksLikeSurname(tokens, token, 'ru', morphology) ||
  looksLikeSurname(tokens, token + 1, 'ru', morphology);

/** «Акимом г.Астаны Аскаром …», «в пос. Озинки»: a word that the mark before it makes a town. */
const isOfTown = (tokens: Tokens, token: number): boolean =>
  formAt(tokens, token - 1) === '.' && isTownMark(tokens, token - 2) && !(tokens.flags[token - 2]! & CAPITAL);

/** «Из Курганской области»: a preposition with a capital, though a name may take that form. */
const isSmallWord = (tokens: Tokens, token: number, morphology: Morphology): boolean =>
  Boolean(tokens.flags[token]! & OPENS_SENTENCE) &&
  Boolean(bitsAt(tokens, token, 'ru', morphology) & PREPOSITION) &&
  tokens.end[token]! - tokens.start[token]! <= 3;

/** «Акима области Абай Нурлыбека Оспанова»: regions that bear a person's name. */
const isRegionsName = (tokens: Tokens, token: number): boolean =>
  isRegionOfPersonsName(tokens, token) && /^област/u.test(formAt(tokens, token - 1));

const writtenAt = (tokens: Tokens, token: number): string =>
  tokens.text.slice(tokens.start[token], tokens.end[token]);

const isNameWord = (tokens: Tokens, token: number, first: number): boolean =>
  isCapitalised(tokens, token) &&
  !isRegionsName(tokens, token) &&
  (!(tokens.flags[token]! & UPPER) ||
    (token > first &&
      tokens.end[token]! - tokens.start[token]! > (isRussianGivenName(writtenAt(tokens, first)) ? 3 : 4))) &&
  (token === first || !(tokens.flags[token]! & OPENS_SENTENCE));

const range = (first: number, after: number): number[] =>
  Array.from({ length: after - first }, (_, index) => first + index);

const isRegionOfPersonsName = formIs(/^(абай|улытау|жетісу|жетысу)$/u);

const isTownMark = formIs(/^(г|гор|пос)$/u);

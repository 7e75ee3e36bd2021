import type { Language } from '#model/language.ts';
import { isPlaceCode } from '#model/place.ts';
import type { Hit } from './concepts.ts';
import { namesBehindTitles } from './english-titled.ts';
import {
  CASES,
  GIVEN_NAME,
  GUESSED,
  PATRONYMIC,
  PREPOSITION,
  SINGULAR,
  SURNAME,
} from './language/features.ts';
import { isRussianGivenName } from './language/kazakh-names.ts';
import type { Morphology } from './language/morphology.ts';
import { CAPITAL, formAt, isInitial, OPENS_SENTENCE, type Tokens, UPPER } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { LATIN_GIVEN_NAMES } from './lexicon/name-words.ts';
import type { PersonMention, PlaceMention } from './mention.ts';
import { bitsAt, named, nominatives } from './person-names.ts';
import { isCapitalised, isNamedByTitle, isPersonRun, looksLikeSurname, type Word } from './person-runs.ts';
import { isPatronymic } from './russian-names.ts';
import { titleCasesOf } from './title-cases.ts';

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
  const heads = new Set(language === 'ru' ? offices.map(({ first }) => first) : []);
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
          heads,
          titleCases,
          behindTitles.get(token),
          ofPlaces,
        );
    if (!found || inPlaces.has(found.mention.after - 1)) continue;
    // «Университет имени М. Сатова»: whose name a Russian text's body bears.
    if (language === 'ru' && isOfName(tokens, token)) {
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
  heads: ReadonlySet<number>,
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
    (words[2]!.bits & PATRONYMIC || isPatronymic(words[2]!.text)) &&
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
    const hasTitle = isTitled || isTitledBehind(tokens, first + length, heads);
    if (
      !isPersonRun(tokens, run, language, morphology, hasTitle, ofPlaces) &&
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

/** «Даурен Белый, первый заместитель акима»: a title set off behind the name. */
const isTitledBehind = (tokens: Tokens, after: number, heads: ReadonlySet<number>): boolean =>
  heads.size > 0 &&
  formAt(tokens, after) === ',' &&
  (heads.has(after + 1) || heads.has(after + 2)) &&
  !(tokens.flags[after + 1]! & CAPITAL);

/** «М. Тлеуберди» behind a title: a word that the dictionary does not know. */
const isUnknownWord = (tokens: Tokens, token: number, morphology: Morphology): boolean =>
  morphology.analyse(formAt(tokens, token), 'ru').every(({ features }) => features & GUESSED) &&
  tokens.end[token]! - tokens.start[token]! > 3;

/** «S. Toraighyrov Pavlodar State University»: whose name a university bears. */
function isNamesake(tokens: Tokens, surname: number): boolean {
  for (let token = surname + 1; token <= surname + 4 && isCapitalised(tokens, token); token += 1)
    if (/^(university|institute|academy|college|school)$/.test(formAt(tokens, token))) return true;
  return false;
}

/** «Имени», «им.» right before. */
const isOfName = (tokens: Tokens, first: number): boolean =>
  formAt(tokens, first - 1) === 'имени' ||
  (formAt(tokens, first - 1) === '.' && formAt(tokens, first - 2) === 'им');

/** «И.», «И. Б.», «И.Б.» before a surname. */
function initialsAt(tokens: Tokens, first: number): { after: number; text: string } | undefined {
  let token = first;
  const letters: string[] = [];
  while (letters.length < 2 && isInitial(tokens, token)) {
    letters.push(`${tokens.text.slice(tokens.start[token], tokens.end[token])}.`);
    token += 2;
  }
  return letters.length > 0 && token < tokens.count ? { after: token, text: letters.join(' ') } : undefined;
}

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

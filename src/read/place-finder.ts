import type { Language } from '#model/language.ts';
import { type PlaceCode, regionOf } from '#model/place.ts';
import { KAZAKH_CASES } from './declension.ts';
import { ABLATIVE, ACCUSATIVE, CASES, GENITIVE, NOMINATIVE } from './language/features.ts';
import { IS, marksOf, ofForm } from './language/forms.ts';
import { CAPITAL, formAt, OPENS_SENTENCE, type Tokens, WORD } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import { DEMONYMS, KAZAKH_LANDS, KAZAKH_NATIONS } from './lexicon/demonyms.ts';
import { RESIDENTS } from './lexicon/residents.ts';
import type { PlaceMention } from './mention.ts';
import {
  ASTANA,
  englishCapitalAt,
  kazakhCapitalAt,
  MOSCOW,
  mayOpenCapital,
  russianCapitalAt,
} from './place-capitals.ts';
import { halfOf } from './place-halves.ts';
import { withRegionsInRow } from './region-rows.ts';

/** A name as it stands in a text: its words, the cases of that form. */
export interface Entry {
  readonly words: readonly string[];
  readonly code: PlaceCode;
  readonly cases: number;
  readonly form: PlaceMention['form'];
}

/** What an adjective may say of a place, and the cases of that form. */
export interface Adjective {
  readonly region?: PlaceCode;
  readonly city?: PlaceCode;
  readonly country?: PlaceCode;
  readonly cases: number;
  readonly number: 'f' | 'm' | 'plural';
}

/** What the adjectives of places say, by their forms. */
export interface Adjectives {
  get(form: string): Adjective | undefined;
}

const isRegionNoun = formIs(
  /^(област\p{L}{1,4}|обл|кра[йяюе]\p{L}{0,2}|краем|республик\p{L}{1,3}|регион\p{L}{0,3})$/u,
);
const REGION_NOUN_CASES: readonly (readonly [RegExp, number])[] = [
  [/^(область|край)$/u, 0x1000 | 0x8000],
  [/^(областью|краем|регионом)$/u, 0x10000],
  [/^(области)$/u, 0x1000 | GENITIVE | 0x4000 | 0x8000 | 0x20000],
  [/^(областей|края|региона|краев|регионов)$/u, GENITIVE],
  [/^(областям|краю|региону)$/u, 0x4000],
  [/^(областями|краями|регионами)$/u, 0x10000],
  [/^(областях|крае|регионе|регионах)$/u, 0x20000],
];
const JOINT = /^(и|да|,|или|а|также|–|—|-)$/u;

/** The places that a document names: longest names first, adjectives under one noun, residents, districts. */
export function findPlaces(
  tokens: Tokens,
  language: Language,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  adjectives: Adjectives | undefined,
  opening: ReturnType<typeof marksOf>,
): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const { count, kind, type } = tokens;
  const mayOpen = opening(tokens);
  const isDistrict = districts(tokens);
  for (let token = 0; token < count; token += 1) {
    if (kind[token] !== WORD) continue;
    if (mayOpen[type[token]!] !== IS && (token + 1 === count || isDistrict[type[token + 1]!] !== IS))
      continue;
    const mention =
      bothCountries(tokens, token) ??
      districtAt(tokens, token, language) ??
      (language === 'kk' ? kazakhCapitalAt(tokens, token) : undefined) ??
      nounAt(tokens, token, language, byFirst) ??
      (language === 'kk' ? capitalAt(tokens, token) : undefined) ??
      (language === 'en' ? englishCapitalAt(tokens, token) : undefined) ??
      (language === 'ru'
        ? russianCapitalAt(tokens, token, adjectives, (at) => matched(tokens, at, byFirst, 'ru'))
        : undefined) ??
      residentAt(tokens, token, language);
    if (mention) {
      mentions.push(mention);
      token = mention.after - 1;
      continue;
    }
    const found = adjectives
      ? adjectivesAt(tokens, token, adjectives)
      : derivedAt(tokens, token, language, byFirst);
    if (found.length > 0) {
      mentions.push(...found);
      token = found.at(-1)!.after - 1;
    }
  }
  switch (language) {
    case 'kk':
      return underPlural(
        tokens,
        withRegionsInRow(tokens, 'kk', headed(tokens, mentions), byFirst),
        KAZAKH_PLURAL,
      );
    case 'en':
      return underPlural(tokens, withRegionsInRow(tokens, 'en', mentions, byFirst), ENGLISH_PLURAL);
    default:
      return mentions;
  }
}

/** Whether a word may open a place of any kind, by its form alone; a district is told by the word behind. */
export const mayOpenPlace = (
  form: string,
  language: Language,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  adjectives: Adjectives | undefined,
): boolean => {
  if (form.includes('-')) return true;
  switch (language) {
    case 'ru':
      return (
        byFirst.has(form) ||
        adjectives?.get(form) !== undefined ||
        residentBy(form) !== undefined ||
        mayOpenCapital(form)
      );
    case 'kk':
      return (
        kazakhReadings(form).some(([base]) => byFirst.has(base)) ||
        KAZAKH_DERIVED.test(form) ||
        form in KAZAKH_NATIONS ||
        form.startsWith(CAPITAL_CITY)
      );
    case 'en':
      return byFirst.has(form.replace(/['’]s?$/u, '')) || form in DEMONYMS;
  }
};

/** «Consular District», «federal districts»: no district of a region. */
const NO_DISTRICT =
  /^(consular|federal|military|financial|business|administrative|border|this|that|each|our)$/;
const districts = marksOf((form) => /^(район|аудан|district)/u.test(form));

/** «Kostanay and Chelyabinsk regions»: cities under one plural noun are the regions of their names. */
function underPlural(tokens: Tokens, mentions: readonly PlaceMention[], plural: RegExp): PlaceMention[] {
  const lifted = [...mentions];
  for (let at = lifted.length - 1; at >= 0; at -= 1) {
    const { after } = lifted[at]!;
    if (!plural.test(formAt(tokens, after)) && !plural.test(formAt(tokens, after - 1))) continue;
    for (let row = at; row >= 0; row -= 1) {
      const mention = lifted[row]!;
      const next = lifted[row + 1];
      if (row < at && !(next && isJoined(tokens, mention.after, next.first))) break;
      const region = regionOf(mention.code);
      if (region) lifted[row] = { ...mention, code: region };
    }
  }
  return lifted;
}

const ENGLISH_PLURAL = /^(regions|oblasts|provinces)$/;
/** «Саратов өңірінде»: of a town, its region as well. */
const KAZAKH_PLURAL = /^(облыстар|өңір(і|інің|іне|інде|індегі|інен|імен|ін)$)/u;

const isJoined = (tokens: Tokens, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1)
    if (!/^(and|,|or|as|well|мен|пен|бен|және)$/u.test(formAt(tokens, token))) return false;
  return to - from <= 3;
};

const halvesAt = ofForm((form) => {
  const [first, second, more] = form.split('-');
  if (!first || !second || more) return null;
  const [code, other] = [halfOf(first), halfOf(second)];
  return code && other && code !== other ? ([code, other] as const) : null;
});

/** «Российско-казахстанский», Kazakh-Russian: both countries in one word. */
function bothCountries(tokens: Tokens, token: number): PlaceMention | undefined {
  const halves = halvesAt(tokens, token);
  if (!halves) return undefined;
  const [code, other] = halves;
  return {
    kind: 'place',
    first: token,
    after: token + 1,
    code,
    others: [other],
    form: 'adjective',
    cases: CASES & ~ABLATIVE,
  };
}

/** «Елордада»: the capital, as Kazakh texts speak of their own; another's is «елордасы». */
function capitalAt(tokens: Tokens, token: number): PlaceMention | undefined {
  const form = formAt(tokens, token);
  if (!form.startsWith(CAPITAL_CITY)) return undefined;
  const reading = kazakhReadings(form).find(([base]) => base === CAPITAL_CITY);
  if (!reading) return undefined;
  const [, cases] = reading;
  return { kind: 'place', first: token, after: token + 1, code: ASTANA, others: [], form: 'noun', cases };
}

const CAPITAL_CITY = 'елорда';

/** The longest name that begins at a capitalised token. */
function nounAt(
  tokens: Tokens,
  token: number,
  language: Language,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
): PlaceMention | undefined {
  if (!(tokens.flags[token]! & CAPITAL))
    return language === 'ru' && /^област/u.test(formAt(tokens, token))
      ? matched(tokens, token, byFirst, language)
      : undefined;
  return matched(tokens, token, byFirst, language);
}

/** A form as it may stand for the first word of a name, with the case that its ending tells. */
const readingsAt: Readonly<Record<Language, (tokens: Tokens, token: number) => Readings>> = {
  ru: ofForm((form) => [[form, 0]]),
  kk: ofForm(kazakhReadings),
  en: ofForm((form) => [[form.replace(/['’]s?$/u, ''), 0]]),
};
type Readings = readonly (readonly [form: string, cases: number])[];

function matched(
  tokens: Tokens,
  token: number,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
  language: Language,
): PlaceMention | undefined {
  let best: { entry: Entry; cases: number } | undefined;
  const form = formAt(tokens, token);
  for (const [first, firstCase] of readingsAt[language](tokens, token))
    for (const entry of byFirst.get(first) ?? []) {
      const cases = rest(tokens, token, entry, language, firstCase, form === first);
      if (cases !== undefined && (!best || entry.words.length > best.entry.words.length))
        best = { entry, cases };
    }
  if (!best || (form === 'каспийском' && isOfSea(tokens, token + 1))) return undefined;
  const { entry, cases } = best;
  return {
    kind: 'place',
    first: token,
    after: token + entry.words.length,
    code: entry.code,
    others: [],
    form: entry.form,
    cases,
  };
}

/** «В Каспийском море»: no city in the instrumental. */
const isOfSea = formIs(/^(мор|бассейн|регион|побереж|шельф|трубопровод|форум|медиафорум)/u);

/** The cases of a name of several words whose first has matched; undefined when the others do not. */
function rest(
  tokens: Tokens,
  token: number,
  entry: Entry,
  language: Language,
  firstCase: number,
  isBare: boolean,
): number | undefined {
  const last = entry.words.length - 1;
  if (last === 0) return firstCase || entry.cases;
  if (!isBare) return undefined;
  for (let index = 1; index <= last; index += 1) {
    const form = formAt(tokens, token + index);
    if (form === entry.words[index]) continue;
    if (index === last && language === 'en' && form.replace(/['’]s?$/u, '') === entry.words[index]) continue;
    if (index !== last || language !== 'kk') return undefined;
    if (form === `${entry.words[index]}н`) return ACCUSATIVE;
    const reading = kazakhReadings(form).find(([base]) => base === entry.words[index]);
    if (!reading) return undefined;
    return reading[1];
  }
  return entry.cases;
}

/** A Kazakh form as it is, and without each case ending it may have. */
export function kazakhReadings(form: string): Readings {
  const readings: (readonly [string, number])[] = [[form, NOMINATIVE]];
  const bare = form.replace(
    /-(дағы|дегі|тағы|тегі|да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|ның|нің|дың|дің|тың|тің|мен|пен|бен)$/u,
    '',
  );
  for (const [ending, cases] of KAZAKH_CASES)
    if (form.endsWith(ending) && form.length - ending.length >= 3) {
      const stem = form.slice(0, -ending.length);
      readings.push([stem, cases]);
      // Омскіде, Троицкіден: names in -ск take a vowel before the ending.
      if (/[сц]кі$/u.test(stem)) readings.push([stem.slice(0, -1), cases]);
    }
  if (bare !== form) readings.push([bare, kazakhCase(form.slice(bare.length + 1))]);
  return readings;
}

const kazakhCase = (ending: string): number =>
  KAZAKH_CASES.find(([other]) => other === ending)?.[1] ?? NOMINATIVE;

/** «қаласы», «облысы» after a name carry its case: Атырау қаласында. */
function headed(tokens: Tokens, mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  return mentions.map((mention) => {
    const head =
      /^(қала|облыс|аудан|өлке|республика|губерния)(сы|сі|ы|і|лары|тары)(ның|нің|на|не|н|нда|нде|нан|нен|мен|ндағы|ндегі)?$/u.exec(
        formAt(tokens, mention.after),
      );
    if (!head) return mention;
    const region = head[1] === 'губерния' ? regionOf(mention.code) : undefined;
    return {
      ...mention,
      ...(region ? { code: region } : {}),
      after: mention.after + 1,
      cases: head[3] ? (head[3] === 'н' ? ACCUSATIVE : kazakhCase(head[3])) || NOMINATIVE : NOMINATIVE,
    };
  });
}

/** More places are not named by one noun. */
const LONGEST_ROW = 16;

/** «Атырауской и Мангистауской областями»: adjectives in a row up to a region's noun, or alone. */
function adjectivesAt(tokens: Tokens, token: number, adjectives: Adjectives): readonly PlaceMention[] {
  const row: { at: number; adjective: Adjective }[] = [];
  let at = token;
  for (;;) {
    const adjective = adjectives.get(formAt(tokens, at));
    if (!adjective || tokens.kind[at] !== WORD) break;
    row.push({ at, adjective });
    let next = at + 1;
    if (row.length === LONGEST_ROW) break;
    if (isRegionNoun(tokens, next)) break;
    while (next < tokens.count && next - at <= 2 && JOINT.test(formAt(tokens, next))) next += 1;
    if (next === at + 1) break;
    at = next;
  }
  if (row.length === 0) return [];
  const last = row.at(-1)!;
  const noun = formAt(tokens, last.at + 1);
  const isRegion = isRegionNoun(tokens, last.at + 1);
  const isListed =
    !isRegion &&
    row.every(({ at: place, adjective }) => tokens.flags[place]! & CAPITAL && adjective.region) &&
    headBefore(tokens, token);
  if (!isRegion && !isListed) {
    const { adjective } = row[0]!;
    const code = adjective.country ?? adjective.region ?? adjective.city;
    if (!code) return [];
    const others = [adjective.region, adjective.city].filter(
      (other): other is string => Boolean(other) && other !== code,
    );
    return [
      {
        kind: 'place',
        first: token,
        after: token + 1,
        code,
        others,
        form: 'adjective',
        cases: adjective.cases,
      },
    ];
  }
  const cases = isRegion ? casesOfNoun(noun) & last.adjective.cases || casesOfNoun(noun) : 0;
  return row.flatMap(({ at: place, adjective }, index): PlaceMention[] => {
    const code = regionAround(adjective.region) ?? adjective.country;
    if (!code) return [];
    const isLast = index === row.length - 1;
    return [
      {
        kind: 'place',
        first: place,
        after: place + (isLast && isRegion ? 2 : 1),
        code,
        others: [],
        form: 'noun',
        cases: cases || adjective.cases,
      },
    ];
  });
}

/** «Московская область»: its adjective is that of the city, which is a region of its own. */
const regionAround = (region: PlaceCode | undefined): PlaceCode | undefined =>
  region === MOSCOW ? 'RU-MOS' : region;

const casesOfNoun = (noun: string): number =>
  REGION_NOUN_CASES.find(([pattern]) => pattern.test(noun))?.[1] ?? CASES & ~ABLATIVE;

/** «Две приграничные области – Новосибирская и Павлодарская»: the noun stands before. */
function headBefore(tokens: Tokens, token: number): boolean {
  for (let before = token - 1; before >= Math.max(0, token - 6); before -= 1) {
    if (tokens.sentence[before] !== tokens.sentence[token]) return false;
    if (isRegionNoun(tokens, before)) return true;
  }
  return false;
}

/** Kazakh «волгоградтық», «ресейлік»; English Kazakhstani, Russian. */
function derivedAt(
  tokens: Tokens,
  token: number,
  language: Language,
  byFirst: ReadonlyMap<string, readonly Entry[]>,
): readonly PlaceMention[] {
  const form = formAt(tokens, token);
  let code: string | undefined;
  if (language === 'en')
    code = tokens.flags[token]! & CAPITAL ? (DEMONYMS[form] ?? basedIn(form, byFirst)) : undefined;
  else {
    const match = KAZAKH_DERIVED.exec(form);
    code = match
      ? (byFirst.get(match[1]!)?.find((entry) => entry.words.length === 1)?.code ??
        KAZAKH_NATIONS[match[1]!] ??
        KAZAKH_LANDS[match[1]!])
      : KAZAKH_NATIONS[form];
  }
  if (!code) return [];
  return [
    { kind: 'place', first: token, after: token + 1, code, others: [], form: 'adjective', cases: NOMINATIVE },
  ];
}

export const KAZAKH_DERIVED =
  /^(.{3,})(лық|лік|дық|дік|тық|тік)(тар|тер)?(ның|нің|тың|тің|мен|ға|ге|тарға|терге)?$/u;

/** «Astrakhan-based». */
const basedIn = (form: string, byFirst: ReadonlyMap<string, readonly Entry[]>): PlaceCode | undefined =>
  form.endsWith('-based')
    ? byFirst.get(form.slice(0, -'-based'.length))?.find(({ words }) => words.length === 1)?.code
    : undefined;

function residentAt(tokens: Tokens, token: number, language: Language): PlaceMention | undefined {
  if (language !== 'ru') return undefined;
  const flags = tokens.flags[token]!;
  const form = formAt(tokens, token);
  // «Астраханцев сказал»: a surname. Only the head of a sentence gives residents a capital.
  if (flags & CAPITAL && (!(flags & OPENS_SENTENCE) || form.endsWith('цев'))) return undefined;
  const found = residentBy(form);
  if (!found) return undefined;
  const { code, cases } = found;
  return { kind: 'place', first: token, after: token + 1, code, others: [], form: 'resident', cases };
}

/** The place whose residents a Russian word means, with its cases. */
export function residentBy(form: string): Pick<PlaceMention, 'code' | 'cases'> | undefined {
  const match = /^(.+?)(цы|цев|цам|цами|цах|чане|чан|чанам|не|н|нам|нами|и|ей|ам|ами)$/u.exec(form);
  const code = match ? (RESIDENTS[match[1]!] ?? RESIDENTS[match[1]!.replaceAll('-', '')]) : undefined;
  if (!code) return undefined;
  const cases = /(цы|не|и|чане)$/u.test(match![2]!)
    ? NOMINATIVE
    : /(цев|н|ей|чан)$/u.test(match![2]!)
      ? GENITIVE
      : CASES & ~ABLATIVE & ~NOMINATIVE;
  return { code, cases };
}

/** A district by its adjective or name and the word for it: «Жылыойский район», Жылыой ауданы, Zhylyoi district. */
function districtAt(tokens: Tokens, token: number, language: Language): PlaceMention | undefined {
  if (!(tokens.flags[token]! & CAPITAL)) return undefined;
  const noun = formAt(tokens, token + 1);
  const form = formAt(tokens, token);
  if (language === 'ru') {
    const match = /^район(а|у|ом|е)?$/u.exec(noun);
    const adjective = /^(.+(?:ск|цк))(ий|ого|ому|им|ом)$/u.exec(form);
    if (!match || !adjective) return undefined;
    const written = tokens.text.slice(tokens.start[token], tokens.end[token]);
    const name = `${written.slice(0, written.length - adjective[2]!.length)}ий район`;
    const cases = { '': 0x9000, а: GENITIVE, у: 0x4000, ом: 0x10000, е: 0x20000 }[match[1] ?? ''] ?? CASES;
    return { kind: 'place', first: token, after: token + 2, code: name, others: [], form: 'noun', cases };
  }
  if (language === 'en' && NO_DISTRICT.test(form)) return undefined;
  const head =
    language === 'kk' ? /^аудан(ы|ының|ына|ында|ынан|ын|ымен)$/u.exec(noun) : /^district$/u.exec(noun);
  if (!head) return undefined;
  const name = tokens.text.slice(tokens.start[token], tokens.end[token]);
  return {
    kind: 'place',
    first: token,
    after: token + 2,
    code: language === 'kk' ? `${name} ауданы` : `${name} district`,
    others: [],
    form: 'noun',
    cases: NOMINATIVE,
  };
}

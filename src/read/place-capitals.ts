import type { PlaceCode } from '#model/place.ts';
import {
  ABLATIVE,
  ACCUSATIVE,
  DATIVE,
  GENITIVE,
  INSTRUMENTAL,
  LOCATIVE,
  NOMINATIVE,
} from './language/features.ts';
import { formAt, type Tokens } from './language/tokens.ts';
import { DEMONYMS } from './lexicon/demonyms.ts';
import { REGION_SEATS } from './lexicon/region-seats.ts';
import type { PlaceMention } from './mention.ts';
import type { Adjectives } from './place-finder.ts';

export const ASTANA: PlaceCode = 'KZ-71/astana';
export const MOSCOW: PlaceCode = 'RU-MOW';

const NOUN = 'столиц';
const CASES_BY_ENDING: Readonly<Record<string, number>> = {
  а: NOMINATIVE,
  ы: GENITIVE,
  е: 0x4000 | 0x20000,
  у: 0x8000,
  ей: 0x10000,
};

/** Whether a Russian word may be the noun of a capital. */
export const mayOpenCapital = (form: string): boolean => form.startsWith(NOUN);

/** «В столице Казахстана», «в российскую столицу», «в столице Татарстана»: the capital of either country or of a region; «южная столица» is another town. */
export function russianCapitalAt(
  tokens: Tokens,
  token: number,
  adjectives: Adjectives | undefined,
  countryAt: (token: number) => PlaceMention | undefined,
): PlaceMention | undefined {
  const adjective = adjectives?.get(formAt(tokens, token));
  const noun = adjective ? token + 1 : token;
  const form = formAt(tokens, noun);
  const cases = mayOpenCapital(form) ? CASES_BY_ENDING[form.slice(NOUN.length)] : undefined;
  if (!cases) return undefined;
  const country = adjective ? undefined : countryAt(token + 1);
  const of = adjective?.country ?? (country && country.cases & GENITIVE ? country.code : undefined);
  const seat = adjective ? undefined : of && REGION_SEATS[of];
  const code = of === 'KZ' ? ASTANA : of === 'RU' ? MOSCOW : seat;
  if (!code || /(ой|ую|ая)$/u.test(formAt(tokens, token - 1))) return undefined;
  return {
    kind: 'place',
    first: token,
    after: country?.after ?? noun + 1,
    code,
    others: [],
    form: 'noun',
    cases,
  };
}

/** «Ресей астанасында», «Қазақстанның елордасы»: the capital of either country. */
export function kazakhCapitalAt(tokens: Tokens, token: number): PlaceMention | undefined {
  const country = KAZAKH_COUNTRY.exec(formAt(tokens, token))?.[1];
  const ending = country && KAZAKH_CAPITAL.exec(formAt(tokens, token + 1));
  if (!ending) return undefined;
  return {
    kind: 'place',
    first: token,
    after: token + 2,
    code: country === 'ресей' ? MOSCOW : ASTANA,
    others: [],
    form: 'noun',
    cases: KAZAKH_CASES[ending[1] ?? ''] ?? NOMINATIVE,
  };
}
const KAZAKH_COUNTRY = /^(ресей|қазақстан)(дің|ның)?$/u;
const KAZAKH_CAPITAL = /^(?:астана|елорда)сы(ның|на|н|нда|ндағы|нан|мен)?$/u;
const KAZAKH_CASES: Readonly<Record<string, number>> = {
  ның: GENITIVE,
  на: DATIVE,
  н: ACCUSATIVE,
  нда: LOCATIVE,
  ндағы: LOCATIVE,
  нан: ABLATIVE,
  мен: INSTRUMENTAL,
};

/** «In the Kazakh capital»; «with Russian capital», without an article, is money. */
export function englishCapitalAt(tokens: Tokens, token: number): PlaceMention | undefined {
  const country = DEMONYMS[formAt(tokens, token)];
  if (!country || formAt(tokens, token + 1) !== 'capital' || formAt(tokens, token - 1) !== 'the')
    return undefined;
  const code = country === 'KZ' ? ASTANA : country === 'RU' ? MOSCOW : undefined;
  return code
    ? { kind: 'place', first: token, after: token + 2, code, others: [], form: 'noun', cases: 0 }
    : undefined;
}

import type { Language } from '#model/language.ts';
import { LEADERS, type Leader } from '../lexicon/leaders.ts';
import type { Rank } from './ranks.ts';

const BY_SURNAME: Readonly<Record<Language, ReadonlyMap<string, readonly Leader[]>>> = {
  ru: bySurname('ru'),
  kk: bySurname('kk'),
  en: bySurname('en'),
};

function bySurname(language: Language): ReadonlyMap<string, readonly Leader[]> {
  const found = new Map<string, Leader[]>();
  for (const one of LEADERS)
    for (const surname of one.surnames[language]) found.set(surname, [...(found.get(surname) ?? []), one]);
  return found;
}

/**
 * The country of a president or a prime minister whom a text names without it, by his surname; undefined for all others, and where the text was
 * published outside his term. `published` is EDTF.
 */
export function countryLed(
  name: string,
  rank: Rank | undefined,
  language: Language,
  published: string | undefined,
): 'RU' | 'KZ' | undefined {
  const month = published?.slice(0, 7);
  const surname = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return BY_SURNAME[language]
    .get(surname)
    ?.find(
      (one) =>
        one.rank === rank &&
        (!month || (month >= one.from && (one.until === undefined || month <= one.until))),
    )?.country;
}

/** The country of a head of state whom a text names without his office, by his surname in his term. */
export const stateLed = (
  name: string,
  language: Language,
  published: string | undefined,
): 'RU' | 'KZ' | undefined => countryLed(name, 'state', language, published);

/**
 * The country of a head of state, or of a head of cabinet with his given name, whom a text names without any office. «Токаев», "Olzhas Bektenov".
 */
export const leaderNamed = (
  name: string,
  language: Language,
  published: string | undefined,
): 'RU' | 'KZ' | undefined =>
  stateLed(name, language, published) ??
  (name.includes(' ') ? countryLed(name, 'cabinet', language, published) : undefined);

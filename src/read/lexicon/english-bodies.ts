import { countryOfHouse, HOUSES, LATIN } from './houses.ts';

/** Companies, banks and agencies that English texts call by a name alone, in lower case. */
export const ENGLISH_BODIES: readonly string[] = [
  ...HOUSES.filter(({ words, isInMarks }) => !isInMarks && LATIN.test(words[0]!)).map(({ words }) =>
    words.join(' '),
  ),
  'inter rao-export',
  'inter rao export',
  'eurasian development bank',
  'eurasian economic commission',
  'world bank',
];

/** Which country a company is of, by its known name or by a form of enterprise that only one of the two has. */
export const bodyCountry = (name: string): 'RU' | 'KZ' | undefined =>
  countryOfHouse(name) ??
  (/^(russian|rzd|ros|gazprom|lukoil|tatneft|transneft|sibur|novatek|kamaz|avtovaz|inter rao|sberbank|vtb|severstal|rusal|uralkali|eurochem|united shipbuilding)|\b(pjsc|ojsc)\b/i.test(
    name,
  )
    ? 'RU'
    : /^(kaz|kt[hz]|samruk|qaz|kegoc|baiterek|atameken|air astana|allur)|\bllp\b/i.test(name)
      ? 'KZ'
      : undefined);

/** Marks of a company's form, before or behind its name. */
export const COMPANY_FORMS = /^(jsc|pjsc|ojsc|cjsc|llp|llc|ltd|plc|inc)$/;

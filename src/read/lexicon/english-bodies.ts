import { countryOfHouse, housesNamed, LATIN } from './houses.ts';

/** Companies, banks and agencies that English texts call by a name alone, in lower case. */
export const ENGLISH_BODIES: readonly string[] = [
  ...housesNamed('RU', LATIN),
  ...housesNamed('KZ', LATIN),
  'inter rao-export',
  'inter rao export',
  'eurasian development bank',
  'eurasian economic commission',
  'world bank',
];

/** Which country a company is of, by its known name, by how names of one country begin, or by a form of enterprise that only one of the two has. */
export const bodyCountry = (name: string): 'RU' | 'KZ' | undefined =>
  countryOfHouse(name) ??
  (/^(russian|ros|gazprom)|\b(pjsc|ojsc)\b/i.test(name)
    ? 'RU'
    : /^(kaz|kt[hz]|samruk|qaz)|\bllp\b/i.test(name)
      ? 'KZ'
      : undefined);

/** Marks of a company's form, before or behind its name. */
export const COMPANY_FORMS = /^(jsc|pjsc|ojsc|cjsc|llp|llc|ltd|plc|inc)$/;

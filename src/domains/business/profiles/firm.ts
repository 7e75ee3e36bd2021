import { contentId } from '#model/canonical.ts';
import type { Language } from '#model/language.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { fieldsOf, malformed } from '../fields.ts';
import { activityIn, hsIn } from './codes.ts';

/** A firm, or an institution that supports firms: a chamber, an export centre, a regional office. */
export interface Firm {
  readonly kind: 'firm' | 'institution';
  readonly name: string;
  /** Where it is: a place of the reference data by code, or a country. */
  readonly region: string;
  /** What it makes, sells or does, in its own words. */
  readonly products?: string;
  /** HS headings or subheadings, 4 to 10 digits. */
  readonly hs: readonly string[];
  /** NACE, ОКВЭД or ОКЭД classes: `10.20`. All three follow NACE Rev. 2 to four digits. */
  readonly activities: readonly string[];
  readonly languages: readonly Language[];
  readonly profile?: string;
  readonly website?: string;
  /** BIN or INN. */
  readonly registration?: string;
  /** The id of the institution through which it is reached. */
  readonly institution?: string;
  /** How an institution is reached; a firm has none here, see `Introduction`. */
  readonly contact?: string;
}

export const FIRM_KINDS = ['firm', 'institution'] as const;
/** What finds a person: an address of mail, a telephone number. */
export const CONTACT = /[\w.+-]+@[\w-]+\.[\w.-]+|(?:\+|\b8[\s(-])\d[\d\s()-]{8,}\d/u;

/** Takes a value for a firm. A firm's own contact is refused: until both sides of an introduction agree it is not kept here. */
export function admitFirm(value: unknown): { readonly id: string; readonly firm: Firm } {
  const given = fieldsOf(value, 'firm');
  const kind = given.has('kind') ? given.choice('kind', FIRM_KINDS) : 'firm';
  const region = given.text('region');
  if (!isPlaceCode(region)) throw malformed('a place of the reference data in firm.region', region);
  const contact = given.has('contact') ? given.text('contact') : undefined;
  if (kind === 'firm' && contact !== undefined)
    throw malformed('no contact of a firm: it is reached through its institution until both agree', contact);
  const name = given.text('name');
  const registration = given.has('registration') ? given.id('registration') : undefined;
  const text = (member: 'products' | 'profile' | 'website' | 'institution') =>
    given.has(member) ? { [member]: given.text(member) } : {};
  const found = CONTACT.exec(
    `${given.has('profile') ? given.text('profile') : ''} ${given.has('products') ? given.text('products') : ''}`,
  );
  if (kind === 'firm' && found) throw malformed('a profile without mail and telephone', found[0]);
  return {
    id: given.id(
      'id',
      registration ? `${countryOf(region)}-${registration}` : contentId({ country: countryOf(region), name }),
    ),
    firm: {
      kind,
      name,
      region,
      ...text('products'),
      hs: given.several('hs').map((code) => hsIn(code)),
      activities: given.several('activities').map((code) => activityIn(code)),
      languages: given.several('languages').map((language): Language => {
        const code = LANGUAGE_NAMES[language.toLowerCase()] ?? language.toLowerCase();
        if (code !== 'ru' && code !== 'kk' && code !== 'en')
          throw malformed('ru, kk or en in firm.languages', language);
        return code;
      }),
      ...text('profile'),
      ...text('website'),
      ...(registration ? { registration } : {}),
      ...text('institution'),
      ...(contact ? { contact } : {}),
    },
  };
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  русский: 'ru',
  рус: 'ru',
  орысша: 'ru',
  казахский: 'kk',
  қазақша: 'kk',
  каз: 'kk',
  английский: 'en',
  ағылшынша: 'en',
  english: 'en',
  russian: 'ru',
  kazakh: 'kk',
};

import { contentId } from '#model/canonical.ts';
import { isPlaceCode } from '#model/place.ts';
import { fieldsOf, malformed } from '../fields.ts';

/** A joint venture: firms of both sides with shares in it. */
export interface Venture {
  readonly name: string;
  /** Where it works. */
  readonly region: string;
  /** What it does. */
  readonly activity?: string;
  readonly partners: readonly {
    /** A firm's id, or its name where it is not in the list. */
    readonly firm: string;
    /** ISO 3166-1. */
    readonly country: string;
    /** Per cent; absent while it is not told. */
    readonly share?: number;
  }[];
  /** A day, month or year. */
  readonly since?: string;
  readonly until?: string;
  /** Where this is told. */
  readonly source?: string;
}

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** Takes a value for a joint venture: partners of both sides, whose shares come to no more than 100 %. */
export function admitVenture(value: unknown): { readonly id: string; readonly venture: Venture } {
  const given = fieldsOf(value, 'venture');
  const region = given.text('region');
  if (!isPlaceCode(region)) throw malformed('a place of the reference data in venture.region', region);
  const partners = given.list('partners', 50).map((partner) => {
    const share = partner.at('share');
    if (share !== undefined && (typeof share !== 'number' || !(share > 0 && share <= 100)))
      throw malformed(`a share of up to 100 per cent in ${partner.where}.share`, share);
    return {
      firm: partner.id('firm'),
      country: partner.matching('country', /^[A-Z]{2}$/, 'KZ'),
      ...(share === undefined ? {} : { share }),
    };
  });
  if (new Set(partners.map(({ country }) => country)).size < 2)
    throw malformed('partners of both sides', partners.map(({ country }) => country).join(', ') || 'none');
  const sum = partners.reduce((total, { share = 0 }) => total + share, 0);
  if (sum > 100.001) throw malformed('shares of 100 per cent together', `${sum}`);
  const date = (name: 'since' | 'until') =>
    given.has(name) ? { [name]: given.matching(name, DATE, '2024-05') } : {};
  const name = given.text('name');
  return {
    id: given.id('id', contentId({ region, name })),
    venture: {
      name,
      region,
      ...(given.has('activity') ? { activity: given.text('activity') } : {}),
      partners,
      ...date('since'),
      ...date('until'),
      ...(given.has('source') ? { source: given.text('source') } : {}),
    },
  };
}

import type { Language } from '#model/language.ts';
import { countryOf, within } from '#model/place.ts';
import { shared } from './codes.ts';
import { PRODUCTS } from './lexicon.ts';
import type { Offer, OfferType } from './offer.ts';
import { type BaseForms, productFinder, stemOf } from './products.ts';

/** What is weighed: an offer or request, or what a text says that somebody wants. */
export interface Profile {
  readonly id: string;
  readonly type: OfferType;
  /** The place of whose it is. */
  readonly region: string;
  /** Where partners are sought. */
  readonly regions: readonly string[];
  readonly hs: readonly string[];
  readonly activities: readonly string[];
  readonly title: string;
  readonly text: string;
  /** What is weighed by its words alone: a long description names much that it is not about. */
  readonly more?: string;
  /** Detected where it is not told. */
  readonly language?: Language;
}

/** Why two profiles may fit, with what each reason adds. */
export interface MatchReason {
  readonly kind: 'product' | 'code' | 'activity' | 'words' | 'region' | 'direction';
  readonly points: number;
  /** A product of the lexicon, codes' common digits, the words both use, a place. */
  readonly what: readonly string[];
}

export interface Match {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Who answers whom: an offer a request, a project a project. */
const ANSWERS: Readonly<Record<OfferType, readonly OfferType[]>> = {
  'business-offer': ['business-request'],
  'business-request': ['business-offer'],
  'technology-offer': ['technology-request', 'joint-project'],
  'technology-request': ['technology-offer', 'joint-project'],
  'joint-project': ['joint-project', 'technology-offer', 'technology-request'],
};
/** Less than this is chance. */
const LEAST = 1.5;
const K1 = 1.2;
const B = 0.75;

interface Weighed {
  readonly profile: Profile;
  readonly products: readonly string[];
  readonly codes: readonly string[];
  readonly classes: readonly string[];
  /** How often each stem stands in it, the title's twice. */
  readonly stems: ReadonlyMap<string, number>;
  /** A base form of each stem, to be shown. */
  readonly forms: ReadonlyMap<string, string>;
  readonly length: number;
}

/**
 * Ranks profiles of the other side that answer one, across languages: by products of the lexicon named in both, by common digits of HS codes and NACE
 * classes (told, or of the products), by words both use (BM25: Robertson & Zaragoza 2009), by where partners are sought. Everything is added up, so
 * that each reason says what it adds.
 */
export function createMatcher(profiles: readonly Profile[], baseForms: BaseForms) {
  const findProducts = productFinder(baseForms);
  const weigh = (profile: Profile): Weighed => {
    const [title, text] = [
      baseForms(profile.title, profile.language),
      baseForms(profile.text, profile.language),
    ];
    const more = profile.more ? baseForms(profile.more, profile.language) : [];
    const products = findProducts([...title, '.', ...text]);
    const own = PRODUCTS.filter(({ id }) => products.includes(id));
    const stems = new Map<string, number>();
    const forms = new Map<string, string>();
    for (const word of [...title, ...title, ...text, ...more]) {
      const stem = stemOf(word);
      if (stem.length <= 2) continue;
      stems.set(stem, (stems.get(stem) ?? 0) + 1);
      forms.set(stem, word);
    }
    return {
      profile,
      products,
      codes: [...new Set([...profile.hs, ...own.flatMap(({ hs }) => hs ?? [])])],
      classes: [...new Set([...profile.activities, ...own.map(({ nace }) => nace)])],
      stems,
      forms,
      length: [...stems.values()].reduce((sum, count) => sum + count, 0),
    };
  };
  const all = profiles.map(weigh);
  const documents = new Map<string, number>();
  const named = new Map<string, number>();
  for (const { stems, products } of all) {
    for (const stem of stems.keys()) documents.set(stem, (documents.get(stem) ?? 0) + 1);
    for (const product of products) named.set(product, (named.get(product) ?? 0) + 1);
  }
  const mean = all.reduce((sum, { length }) => sum + length, 0) / Math.max(1, all.length);
  const rarity = (count: number): number => Math.log(1 + (all.length - count + 0.5) / (count + 0.5));
  const most = rarity(1);

  const compare = (query: Weighed, other: Weighed): Match => {
    const reasons: MatchReason[] = [];
    const add = (kind: MatchReason['kind'], points: number, what: readonly string[]): void => {
      if (points > 0) reasons.push({ kind, points: Number(points.toFixed(2)), what });
    };
    const both = query.products
      .filter((product) => other.products.includes(product))
      .sort((a, b) => (named.get(a) ?? 0) - (named.get(b) ?? 0));
    add(
      'product',
      both.reduce(
        (sum, product, index) => sum + (4 * rarity(named.get(product) ?? 1)) / most / 2 ** index,
        0,
      ),
      both,
    );
    const digits = common(query.codes, other.codes);
    add('code', digits.length >= 6 ? 3 : digits.length >= 4 ? 2.2 : digits.length >= 2 ? 0.7 : 0, [digits]);
    const sector = common(query.classes, other.classes);
    add('activity', sector.length >= 4 ? 1.2 : sector.length >= 3 ? 0.8 : sector.length >= 2 ? 0.4 : 0, [
      sector,
    ]);
    const terms: [string, number][] = [];
    for (const [stem] of query.stems) {
      const count = other.stems.get(stem);
      if (count === undefined) continue;
      const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * other.length) / mean));
      terms.push([stem, weight * rarity(documents.get(stem) ?? 1)]);
    }
    terms.sort(([, a], [, b]) => b - a);
    const words = terms.reduce((sum, [, weight]) => sum + weight, 0);
    // Grows with BM25 and stays below what a common product says.
    add(
      'words',
      (3 * words) / (words + 12),
      terms.slice(0, 5).map(([stem]) => query.forms.get(stem) ?? stem),
    );
    const sought = other.profile.regions.find((place) => covers(place, query.profile.region));
    const seeks = query.profile.regions.find((place) => covers(place, other.profile.region));
    add(
      'region',
      (sought ? 0.3 : 0) + (seeks ? 0.3 : 0),
      [sought, seeks].flatMap((place) => place ?? []),
    );
    return {
      id: other.profile.id,
      score: Number(reasons.reduce((sum, { points }) => sum + points, 0).toFixed(2)),
      reasons: reasons.sort((a, b) => b.points - a.points),
    };
  };
  return {
    /** The matches of a profile among all, best first: of the other side, of a type that answers its own. */
    of: (profile: Profile): readonly Match[] => {
      const query = all.find((its) => its.profile.id === profile.id) ?? weigh(profile);
      return all
        .filter(
          ({ profile: other }) =>
            other.id !== profile.id &&
            ANSWERS[profile.type].includes(other.type) &&
            countryOf(other.region) !== countryOf(profile.region),
        )
        .map((other) => compare(query, other))
        .filter(
          ({ score, reasons }) =>
            score >= LEAST && reasons.some(({ kind }) => kind !== 'region' && kind !== 'activity'),
        )
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    },
  };
}

const covers = (outer: string, inner: string): boolean => within(inner, outer) || within(outer, inner);

/** The longest run of leading digits that a code of one shares with a code of the other. */
function common(ones: readonly string[], others: readonly string[]): string {
  let best = '';
  for (const one of ones)
    for (const other of others) {
      const digits = one.replaceAll('.', '').slice(0, shared(one, other));
      if (digits.length > best.length) best = digits;
    }
  return best;
}

/** An offer as what is weighed. */
export const profileOf = (id: string, offer: Offer, region: string): Profile => ({
  id,
  type: offer.type,
  region,
  regions: offer.regions,
  hs: offer.hs,
  activities: offer.activities,
  title: offer.title,
  text: offer.summary,
  more: [offer.description, offer.partner].filter(Boolean).join('\n'),
  language: offer.language,
});

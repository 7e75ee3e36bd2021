import { contentId, sha256 } from '#model/canonical.ts';
import { LANGUAGES, type Language } from '#model/language.ts';
import { isPlaceCode } from '#model/place.ts';
import { fieldsOf, malformed } from '../fields.ts';
import { activityIn, hsIn } from './codes.ts';

/** The kinds of the Enterprise Europe Network's partnering profile. */
export const OFFER_TYPES = [
  'business-offer',
  'business-request',
  'technology-offer',
  'technology-request',
  'joint-project',
] as const;
export type OfferType = (typeof OFFER_TYPES)[number];

/** The kinds of partnership that a profile can consider. */
export const PARTNERSHIPS = [
  'supply',
  'distribution',
  'manufacturing',
  'outsourcing',
  'joint-venture',
  'investment',
  'licence',
  'technical-cooperation',
  'research',
  'services',
] as const;
export type Partnership = (typeof PARTNERSHIPS)[number];

/** Stages of development of what is offered. */
export const STAGES = ['idea', 'prototype', 'pilot', 'on-the-market'] as const;

/** What a translation says, and which text it translates. */
export interface OfferText {
  readonly title: string;
  readonly summary: string;
  /** The start of the hash of the original's title and summary; another one means that the original has changed since. */
  readonly of: string;
}

/** An offer or a request in the form of EEN's partnering profile. It names no firm and no contact: it is reached through the institution. */
export interface Offer {
  readonly type: OfferType;
  /** The id of the firm whose it is. */
  readonly firm: string;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly description?: string;
  readonly advantages?: string;
  readonly stage?: (typeof STAGES)[number];
  /** Who is sought, and what they are to do. */
  readonly partner?: string;
  readonly partnership: readonly Partnership[];
  readonly hs: readonly string[];
  readonly activities: readonly string[];
  /** Where partners are sought; everywhere on the other side where there are none. */
  readonly regions: readonly string[];
  /** ISO days. */
  readonly published: string;
  readonly expires: string;
  readonly translations: Readonly<Partial<Record<Language, OfferText>>>;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** A profile is shown for a year unless told. */
const YEAR_MS = 365 * 86_400_000;

/** Takes a value for an offer. */
export function admitOffer(value: unknown, today?: string): { readonly id: string; readonly offer: Offer } {
  const given = fieldsOf(value, 'offer');
  const published =
    given.has('published') || today === undefined ? given.matching('published', DAY, '2026-12-03') : today;
  const expires = given.has('expires')
    ? given.matching('expires', DAY, '2027-12-03')
    : new Date(Date.parse(published) + YEAR_MS).toISOString().slice(0, 10);
  if (expires < published) throw malformed(`a day after ${published} in offer.expires`, expires);
  const long = (name: 'description' | 'advantages' | 'partner') =>
    given.has(name) ? { [name]: given.text(name) } : {};
  const language = given.choice('language', LANGUAGES);
  const regions = given.several('regions');
  for (const region of regions)
    if (!isPlaceCode(region)) throw malformed('places of the reference data in offer.regions', region);
  const translations: Partial<Record<Language, OfferText>> = {};
  if (given.has('translations')) {
    const texts = fieldsOf(given.at('translations'), 'offer.translations');
    for (const tongue of LANGUAGES)
      if (tongue !== language && texts.has(tongue)) {
        const text = fieldsOf(texts.at(tongue), `offer.translations.${tongue}`);
        translations[tongue] = {
          title: text.text('title'),
          summary: text.text('summary'),
          of: text.text('of'),
        };
      }
  }
  const offer: Offer = {
    type: given.choice('type', OFFER_TYPES),
    firm: given.id('firm'),
    language,
    title: given.text('title'),
    summary: given.text('summary'),
    ...long('description'),
    ...long('advantages'),
    ...(given.has('stage') ? { stage: given.choice('stage', STAGES) } : {}),
    ...long('partner'),
    partnership: given.several('partnership').map((kind) => {
      const found = PARTNERSHIPS.find((known) => known === kind);
      if (!found) throw malformed(`${PARTNERSHIPS.join(', ')} in offer.partnership`, kind);
      return found;
    }),
    hs: given.several('hs').map((code) => hsIn(code)),
    activities: given.several('activities').map((code) => activityIn(code)),
    regions,
    published,
    expires,
    translations,
  };
  const { firm, type, title } = offer;
  return { id: given.id('id', contentId({ firm, type, title })), offer };
}

/** What a translation is of: it is stale when the original's title or summary has changed. */
export const textKey = ({ title, summary }: Pick<Offer, 'title' | 'summary'>): string =>
  sha256(`${title}\n${summary}`).slice(0, 12);

export type TranslationState = 'original' | 'translated' | 'stale' | 'missing';

/** How far an offer is translated, by language. */
export const translationOf = (offer: Offer): Readonly<Record<Language, TranslationState>> =>
  Object.fromEntries(
    LANGUAGES.map((language): [Language, TranslationState] => {
      if (language === offer.language) return [language, 'original'];
      const text = offer.translations[language];
      return [language, text === undefined ? 'missing' : text.of === textKey(offer) ? 'translated' : 'stale'];
    }),
  ) as Record<Language, TranslationState>;

/** Title and summary in a language, in the offer's own where there is no translation. */
export function textIn(
  offer: Offer,
  language: Language,
): { readonly title: string; readonly summary: string; readonly language: Language } {
  const text = language === offer.language ? undefined : offer.translations[language];
  return text
    ? { title: text.title, summary: text.summary, language }
    : { title: offer.title, summary: offer.summary, language: offer.language };
}

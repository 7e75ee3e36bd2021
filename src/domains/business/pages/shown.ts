import type { FactOf } from '#model/fact.ts';
import type { Language, Trilingual } from '#model/language.ts';
import type { MatchReason } from '../profiles/match.ts';
import type { OfferText, OfferType, TranslationState } from '../profiles/offer.ts';

/** A list as a route answers it. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next?: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface OfferShown {
  readonly id: string;
  readonly type: OfferType;
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  readonly translations: Readonly<Partial<Record<Language, OfferText>>>;
  readonly translation: Readonly<Record<Language, TranslationState>>;
  readonly region: string;
  readonly regions: readonly string[];
  readonly hs: readonly string[];
  readonly activities: readonly string[];
  readonly institution: string;
  readonly published: string;
  readonly expires: string;
  readonly state: 'current' | 'expired' | 'held';
  readonly score: number;
  readonly passes: boolean;
}

export interface MatchShown {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly {
    readonly kind: MatchReason['kind'];
    readonly points: number;
    readonly what: readonly Trilingual[];
  }[];
  readonly offer?: OfferShown;
  readonly lead?: FactOf<'intent'>;
}

export interface Trace {
  readonly side: string;
  readonly author: string;
  readonly time: string;
  readonly withdrawn: boolean;
}

export interface IntroductionShown {
  readonly id: string;
  readonly state: 'asked' | 'agreed' | 'refused';
  readonly firms: readonly {
    readonly id: string;
    readonly name: string;
    readonly region: string;
    readonly institution?: Named & { readonly contact?: string };
    readonly agreed: string;
    readonly refused: string;
    readonly contact: string;
  }[];
  readonly offers: readonly (Pick<OfferShown, 'id' | 'title' | 'language' | 'translations'> & {
    readonly firm: string;
  })[];
}

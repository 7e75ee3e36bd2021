import type { Run } from './brief.ts';
import type { Candidate, Likeness } from './candidate.ts';
import type { Finding } from './check.ts';
import type { Claim } from './claim.ts';
import type { Accord, Confirmation, Due } from './confirmation.ts';
import type { Document } from './document.ts';
import type { Fact, FactOf, FactState } from './fact.ts';
import type { Preference, Ruling, Signed } from './judgement.ts';
import type { Language, Trilingual } from './language.ts';
import type { Paper } from './paper.ts';
import type { Place, PlaceCode } from './place.ts';
import type { Undertaking } from './promise.ts';

/** A page of a long list: the next one begins at `next`, absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Not all were counted: there are more than `total`. */
  readonly isMore?: boolean;
  readonly next?: string;
  /** Where each page begins, as `after`, the first with ''; only of a list of more than one page and at most `MOST_PAGES`, of items of one size. */
  readonly starts?: readonly string[];
}

/** Of longer lists no page but the next is named: filters shorten them. */
export const MOST_PAGES = 400;

/** Which facts: every filter given must hold. `place` and `counterpart` match the place itself and what lies in it. */
export interface FactFilter {
  readonly place?: string;
  readonly counterpart?: string;
  readonly measure?: string;
  readonly kind?: string;
  readonly domain?: string;
  readonly state?: string;
  /** At least so certain: `likely` takes in what is certain. */
  readonly certainty?: string;
  /** Where the sides stand on it. */
  readonly accord?: string;
  /** EDTF; facts whose period overlaps it. */
  readonly period?: string;
  /** Words of the quoted sentences, in any of the three languages and any form. */
  readonly text?: string;
  /** The id of a crossing, a road, the conduit or the border, as the map has it. */
  readonly landmark?: string;
}

/** What of the timeline: every filter given must hold. */
export interface TimelineFilter extends FactFilter {
  /** One kind of item alone. */
  readonly of?: string;
}

export const TIMELINE_KINDS = ['fact', 'document', 'promise'] as const;

/** Something with a day: a fact by the first day of its period, a document by when it came out, a promise by its deadline. */
export type TimelineItem = { readonly id: string; readonly day: string } & (
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'document'; readonly document: DocumentSummary }
  | { readonly kind: 'promise'; readonly promise: Undertaking }
);

/** The name of a page within a list. */
export interface Cursor {
  readonly after?: string;
  readonly limit?: number;
}

/** A document without its text. */
export type DocumentSummary = Omit<Document, 'text'> & { readonly claimCount: number };

/** A document whose text is much the same as another's: by how much, from 0 to 1, and how many facts both tell. */
export interface SimilarDocument {
  readonly document: DocumentSummary;
  readonly likeness: number;
  readonly facts: number;
}

/** A claim with the sentence that says it and the document it stands in. */
export interface ClaimInContext {
  readonly claim: Claim;
  readonly sentence: string;
  readonly document: DocumentSummary;
  /** The fact it supports or rivals. */
  readonly fact?: string;
  /** What stands before and after the sentence, where the text is held: a few sentences, cut between words. */
  readonly around?: { readonly before: string; readonly after: string };
}

/** A fact with all that speaks for and against it. */
export interface FactInContext {
  readonly fact: Fact;
  readonly claims: readonly ClaimInContext[];
  /** What a person said last of the value to quote; without a claim, that the rules choose again. */
  readonly choice?: Signed<Preference>;
}

/** An office as one claim names it. */
export interface HeldOffice {
  readonly position: string;
  /** The place or body. */
  readonly of: string;
  readonly fact: string;
  readonly claim: string;
}

/** Somebody who holds an office in one of the places, or signed for them. */
export interface DossierPerson {
  /** Name and office as documents in the reader's language have them, else as most do. */
  readonly told: Readonly<Record<Language, { readonly name: string; readonly office?: HeldOffice }>>;
  /** Papers that bear the person's name. */
  readonly signed: readonly FactOf<'signing'>[];
  /** How many documents name the person. */
  readonly documents: number;
}

/**
 * All that the register holds of one place, or between two, as a day sees it: of each list the latest, and in `totals` how many there are.
 * `papers`, `trade`, `works`, `promises`, `people` and `disputed` take in the regions of the cities asked for, since regions sign and trade for them.
 */
export interface Dossier {
  readonly places: readonly Place[];
  /** The tie in a paragraph, of facts alone. */
  readonly lead: Readonly<Record<Language, readonly Run[]>>;
  /** The regions of the cities asked for, and how many facts there are about these. */
  readonly wider?: { readonly places: readonly PlaceCode[]; readonly facts: number };
  /** Which of the places are twins, the latest first. */
  readonly ties: readonly FactOf<'twinning'>[];
  /** What is signed, the next to run out foremost. */
  readonly papers: readonly Paper[];
  /** What was announced: overdue first; what is done, and terms that are over, last. */
  readonly promises: readonly Undertaking[];
  readonly trade: readonly FactOf<'observation'>[];
  readonly works: readonly Fact[];
  readonly people: readonly DossierPerson[];
  readonly sections: readonly {
    readonly domain: string;
    readonly facts: readonly Fact[];
    readonly total: number;
  }[];
  /** Facts with a date, oldest first. */
  readonly timeline: readonly Fact[];
  readonly disputed: readonly Fact[];
  /** Places that share facts with the one asked for, most first; empty for a pair. */
  readonly neighbours: readonly { readonly place: Place; readonly facts: number }[];
  /** In which the facts shown stand, newest first. */
  readonly documents: readonly DocumentSummary[];
  readonly totals: {
    readonly facts: number;
    readonly timeline: number;
    readonly disputed: number;
    readonly accords: Readonly<Record<Accord, number>>;
    readonly papers: number;
    readonly trade: number;
    readonly works: number;
  };
}

export interface SearchHit {
  readonly kind: 'document' | 'fact' | 'place';
  readonly id: string;
  readonly title: string;
  /** A passage of the text around the first match, with the matches' offsets in it. */
  readonly excerpt?: string;
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
  readonly fact?: Fact;
  readonly place?: Place;
}

/** Which hits are asked for; what only facts have leaves documents out, a language facts. */
export interface SearchFilter {
  readonly of?: SearchHit['kind'];
  /** Of a fact, such as signing. */
  readonly kind?: string;
  readonly place?: PlaceCode;
  readonly domain?: string;
  /** Of a document. */
  readonly language?: string;
  /** EDTF: facts whose period overlaps it, documents that came out in it. */
  readonly period?: string;
}
export const HIT_KINDS = ['place', 'fact', 'document'] as const satisfies readonly SearchHit['kind'][];

/** A page of hits, of which ten thousand facts and as many documents are counted, `isMore` where there are more; on the first one also who is named so, places of a like name, and the query with the slips mended that nothing was found for. */
export interface SearchPage extends Page<SearchHit> {
  readonly people?: readonly NamedPerson[];
  readonly near?: readonly NamedPlace[];
  readonly corrected?: string;
}

/** Somebody whom facts name, and how many. */
export interface NamedPerson {
  readonly name: string;
  readonly facts: number;
}

export interface NamedPlace {
  readonly place: Place;
  readonly facts: number;
}

/** What is proposed while somebody types: `total` counts the facts and documents that hold the words. */
export interface Suggestions {
  readonly places: readonly NamedPlace[];
  readonly people: readonly NamedPerson[];
  readonly facts: readonly Fact[];
  readonly documents: readonly DocumentSummary[];
  readonly total: number;
  readonly isMore?: boolean;
  readonly corrected?: string;
}

/** What the home page shows. */
export interface Overview {
  readonly counts: {
    readonly documents: number;
    readonly claims: number;
    readonly facts: number;
    readonly states: Readonly<Record<FactState, number>>;
    readonly accords: Readonly<Record<Accord, number>>;
    readonly kinds: Readonly<Record<string, number>>;
    readonly domains: Readonly<Record<string, number>>;
  };
  readonly newest: readonly DocumentSummary[];
  readonly disputed: readonly Fact[];
  /** Every place with facts, and every pair of places with facts between them. */
  readonly places: readonly { readonly place: Place; readonly facts: number }[];
  readonly ties: readonly { readonly a: string; readonly b: string; readonly facts: number }[];
  /** Changes with the register's content: SHA-256 over its canonical bytes. */
  readonly digest: string;
}

/** A domain as the API shows it. */
export interface DomainSummary {
  readonly id: string;
  readonly order: number;
  readonly name: Trilingual;
  readonly summary: Trilingual;
  readonly measures: readonly { readonly id: string; readonly name: Trilingual; readonly unit: string }[];
  readonly assets: readonly { readonly id: string; readonly name: Trilingual }[];
  /** Its own rules of preference, by id. */
  readonly preferences: readonly { readonly id: string; readonly name: Trilingual }[];
  readonly facts: number;
  /** Of how many of them its view is made: of each kind the latest. */
  readonly viewed: number;
}

/** Which findings: every filter given must hold. `place` matches the place itself and what lies in it. */
export interface FindingFilter {
  readonly check?: string;
  readonly severity?: string;
  readonly place?: string;
  readonly domain?: string;
  readonly fact?: string;
  /** `open` for those nobody ruled on. */
  readonly status?: string;
}

/** A check, with how many findings it gave and on how many of them nobody ruled. */
export interface CheckSummary {
  readonly id: string;
  readonly name: Trilingual;
  readonly findings: number;
  readonly open: number;
}

/** A finding with the sentences it weighs, in the order of its reasoning. */
export interface FindingInContext extends Omit<Finding, 'claims'> {
  readonly claims: readonly ClaimInContext[];
  /** What a person said of it last. */
  readonly ruling?: Ruling;
}

/** Which candidates: every filter given must hold; `open` leaves out what is merged and what is judged. */
export interface CandidateFilter {
  readonly kind?: string;
  readonly open?: boolean;
}

/** A candidate with sentences that speak of each side. */
export interface CandidateInContext extends Omit<Candidate, 'a' | 'b'> {
  readonly a: LikenessInContext;
  readonly b: LikenessInContext;
}

export interface LikenessInContext extends Omit<Likeness, 'claims'> {
  readonly claims: readonly ClaimInContext[];
}

/** Which promises: every filter given must hold; `on` is the day that looks at them, ISO, today unless told. */
export interface PromiseFilter {
  /** One promise. */
  readonly id?: string;
  readonly state?: string;
  readonly kind?: string;
  readonly place?: string;
  readonly counterpart?: string;
  readonly on?: string;
}

/** Which coverages: every filter given must hold. */
export interface CoverageFilter {
  readonly side?: string;
  readonly domain?: string;
  /** The day that looks at them, ISO, today unless told. */
  readonly on?: string;
}

/** Which questions: every filter given must hold. */
export interface QuestionFilter extends CoverageFilter {
  readonly reason?: string;
}

/** Which series: every filter given must hold. */
export interface SeriesFilter {
  readonly measure?: string;
  readonly aspect?: string;
  readonly place?: string;
  readonly counterpart?: string;
}

/** Which facts of an inbox: every filter given must hold. */
export interface InboxFilter
  extends Pick<FactFilter, 'place' | 'counterpart' | 'kind' | 'measure' | 'domain'> {
  readonly cause?: string;
}

/** A fact in an inbox, with why it is there. */
export interface DueFact {
  /** The fact's. */
  readonly id: string;
  readonly due: Due;
  readonly fact: Fact;
}

/** Which of the words that sides said: every filter given must hold. */
export interface ConfirmationFilter {
  readonly side?: string;
  readonly verdict?: string;
  /** The fact that the claim of which it was said is part of now. */
  readonly fact?: string;
  readonly author?: string;
}

/** What a side said of a fact, by whom and when, as it stands in its log. */
export type ConfirmationInContext = Signed<Confirmation> & {
  /** «KZ-12»: the side and the entry's place in its log. */
  readonly id: string;
  readonly side: string;
  readonly sequence: number;
  /** The fact that it bears on now; absent while the claim is not held. */
  readonly now?: string;
};

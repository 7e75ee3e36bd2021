import type { Brief, BriefFormat } from './brief.ts';
import type { Claim } from './claim.ts';
import type { Coverage, Question } from './completeness.ts';
import type { ConfirmationAsked, PassedOver } from './confirmation.ts';
import type { DeskBooks } from './desk.ts';
import type { Document, Withheld } from './document.ts';
import type { Explanation } from './explanation.ts';
import type { Fact } from './fact.ts';
import type { Issue } from './issue.ts';
import type { Judgement, Preference, Ruling } from './judgement.ts';
import type { Language } from './language.ts';
import type { LogSource, Logs, Taken } from './log.ts';
import type { BorderMap, MapFilter, YearCount } from './map.ts';
import type { Place } from './place.ts';
import type { Undertaking } from './promise.ts';
import type { Answer } from './question.ts';
import type {
  CandidateFilter,
  CandidateInContext,
  CheckSummary,
  ClaimInContext,
  ConfirmationFilter,
  ConfirmationInContext,
  CoverageFilter,
  Cursor,
  DocumentSummary,
  DomainSummary,
  Dossier,
  DueFact,
  FactFilter,
  FactInContext,
  FindingFilter,
  FindingInContext,
  InboxFilter,
  Overview,
  Page,
  PromiseFilter,
  QuestionFilter,
  SearchFilter,
  SearchPage,
  SeriesFilter,
  SimilarDocument,
  Suggestions,
  TimelineFilter,
  TimelineItem,
} from './register.ts';
import type { TimeSeries } from './time-series.ts';
import type { PassageNames, ToldClaim } from './told-claim.ts';
import type { TradeTables } from './trade-table.ts';
import type { Watch } from './watch.ts';

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024;

/** Bytes as they came in, and what is known of them from outside. */
export interface Submission {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly mediaType?: string;
  readonly how: Document['obtained']['how'];
  readonly published?: string;
  readonly language?: Language;
  readonly title?: string;
  readonly address?: string;
  readonly publisher?: string;
  readonly sources?: readonly string[];
  /** What is to stay with its side; what the node's keeper settled unless told, `none` for nothing. */
  readonly withhold?: Withheld | 'none';
}

/** What became of a submission. `added` is false when the register already had it. */
export interface Admission {
  readonly added: boolean;
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
}

/**
 * What a node of Pobratim can be asked: handed to the server and to the command line. `by` is the id of the person whose entry it will be;
 * without it the entry is the node's own.
 */
export interface Application {
  /** Reads without storing. Throws a Failure of reason `input` when the bytes are not a readable document. */
  read(submission: Submission, watch?: Watch): Promise<Admission>;
  /** Fetches the document at an address of the public internet. Throws a Failure of reason `input` when it cannot be had. */
  fetch(address: string): Promise<Submission>;
  /** The documents in a submission: an e-mail message holds its words and what is attached to it, anything else is one. */
  parts(submission: Submission): Promise<readonly Submission[]>;
  /** Reads, appends to the ledger, settles and projects. Either all of it is stored or nothing: stopped by the watch's signal, nothing. */
  add(submission: Submission, by?: string, watch?: Watch): Promise<Admission>;
  /** Derives the register anew from the ledger; returns its digest. */
  rebuild(progress?: (done: number, total: number) => void): Promise<string>;
  /** Makes a piece of what first questions need of the whole register; gives whether more is left. */
  prepare(): Promise<boolean>;
  /** A name for what the register holds now, as today sees it: another after each change, and each day. */
  version(): string;
  overview(): Promise<Overview>;
  /** The map of the borderland, of the facts that the filter lets through. */
  map(filter: MapFilter): Promise<BorderMap>;
  /** How many of the facts that the filter lets through each year has, earliest first. */
  years(filter: FactFilter): Promise<readonly YearCount[]>;
  /** Facts, documents and promises by day, latest first. */
  timeline(filter: TimelineFilter, cursor: Cursor): Promise<Page<TimelineItem>>;
  domains(): Promise<readonly DomainSummary[]>;
  /** The view of one domain, or undefined when there is none of that name. */
  view(domain: string): Promise<unknown>;
  /**
   * What a domain answers from tables; undefined when it has no such question. Throws a Failure of reason `usage` when it cannot be answered
   * as put, `input` when no tables are held.
   */
  ask(domain: string, question: string, asked: Readonly<Record<string, string>>): Promise<Answer | undefined>;
  documents(
    filter: { readonly text?: string; readonly language?: string },
    cursor: Cursor,
  ): Promise<Page<DocumentSummary>>;
  document(
    id: string,
  ): Promise<
    | { readonly document: Document; readonly claims: readonly (Claim & { readonly fact?: string })[] }
    | undefined
  >;
  /**
   * How a document is read today: the claims as this reader makes them, which those stored when it was added need not be. Undefined when there is
   * no such document, or its text is withheld.
   */
  explain(
    id: string,
  ): Promise<{ readonly document: Document; readonly explanation: Explanation<Claim> } | undefined>;
  /** Documents whose texts are much the same as one's, the likest first; undefined when there is no such document. */
  similar(id: string): Promise<readonly SimilarDocument[] | undefined>;
  /**
   * The whole sentences that a selection of a text touches, and what they name; undefined when there is no such document. Throws a Failure of
   * reason `input` where nothing is selected, or the text stays with its side.
   */
  passage(document: string, start: number, end: number): Promise<PassageNames | undefined>;
  /** Appends a claim that a person makes of a passage; one that is known changes nothing. Throws a Failure of reason `input` when it is none of the model. */
  addClaim(told: ToldClaim, by?: string): Promise<Claim>;
  claim(id: string): Promise<ClaimInContext | undefined>;
  /** The facts that a document speaks for or against, each once, in the order of the text. */
  factsIn(document: string): Promise<readonly Fact[]>;
  /** Throws a Failure of reason `usage` when the filter asks for what no fact can have, or the cursor is of another list. */
  facts(filter: FactFilter, cursor: Cursor): Promise<Page<Fact>>;
  fact(id: string): Promise<FactInContext | undefined>;
  /** Every claim that makes a fact, by id: of one that very many make, also those that its `voices` only count. */
  claimsOfFact(id: string, cursor: Cursor): Promise<Page<ClaimInContext> | undefined>;
  /**
   * Appends which value of a fact a person would quote; throws a Failure of reason `input` when there is no such fact, or the claim is none
   * of its own.
   */
  prefer(preference: Preference, by?: string): Promise<void>;
  /**
   * Appends what a person says of a fact in the side's name; returns the entry's place in the log and the fact as it stands then. Throws a
   * Failure of reason `input` when there is no such fact, it has changed since it was seen, or the value cannot be one of its own.
   */
  confirm(asked: ConfirmationAsked, by?: string): Promise<{ readonly sequence: number; readonly fact: Fact }>;
  /** What the sides said of facts, the last first. */
  confirmations(filter: ConfirmationFilter, cursor: Cursor): Promise<Page<ConfirmationInContext>>;
  /** The facts that ask for a word of the node's side: what parts the sides first, then what weighs most; without those that are passed over. */
  inbox(filter: InboxFilter, cursor: Cursor, passed: readonly PassedOver[]): Promise<Page<DueFact>>;
  /** What is passed over when this fact is; undefined when there is none of that id. */
  markOf(fact: string): Promise<string | undefined>;
  /** What does not fit together, gravest first. */
  findings(filter: FindingFilter, cursor: Cursor): Promise<Page<FindingInContext>>;
  /** Every check, those with most findings first. */
  checks(): Promise<readonly CheckSummary[]>;
  /** Appends what a person says of a finding; throws a Failure of reason `input` when there is none of that id. */
  rule(ruling: Ruling, by?: string): Promise<void>;
  /** Things that may be one, those to be judged first. */
  candidates(filter: CandidateFilter, cursor: Cursor): Promise<Page<CandidateInContext>>;
  /** Appends a verdict on two things; throws a Failure of reason `input` when nothing is held under one of the ids. */
  judge(judgement: Judgement, by?: string): Promise<void>;
  /** What was announced and what came of it, overdue first. */
  promises(filter: PromiseFilter, cursor: Cursor): Promise<Page<Undertaking>>;
  /** One of them as a day (ISO; today unless told) sees it; undefined when nothing is promised under the id. */
  promise(id: string, on?: string): Promise<Undertaking | undefined>;
  /** What is known of each field, by side and domain. */
  completeness(filter: CoverageFilter, cursor: Cursor): Promise<Page<Coverage>>;
  /** What a side can be asked so that gaps close, by side and domain. */
  questions(filter: QuestionFilter, cursor: Cursor): Promise<Page<Question>>;
  /** Figures over time, longest series first. */
  series(filter: SeriesFilter, cursor: Cursor): Promise<Page<TimeSeries>>;
  /** One series; undefined when there is none of that id. */
  oneSeries(id: string): Promise<TimeSeries | undefined>;
  /** As a day (ISO; today unless told) sees it; undefined when a place is not known. */
  dossier(place: string, counterpart?: string, on?: string): Promise<Dossier | undefined>;
  /** The dossier on two pages, for a meeting on a day (ISO) if told; undefined when a place is not known. */
  brief(
    place: string,
    counterpart: string | undefined,
    asked: { readonly language: Language; readonly on?: string },
  ): Promise<Brief | undefined>;
  /** A brief as a file; with the address of the node, notes lead to the sentences they quote. */
  print(brief: Brief, format: BriefFormat, site?: string): Promise<Uint8Array>;
  places(): Promise<readonly Place[]>;
  /** A code as it is, or the code of a place by one of its names in three languages; undefined when none or several fit. */
  placeNamed(name: string): string | undefined;
  /** Facts, documents, places and people by words in any of the three languages and any form; a word that nothing holds is taken for the nearest one. */
  search(text: string, cursor: Cursor, filter?: SearchFilter): Promise<SearchPage>;
  /** What is proposed while somebody types: the last word may go on. */
  suggest(text: string): Promise<Suggestions>;
  /** What is kept on a workbench; of one that is not there nothing. */
  books(domain: string): DeskBooks;
  /** The signed logs that all of this is derived from. */
  readonly logs: Logs;
  /** Tables of customs and statistics offices. */
  readonly tables: TradeTables;
  /** Takes in what a peer's node or file has that is not held, and settles over all logs; notes with the peer what came of it. */
  pull(source: LogSource, peer: string): Promise<readonly Taken[]>;
  /** Every fact, for export, in id order. */
  exportFacts(): AsyncIterable<Fact>;
  close(): Promise<void>;
}

import type { Check, TableCheck } from './check.ts';
import type { Desk } from './desk.ts';
import type { Fact } from './fact.ts';
import type { Trilingual, Words } from './language.ts';
import type { PreferenceRule } from './preference.ts';
import type { Question } from './question.ts';

/** A measure that a domain declares: its name, usual unit, and the words by which texts speak of it. */
export interface Measure {
  readonly id: string;
  readonly name: Trilingual;
  /** UCUM, or `money` where the currency is the text's. */
  readonly unit: string;
  /** Of whom the figure can be asked: of each border region, or of a side as a whole; absent where it is of single things. */
  readonly asked?: 'region' | 'side';
  readonly words: Words;
}

/** A type of asset that a domain declares, and the words by which texts name it. */
export interface AssetType {
  readonly id: string;
  readonly name: Trilingual;
  readonly words: Words;
}

/** The words a domain brings to the reader. */
export interface Vocabulary {
  readonly measures: readonly Measure[];
  readonly assets: readonly AssetType[];
}

/** The `vocabulary.ts` of a domain: all that reading needs of it. */
export interface DomainVocabulary extends Vocabulary {
  /** Its place among the domains, from 1. */
  readonly order: number;
}

/** One workbench: a folder of `domains/` that declares itself. Pure: no I/O, no other domain, no stage. */
export interface Domain extends DomainVocabulary {
  /** The folder's name. */
  readonly id: string;
  readonly name: Trilingual;
  readonly summary: Trilingual;
  /** Whether a fact belongs to this workbench; a fact may belong to several. */
  readonly holds: (fact: Fact) => boolean;
  /** What its claims must keep beside what holds of all claims. */
  readonly checks?: readonly Check[];
  /** What they must keep beside what tables say. */
  readonly tableChecks?: readonly TableCheck[];
  /** What it answers from tables. */
  readonly questions?: readonly Question[];
  /** Which of rival values to quote, before the rules that hold for all facts. */
  readonly preferences?: readonly PreferenceRule[];
  /** What people keep on it, and the routes that it brings. */
  readonly desk?: Desk;
  /** What its page shows, from the facts it holds: plain JSON data, in a stable order, `today` an ISO day. */
  readonly view: (facts: readonly Fact[], today: string) => unknown;
}

/** Whether a fact is a figure of one of the measures. */
export const isMeasuredBy = ({ measures }: Vocabulary, fact: Fact): boolean =>
  fact.kind === 'observation' && measures.some(({ id }) => id === (fact.slots.measure ?? 'other'));

/** Whether a fact tells of works on one of the types of asset. */
export const isBuiltBy = ({ assets }: Vocabulary, fact: Fact): boolean =>
  fact.kind === 'works' && assets.some(({ id }) => id === (fact.slots.assetType ?? 'other'));

/** The words of all assets in all languages. */
export const assetWords = ({ assets }: Vocabulary): readonly string[] =>
  assets.flatMap(({ words }) => [...words.ru, ...words.kk, ...words.en]);

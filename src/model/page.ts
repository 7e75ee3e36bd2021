import type { Snippet } from 'svelte';
import type { Asset } from './asset.ts';
import type { Calendar } from './calendar.ts';
import type { Fact } from './fact.ts';
import type { Language } from './language.ts';
import type { Paper } from './paper.ts';
import type { Party } from './party.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';
import type { Series } from './series.ts';

/** What the web lends to a domain's page, so that amounts, places and sentences look and lead the same everywhere. */
export interface Parts {
  /** An amount of a fact as a link to the sentence that says it, coloured when sources differ (`standing` says so in words). `signed` shows + and −. */
  readonly figure: Snippet<[fact: Fact, value: Quantity | undefined, signed?: boolean]>;
  /** Words of a fact as a link to the sentence that says it. */
  readonly sentence: Snippet<[fact: Fact, text: string]>;
  /** Whether a fact is planned, wished or denied, and whether its sources agree; leads to all of them. */
  readonly standing: Snippet<[fact: Fact]>;
  /** Places as links to their dossiers, other parties by name. */
  readonly parties: Snippet<[parties: readonly Party[] | undefined]>;
  /** A period in words; a dash where there is none. */
  readonly period: Snippet<[period: Period | undefined]>;
  /** A term of the model's lists, in words: `memorandum`, `under-way`; with a fact, a link to the sentence that says it. */
  readonly term: Snippet<[term: string | undefined, fact?: Fact]>;
  /** Facts one a line, in full. */
  readonly facts: Snippet<[facts: readonly Fact[]]>;
  /** Papers with their parties, and where their terms stand. */
  readonly papers: Snippet<[papers: readonly Paper[]]>;
  /** A table of figures over time under a caption. */
  readonly series: Snippet<[series: readonly Series[], caption: string]>;
  /** What comes, what is past, what has no date; with headings of level 3. */
  readonly calendar: Snippet<[calendar: Calendar]>;
  /** Assets with promised and actual dates, extent, cost and capacity; names are headings of level 3. */
  readonly assets: Snippet<[assets: readonly Asset[]]>;
}

/** What a domain's `page.svelte` is given. */
export interface PageProps<View> {
  readonly view: View;
  readonly language: Language;
  readonly parts: Parts;
}

/** What a page of a workbench's `pages/` is given: `view` is what its route answers. */
export interface DeskPageProps<View> extends PageProps<View> {
  readonly desk: {
    /** What the address asks, as it was given, and as a query without the language. */
    readonly query: Readonly<Record<string, string>>;
    readonly asked: string;
    /** The names of places by code. */
    readonly names: Readonly<Record<string, string>>;
    /** Why a form was refused, and what was filled in. */
    readonly problem?: string;
    readonly filled?: Readonly<Record<string, string>>;
  };
}

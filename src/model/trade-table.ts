import type { Trilingual } from './language.ts';

/** What a row of a table can have that keeps it, or a part of it, out, or that a reader should know. */
export const TABLE_PROBLEMS = [
  'unreadable-row',
  'wrong-period',
  'wrong-area',
  'wrong-flow',
  'wrong-product',
  'wrong-currency',
  'wrong-price-basis',
  'wrong-unit',
  'no-value',
  'negative-value',
  'wrong-weight',
  'negative-weight',
  'wrong-quantity',
  'negative-quantity',
  'repeated-row',
  'two-units',
  'parts-exceed-total',
  'parts-fall-short',
  'divided-region',
] as const;
export type TableProblemKind = (typeof TABLE_PROBLEMS)[number];

/** What became of the row: it is left out; it is loaded without the amount that is wrong; it is loaded as it is, or as `found` says. */
export type TableEffect = 'left-out' | 'loaded-without' | 'noted';

/** A line of the report on a table. */
export interface TableProblem {
  readonly kind: TableProblemKind;
  readonly effect: TableEffect;
  /** The row of the file, the first below the heading being 1; null where several make the problem. */
  readonly row: number | null;
  readonly column: string;
  readonly expected: string;
  readonly found: string;
}

/** A table as it is held: one revision of one source. */
export interface TradeTable {
  /** `source/revision`. */
  readonly id: string;
  readonly source: string;
  /** From 1; what a later one says of a reporter's period takes the place of what an earlier one said. */
  readonly revision: number;
  readonly title: Trilingual;
  readonly layout: string;
  readonly publisher: string;
  readonly licence: string;
  readonly address?: string;
  /** Which source `flows` shows where several tell of one reporter's period: the least. */
  readonly precedence: number;
  /** Of which partners it speaks, by their countries; of all where it is absent. */
  readonly partners?: { readonly only: readonly string[] } | { readonly but: readonly string[] };
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** ISO instant. */
  readonly loaded: string;
  /** EDTF, when the publisher gave it out, where told. */
  readonly published?: string;
  /** Rows of the file; those that the layout keeps; flows made of them. */
  readonly rows: number;
  readonly kept: number;
  readonly flows: number;
  /** Rows that no flow was made of. */
  readonly leftOut: number;
  readonly problems: Readonly<Partial<Record<TableProblemKind, number>>>;
  readonly from?: string;
  readonly to?: string;
  readonly frequencies: readonly ('A' | 'M')[];
  readonly currencies: readonly string[];
  readonly reporters: readonly string[];
  /** Columns that its files hold; the others are the same for all rows, or empty. */
  readonly columns: readonly string[];
}

/** A table with how much of it `flows` shows; the rest gives way to later revisions or to preferred sources. */
export interface ShownTable extends TradeTable {
  readonly shown: number;
}

/** Units of a currency for a US dollar, in a month or on the mean of a year. */
export interface HeldRate {
  readonly currency: string;
  /** EDTF: a month or a year. */
  readonly period: string;
  readonly perUsd: number;
  readonly source: string;
  /** Whether it is of the user's own table, not of the reference data. */
  readonly isOwn: boolean;
}

/** The exchange rates held, and the years of loaded tables for which one is missing. */
export interface Rates {
  readonly items: readonly HeldRate[];
  readonly missing: readonly {
    readonly currency: string;
    readonly years: readonly string[];
    /** Whether tables report in it: their amounts of those years are in no sum. Else amounts of those years cannot be shown in it. */
    readonly isReported: boolean;
  }[];
}

/** A way in which tables are laid out, as a person sees it. */
export interface LayoutSummary {
  readonly id: string;
  readonly title: Trilingual;
  readonly publisher: string;
  readonly licence: string;
  /** Where its columns are described. */
  readonly documentation: readonly string[];
  readonly columns: readonly string[];
}

/** How far a loading has come: what it does, and the done share of that, 0 to 1. */
export type LoadProgress = (step: string, done: number) => void;

export interface TableToLoad {
  /** A path. */
  readonly file: string;
  /** The file's name as whoever sent it knows it. */
  readonly name?: string;
  /** The id of a known layout, or a path of a file that describes one; else the one whose columns the file has. */
  readonly layout?: string;
  /** Whose revision it is; the layout's id unless told. */
  readonly source?: string;
  readonly published?: string;
}

/** The tables of offices that a node holds. */
export interface TradeTables {
  layouts(): Promise<readonly LayoutSummary[]>;
  /**
   * Reads a table into the cube, whole or not at all. `added` is false when it is held already, byte for byte. Throws a Failure of reason
   * `input` when it cannot be read, and the signal's reason when that is aborted.
   */
  load(
    table: TableToLoad,
    progress?: LoadProgress,
    signal?: AbortSignal,
  ): Promise<{ readonly added: boolean; readonly table: TradeTable }>;
  /** Latest first. */
  tables(): Promise<readonly ShownTable[]>;
  /** The report on a table, by row, in pages; undefined when no such table is held. */
  problems(
    id: string,
    asked: { readonly kind?: string; readonly from: number; readonly limit: number },
  ): Promise<{ readonly items: readonly TableProblem[]; readonly total: number } | undefined>;
  /**
   * The rows of a table that no flow was made of, as the file has them in the columns that are read, with `row` and `problems`; undefined when no such table
   * is held.
   */
  rejected(
    id: string,
    asked: { readonly from: number; readonly limit: number },
  ): Promise<
    { readonly items: readonly Readonly<Record<string, unknown>>[]; readonly total: number } | undefined
  >;
  rates(): Promise<Rates>;
  /** Puts the user's own rates (CSV of `currency, period, per_usd, source`) in place of those there were. Throws a Failure of reason `input`. */
  keepRates(csv: string): Promise<Rates>;
}

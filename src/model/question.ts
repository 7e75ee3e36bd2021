import type { Cube } from './cube.ts';
import type { Fact } from './fact.ts';
import type { Trilingual } from './language.ts';
import type { Place } from './place.ts';

/** What a question of a domain may look at. */
export interface Known {
  readonly cube: Cube;
  /** The facts that the domain holds. */
  readonly facts: readonly Fact[];
  readonly places: readonly Place[];
  /** Names of goods by their code in the Harmonized System: chapters at least. */
  readonly goods: ReadonlyMap<string, Trilingual>;
  /** Where the trade of an area is centred, by code. */
  readonly centres: ReadonlyMap<string, { readonly latitude: number; readonly longitude: number }>;
}

/** Units of a currency for a US dollar, in a month or on the mean of a year. */
export interface Rate {
  readonly currency: string;
  readonly period: string;
  readonly perUsd: number;
}

/** What an answer rests on. */
export interface Basis {
  /** Ids of the tables. */
  readonly sources: readonly string[];
  readonly currency: string;
  /** By which amounts were converted; a month's goes before its year's. */
  readonly rates?: readonly Rate[];
  /** `M` where months were summed, `A` where years were. */
  readonly frequency?: 'M' | 'A';
}

/** The answer to a question: a table and what is said of it. */
export interface Answer {
  readonly question: string;
  /** The parameters, those that were left open filled in. */
  readonly asked: Readonly<Record<string, string>>;
  readonly basis: Basis;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Figures of the whole. */
  readonly summary: Readonly<Record<string, number | string | boolean>>;
  /** What a reader must know to read it right. */
  readonly notes: readonly Trilingual[];
}

/** A question that a domain answers from tables. Pure but for what it asks of the cube. */
export interface Question {
  /** Kebab-case, unique in its domain. */
  readonly id: string;
  /** What it answers, in a line, for the manual and the command's help. */
  readonly summary: string;
  /** The parameters it takes, and what each is. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Throws a Failure of reason `usage` when a parameter is missing or cannot be. */
  readonly answer: (known: Known, asked: Readonly<Record<string, string>>) => Promise<Answer>;
}

import type { Trilingual } from './language.ts';
import type { Place, PlaceCode } from './place.ts';

/** Degrees, WGS 84. */
export type Point = readonly [longitude: number, latitude: number];

export const LANDMARK_KINDS = ['crossing', 'road', 'conduit', 'border'] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];

/** Something of the borderland that is on the map and is no place: a crossing of the border, a road, a conduit, the border itself. */
export interface Landmark {
  readonly id: string;
  readonly kind: LandmarkKind;
  readonly name: Trilingual;
  /** Where it runs, as a schematic; a crossing is one point. */
  readonly line: readonly Point[];
  /** The places it lies in or leads through, by code, those of both sides alphabetically. */
  readonly places: readonly PlaceCode[];
  /** Where facts about it are: of this domain, and, where there are any, with all words of one of the names in their sentences. */
  readonly domain: string;
  readonly words: readonly string[];
}

/** Which facts the map counts: every filter given must hold. */
export interface MapFilter {
  readonly domain?: string;
  /** EDTF; facts whose period overlaps it. */
  readonly period?: string;
}

/** What the map of the borderland shows, each with the number of facts about it and what lies in it, most first. Ties are between two regions or two cities. */
export interface BorderMap {
  readonly places: readonly { readonly place: Place; readonly facts: number }[];
  readonly ties: readonly { readonly a: PlaceCode; readonly b: PlaceCode; readonly facts: number }[];
  /** All of them, whether anything is known of them or not. */
  readonly landmarks: readonly { readonly landmark: Landmark; readonly facts: number }[];
}

/** How many facts are of a year, by their period; one that lasts counts in each. */
export interface YearCount {
  readonly year: number;
  readonly facts: number;
}

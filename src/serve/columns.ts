import type { ClaimKind } from '#model/claim.ts';
import type { Fact, FactOf } from '#model/fact.ts';
import { countryOf, type Place } from '#model/place.ts';
import type { DocumentSummary, TimelineItem } from '#model/register.ts';

/** Every member that a fact may have, in the order of a table. */
const MEMBERS: Readonly<Record<keyof FactOf<ClaimKind>, true>> = {
  id: true,
  kind: true,
  modality: true,
  slots: true,
  state: true,
  successor: true,
  rivals: true,
  preference: true,
  voices: true,
  certainty: true,
  stances: true,
  accord: true,
  places: true,
  period: true,
  domains: true,
  called: true,
};

const OF_DOCUMENT: Readonly<Record<keyof DocumentSummary, true>> = {
  id: true,
  sha256: true,
  language: true,
  title: true,
  address: true,
  publisher: true,
  published: true,
  sources: true,
  withheld: true,
  obtained: true,
  claimCount: true,
};
/** The columns of a table of documents. */
export const DOCUMENT_COLUMNS: readonly string[] = Object.keys(OF_DOCUMENT);

type KeyOf<T> = T extends T ? keyof T : never;
const OF_TIMELINE: Readonly<Record<KeyOf<TimelineItem>, true>> = {
  id: true,
  day: true,
  kind: true,
  fact: true,
  document: true,
  promise: true,
};
/** The columns of the timeline as a table. */
export const TIMELINE_COLUMNS: readonly string[] = Object.keys(OF_TIMELINE);

/** The columns of a table of facts: their members, and each side for where it stands. */
export const factColumns = (places: readonly Place[]): readonly string[] => [
  ...Object.keys(MEMBERS),
  ...[...new Set(places.filter(({ border }) => border).map(({ code }) => countryOf(code)))].sort(),
];

/** A fact as a line of a table, with where each side stands that spoke. */
export const factLine = (fact: Fact): object => ({
  ...fact,
  ...Object.fromEntries((fact.stances ?? []).map(({ side, standing }) => [side, standing])),
});

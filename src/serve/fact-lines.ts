import type { ClaimKind } from '#model/claim.ts';
import type { Fact, FactOf } from '#model/fact.ts';
import { countryOf, type Place } from '#model/place.ts';

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

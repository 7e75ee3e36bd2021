import { countryOf, isOfEitherSide, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import { type Context, finest } from '../context.ts';
import type { Span } from '../mention.ts';
import { type Group, otherSide } from '../parties.ts';

/** Whose figure it is, and towards whom. */
export interface Sides {
  readonly area: readonly PlaceCode[];
  readonly counterpart: readonly PlaceCode[];
}

/** Of one of the two countries, or whoever is no place. */
export const isNeighbourly = (code: PlaceCode): boolean => !isPlaceCode(code) || isOfEitherSide(code);

export const sameCountry = (a: readonly PlaceCode[], b: readonly PlaceCode[]): boolean =>
  countryOf(a[0]!) === countryOf(b[0]!);

/** The group that stands nearest to a word, one before it rather than one behind. */
export function nearest(groups: readonly Group[], near: Span): Group | undefined {
  const distance = (group: Group) =>
    group.after <= near.first
      ? near.first - group.after
      : group.first >= near.after
        ? group.first - near.after + 2
        : 0;
  return groups.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The places of the other country in the sentence. */
export function opposite(groups: readonly Group[], group: Group): readonly PlaceCode[] | undefined {
  const others = groups.filter(
    (other) => other !== group && !other.places.some((code) => sameCountry([code], group.places)),
  );
  const regional = others.find((other) => levelOf(other.places[0]!) !== 'country') ?? others[0];
  return regional?.places;
}

/** Who faces the given places: the other side of the last pair, else the place spoken of before. */
export function fromContext(
  context: Context,
  places: readonly PlaceCode[],
): readonly PlaceCode[] | undefined {
  const other = otherSide(context, places[0]);
  if (other.length > 0) return other;
  const subject = context.subject;
  return subject && countryOf(subject) !== countryOf(places[0]!) ? [subject] : undefined;
}

/** One side and those of the other that are of another country. */
export function paired(
  area: readonly PlaceCode[] | undefined,
  counterpart: readonly PlaceCode[] | undefined,
): Sides | undefined {
  if (!area?.length || !counterpart?.length) return undefined;
  const others = counterpart.filter((code) => !sameCountry(area, [code]));
  return others.length > 0 ? { area, counterpart: others } : undefined;
}

/** Places of two countries named in one row: those of the first one's country face the others. */
export function facing(places: readonly PlaceCode[]): Sides | undefined {
  const first = places[0];
  if (!first) return undefined;
  return paired(
    finest(places.filter((code) => countryOf(code) === countryOf(first))),
    finest(places.filter((code) => countryOf(code) !== countryOf(first))),
  );
}

import { countryOf, isCity, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import { formAt, hitsOf, type Line } from '../scene.ts';

/** «Города подписали меморандум»: the city of each side of a text that it named last, where its pair is of wider places. */
export function citiesMeant(line: Line, { pair, named }: Context): readonly PlaceCode[] | undefined {
  const isOfCities =
    line.scene.language === 'ru' &&
    hitsOf(line, ['sign']).some(({ first, after }) =>
      [first - 1, after].some((token) => formAt(line.scene, token) === 'города'),
    );
  if (!pair || !isOfCities) return undefined;
  const cities = [pair.a, pair.b].map((side) =>
    side.every(isCity)
      ? side
      : named.filter((code) => isCity(code) && countryOf(code) === countryOf(side[0]!)).slice(-1),
  );
  return cities.every((side) => side.length > 0) ? cities.flat() : undefined;
}

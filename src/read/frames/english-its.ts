import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, type Line, placesOf, textOf } from '../scene.ts';
import type { Holder } from './holder.ts';
import { atLevelOf, mayHold } from './ranks.ts';

/**
 * «Pavlodar region sent to Omsk a delegation headed by its governor», "a meeting with Tatarstan of the Russian Federation and its president": the
 * place whose office an English «its» means, the last one before it that may hold the office, past where something was and the country that a
 * region lies in.
 */
export function placeOwning(line: Line, title: Span): PlaceMention | undefined {
  if (!isOfIts(line, title)) return undefined;
  const named = placesOf(line).filter(({ after, form }) => after < title.first && form === 'noun');
  const told = named.filter((place) => isPlaceCode(place.code) && !isOfRegionBeside(line, place, named));
  const isThere = (place: PlaceMention) => /^(in|to|from|at)$/.test(roleOf(line, place));
  const holding = told.filter(
    ({ code }) => mayHold(line, title, atLevelOf(line, title, code)) && isOfLevel(line, title, code),
  );
  return holding.findLast((place) => !isThere(place)) ?? holding.at(-1) ?? told.at(-1);
}

/** «The delegation of the Federation Council headed by its Speaker», "KazTrans sells oil to Russia, its CEO": the body that an English «its» means, named last or before the places whose office it cannot be. */
export function bodyOwning(line: Line, title: Span): Holder | undefined {
  if (!isOfIts(line, title)) return undefined;
  const body = bodiesOf(line).findLast(({ after, place }) => after < title.first && !place);
  if (!body) return undefined;
  const isLast = placesOf(line).every(({ after }) => after <= body.after || after > title.first);
  return isLast || OF_BODIES.test(textOf(line.scene, title)) ? { party: body.name } : undefined;
}
const OF_BODIES =
  /(^|[ -])(ceo|director([ -]general)?|rector|dean|speaker|chairman|chairwoman|chairperson|manager|editor)$/i;

const isOfIts = (line: Line, title: Span): boolean =>
  line.scene.language === 'en' && formAt(line.scene, title.first - 1) === 'its';

/** «Tatarstan of the Russian Federation», "Russia's Omsk region": a country that says where a region lies. */
const isOfRegionBeside = (line: Line, place: PlaceMention, named: readonly PlaceMention[]): boolean =>
  levelOf(place.code) === 'country' &&
  named.some(
    (region) =>
      isPlaceCode(region.code) &&
      levelOf(region.code) !== 'country' &&
      countryOf(region.code) === place.code &&
      ((place.first >= region.after &&
        place.first - region.after <= 2 &&
        formAt(line.scene, region.after) === 'of') ||
        (region.first >= place.after &&
          region.first - place.after <= 2 &&
          /['’]s?$/u.test(formAt(line.scene, place.after - 1)))),
  );

/** A president, a prime minister and a minister are of no city. */
const isOfLevel = (line: Line, title: Span, code: string): boolean =>
  !/^(president|minister|premier)$/.test(formAt(line.scene, title.after - 1)) ||
  (levelOf(code) !== 'city' && !/^(RU-MOW|RU-SPE|KZ-7[159])$/.test(code));

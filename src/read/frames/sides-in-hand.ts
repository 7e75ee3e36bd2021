import { asRegion, countryAcross, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { homeOfTeller } from '../floor.ts';
import { isWithin, type Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import { formAt, has, hasWord, type Line, placesOf } from '../scene.ts';
import type { Sides } from './facing.ts';

/** «A, premier of X, and B, head of Y, met in Kostanay and named three joint projects»: the two for whom they met, not where. */
export function metFor(line: Line, all: readonly Group[], near: Span): Sides | undefined {
  if (!has(line, 'meeting', 'meet', 'visit')) return undefined;
  const groups = all.filter(({ after }) => after <= near.first);
  const [one, other] = groups.filter(({ office }) => office);
  if (!one || !other || countryOf(one.places[0]!) === countryOf(other.places[0]!)) return undefined;
  const isStage = ({ role, places }: Group) =>
    role === 'in' && places.every((code) => levelOf(code) === 'city');
  return groups.every((group) => group.office || isStage(group))
    ? { area: one.places, counterpart: other.places }
    : undefined;
}

/**
 * «In ties with Russia Tatarstan has a place of its own, the president said: mutual trade grew by 9%»: a clause without a place of its own tells of
 * the pair in hand, where the sentence names its finer side or whoever speaks is of it.
 */
export function pairInHand(line: Line, context: Context, near: Span, sides: Sides): Sides | undefined {
  const { pair } = context;
  const clause = clauseAt(line, near.first);
  if (!pair || line.scene.language === 'kk' || placesOf(line).some((place) => isWithin(place, clause)))
    return undefined;
  if (![sides.area, sides.counterpart].every((places) => places.every((code) => levelOf(code) === 'country')))
    return undefined;
  const finer = new Set([...pair.a, ...pair.b].filter((code) => levelOf(code) !== 'country').map(asRegion));
  if (finer.size === 0) return undefined;
  const isNamed = placesOf(line).some(({ code }) => finer.has(asRegion(code)));
  const home = isNamed || !isMutual(line, clause) ? undefined : homeOfTeller(line, context);
  const isOfPair = home !== undefined && [...pair.a, ...pair.b].includes(home);
  if (!isNamed && !isOfPair) return undefined;
  return countryOf(pair.a[0]!) === countryOf(sides.area[0]!)
    ? { area: pair.a, counterpart: pair.b }
    : { area: pair.b, counterpart: pair.a };
}

/**
 * «Оборот России и Казахстана – 28 млрд. Самарская область торгует с Казахстаном давно. Взаимный оборот – 50 млн»: the one region and the other country
 * that a Russian sentence without a figure has just named.
 */
export function regionBefore(line: Line, context: Context): Sides | undefined {
  const before = line.scene.lines[line.index - 1];
  if (line.scene.language !== 'ru' || !before || before.sentence.role !== 'body') return undefined;
  if ((context.last.sides?.line ?? -1) >= before.index || placesOf(before).length > FEW) return undefined;
  const groups = groupsOf(before, context).filter(({ office, form }) => !office && form !== 'common');
  const codes = [...new Set(groups.flatMap(({ places }) => places))];
  const [region, ...others] = codes.filter((code) => levelOf(code) === 'region');
  if (region === undefined || others.length > 0 || !/^(RU|KZ)-/.test(region)) return undefined;
  const across = countryAcross(region);
  return codes.includes(across) && codes.every((code) => [region, across, countryOf(region)].includes(code))
    ? { area: [region], counterpart: [across] }
    : undefined;
}
/** A sentence of many places is about no one tie. */
const FEW = 4;

/** Whether a sentence names no place but the sides of what was told and their countries; in Russian towns of their regions as well. */
export const namesNoOther = (line: Line, { area, counterpart }: Sides): boolean => {
  const sides = [...area, ...counterpart];
  return placesOf(line).every(
    ({ code }) =>
      sides.includes(code) ||
      (isPlaceCode(code) &&
        sides.some(
          (side) =>
            isPlaceCode(side) &&
            (countryOf(side) === code || (line.scene.language === 'ru' && asRegion(side) === asRegion(code))),
        )),
  );
};

/** «Взаимный товарооборот»: what is told in so many words of both sides. */
export const isMutual = (line: Line, within?: Span): boolean =>
  hasWord(line, /^(взаимн\p{L}+|двусторонн\p{L}+|өзара|екіжақты|mutual|bilateral)$/u, within);

/** «Закупила в Казахстане товаров на 90 млн», «закупки области в Казахстане», «купил у России»: where, or from whom, a Russian sentence says that something is bought. */
export const boughtIn = (line: Line, groups: readonly Group[], near: Span): Group | undefined =>
  line.scene.language === 'ru' &&
  /^((за|по)?куп(ил|ля|ае|аю|ле|ка|ки|ит|ят)|приобр)/u.test(formAt(line.scene, near.first))
    ? groups.find((group) => (group.role === 'in' || isOfSeller(line, group)) && group.form !== 'common')
    : undefined;

/** «У России», «у омских предприятий»: whom something is bought from. */
export const isOfSeller = (line: Line, { first }: Span): boolean => formAt(line.scene, first - 1) === 'у';

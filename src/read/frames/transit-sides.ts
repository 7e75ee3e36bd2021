import { asRegion, countryOf, levelOf, type PlaceCode } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import { carries, formAt, type Line } from '../scene.ts';
import { fromContext, isNeighbourly, nearest, paired, type Sides, sameCountry } from './facing.ts';

/** «Через территорию Казахстана», «по территории России», «по российским трубопроводам», «по казахстанской железной дороге». */
export const isCrossedInRussian = (line: Line, { first, form }: Group): boolean =>
  line.scene.language === 'ru' &&
  (form === 'adjective'
    ? /^(по|через)$/u.test(formAt(line.scene, first - 1))
    : /^территори[юи]$/u.test(formAt(line.scene, first - 1)) &&
      /^(по|через)$/u.test(formAt(line.scene, first - 2)));

/** «Through the territory of Kazakhstan». */
const isCrossed = (line: Line, { first }: Group): boolean =>
  line.scene.language === 'en' &&
  [1, 2, 3].some((back) => formAt(line.scene, first - back) === 'territory') &&
  [3, 4, 5].some((back) => /^(through|via|across)$/.test(formAt(line.scene, first - back)));

/** «Kazakhstan's company carried Russian oil»: the one country by its noun, where the other is an adjective of what goes. */
const crossedBy = (groups: readonly Group[]): readonly PlaceCode[] | undefined =>
  groups.some(({ form }) => form === 'adjective')
    ? groups.find(
        ({ form, places }) => form === 'noun' && places.every((code) => levelOf(code) === 'country'),
      )?.places
    : undefined;

/** «Астраханские порты переработали 300 тыс. тонн транзитом из Казахстана», «через порты области»: the place whose ports it goes through, where the other end is told apart. */
const carriedBy = (line: Line, groups: readonly Group[]): readonly PlaceCode[] | undefined =>
  groups.find(
    (group) =>
      (group.role === 'subject' ||
        (['of', 'in'].includes(group.role) && carries(line, group.first - 1, 'asset:port', 'region'))) &&
      groups.some((other) => ['from', 'to'].includes(other.role) && !sameCountry(other.places, group.places)),
  )?.places;

/** Transit goes through one side from or to the other. */
export function transitOf(line: Line, context: Context, near: Span): Sides | undefined {
  const groups = groupsOf(line, context).filter(
    (group) => !group.office && group.places.every(isNeighbourly),
  );
  const through =
    nearest(
      groups.filter(
        (group) => group.role === 'through' || isCrossed(line, group) || isCrossedInRussian(line, group),
      ),
      near,
    )?.places ??
    (line.scene.language === 'en' ? crossedBy(groups) : undefined) ??
    (line.scene.language === 'ru' ? carriedBy(line, groups) : undefined) ??
    (context.subject ? [context.subject] : undefined);
  const end = through && groups.find((group) => !sameCountry(group.places, through));
  const home = line.scene.language === 'kk' && through?.every((code) => countryOf(code) === 'RU');
  const other = end?.places ?? (through && (fromContext(context, through) ?? (home ? ['KZ'] : undefined)));
  return paired(through, other && (levelOf(through![0]!) === 'region' ? other.map(asRegion) : other));
}

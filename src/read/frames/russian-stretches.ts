import type { SlotsOf } from '#model/claim.ts';
import type { Hit } from '../concepts.ts';
import { ADJECTIVE, GENITIVE, NOUN } from '../language/features.ts';
import { isWithin, type Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  featuresAt,
  formAt,
  hitsOf,
  type Line,
  lemmasAt,
  periodsOf,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { ASSETS, type Asset } from './assets.ts';
import { nominativeOf, phraseSpan } from './phrase.ts';
import { endAt, numberBefore } from './russian-assets.ts';

type Works = SlotsOf<'works'>;

/** «Отрезок от Акбулака до пункта пропуска «Сагарчин»», «участок трассы от А до Б»: a stretch of a Russian way by its ends is an asset of its own. */
export function stretchIn(line: Line, { first, after }: Span, last: Asset | undefined): Asset | undefined {
  if (line.scene.language !== 'ru') return undefined;
  for (let token = first; token < after; token += 1) {
    const noun = STRETCH.exec(formAt(line.scene, token))?.[1];
    const from = noun ? fromBehind(line, token + 1, after) : undefined;
    const end = from === undefined ? undefined : endBehind(line, from, after);
    if (!noun || end === undefined) continue;
    const isOfRails =
      hitsOf(line, ['asset:railway'], { first: token, after: end }).length > 0 || last?.type === 'railway';
    const name = `${noun}ок ${textOf(line.scene, { first: token + 1, after: end })}`;
    return { name, type: isOfRails ? 'railway' : 'road' };
  }
  return undefined;
}
const STRETCH = /^(участ|отрез)(?:ок|ка|ку|ке|ком)$/u;

/** The «от» behind «участок (автомобильной дороги)». */
function fromBehind(line: Line, start: number, end: number): number | undefined {
  for (let token = start; token < Math.min(end, start + MOST_BETWEEN); token += 1) {
    if (formAt(line.scene, token) === 'от') return token;
    const bits = featuresAt(line.scene, token);
    if (!(bits & (NOUN | ADJECTIVE) && bits & GENITIVE)) return undefined;
  }
  return undefined;
}
const MOST_BETWEEN = 4;

/** Where «до Бугристого», «до пункта пропуска «Бугристое»», «до границы с Казахстаном» behind «от …» ends. */
function endBehind(line: Line, from: number, end: number): number | undefined {
  for (let token = from + 1; token < Math.min(end, from + FARTHEST_END); token += 1) {
    if (formAt(line.scene, token) !== 'до') continue;
    const thing = hitsOf(line, [...ASSETS, 'border'], { first: token + 1, after: end }).find(
      ({ first }) => first - token <= 2,
    );
    return thing ? phraseSpan(line, thing).after : endAt(line, token + 1)?.after;
  }
  return undefined;
}
const FARTHEST_END = 9;

/** «В 2023 году обновили 60 км»: kilometres with which something is done in a time of its own, by no name, are of the way that the text told of last. */
export function wayMeasured(
  line: Line,
  clause: Span,
  last: (Asset & { readonly line: number }) | undefined,
  action: Hit,
): Asset | undefined {
  if (line.scene.language !== 'ru' || !last || !/^(road|railway|conduit)$/.test(last.type)) return undefined;
  if (line.index - last.line > FARTHEST_WAY || hitsOf(line, ASSETS, clause).length > 0) return undefined;
  if (!periodsOf(line).some((period) => isWithin(period, clause))) return undefined;
  const [length, more] = quantitiesOf(line).filter(({ quantity }) => quantity.unit === 'km');
  return length &&
    !more &&
    isWithin(length, clause) &&
    Math.min(Math.abs(length.first - action.after), Math.abs(action.first - length.after)) <= NEAR
    ? last
    : undefined;
}
const FARTHEST_WAY = 2;
/** Between the verb and its kilometres, in tokens. */
const NEAR = 3;

/** «Три ТЭЦ: в Кокшетау – на 240 МВт, в Семее и Риддере», «в трёх городах, А, Б и В, построят три завода»: as many Russian plants as towns, each by its own. */
export function plantsInTowns(
  line: Line,
  clause: Span,
): readonly Pick<Works, 'asset' | 'assetType' | 'area'>[] | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const plants = hitsOf(line, ['asset:plant'], clause);
  const plant = plants.find((hit) => numberBefore(line, hit));
  const count = plant && numberBefore(line, plant)?.quantity.n;
  if (!plant || !count || count > MOST_PLANTS) return undefined;
  const towns = placesOf(line).filter(
    (place) => place.code.length > 2 && place.form === 'noun' && roleOf(line, place) === 'in',
  );
  if (towns.length !== count || new Set(towns.map(({ code }) => code)).size !== count) return undefined;
  const noun =
    plant.after - plant.first > 1 ? nominativeOf(line, plant.first, plant) : singularOf(line, plant.first);
  return towns.map((town) => ({
    asset: `${noun} в ${textOf(line.scene, town)}`,
    assetType: 'plant',
    area: [town.code],
  }));
}
const MOST_PLANTS = 9;

/** «ТЭЦ», «заводов» as one of them; capitals stay as they are written. */
function singularOf(line: Line, token: number): string {
  const written = textOf(line.scene, { first: token, after: token + 1 });
  return /^\p{Lu}{2,}$/u.test(written) ? written : (lemmasAt(line.scene, token)[0] ?? written);
}

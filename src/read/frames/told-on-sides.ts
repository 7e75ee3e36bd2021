import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hitsOf, type Line, placesOf } from '../scene.ts';
import type { Sides } from './facing.ts';
import { TRADE } from './measures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * «В области введено три предприятия с российским капиталом. Инвестиции составили 5 млрд, трудоустроено 270 человек»: in Russian the money and the jobs
 * of the firms or the projects that the figure just before counted, where the sentence names no place of its own.
 */
export function carriedFrom(line: Line, context: Context, measure: string): Partial<Observation> | undefined {
  if (line.scene.language !== 'ru' || !/^(people\.jobs|business\.investment)$/.test(measure))
    return undefined;
  const { area, counterpart } = lastCounted(line, context) ?? {};
  if (!area || !counterpart || placesOf(line).length > 0) return undefined;
  return measure === 'people.jobs' ? { area } : { area, counterpart };
}

/** «В Казахстане работает 23 тысячи российских компаний. Товарооборот составил 17,9 млрд»: between the two countries of the firms just counted. */
export function countriesOfFirms(line: Line, context: Context): Sides | undefined {
  if (line.scene.language !== 'ru' || placesOf(line).length > 0) return undefined;
  const { area, counterpart } = lastCounted(line, context) ?? {};
  const isWhole = (places: readonly string[] | undefined): places is readonly string[] =>
    places?.every((code) => isPlaceCode(code) && levelOf(code) === 'country') ?? false;
  return isWhole(area) && isWhole(counterpart) ? { area, counterpart } : undefined;
}

const lastCounted = (line: Line, { last: { figure } }: Context): Observation | undefined =>
  figure && line.index - figure.line <= 1 && COUNTED.test(figure.slots.measure ?? '')
    ? figure.slots
    : undefined;
const COUNTED = /^(business\.(companies|joint-ventures|investment)|cooperation\.projects|people\.jobs)$/;

/** «Аким области назвал цифры: 870 предприятий с российским капиталом»: firms of the other country, in the region of the head who is named with them. */
export function regionOfOffice(line: Line, context: Context, other: string | undefined): string | undefined {
  if (line.scene.language !== 'ru' || !other || !isPlaceCode(other)) return undefined;
  const homes = groupsOf(line, context)
    .filter(({ office }) => office)
    .flatMap(({ places }) => places)
    .filter(
      (code) => isPlaceCode(code) && levelOf(code) === 'region' && countryOf(code) !== countryOf(other),
    );
  return new Set(homes).size === 1 ? homes[0] : undefined;
}

/** «Доля России невелика: товарооборот с ней – 600 млн»: the country that the sentence names before the pronoun. */
export function partnerMeant(line: Line): readonly string[] | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const pronoun = hitsOf(line, TRADE).find(
    ({ after }) => formAt(line.scene, after) === 'с' && /^(ней|ним)$/u.test(formAt(line.scene, after + 1)),
  );
  const named =
    pronoun && placesOf(line).findLast(({ form, after }) => form === 'noun' && after <= pronoun.first)?.code;
  return named && /^(RU|KZ)$/.test(named) ? [named] : undefined;
}

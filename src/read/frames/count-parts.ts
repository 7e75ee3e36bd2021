import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, type Line, quantityBefore } from '../scene.ts';
import { firmsAmongForeign } from './foreign-firms.ts';
import { kazakhFirmsAmong } from './kazakh-firms-among.ts';
import { partOfPeople } from './kazakh-measures.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/** What is counted in parts: each part of the same sides, or of a place of its own. */
const PROJECTS = /^(cooperation\.projects|business\.(joint-ventures|companies))$/;
const PEOPLE = /^(education\.students|people\.diaspora)$/;

/**
 * A part of what the sentence, or the one before, counted: «of these, 122 projects have been completed», of the same two sides; «3,200 of them study in
 * Omsk», «including 150,000 in Astrakhan Region», «оның 3,2 мыңы Омбыда оқиды», of the place that is named.
 */
export function partOfCount(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  if (line.scene.language === 'ru')
    return !mention.ordinal && /^(1|%)$/.test(mention.quantity.unit)
      ? firmsAmongForeign(line, mention, context)
      : undefined;
  if (mention.ordinal || !/^(1|person)$/.test(mention.quantity.unit)) return undefined;
  const firms = line.scene.language === 'kk' ? kazakhFirmsAmong(line, mention, context) : undefined;
  if (firms) return firms;
  const { counted } = context.last;
  const whole = previous ?? (counted && line.index - counted.line === 1 ? counted.slots : undefined);
  const { measure, area, counterpart, value, aspect } = whole ?? {};
  if (!measure || !area || !value || aspect !== 'level' || value.n <= mention.quantity.n) return undefined;
  if (PROJECTS.test(measure) && counterpart)
    return line.scene.language === 'en' && !previous && opensByThese(line) && isOfSame(line, mention)
      ? { measure, span: mention, sides: { area, counterpart } }
      : undefined;
  const isPart =
    line.scene.language === 'kk'
      ? isOfKazakhWhole(line, mention) && partOfPeople(line, mention, measure) !== undefined
      : isOfThem(line, mention) || (previous !== undefined && isIncluded(line, mention));
  if (!PEOPLE.test(measure) || !isPart) return undefined;
  const place = placeBehind(line, context, mention);
  return place && countryOf(place) === countryOf(area[0]!)
    ? { measure, span: mention, sides: { area: [place], counterpart: counterpart ?? [] } }
    : undefined;
}

/** «Of these, …», «among them …». */
const opensByThese = ({ scene, sentence: { first } }: Line): boolean =>
  /^(of|among|out)$/.test(formAt(scene, first)) &&
  [1, 2].some((ahead) => /^(these|them|those|which)$/.test(formAt(scene, first + ahead)));

/** The number stands by itself or with the noun of what is counted. */
const isOfSame = ({ scene }: Line, { after }: Span): boolean =>
  [0, 1, 2].some((ahead) =>
    /^(projects?|initiatives|ventures?|companies|enterprises?|firms|businesses|entities)$/.test(
      formAt(scene, after + ahead),
    ),
  ) || /^(have|has|had|are|were|is|was|already|operate|work)$/.test(formAt(scene, after));

/** «3,200 of them», «3,200 of these students», «of whom 3,200». */
const isOfThem = ({ scene }: Line, { first, after }: Span): boolean =>
  (formAt(scene, after) === 'of' && /^(them|these|those|whom)$/.test(formAt(scene, after + 1))) ||
  (formAt(scene, first - 2) === 'of' && /^(whom|them|these|which)$/.test(formAt(scene, first - 1)));

/** «Оның 3,2 мыңы Омбыда», «соның ішінде 120 мыңы …». */
const isOfKazakhWhole = ({ scene, sentence }: Line, { first }: Span): boolean =>
  [first - 1, first - 2, sentence.first].some((token) =>
    /^(оның|соның|олардың|солардың)$/u.test(formAt(scene, token)),
  );

/** «…, including 150,000 in Astrakhan Region», «…, with 150,000 of them in it», right behind the whole. */
function isIncluded(line: Line, { first }: Span): boolean {
  const last = quantityBefore(line, first);
  return last !== undefined && /^(including|with)$/.test(formAt(line.scene, first - 1));
}

/** The one region or town in which the part is, behind it in its clause. */
function placeBehind(line: Line, context: Context, { first, after }: Span): string | undefined {
  const clause = clauseAt(line, first);
  const places = groupsOf(line, context)
    .filter(
      (group) =>
        !group.office &&
        group.role === 'in' &&
        (group.first >= after || line.scene.language === 'kk') &&
        group.first >= clause.first &&
        group.after <= clause.after,
    )
    .flatMap((group) => group.places);
  const [place, ...others] = places;
  return place !== undefined && others.length === 0 && isPlaceCode(place) && place.length > 2
    ? place
    : undefined;
}

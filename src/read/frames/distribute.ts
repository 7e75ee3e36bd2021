import type { SlotsOf } from '#model/claim.ts';
import { countryOf, type PlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, GENITIVE, NOUN, PREPOSITION } from '../language/features.ts';
import { numeralOf, times } from '../language/numerals.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { featuresAt, formAt, hitsOf, type Line, mentionAt, quantitiesOf } from '../scene.ts';
import { type Found, isRelative, measureOf } from './measured.ts';
import { MEASURE_CONCEPTS, TRAITS } from './measures.ts';

type Observation = SlotsOf<'observation'>;
/** Reads an amount as a figure, of the measure given when there is one. */
type Read = (mention: QuantityMention, found?: Found) => Observation | undefined;

const JOINT = /^(и|а|также|мен|пен|бен|және|and|,)$/u;

/** The amounts that a list begins with, «410, 230 и 90 млн долларов»: each with the unit and the scale that the last one tells. */
export function listAt(line: Line, first: QuantityMention): readonly QuantityMention[] {
  const all = quantitiesOf(line);
  const run: QuantityMention[] = [];
  for (const mention of all.slice(all.indexOf(first))) {
    const before = run.at(-1);
    if (mention.ordinal || (before && !isJoined(line, before.after, mention.first))) break;
    run.push(mention);
  }
  if (run.length < 2 && line.scene.language === 'ru') return levelsReached(line, first);
  const last = run.at(-1);
  if (!last || run.length < 2) return [];
  const { unit } = last.quantity;
  if (run.some((mention) => !mention.bare && mention.quantity.unit !== unit)) return [];
  const scale = scaleOf(line, last);
  return run.map((mention) => {
    const { n, max } = mention.quantity;
    const by = mention.bare && scaleOf(line, mention) === 1 && n < 1000 ? scale : 1;
    const ends = { n: times(n, by), ...(max === undefined ? {} : { max: times(max, by) }) };
    return { ...last, quantity: { ...mention.quantity, ...ends, unit } };
  });
}

/** «С 6 до 12 тысяч тонн и с 59 до 102 тысяч тонн»: of each pair the level that was reached, at least two of them in one row. */
function levelsReached(line: Line, first: QuantityMention): readonly QuantityMention[] {
  const all = quantitiesOf(line);
  const reached: QuantityMention[] = [];
  let at = all.indexOf(first);
  for (; at + 1 < all.length; at += 2) {
    const [from, to] = [all[at]!, all[at + 1]!];
    if (
      !/^(с|со)$/u.test(formAt(line.scene, from.first - 1)) ||
      formAt(line.scene, to.first - 1) !== 'до' ||
      to.first - from.after !== 1 ||
      to.bare ||
      (reached.length > 0 && !isJoined(line, reached.at(-1)!.after, from.first - 1))
    )
      break;
    reached.push(to);
  }
  return reached.length > 1 ? reached : [];
}

/** Whether nothing but commas and «и» stands between two things of a list. */
function isJoined(line: Line, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (!JOINT.test(formAt(line.scene, token))) return false;
  return to > from;
}

/** «Тыс.», «млн» within an amount. */
function scaleOf(line: Line, span: Span): number {
  let scale = 1;
  for (let token = span.first; token < span.after; token += 1) {
    const numeral = numeralOf(formAt(line.scene, token));
    if (numeral?.scale) scale = times(scale, numeral.n);
  }
  return scale;
}

/**
 * Gives a list of amounts, in order, to as many measures, places or goods that were named before («экспорт и импорт составили 42 и
 * 17 млн», «соответственно», respectively, тиісінше). Undefined where nothing of that number is named: then they are no such list.
 */
export function distributed(
  line: Line,
  context: Context,
  list: readonly QuantityMention[],
  previous: Observation | undefined,
  read: Read,
): readonly Observation[] | undefined {
  const last = list.at(-1);
  if (!last || list.length < 2) return undefined;
  const start = startOf(line, list.length, last);
  const measures = runsOf(line, start).find((run) => run.length === list.length);
  if (measures) return whole(list.map((mention, at) => read(mention, measures[at])));
  const figures = whole(list.map((mention) => read(mention)));
  if (!figures) return previous && ofPrevious(line, context, list, start, previous);
  const [base] = figures;
  const side = (['area', 'counterpart'] as const).filter((slot) => base?.[slot]?.length === list.length);
  if (side.length === 1)
    return figures.map((figure, at) => ({ ...figure, [side[0]!]: [figure[side[0]!]![at]!] }));
  const products = base?.product ? productsOf(line, base.product, start) : [];
  return products.length === list.length
    ? figures.map((figure, at) => ({ ...figure, product: products[at]! }))
    : undefined;
}

const whole = (figures: readonly (Observation | undefined)[]): readonly Observation[] | undefined => {
  const read = figures.filter((figure) => figure !== undefined);
  return read.length === figures.length ? read : undefined;
};

/** Where a list of so many amounts begins that ends with this one. */
const startOf = (line: Line, count: number, last: Span): number =>
  quantitiesOf(line)
    .filter(({ after }) => after <= last.after)
    .at(-count)?.first ?? last.first;

/** Measures named as one list before a token of its clause: «экспорт и импорт», «оборота, экспорта и импорта». */
function runsOf(line: Line, before: number): readonly (readonly Found[])[] {
  const clause = clauseAt(line, before);
  const runs: Found[][] = [];
  const hits = hitsOf(line, MEASURE_CONCEPTS).filter(
    (hit, _, all) =>
      hit.after <= before &&
      hit.first >= clause.first &&
      !all.some((other) => isWithin(hit, other) && other.after - other.first > hit.after - hit.first),
  );
  for (const hit of hits) {
    const last = runs.at(-1)?.at(-1);
    const found = { measure: measureOf(hit), span: { first: hit.first, after: hit.after } };
    if (last && isAlike(last.measure, found.measure) && isListedAfter(line, last.span.after, hit.first))
      runs.at(-1)!.push(found);
    else runs.push([found]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Two measures told in the same units: amounts of one list can be of both. */
const isAlike = (one: string, other: string): boolean =>
  one !== other &&
  !TRAITS[one]?.listed &&
  !TRAITS[other]?.listed &&
  TRAITS[one]?.level.source === TRAITS[other]?.level.source;

/** A joint stands between two measures, with nothing else but the places of the first. */
function isListedAfter(line: Line, from: number, to: number): boolean {
  let hasJoint = false;
  for (let token = from; token < to; token += 1) {
    if (JOINT.test(formAt(line.scene, token))) hasJoint = true;
    else if (
      mentionAt(line, token)?.kind !== 'place' &&
      !(
        featuresAt(line.scene, token) & (line.scene.language === 'ru' ? PREPOSITION | ADJECTIVE : PREPOSITION)
      )
    )
      return false;
  }
  return hasJoint;
}

/** «Из Астаны и Алматы – 14 и 24»: parts of the figure before, each of a place of its own. */
function ofPrevious(
  line: Line,
  context: Context,
  list: readonly QuantityMention[],
  start: number,
  previous: Observation,
): readonly Observation[] | undefined {
  const { area, counterpart, value } = previous;
  const group = groupsOf(line, context).findLast(({ after }) => after <= start && start - after <= 2);
  if (!area || !counterpart || !value || group?.places.length !== list.length) return undefined;
  const bare = list.every(({ quantity }) => quantity.unit === '1');
  if (!bare || !TRAITS[previous.measure ?? '']?.level.test(value.unit)) return undefined;
  const isOf = (places: readonly string[], place: PlaceCode) => countryOf(places[0]!) === countryOf(place);
  return whole(
    list.map(({ quantity }, at) => {
      const place = group.places[at]!;
      const other = isOf(area, place) ? counterpart : isOf(counterpart, place) ? area : undefined;
      return (
        other && { ...previous, area: [place], counterpart: other, value: { ...quantity, unit: value.unit } }
      );
    }),
  );
}

/** The goods of a list that one of them is known of: «масла и сыра». */
function productsOf(line: Line, known: string, before: number): readonly string[] {
  const { scene } = line;
  const clause = clauseAt(line, before);
  const products: string[] = [];
  // «Поставки чечевицы и ячменя удвоились: с …»: they are named before the colon.
  const from =
    line.scene.language === 'ru' && formAt(line.scene, clause.first - 1) === ':'
      ? line.sentence.first
      : clause.first;
  for (let token = from; token < before; token += 1) {
    const bits = featuresAt(scene, token);
    const lemma = goodsLemma(line, token);
    const isNoun = Boolean(bits & NOUN) && !(bits & PREPOSITION) && !mentionAt(line, token);
    if (products.length === 0) {
      if (isNoun && lemma === known.split(' ').at(-1)) products.push(known);
    } else if (isNoun && JOINT.test(formAt(scene, token - 1))) products.push(lemma);
    else if (!JOINT.test(formAt(scene, token)) && !(bits & ADJECTIVE && !isNoun)) break;
  }
  return products;
}

/** The base form of goods, in Russian of the genitive that «поставки» asks for: «крупы» is крупа, not круп. */
function goodsLemma({ scene }: Line, token: number): string {
  const nouns = scene.morphology
    .analyse(formAt(scene, token), scene.language)
    .filter(({ features }) => features & NOUN);
  return (nouns.find(({ features }) => features & GENITIVE) ?? nouns[0])?.lemma ?? '';
}

/** The other measures of a list that one change is told of: «объём оборота и экспорта вырос втрое». */
export function alsoOf(
  line: Line,
  mention: QuantityMention,
  { measure, aspect }: Observation,
): readonly Found[] {
  if (!isRelative(mention.quantity.unit) || (aspect !== 'growth' && aspect !== 'multiple')) return [];
  const run = runsOf(line, mention.first).at(-1);
  const isOfRun = run?.some((found) => found.measure === measure);
  return run && isOfRun ? run.filter((found) => found.measure !== measure) : [];
}

/** «360 млн – на экспорт, 120 млн – это импорт», «390 миллионов дал экспорт»: the measure of a part of the figure before stands behind its amount. */
export function measureBehind(line: Line, mention: QuantityMention): Found | undefined {
  const { scene } = line;
  const at = mention.after;
  // «74 млн доллары экспорт, 44 млн доллары импорт үлесіне тиеді»: a Kazakh part bears the ending of its whole.
  if (scene.language === 'kk' && /(ы|і)$/u.test(formAt(scene, at - 1))) {
    const part = hitsOf(line, MEASURE_CONCEPTS).find(
      ({ concept, first }) =>
        first === at &&
        /^measure:trade\.(export|import)$/.test(concept) &&
        /^[A-Z]{3}$/.test(mention.quantity.unit),
    );
    if (part) return { measure: measureOf(part), span: { first: part.first, after: part.after } };
  }
  if (!/^[–—-]$/u.test(formAt(scene, at)) && !isPredicate(line, at)) return undefined;
  const first = /^(на|это)$/u.test(formAt(scene, at + 1)) ? at + 2 : at + 1;
  const hit = hitsOf(line, MEASURE_CONCEPTS).find(
    (other) =>
      other.first === first &&
      TRAITS[measureOf(other)]?.level.test(mention.quantity.unit) &&
      isPart(other.after),
  );
  return hit && { measure: measureOf(hit), span: { first: hit.first, after: hit.after } };

  /** The part ends here: «… – экспорт в Казахстан вырос» would be a clause of its own. */
  function isPart(after: number): boolean {
    return (
      after >= line.sentence.after - 1 || JOINT.test(formAt(scene, after)) || formAt(scene, after) === ';'
    );
  }
}

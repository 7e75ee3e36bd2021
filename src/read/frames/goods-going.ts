import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { QuantityMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import {
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  placesOf,
  quantitiesOf,
  quantityBefore,
} from '../scene.ts';
import { isSpokenOn } from './english-figures.ts';
import { GENERIC_GOODS } from './flow-goods.ts';
import { goodsBefore, goodsUpTo, isOfHarvest } from './goods-beside.ts';
import { isRelative } from './measured.ts';
import { TRADE } from './measures.ts';
import { goodsFrom } from './products.ts';
import type { Told } from './russian-figures.ts';
import { massMoved } from './traded.ts';

type Observation = SlotsOf<'observation'>;

/**
 * Goods on their way, in Russian whatever the verb: «из А в Б ушло 4 тыс. тонн круп»; and what the next sentences go on to tell of the consignment just
 * told, between the same sides: «гречки отправили в полтора раза больше, 1,6 тыс. тонн», «это на 18% больше», another 300 tons.
 */
export function goodsGoing(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { unit } = mention.quantity;
  if (unit !== 't' && !isRelative(unit)) return undefined;
  return (
    onTheWay(line, mention, context) ??
    elsewhere(line, mention, context) ??
    massMoved(line, mention, context) ??
    (isOfHarvest(line) ? undefined : goingOn(line, mention, context, previous))
  );
}

/** A mass of goods between a place that it comes from and one of the other country that it goes to. */
function onTheWay(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  if (line.scene.language !== 'ru' || mention.quantity.unit !== 't') return undefined;
  if (hitsOf(line, OTHERWISE).length > 0) return undefined;
  const product = goodsFrom(line, mention.after) ?? goodsBefore(line, mention);
  if (!product) return undefined;
  const clause = clauseAt(line, mention.first);
  const ends = groupsOf(line, context).filter(
    ({ first, after, office }) => first >= clause.first && after <= clause.after && !office,
  );
  const from = ends.find(({ role }) => role === 'from')?.places[0];
  const to = ends.find(({ role }) => role === 'to')?.places[0];
  return from && to && isOfEitherSide(from) && isOfEitherSide(to) && countryOf(from) !== countryOf(to)
    ? { measure: 'trade.shipments', span: mention, product }
    : undefined;
}
/** «В Омскую и Курганскую области ушло 4 тыс. тонн»: of the goods just told, to another part of the same country. */
function elsewhere(line: Line, mention: QuantityMention, context: Context): Told | undefined {
  const { figure, sides } = context.last;
  if (line.scene.language !== 'ru' || mention.quantity.unit !== 't' || !figure?.slots.product || !sides)
    return undefined;
  if (line.index - figure.line !== 1 || !/^trade\.(shipments|export)$/.test(figure.slots.measure ?? ''))
    return undefined;
  if (goodsFrom(line, mention.after) ?? goodsBefore(line, mention)) return undefined;
  const groups = groupsOf(line, context).filter(({ office }) => !office);
  const isThere = groups.every(
    ({ role, places }) =>
      role === 'to' && places.every((code) => countryOf(code) === countryOf(sides.counterpart[0]!)),
  );
  return groups.length > 0 && isThere && hasWord(line, SENT)
    ? {
        measure: 'trade.shipments',
        span: mention,
        product: figure.slots.product,
        counterpart: groups.flatMap(({ places }) => places),
      }
    : undefined;
}
/** Words that say themselves what a mass is of. */
const OTHERWISE = ['measure:trade.transit', 'measure:transport.throughput', 'measure:trade.import'];

/** A consignment is spoken of for so many sentences. */
const REACH = 2;

function goingOn(
  line: Line,
  mention: QuantityMention,
  { last }: Context,
  previous: Observation | undefined,
): Told | undefined {
  const told = last.figure;
  if (!previous && (!told || line.index - told.line > REACH)) return undefined;
  const before = previous ?? told!.slots;
  if (!/^trade\.(shipments|export)$/.test(before.measure ?? '') || !last.sides || !isOfSame(line, last.sides))
    return undefined;
  const product =
    line.scene.language === 'ru' ? russianGoods(line, mention, before) : englishGoods(line, mention, before);
  return product ? { measure: 'trade.shipments', span: mention, isOfRow: true, product } : undefined;
}

/** The sentence names no place but the sides of what was told. */
const isOfSame = (
  line: Line,
  { area, counterpart }: { readonly area: readonly string[]; readonly counterpart: readonly string[] },
): boolean =>
  placesOf(line).every(
    ({ code }) =>
      [...area, ...counterpart].includes(code) ||
      (isPlaceCode(code) &&
        levelOf(code) === 'country' &&
        [...area, ...counterpart].some((side) => isPlaceCode(side) && countryOf(side) === code)),
  );

/** Which goods a Russian figure is of: those that open its clause before a verb of sending, those of «её вывоз», else those just told where it compares them. */
function russianGoods(line: Line, mention: QuantityMention, before: Observation): string | undefined {
  const { scene, sentence } = line;
  if (isRelative(mention.quantity.unit) && isBracketedBehind(line, mention)) return before.product;
  const own = mention.quantity.unit === 't' ? goodsFrom(line, mention.after) : undefined;
  const beside = mention.quantity.unit === 't' ? goodsBefore(line, mention) : undefined;
  if (beside) return beside;
  const opening = openingGoods(line, mention);
  if (opening) return opening;
  const flow = possessedFlow(line, mention);
  if (flow !== undefined) return goodsUpTo(line, flow) ?? before.product;
  if (own) return hasWord(line, SENT) ? own : undefined;
  const isRelated =
    isRelative(mention.quantity.unit) &&
    !measuresOtherwise(line, mention) &&
    (hasWord(line, PRONOUN, { first: clauseAt(line, mention.first).first, after: mention.first }) ||
      formAt(scene, sentence.first) === 'это' ||
      hasWord(line, /^(рост|прирост)$/u, { first: mention.first - 3, after: mention.first }) ||
      hasWord(line, /^(поставк|отгрузк|вывоз|закупк)/u, { first: sentence.first, after: mention.first }));
  return isRelated ? (ownGoods(line, mention) ?? before.product) : undefined;
}

/** «Минеральной воды – 5 тыс. тонн (рост в 1,6 раза)»: in the brackets right behind an amount. */
function isBracketedBehind(line: Line, { first }: Span): boolean {
  const last = quantityBefore(line, first);
  return last !== undefined && formAt(line.scene, last.after) === '(' && first - last.after <= 5;
}

/** «Поставки овощей выросли вчетверо»: what a word for the flow says that it is of, before the figure. */
function ownGoods(line: Line, { first }: Span): string | undefined {
  for (let token = first - 1; token >= line.sentence.first; token -= 1)
    if (FLOW.test(formAt(line.scene, token))) {
      const goods = goodsFrom(line, token + 1);
      return goods && !GENERIC_GOODS.test(goods) ? goods : undefined;
    }
  return undefined;
}
const FLOW = /^(поставк[аиу]|отгрузк[аиу]|закупк[аиу]|вывоз|экспорт)$/u;

const SENT =
  /^(отправил|отправлен|ушл[оаи]|ушел|пошл[оаи]|вывез|поставил|поставлен|отгрузил|отгружен|купил|куплен|закупил|закуплен|взял|приобрел|экспортировал|экспортирован|уехал)/u;

/** «Они увеличились в 16 раз»: the shipments themselves, or how much went. */
const PRONOUN = /^(он|она|они|объем|объемы)$/u;

/** «Это 37% всего экспорта региона»: a share of what the sentence names. */
const measuresOtherwise = (line: Line, { first, after }: Span): boolean =>
  hitsOf(line, TRADE).some(
    (hit) => (hit.first >= after && hit.first - after <= 3) || (hit.after <= first && has(line, 'share')),
  );

/** «Муки отправили …», «…; риса соседи купили …»: goods in the genitive that open the sentence, or its piece, before the verb. */
function openingGoods(line: Line, mention: Span): string | undefined {
  const { scene, sentence } = line;
  let start = mention.first;
  while (start > sentence.first && !/^[;:]$/u.test(formAt(scene, start - 1))) start -= 1;
  for (let token = start + 1; token < mention.first && token - start <= LONGEST_OPENING; token += 1)
    if (SENT.test(formAt(scene, token)) || mentionAt(line, token)) {
      const isSent = hasWord(line, SENT, { first: token, after: mention.first });
      return isSent ? goodsFrom(line, start) : undefined;
    }
  return undefined;
}
const LONGEST_OPENING = 5;

/** «…: её вывоз вырос»: the mark before the possessed flow, up to which its goods are named. */
function possessedFlow(line: Line, mention: Span): number | undefined {
  for (let token = line.sentence.first + 2; token < mention.first; token += 1)
    if (
      /^(вывоз|поставк|отгрузк|закупк|экспорт)/u.test(formAt(line.scene, token)) &&
      /^(ее|его|их)$/u.test(formAt(line.scene, token - 1))
    )
      return token - 2;
  return undefined;
}

/** «This is 18% more than …», «another 300 tons went in May»: of the goods just told. */
function englishGoods(line: Line, mention: QuantityMention, before: Observation): string | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || !isSpokenOn(line)) return undefined;
  if (!isRelative(mention.quantity.unit) && formAt(scene, mention.after) === 'of') return undefined;
  return quantitiesOf(line).some(({ first }) => first < mention.first && first >= sentence.first)
    ? undefined
    : before.product;
}

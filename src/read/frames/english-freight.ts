import type { SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, type PlaceMention, type QuantityMention } from '../mention.ts';
import { formAt, hitsOf, type Line, placesOf } from '../scene.ts';
import { routeBehind } from './english-counts.ts';
import { GENERIC_GOODS } from './flow-goods.ts';
import { isRelative } from './measured.ts';
import { englishGoods } from './products.ts';
import type { Told } from './russian-figures.ts';

type Observation = SlotsOf<'observation'>;

/**
 * Goods on an English way that the words themselves tell: through the whole of the other country («1.2 million tons of Kazakh oil were pumped through Russia»,
 * "carried 3 million tons of grain across Russian territory"), and exports that are freight, by their mass and not by their worth («rail exports», "export cargo").
 */
export function freightOnTheWay(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (line.scene.language !== 'en' || mention.ordinal) return undefined;
  return goodsThrough(line, mention) ?? freightExported(line, mention, previous) ?? worthSold(line, mention);
}

/** «Sold $3 million worth of honey to Kazakhstan», "bought $5 million worth of goods from Omsk region": what goods went for, by a verb of trade and where they went. */
function worthSold(line: Line, mention: QuantityMention): Told | undefined {
  const { scene } = line;
  const { quantity, after } = mention;
  if (!/^[A-Z]{3}$/.test(quantity.unit) || formAt(scene, after) !== 'worth') return undefined;
  const verb = clauseAt(line, mention.first).predicates.findLast((token) => token < mention.first);
  const isBought = verb !== undefined && isBuying(scene.tokens, verb);
  if (verb === undefined || mention.first - verb > 2 || !(isBought || isSelling(scene.tokens, verb)))
    return undefined;
  // «The Russian republic sold»: which one is told before.
  const isOfMeant = placesOf(line).some((place) => isOfCommonNoun(line, place));
  if (isOfMeant || !routeBehind(line, mention)) return undefined;
  const goods = formAt(scene, after + 1) === 'of' ? englishGoods(line, after + 2) : undefined;
  return {
    measure: isBought ? 'trade.import' : 'trade.export',
    span: { first: verb, after: verb + 1 },
    ...(goods && !GENERIC_GOODS.test(goods) ? { product: goods } : {}),
  };
}
const isOfCommonNoun = ({ scene }: Line, { form, after }: PlaceMention): boolean =>
  form === 'adjective' && /^(republic|region|oblast|province|territory|city)$/.test(formAt(scene, after));
const isSelling = formIs(/^(sold|supplied|shipped|delivered|sent|exported)$/);
const isBuying = formIs(/^(bought|purchased|imported|acquired)$/);

function goodsThrough(line: Line, mention: QuantityMention): Told | undefined {
  if (!/^(t|t\/a)$/.test(mention.quantity.unit)) return undefined;
  // The word for it tells its goods and its sides by itself.
  if (hitsOf(line, ['measure:trade.transit']).length > 0) return undefined;
  const clause = clauseAt(line, mention.first);
  const within = placesOf(line).filter(
    ({ first, after, code }) => first >= clause.first && after <= clause.after && isOfEitherSide(code),
  );
  const crossed = within.find((place) => levelOf(place.code) === 'country' && isCrossed(line, place));
  const other = crossed && within.find(({ code }) => countryOf(code) !== countryOf(crossed.code));
  const product = crossed && other && goodsOf(line, mention);
  if (!product) return undefined;
  return {
    measure: 'trade.transit',
    span: mention,
    product,
    sides: { area: [crossed.code], counterpart: [other.code] },
  };
}

/** «Through Russia», "via the territory of Russia", "across Russian territory". */
function isCrossed({ scene }: Line, { first, after, form }: PlaceMention): boolean {
  let before = first - 1;
  while (/^(the|territory|of)$/.test(formAt(scene, before))) before -= 1;
  return (
    /^(through|via|across)$/.test(formAt(scene, before)) &&
    (form === 'noun' || /^(territory|soil)$/.test(formAt(scene, after)))
  );
}

/** «Tons of Kazakh oil», "tons of its oil": without whose they are. */
function goodsOf(line: Line, { after }: QuantityMention): string | undefined {
  if (formAt(line.scene, after) !== 'of') return undefined;
  const whose = placesOf(line).find(({ first }) => first === after + 1);
  const from = whose
    ? whose.after
    : after + (/^(its|their|the)$/.test(formAt(line.scene, after + 1)) ? 2 : 1);
  const goods = englishGoods(line, from);
  return goods && !GENERIC_GOODS.test(goods) ? goods : undefined;
}

/** «Russian export freight added 7% and came to 25 million tons», "rail exports from A to B reached 25 million tons". */
function freightExported(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): Told | undefined {
  if (!isMass(mention) && !isRelative(mention.quantity.unit)) return undefined;
  const flow = hitsOf(line, ['measure:trade.export']).findLast(({ after }) => after <= mention.first);
  const isFreight =
    flow && [-3, -2, -1, 0, 1].some((step) => isOfFreight(line.scene.tokens, flow.first + step));
  if (!flow || !isFreight || formAt(line.scene, mention.after) === 'of') return undefined;
  if (previous && previous.measure !== 'trade.shipments') return undefined;
  return {
    measure: 'trade.shipments',
    span: { first: flow.first, after: flow.after },
    // All goods at once are no product.
    product: 'freight',
  };
}
const isOfFreight = formIs(/^(freight|cargo|cargoes|rail|railway|railroad)$/);

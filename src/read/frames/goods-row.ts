import type { SlotsOf } from '#model/claim.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN, PREPOSITION, VERB } from '../language/features.ts';
import { WORD } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention, Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  quantityBefore,
  textOf,
} from '../scene.ts';
import { MEASURE_CONCEPTS } from './measures.ts';
import { productOf } from './products.ts';
import type { Told } from './russian-figures.ts';
import { namesNoOther } from './sides-in-hand.ts';

type Observation = SlotsOf<'observation'>;

/** A row of goods goes on about the trade told so many sentences before. */
const REACH = 2;
/** The name of goods has no more words than this. */
const LONGEST = 4;
const MONEY = /^[A-Z]{3}$/;

/**
 * One of the goods of a row that goes on, in English or Kazakh, about the exports, imports or shipments just told, between the same sides: «apples accounted
 * for $6 million, starch for 5», «the main items were oil ($24 million) and flour ($3 million)», «аккумулятор – 17 млн доллар, күріш – 5 млн доллар»; and
 * what a consignment just weighed is worth, «in value terms …», «ақшалай есептегенде …».
 */
export function goodsOfRow(
  line: Line,
  mention: QuantityMention,
  context: Context,
  previous: Observation | undefined,
): Told | undefined {
  const { unit } = mention.quantity;
  if (line.scene.language === 'ru' || mention.ordinal || !(unit === 't' || MONEY.test(unit)))
    return undefined;
  const own = ofOwnFlow(line, mention);
  if (own) return own;
  const { figure, sides } = context.last;
  const before = previous ?? (figure && line.index - figure.line <= REACH ? figure.slots : undefined);
  if (!before || !sides || !isOfGoods(line, before) || !namesNoOther(line, sides)) return undefined;
  const worth = MONEY.test(unit) ? worthOf(line, mention, before, previous !== undefined) : undefined;
  if (worth) return worth;
  if (namesOtherMeasure(line)) return undefined;
  const product = goodsBeside(line, mention);
  if (product) line.goesOn = true;
  return product
    ? {
        measure: unit === 't' ? massMeasure(before) : flowOfValue(line, before),
        span: mention,
        isOfRow: true,
        product,
      }
    : undefined;
}
/** «Exports to Kazakhstan: grain – 45 thousand tons, flour – 12 thousand tons»: goods behind the word for the flow and a colon, by their mass. */
function ofOwnFlow(line: Line, mention: QuantityMention): Told | undefined {
  const { scene, sentence } = line;
  if (mention.quantity.unit !== 't') return undefined;
  let colon = mention.first - 1;
  while (colon > sentence.first && formAt(scene, colon) !== ':') colon -= 1;
  if (colon === sentence.first) return undefined;
  const flow = hitsOf(line, [
    'measure:trade.export',
    'measure:trade.import',
    'measure:trade.shipments',
  ]).findLast(({ after }) => after <= colon);
  const product = flow && goodsBeside(line, mention);
  return product
    ? { measure: 'trade.shipments', span: { first: flow.first, after: flow.after }, product }
    : undefined;
}

const OF_GOODS = /^trade\.(export|import|shipments)$/;

/** A Kazakh row of masses goes on about transit as well. */
const isOfGoods = (line: Line, { measure = '', value }: Observation): boolean =>
  OF_GOODS.test(measure) ||
  (measure === 'trade.transit' &&
    line.scene.language === 'kk' &&
    /^(t|%|x)$/.test(value?.unit ?? '') &&
    hasWord(line, /^(ішінде|оның|соның|негізінен)$/u));

const massMeasure = ({ measure }: Observation): string =>
  measure === 'trade.transit' ? measure : 'trade.shipments';

const namesOtherMeasure = (line: Line): boolean =>
  hitsOf(line, MEASURE_CONCEPTS).some(
    ({ concept }) => !/^measure:trade\.(export|import|shipments|transit)$/.test(concept),
  );

/** Which way the money of goods goes: as the figure before did, a shipment out. */
const flowOfValue = (line: Line, { measure }: Observation): string =>
  measure === 'trade.shipments'
    ? hitsOf(line, ['measure:trade.import']).length > 0
      ? 'trade.import'
      : 'trade.export'
    : measure!;

/** «In value terms, deliveries reached $7 million», «12 thousand tonnes of flour worth $4 million»: the money of the consignment just weighed. */
function worthOf(
  line: Line,
  mention: QuantityMention,
  before: Observation,
  isBehind: boolean,
): Told | undefined {
  if (before.measure !== 'trade.shipments' || !before.product || before.aspect === 'share') return undefined;
  const last = quantityBefore(line, mention.first);
  const isInValue = isBehind
    ? last !== undefined && isWorth(line, { first: last.after, after: mention.first })
    : hasWord(line, IN_MONEY, { first: line.sentence.first, after: mention.first }) &&
      (line.scene.language === 'kk' || formAt(line.scene, line.sentence.first) === 'in');
  return isInValue
    ? { measure: flowOfValue(line, before), span: mention, isOfRow: true, product: before.product }
    : undefined;
}
const IN_MONEY = /^(value|monetary|money|dollar|ақшалай|құндық|құнмен|құны)$/u;

/** Whether «worth», «valued at», «for a total of» leads from a mass with its goods to the money. */
function isWorth(line: Line, { first, after }: Span): boolean {
  if (after - first > LONGEST_WORTH || hasWord(line, /^[,;(]$/, { first, after })) return false;
  return (
    hasWord(line, /^(worth|valued|totall?ing|costing)$/, { first, after }) ||
    /^(for) (a|over|about|almost|nearly|some)?/.test(`${formAt(line.scene, after - 1)} `)
  );
}
const LONGEST_WORTH = 8;

/** The goods that an amount is told of by what stands beside it. */
const goodsBeside = (line: Line, mention: QuantityMention): string | undefined =>
  line.scene.language === 'kk'
    ? kazakhGoods(line, mention)
    : formAt(line.scene, mention.after) === 'of'
      ? productOf(line, mention)
      : englishGoods(line, mention);

/** «Oil ($24 million)», «starch – $5 million», «apples accounted for $6 million», «those of zinc $190 million», «batteries at $19 million». */
function englishGoods(line: Line, mention: Span): string | undefined {
  const { scene, sentence } = line;
  let end = mention.first;
  while (end > sentence.first && isHedge(scene.tokens, end - 1)) end -= 1;
  const hedged = end;
  while (end > sentence.first && hedged - end < 3 && isLink(scene.tokens, end - 1)) end -= 1;
  const isOfThose =
    end === hedged && /^(those|that)$/.test(formAt(scene, end - 3)) && formAt(scene, end - 2) === 'of';
  if (end === hedged && !isOfThose) return undefined;
  let first = end;
  while (first > sentence.first && end - first < LONGEST && isNameWord(line, first - 1)) first -= 1;
  if (first === end || DETERMINER.test(formAt(scene, first - 1))) return undefined;
  // «Exports of grain amounted to …»: a figure of the flow itself.
  if (formAt(scene, first - 1) === 'of' && !isOfThose) return undefined;
  const name = textOf(scene, { first, after: end }).toLowerCase();
  return featuresAt(scene, end - 1) & NOUN ? name : undefined;
}
const isHedge = formIs(
  /^(about|around|approximately|nearly|almost|over|roughly|some|only|just|more|than|less|up|to|at|least|another|an|additional|estimated|us)$/,
);
const isLink = formIs(
  /^(\(|–|—|-|:|accounted|accounting|accounts|account|for|amounted|amounts|amounting|to|made|makes|make|making|up|came|come|totall?ed|totall?ing|stood|stands|at|reached|reaching|was|were|with|worth|valued|is|are)$/,
);
const DETERMINER =
  /^(the|a|an|this|that|these|those|its|their|our|his|her|whose|each|every|all|any|another|other|such)$/;

/** A word of the name of goods: a noun or an adjective that names no flow, amount, time, deed or money. */
function isNameWord(line: Line, token: number): boolean {
  const { scene } = line;
  const bits = featuresAt(scene, token);
  return (
    scene.tokens.kind[token] === WORD &&
    !mentionAt(line, token) &&
    !isNoGoods(scene.tokens, token) &&
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    !(bits & PREPOSITION) &&
    !carries(line, token, 'grow', 'fall', 'amount', 'share', 'volume', 'region', 'country', 'side')
  );
}
const isNoGoods = formIs(
  /^(exports?|imports?|trade|turnover|suppl(y|ies)|shipments?|deliver(y|ies)|sales?|purchases?|volumes?|values?|figures?|shares?|totals?|items?|categor(y|ies)|goods|products?|growth|increase|decrease|decline|gdp|revenues?|incomes?|profits?|budgets?|tax(es)?|dut(y|ies)|investments?|loans?|deals?|contracts?|agreements?|projects?|companies|firms|enterprises|plants?|output|production|prices?|costs?|surplus|deficit|balance|place|position|rank|rest|remainder|half|quarter|third|year|month|period|it|they|we|which|and|or|also|then|respectively|side|partners?)$/,
);

/** «Аккумулятор – 17 млн доллар», «күнбағыс майы (24 млн доллар)», «макарон 8 мың тоннаға жетті»: the nouns right before the amount, or set off from it by a mark. */
function kazakhGoods(line: Line, mention: Span): string | undefined {
  const { scene, sentence } = line;
  // «31 мың тонна күріш»: goods stand behind their mass.
  const behind = mention.after;
  let end = mention.first;
  while (end > sentence.first && /^(шамамен|тек|барлығы|жалпы)$/u.test(formAt(scene, end - 1))) end -= 1;
  const isMarked = /^[–—(-]$/u.test(formAt(scene, end - 1));
  if (isMarked) end -= 1;
  let first = end;
  while (first > sentence.first && end - first < LONGEST && isKazakhName(line, first - 1)) first -= 1;
  if (first < end && (isMarked || isSaidOfIt(line, mention)))
    return textOf(scene, { first, after: end }).toLowerCase();
  // «17 млн доллары – аккумулятор».
  if (!/(ы|і)$/u.test(formAt(scene, behind - 1)) || !/^[–—-]$/u.test(formAt(scene, behind))) return undefined;
  let after = behind + 1;
  while (after < sentence.after && after - behind <= LONGEST && isKazakhName(line, after)) after += 1;
  return after > behind + 1 ? textOf(scene, { first: behind + 1, after }).toLowerCase() : undefined;
}

/** «… тоннаға (+12%)», «… тоннаны құрады», «… доллар болды»: the amount is what the clause says of what stands before it. */
const isSaidOfIt = (line: Line, { after }: Span): boolean =>
  /(ға|ге|қа|ке|ны|ні|ды|ді|ты|ті)$/u.test(formAt(line.scene, after - 1)) ||
  carries(line, after, 'amount') ||
  /^(болды|болса|болып)$/u.test(formAt(line.scene, after));

/** A Kazakh noun or adjective that may be of the name of goods: it names no flow, amount, time, deed or money; «астық» is grain, and «we surpassed» as well. */
export function isKazakhName(line: Line, token: number): boolean {
  const { scene } = line;
  const bits = featuresAt(scene, token);
  return (
    scene.tokens.kind[token] === WORD &&
    !mentionAt(line, token) &&
    !isNoKazakhGoods(scene.tokens, token) &&
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    !(bits & VERB && !(bits & NOUN)) &&
    (formAt(scene, token) === 'астық' ||
      !carries(line, token, 'grow', 'fall', 'amount', 'share', 'volume', 'region', 'country', 'side'))
  );
}
const isNoKazakhGoods = formIs(
  /^((экспорт|импорт|сауда|айналым|тауар|жүк|көлем|үлес|көрсеткіш|құны|сома|табыс|кіріс|пайда|бюджет|салық|инвестиция|қаржы|несие|жоба|келісім|кәсіпорын|компания|зауыт|өндіріс|баға|кезең|мерзім|барлығ|қалған|жартыс|тоқсан)\p{L}*|өсім(і|нің)?|шарт|жыл(ы|да)?|ай(да|ы)?|оның|ішінде|соның|бұл|осы|ол|ал|және|мен|пен|бен|бойынша|арқылы|үшін|биыл|былтыр|өнім|өнімдер|өнімі|тек|сондай|тағы)$/u,
);

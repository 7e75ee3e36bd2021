import { clauseAt } from '../clauses.ts';
import { agreeing, pluralOf } from '../declension.ts';
import {
  ADJECTIVE,
  CONJUNCTION,
  GENITIVE,
  GIVEN_NAME,
  NOUN,
  PLURAL,
  PREPOSITION,
  SINGULAR,
  SURNAME,
  VERB,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hitsOf,
  isOfPlace,
  type Line,
  mentionAt,
  quantitiesOf,
  type Scene,
  textOf,
} from '../scene.ts';
import { FLOW, goodsBefore } from './goods-beside.ts';
import { kazakhProduct } from './kazakh-goods.ts';
import { isRelative } from './measured.ts';
import { GOODS_GOING } from './measures.ts';
import { nominativeOf } from './phrase.ts';

/** The goods after a mass: «12,4 тыс. тонн муки» is «мука»; before it in English («grain shipments»). */
export function productOf(line: Line, mention: QuantityMention): string | undefined {
  const { scene } = line;
  if (scene.language === 'en') {
    if (formAt(scene, mention.after) === 'of') return englishGoods(line, mention.after + 1);
    const bracketed = goodsBeforeBracket(line, mention);
    if (bracketed) return bracketed;
    const hit = hitsOf(line, ['measure:trade.shipments']).find((other) => other.after <= mention.first);
    const isTold = hit && hit.first > line.sentence.first && !carries(line, hit.first - 1, 'region', 'city');
    if (isTold && featuresAt(scene, hit.first - 1) & NOUN && !mentionAt(line, hit.first - 1))
      return formAt(scene, hit.first - 1);
    // «Imports of rice rose to 300 tonnes»: what the word before the mass is of.
    const flow = hitsOf(line, GOODS_GOING).findLast(({ after }) => after <= mention.first);
    return flow && goodsOfEnglishFlow(line, flow);
  }
  if (scene.language === 'kk') return kazakhProduct(line, mention);
  const hit = hitsOf(line, GOODS_GOING).find(
    (other) =>
      other.after <= mention.first ||
      (isRelative(mention.quantity.unit) && isWithin(other, clauseAt(line, mention.first))),
  );
  return (
    goodsBehind(line, mention) ??
    goodsBefore(line, mention) ??
    (scene.language === 'ru' && hit ? goodsFrom(line, hit.after) : undefined)
  );
}

/** «Flour (12,000 tons), ferrous metals (5 million tons, +28%)»: in English what stands before the bracket that the amount opens. */
function goodsBeforeBracket(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  if (formAt(scene, first - 1) !== '(') return undefined;
  let opens = first - 1;
  while (opens > sentence.first && first - opens <= LONGEST_GOODS && isOfGoods(line, opens - 1)) opens -= 1;
  const goods = textOf(scene, { first: opens, after: first - 1 });
  return opens < first - 1 && !NO_GOODS.test(formAt(scene, first - 2)) ? goods : undefined;
}
const LONGEST_GOODS = 3;
const isOfGoods = (line: Line, token: number): boolean => {
  const bits = featuresAt(line.scene, token);
  return (
    Boolean(bits & (NOUN | ADJECTIVE)) &&
    !(bits & (PREPOSITION | CONJUNCTION)) &&
    !(bits & VERB && !NAMED_GOODS.test(formAt(line.scene, token))) &&
    line.scene.tokens.kind[token] !== MARK &&
    !mentionAt(line, token)
  );
};

/** «200,000 tonnes of flour, 20% of which was exported»: the goods of the last amount before a part of them. */
export function goodsOfWhole(line: Line, { first, after }: Span): string | undefined {
  const { scene } = line;
  if (
    formAt(scene, after) !== 'of' ||
    !/^(which|it|them|this|that|these|those)$/.test(formAt(scene, after + 1))
  )
    return undefined;
  const whole = quantitiesOf(line).findLast((mention) => mention.after <= first);
  if (!whole) return undefined;
  const { unit } = whole.quantity;
  if (unit === '1') return englishGoods(line, whole.after);
  const isMass = !isRelative(unit) && !/^[A-Z]{3}$/.test(unit);
  return isMass && formAt(scene, whole.after) === 'of' ? englishGoods(line, whole.after + 1) : undefined;
}

/** «Coal transit», "grain exports", "transit of Russian oil": the goods beside an English word for what goes. */
export function goodsOfEnglishFlow(line: Line, { first, after }: Span): string | undefined {
  const { scene } = line;
  const before = first - 1;
  if (
    before >= line.sentence.first &&
    featuresAt(scene, before) & NOUN &&
    (!(featuresAt(scene, before) & VERB) || NAMED_GOODS.test(formAt(scene, before))) &&
    mentionAt(line, before) === undefined &&
    !NO_GOODS.test(formAt(scene, before))
  )
    return formAt(scene, before);
  if (/^(exported|imported)$/.test(formAt(scene, first))) return goodsOfVerb(line, after);
  if (formAt(scene, after) !== 'of') return undefined;
  const place = mentionAt(line, after + 1);
  if (place && !(place.kind === 'place' && (place.form === 'adjective' || isAttributive(line, place))))
    return undefined;
  const goods = englishGoods(line, place ? place.after : after + 1);
  return goods && !NO_GOODS.test(goods.split(' ')[0]!) ? goods : undefined;
}
/** «Samara chemical products»: a place by its noun right before the goods that are its. */
export const isAttributive = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'en' &&
  after < line.sentence.after &&
  !mentionAt(line, after) &&
  Boolean(featuresAt(line.scene, after) & (NOUN | ADJECTIVE)) &&
  !(featuresAt(line.scene, after) & (PREPOSITION | CONJUNCTION)) &&
  !carries(line, after, 'region', 'city', 'amount', 'grow', 'fall');

/** Goods whose names are English verbs as well. */
const NAMED_GOODS =
  /^(coal|oil|grain|gas|flour|fish|salt|steel|iron|timber|sugar|rice|milk|meat|fuel|cotton|fertili[sz]er)$/;
const NO_GOODS =
  /^(it|them|these|those|this|that|the|its|their|our|this|that|these|those|all|such|many|both|goods|products?|cargo(es)?|freight|commodit(y|ies)|items?|trade|region|oblast|country|countries|total|mutual|bilateral|foreign|volume|value|share|year|month|quarter|half|services?|companies|enterprises|firms|producers|manufacturers|businesses|exporters|farmers|includ.*|\d.*)$/;

/** «Exported furniture and mobile phones to Russia»: the object right behind an English verb, up to the preposition. */
function goodsOfVerb(line: Line, first: number): string | undefined {
  const { scene, sentence } = line;
  const words: string[] = [];
  for (let token = first; token < sentence.after && words.length < LONGEST_OBJECT; token += 1) {
    const form = formAt(scene, token);
    if (form === 'to' || form === 'from') {
      const last = words.at(-1);
      return last && last !== 'and' ? words.join(' ') : undefined;
    }
    const isOfGoods = form === 'and' ? words.length > 0 : featuresAt(scene, token) & (NOUN | ADJECTIVE);
    if (mentionAt(line, token) || NO_GOODS.test(form) || QUANTIFIER.test(form) || !isOfGoods)
      return undefined;
    words.push(form);
  }
  return undefined;
}
const LONGEST_OBJECT = 5;
const QUANTIFIER = /^(more|less|most|some|over|about|only|much|few|several|various|different|other|up)$/;

/** «Tonnes of fish products to Kazakhstan»: the words up to the next small one. */
export function englishGoods(line: Line, first: number): string | undefined {
  const words: string[] = [];
  for (let token = first; token < line.sentence.after && words.length < 3; token += 1) {
    const form = formAt(line.scene, token);
    // "Imports of textiles grew even more".
    const isVerb = words.length > 0 && carries(line, token, 'grow', 'fall', 'amount');
    if (line.scene.tokens.kind[token] === MARK || SMALL_EN.test(form) || isVerb) break;
    words.push(form);
  }
  return words.length > 0 ? words.join(' ') : undefined;
}

const SMALL_EN =
  /^(to|from|and|or|in|into|on|at|by|for|with|via|through|across|along|as|that|which|were|was|are|is|have|had|has|will|would|may|can|came|went|arrived|left|passed|crossed|worth|last|this|a|the|per|during|over|since)$/u;

/** «Продукции растительного происхождения»: a noun for anything, told apart by what is behind it. */
const GENERIC_HEAD = /^(продукция|продукт|товар|изделие)$/u;

/** An adjective and its noun in the genitive, or a noun alone. */
function genitiveFrom(line: Line, first: number): string | undefined {
  const isGenitive = (token: number, sort: number) =>
    token < line.sentence.after &&
    !mentionAt(line, token) &&
    line.scene.morphology
      .analyse(formAt(line.scene, token), 'ru')
      .some(({ features }) => features & sort && features & GENITIVE && !(features & VERB));
  if (line.scene.language === 'ru' && isAbbreviation(line.scene, first))
    return textOf(line.scene, { first, after: first + 1 });
  const head = isGenitive(first, ADJECTIVE) && isGenitive(first + 1, NOUN) ? first + 1 : first;
  if (
    line.scene.language !== 'ru' ||
    !isGenitive(head, NOUN) ||
    featuresAt(line.scene, first) & (PREPOSITION | CONJUNCTION)
  )
    return undefined;
  // «Переработки зерновых культур».
  const isWhose = isGenitive(head + 1, ADJECTIVE) && isGenitive(head + 2, NOUN);
  return textOf(line.scene, { first, after: isWhose ? head + 3 : head + 1 });
}

/** «Экспорт мороженого из Омска»: a preposition, which may be a noun's form as well, is no noun that an adjective goes with. */
const isNounBehind = (scene: Scene, token: number): boolean =>
  Boolean(featuresAt(scene, token + 1) & NOUN) &&
  !(scene.language === 'ru' && featuresAt(scene, token + 1) & PREPOSITION);

/** «Поставили масличных», «вывоз зерновых»: crops by their adjective alone. */
const isSubstantive = (
  { scene }: Line,
  token: number,
  readings: readonly { readonly features: number }[],
): boolean =>
  scene.language === 'ru' &&
  /^(масличн|зернов|зернобобов|бобов|бахчев|крупян|овощн)ых$/u.test(formAt(scene, token)) &&
  readings.every(({ features }) => features & ADJECTIVE) &&
  !(featuresAt(scene, token + 1) & (NOUN | ADJECTIVE));

/** «Продукции АПК». */
export const isAbbreviation = (scene: Scene, token: number): boolean =>
  /^\p{Lu}{2,5}$/u.test(textOf(scene, { first: token, after: token + 1 }));

/** Goods that are told apart by what they are of: «семена льна», «мясо птицы», «концентраты меди». */
const OF_WHAT = /^(семя|мясо|продукт|концентрат|жмых|шрот|масло|молоко|крупа|изделие)$/u;

/** «12 тыс. тонн рыбы и рыбной продукции», «пшеницы, ячменя и льна»: all the goods that stand in a row behind one Russian amount. */
export function goodsBehind(line: Line, { after }: Span): string | undefined {
  const goods = goodsFrom(line, after);
  if (!goods || line.scene.language !== 'ru') return goods;
  let row = goods;
  let joint = rowEnd(line, after);
  if (joint === after) return goods;
  for (;;) {
    const form = formAt(line.scene, joint);
    const end = rowEnd(line, joint + 1);
    // «… муки и 3 тысячи», «зерна и вывоз»: another amount, or another thing.
    if (!/^(и|,)$/u.test(form) || end === joint + 1 || mentionAt(line, end)?.kind === 'quantity')
      return goods;
    const other = goodsFrom(line, joint + 1);
    if (!other) return goods;
    row += form === 'и' ? ` и ${other}` : `, ${other}`;
    if (form === 'и') return row;
    joint = end;
  }
}

/** Behind the last of the words from a token on that can stand in the genitive together. */
function rowEnd(line: Line, first: number): number {
  let token = first;
  while (token - first < LONGEST_ROW && isGenitive(line, token)) token += 1;
  return token;
}
const LONGEST_ROW = 4;

/** An adjective or a noun that can stand in the genitive, of no name. */
const isGenitive = (line: Line, token: number): boolean => {
  const bits = featuresAt(line.scene, token);
  return (
    Boolean(bits & (NOUN | ADJECTIVE) && bits & GENITIVE) &&
    !(bits & (PREPOSITION | CONJUNCTION)) &&
    (mentionAt(line, token) === undefined || isOfPlace(line, token))
  );
};

/** Adjectives and their noun in the base form, the places among them left out: «омского сыра» is сыр. */
export function goodsFrom(line: Line, at: number): string | undefined {
  const { scene } = line;
  const words: string[] = [];
  let first = at;
  let isNoun = false;
  // «Удвоились отгрузки чечевицы»: what goes is told behind the word for its going.
  const from = scene.language === 'ru' && FLOW.test(formAt(scene, at)) ? at + 1 : at;
  for (let token = from; token < line.sentence.after && words.length < 3 && !isNoun; token += 1) {
    const mention = mentionAt(line, token);
    if (mention?.kind === 'place' && mention.form === 'adjective') continue;
    // «Поставки своей муки»: whose they are is no part of their name.
    if (/^(сво(ей|его|их)|собственн(ой|ого|ых))$/u.test(formAt(scene, token))) continue;
    if (featuresAt(scene, token) & (PREPOSITION | CONJUNCTION)) break;
    const all = scene.morphology
      .analyse(formAt(scene, token), scene.language)
      .filter(
        ({ features }) => features & (NOUN | ADJECTIVE) && !(features & (PREPOSITION | SURNAME | GIVEN_NAME)),
      );
    // «Экспорт лука»: what flows stands in the genitive where the form may be one.
    const genitives = all.filter(({ features }) => features & GENITIVE);
    const readings = genitives.length > 0 ? genitives : all;
    if (readings.length === 0 || mention) break;
    const noun = readings.find(({ features }) => features & NOUN);
    isNoun = noun !== undefined && !(isNounBehind(scene, token) && featuresAt(scene, token) & ADJECTIVE);
    if (words.length === 0) first = token;
    if (isSubstantive(line, token, readings))
      return [...words, agreeing(readings[0]!.lemma, 'plural')].join(' ');
    const isMany = isNoun && readings.every(({ features }) => features & PLURAL && !(features & SINGULAR));
    const base = (isNoun ? noun! : readings[0]!).lemma;
    if (isNoun && words.length === 0 && GENERIC_HEAD.test(base)) {
      const tail = genitiveFrom(line, token + 1);
      return tail ? `${base} ${tail}` : base;
    }
    const tail = isNoun && OF_WHAT.test(base) ? genitiveFrom(line, token + 1) : undefined;
    if (tail && words.length === 0) return `${isMany ? pluralOf(base) : base} ${tail}`;
    words.push(isMany ? pluralOf(base) : base);
    if (isMany)
      return words.map((word, at) => (at < words.length - 1 ? agreeing(word, 'plural') : word)).join(' ');
    if (isNoun && words.length > 1)
      return nominativeOf(line, first, { first: token, after: token + 1 }).toLowerCase();
  }
  return isNoun ? words.join(' ') : undefined;
}

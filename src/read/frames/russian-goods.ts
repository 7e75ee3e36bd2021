import type { SlotsOf } from '#model/claim.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import {
  ADJECTIVE,
  CONJUNCTION,
  GENITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PREPOSITION,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { isMass, type QuantityMention, type Span } from '../mention.ts';
import {
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfPlace,
  isOnlyAmount,
  type Line,
  mentionAt,
  quantitiesOf,
  quantityBefore,
} from '../scene.ts';
import { GENERIC_GOODS, inParticular } from './flow-goods.ts';
import { FLOW, goodsBefore, goodsUpTo } from './goods-beside.ts';
import { isObjectBefore, isRelative } from './measured.ts';
import { GOODS_GOING, TRADE } from './measures.ts';
import { goodsFrom, goodsBehind as goodsOfAmount } from './products.ts';
import { sourcesOf } from './sources.ts';
import { wayByVerb } from './traded.ts';

type Observation = SlotsOf<'observation'>;

/**
 * Which goods a further figure of a Russian flow is of: those beside an amount, before it, behind it or by the verb; those of «её вывоз»; else those
 * just told, where it compares them. `whole` is what the flow itself is of.
 */
export function russianGoods(
  line: Line,
  mention: QuantityMention,
  before: Observation,
  whole: string | undefined,
): string | undefined {
  const isAmount = !isRelative(mention.quantity.unit);
  if (!isAmount && isBracketedBehind(line, mention)) return before.product;
  const beside = isAmount ? goodsNamedBy(line, mention) : undefined;
  if (beside) return beside;
  const own = isAmount ? goodsOfAmount(line, mention) : undefined;
  if (own && !isOfNoGoods(own)) return tellsOfGoing(line, mention) ? own : undefined;
  const sent = goodsSent(line, mention) ?? goodsByPronoun(line, mention);
  if (sent) return sent;
  const named = goodsOfFlowNamed(line, mention);
  if (named) return named;
  const flow = possessedFlow(line, mention);
  if (flow !== undefined) return goodsUpTo(line, flow) ?? before.product;
  if (isAmount) return isOfSame(line, mention) ? whole : undefined;
  return isCompared(line, mention) ? (ownGoods(line, mention) ?? before.product) : undefined;
}

/** «Сократился ввоз колбасных изделий: закуплено 19 тыс. тонн, на 16% меньше»: those that the sentence names behind a word for what goes, before a colon. */
function goodsOfFlowNamed(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  let colon = sentence.first;
  while (colon < first && formAt(scene, colon) !== ':') colon += 1;
  if (colon === first) return undefined;
  const flow = hitsOf(line, GOODS_GOING, { first: sentence.first, after: colon })[0];
  const goods = flow && goodsFrom(line, flow.after);
  return goods && !isOfNoGoods(goods) ? goods : undefined;
}

/** «Туда ушло 6 тыс. тонн», «в прошлом году – 11 тыс. тонн», «объём 2031 года – 9 тыс. тонн»: the one mass of a sentence, of no goods of its own. */
function isOfSame(line: Line, mention: QuantityMention): boolean {
  const { scene } = line;
  if (!isMass(mention) || hasWord(line, NOT_GOING)) return false;
  const clause = clauseAt(line, mention.first);
  const isSent = clause.predicates.some(
    (token) => wayByVerb(line, token) && token < mention.first && mention.first - token <= 3,
  );
  if (isSent) return true;
  if (!isOnlyAmount(line, mention)) return false;
  const isTold =
    hasWord(line, PRONOUN) ||
    isObjectBefore(line, { first: line.sentence.first, after: mention.first }) ||
    hasWord(line, LEVEL) ||
    mentionAt(line, line.sentence.first)?.kind === 'period';
  return isTold && clause.predicates.every((token) => isLight(scene.tokens, token));
}
const LEVEL = /^(показател\p{L}*|цифр[аы]|уров(ень|ня|не))$/u;

/** Goods that stand by the verb of going, where nothing behind the amount says which they are: «молочной продукции вывезли 4 тыс. тонн». */
export const goodsOfVerb = (line: Line, mention: QuantityMention): string | undefined =>
  line.scene.language === 'ru' && !isRelative(mention.quantity.unit) ? goodsSent(line, mention) : undefined;

/** «Рапс (8 тыс. тонн)», «8 тыс. тонн – рапс», «8 тыс. тонн составил рапс», «на рапс пришлось 8 тыс. тонн»: goods in brackets, behind a dash or as what makes up the amount. */
export function goodsNamedBy(line: Line, mention: QuantityMention): string | undefined {
  const goods = goodsBefore(line, mention) ?? goodsBehind(line, mention) ?? goodsFallen(line, mention);
  return goods && !isOfNoGoods(goods) ? goods : undefined;
}

/** «…: 37 тыс. тонн – пшеница», «ещё 6 млн – продовольствие», «58 млн, составили минеральные продукты»: the noun that a dash or a verb sets behind the amount. */
function goodsBehind(line: Line, { after }: Span): string | undefined {
  const { scene } = line;
  let at = after;
  while (at - after < 2 && /^[–—,)-]$/u.test(formAt(scene, at))) at += 1;
  const isDashed = at > after && /^[–—-]$/u.test(formAt(scene, at - 1));
  const isMade = /^(составил[аио]?|составля(ет|ют)|занял[аио]?|да(л|ла|ло|ли|ет|ют))$/u.test(
    formAt(scene, at),
  );
  if (isMade) return namedAt(line, at + 1, NOMINATIVE);
  if (isFalling(scene.tokens, at) && formAt(scene, at + 1) === 'на')
    return namedAt(line, formAt(scene, at + 2) === 'долю' ? at + 3 : at + 2, 0);
  // «1,3 млрд – на фанеру».
  if (isDashed && formAt(scene, at) === 'на') return namedAt(line, at + 1, 0);
  return isDashed ? namedAt(line, formAt(scene, at) === 'это' ? at + 1 : at, NOMINATIVE) : undefined;
}

/** «На пшеницу пришлось 8 тыс. тонн», «на долю лука приходится 42 тыс. тонн». */
function goodsFallen(line: Line, { first }: Span): string | undefined {
  const { scene, sentence } = line;
  for (let token = first - 1; token > Math.max(sentence.first, first - FARTHEST_VERB); token -= 1) {
    if (!isFalling(scene.tokens, token)) continue;
    for (let on = token - 2; on >= Math.max(sentence.first, token - LONGEST_NAMED); on -= 1)
      if (formAt(scene, on) === 'на')
        return /^(ее|его|их|нее|него|них)$/u.test(formAt(scene, on + 1))
          ? antecedentOf(line, on)
          : namedAt(line, formAt(scene, on + 1) === 'долю' ? on + 2 : on + 1, 0, token);
    return undefined;
  }
  return undefined;
}
const FARTHEST_VERB = 5;

/** «Приходится», «пришлось»: the verb by which an amount falls to goods or to a side. */
export const isFalling = formIs(/^(приходится|приходилось|пришл(ось|ась|ись|и)|пришелся)$/u);

/** The noun phrase that begins there, its head in the case asked for, up to a mark, a preposition or a verb; of no place. */
function namedAt(line: Line, at: number, wanted: number, upTo = line.sentence.after): string | undefined {
  const { scene, sentence } = line;
  let end = at;
  while (end < upTo && end - at < LONGEST_NAMED && isOfPhrase(line, end)) end += 1;
  let head = at;
  while (head < end && !(featuresAt(scene, head) & NOUN)) head += 1;
  if (head >= end || isPlaced(line, at, end)) return undefined;
  if (wanted && !(featuresAt(scene, head) & wanted)) return undefined;
  return wanted ? goodsUpTo({ ...line, sentence: { ...sentence, first: at } }, end) : goodsFrom(line, at);
}
const LONGEST_NAMED = 5;

const isOfPhrase = (line: Line, token: number): boolean => {
  const { scene } = line;
  const bits = featuresAt(scene, token);
  if (scene.tokens.kind[token] === MARK || isPredicate(line, token)) return false;
  if (formAt(scene, token) === 'и')
    return Boolean(featuresAt(scene, token - 1) & ADJECTIVE && featuresAt(scene, token + 1) & ADJECTIVE);
  return Boolean(bits & (NOUN | ADJECTIVE | PARTICIPLE)) && !(bits & (PREPOSITION | CONJUNCTION));
};

const isPlaced = (line: Line, first: number, after: number): boolean => {
  for (let token = first; token < after; token += 1)
    if (mentionAt(line, token) && !isOfPlace(line, token)) return true;
  return false;
};

/** «Льна вывезли 6 тыс. тонн», «экспортировано ферросплавов 18 тыс. тонн», «манной крупы отправили втрое больше»: goods in the genitive before the verb of going, or between it and the figure. */
function goodsSent(line: Line, mention: Span): string | undefined {
  const { scene } = line;
  const start = startOfPiece(line, mention);
  for (let verb = mention.first - 1; verb >= start; verb -= 1) {
    if (!wayByVerb(line, verb) || featuresAt(scene, verb) & NOUN) continue;
    const isOther = quantitiesOf(line).some(
      ({ first, after, quantity }) =>
        first > verb && after <= mention.first && !isRelative(quantity.unit) && quantity.unit !== '1',
    );
    if (isOther) return undefined;
    const own = genitiveIn(line, verb + 1, mention.first) ?? genitiveIn(line, start, verb);
    return own && !isOfNoGoods(own) ? own : undefined;
  }
  return undefined;
}

/** The first noun phrase in the genitive, with its adjectives, that stands free between two tokens: behind no preposition or noun. */
function genitiveIn(line: Line, first: number, after: number): string | undefined {
  const { scene } = line;
  let at = first;
  while (at < after) {
    const mention = mentionAt(line, at);
    const bits = featuresAt(scene, at);
    if (mention && !isOfPlace(line, at)) at = mention.after;
    else if (bits & PREPOSITION) at = behindGoverned(line, at + 1, after);
    else if (isOfPhrase(line, at) && !isOfAside(formAt(scene, at))) {
      if (bits & GENITIVE) return goodsFrom(line, at);
      while (at < after && isOfPhrase(line, at)) at += 1;
    } else at += 1;
  }
  return undefined;
}

/** Past what a preposition governs: a mention, or a pronoun or adjectives with their noun. */
function behindGoverned(line: Line, from: number, after: number): number {
  let at = from;
  while (at < after) {
    const mention = mentionAt(line, at);
    if (mention && !isOfPlace(line, at)) return mention.after;
    if (isOfAside(formAt(line.scene, at)) || !isOfPhrase(line, at)) return at + 1;
    at += 1;
    if (featuresAt(line.scene, at - 1) & NOUN) return at;
  }
  return at;
}

/** «При этом», «кроме того», «в том числе»: a pronoun that stands for the sentence before. */
const isOfAside = (form: string): boolean =>
  /^(этом|этим|того|тому|числе|всего|больше|меньше|он[аио]?)$/u.test(form);

/** Where the piece of the sentence between semicolons, colons and clauses begins, behind the words of who says so. */
function startOfPiece(line: Line, { first }: Span): number {
  let start = first;
  const source = sourcesOf(line).find((span) => span.after < first);
  const opening = Math.max(clauseAt(line, first).first, source?.after ?? 0);
  while (start > opening && !/^[;:]$/u.test(formAt(line.scene, start - 1))) start -= 1;
  return start;
}

/** «На втором месте ячмень, его отгрузили 14 тыс. тонн», «… лук: на его долю …»: what ends at the mark before the pronoun. */
function goodsByPronoun(line: Line, { first }: Span): string | undefined {
  for (let token = first - 1; token > Math.max(line.sentence.first, first - FARTHEST_PRONOUN); token -= 1)
    if (/^(его|ее|их|него|нее|них)$/u.test(formAt(line.scene, token))) return antecedentOf(line, token);
  return undefined;
}
const FARTHEST_PRONOUN = 6;

/** The noun that ends at the mark before a pronoun, with its adjectives and what it is of: «…, на втором месте семена льна: их …». */
function antecedentOf(line: Line, pronoun: number): string | undefined {
  const { scene, sentence } = line;
  let mark = pronoun;
  while (mark > sentence.first && pronoun - mark < 3 && !isMark(scene.tokens, mark)) mark -= 1;
  if (!isMark(scene.tokens, mark)) return undefined;
  let head = mark - 1;
  while (head > sentence.first && isOfPhrase(line, head) && !(featuresAt(scene, head) & NOMINATIVE))
    head -= 1;
  // «Главным покупателем остаётся Казахстан: на него …»: a place is no goods.
  if (!isOfPhrase(line, head) || !(featuresAt(scene, head) & NOUN) || mentionAt(line, head)) return undefined;
  let first = head;
  while (
    first > sentence.first &&
    featuresAt(scene, first - 1) & ADJECTIVE &&
    featuresAt(scene, first - 1) & NOMINATIVE
  )
    first -= 1;
  const goods = goodsUpTo({ ...line, sentence: { ...sentence, first } }, mark);
  return goods && !isOfNoGoods(goods) ? goods : undefined;
}
const isMark = formIs(/^[,:;–—-]$/u);

/** Nouns beside an amount that are no goods: who sends, how it grew, how much of it, where it goes. */
export const isOfNoGoods = (goods: string): boolean => GENERIC_GOODS.test(goods) || NO_GOODS.test(goods);
const NO_GOODS =
  /^(мощност[ьи]|[её]мкост[ьи]|вместимост[ьи]|потребност[ьи]|урожа[йи]|урожайность|сбор\p{L}*|намолот|запас\p{L}*|цен[аы]|квот[аы]|рост|прирост|снижение|падение|сокращение|рекорд|рекордный|уров(ень|ня)|показател\p{L}*|максимум|минимум|план|объ[её]м\p{L}*|половина|треть|четверть|дол[яи]|част[ьи]|больш\p{L}+|меньш\p{L}+|экспорт|импорт|поставк[аи]|отгрузк[аи]|вывоз|транзит|год|месяц|квартал|сезон|полугодие|неделя|день|раз|тонна|процент|парти[яи]|сумм[аы]|итог\p{L}*|результат\p{L}*|данные|направлени[ея]|рын(ок|ки)|стран[аы]|регион\p{L}*|област[ьи]|край|республик[аи]|предприяти[ея]|компани[яи]|хозяйств[оа]|завод\p{L}*|фабрик[аи]|комбинат\p{L}*|аграри[йи]|фермер\p{L}*|производител[ьи]|экспорт[её]р\p{L}*|переработчик\p{L}*|сосед\p{L}*|партн[её]р\p{L}*|покупател[ьи]|потребител[ьи]|специалист\p{L}*|инспектор\p{L}*|специалисты|управление|ведомство|минсельхоз|таможня|единиц[аы]|штук[аи]|вагон\p{L}*|деньги|доллар\p{L}*)( |$)/u;

/** Whether nothing in the clause of an amount says otherwise than that goods go, or how many: no harvest, no plant, no price. */
function tellsOfGoing(line: Line, { first, after }: Span): boolean {
  const { scene } = line;
  if (hasWord(line, NOT_GOING)) return false;
  const clause = clauseAt(line, first);
  if (clause.predicates.length === 0 || hasWord(line, FURTHER)) return true;
  return clause.predicates.every(
    (token) => wayByVerb(line, token) !== undefined || isLight(scene.tokens, token) || token >= after + 6,
  );
}
const NOT_GOING =
  /^(мощност|склад|элеватор|хранен|хранилищ|вместим|урожа|площад|гектар|выпуск|выпуст|произв|переработа|перерабаты|собра|собер|посе|засе|потребност|запас|цен[аыу]$|стоимост|квот|контракт|договор)/u;
const FURTHER = /^(также|еще|кроме|помимо|числе|них|остальн\p{L}+|плюс)$/u;
const isLight = formIs(
  /^(состав(ил|ля|ит)|достиг|превы(сил|ша)|вырос|увелич|сократ|сниз|упал|уменьш|прибав|стал|становит|оказал|занял|занима|приш(л|ел)|приходит|был[аио]?$|явля|насчит|равн|оцен|ограничил|удво|утро|лидир|преоблада|довед|нараст|подним|планиру|намерен|рассчитыва|предполага|вход(ит|ят|ил)|вош(л|ел)|включ|проконтролиров|досмотр|оформ|провер|сертифицир)/u,
);

/** «Минеральной воды – 5 тыс. тонн (рост в 1,6 раза)»: in the brackets right behind an amount. */
function isBracketedBehind(line: Line, { first }: Span): boolean {
  const last = quantityBefore(line, first);
  return last !== undefined && formAt(line.scene, last.after) === '(' && first - last.after <= 5;
}

/** «Они увеличились в 16 раз», «это на 18 % больше», «рост составил 12 %», «поставки выросли»: a figure that says how the goods just told stand. */
const isCompared = (line: Line, mention: Span): boolean =>
  !measuresOtherwise(line, mention) &&
  (hasWord(line, PRONOUN, { first: clauseAt(line, mention.first).first, after: mention.first }) ||
    formAt(line.scene, line.sentence.first) === 'это' ||
    hasWord(line, /^(рост|прирост)$/u, {
      first: Math.max(line.sentence.first, mention.first - 8),
      after: mention.first,
    }) ||
    hasWord(line, /^(поставк|отгрузк|вывоз|закупк)/u, { first: line.sentence.first, after: mention.first }));

/** The shipments themselves, or how much went. */
const PRONOUN = /^(он|она|они|объем|объемы|объема|объемов)$/u;

/** «Поставки овощей выросли вчетверо»: what a word for the flow says that it is of, before the figure. */
function ownGoods(line: Line, { first }: Span): string | undefined {
  for (let token = first - 1; token >= line.sentence.first; token -= 1)
    if (FLOW.test(formAt(line.scene, token))) return inParticular(goodsFrom(line, token + 1));
  return undefined;
}

/** «Это 37% всего экспорта региона»: a share of what the sentence names. */
const measuresOtherwise = (line: Line, { first, after }: Span): boolean =>
  hitsOf(line, TRADE).some(
    (hit) => (hit.first >= after && hit.first - after <= 3) || (hit.after <= first && has(line, 'share')),
  );

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

import { isPredicate } from '../clauses.ts';
import { agreeing, pluralOf } from '../declension.ts';
import {
  ADJECTIVE,
  CONJUNCTION,
  GENITIVE,
  GIVEN_NAME,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PLURAL,
  PREPOSITION,
  SINGULAR,
  SURNAME,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import type { Span } from '../mention.ts';
import {
  featuresAt,
  formAt,
  hasWord,
  isOfPlace,
  type Line,
  mentionAt,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import { nominativeOf } from './phrase.ts';

/** A row of goods has no more words than this. */
const LONGEST_GOODS = 5;

/** «Зерно пшеницы (65 тыс. тонн)», «ржи – с 4 до 7 тысяч тонн»: Russian goods named right before an amount in brackets or behind a dash. */
export function goodsBefore(line: Line, mention: Span): string | undefined {
  if (line.scene.language !== 'ru') return undefined;
  const start = startBefore(line, mention);
  const mark = markBefore(line, start);
  const under = mark === undefined ? undefined : goodsUnder(line, mark);
  if (under) return under;
  if (mark !== undefined && formAt(line.scene, mark) === ':' && !isNamedThere(line, mark)) return undefined;
  return mark === undefined ? goodsInRow(line, start) : goodsUpTo(line, mark);
}

/** «Лидером стал ячмень: 15 тыс. тонн», not «лук нашёл покупателя: 8 тыс. тонн»: nothing is done before the colon. */
function isNamedThere(line: Line, mark: number): boolean {
  for (let token = line.sentence.first; token < mark; token += 1)
    if (
      isPredicate(line, token) &&
      !/^(ста(л|ла|ло|ли|нет)|был[аио]?|явля\p{L}+|оста(ет|ют|л)\p{L}*|занял[аио]?|занима\p{L}+|лидиру\p{L}+)$/u.test(
        formAt(line.scene, token),
      )
    )
      return false;
  return true;
}

/** «По пшенице – 12 тыс. тонн», «с мясом скромнее: 300 тонн»: goods by which a piece of the sentence begins. */
function goodsUnder(line: Line, mark: number): string | undefined {
  const { scene, sentence } = line;
  let start = mark;
  while (start > sentence.first && mark - start < LONGEST_GOODS && !/^[,;:]$/u.test(formAt(scene, start - 1)))
    start -= 1;
  if (!/^(по|с|со)$/u.test(formAt(scene, start)) || mentionAt(line, start + 1)) return undefined;
  return goodsAt(line, start + 1, mark);
}

/** The noun with its adjectives that begins there, in the base form. */
function goodsAt(line: Line, first: number, end: number): string | undefined {
  let head = first;
  while (head < end && isAdjective(line, head) && !(featuresAt(line.scene, head) & NOUN)) head += 1;
  const isGoods =
    head < end &&
    Boolean(featuresAt(line.scene, head) & NOUN) &&
    !mentionAt(line, head) &&
    !FLOW.test(formAt(line.scene, head)) &&
    !NO_GOODS_UNDER.test(formAt(line.scene, head));
  return isGoods ? headOf(line, first, head).toLowerCase() : undefined;
}
const NO_GOODS_UNDER =
  /^(данн|итог|информац|оценк|слов|план|прогноз|результат|состояни|сравнени|отношени|учет|начал|год|ит|предприяти|област|регион|стран|республик|импорт|экспорт)/u;

/** «Сои отгрузили 79 тыс. тонн, ржи 7 тыс. тонн»: goods in the genitive between a joint and an amount, where another amount stands before. */
function goodsInRow(line: Line, start: number): string | undefined {
  const { scene, sentence } = line;
  if (!quantitiesOf(line).some(({ after, quantity }) => after < start && quantity.unit === 't'))
    return undefined;
  let end = start;
  while (/^(почти|около|более|свыше|уже|порядка|до|примерно|еще|лишь|только)$/u.test(formAt(scene, end - 1)))
    end -= 1;
  let first = end;
  while (
    first > sentence.first &&
    end - first < LONGEST_GOODS &&
    featuresAt(scene, first - 1) & (NOUN | ADJECTIVE) &&
    featuresAt(scene, first - 1) & GENITIVE &&
    !(featuresAt(scene, first - 1) & (PREPOSITION | CONJUNCTION)) &&
    !mentionAt(line, first - 1)
  )
    first -= 1;
  const isSetOff = /^([,;]|и|а)$/u.test(formAt(scene, first - 1));
  return first < end && isSetOff ? goodsUpTo(line, end) : undefined;
}

/** «С 4 до 7 тысяч тонн»: where the pair of a level and the one it left behind begins. */
function startBefore(line: Line, mention: Span): number {
  if (formAt(line.scene, mention.first - 1) !== 'до') return mention.first;
  const from = quantitiesOf(line).findLast(
    ({ after }) => after <= mention.first && mention.first - after <= 3,
  );
  return from && /^(с|со)$/u.test(formAt(line.scene, from.first - 1)) ? from.first : mention.first;
}

/** The bracket or the dash that sets an amount off from what it is of. */
function markBefore(line: Line, first: number): number | undefined {
  for (let token = first - 1; token > line.sentence.first && token >= first - 2; token -= 1) {
    const form = formAt(line.scene, token);
    // «Отгрузки чечевицы, с 6 до 12 тыс. тонн».
    if (/^[–—(:-]$/u.test(form) || (form === ',' && /^(с|со)$/u.test(formAt(line.scene, token + 1))))
      return token;
    if (!/^(с|со|до|на|это|почти|около|более|свыше)$/u.test(form)) return undefined;
  }
  return undefined;
}

/** The noun phrase that ends there, its head in the nominative: a noun with its adjectives and the genitives behind it. */
export function goodsUpTo(line: Line, end: number): string | undefined {
  const { scene, sentence } = line;
  let first = end;
  for (let token = end - 1; token >= Math.max(sentence.first, end - LONGEST_GOODS); token -= 1) {
    const bits = featuresAt(scene, token);
    const isJoint =
      formAt(scene, token) === 'и' && isAdjective(line, token - 1) && isAdjective(line, token + 1);
    if (scene.tokens.kind[token] === MARK || (mentionAt(line, token) && !isOfPlace(line, token))) break;
    if (!isJoint && (bits & (PREPOSITION | CONJUNCTION) || !(bits & (NOUN | ADJECTIVE | PARTICIPLE)))) break;
    if (isPredicate(line, token) || /^(том|числе|этом|того)$/u.test(formAt(scene, token))) break;
    first = token;
  }
  while (first < end && isOfPlace(line, first)) first += 1;
  // Of nouns that may be adjectives, «зерновые и бобовые культуры», the one behind which only genitives stand.
  const isTail = (token: number) => {
    for (let at = token + 1; at < end; at += 1) if (!(featuresAt(scene, at) & GENITIVE)) return false;
    return true;
  };
  let head = first;
  while (head < end && isAttribute(line, head, end)) head += 1;
  while (head < end && !(featuresAt(scene, head) & NOUN && (FLOW.test(formAt(scene, head)) || isTail(head))))
    head += 1;
  // «Поставок ржи», «экспорт овса»: the amount's own noun before its goods.
  if (head < end - 1 && FLOW.test(formAt(scene, head)))
    return goodsUpTo({ ...line, sentence: { ...sentence, first: head + 1 } }, end);
  if (head >= end || FLOW.test(formAt(scene, head))) return undefined;
  const name =
    isNamedSo(line, head) || isOfMany(line, first, head)
      ? textOf(scene, { first, after: head + 1 })
      : headOf(line, first, head);
  const tail = head + 1 < end ? ` ${textOf(scene, { first: head + 1, after: end })}` : '';
  return `${name}${tail}`.toLowerCase();
}

/** «Чёрных металлов»: an adjective that may be a noun, right before a noun in its own genitive plural. */
const isAttribute = ({ scene }: Line, token: number, end: number): boolean =>
  token + 1 < end &&
  /(ых|их)$/u.test(formAt(scene, token)) &&
  Boolean(featuresAt(scene, token) & ADJECTIVE) &&
  /(ов|ев|ей|ий|[^аеёиоуыэюя])$/u.test(formAt(scene, token + 1)) &&
  Boolean(featuresAt(scene, token + 1) & NOUN && featuresAt(scene, token + 1) & PLURAL);

/** In the nominative, in the plural where the text has no other reading: «семян» are семена. */
function headOf(line: Line, first: number, head: number): string {
  const nouns = line.scene.morphology
    .analyse(formAt(line.scene, head), 'ru')
    .filter(({ features }) => features & NOUN && !(features & (SURNAME | GIVEN_NAME)));
  const isMany =
    first === head &&
    nouns.length > 0 &&
    nouns.every(({ features }) => features & PLURAL && !(features & SINGULAR));
  // «Арбузов – 14 тыс. тонн, лука – 5»: in a row of genitives no other noun's nominative.
  const its =
    first === head && isRowOfGenitives(line, head)
      ? nouns.find(
          ({ features, lemma }) =>
            features & GENITIVE && features & SINGULAR && lemma !== formAt(line.scene, head),
        )
      : undefined;
  if (its && /[^аеёиоуыэюяь]$/u.test(its.lemma)) return its.lemma;
  const described = manyDescribed(line, first, head, nouns);
  if (described) return described;
  return isMany ? pluralOf(nouns[0]!.lemma) : nominativeOf(line, first, { first: head, after: head + 1 });
}

/** «Минеральных удобрений»: adjectives and noun that can only be plural stay so. */
function manyDescribed(
  { scene }: Line,
  first: number,
  head: number,
  nouns: readonly { readonly lemma: string; readonly features: number }[],
): string | undefined {
  if (first === head || !/(ых|их)$/u.test(formAt(scene, head - 1))) return undefined;
  const many = nouns.find(
    ({ features }) => features & PLURAL && features & GENITIVE && !(features & SINGULAR),
  );
  if (!many || nouns.some(({ features }) => features & SINGULAR && !(features & PLURAL))) return undefined;
  const words: string[] = [];
  for (let token = first; token < head; token += 1) {
    const adjective = scene.morphology
      .analyse(formAt(scene, token), 'ru')
      .find(({ features }) => features & (ADJECTIVE | PARTICIPLE));
    if (!adjective) return undefined;
    words.push(agreeing(adjective.lemma, 'plural'));
  }
  return [...words, pluralOf(many.lemma)].join(' ');
}

/** Another piece of the sentence begins its amount by a noun that can be nothing but a genitive. */
function isRowOfGenitives({ scene, sentence }: Line, head: number): boolean {
  for (let token = sentence.first + 1; token < sentence.after; token += 1) {
    const bits = token - 1 === head ? 0 : featuresAt(scene, token - 1);
    if (/^[–—-]$/u.test(formAt(scene, token)) && bits & NOUN && bits & GENITIVE && !(bits & NOMINATIVE))
      return true;
  }
  return false;
}

/** «Бобовые культуры»: in the plural by the adjective before it. */
const isOfMany = ({ scene }: Line, first: number, head: number): boolean =>
  head > first &&
  /(ые|ие)$/u.test(formAt(scene, head - 1)) &&
  Boolean(featuresAt(scene, head) & NOMINATIVE && featuresAt(scene, head) & PLURAL);

/** A noun that stands in the nominative and can be no genitive: «семена», «овощи». */
const isNamedSo = ({ scene }: Line, token: number): boolean => {
  const nouns = scene.morphology
    .analyse(formAt(scene, token), 'ru')
    .filter(({ features }) => features & NOUN && !(features & (SURNAME | GIVEN_NAME)));
  return (
    nouns.some(({ features }) => features & NOMINATIVE) && !nouns.some(({ features }) => features & GENITIVE)
  );
};

/** What goes or how much of it, «большая часть» as well: no goods by itself. */
export const FLOW =
  /^(экспорт|импорт|поставк|отгрузк|отправк|вывоз|ввоз|объем|товарооборот|оборот|закупк|дол[яюи]|част[ьи]$|половин[аы]$|трет[ьи]$|четверт[ьи]$|большинств[оа]$|остат(ок|ка)$)/u;

const isAdjective = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & (ADJECTIVE | PARTICIPLE));

/** «Собрали 5 млн тонн пшеницы», «мощность – 30 тыс. тонн»: what is grown, made or stored is not what is shipped. */
export const isOfHarvest = (line: Line): boolean =>
  hasWord(
    line,
    /^(собра(л|н|в)|урожа(й|и|йность)$|произве(л|д|ст)|производ(ит|ят|ил|или|ство)|намоло|посев|выра(щ|стил)|перераб(ота[лнт]|атыва)|добы(т|ч|л)|потребл|съеда|мощност|вместимост|элеватор|хранилищ)/u,
  );

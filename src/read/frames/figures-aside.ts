import type { Modality, SlotsOf } from '#model/claim.ts';
import { countryOf } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import { formIs } from '../language/wordings.ts';
import type { QuantityMention, Span } from '../mention.ts';
import {
  formAt,
  has,
  hasWord,
  type Line,
  linesBefore,
  mentionAt,
  periodsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { areWithForeigners } from './foreign-firms.ts';
import { isOfFirms } from './kazakh-measures.ts';
import { TRAITS } from './measures.ts';
import { studentsFromAbroad } from './students-abroad.ts';

type Observation = SlotsOf<'observation'>;

/** «Among the five key investors», "the two were shown …", «из 900 фирм 120 – …»: which ones, or the whole of a part, not how many there are. */
export const isOfThose = (line: Line, { first, after }: Span): boolean =>
  line.scene.language === 'en'
    ? (formAt(line.scene, first - 1) === 'the' &&
        (/^(among|of)$/.test(formAt(line.scene, first - 2)) || isPredicate(line, after))) ||
      // «Of 900,000 tonnes of sand dug last year, a tenth was exported».
      (first - 1 === line.sentence.first &&
        formAt(line.scene, first - 1) === 'of' &&
        quantitiesOf(line).some((other) => !other.ordinal && other.first >= after))
    : line.scene.language === 'ru' &&
      formAt(line.scene, first - 1) === 'из' &&
      quantitiesOf(line).some((other) => !other.ordinal && other.first >= after);

/** «С 900 до 540 тонн»: the level that was left behind. */
export function isStart(line: Line, mention: QuantityMention): boolean {
  const before = formAt(line.scene, mention.first - 1);
  const isPlan =
    before === 'planned' && [2, 3].some((back) => formAt(line.scene, mention.first - back) === 'from');
  if (!/^(с|со|c|from)$/u.test(before) && !isPlan) return false;
  const next = quantitiesOf(line).find((other) => other.first >= mention.after);
  // «From 300 tonnes in 2029 to 380 tonnes in 2030»: each has its own time.
  const isDated =
    line.scene.language === 'en' &&
    next !== undefined &&
    periodsOf(line).some(({ first, after }) => first >= mention.after && after < next.first);
  return (
    next !== undefined &&
    !isDated &&
    /^(до|to)$/u.test(formAt(line.scene, next.first - 1)) &&
    next.first - mention.after <= 3
  );
}

/** «25 пунктов: один авиационный, … и 16 упрощённых пунктов»: behind the colon the kinds of what was counted before it. */
export function isOfBreakdown(
  line: Line,
  mention: QuantityMention,
  previous: Observation | undefined,
): boolean {
  const whole = previous?.value;
  if (previous?.measure === 'transport.throughput' && isWayOfFreight(line, mention)) return true;
  if (whole?.unit !== '1' || mention.quantity.unit !== '1' || mention.quantity.n >= whole.n) return false;
  for (let token = line.sentence.first; token < mention.first; token += 1)
    if (formAt(line.scene, token) === ':' && quantitiesOf(line).some(({ after }) => after <= token))
      return true;
  return false;
}

/** «Перевозки составили 71 млн тонн, в том числе экспорт – 22 млн тонн»: freight of one way, not all of it. */
const isWayOfFreight = (line: Line, { first, quantity }: QuantityMention): boolean =>
  line.scene.language === 'ru' &&
  /^(t|%|x)$/.test(quantity.unit) &&
  [1, 2, 3, 4].some((back) => /^(экспорт|импорт|транзит)$/u.test(formAt(line.scene, first - back)));

/** «1.5 trillion rubles ($15.6 bln)», 7,000 kilometres (4,350 miles): the same amount in another unit. */
export const isConverted = (line: Line, mention: QuantityMention): boolean =>
  formAt(line.scene, mention.first - 1) === '(' &&
  quantitiesOf(line).some(
    ({ after, quantity }) =>
      after === mention.first - 1 &&
      /^[A-Z]{3}$/.test(quantity.unit) &&
      /^[A-Z]{3}$/.test(mention.quantity.unit) &&
      quantity.unit !== mention.quantity.unit,
  );

/** «37 % от общего объёма (216 тыс. тонн)»: the whole that a share is of. */
export function isTotalInBrackets(line: Line, { first }: Span): boolean {
  if (line.scene.language !== 'ru' || formAt(line.scene, first - 1) !== '(') return false;
  for (let token = first - 2; token >= Math.max(line.sentence.first, first - 5); token -= 1)
    if (/^общ(его|ем|ей)$/u.test(formAt(line.scene, token))) return true;
  return false;
}

/** «28 (миллиардов долларов – ред.)»: a unit that an editor adds. */
export const isEditors = (line: Line, { first, after }: Span): boolean =>
  line.scene.language === 'ru' &&
  formAt(line.scene, first - 1) === '(' &&
  [0, 1].some((ahead) => /^(ред|прим)$/u.test(formAt(line.scene, after + ahead)));

const isLeft = formIs(/^оста(лось|ется|ются|лись|вшихся)$/u);

/** «Осталось демаркировать 30 процентов»: what is not done yet. */
export function isLeftToDo(line: Line, { first }: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  for (let token = first - 1; token >= Math.max(line.sentence.first, first - 4); token -= 1)
    if (isLeft(line.scene.tokens, token)) return true;
  return false;
}

/** «300 км границы остаются необозначенными», «не демаркированы»: a stretch by what has not been done there is no length of the border. */
export const isOfUndone = (line: Line, measure: string, { first }: Span): boolean => {
  if (line.scene.language !== 'ru' || !measure.startsWith('border.')) return false;
  const clause = clauseAt(line, first);
  for (let token = clause.first; token < clause.after; token += 1) {
    const form = formAt(line.scene, token);
    if (/^(необозначенн|недемаркированн|неделимитированн)/u.test(form)) return true;
    if (form === 'не' && /^(обозначен|демаркирован|делимитирован)/u.test(formAt(line.scene, token + 1)))
      return isNearest(line, token, first);
  }
  return false;
};

/** Whether no other figure stands nearer to a token, in Russian mostly behind it. */
const isNearest = (line: Line, token: number, first: number): boolean =>
  !quantitiesOf(line).some(
    (other) => other.first !== first && Math.abs(other.first - token) < Math.abs(first - token),
  );

/** «Статус двух пунктов пропуска», «реконструкция трёх переходов»: some of them, with which something is done, are not how many there are. */
export const isOfDeed = (line: Line, measure: string, { first, quantity }: QuantityMention): boolean =>
  line.scene.language === 'ru' &&
  measure === 'transport.crossings' &&
  quantity.unit === '1' &&
  /^(статус|режим|работ[аыу]|ремонт|проект|(реконструкци|модернизаци|обустройств|оснащени|расширени|закрыти|создани)\p{L})\p{L}?$/u.test(
    formAt(line.scene, first - 1),
  );

/** «80 процентов операций приходится на расчёты в национальных валютах»: how it is paid for. */
export function isOfPayments(
  line: Line,
  measure: string,
  { first, after, quantity }: QuantityMention,
): boolean {
  if (line.scene.language !== 'ru' || quantity.unit !== '%' || !measure.startsWith('trade.')) return false;
  return hasWord(line, /^((взаимо)?расч[её]т(ы|ов|ах)?|плат[её]ж\p{L}*|валют\p{L}*)$/u, {
    first: Math.max(line.sentence.first, first - 8),
    after: Math.min(line.sentence.after, after + 8),
  });
}

/** «Два автобусных рейса»: no flights. */
export const isOfBuses = (line: Line, measure: string): boolean =>
  line.scene.language === 'ru' &&
  measure === 'transport.flights' &&
  [line, ...linesBefore(line, 2)].some((one) =>
    hasWord(one, /^(автобус|поезд|электричк|маршрутк|микроавтобус)/u),
  ) &&
  !hasWord(line, /^(авиа|самолет|аэропорт|перел[её]т)/u);

/** «Приглашения 400 иностранным компаниям», «900 фирм с участием иностранного капитала»: firms of neither side. */
export const isOfForeigners = (
  line: Line,
  measure: string,
  { first, after, quantity }: QuantityMention,
): boolean =>
  isOfKazakhForeigners(line, measure, { first, after }) ||
  // «Out of 42,000 foreign firms, 19,000 have Russian capital».
  (line.scene.language === 'en' &&
    measure === 'business.companies' &&
    quantity.unit === '1' &&
    formAt(line.scene, after) === 'foreign') ||
  (line.scene.language === 'ru' &&
    measure === 'business.companies' &&
    ([first - 1, after, after + 1].some((token) =>
      /^(иностранн|зарубежн|западн|американск|европейск)/u.test(formAt(line.scene, token)),
    ) ||
      (quantity.unit === '1' && areWithForeigners(line, after))));

/** «Шетелдіктердің үлесі бар 900 компания»: of all foreigners; «шетелдік компаниялардың үштен бірі – ресейлік» is of these. */
const isOfKazakhForeigners = (line: Line, measure: string, { first, after }: Span): boolean =>
  line.scene.language === 'kk' &&
  measure === 'business.companies' &&
  hasWord(line, /^шетел/u, { first: Math.max(line.sentence.first, first - 4), after: after + 2 }) &&
  // «900 шетелдік компания бар, соның 300-і Ресейден».
  !hasWord(line, /^(оның|соның|олардың|солардың)$/u, { first: first - 3, after: first }) &&
  !isOfFirms(line, { first, after });

const COMING =
  /^(участвуют|участвовали|участниками|привез(ли|ла)|представил[аи]|показал[аи]|приехал[аи]|прибыл[аи]|посетил[аи]|побывал[аи]|выставил[аи]|отправились)$/u;

/** «30 школьников приехали на фестиваль», «свыше 100 предприятий участвуют в нём»: guests, who study and work elsewhere. */
export const isOfGuests = (line: Line, measure: string): boolean =>
  line.scene.language !== 'en' &&
  ((measure === 'education.students' &&
    !has(line, 'study') &&
    !(line.scene.language === 'ru' && studentsFromAbroad(line)) &&
    has(line, 'go', 'festival', 'exhibition', 'forum', 'conference', 'participate')) ||
    (measure === 'business.companies' &&
      (hasWord(line, COMING) ||
        (hasWord(line, /^участие$/u) && hasWord(line, /^прин(ял[аи]?|яло|имают|имали|ять|явших)$/u)))));

const isStopping = formIs(
  /^(пресек|пресеч|изъят|изъял|конфискован|контрабанд|нелегальн|незаконн|забракова|уничтож(ил|ен))/u,
);
const isRefusing = formIs(/^отказа(л[аио]?|но)$/u);
const isReturning = formIs(/^(возвращен|возвратил|вернул)/u);

/** «Не пропустил 300 тонн», «пресечён ввоз», «отказал в выдаче сертификата на 60 тонн»: goods that were stopped are no trade. */
export function isStopped(line: Line, measure: string): boolean {
  if (line.scene.language !== 'ru' || !measure.startsWith('trade.')) return false;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (isStopping(line.scene.tokens, token)) return true;
    if (isRefusing(line.scene.tokens, token) && /^(в|во)$/u.test(formAt(line.scene, token + 1))) return true;
    if (
      formAt(line.scene, token) === 'не' &&
      /^(пропусти|допусти|пустил|впусти|выпусти|(до|про|вы)пущен)/u.test(formAt(line.scene, token + 1))
    )
      return true;
    if (isReturning(line.scene.tokens, token) && /^(в|обратно)$/u.test(formAt(line.scene, token + 1)))
      return true;
  }
  return false;
}

/** «Отправлено в разные страны», «вывезли за рубеж»: to all partners together, unless the sentence names the other side. */
export function isToAnywhere(line: Line, measure: string): boolean {
  if (line.scene.language !== 'ru' || !/^trade\.(export|import|shipments)$/.test(measure)) return false;
  const { first, after } = line.sentence;
  for (let token = first; token < after; token += 1) {
    const form = formAt(line.scene, token);
    const next = formAt(line.scene, token + 1);
    const isAbroad =
      (form === 'за' && /^(рубеж|рубежом|границу|границей|пределы|пределами)$/u.test(next)) ||
      (/^(разные|другие|разных|многие|зарубежные|внешние|мировые)$/u.test(form) &&
        /^(стран|рынк)/u.test(next));
    if (isAbroad) return isOfOneSide(line);
  }
  return false;
}

/** «Отгружено на экспорт 200 тыс. тонн»: goods for all partners together, where a Russian sentence names or means none of them. */
export function isForExport(line: Line, measure: string): boolean {
  if (line.scene.language !== 'ru' || measure !== 'trade.shipments' || !isOfOneSide(line)) return false;
  if (has(line, 'side', 'country', 'neighbour') || hasWord(line, /^(туда|сюда)$/u)) return false;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (formAt(line.scene, token) === 'на' && formAt(line.scene, token + 1) === 'экспорт') return true;
  return false;
}

const isOfOneSide = (line: Line): boolean =>
  new Set(
    placesOf(line)
      .map(({ code }) => countryOf(code))
      .filter((code) => /^(RU|KZ)$/.test(code)),
  ).size < 2;

/**
 * «90 студент қабылдауға болады», «к 2028 году будут работать шесть паромов»: what is there is counted once it is there; a promise of so many more of
 * them, or a wish for them, is no count.
 */
export const isCountToCome = (measure: string, aspect: string | undefined, modality: Modality): boolean =>
  modality !== 'stated' &&
  aspect === 'level' &&
  /^(people\.(diaspora|population)|education\.|business\.(companies|joint-ventures)|cooperation\.agreements|event\.|fleet\.|transport\.(crossings|throughput))/.test(
    measure,
  );

const DEALS = ['order', 'build', 'make', 'deliver', 'buy'] as const;

/** «Речь идёт о 14 судах» behind a Russian sentence of a contract: those that are to be built, no fleet. */
const isOfDealBefore = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  !hasWord(line, /^флот/u) &&
  linesBefore(line, 3).some((one) => has(one, 'contract', ...DEALS));

/** «Построят 14 судов»: of an order, no fleet. */
export const isOfDeal = (line: Line): boolean => has(line, ...DEALS) || isOfDealBefore(line);

/** «Остальные 30 процентов»: what is left of the whole is the other side of the share told before, not a share of the same. */
export const isRest = (line: Line, { first, quantity }: QuantityMention): boolean =>
  /^(%|1)$/.test(quantity.unit) && isRemaining(line.scene.tokens, first - 1);

const isRemaining = formIs(/^(остальн\p{L}+|оставш\p{L}+|қалған|remaining|other)$/u);

/** «2. Министрге өкілеттік берілсін»: the number of a paragraph. */
export const isEnumerator = (line: Line, { first, after, bare }: QuantityMention): boolean =>
  line.scene.language === 'kk' &&
  bare === true &&
  first === line.sentence.first &&
  /^[.)]$/u.test(formAt(line.scene, after));

const isOwnPlace = formIs(/^(облысымыз|өңіріміз|аймағымыз|қаламыз)/u);
const isOur = formIs(/^(біздің|our)$/u);

/** «Біздің облыс», «өңіріміздің», our region: of whoever speaks, unless the sentence names the region. */
export function isOfUs(line: Line, measure: string): boolean {
  if (TRAITS[measure]?.sides !== 'pair' || line.scene.language === 'ru') return false;
  if (placesOf(line).some(({ code }) => code.length > 2)) return false;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (isOwnPlace(line.scene.tokens, token)) return true;
    if (
      isOur(line.scene.tokens, token) &&
      /^(облыс|өңір|аймақ)(?!тар|лар|лер)|^(region|city|oblast)(?!s)/u.test(formAt(line.scene, token + 1))
    )
      return true;
  }
  return false;
}

/** The part of a sentence between semicolons that a figure stands in. */
export function partOf({ scene, sentence }: Line, figure: Span | undefined): Span {
  if (!figure) return sentence;
  let { first, after } = figure;
  while (first > sentence.first && formAt(scene, first - 1) !== ';') first -= 1;
  while (after < sentence.after && formAt(scene, after) !== ';') after += 1;
  return { first, after };
}

/** «5 200 иностранных студентов»: of all countries together. */
export function hasForeignAny(line: Line): boolean {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      /^(иностранн(ых|ые|ым)|шетелдік|foreign|international)$/u.test(formAt(line.scene, token)) &&
      !mentionAt(line, token)
    )
      return true;
  return false;
}

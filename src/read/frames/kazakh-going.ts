import { countryAcross, countryOf, isOfEitherSide, isPlaceCode } from '#model/place.ts';
import { clauseAt, clausesOf } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ABLATIVE, DATIVE } from '../language/features.ts';
import { isOfForm } from '../language/forms.ts';
import { ABLATIVE_ENDING, DATIVE_ENDING, GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { isWithin, type PlaceMention, type QuantityMention, type Span } from '../mention.ts';
import {
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isBareNoun,
  type Line,
  mentionAt,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { kazakhProduct } from './kazakh-goods.ts';
import { goodsPaidFor } from './kazakh-goods-paid.ts';
import { isRelative } from './measured.ts';
import type { Told } from './russian-figures.ts';

/** What the volume of is told on, the goods being those of the figure before. */
const REACH = 1;
/** The word for goods stands no farther from what they are worth, in tokens. */
const NEAR = 5;

/**
 * Goods on their way in Kazakh, whatever the verb: «Омбыға 3 мың тонна ұн аттандырды» is a shipment, «Омбыдан 61 млн доллардың өнімі келді» an import;
 * and the volume of the shipments told just before, «көлемді 900 тоннаға жеткізу жоспарда бар».
 */
export function kazakhGoing(
  line: Line,
  mention: QuantityMention,
  context: Context,
  isFirst: boolean,
): Told | undefined {
  if (line.scene.language !== 'kk' || has(line, 'measure:trade.transit') || countryPassed(line))
    return undefined;
  const { unit } = mention.quantity;
  const isWorth = /^[A-Z]{3}$/.test(unit);
  if (isRelative(unit))
    return isFirst ? (volumeGoing(line, mention) ?? volumeGrown(line, context, mention)) : undefined;
  if (!isWorth && !/^(t|kg|m3|l)$/.test(unit)) return undefined;
  if (unit === 'm3' && [0, 1].some((ahead) => isOfWater(formAt(line.scene, mention.after + ahead))))
    return waterComing(line, mention);
  const part = partSent(line, mention);
  if (part) return part;
  const way = wayOf(line, mention);
  if (isWorth)
    return way && (isOfGoods(line, mention) || isWorthOf(line, mention) || goodsPaidFor(line, mention))
      ? { measure: way === 'out' ? 'trade.export' : 'trade.import', span: mention }
      : undefined;
  const product =
    way &&
    (kazakhProduct(line, mention) ??
      goodsAhead(line, mention) ??
      goodsBrought(line, mention) ??
      volumeGoing(line, mention)?.product);
  return product && !isOfWater(product)
    ? { measure: 'trade.shipments', span: mention, product }
    : volumeTold(line, mention, context);
}

/** «Ресей арқылы 59 млн тонна мұнай тасымалданды»: the country that goods only pass. */
export const countryPassed = (line: Line): PlaceMention | undefined =>
  placesOf(line).find(
    ({ code, form, after }) =>
      /^(RU|KZ)$/.test(code) &&
      form === 'noun' &&
      (formAt(line.scene, after) === 'арқылы' ||
        // «Ресей аумағы арқылы»; not «Ресейге Есіл арқылы».
        (/[ыі]$/u.test(formAt(line.scene, after)) && formAt(line.scene, after + 1) === 'арқылы')),
  );

/** Which way goods go over the border, as the verb behind them and the places of its clause tell; undefined where both ends are at home or one lies elsewhere. */
export function wayOf(line: Line, near: Span): 'out' | 'in' | undefined {
  const clause = ofChain(line, near);
  const places = placesOf(line).filter((place) => isWithin(place, clause) && isPlaceCode(place.code));
  const from = places.find((place) => isEnd(line, place, ABLATIVE, ABLATIVE_ENDING));
  const to = places.find((place) => isEnd(line, place, DATIVE, DATIVE_ENDING));
  const ends = [from, to].filter((place) => place !== undefined);
  if (ends.length === 0 || !ends.every(({ code }) => isOfEitherSide(code))) return undefined;
  const isThere = to === undefined && isToNeighbour(line, clause);
  const isOver =
    isThere || (from && to ? countryOf(from.code) !== countryOf(to.code) : isForeign(line, ends[0]!, places));
  if (!isOver) return undefined;
  if ((to || isThere) && hasVerb(line, goesOut, clause)) return 'out';
  return from && hasVerb(line, comesIn, clause) ? 'in' : undefined;
}

/** «Көрші елге», «көршілерге»: to the other country, by what it is. */
const isToNeighbour = (line: Line, { first, after }: Span): boolean =>
  hasWord(line, /^(көршілерге|көршімізге)$/u, { first, after }) ||
  Array.from({ length: after - first }, (_, at) => first + at).some(
    (token) =>
      /^(елге|мемлекетке|өңірге|облысқа|республикаға)$/u.test(formAt(line.scene, token)) &&
      /^(көрші|көршілес|шекаралас|іргелес)$/u.test(formAt(line.scene, token - 1)),
  );

/** «Ресейге шығарылған ет көлемі 30 пайызға артып, 11 мың тоннаға жетті»: a clause that only says what the one before came to goes with it. */
function ofChain(line: Line, near: Span): Span {
  const clauses = clausesOf(line);
  const clause = clauseAt(line, near.first);
  const before = clauses[clauses.indexOf(clause) - 1];
  const isOn =
    before !== undefined &&
    /(ып|іп|п)$/u.test(formAt(line.scene, before.predicates.at(-1) ?? -1)) &&
    !placesOf(line).some((place) => isWithin(place, clause)) &&
    hitsOf(line, ['amount', 'grow', 'fall'], clause).length > 0;
  return isOn ? { first: before.first, after: clause.after } : clause;
}

/** «Ресейден әкелінген қант көлемі», «Ресейге экспортталған ұнның көлемі 5 пайызға артты»: goods by the word for how much of them goes. */
function volumeGoing(line: Line, mention: QuantityMention): Told | undefined {
  const { first } = ofChain(line, mention);
  for (let token = mention.first - 1; token > first; token -= 1) {
    const isVolume = /^(көлем|мөлшер|құн|сома)(ы|і|сы|ін|ын)?$/u.test(formAt(line.scene, token));
    if (!isVolume && !BRINGING.test(formAt(line.scene, token))) continue;
    // «Көкөніс жеткізу көлемі 4 есе өсті», «бал жеткізу 2 есе артты».
    const named = isVolume && BRINGING.test(formAt(line.scene, token - 1)) ? token - 2 : token - 1;
    const way = wayOf(line, mention);
    // «Ресейге жөнелтілген тауардың көлемі 12 пайызға өсті».
    if (way && GOODS.test(formAt(line.scene, named)) && formAt(line.scene, named + 1) !== 'тасымалдау')
      return { measure: way === 'out' ? 'trade.export' : 'trade.import', span: mention };
    const goods = formAt(line.scene, named).replace(GENITIVE_ENDING, '');
    const isTold = isBareNoun(line.scene, named) || GENITIVE_ENDING.test(formAt(line.scene, named));
    if (!isTold || mentionAt(line, named) || NO_GOODS.test(goods) || /[ую]$/u.test(goods)) return undefined;
    return way ? { measure: 'trade.shipments', span: mention, product: goods } : undefined;
  }
  return undefined;
}

const BRINGING = /^(жеткізу|жөнелту|тасымалдау|экспорттау|импорттау|әкелу|шығару)$/u;

/** Goods that come in to a place that the clause names, from wherever: «Қостанай облысына көршілерден 54 мың тонна астық кірді». */
export function isComingIn(line: Line, near: Span): boolean {
  const clause = clauseAt(line, near.first);
  const places = placesOf(line).filter((place) => isWithin(place, clause) && isPlaceCode(place.code));
  const to = places.filter((place) => isEnd(line, place, DATIVE, DATIVE_ENDING));
  return to.length > 0 && to.every(({ code }) => countryOf(code) === 'KZ') && hasWord(line, COMING, clause);
}
const COMING =
  /^(кел(ді|ген|еді|мек|уде|тірілді|тірілген)|әкел\p{L}+|кір(ді|ген|еді|гізілді|гізілген)|импортта\p{L}+)$/u;

/** An end in the other country; of goods of a region of Russia, which the sentence names, Kazakhstan is it. */
const isForeign = (line: Line, end: PlaceMention, places: readonly PlaceMention[]): boolean =>
  countryOf(end.code) === 'RU' ||
  (places.every((place) => countryOf(place.code) === 'KZ') &&
    placesOf(line).some(({ code, form }) => form === 'noun' && /^RU-/.test(code)));

function hasVerb({ scene }: Line, is: ReturnType<typeof going>, { first, after }: Span): boolean {
  for (let token = first; token < after; token += 1) if (is(scene.tokens, token)) return true;
  return false;
}

/** A verb of going, told or reported: «кетті», «кеткенін айтты», «жөнелтілетінін хабарлады». */
const going = (verbs: RegExp) =>
  isOfForm((form) => {
    if (verbs.test(form)) return true;
    const told = REPORTED.exec(form);
    return told !== null && (verbs.test(`${told[1]}${told[2]}`) || verbs.test(`${told[1]}${told[2]}ды`));
  });
const REPORTED = /^(\p{L}+?)([ғгқк][ае]н|а|е)(?:т)?(?:[ыі]н?|дығын|дігін|[ыі]нің|ына|іне|[ыі]н[ыі]н)$/u;

/** «Омбыға», «Ресей жағына», «ресейлік зауыттарға»: the place itself, or the noun that it tells of, in a case. */
function isEnd(line: Line, place: PlaceMention, cases: number, ending: RegExp): boolean {
  const isIn = (token: number) =>
    ending.test(formAt(line.scene, token)) &&
    (Boolean(featuresAt(line.scene, token) & cases) || PARTY.test(formAt(line.scene, token)));
  if (place.form !== 'adjective' && place.cases & cases && ending.test(formAt(line.scene, place.after - 1)))
    return true;
  return !mentionAt(line, place.after) && isIn(place.after);
}
const PARTY = /^(жағ|тарап|нарығ|бағыт)/u;

/** Verbs of sending and going out, with their passives, participles and infinitives. */
const goesOut = going(
  /^(кет(ті|еді|кен|іп|пек|уде|ірілді|ірілген)|жібер(е|і|ген|ді|мек|у|ме)?\p{L}*|жөнелт\p{L}+|аттан(ды|ған|ады|бақ|дыр\p{L}+)|шығар(ды|ған|ады|ыл\p{L}+|мақ|у|уға)|шыққан|шықты|тиел\p{L}+|тиеп|тие(ді|лді)|сат(ты|қан|ады|пақ|ыл(ды|ған|ады|мақ)|уда)|экспортта\p{L}+|өткіз(ді|ген|ілді|еді)|жеткіз\p{L}+|тасы(ды|ған|лды|лған|мақ)|тасымалда\p{L}+|бар(ды|ған|ады)|өт(ті|кен|еді|уде|пек))$/u,
);
/** Verbs of coming and bringing in. */
const comesIn = going(
  /^(кел(ді|ген|еді|мек|іп|уде|тірілді|тірілген|тірді)|әкел\p{L}+|кір(ді|ген|еді|гіз\p{L}+)|түс(ті|кен|еді|пек)|импортта\p{L}+|ал(ды|ған|ады|мақ|дық|ынды|ынған|ынады|дырды|дырған|уда)|енгіз\p{L}+|жеткіз\p{L}+|тасы(ды|ған|лды|лған|мақ)|тасымалда\p{L}+|жөнелт\p{L}+|жібер\p{L}+)$/u,
);

/** «61 млн доллардың өнімі», «тауардың құны 48 млн доллар»: money that goods are worth. */
function isOfGoods(line: Line, { first, after }: Span): boolean {
  for (let token = Math.max(line.sentence.first, first - NEAR); token < after + NEAR; token += 1)
    if (token < line.sentence.after && GOODS.test(formAt(line.scene, token))) return true;
  return false;
}
const GOODS = /^(тауар|өнім|жүк)(ды|і|ы|дың|нің|дар|дер|дары|дері|імен|мен|ын|ін|ның|дің|інің|дарының)?$/u;

/** «140 млн доллардың жабдығы»: goods in the possessive behind what they are worth. */
const isWorthOf = (line: Line, { after }: Span): boolean =>
  GENITIVE_ENDING.test(formAt(line.scene, after - 1)) &&
  [0, 1, 2].some(
    (ahead) => /[ыі]$/u.test(formAt(line.scene, after + ahead)) && !mentionAt(line, after + ahead),
  );

/** «Қазақстандық ұн Алтайға 3 мың тонна көлемінде жөнелтілді»: goods that open the clause before its places. */
function goodsAhead(line: Line, mention: Span): string | undefined {
  const { first } = clauseAt(line, mention.first);
  for (let token = mention.first - 2; token >= first; token -= 1)
    if (
      isBareNoun(line.scene, token) &&
      !mentionAt(line, token) &&
      mentionAt(line, token + 1)?.kind === 'place' &&
      (token === first || mentionAt(line, token - 1) !== undefined) &&
      !NO_GOODS.test(formAt(line.scene, token))
    )
      return formAt(line.scene, token);
  return undefined;
}
/** «80 мың тонналық квота аясында Ресейден әкелінетін қант …»: goods behind the participle that says how they come. */
function goodsBrought(line: Line, mention: Span): string | undefined {
  const { after } = clauseAt(line, mention.first);
  for (let token = mention.after; token < after - 1; token += 1)
    if (
      /(ған|ген|қан|кен|тын|тін)$/u.test(formAt(line.scene, token)) &&
      hasVerb(line, comesIn, { first: token, after: token + 1 })
    )
      return isBareNoun(line.scene, token + 1) &&
        !mentionAt(line, token + 1) &&
        !NO_GOODS.test(formAt(line.scene, token + 1))
        ? formAt(line.scene, token + 1)
        : undefined;
  return undefined;
}
const NO_GOODS =
  /^(сол|бұл|осы|ал|ол|биыл|былтыр|жыл|ай|тауар|өнім|жүк|соның|компания|зауыт|елі?|(инвестиция|қаржы|қаражат|капитал|турист|студент|азамат|жолаушы|саяхатшы|делегация)\p{L}*)$/u;

/** «9 мың тонна ет экспортталды, соның 2 мың тоннасы Ресейге кетті»: the part of the goods just weighed that went to the other country. */
function partSent(line: Line, mention: QuantityMention): Told | undefined {
  const { scene, sentence } = line;
  if (!/[ыі]$/u.test(formAt(scene, mention.after - 1))) return undefined;
  const to = placesOf(line).find(({ first, form }) => first === mention.after && form === 'noun');
  // «Ресей бағытына» is a direction.
  if (!to || countryOf(to.code) !== 'RU' || !DATIVE_ENDING.test(formAt(scene, to.after - 1)))
    return undefined;
  const whole = quantitiesOf(line).find(
    (one) => one.after <= mention.first && one.quantity.unit === mention.quantity.unit,
  );
  const isPart =
    whole !== undefined &&
    hasWord(line, /^(соның|оның|олардың)$/u, { first: whole.after, after: mention.first });
  const isSent = hasVerb(line, goesOut, sentence) || hasWord(line, /^экспорт(ы|қа)?$/u);
  const goods = isPart && isSent ? kazakhProduct(line, whole) : undefined;
  const opens = goods?.toLowerCase() === formAt(scene, sentence.first);
  return goods
    ? {
        measure: 'trade.shipments',
        span: mention,
        product: opens ? goods.toLowerCase() : goods,
        sides: { area: ['KZ'], counterpart: [to.code] },
      }
    : undefined;
}

/** «Жүк көлемі 4 пайызға өсті»: how much of the goods just weighed, where the sentence names no others and no place. */
function volumeGrown(line: Line, { last: { figure } }: Context, mention: Span): Told | undefined {
  const { scene, sentence } = line;
  if (
    figure?.slots.measure !== 'trade.shipments' ||
    line.index - figure.line !== 1 ||
    placesOf(line).length > 0
  )
    return undefined;
  for (let token = sentence.first; token < mention.first; token += 1) {
    if (!/^көлем(і|інің)?$/u.test(formAt(scene, token))) continue;
    const goods = formAt(scene, token - 1).replace(GENITIVE_ENDING, '');
    const product = figure.slots.product ?? 'жүк';
    const isOfSame =
      token === sentence.first ||
      (token - 1 >= sentence.first && mentionAt(line, token - 1)?.first === sentence.first) ||
      /^(оның|бұл|жүк)$/u.test(goods) ||
      goods === product;
    return isOfSame ? { measure: 'trade.shipments', span: mention, isOfRow: true, product } : undefined;
  }
  return undefined;
}

/** «Жайық арқылы Ресейден Қазақстанға 6 млрд текше метр су келді», «… берілді», «… аламыз»: the side that takes the water, and the one that gives it. */
function waterComing(line: Line, mention: QuantityMention): Told | undefined {
  const clause = ofChain(line, mention);
  const places = placesOf(line).filter((place) => isWithin(place, clause) && isOfEitherSide(place.code));
  const from = places.find((place) => isEnd(line, place, ABLATIVE, ABLATIVE_ENDING));
  if (!from) return undefined;
  const to = places.find(
    (place) => countryOf(place.code) !== countryOf(from.code) && isEnd(line, place, DATIVE, DATIVE_ENDING),
  );
  const sides = { area: [to?.code ?? countryAcross(from.code)], counterpart: [from.code] };
  return { measure: 'water.supply', span: mention, sides };
}

const isOfWater = (product: string): boolean => /^су(ы|ды|дың)?$/u.test(product);

/** «Бұл көлемді 900 тоннаға жеткізбек»: the volume of the goods just told, between the same sides. */
function volumeTold(line: Line, mention: QuantityMention, { last }: Context): Told | undefined {
  const { figure } = last;
  if (
    !figure ||
    figure.slots.measure !== 'trade.shipments' ||
    figure.slots.value?.unit !== mention.quantity.unit ||
    line.index - figure.line > REACH ||
    placesOf(line).length > 0 ||
    !hasWord(line, /^(көлем|көрсеткіш)(і|ін|ді|ің|нің|дің)?$/u, {
      first: line.sentence.first,
      after: mention.first,
    })
  )
    return undefined;
  const { product } = figure.slots;
  return product && !kazakhProduct(line, mention)
    ? { measure: 'trade.shipments', span: mention, product, isOfRow: true }
    : undefined;
}

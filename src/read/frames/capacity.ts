import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Quantity } from '#model/quantity.ts';
import { clauseAt } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { isWithin, type QuantityMention, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import {
  bodiesOf,
  carries,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  quantitiesOf,
} from '../scene.ts';
import { comparedNear } from './aspect.ts';
import { ASSETS, assetName, fullest } from './assets.ts';
import { growsBy } from './capacity-grown.ts';
import { behindGoods, dailyOf, isCounted, rateBefore, ratedBy, rateOf } from './capacity-rates.ts';
import { isOfStaff, isOfWorkers } from './capacity-staff.ts';
import { capacityTimes } from './capacity-times.ts';
import { powerOf } from './english-power.ts';
import { isRouteAcross } from './english-works.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { lanesOf } from './kazakh-lanes.ts';
import { outputsOf } from './outputs.ts';
import { quotedBefore } from './phrase.ts';
import { unrestated } from './restated-rates.ts';
import { typeOf } from './russian-assets.ts';
import { stationsInRow } from './stations-in-row.ts';
import { ACTIONS } from './works-when.ts';

type Capacity = SlotsOf<'capacity'>;

/** What things pass through: not the plants and ships that stand by. */
const CARRIERS = ASSETS.filter((asset) => !/:(plant|building|vessel)$/.test(asset));
/** A quoted name with its marks is not longer than this, in tokens. */
const LONGEST_NAME = 9;
/** Amounts in a unit of time, tonnes and cubic metres, and megawatts: what an asset carries. */
const CARRIED = /^(1|person|t|m3|m3\/[dah]|t\/[ad]|1\/[da]|person\/[hda]|MW)$/;

const CARRIES = ['capacity', 'pass', 'measure:water.throughput', 'make'];

/** What an asset could and can carry: a rate told with the word for capacity, or «пропускает до … машин в сутки». */
export const capacity: Frame = {
  name: 'capacity',
  triggers: [...CARRIES, 'asset:crossing', 'asset:plant'],
  fill: (line, context) => {
    const lanes = lanesOf(line, () => assetOf(line, context));
    if (lanes.length > 0) return lanes;
    const power = powerOf(line, context);
    if (power.length > 0 || !has(line, ...CARRIES) || isTravelled(line)) return power;
    const carried = carriedIn(line, context);
    if (carried.length > 0) return carried;
    const times = capacityTimes(line, () => assetAcross(line, context));
    return times.length > 0 ? times : outputsOf(line, context);
  },
};

/** «По участку проезжает до 7 тыс. автомобилей в сутки»: what goes along a road, not what could. */
const isTravelled = (line: Line): boolean =>
  line.scene.language === 'ru' && !has(line, 'capacity') && hasWord(line, /^проезжа(ет|ют|ло|ли)$/u);

function carriedIn(line: Line, context: Context): readonly BareClaim[] {
  const named = hitsOf(line, ['capacity']).length > 0 || isRaised(line);
  if (
    !named &&
    (hitsOf(line, ['pass']).every((hit) => isOnlyTaken(line, hit, context)) || isOfOtherMaker(line))
  )
    return [];
  const amounts = unrestated(
    line,
    quantitiesOf(line).filter(
      (quantity) =>
        !quantity.ordinal &&
        CARRIED.test(quantity.quantity.unit) &&
        (quantity.quantity.unit !== 'MW' || line.scene.language === 'ru') &&
        !isOfStaff(line, quantity) &&
        (quantity.quantity.unit !== '1' || quantity.quantity.n >= 100 || isRisenFrom(line, quantity)),
    ),
  );
  const goods = behindGoods(line, amounts);
  const ahead = rateBefore(line, amounts);
  const isRated = amounts.some(({ quantity }) => /\/[dah]$|^MW$/.test(quantity.unit)) || goods || ahead;
  // «Мощность – 20 тыс. единиц в год», «1 тыс. в сутки»: a number beside a noun of no unit, or none, by its time.
  const isOfUnits = line.scene.language === 'ru' && named && goods !== undefined;
  const isBare = amounts.every(({ bare }) => bare) && !ahead && !isOfUnits && !dailyOf(line, amounts);
  if (isBare || (!named && !isRated)) return [];
  // «Құбыр арқылы тәулігіне 60 мың текше метр су жеткізіледі»: what flows, not what could.
  const [flow] = amounts;
  if (
    line.scene.language === 'kk' &&
    !named &&
    flow &&
    amounts.length === 1 &&
    has(line, 'measure:water.throughput') &&
    formAt(line.scene, flow.first - 1) !== 'қосымша'
  )
    return [];
  const asset = assetOf(line, context);
  if (!asset || (line.scene.language === 'kk' && !isOfTie(line, 2))) return [];
  // «Nine desalination plants»: which ones, the text does not say.
  if (/^[a-z][a-z ]*plants$/.test(asset)) return [];
  if (line.scene.language === 'en' && !isOfTie(line, 2) && !isCarrierAcross(line, context, asset)) return [];
  const row = stationsInRow(line, asset, amounts);
  if (row.length > 0) {
    const modality = isNotYetThere(context, asset) ? 'planned' : modalityAt(line, amounts[0]!);
    return row.map((slots) => ({ kind: 'capacity', modality, slots, quote: quoteOf(line) }));
  }
  const slots = slotsOf(line, context, amounts, named);
  if (!slots) return [];
  const last = amounts.find((amount) => amount.quantity.n === slots.after?.n) ?? amounts.at(-1)!;
  const modality =
    slots.after || slots.change
      ? line.scene.language === 'kk' && isToCome(line, last)
        ? 'planned'
        : isNotYetThere(context, asset)
          ? 'planned'
          : modalityAt(line, last)
      : 'stated';
  if (context.last.capacity === line.index) return [];
  const earlier = slots.after && !slots.before ? earlierOf(line, slots.after) : undefined;
  const later =
    (modality === 'stated' || (modality === 'wished' && isAble(line))) &&
    !(slots.before && slots.after) &&
    !earlier
      ? laterOf(line, slots, (next, hit) => isSameCarrier(next, hit, context, asset))
      : undefined;
  if (later) {
    context.last.capacity = line.index + 1;
    return [
      {
        kind: 'capacity',
        modality: later.modality,
        slots: { asset, before: later.before, after: later.after },
        quote: { start: line.sentence.start, end: later.end },
      },
    ];
  }
  const claim: BareClaim = {
    kind: 'capacity',
    modality: modality === 'wished' ? (isFact(line) || isAble(line) ? 'stated' : 'planned') : modality,
    slots: { asset, ...(earlier ? { before: earlier.value } : {}), ...slots },
    quote: earlier ? { start: line.sentence.start, end: earlier.end } : quoteOf(line),
  };
  return modality === 'denied' ? [] : [claim];
}

/** «С 12 до 20 пар поездов», "from 12 to 20 trains", «12 пойыздан 20 пойызға дейін»: few things, of which a sentence with the word for capacity tells how many more they are. */
const isRisenFrom = (line: Line, { first, after, ordinal }: QuantityMention): boolean =>
  !ordinal &&
  has(line, 'capacity') &&
  has(line, 'grow', 'growth') &&
  (/^(с|со|до|from|to)$/u.test(formAt(line.scene, first - 1)) ||
    (line.scene.language === 'kk' &&
      [after - 1, after, after + 1].some((token) =>
        /(нан|нен|дан|ден|тан|тен|ға|ге|қа|ке)$/u.test(formAt(line.scene, token)),
      )));

/** «The hall receives 900 a day», «1,150 vehicles a day pass through it»: what is taken in or goes is a capacity only where it can or will be, in English. */
const isOnlyTaken = (line: Line, { first }: Span, { isOfUpgrade }: Context): boolean =>
  (isOfUpgrade ? TAKES : TAKES_OR_PASSES).test(formAt(line.scene, first)) &&
  ![1, 2, 3].some((back) => /^(can|could|able|will|would|may)$/.test(formAt(line.scene, first - back)));
const TAKES = /^(tak(es?|ing|en)|took|receiv(es?|ed|ing)|admit(s|ted)?|clear(s|ed)?)$/;
/** What passes something that is being rebuilt tells what it could carry before. */
const TAKES_OR_PASSES = /^(pass(es|ed)?|tak(es?|ing|en)|took|receiv(es?|ed|ing)|admit(s|ted)?|clear(s|ed)?)$/;

/** «The plant has a capacity of 500,000 tons per year», «завод мощностью 45 тыс. тонн в год»: what a plant makes, with its word and by the year. */
const isOfPlant = (line: Line): boolean =>
  hitsOf(line, ['asset:plant']).length > 0 &&
  (line.scene.language === 'ru'
    ? has(line, 'capacity', 'pass')
    : line.scene.language === 'en' &&
      has(line, 'capacity') &&
      hasWord(line, /^(annually|annual|yearly)$|^year$/));

/** «Область производит 2 млн тонн в год»: in Russian whatever makes so much is no asset, unless it is a plant or told of before. */
const isOfOtherMaker = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hitsOf(line, ['pass']).every(({ first }) => MAKES.test(formAt(line.scene, first))) &&
  !(
    hitsOf(line, ['pass']).some(({ first }) => ABLE.test(formAt(line.scene, first))) &&
    (isPronoun(line) || hasWord(line, /^(завод|предприяти|производств|комбинат|фабрик)/u))
  ) &&
  // «Пункт рассчитан на 1500 машин в сутки»: a thing that carries makes nothing.
  !(hasWord(line, /^рассчитан/u) && hitsOf(line, CARRIERS).length > 0);
const MAKES = /^(выпуска|производ|перерабатыва|рассчит)/u;
/** «Сможет выпускать», «рассчитан на»: what can be made, not what was. */
const ABLE = /(ать|ить)$|^рассчит/u;

/** «Строится завод. Его мощность – 45 тыс. тонн в год»: what a text tells of something that is yet to be built or launched. */
const isNotYetThere = ({ last: { asset } }: Context, name: string): boolean =>
  asset?.name === name && asset.isToCome === true;

/** «170 мың текше метрге дейін өседі», «жеткізіледі»: of what is raised, a Kazakh -ады is to come. */
const isToCome = (line: Line, last: Span): boolean =>
  clauseAt(line, last.first).predicates.some(
    (token) =>
      token >= last.after &&
      ((formAt(line.scene, token) === 'жеткізіледі' && quantitiesOf(line).length > 1) ||
        /^(өседі|артады|ұлғаяды|көбейеді|жетеді|арттырылады|ұлғайтылады|көтеріледі|көтереді|кеңейеді|болмақ|өспек|жетпек|артпақ)$/u.test(
          formAt(line.scene, token),
        )),
  );

/** «Су көлемі 120 мыңнан 175 мың текше метрге дейін өседі»: a flow that goes from one rate to another is what the conduit can carry. */
const isRaised = (line: Line): boolean =>
  has(line, 'measure:water.throughput') &&
  has(line, 'grow', 'growth') &&
  quantitiesOf(line).filter(({ quantity }) => /^m3(\/d)?$/.test(quantity.unit)).length === 2 &&
  quantitiesOf(line).some(({ quantity }) => quantity.unit === 'm3/d');

/** «Раньше этот показатель был 180»: what the sentence behind says of the time before. */
function earlierOf(line: Line, after: Quantity): { value: Quantity; end: number } | undefined {
  const next = line.scene.lines[line.index + 1];
  if (!next || next.sentence.role !== 'body' || !has(next, 'again') || hitsOf(next, ASSETS).length > 0)
    return undefined;
  const [amount, more] = quantitiesOf(next).filter(({ ordinal }) => !ordinal);
  if (!amount || more) return undefined;
  const [counted] = after.unit.split('/');
  const isOfSame = amount.bare || amount.quantity.unit === counted || amount.quantity.unit === after.unit;
  return isOfSame ? { value: { ...amount.quantity, unit: after.unit }, end: next.sentence.end } : undefined;
}

/** «The crossing lets through 600 a day. Once the works are over it will handle 1,800»: what the sentence behind says of the time to come. */
function laterOf(
  line: Line,
  slots: Omit<Capacity, 'asset'>,
  isSame: (next: Line, hit: Hit) => boolean,
): { before: Quantity; after: Quantity; modality: BareClaim['modality']; end: number } | undefined {
  const before = slots.before ?? slots.after;
  const next = line.scene.lines[line.index + 1];
  if (
    !before ||
    !next ||
    next.sentence.role !== 'body' ||
    !hitsOf(next, CARRIERS, scopeOf(next)).every((hit) => isSame(next, hit))
  )
    return undefined;
  if (!has(next, 'capacity', 'pass', 'grow')) return undefined;
  const [amount, more] = quantitiesOf(next).filter(({ ordinal }) => !ordinal);
  if (!amount || more) return undefined;
  const modality = modalityAt(next, amount);
  const isOfSame = amount.quantity.unit === before.unit || (amount.bare && amount.quantity.n >= before.n);
  if (modality === 'stated' || modality === 'denied' || !isOfSame) return undefined;
  return {
    before,
    after: { ...amount.quantity, unit: before.unit },
    modality: 'planned',
    end: next.sentence.end,
  };
}

/** «Мощность водовода будет доведена до …»: the asset told of before, by its bare Russian noun. */
const isSameCarrier = (line: Line, hit: Hit, context: Context, asset: string): boolean =>
  line.scene.language === 'ru' && fullest(context, typeOf(hit), assetName(line, hit)) === asset;

/** In Kazakh who says so comes last: «… қабылдайды, – деді автомобиль жолдары басқармасының басшысы». */
const scopeOf = (line: Line): Span | undefined =>
  line.scene.language === 'kk'
    ? clauseAt(line, quantitiesOf(line)[0]?.first ?? line.sentence.first)
    : undefined;

/** «Завершили, теперь он может принять»: what is done already can be, and is no wish. */
const isFact = (line: Line): boolean => has(line, 'finish', 'launch') && !has(line, 'intended');

/** «Может принять»: what it can do now. */
const isAble = (line: Line): boolean =>
  hitsOf(line, ['wish']).every(({ first }) =>
    /^(может|могут|способ\p{L}+|алады|can)$/u.test(formAt(line.scene, first)),
  );

/** A crossing, or a way with a Russian place in its name: of both countries wherever it is told of. */
const isCarrierAcross = (line: Line, { last }: Context, asset: string): boolean =>
  hitsOf(line, ['asset:crossing']).length > 0 ||
  (last.asset?.name === asset && last.asset.type === 'crossing') ||
  isRouteAcross(line, asset);

/** What an English sentence tells of, where it is of the tie. */
function assetAcross(line: Line, context: Context): string | undefined {
  const asset = assetOf(line, context);
  return asset && (isOfTie(line, 2) || isCarrierAcross(line, context, asset)) ? asset : undefined;
}

function assetOf(line: Line, context: Context): string | undefined {
  const named = hitsOf(line, isOfPlant(line) ? [...CARRIERS, 'asset:plant'] : CARRIERS);
  // «Теміржол өткелі»: a crossing, no railway.
  const all = named.filter(
    (hit) =>
      !named.some((other) => isWithin(hit, other) && other.after - other.first > hit.after - hit.first),
  );
  // «Жаңа жол» бекеті: what a quoted name is made of is no asset.
  const quotations = all.flatMap((hit) => quotedBefore(line, hit.first, LONGEST_NAME) ?? []);
  const hits = all.filter((hit) => !quotations.some((quoted) => isWithin(hit, quoted)));
  // «В порту строят терминал мощностью …»: what this sentence has told to be built.
  const { asset: built } = context.last;
  if (
    line.scene.language === 'ru' &&
    built?.line === line.index &&
    built.isToCome &&
    hits.some(({ concept }) => concept === `asset:${built.type}`)
  )
    return built.name;
  const isGeneric = (other: Hit) => /^(объект|нысан|facility)/u.test(formAt(line.scene, other.first));
  if (hits.length > 0 && hits.every(isGeneric) && context.last.asset) return context.last.asset.name;
  // «Ақтау портында терминал салынды, оның қуаты …»: where the thing is, in Kazakh.
  const isWhere = (other: Hit) =>
    line.scene.language === 'kk' && /(нда|нде)$/u.test(formAt(line.scene, other.after - 1));
  const things = hits.filter((other) => !isGeneric(other));
  const hit = things.find((other) => !isWhere(other)) ?? things[0] ?? hits[0];
  if (hit) return fullest(context, typeOf(hit), assetName(line, hit));
  const before = isPronoun(line) ? line.scene.lines[line.index - 1] : undefined;
  const [told, other] = before ? hitsOf(before, CARRIERS) : [];
  if (before && told && !other) return assetName(before, told);
  // «A tanker with a capacity of 13,000 tons for a company»: no company carries by itself.
  const body = line.scene.language === 'en' ? undefined : bodiesOf(line)[0];
  return context.last.asset?.name ?? body?.name;
}

/** «Its capacity will grow», «он сможет принимать»: of the one thing that the sentence before names. */
const isPronoun = (line: Line): boolean =>
  hasWord(line, /^(its|it|его|ее|он|она|оно|оның|ол)$/u, {
    first: line.sentence.first,
    after: Math.min(line.sentence.after, line.sentence.first + 5),
  });

/** «Строят завод на 50 тыс. и расширяют «Каспий» до 40 тыс.»: of two things' figures those of the last one. */
const ofOneAsset = (line: Line, all: readonly QuantityMention[]): readonly QuantityMention[] => {
  const amounts = all.filter(
    (amount) => !carries(line, amount.after, 'measure:people.jobs') && !isOfWorkers(line, amount),
  );
  const [first, second] = amounts;
  const isOther =
    first &&
    second &&
    line.scene.language === 'ru' &&
    hitsOf(line, ASSETS).some((hit) => hit.first >= first.after && hit.after <= second.first);
  return isOther ? amounts.slice(1) : amounts;
};

/** «1,3 тыс. машин и 10 тыс. человек в сутки»: two things carried at once are no before and after; the first is kept. */
function ofOneKind(line: Line, amounts: readonly QuantityMention[]): readonly QuantityMention[] {
  const [first, second] = amounts;
  if (!first || !second) return amounts;
  const [one, other] = [first, second].map(({ quantity }) => quantity.unit.split('/')[0]);
  // «До 45 тыс. тонн в год, а людей наймут 300 человек»: who works there is carried by nothing.
  const isAlone =
    line.scene.language === 'ru' &&
    other === 'person' &&
    !second.quantity.unit.includes('/') &&
    (one === 't' || first.quantity.unit.includes('/'));
  if (isAlone) return [first];
  if (one === other || !isCounted(line, first)) return amounts;
  const isRatedApart = [first, second].every(({ quantity }) => quantity.unit.includes('/'));
  return isRatedApart || /^(и|and|және|мен)$/u.test(formAt(line.scene, second.first - 1)) ? [first] : amounts;
}

function slotsOf(
  line: Line,
  context: Context,
  amounts: readonly QuantityMention[],
  named: boolean,
): Omit<Capacity, 'asset'> | undefined {
  const rateUnit =
    rateOf(amounts.map(({ quantity }) => quantity.unit)) ??
    dailyOf(line, amounts) ??
    behindGoods(line, amounts) ??
    rateBefore(line, amounts);
  const value = (mention: QuantityMention) =>
    rateUnit && /^(1|person|t|m3|1\/[dah])$/.test(mention.quantity.unit)
      ? {
          ...mention.quantity,
          unit:
            isCounted(line, mention) && !mention.quantity.unit.includes('/')
              ? ratedBy(mention.quantity.unit, rateUnit)
              : rateUnit,
        }
      : mention.quantity;
  const [first, second] = ofOneKind(line, ofOneAsset(line, amounts));
  if (first && second) {
    if (!named && !rateUnit) return undefined;
    const isTurned =
      hitsOf(line, line.scene.language === 'kk' ? ['again', 'now'] : ['again']).some(
        (hit) => hit.first >= first.after && hit.after <= second.first,
      ) ||
      isBeforeWorks(line, first, second) ||
      [1, 2].some((back) => /^(вместо|против|instead)$/u.test(formAt(line.scene, second.first - back))) ||
      (/^(from|against)$/u.test(formAt(line.scene, second.first - 1)) &&
        !/^(from|between)$/u.test(formAt(line.scene, first.first - 1)));
    return prune(
      isTurned
        ? { before: value(second), after: value(first) }
        : { before: value(first), after: value(second) },
    ) as Omit<Capacity, 'asset'>;
  }
  if (!first) return undefined;
  const before = formAt(line.scene, first.first - 1);
  const isChange =
    (/^(на|by)$/u.test(before) && (has(line, 'grow', 'fall') || comparedNear(line, first))) ||
    /^(дополнительн\p{L}+|қосымша|additional|extra|added)$/u.test(before);
  if (isChange) return { change: value(first) };
  const modality = modalityAt(line, first);
  const isReached =
    modality !== 'stated' ||
    (line.scene.language === 'kk' && isToCome(line, first)) ||
    has(line, 'grow', 'fall', 'finish', 'launch') ||
    /^(до|to)$/u.test(formAt(line.scene, first.first - 1));
  if (
    !named &&
    !first.quantity.unit.includes('/') &&
    !behindGoods(line, [first]) &&
    !rateBefore(line, [first])
  )
    return undefined;
  if (context.isOfUpgrade && !isReached) return { before: value(first) };
  const times = growsBy(line);
  return { after: value(first), ...(times ? { change: times } : {}) };
}

/** «…, до ремонта – не более 450», "against 450 before the upgrade", «жөндеуге дейін 450 болған»: the second of two amounts is of the time before the works. */
function isBeforeWorks(line: Line, first: Span, second: Span): boolean {
  const { scene, sentence } = line;
  const isWorks = (token: number): boolean => carries(line, token, ...ACTIONS, 'work');
  if (scene.language === 'kk')
    return hitsOf(line, [...ACTIONS], { first: first.after, after: second.first }).some(
      ({ after }) => formAt(scene, after) === 'дейін',
    );
  for (let token = first.after; token < sentence.after; token += 1)
    if (
      /^(до|before|prior)$/u.test(formAt(scene, token)) &&
      (token < second.first || scene.language === 'en') &&
      [1, 2, 3].some((ahead) => isWorks(token + ahead))
    )
      return true;
  return false;
}

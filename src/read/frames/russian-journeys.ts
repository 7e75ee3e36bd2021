import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode } from '#model/place.ts';

import type { Quantity } from '#model/quantity.ts';
import { type Clause, clauseAt, isPredicate, tenseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import {
  ACCUSATIVE,
  GENITIVE,
  GERUND,
  INFINITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PLURAL,
} from '../language/features.ts';
import { isWithin, nearestTo, type PlaceMention, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  lemmasAt,
  periodsOf,
  personsOf,
  placesOf,
} from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { placePointedAt } from './pointed-at.ts';
import { regionMeant } from './russian-encounters.ts';
import { guestsIn } from './russian-guests.ts';
import { isTakingPart } from './russian-meetings.ts';
import { finenessOf, isInTitle, liesIn, partiesIn, type RussianParty, sideOf } from './russian-parties.ts';
import { stageInHeading } from './told-behind.ts';
import { A_DAY, dateOf, isAhead } from './when.ts';

type Event = SlotsOf<'event'>;

/** What a word of going asks of the sentence: a goal with «в», a place to be in, an object, a place left, guests as its object. */
type Manner = 'arrive' | 'stay' | 'see' | 'return' | 'host' | 'pay' | 'spend' | 'be' | 'learn';

const MANNERS: ReadonlyMap<string, Manner> = new Map(
  (
    [
      [
        'arrive',
        'прибыть прибывать приехать приезжать прилететь прилетать приземлиться наведаться наведываться заглянуть пожаловать нагрянуть явиться высадиться добраться заехать съездить ездить слетать летать вылететь вылетать выехать выезжать отправиться отправляться поехать ехать направиться направляться полететь лететь отбыть',
      ],
      ['stay', 'побывать находиться пребывать гостить погостить пробыть работать поработать'],
      ['see', 'посетить посещать навестить навещать проведать объехать'],
      ['return', 'вернуться возвратиться возвращаться'],
      ['host', 'принять принимать встретить встречать приветствовать'],
      [
        'pay',
        'нанести наносить совершить совершать завершить завершать начать начинать продолжить продолжать',
      ],
      ['learn', 'познакомиться знакомиться ознакомиться изучить изучать перенимать перенять'],
      ['spend', 'провести'],
      ['be', 'быть'],
    ] as const
  ).flatMap(([manner, words]) => words.split(' ').map((word) => [word, manner] as const)),
);

interface Going extends Span {
  readonly manner: Manner;
  readonly clause: Clause;
}

/** Visits and missions that a Russian sentence tells of by who of one side goes where on the other, whatever the word for going, before or behind either. */
export function russianJourneys(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'ru' || line.sentence.role !== 'body') return [];
  const goings = goingsIn(line);
  if (goings.length === 0 || hasWord(line, USUAL)) return [];
  const parties = partiesIn(line, context);
  for (const going of goings) {
    const said = modalityAt(line, going);
    if (said === 'wished' || said === 'denied') continue;
    const slots = journeyBy(line, context, going, parties);
    const isToCome =
      said === 'stated' &&
      (isOnADayAhead(line, context, going, slots?.date) || isSettingOut(line, going, slots?.date));
    if (slots) return [{ kind: 'event', modality: isToCome ? 'planned' : said, slots, quote: quoteOf(line) }];
  }
  return [];
}

/** «17 марта туда выезжает миссия», in a text of the 4th: the present of what is to come. */
export const isOnADayAhead = (line: Line, context: Context, act: Span, date: string | undefined): boolean =>
  context.published?.length === A_DAY &&
  date?.split('/')[0]?.length === A_DAY &&
  isAhead(date, context) &&
  !clauseAt(line, act.first).predicates.some((token) => tenseAt(line, token).past);

/** «Спикер отправляется в Казахстан с визитом»: on a way that lies ahead, where no day is told. */
const isSettingOut = (line: Line, going: Going, date: string | undefined): boolean =>
  going.manner === 'arrive' &&
  date === undefined &&
  /^(отправля|выезжа|вылета|направля|отбыва)(ется|ются|ет|ют)$|^(ед(ет|ут)|лет(ит|ят))$/u.test(
    formAt(line.scene, going.first),
  );

/** What is done over and over, or only supposed, is no visit of its own. */
const USUAL =
  /^(часто|чаще|обычно|регулярно|ежегодно|ежемесячно|постоянно|всегда|нередко|неоднократно|дважды|трижды|если|бы|якобы|туристы|туристов|учиться|лечиться|отдыхать|заработки|жительства)$/u;

function goingsIn(line: Line): readonly Going[] {
  const goings: Going[] = [];
  for (const { first, after } of hitsOf(line, ['go', 'journey'])) {
    for (let token = first; token < after; token += 1) {
      const bits = featuresAt(line.scene, token);
      if (!isPredicate(line, token) && !isVerbal(bits) && !isArriving(line, token)) continue;
      const manner = lemmasAt(line.scene, token)
        .map((lemma) => MANNERS.get(lemma))
        .find((one) => one !== undefined);
      if (!manner || goings.some((other) => other.first === token) || !isGoing(line, token, manner)) continue;
      goings.push({ first: token, after: token + 1, manner, clause: clauseAt(line, token) });
    }
  }
  // Whoever is received is told last: «прибыла делегация, её принял губернатор».
  return goings.toSorted((a, b) => Number(a.manner === 'host') - Number(b.manner === 'host'));
}

/** Whether a verb tells of a journey here: «нанёс» a visit, «провёл» days, «был» in a place, but not for years and not every time. */
function isGoing(line: Line, verb: number, manner: Manner): boolean {
  if (isHabit(line, verb)) return false;
  switch (manner) {
    case 'pay':
      // «Продолжает готовить поездку».
      return has(line, 'visit') && !(featuresAt(line.scene, verb + 1) & INFINITIVE);
    case 'host':
      return !isTakingPart(line, verb);
    case 'stay':
      return !isLong(line);
    case 'be':
      return !isLong(line) && /^(в|во|на)$/u.test(formAt(line.scene, verb + 1));
    case 'spend':
      return isOfDays(line, verb);
    case 'return':
      return has(line, 'mission', 'delegation', 'visit');
    default:
      return true;
  }
}

/** A participle, or a gerund that is no form of a noun. */
const isVerbal = (bits: number): boolean => Boolean(bits & PARTICIPLE || (bits & GERUND && !(bits & NOUN)));

/** «Гости прибыли в Омск»: the form is of a noun as well, so a goal tells the verb; «направили прибыли в Омск» has another. */
const isArriving = (line: Line, token: number): boolean =>
  formAt(line.scene, token) === 'прибыли' &&
  !isPredicate(line, token - 1) &&
  placesOf(line).some((place) => isWithin(place, clauseAt(line, token)) && roleOf(line, place) === 'to');

/** «Находится в Томске два года»: whoever lives or serves there. */
const isLong = (line: Line): boolean =>
  hasWord(line, /^(год|года|лет|месяц|месяца|месяцев)$/u) &&
  hasWord(line, /^(два|две|три|четыре|пять|\d+|уже|много|несколько|больше|более|около)$/u);

/** «Россияне ездят в Алматы», «артисты приезжают в Омск»: what is done in the present by a verb of many times, on no day. */
const isHabit = (line: Line, verb: number): boolean =>
  /^(езд(ят|ит)|лета(ют|ет)|приезжа(ют|ет)|посеща(ют|ет)|навеща(ют|ет)|прилета(ют|ет))$/u.test(
    formAt(line.scene, verb),
  ) && periodsOf(line).length === 0;

/** «Провёл в Тюмени два дня», «провели там день». */
const isOfDays = (line: Line, verb: number): boolean =>
  hasWord(line, /^(день|дня|дней|сутки|суток|неделю|недели|выходные)$/u, {
    first: verb,
    after: Math.min(line.sentence.after, verb + FAR_DAYS),
  });
const FAR_DAYS = 8;

function journeyBy(
  line: Line,
  context: Context,
  going: Going,
  parties: readonly RussianParty[],
): Event | undefined {
  const travellers = going.manner === 'host' ? guestsOf(going, parties) : travellersOf(line, going, parties);
  const [lead] = travellers;
  if (!lead) return undefined;
  const place = placeOfGoing(line, context, going, lead, parties);
  if (!place || sideOf(place) === lead.home) return undefined;
  const date = dateOf(line, context, going);
  if (going.manner === 'be' && !date) return undefined;
  if (going.manner === 'stay' && !date?.includes('-') && isAtWork(line, going)) return undefined;
  if (finenessOf(place) === 0 && !date && !has(line, 'visit', 'delegation')) return undefined;
  const names = travellers.flatMap((party) => party.names);
  return prune({
    type: travellers.some((party) => party.isOfBusiness) ? 'mission' : 'visit',
    place,
    date,
    participants: [...new Set([...names, ...headsOf(line, lead)])],
    count: travellers.find((party) => party.count)?.count ?? countedAt(line, going, lead),
  }) as Event;
}

/** «В области работают 12 казахстанских предприятий»: firms that are at work there, on no journey. */
const isAtWork = (line: Line, { first, clause }: Going): boolean =>
  /^(по)?работа/u.test(formAt(line.scene, first)) &&
  hasWord(line, /^(предприяти|компани|фирм|завод|производств|организаци|банк)/u, clause) &&
  !has(line, 'mission', 'delegation', 'visit', 'exhibition', 'forum');

/** Who goes: the party before a participle or «который», else the nominative of the clause, with those told together with it. */
function travellersOf(line: Line, going: Going, parties: readonly RussianParty[]): readonly RussianParty[] {
  const { first, clause } = going;
  const bits = featuresAt(line.scene, first);
  const isParticiple = Boolean(bits & PARTICIPLE) && !isPredicate(line, first);
  const before = parties.filter(({ after }) => after <= first);
  if (isParticiple) {
    const owner =
      before.findLast(({ after }) => first - after <= NEAR_PARTICIPLE) ??
      parties.find((party) => party.first > first && party.first - first <= NEAR_PARTICIPLE);
    return owner ? [owner] : [];
  }
  if (isRelative(line, clause)) {
    const owner = parties.findLast(
      ({ after }) => after <= clause.first && clause.first - after <= NEAR_CLAUSE,
    );
    if (owner) return [owner];
    return [];
  }
  const subjects = parties.filter(
    (party) => party.cases & NOMINATIVE && isWithin(party, clause) && !isOffTitle(party, parties),
  );
  const isOfStranger = personsOf(line).some(
    (person) =>
      isWithin(person, clause) &&
      person.cases & NOMINATIVE &&
      !parties.some((party) => party.first === person.first),
  );
  if (subjects.length === 0 && isOfStranger) return [];
  const found =
    subjects.length > 0
      ? subjects
      : parties.filter(
          (party) => party.cases & NOMINATIVE && party.after <= first && !isOffTitle(party, parties),
        );
  const lead = nearest(found, first);
  const isOfMany = Boolean(bits & PLURAL) && found.length > 1;
  // «Туда приехали президенты A и B»: of both sides, to one of them.
  if (!lead || (isOfMany && new Set(found.map(({ home }) => home)).size > 1)) return [];
  return found.filter(
    (party) =>
      party.home === lead.home &&
      (party === lead || party.kind === lead.kind || (party.kind === 'person') !== (lead.kind === 'person')),
  );
}

const NEAR_PARTICIPLE = 12;
const NEAR_CLAUSE = 14;

/** «Делегация Омской области»: of «представители делегации …» the title of the one who stands for it is no party of its own. */
const isOffTitle = (party: RussianParty, parties: readonly RussianParty[]): boolean =>
  party.kind !== 'person' &&
  parties.some((other) => other !== party && other.kind === 'person' && other.first === party.after);

const nearest = (parties: readonly RussianParty[], token: number): RussianParty | undefined =>
  parties.toSorted((a, b) => distance(a, token) - distance(b, token))[0];
const distance = ({ first, after }: Span, token: number): number =>
  first > token ? first - token : token - after;

const isRelative = (line: Line, { first }: Clause): boolean =>
  [0, 1].some((step) => /^котор(ый|ая|ые|ое)$/u.test(formAt(line.scene, first + step)));

/** Whom a host receives: groups in the accusative. */
const guestsOf = (going: Going, parties: readonly RussianParty[]): readonly RussianParty[] =>
  parties.filter(
    (party) =>
      (party.kind === 'group' || party.kind === 'residents') &&
      Boolean(party.cases & (ACCUSATIVE | GENITIVE)) &&
      !(party.cases & NOMINATIVE && party.after <= going.first && !isCountedOrFeminine(party)) &&
      isWithin(party, going.clause) &&
      (party.first >= going.after
        ? party.first - going.after <= NEAR_GUESTS
        : going.first - party.after <= 2),
  );
const isCountedOrFeminine = ({ count }: RussianParty): boolean => count !== undefined;
const NEAR_GUESTS = 6;

function placeOfGoing(
  line: Line,
  context: Context,
  going: Going,
  { home, kind }: RussianParty,
  parties: readonly RussianParty[],
): string | undefined {
  const { manner, first, after, clause } = going;
  const all = placesOf(line).filter(
    (place) =>
      place.form === 'noun' &&
      /^(RU|KZ)$/.test(sideOf(place.code) ?? '') &&
      sideOf(place.code) !== home &&
      !isInTitle(line, place) &&
      !parties.some((party) => party.kind !== 'person' && isWithin(place, party)),
  );
  const inClause = all.filter((place) => isWithin(place, clause));
  const within = (roles: readonly string[], from: readonly PlaceMention[] = inClause) =>
    from.filter((place) => roles.includes(roleOf(line, place)));
  const goals = {
    arrive: () => firstOf([within(['to', 'in']), within(['on'])]),
    stay: () => firstOf([within(['in', 'on']), within(['in', 'on'], all)]),
    spend: () => within(['in', 'on']),
    learn: () => within(['in']).filter((place) => Math.abs(place.first - first) <= NEAR_OBJECT),
    be: () =>
      within(['in', 'on']).filter((place) => place.first > first && place.first - first <= NEAR_OBJECT),
    see: () =>
      firstOf([
        inClause.filter(
          (place) =>
            !['in', 'from', 'with'].includes(roleOf(line, place)) &&
            (place.after === first ||
              (place.first >= after && place.first - after <= NEAR_OBJECT) ||
              isObjectBefore(line, place, going)),
        ),
        within(['in']),
      ]),
    return: () => within(['from']),
    pay: () => within(['to', 'in', 'on']),
    host: () => firstOf([within(['in']), inClause.filter((place) => isHost(line, place, going))]),
  }[manner]();
  const goal = finestNear(goals, going);
  if (goal) return goal.code;
  const house = kind !== 'person' ? houseVisited(line, going, home, parties) : undefined;
  if (house) return house;
  const pointed =
    (manner === 'stay' ? regionMeant(line, context, first, home) : undefined) ??
    placePointedAt(line, context, clause) ??
    stageInHeading(line);
  if (pointed && sideOf(pointed) !== home) return pointed;
  if (manner === 'host') {
    const house = bodiesOf(line).find(
      (body) =>
        body.seat &&
        isWithin(body, clause) &&
        roleOf(line, body) === 'subject' &&
        countryOf(body.seat) !== home,
    );
    if (house) return house.seat;
    const host = parties.find((party) => party.home !== home && party.cases & NOMINATIVE);
    const [code] = host && host.kind !== 'person' ? host.names : [];
    return code && isOfEitherSide(code) ? code : undefined;
  }
  return undefined;
}

const NEAR_OBJECT = 5;

/** «Посетила Омский университет», «побывали в Павлодарском музее»: the town that a house of the other side is called by. */
function houseVisited(
  line: Line,
  { manner, clause, first, after }: Going,
  home: string,
  parties: readonly RussianParty[],
): string | undefined {
  if (!/^(see|stay|arrive)$/.test(manner)) return undefined;
  return bodiesOf(line).find(
    (body) =>
      body.seat !== undefined &&
      isPlaceCode(body.seat) &&
      countryOf(body.seat) !== home &&
      isWithin(body, clause) &&
      !parties.some((party) => party.kind !== 'person' && isWithin(body, party)) &&
      (manner === 'see'
        ? body.after === first || (body.first >= after && body.first - after <= NEAR_OBJECT)
        : ['in', 'to', 'on'].includes(roleOf(line, body))),
  )?.seat;
}

/** «Астрахань с рабочим визитом посетил аким»: an object that the clause opens with. */
const isObjectBefore = (line: Line, place: PlaceMention, { first, clause }: Going): boolean =>
  place.after <= first &&
  first - place.after <= NEAR_OBJECT &&
  place.first - clause.first <= 2 &&
  Boolean(place.cases & ACCUSATIVE) &&
  ['subject', 'object', 'unknown'].includes(roleOf(line, place)) &&
  hasWord(line, /^(визитом|поездкой|вчера|сегодня|накануне|впервые|недавно|также)$/u, {
    first: place.after,
    after: first,
  });

const isHost = (line: Line, place: PlaceMention, { first }: Going): boolean =>
  ['subject', 'unknown', 'object'].includes(roleOf(line, place)) &&
  Math.abs(place.first - first) <= NEAR_OBJECT;

const firstOf = (lists: readonly (readonly PlaceMention[])[]): readonly PlaceMention[] =>
  lists.find((list) => list.length > 0) ?? [];

/** The nearest goal; the town or district that lies in its region or country says more. */
function finestNear(goals: readonly PlaceMention[], going: Going): PlaceMention | undefined {
  const near = nearestTo(goals, going);
  if (!near) return undefined;
  return (
    goals
      .filter(({ code }) => finenessOf(code) > finenessOf(near.code) && liesIn(code, near.code))
      .toSorted((a, b) => finenessOf(b.code) - finenessOf(a.code))[0] ?? near
  );
}

/** «Во главе с министром A», «под руководством A», «возглавляет A»: who leads a group. */
function headsOf(line: Line, lead: RussianParty): readonly string[] {
  if (lead.kind === 'person') return [];
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const form = formAt(scene, token);
    const isBefore =
      /^(главе|руководством|предводительством|председательством|составе|возглавляем\p{L}{2,3})$/u.test(form);
    if (!isBefore && !/^(возглави|возглавля)/u.test(form)) continue;
    const head = isBefore
      ? personsOf(line).find(
          ({ first, cases }) =>
            first > token && first - token <= LONGEST_TITLE && cases & (INSTRUMENTAL | GENITIVE),
        )
      : personsOf(line).find(
          ({ first, cases }) => cases & NOMINATIVE && Math.abs(first - token) <= LONGEST_TITLE,
        );
    if (head) return [head.name];
  }
  return [];
}
const LONGEST_TITLE = 12;

/** «Приехали 40 человек», «в составе делегации 12 предпринимателей»: people counted in the clause of going. */
const countedAt = (line: Line, { clause }: Going, lead: RussianParty): Quantity | undefined =>
  lead.kind === 'group' ? guestsIn(line, clause) : undefined;

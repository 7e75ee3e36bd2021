import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, finest } from '../context.ts';
import { GENITIVE, NOMINATIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { type BodyMention, isWithin, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { depthOf, groupsOf } from '../parties.ts';
import {
  bodiesOf,
  formAt,
  hasWord,
  hitsOf,
  isCapital,
  type Line,
  mentionAt,
  personsOf,
  quantitiesOf,
} from '../scene.ts';
import {
  isToCome,
  meetingOfThem,
  meetingOfTheTwo,
  meetingThatOpens,
  townVisited,
} from './english-encounters.ts';
import { isAskedFor, isHeldBy, isInfinitive, isSpokenOf } from './english-events.ts';
import { isMetByHead, pairMeant, sendersAtMeeting, titledGuest } from './english-met.ts';
import { stageMeant } from './english-stages.ts';
import {
  isDatedItself,
  isHadWith,
  isInMeeting,
  isMetInHeading,
  isOfThoseWhoSit,
  isOfTwoPeople,
  meetingOfBoth,
  meetingOfHim,
  meetingOfNations,
  meetingOfTwo,
  pairOf,
  presidentAcross,
  receivedBy,
} from './english-talks.ts';
import { prune, quoteOf } from './frame.ts';
import { kazakhGathering } from './kazakh-gatherings.ts';
import { kazakhJourney } from './kazakh-journeys.ts';
import { kazakhMeeting } from './kazakh-meetings.ts';
import {
  countryKnown,
  countryServed,
  homeOf,
  isOfKnownPeople,
  isToldAtIt,
  meetingNamed,
  meetingPlace,
} from './named-meetings.ts';
import { personPointedAt, placePointedAt, stageOfVisit, travellerPointedAt } from './pointed-at.ts';
import {
  isHostMet,
  isOfLeaders,
  isOfSeveral,
  isOnVisit,
  isTakingPart,
  kremlinIn,
  metThere,
  travellerMeant,
} from './russian-meetings.ts';
import { isToldBehind } from './told-behind.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** Visits and meetings, which are told by what people do rather than by a name. */
export function receptionOf(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language === 'kk') {
    const met = kazakhMeeting(line, context) ?? kazakhGathering(line, context);
    const journey = kazakhJourney(line, context);
    const told = [...(journey ? [journey] : []), ...(met ? [met] : [])];
    if (told.length > 0) return told;
  }
  const told =
    (isMeetingHeld(line) ? meetingOf(line, context) : undefined) ??
    visitOf(line, context) ??
    journeyOf(line, context) ??
    meetingOf(line, context) ??
    meetingThatOpens(line, context) ??
    meetingOfThem(line, context) ??
    meetingOfTheTwo(line, context) ??
    meetingNamed(line, context);
  if (!told) return [];
  const slots = withStage(line, context, told);
  const ofMeeting =
    line.scene.language === 'ru' && slots.type === 'meeting' ? hitsOf(line, ['meet', 'meeting']) : [];
  const act =
    ofMeeting[0] ?? hitsOf(line, ['go', 'meet', 'meeting', 'visit'])[0] ?? hostingIn(line) ?? workOf(line)!;
  if (slots.type === 'visit' && !slots.date && isSpokenOf(line, act)) return [];
  context.last.event = {
    line: line.index,
    ...(slots.place ? { place: slots.place } : {}),
    ...(slots.date ? { date: slots.date } : {}),
  };
  const said = isInMeeting(line, act) || isToldAtIt(line, act) ? 'stated' : modalityAt(line, act);
  // «Met to discuss …»: they met, whatever for.
  const isDone =
    line.scene.language === 'en' &&
    said === 'wished' &&
    /^(met|held|received|visited)$/.test(formAt(line.scene, act.first));
  const modality = isDone ? 'stated' : said;
  return modality === 'denied' || modality === 'wished'
    ? []
    : [{ kind: 'event', modality, slots, quote: quoteOf(line) }, ...metThere(line, context, slots, modality)];
}

/** «Has arrived in Kazakhstan»: no more than the country is told. */
const isArrival = ({ scene }: Line, { first }: Span): boolean =>
  formAt(scene, first - 1) === 'in' && /^(arrived|arrives|landed|lands)$/.test(formAt(scene, first - 2));

/** «Astana EXPO», "the Omsk Forum": a place that a name begins with, in English. */
const opensName = (line: Line, { after }: Span): boolean =>
  after < line.sentence.after && isCapital(line, after) && !mentionAt(line, after);

/** A meeting with the place of the occasion or the visit that it was part of. */
function withStage(line: Line, context: Context, slots: Event): Event {
  const place = slots.type === 'meeting' && !slots.place ? stageMeant(line, context) : undefined;
  return place ? { ...slots, place } : slots;
}

/** «A met B during his visit to Omsk»: the meeting that an English sentence tells beside a visit. */
export function meetingBeside(line: Line, context: Context): readonly BareClaim[] {
  const [act] = hitsOf(line, ['meet']);
  const told = act && modalityAt(line, act) === 'stated' ? meetingOf(line, context) : undefined;
  return told
    ? [{ kind: 'event', modality: 'stated', slots: withStage(line, context, told), quote: quoteOf(line) }]
    : [];
}

const placeOfVisit = (claim: BareClaim): string | undefined =>
  claim.kind === 'event' ? claim.slots.place : undefined;
const isMission = (claim: BareClaim): boolean => claim.kind === 'event' && claim.slots.type === 'mission';
const isVisit = (claim: BareClaim): boolean => claim.kind === 'event' && claim.slots.type === 'visit';

/** «С визитом прибыла делегация во главе с губернатором Петром Лосевым»: who heads it is not among those told. */
const isWithoutHead = (line: Line, claim: BareClaim): boolean =>
  hitsOf(line, ['delegation']).length > 0 &&
  hasWord(line, /^главе$/u) &&
  personsOf(line).some(({ name }) => !((claim.slots as Event).participants ?? []).includes(name));

/** «Президент посетит Россию с визитом»: a Russian visit by who travels and where, rather than by its noun alone. */
export function withTravellers(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  const isBeside =
    told.length > 0 &&
    !told.some(isVisit) &&
    (hitsOf(line, ['visit']).length > 0 ||
      (hitsOf(line, ['delegation']).length > 0 && !told.some(isMission)));
  const isOpen = told.some((claim) => isVisit(claim) && (!placeOfVisit(claim) || isWithoutHead(line, claim)));
  if (line.scene.language !== 'ru' || !(isBeside || isOpen)) return told;
  const journeys = receptionOf(line, context).filter(isVisit);
  return journeys.length > 0 ? [...told.filter((claim) => !isVisit(claim)), ...journeys] : told;
}

/** «The governor's meeting with the delegation took place yesterday»: a meeting told as such, whoever came for it. */
const isMeetingHeld = (line: Line): boolean =>
  line.scene.language === 'en' &&
  hitsOf(line, ['meeting']).some(({ first }) => /^(meeting|talks)$/.test(formAt(line.scene, first))) &&
  hitsOf(line, ['hold']).length > 0;

/** «Делегация Челябинской области прибыла в Костанай», «аким принял делегацию …»: told by guests or host. */
function visitOf(line: Line, context: Context): Event | undefined {
  const verb =
    hitsOf(line, ['go', 'meet']).find(({ first }) => !isTakingPart(line, first)) ??
    hostingIn(line) ??
    workOf(line);
  const delegation = hitsOf(line, ['delegation'])[0];
  if (!verb || !delegation || !/^делегац|^delegation/u.test(formAt(line.scene, delegation.first)))
    return undefined;
  if (isMetByHead(line, context, verb)) return undefined;
  // «Thanked for the chance to meet and for the participation of the delegation»: told in a clause of another verb.
  if (
    line.scene.language === 'en' &&
    verb.first < delegation.first &&
    clauseAt(line, verb.first).first !== clauseAt(line, delegation.first).first
  )
    return undefined;
  const groups = groupsOf(line, context).filter((group) => group.places.every(isPlaceCode));
  const near = groups.filter(
    (group) =>
      group.first >= delegation.first - 4 &&
      group.first <= delegation.after + 5 &&
      !['to', 'in'].includes(group.role) &&
      !(group.office && group.first < delegation.first - 4) &&
      !(group.role !== 'from' && verb.first >= delegation.after && group.first >= verb.after),
  );
  // A Kazakh delegation has whose it is before it.
  const guests =
    line.scene.language === 'kk'
      ? near.find(({ after }) => after <= delegation.first && delegation.first - after <= 2)
      : (near.find((group) => group.after === delegation.first) ??
        near.find((group) => group.first >= delegation.after) ??
        near[0]);
  const chamber = guests ? undefined : chamberOf(line, delegation);
  const senders = guests?.places ?? (chamber ? [chamber.name] : []);
  const [home] = guests ? [countryOf(guests.places[0]!)] : countryKnown(chamber?.name);
  if (home === undefined) return undefined;
  const hosts = groups.filter(
    (group) =>
      countryOf(group.places[0]!) !== home &&
      !(group.role === 'in' && levelOf(group.places[0]!) === 'country' && !isArrival(line, group)) &&
      !(line.scene.language === 'en' && (group.form === 'adjective' || opensName(line, group))) &&
      (['to', 'in', 'subject', 'object'].includes(group.role) ||
        (group.form !== 'adjective' && group.first < delegation.first)),
  );
  const pointed = hosts.length > 0 ? undefined : placePointedAt(line, context);
  const host =
    hosts.toSorted((a, b) => depthOf(b) - depthOf(a))[0]?.places[0] ??
    (pointed && countryOf(pointed) !== home ? pointed : undefined);
  if (!host) return undefined;
  const head = personsOf(line).find(
    (person) => person.first > delegation.first && !isHostMet(line, verb, person),
  );
  const count = quantitiesOf(line).find(
    ({ quantity, ordinal }) => !ordinal && quantity.unit === 'person',
  )?.quantity;
  return prune({
    type: 'visit',
    place: host,
    date: dateOf(line, context, verb),
    participants: [...senders, ...(head ? [head.name] : [])],
    count,
  }) as Event;
}

/** «A delegation of the Federation Council»: the chamber that sends it, in an English text. */
const chamberOf = (line: Line, delegation: Span): BodyMention | undefined =>
  line.scene.language === 'en'
    ? bodiesOf(line).find(
        ({ first, after, name }) =>
          (first >= delegation.after ? first - delegation.after <= 4 : delegation.first - after <= 1) &&
          countryKnown(name).length > 0,
      )
    : undefined;

/** «Губернатор Пётр Ларин посетил Казахстан с рабочим визитом», «в ходе поездки посла … в Омск»: an official of one side who travels to the other. */
function journeyOf(line: Line, context: Context): Event | undefined {
  if (line.scene.language === 'kk') return undefined;
  const journey = hitsOf(line, ['visit']).find(
    ({ first }) => !isPredicate(line, first) && !isOfSeveral(line, first),
  );
  const verb = hitsOf(line, ['go']).find(
    (hit) =>
      !HOSTS.test(formAt(line.scene, hit.first)) &&
      (isPredicate(line, hit.first) || isPaid(line, hit.first) || isInfinitive(line, hit.first)),
  );
  const act = verb ?? journey;
  if (!act || (line.scene.language === 'en' && isAskedFor(line, act.first))) return undefined;
  const clause = clauseAt(line, act.first);
  const travellers = personsOf(line).filter(
    (person) =>
      isWithin(person, clause) &&
      (line.scene.language === 'en'
        ? (person.after <= act.first && !isWithWhom(line, person)) ||
          (journey !== undefined &&
            formAt(line.scene, journey.after) === 'of' &&
            person.first > journey.after &&
            person.first - journey.after <= LONGEST_TITLE)
        : Boolean(person.cases & NOMINATIVE) ||
          (journey !== undefined &&
            person.first > journey.after &&
            person.first - journey.after <= LONGEST_TITLE &&
            Boolean(person.cases & GENITIVE))),
  );
  // «He said that the visit of the premier A to …»: of the one whose visit it is.
  const owners =
    line.scene.language === 'en' && journey && formAt(line.scene, journey.after) === 'of'
      ? travellers.filter(({ first }) => first > journey.after)
      : [];
  const meant =
    travellers.length === 0
      ? (travellerMeant(line, context, act) ?? travellerPointedAt(line, context, clause))
      : undefined;
  const [traveller] = owners.length > 0 ? owners : meant ? [meant] : travellers;
  // «A met B during his visit to Omsk»: of the one who is the subject.
  const isOwn =
    line.scene.language === 'en' &&
    journey !== undefined &&
    [1, 2, 3].some((back) => /^(his|her)$/.test(formAt(line.scene, journey.first - back)));
  const [home] = countryServed(context, traveller?.name);
  if (!traveller || !home) return undefined;
  const isThere = !verb && journey !== undefined && isOnVisit(line, journey.first);
  const goals = groupsOf(line, context).filter(
    (group) =>
      clauseAt(line, group.first) === clause &&
      !group.office &&
      (group.form === 'noun' || (group.form === 'common' && (group.role === 'to' || isThere))) &&
      group.places.every((code) => /^(RU|KZ)/.test(code) && countryOf(code) !== home) &&
      ((isThere && group.role === 'in') || group.role === 'to'
        ? isThere ||
          group.first > Math.min(journey?.first ?? act.first, act.first) ||
          (verb !== undefined && ARRIVES.test(formAt(line.scene, verb.first)))
        : verb !== undefined &&
          (group.first === verb.after ||
            (group.role === 'object' &&
              line.scene.language === 'ru' &&
              ((group.first - verb.after <= 3 && group.first > verb.first) ||
                // «Астрахань посетил аким».
                group.after === verb.first)) ||
            (group.role === 'in' && /^(побыва|наход|arriv|land)/u.test(formAt(line.scene, verb.first))))),
  );
  const pointed = goals.length === 0 && verb ? placePointedAt(line, context, clause) : undefined;
  const goal =
    goals.toSorted((a, b) => depthOf(b) - depthOf(a))[0]?.places[0] ??
    (pointed && countryOf(pointed) !== home ? pointed : undefined);
  const date = dateOf(line, context, act);
  const isTold = date !== undefined || journey !== undefined || VISIT.test(formAt(line.scene, act.first));
  if (!goal || !isTold) return undefined;
  return prune({
    type: 'visit',
    place: goal,
    date,
    participants: [
      ...new Set(
        (owners.length > 0 ? owners : isOwn || meant ? [traveller] : travellers).map(({ name }) => name),
      ),
    ],
  }) as Event;
}
/** Who an English visit in the sentence is of, by name. */
export const travellersIn = (line: Line, context: Context): readonly string[] | undefined =>
  line.scene.language === 'en' ? journeyOf(line, context)?.participants : undefined;

const HOSTS = /^(прин|қабылда|receiv|welcom)/u;
/** «В Волгоград прибыл посол»: where someone arrives may stand before the verb. */
const ARRIVES = /^(прибы|приех|приезж|прилет)/u;
const VISIT = /^(посети|прибы|прилет|приехал|побывал|visited|arriv)/u;
/** An envoy's title with his country and his host's is not longer than this, in tokens. */
const LONGEST_TITLE = 9;

/** «Held talks with Governor B during a visit»: no traveller. */
const isWithWhom = (line: Line, { first }: Span): boolean => {
  for (let token = first - 1; token >= Math.max(line.sentence.first, first - LONGEST_TITLE); token -= 1) {
    if (formAt(line.scene, token) === 'with') return true;
    if (isPredicate(line, token) || /^[,;]$/.test(formAt(line.scene, token))) return false;
  }
  return false;
};

/** «Paid a working visit». */
const isPaid = (line: Line, visit: number): boolean =>
  [1, 2, 3, 4].some((back) => /^(paid|pays|paying|made|makes)$/.test(formAt(line.scene, visit - back)));

/** «Omsk hosted a delegation of the region»: an English verb of hosting right before its guests. */
const hostingIn = (line: Line): Hit | undefined =>
  line.scene.language === 'en'
    ? hitsOf(line, ['hold']).find(
        ({ first, after }) =>
          /^host(s|ed)$/.test(formAt(line.scene, first)) &&
          hitsOf(line, ['delegation']).some((guests) => guests.first >= after && guests.first - after <= 3),
      )
    : undefined;

/** «Делегация работала в Костанае». */
function workOf(line: Line): Hit | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      isAtWork(line.scene.tokens, token) ||
      (formAt(line.scene, token) === 'работу' &&
        /^нача?[лн]/u.test(formAt(line.scene, token - (formAt(line.scene, token - 1) === 'свою' ? 2 : 1))))
    )
      return { concept: 'go', first: token, after: token + 1 };
  return undefined;
}

const isReceiving = formIs(/^қабылда(ды|п|ған|йды|мақ)$/u);

/** «Денис Мантуровты қабылдады», «Ресейдің Қорғаныс министрін қабылдап»: someone received, no document adopted. */
function receivingIn(line: Line): Hit | undefined {
  for (let token = line.sentence.first + 1; token < line.sentence.after; token += 1)
    if (
      isReceiving(line.scene.tokens, token) &&
      /(ды|ді|ты|ті|ны|ні|ын|ін)$/u.test(formAt(line.scene, token - 1)) &&
      (personsOf(line).some(({ after }) => after === token) ||
        hitsOf(line, ['office']).some(({ after }) => after === token))
    )
      return { concept: 'meet', first: token, after: token + 1 };
  return undefined;
}

/** «ҚазАқпарат /Айдар Асанов/ –»: who writes for an agency. */
const isByline = (line: Line, { first, after }: Span): boolean =>
  formAt(line.scene, first - 1) === '/' && formAt(line.scene, after) === '/';

/** «A and B attended a plenary session»: they took part, and met no one by that. */
const ATTENDS = /^attend(s|ed|ing)?$/;

/** «Аким встретился с губернатором», «состоялись переговоры …»: named people of both sides who meet. */
function meetingOf(line: Line, context: Context): Event | undefined {
  const act =
    hitsOf(line, ['meet']).find(
      (hit) =>
        isPredicate(line, hit.after - 1) ||
        (line.scene.language === 'en' && hit.after - hit.first > 1 && isPredicate(line, hit.first)) ||
        isHadWith(line, hit) ||
        isMetInHeading(line, hit) ||
        isToCome(line, hit),
    ) ??
    (line.scene.language === 'en'
      ? (receivedBy(line) ?? meetingOfTwo(line) ?? meetingOfBoth(line) ?? meetingOfHim(line))
      : undefined) ??
    (line.scene.language === 'kk' ? receivingIn(line) : undefined) ??
    (hitsOf(line, line.scene.language === 'en' ? ['hold', 'begin'] : ['hold']).some(
      ({ first }) => !ATTENDS.test(formAt(line.scene, first)),
    )
      ? hitsOf(line, ['meeting']).find(
          ({ after }) =>
            line.scene.language !== 'en' ||
            formAt(line.scene, after) !== 'of' ||
            isOfThoseWhoSit(line, after),
        )
      : undefined);
  if (!act) return undefined;
  const clause = isMetInHeading(line, act) ? { ...line.sentence } : clauseAt(line, act.first);
  const named = personsOf(line).filter((person) => isWithin(person, clause) && !isByline(line, person));
  const [alone] = named;
  const meant =
    named.length === 1
      ? (titledGuest(line, context, act, alone!) ?? personPointedAt(line, context, act, alone!))
      : undefined;
  const people =
    named.length < 2
      ? (pairOf(line, act) ??
        (named.length === 0 ? pairMeant(line, context, act) : undefined) ??
        (meant ? [meant, alone!].toSorted((a, b) => a.first - b.first) : named))
      : named;
  const ofNations =
    people.length === 0 && line.scene.language === 'en'
      ? meetingOfNations(line, context, act, clause)
      : undefined;
  if (
    ofNations ||
    (people.length === 0 && hitsOf(line, ['office'], clause).length === 0 && !isOfLeaders(line))
  )
    return ofNations;
  if (people.length === 1 && line.scene.language === 'en') return undefined;
  const sides = new Set([
    ...groupsOf(line, context)
      .filter((group) => isWithin(group, clause) && !['in', 'to'].includes(group.role))
      .flatMap((group) => group.places.map(countryOf)),
    ...people.flatMap((person) => homeOf(line, context, person)),
  ]);
  // A Kazakh text need not say of whom it writes that they are its own.
  if (line.scene.language === 'kk' && people.some(({ name }) => countryServed(context, name).length === 0))
    sides.add('KZ');
  const other = sides.size === 1 ? presidentAcross(line, context, people, [...sides][0]!) : undefined;
  if (other) sides.add(other);
  if (!sides.has('RU') || !sides.has('KZ')) return undefined;
  const place = meetingPlace(line, people);
  const visited = place ? undefined : townVisited(line, act);
  const isInPassing =
    line.scene.language === 'en' &&
    meetingOfTwo(line)?.first === act.first &&
    !isHeldBy(line, act) &&
    !isOfTwoPeople(line, act.after);
  const date = isInPassing && !isDatedItself(line, act) ? undefined : dateOf(line, context, act);
  const isKnown = isOfKnownPeople(line, context, people);
  const stage =
    place ??
    kremlinIn(line) ??
    placePointedAt(line, context, clause) ??
    visited ??
    stageOfVisit(line, context, meant);
  if (!stage && !date && !isKnown && !isToldBehind(line, context, 'meeting')) return undefined;
  return prune({
    type: 'meeting',
    place: stage,
    date,
    participants: [
      ...new Set(
        people.length > 0
          ? [...people.map(({ name }) => name), ...sendersAtMeeting(line, context)]
          : finest(
              groupsOf(line, context)
                .filter((group) => isWithin(group, clause) && !['in', 'to'].includes(group.role))
                .flatMap((group) => group.places),
            ),
      ),
    ],
  }) as Event;
}

const isAtWork = formIs(/^(работал[аи]?|работает|worked)$/u);

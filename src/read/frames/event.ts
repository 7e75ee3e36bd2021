import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { isPlaceCode } from '#model/place.ts';
import { type Clause, clauseAt, clausesOf } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN } from '../language/features.ts';
import { isWithin, type Span } from '../mention.ts';
import { isFormerPlan, modalityAt } from '../modality.ts';
import {
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import {
  bodiesOfName,
  commissionName,
  groupOfCommission,
  isSession,
  isSitting,
  sessionOf,
} from './commission-sessions.ts';
import { withoutLength } from './days-lasting.ts';
import { daysHeld } from './english-days.ts';
import { journeysBeside, talksOfTwo } from './english-encounters.ts';
import {
  countryVisited,
  goalOfVisit,
  isAside,
  isAtHome,
  isAttended,
  isAtWorkIn,
  isComparedWith,
  isDatedElsewhere,
  isJoined,
  isOnlyMentioned,
  isOnProgramme,
  isOrganiser,
  isPointedAt,
  isSlated,
  isStageUnknown,
  isVerb,
  isYetToBe,
  mainBehind,
  pastIn,
} from './english-events.ts';
import { groupVisits } from './english-groups.ts';
import { lastingFrom } from './english-lasting.ts';
import { sittingOfGroup, visitOfTheNext } from './english-meetings.ts';
import { metOnVisit, visitorMet } from './english-met.ts';
import { stageOfSame } from './english-stages.ts';
import { eachStage } from './english-stages-dated.ts';
import { ownVisit } from './english-visits-aside.ts';
import { isToldAlready, withBehind } from './event-behind.ts';
import { isNumbered, ordinalBefore } from './event-ordinals.ts';
import { isJourney, placeOf, TYPES, tellsJourney } from './event-places.ts';
import { type Frame, prune, quoteOf } from './frame.ts';
import { travellersIn } from './journeys.ts';
import { isNamedInMarks, kazakhEventName, numberOfName } from './kazakh-event-name.ts';
import {
  asToCome,
  countryOfDays,
  heldBefore,
  isAttendedIn,
  isNamedForAnother,
  isNotHeld,
  isOfMinistries,
  isStaged,
  onTheEveOf,
  toBeHeld,
} from './kazakh-events.ts';
import { kazakhGroupsMet } from './kazakh-groups-met.ts';
import { kazakhMeetingBeside } from './kazakh-meetings.ts';
import { proposedAt } from './occasions-proposed.ts';
import { areOfATie, countOf, participantsOf } from './participants-told.ts';
import { nounPhrase, phraseSpan, quotedBehind, unquoted } from './phrase.ts';
import { goalOfGuests, placePointedAt } from './pointed-at.ts';
import { meetingBeside, receptionOf, withTravellers } from './reception.ts';
import { delegationCounted, encountersBeside } from './russian-encounters.ts';
import { withJourneys } from './russian-encounters-anew.ts';
import { isAwaited, isOver, withAwaitedVisits, wordsOfAwaited } from './russian-eve.ts';
import { isOnADayAhead } from './russian-journeys.ts';
import {
  countryAround,
  heldBehindRelative,
  isActing,
  isAsideOf,
  isNoOccasion,
  isOfHome,
  isOnlyUnsaid,
  isToBeHosted,
  isToldOtherwise,
  stageBehind,
  stageToldBehind,
  territoryIn,
  timesOf,
  venueTown,
} from './russian-stages.ts';
import { visitsAside } from './russian-visits-aside.ts';
import { isHeldBehind, sessionHeld } from './told-behind.ts';
import { dateOf } from './when.ts';
import { groupSat } from './working-groups.ts';

type Event = SlotsOf<'event'>;

/** A forum, mission, festival … took or takes place: a noun of the kind with a time, a place or a number in its row. */
export const event: Frame = {
  name: 'event',
  triggers: [
    ...TYPES,
    'delegation',
    'meeting',
    'meet',
    'go',
    'be-there',
    'encounter',
    'gathering',
    'taking-part',
    'conversing',
    'journey',
    'sit-down',
  ],
  fill: (line, context) => {
    if (line.sentence.role === 'dateline') return [];
    const days = daysHeld(line, context);
    const occasions = eachStage(line, context, withTravellers(line, context, occasionsIn(line, context)));
    const told =
      days.length > 0
        ? [...days, ...occasions.filter(({ slots }) => (slots as Event).type !== 'culture-days')]
        : occasions;
    const beside = journeysBeside(line, context, told);
    const anew = withAwaitedVisits(line, context, withJourneys(line, context, told));
    const all = [
      ...anew,
      ...beside,
      ...pastIn(line, context, [
        ...groupVisits(line, context, [...told, ...beside]),
        ...talksOfTwo(line, context, told),
        ...encountersBeside(line, context, anew),
      ]),
      ...delegationCounted(line, context, told),
      ...kazakhMeetingBeside(line, context, told),
      ...visitsAside(line, context, anew),
      ...ownVisit(line, context, [...told, ...beside]),
    ];
    const groups = all.length > 0 ? [] : groupsMet(line, context);
    return [...all, ...metOnVisit(line, context, all), ...groups]
      .filter((claim) => !isToldAlready(line, context, claim))
      .map((claim) => asToCome(line, context, withBehind(line, context, claim)));
  },
};

/** Groups that met or sat, none of whom the sentence names. */
function groupsMet(line: Line, context: Context): readonly BareClaim[] {
  for (const tell of [kazakhGroupsMet, groupSat, visitorMet]) {
    const told = tell(line, context);
    if (told.length > 0) return told;
  }
  return [];
}

function occasionsIn(line: Line, context: Context): readonly BareClaim[] {
  const claims: BareClaim[] = [];
  const taken: Span[] = [];
  const occasions: Span[] = [];
  for (const type of TYPES)
    for (const hit of hitsOf(line, [type])) {
      if (mentionAt(line, hit.first)?.kind === 'body' && type !== 'commission') continue;
      if (line.scene.language === 'kk' && (type === 'visit' || isNotHeld(line, hit))) continue;
      if (
        isVerb(line, hit) ||
        spansCount(line, hit) ||
        taken.some((span) => span.first < hit.after && hit.first < span.after)
      )
        continue;
      const phrase = phraseSpan(line, hit);
      taken.push({ first: Math.min(hit.first, phrase.first), after: Math.max(hit.after, phrase.after) });
      const told = tellingClause(line, hit, phrase);
      const isToCome = isAwaited(line, hit, phrase);
      if (isNoOccasion(line, hit, phrase) || isOrganiser(line, hit, phrase)) continue;
      const isAtStage = /^(forum|culture-days)$/.test(type) && isStaged(line, phrase);
      if (
        !isNumbered(line, hit) &&
        !isAtStage &&
        (isSetting(line, hit, phrase) || isPointedAt(line, hit, told))
      )
        continue;
      const words = isToCome && told.first <= hit.first ? wordsOfAwaited(line, phrase) : told;
      const slots = slotsOf(line, context, type, hit, phrase, words);
      if (!slots || isPartOfShow(line, hit, slots)) continue;
      if (slots.ordinal === undefined && hitsOf(line, [type]).some((other) => isNumbered(line, other)))
        continue;
      const said =
        onTheEveOf(line, phrase) ??
        (isToCome && !isOver(slots.date, context) ? 'planned' : undefined) ??
        heldBefore(line, phrase) ??
        toBeHeld(line, phrase) ??
        modalityAt(line, told.first > hit.first && !isAsideOf(line, told, hit) ? told : hit);
      const proposed = proposedAt(line, phrase);
      if (proposed === 'proposed') continue;
      const modality =
        (said === 'stated' || said === 'wished') &&
        (proposed === 'decided' ||
          isOnProgramme(line, hit) ||
          isYetToBe(line, context, { ...hit, after: phrase.after }, slots, TYPES) ||
          (line.scene.language === 'ru' && isOnADayAhead(line, context, told, slots.date)) ||
          isToBeHosted(line, told))
          ? 'planned'
          : said;
      if (modality === 'wished' || (modality === 'planned' && isFormerPlan(line))) continue;
      if (modality === 'denied' && isOnlyUnsaid(line, told)) continue;
      if (
        modality === 'planned' &&
        (isJourney(type) || type === 'culture-days') &&
        isWithin(hit, told) &&
        isInCourse(line, phrase)
      )
        continue;
      claims.push({ kind: 'event', modality, slots, quote: quoteOf(line) });
      occasions.push(hit);
      if (isAside(line, hit, phrase)) continue;
      context.last.event = {
        line: line.index,
        ...(slots.place ? { place: slots.place } : {}),
        ...(slots.date ? { date: slots.date } : {}),
      };
    }
  if (claims.length === 0) {
    const received = pastIn(line, context, receptionOf(line, context));
    return received.some(({ slots }) => (slots as Event).type === 'visit')
      ? received
      : [...sittingOfGroup(line, context), ...visitOfTheNext(line, context), ...received];
  }
  return line.scene.language === 'en'
    ? [...claims, ...visitBeside(line, context, claims, occasions)]
    : claims;
}

/** «On May 5 the president will pay a visit to …, during which he will attend the forum»: the journey told in a clause of its own. */
function visitBeside(
  line: Line,
  context: Context,
  claims: readonly BareClaim[],
  occasions: readonly Span[],
): readonly BareClaim[] {
  const isOfJourney = tellsJourney(claims);
  const [first] = hitsOf(line, ['go']);
  const isApart =
    first &&
    occasions.every(
      (span) =>
        clauseAt(line, span.first).first !== clauseAt(line, first.first).first || isAttended(line, span),
    );
  const isOfPeople =
    personsOf(line).length > 1 && claims.every(({ slots }) => (slots as Event).type !== 'commission');
  if (isOfJourney) return isOfPeople ? meetingBeside(line, context) : [];
  return receptionOf(line, context).filter(({ slots }) =>
    (slots as Event).type === 'visit' ? isApart : isOfPeople,
  );
}

/** «В рамках форума», «мәдениет күндері аясында», within the framework of the forum: an occasion that only says where something else takes place. */
function isSetting(line: Line, hit: Hit, phrase: Span): boolean {
  const { scene } = line;
  if (scene.language === 'kk')
    return BEHIND_SETTING.test(formAt(scene, phrase.after)) || isNamedForAnother(line, phrase);
  let token = phrase.first - 1;
  if (scene.language === 'en' && /^(the|its|this|a|an|their|his)$/.test(formAt(scene, token))) token -= 1;
  if (scene.language === 'en' && formAt(scene, token) === 'of') token -= 1;
  return scene.language === 'en' && BEFORE_SETTING.test(formAt(scene, token)) && hit.first > token;
}

/** «В ходе деловой программы визита главы намерены подписать …»: what is planned is something else, in the course of it. */
function isInCourse(line: Line, phrase: Span): boolean {
  if (line.scene.language !== 'ru') return false;
  for (let token = phrase.first - 1; token >= Math.max(line.sentence.first, phrase.first - 4); token -= 1) {
    if (/^(ходе|рамках|время|программе|числе|итогам|итогах)$/u.test(formAt(line.scene, token))) return true;
    if (!(featuresAt(line.scene, token) & (NOUN | ADJECTIVE))) return false;
  }
  return false;
}

const BEHIND_SETTING = /^(аясында|шеңберінде|барысында|қорытындысы\p{L}*|қарсаңында|алдында|туралы)$/u;
const BEFORE_SETTING =
  /^(framework|sidelines|margins|part|during|following|within|before|ahead|holding|with|attend)$/;

function isRelative({ scene }: Line, { first }: Clause): boolean {
  // «"River of Friendship," which will be held in …»: English puts the comma within the marks.
  const opens = /^["”]$/u.test(formAt(scene, first)) ? first + 1 : first;
  return /^(котор\p{L}+|which|that)$/u.test(formAt(scene, opens));
}

/** The clause that tells of an occasion: its own, or the «который примет …» behind its name. */
function tellingClause(line: Line, hit: Hit, phrase: Span): Clause {
  const end = quotedBehind(line, phrase.after)?.after ?? phrase.after;
  const behind = clausesOf(line).find(
    (clause) => clause.first >= end - 1 && clause.first - end <= 1 && clause.first > hit.first,
  );
  if (behind && isRelative(line, behind)) {
    const isToldBefore =
      line.scene.language === 'ru' &&
      hitsOf(line, ['hold'], clauseAt(line, hit.first)).length > 0 &&
      hitsOf(line, ['hold'], behind).length === 0;
    if (!isToldBefore) return behind;
  }
  // «The forum with the participation of the presidents, which will be held in …».
  const far = clausesOf(line).find(
    (clause) =>
      line.scene.language === 'en' &&
      clause.first > end &&
      formAt(line.scene, clause.first) === 'which' &&
      hitsOf(line, ['hold'], clause).length > 0 &&
      !hitsOf(line, TYPES).some((other) => other.first > hit.first && other.first < clause.first),
  );
  if (far) return far;
  // «The forum of A and B slated for November in …».
  if (isSlated(line, phrase))
    return clauseAt(line, formAt(line.scene, phrase.after) === ',' ? phrase.after + 1 : phrase.after);
  const own = clauseAt(line, hit.first);
  return (
    (line.scene.language === 'en' && mainBehind(line, own)) ||
    (line.scene.language === 'ru' && heldBehindRelative(line, own)) ||
    own
  );
}

function slotsOf(
  line: Line,
  context: Context,
  type: (typeof TYPES)[number],
  hit: Hit,
  phrase: Span,
  told: Clause,
): Event | undefined {
  const ordinal =
    // «The first official visit of senators»: a visit is none of a row.
    type === 'visit' && line.scene.language === 'en'
      ? undefined
      : (ordinalBefore(line, Math.min(hit.first, phrase.first), hit.first) ??
        numberOfName(line, phrase) ??
        sessionOf(line, type, phrase) ??
        (type === 'commission' ? sessionHeld(line, hit) : undefined) ??
        timesOf(line, told));
  if (type === 'commission' && (!isSession(line, hit) || isOfMinistries(line, phrase))) return undefined;
  const held =
    has(line, 'hold', 'go', 'begin', 'finish', 'open') ||
    (line.scene.language !== 'kk' && has(line, 'go-on')) ||
    (line.scene.language === 'en' && (isAtWorkIn(line, hit) || (type === 'mission' && isJoined(line)))) ||
    (type === 'commission' && isSitting(line, told)) ||
    isOnProgramme(line, hit) ||
    isToldOtherwise(line, told) ||
    (type === 'visit' && formAt(line.scene, phrase.first - 1) === 'с') ||
    modalityAt(line, hit) === 'planned' ||
    isSlated(line, phrase);
  const isAttendedByBoth =
    (type === 'forum' || (line.scene.language === 'kk' && OF_ANYONE.test(type))) &&
    isAttendedIn(line, phrase, told) &&
    isOfTie(line, 1);
  const isToldBehind = line.scene.language === 'en' && told.first > hit.first;
  const near = lastingFrom(line, context, dateOf(line, context, isToldBehind ? told : hit));
  const date =
    near && type === 'forum' && ordinal === undefined && isDatedElsewhere(line, told) ? undefined : near;
  const place =
    (type === 'visit' ? goalOfVisit(line, hit) : undefined) ??
    placeOf(line, hit, phrase, told) ??
    (type === 'visit' && line.scene.language === 'en' ? countryVisited(line, context, hit) : undefined) ??
    (type === 'culture-days' ? (stageBehind(line, hit) ?? countryOfDays(line, hit)) : undefined) ??
    (isJourney(type) ? countryAround(line, phrase, told) : undefined) ??
    stageToldBehind(line, phrase) ??
    venueTown(line, told) ??
    (type === 'commission' || type === 'forum' ? territoryIn(line, told) : undefined) ??
    (type === 'culture-days' || (type === 'commission' && ordinal !== undefined)
      ? countryAround(line, phrase)
      : undefined) ??
    (isPartOfLast(line) || (!isJourney(type) && isOfVisitTold(line, context))
      ? context.last.event?.place
      : undefined) ??
    (isJourney(type) ? undefined : goalOfGuests(line, phrase)) ??
    placePointedAt(line, context, told) ??
    (type === 'forum' && ordinal !== undefined ? stageOfSame(line, type) : undefined);
  const participants =
    (type === 'visit' ? travellersIn(line, context) : undefined) ??
    participantsOf(line, context, type, hit, phrase, place);
  const isTakenPartIn =
    OF_ANYONE.test(type) &&
    (place ?? date) !== undefined &&
    participants.length > 0 &&
    areOfATie(participants, place);
  const isSubject =
    type === 'culture-days' &&
    line.scene.language === 'ru' &&
    line.sentence.role === 'body' &&
    isActing(line, hit, told);
  // «More than when the fair was first held»: a time to compare with.
  if (!place && isComparedWith(line, hit)) return undefined;
  const isTold =
    ordinal !== undefined ||
    isOnProgramme(line, hit) ||
    ((held || isSubject) && (date || place)) ||
    (type === 'forum' && date) ||
    (/^(forum|culture-days)$/.test(type) && isStaged(line, phrase)) ||
    isAttendedByBoth ||
    isHeldBehind(line, context, type) ||
    isTakenPartIn ||
    (type === 'forum' && isOfBothByName(line, phrase) && participants.some(isPlaceCode));
  if (!isTold || (OF_ANYONE.test(type) && participants.length === 0 && !isOfTie(line))) return undefined;
  if (type === 'visit' && (participants.length === 0 || isAtHome(place, participants))) return undefined;
  if (ordinal === undefined && isOfHome(line, phrase, place)) return undefined;
  if (isStageUnknown(line, told, place) && !(ordinal !== undefined && isOfTie(line, 0))) return undefined;
  const quoted = quotedBehind(line, hit.after) ?? quotedBehind(line, phrase.after);
  const whole =
    type === 'mission' || type === 'visit'
      ? undefined
      : quoted
        ? unquoted(line, quoted)
        : line.scene.language === 'kk'
          ? kazakhEventName(line, hit)
          : ((type === 'commission' ? commissionName(line, hit) : undefined) ??
            inPlural(withoutLength(nounPhrase(line, hit)), formAt(line.scene, hit.first)));
  /** A lone common noun names nothing. */
  const isNaming = line.scene.language === 'kk' ? /[\s«"“]|^\p{Lu}.*\p{Lu}/u : /[\s\p{Lu}]/u;
  const name =
    whole && ((isNaming.test(whole) && !ROUND_TABLE.test(whole)) || isNamedInMarks(line, phrase))
      ? whole.replace(/ (?:on|for)$/, '')
      : undefined;
  const isNamed = ordinal !== undefined || name !== undefined;
  if (isOnlyMentioned(line, type, { ordinal, place, date })) return undefined;
  if (
    type === 'forum' &&
    !isNamed &&
    !isAttendedByBoth &&
    !(line.scene.language === 'kk' && place && isOfTie(line, 0)) &&
    !isHeldBehind(line, context, type) &&
    (!date || (!place && line.scene.language !== 'ru'))
  )
    return undefined;
  if (OF_ANYONE.test(type) && line.scene.language === 'kk' && !isNamed) return undefined;
  const chambers = type === 'commission' ? bodiesOfName(line, hit) : [];
  const slots = prune({
    type,
    ordinal,
    place,
    date,
    name,
    participants:
      chambers.length > 0
        ? [...chambers, ...participants.filter((party) => !isPlaceCode(party))]
        : participants,
    count: countOf(line, hit),
  }) as Event;
  return type === 'commission' ? groupOfCommission(line, hit, slots) : slots;
}

/** «В Форуме сотрудничества России и Казахстана участвует делегация области»: a Russian forum that its name tells to be of both. */
const isOfBothByName = (line: Line, phrase: Span): boolean =>
  line.scene.language === 'ru' &&
  ['RU', 'KZ'].every((country) =>
    placesOf(line).some((place) => place.code === country && isWithin(place, phrase)),
  );

/** «В рамках Дней | культуры девять школ области»: a count of something else within the words of a kind. */
const spansCount = (line: Line, hit: Hit): boolean =>
  hit.after - hit.first > 2 &&
  quantitiesOf(line).some((quantity) => !quantity.ordinal && isWithin(quantity, hit));

/** «(В рамках) Дней культуры»: days are called by their plural. */
const inPlural = (name: string, head: string): string =>
  /^дн(ей|ях|ями?)$/u.test(head) ? name.replace(/^день(?=\s|$)/iu, 'Дни') : name;

/** «Российская экспозиция объединила 40 фирм»: a part of an exhibition, where it has no place of its own. */
const isPartOfShow = (line: Line, hit: Hit, { place }: Event): boolean =>
  !place && /^экспозици/u.test(formAt(line.scene, hit.first));

/** Occasions that are held at home as well. */
const OF_ANYONE = /^(exhibition|festival|conference)$/;
const ROUND_TABLE = /^(круглы[йе] столы?|round[ -]tables?)$/iu;

/** «Главным событием визита стал форум»: where the visit just told was paid. */
const isOfVisitTold = (line: Line, { last: { event, occasion } }: Context): boolean =>
  occasion?.slots.type === 'visit' &&
  event !== undefined &&
  line.index - event.line <= 2 &&
  hasWord(line, /^событием$/u) &&
  hasWord(line, /^(визита|поездки|программы)$/u);

/** «В рамках программы»: within the occasion told just before. */
const isPartOfLast = (line: Line): boolean =>
  hasWord(line, /^(рамках|аясында|шеңберінде|framework|sidelines)$/u);

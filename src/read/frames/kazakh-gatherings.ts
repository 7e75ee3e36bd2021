import type { BareClaim } from '#model/claim.ts';
import { areOfBothSides, countryOf, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { foretold, toldAtLast } from '../kazakh-moods.ts';
import { GENITIVE_ENDING, WITH_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import type { PersonMention, Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, hitsOf, isOfTwoAlone, type Line, mentionAt, personsOf } from '../scene.ts';
import { TYPES } from './event-places.ts';
import { quoteOf } from './frame.ts';
import { isUndeclined } from './kazakh-travellers.ts';
import { homeOf, meetingOf, meetingPlace, stageWithin } from './named-meetings.ts';
import { dateOf } from './when.ts';

type Event = Extract<BareClaim, { kind: 'event' }>;

/** «Кездесуге», «жүздесуде», «келіссөздерден», «жиында», «кездесуі», «кездесу барысында». */
const isGathering = formIs(
  /^(кездесу|жүздесу|келіссөз|басқосу|жиын|жиналыс|үстел)(лер|лар|дер|дар)?(і|ы|ін|ын)?(ге|ға|не|на|де|да|нде|нда|ден|дан|нен|нан|ды|ді|н)?$/u,
);
/** «Жиын барысында», «кездесу кезінде». */
const IN_COURSE = /^(барысында|кезінде|соңында|аясында|үстінде|қорытындысында|нәтижесінде)$/u;
/** What is said of a meeting that is asked for, made ready or only spoken of. */
const ONLY_SPOKEN_OF =
  /^(туралы|жөнінде|жайлы|жайында|жөніндегі|қатысты|дайындық|дайындал\p{L}*|шақыр\p{L}*|ұсын\p{L}*|үшін|алдында|қарсаңында|дейін)$/u;
const TAKES_PART =
  /^(қатыс(ты|ып|қан|ады|пақ|уда)|қатынас(ты|қан)|кел(ді|ген|іп|еді)|жинал(ды|ған|ып|ады)|бол(ды|ған|ып|ады)|отыр(ды|ған)|қалма(ды|ған)|төрағалық|ат(салыс)(ты|қан))$/u;
/** Offices and groups of people. */
const mayAttend = formIs(
  /^((вице-)?(президент|министр|премьер|губернатор|спикер)|(вице-)?премьер-министр|әкім|елші|консул|басшы|төраға|орынбасар|өкіл|маман|сарапшы|кәсіпкер|депутат|ғалым|делегация|тарап)(ы|і|сы|сі|(лар|лер|дар|дер|тар|тер)(ы|і)?)?(ның|нің|мен|нмен|ымен|імен)?$/u,
);
/** In the nominative, or with «мен». */
const isAttending = formIs(/(?<!ның|нің)$/u);
/** «Екі тарап», «қос елдің өкілдері»: both of them. */
const BOTH = /^(екі|қос)$/u;
const SIDES = /^(тарап|жақ)$/u;
const COUNTRIES = /^(ел|мемлекет)(дің|тің)$/u;
const THEIR_PEOPLE = /^(өкіл|маман|сарапшы|делегация|министр|кәсіпкер|тарап)(дері|дары|лары|тері|тары)$/u;
/** An office is not farther behind its place, in tokens. */
const NEAR_OFFICE = 6;

/**
 * A meeting of people of both sides that a Kazakh text tells by its noun: «кездесуге әкім мен губернатор қатысты», «Алтай өлкесінің
 * делегациясымен жүздесуде әкім … атады», «елшінің губернатормен кездесуі», «жүздесу кезінде екі тарап … қарады».
 */
export function kazakhGathering(line: Line, context: Context): Event | undefined {
  const act = gatheringIn(line);
  if (!act) return undefined;
  const people = personsOf(line).filter((person) => isThere(line, person, act));
  const unnamed = [...officesThere(line, context, act), ...bothSides(line, act)];
  const here = [...people.flatMap((person) => homeOf(line, context, person)), ...unnamed.map(countryOf)];
  const guests = visitorsMet(line, context, act, here);
  const participants = [
    ...new Set([...guests.map(({ name }) => name), ...people.map(({ name }) => name), ...unnamed]),
  ];
  const homes = [...here, ...guests.map(({ home }) => home)];
  if (participants.length < 2 || !areOfBothSides(homes)) return undefined;
  const modality = moodOf(line, act);
  if (!modality || (people.length === 0 && isToldOf(context)) || areGuestsTold(line, context, people))
    return undefined;
  const place =
    meetingPlace(line, people) ??
    seatOfAkimat(line, context, homes, participants) ??
    (act.before && stageWithin(act.before, act.before.sentence)?.code);
  const own = meetingOf(line, context, act, participants, place);
  const date = act.before && !own.date ? dateOf(act.before, context, act.before.sentence) : undefined;
  const slots = date ? { ...own, date } : own;
  return { kind: 'event', modality, slots, quote: quoteOf(line) };
}

/** «Губернатор P-мен жүздесуде …», behind a visit: who came, or went, meets whom the sentence names. */
function visitorsMet(
  line: Line,
  context: Context,
  { first }: Span,
  here: readonly string[],
): readonly { readonly name: string; readonly home: string }[] {
  const { occasion } = context.last;
  const isOfOne = here.length > 0 && here.every((country) => country === here[0]);
  if (!isOfOne || !WITH_ENDING.test(formAt(line.scene, first - 1))) return [];
  if (occasion?.slots.type !== 'visit' || line.index - occasion.until > VISIT_REACH) return [];
  return (occasion.slots.participants ?? []).flatMap((name) => {
    const [home] = isPlaceCode(name) ? [countryOf(name)] : homeOf(line, context, { name });
    return home !== undefined && home !== here[0] ? [{ name, home }] : [];
  });
}
/** A visit is told so many sentences before who was met in its course. */
const VISIT_REACH = 2;

/** A meeting that a Kazakh text told of by those who met is not told again by «екі тарап» in its course. */
const isToldOf = ({ last }: Context): boolean => last.occasion?.slots.type === 'meeting';

/** «Комиссия отырысы өтті … Кездесуге P мен Q қатысты»: the guests of what the sentences before told. */
const areGuestsTold = (
  line: Line,
  { last: { occasion } }: Context,
  people: readonly PersonMention[],
): boolean =>
  people.length > 0 &&
  occasion !== undefined &&
  OF_MANY.test(occasion.slots.type ?? '') &&
  line.index <= occasion.until + 1 &&
  people.every(({ name }) => occasion.slots.participants?.includes(name));
const OF_MANY = /^(commission|forum|conference)$/;

/** What the verb of taking part says; whatever is reported with «деп» has taken place. */
function moodOf(line: Line, { first, after, verb }: Gathering): 'stated' | 'planned' | undefined {
  if (verb !== undefined) return foretold(line, verb);
  if (/^(бол|өт)(атын|етін)$/u.test(formAt(line.scene, first - 1))) return 'planned';
  return hasWord(line, /^деп$/u, { first: after, after: line.sentence.after }) ? 'stated' : toldAtLast(line);
}

interface Gathering extends Span {
  /** «Қатысты», «келді»: that people are at it. */
  readonly verb: number | undefined;
  /** The sentence that told of the gathering, where «оған» stands for it. */
  readonly before?: Line;
}

function gatheringIn(line: Line): Gathering | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!isGathering(scene.tokens, token)) continue;
    const form = formAt(scene, token);
    const behind = formAt(scene, token + 1);
    if (ONLY_SPOKEN_OF.test(behind)) continue;
    const verb = /(ге|ға|не|на|ден|дан|нен|нан|де|да)$/u.test(form) ? takingPart(line, token + 1) : undefined;
    const isAttended = verb !== undefined;
    // «Ресейде өткен жиында айтты»: a gathering of whomever.
    const isScene =
      !/^(жи(ын|налыс)|үстел)/u.test(form) && (/(де|да)$/u.test(form) || IN_COURSE.test(behind));
    const isHeld =
      /(кездесу|жүздесу|келіссөз)(дер)?(і|ін)$/u.test(form) && WITH_ENDING.test(formAt(scene, token - 1));
    if (isAttended || isScene || isHeld) return { first: token, after: token + 1, verb };
  }
  return meantBefore(line);
}

/** «Кездесу Челябіде өтті: оған әкім мен губернатор қатысты», «… отырысында қаралды. Оған … қатысты»: a gathering that a pronoun stands for. */
function meantBefore(line: Line): Gathering | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!/^(оған|онда|бұған|мұнда)$/u.test(formAt(scene, token))) continue;
    const verb = takingPart(line, token + 1);
    if (verb === undefined) continue;
    const isHere = token > sentence.first + 1 && tellsOfGathering(line, token);
    if (isHere) return { first: token, after: token + 1, verb };
    const before = scene.lines[line.index - 1];
    if (!before || before.sentence.role !== 'body' || !tellsOfGathering(before, before.sentence.after))
      continue;
    return { first: token, after: token + 1, verb, before };
  }
  return undefined;
}

/** A sentence tells of talks and of no forum, festival or commission, whose participants would be told as its own. */
function tellsOfGathering(line: Line, until: number): boolean {
  if (hitsOf(line, TYPES).some(({ concept }) => concept !== 'visit')) return false;
  for (let token = line.sentence.first; token < until; token += 1)
    if (
      (isGathering(line.scene.tokens, token) || IS_SITTING.test(formAt(line.scene, token))) &&
      !ONLY_SPOKEN_OF.test(formAt(line.scene, token + 1))
    )
      return true;
  return false;
}
const IS_SITTING = /^(отырыс|мәжіліс|кеңес|бас?қосу)(ы|і)?(нда|нде)?$/u;

function takingPart({ sentence, scene }: Line, from: number): number | undefined {
  for (let token = sentence.after - 1; token >= from; token -= 1)
    if (TAKES_PART.test(formAt(scene, token))) return token;
  return undefined;
}

/** A name in the nominative or with «мен», not that of whom something is said; before «кездесуі» in the genitive as well. */
function isThere(line: Line, person: PersonMention, act: Span): boolean {
  const last = formAt(line.scene, person.after - 1);
  if (isUndeclined(line, person) || WITH_ENDING.test(last)) return true;
  return (
    GENITIVE_ENDING.test(last) &&
    person.after <= act.first &&
    WITH_ENDING.test(formAt(line.scene, act.first - 1))
  );
}

/** The places of offices, delegations and groups of people that no name follows. */
function officesThere(line: Line, context: Context, act: Span): readonly string[] {
  const { scene, sentence } = line;
  const places: string[] = [];
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!mayAttend(scene.tokens, token) || mentionAt(line, token)) continue;
    const form = formAt(scene, token);
    const isHost =
      GENITIVE_ENDING.test(form) &&
      token < act.first &&
      (token + 1 === act.first || WITH_ENDING.test(formAt(scene, act.first - 1)));
    const isNamed = personsOf(line).some(({ first }) => first > token && first - token <= 2);
    if (isNamed || !(isHost || isAttending(scene.tokens, token))) continue;
    const sender = groupsOf(line, context).findLast(
      (group) =>
        group.after <= token &&
        token - group.after < NEAR_OFFICE &&
        (['of', 'name', 'subject', 'unknown', 'with'].includes(group.role) ||
          (group.role === 'from' && formAt(scene, group.after) === 'келген')) &&
        !personsOf(line).some(({ first }) => first >= group.after && first < token),
    );
    places.push(...(sender?.places.filter(isPlaceCode) ?? []));
  }
  return places;
}

/** «Екі тарап», «қос елдің өкілдері», where the text is of the two countries alone. */
function bothSides(line: Line, { after }: Span): readonly string[] {
  const { scene, sentence } = line;
  if (!isOfTwoAlone(scene)) return [];
  for (let token = sentence.first; token + 1 < sentence.after; token += 1)
    if (
      BOTH.test(formAt(scene, token)) &&
      (SIDES.test(formAt(scene, token + 1)) ||
        (COUNTRIES.test(formAt(scene, token + 1)) && THEIR_PEOPLE.test(formAt(scene, token + 2)))) &&
      (token >= after || token + 2 < after) &&
      !mentionAt(line, token + 1)
    )
      return ['KZ', 'RU'];
  return [];
}

/** «Облыс әкімдігінде өткен кездесу»: in the Kazakh region of those who met. */
function seatOfAkimat(
  line: Line,
  context: Context,
  homes: readonly string[],
  participants: readonly string[],
): string | undefined {
  if (!hasWord(line, /^әкімдігінде(гі)?$/u) || !homes.includes('KZ')) return undefined;
  const seats = participants
    .map((one) => (isPlaceCode(one) ? one : context.people.get(one)))
    .filter((code) => code !== undefined && isPlaceCode(code) && countryOf(code) === 'KZ');
  const [seat] = seats;
  return seat !== undefined && levelOf(seat) !== 'country' ? regionOf(seat) : undefined;
}

import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { type BodyMention, isWithin, type PlaceMention, type Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, hasWord, type Line, personsOf, placesOf, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryKnown, countryServed } from './named-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/**
 * «When guests from Saratov came to Uralsk», "a delegation headed by minister A has been to Omsk", "a group of Tyumen businessmen was shown the plants of
 * Petropavl", "governor A spent two days in Aktobe": an English visit by whoever went, as a group wherever they are from or as an official of the other
 * side; people of business make a mission.
 */
export function groupVisits(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  if (told.some(({ slots }) => /^(visit|mission)$/.test((slots as Event).type ?? ''))) return [];
  if (line.scene.language !== 'en' || line.sentence.role !== 'body') return [];
  const slots =
    groupVisit(line, context) ?? officialsStay(line, context, told) ?? journeyNamed(line, context);
  return slots ? [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }] : [];
}

function groupVisit(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!isGroup(scene.tokens, token)) continue;
    const guests = guestsOf(line, context, token);
    const gone = guests && goneTo(line, token, guests);
    if (!guests || !gone || isUsual(line, token, gone.verb)) continue;
    const isOfBusiness = isBusiness(line, token, gone.verb);
    return prune({
      type: isOfBusiness ? 'mission' : 'visit',
      place: gone.place,
      date: dateOf(line, context, { first: gone.verb, after: gone.verb + 1 }),
      participants: guests.parties,
      count: isOfBusiness ? companiesIn(line) : undefined,
    }) as Event;
  }
  return undefined;
}
const isGroup = formIs(
  /^(people|guests|visitors|delegates|delegation|group|team|representatives|officials|entrepreneurs|businessmen|businesspeople|farmers|specialists|experts|scientists|doctors|teachers|builders|manufacturers|exporters)$/,
);
const BUSINESS =
  /^(businessmen|businesspeople|entrepreneurs|companies|firms|manufacturers|exporters|business)$/;

/** «Governor A was in Aktobe on October 15», "has flown to Uralsk": an official of one side, and where on the other he went or stayed. */
function officialsStay(line: Line, context: Context, told: readonly BareClaim[]): Event | undefined {
  // «Was in Kazan last week, where he held talks with B».
  if (told.some(({ slots }) => (slots as Event).type === 'meeting') && !hasWord(line, /^where$/))
    return undefined;
  for (const official of personsOf(line)) {
    const [home] = countryServed(context, official.name);
    if (home === undefined || isOfOfficial(line, official)) continue;
    const from = pastTitle(line, official);
    const gone = goneTo(line, from - 1, { ...official, home }, NEXT_VERB);
    if (!gone || isUsual(line, official.after, gone.verb)) continue;
    const date = dateOf(line, context, { first: gone.verb, after: gone.verb + 1 });
    // Where nothing says when, «was in Aktobe», «came to Omsk with officials» tell of no journey.
    if (date === undefined && !TELLING.test(formAt(line.scene, gone.verb)) && !isOnVisit(line, gone.verb))
      continue;
    return prune({ type: 'visit', place: gone.place, date, participants: [official.name] }) as Event;
  }
  return undefined;
}
const TELLING = /^(visited|visiting|arrived|flew|toured)$/;
const NEXT_VERB = 5;

/** «The aide to governor A», "by A": a name in another's phrase is not who went. */
const isOfOfficial = (line: Line, { first }: Span): boolean =>
  [1, 2, 3, 4].some((back) => /^(by|with|to|for|under|met|told)$/.test(formAt(line.scene, first - back)));

/** Behind the title that stands between commas behind a name. */
function pastTitle(line: Line, { after }: Span): number {
  if (formAt(line.scene, after) !== ',') return after;
  for (let token = after + 1; token <= after + LONGEST_HEAD; token += 1)
    if (formAt(line.scene, token) === ',') return token + 1;
  return after;
}

/** «A working trip to the Penza Region by a delegation of Zhambyl Region has ended»: a journey by its noun, its goal and its guests behind. */
function journeyNamed(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (!isJourney(scene.tokens, token) || formAt(scene, token + 1) !== 'to') continue;
    const goal = placesOf(line).find(({ first }) => first > token && first - token <= FARTHEST_GOAL);
    const by = goal && [0, 1, 2].find((ahead) => /^(by|of)$/.test(formAt(scene, goal.after + ahead)));
    if (!goal || by === undefined || !isOfEitherSide(goal.code)) continue;
    for (let group = goal.after + by; group <= goal.after + by + 3; group += 1) {
      const guests = isGroup(scene.tokens, group) ? guestsOf(line, context, group) : undefined;
      if (!guests || guests.home === countryOf(goal.code) || !isEnded(line, group)) continue;
      return prune({
        type: 'visit',
        place: goal.code,
        date: dateOf(line, context, { first: token, after: token + 1 }),
        participants: guests.parties,
      }) as Event;
    }
  }
  return undefined;
}
const isJourney = formIs(/^(trip|visit|tour|journey)$/);

const isEnded = (line: Line, from: number): boolean => {
  const rest = { first: from, after: line.sentence.after };
  return hasWord(line, ENDED, rest) && !hasWord(line, /^(will|planned|cancelled|postponed)$/, rest);
};
const ENDED =
  /^(ended|finished|concluded|completed|began|begun|started|drawn|came|lasted|over|continues|underway)$/;

interface Guests extends Span {
  readonly parties: readonly string[];
  readonly home: string;
}

/** «From the Saratov region», "Tyumen businessmen", "as the Bashkir delegation", "headed by minister A". */
function guestsOf(line: Line, context: Context, group: number): Guests | undefined {
  const { scene } = line;
  const from = placesOf(line).find(
    ({ first, form }) =>
      form === 'noun' &&
      first > group &&
      first - group <= FARTHEST_SENDER &&
      [1, 2].some((back) => /^(from|of)$/.test(formAt(scene, first - back))),
  );
  const before = placesOf(line).find(
    ({ after }) => after <= group && group - after <= 1 && formAt(scene, group - 1) !== 'of',
  );
  const named = before ?? (from && partOfIt(line, from)) ?? senderElsewhere(line, group);
  if (named && isOfEitherSide(named.code))
    return {
      first: Math.min(named.first, group),
      after: Math.max(named.after, group + 1),
      parties: [named.code],
      home: countryOf(named.code),
    };
  const body = bodyOfGuests(line, group);
  if (body) return body;
  const by = [1, 2, 3].find((ahead) => /^(headed|led)$/.test(formAt(scene, group + ahead)));
  const heads = by
    ? personsOf(line).filter(({ first }) => first > group && first - group <= LONGEST_HEAD)
    : [];
  const homes = heads.flatMap(({ name }) => countryServed(context, name).slice(0, 1));
  const last = heads.at(-1);
  return last && homes.length > 0
    ? { first: group, after: last.after, parties: heads.map(({ name }) => name), home: homes[0]! }
    : undefined;
}
/** «Officials from Russia's Kurgan Region»: the part of a country that its name stands before. */
const partOfIt = (line: Line, country: PlaceMention): PlaceMention =>
  placesOf(line).find(
    ({ first, code }) =>
      levelOf(country.code) === 'country' &&
      first === country.after &&
      countryOf(code) === countryOf(country.code),
  ) ?? country;

/** «A delegation of Altai State Technical University», "KTZ specialists": a body whose country its name or a place in it tells. */
function bodyOfGuests(line: Line, group: number): Guests | undefined {
  const body = bodiesOf(line).find(
    ({ first, after }) =>
      after === group ||
      (first > group && first - group <= 3 && /^(of|from|the)$/.test(formAt(line.scene, first - 1))),
  );
  const home = body && homeOfBody(line, body);
  return body && home
    ? {
        first: Math.min(body.first, group),
        after: Math.max(body.after, group + 1),
        parties: [body.name],
        home,
      }
    : undefined;
}

/** The country of a body by its name or by the place that its name holds. */
function homeOfBody(line: Line, body: BodyMention): string | undefined {
  const [known] = countryKnown(body.name);
  if (known) return known;
  const place = placeInside(line, body);
  return place && countryOf(place.code);
}

const placeInside = (line: Line, body: Span): PlaceMention | undefined =>
  placesOf(line).find((place) => isWithin(place, body) && isOfEitherSide(place.code));

/** «People from 22 companies of the Omsk region». */
const FARTHEST_SENDER = 7;
/** «A delegation headed by prime minister A and by B, minister of …». */
const LONGEST_HEAD = 14;

/** «Sixty people came to Aktobe as the Bashkir delegation». */
const senderElsewhere = (line: Line, group: number): PlaceMention | undefined =>
  placesOf(line).find(
    ({ first, after }) =>
      first > group &&
      /^(delegation|mission)$/.test(formAt(line.scene, after)) &&
      [1, 2, 3].some((back) => formAt(line.scene, first - back) === 'as'),
  );

/** The verb by which they went, and the place on the other side that stands behind it. */
function goneTo(
  line: Line,
  from: number,
  guests: Pick<Guests, 'first' | 'after' | 'home'>,
  reach = FARTHEST_VERB,
): { readonly verb: number; readonly place: string } | undefined {
  const { scene, sentence } = line;
  for (let verb = from + 1; verb < Math.min(sentence.after, from + reach); verb += 1) {
    const word = formAt(scene, verb);
    const before = formAt(scene, verb - 1);
    const isShown = word === 'shown' && /^(was|were|been)$/.test(before);
    const isBeen = word === 'been' && /^(to|at|in)$/.test(formAt(scene, verb + 1));
    const isStay = STAYED.test(word) && (!IS.test(word) || isFollowedByIn(line, verb));
    const isVisiting = word === 'visiting' && /^(is|are|currently|now)$/.test(before);
    if (!WENT.test(word) && !isShown && !isBeen && !isStay && !isVisiting) continue;
    if (/^(to|of|will|would|by|not|never)$/.test(before)) continue;
    const reached = isShown || isBeen ? FARTHEST_SIGHT : isStay ? FARTHEST_STAY : FARTHEST_GOAL;
    const place = placesOf(line).find(
      (one) =>
        one.first > verb &&
        one.first - verb <= reached &&
        (!isStay || roleOf(line, one) === 'in') &&
        isOfEitherSide(one.code) &&
        countryOf(one.code) !== guests.home &&
        !(one.form === 'adjective' && levelOf(one.code) === 'country'),
    );
    const body = bodiesOf(line).find(({ first }) => first > verb && first - verb <= FARTHEST_GOAL);
    const inside = body && placeOfBody(line, body);
    if (inside && countryOf(inside) !== guests.home && !(place && place.first < body.first))
      return { verb, place: inside };
    return place && { verb, place: place.code };
  }
  return undefined;
}

/** «Visited Shakarim University, Semey»: the town behind a body's name, else the one within it. */
const placeOfBody = (line: Line, body: Span): string | undefined =>
  (
    placesOf(line).find(
      ({ first, form, code }) =>
        form === 'noun' &&
        isOfEitherSide(code) &&
        first >= body.after &&
        first - body.after <= 2 &&
        /^(,|in)$/.test(formAt(line.scene, body.after)),
    ) ?? placeInside(line, body)
  )?.code;

const WENT =
  /^(visited|came|arrived|travelled|traveled|flew|flown|went|toured|reached|landed|drove|journeyed|come|gone)$/;
const STAYED = /^(stayed|spent|worked|was|were|is|are)$/;
const IS = /^(was|were|is|are)$/;
/** «Is in Omsk», «are currently in Aktau». */
const isFollowedByIn = ({ scene }: Line, verb: number): boolean =>
  formAt(scene, /^(now|currently|also)$/.test(formAt(scene, verb + 1)) ? verb + 2 : verb + 1) === 'in';

/** «Is in Moscow on an official visit»: what makes a stay a visit, right behind where it is. */
const isOnVisit = (line: Line, from: number): boolean => {
  for (let token = from; token < Math.min(line.sentence.after, from + FARTHEST_STAY); token += 1)
    if (/^(visit|trip|tour)$/.test(formAt(line.scene, token)))
      return [1, 2, 3, 4].some((back) => formAt(line.scene, token - back) === 'on');
  return false;
};

/** «Spent three days of this week in the capital of». */
const FARTHEST_STAY = 10;
const FARTHEST_VERB = 24;
const FARTHEST_GOAL = 5;
/** «Was shown the grain elevators of Petropavl». */
const FARTHEST_SIGHT = 9;

/** «Often visited», "used to come", "every year": no one journey. */
function isUsual(line: Line, from: number, to: number): boolean {
  for (let token = from; token < line.sentence.after; token += 1)
    if (
      USUAL.test(formAt(line.scene, token)) &&
      (token <= to || /^(every|annually|usual|usually)$/.test(formAt(line.scene, token)))
    )
      return true;
  return false;
}
const USUAL =
  /^(often|usually|regularly|always|never|not|used|every|annually|usual|would|will|who|which|whose)$/;

const isBusiness = (line: Line, from: number, to: number): boolean =>
  hasWord(line, BUSINESS, { first: Math.max(line.sentence.first, from - 2), after: to });

/** «38 companies». */
const companiesIn = (line: Line): Event['count'] =>
  quantitiesOf(line).find(
    ({ ordinal, quantity, after }) =>
      !ordinal && quantity.unit === '1' && /^(companies|firms|enterprises)$/.test(formAt(line.scene, after)),
  )?.quantity ??
  quantitiesOf(line).find(
    ({ ordinal, quantity, after }) =>
      !ordinal &&
      quantity.unit === '1' &&
      /^(companies|firms|enterprises)$/.test(formAt(line.scene, after - 1)),
  )?.quantity;

import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, levelOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import type { PlaceMention, Span } from '../mention.ts';
import { formAt, hasWord, type Line, personsOf, placesOf, quantitiesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryKnown } from './named-meetings.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/**
 * «When guests from Saratov came to Uralsk», "a delegation headed by minister A has been to Omsk", "a group of Tyumen businessmen was shown the plants of
 * Petropavl": an English visit by whoever went as a group, wherever they are from; people of business make a mission.
 */
export function groupVisits(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  if (told.some(({ slots }) => /^(visit|mission)$/.test((slots as Event).type ?? ''))) return [];
  const slots = groupVisit(line, context);
  return slots ? [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }] : [];
}

function groupVisit(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || sentence.role !== 'body') return undefined;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const word = formAt(scene, token);
    if (!GROUP.test(word)) continue;
    const guests = guestsOf(line, context, token);
    const gone = guests && goneTo(line, token, guests);
    if (!guests || !gone || isUsual(line, token, gone.verb)) continue;
    const isOfBusiness = isBusiness(line, token, gone.verb);
    return prune({
      type: isOfBusiness ? 'mission' : 'visit',
      place: gone.place.code,
      date: dateOf(line, context, { first: gone.verb, after: gone.verb + 1 }),
      participants: guests.parties,
      count: isOfBusiness ? companiesIn(line) : undefined,
    }) as Event;
  }
  return undefined;
}
const GROUP =
  /^(people|guests|visitors|delegates|delegation|group|team|representatives|officials|entrepreneurs|businessmen|businesspeople|farmers|specialists|experts|scientists|doctors|teachers|builders|manufacturers|exporters)$/;
const BUSINESS =
  /^(businessmen|businesspeople|entrepreneurs|companies|firms|manufacturers|exporters|business)$/;

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
  const named = before ?? from ?? senderElsewhere(line, group);
  if (named && isOfEitherSide(named.code))
    return {
      first: Math.min(named.first, group),
      after: Math.max(named.after, group + 1),
      parties: [named.code],
      home: countryOf(named.code),
    };
  const by = [1, 2, 3].find((ahead) => /^(headed|led)$/.test(formAt(scene, group + ahead)));
  const heads = by
    ? personsOf(line).filter(({ first }) => first > group && first - group <= LONGEST_HEAD)
    : [];
  const homes = heads.flatMap(({ name }) => countryKnown(context.people.get(name)).slice(0, 1));
  const last = heads.at(-1);
  return last && homes.length > 0
    ? { first: group, after: last.after, parties: heads.map(({ name }) => name), home: homes[0]! }
    : undefined;
}
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

/** The verb by which a group went, and the place on the other side that stands behind it. */
function goneTo(
  line: Line,
  group: number,
  guests: Guests,
): { readonly verb: number; readonly place: PlaceMention } | undefined {
  const { scene, sentence } = line;
  for (let verb = group + 1; verb < Math.min(sentence.after, group + FARTHEST_VERB); verb += 1) {
    const word = formAt(scene, verb);
    const isShown = word === 'shown' && /^(was|were|been)$/.test(formAt(scene, verb - 1));
    const isBeen = word === 'been' && /^(to|at)$/.test(formAt(scene, verb + 1));
    if (!WENT.test(word) && !isShown && !isBeen) continue;
    const place = placesOf(line).find(
      (one) =>
        one.first > verb &&
        one.first - verb <= (isShown || isBeen ? FARTHEST_SIGHT : FARTHEST_GOAL) &&
        isOfEitherSide(one.code) &&
        countryOf(one.code) !== guests.home &&
        !(one.form === 'adjective' && levelOf(one.code) === 'country'),
    );
    return place && { verb, place };
  }
  return undefined;
}
const WENT = /^(visited|came|arrived|travelled|traveled|flew|went|toured)$/;
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

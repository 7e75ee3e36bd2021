import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { areOfBothSides, countryOf, levelOf } from '#model/place.ts';
import { hasPredicate, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import type { PersonMention, PlaceMention, Span } from '../mention.ts';
import { roleOf } from '../roles.ts';
import { formAt, hasWord, hitsOf, type Line, personsOf, placesOf } from '../scene.ts';
import { twoNamedBefore } from './english-parties-meant.ts';
import { prune, quoteOf } from './frame.ts';
import { countryServed, meetingOf, stageWithin } from './named-meetings.ts';
import { dateOf, dayNamed } from './when.ts';

type Event = SlotsOf<'event'>;

/** What an English relative clause tells of a journey, in a sentence that tells of no other. */
export function journeysBeside(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  if (told.some(({ slots }) => (slots as Event).type === 'visit')) return [];
  const slots = journeyOfWhom(line, context);
  return slots ? [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }] : [];
}

/** «Received A, who had flown to Kazakhstan for the talks»: the journey of whom an English relative clause is about. */
function journeyOfWhom(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || personsOf(line).length === 0 || hitsOf(line, ['go']).length === 0)
    return undefined;
  for (let who = sentence.first + 2; who < sentence.after; who += 1) {
    if (formAt(scene, who) !== 'who') continue;
    const guest = personsOf(line).findLast(({ after }) => after <= who);
    const went = hitsOf(line, ['go']).find(({ first }) => first > who && first - who <= FARTHEST_VERB);
    if (!guest || !went || !isAbout(line, guest, who) || !WENT.test(formAt(scene, went.first))) continue;
    const goal = goalOf(line, went);
    const [home] = countryServed(context, guest.name);
    if (!goal || home === undefined || countryOf(goal.code) === home) continue;
    return prune({
      type: 'visit',
      place: goal.code,
      date: dateOf(line, context, went),
      participants: [guest.name],
    }) as Event;
  }
  return undefined;
}
/** «A, the governor of Omsk region, who …»: a name, and at most a title between commas, stands before the clause. */
const isAbout = (line: Line, guest: Span, who: number): boolean =>
  who - guest.after <= LONGEST_TITLE && /^(,|who)$/.test(formAt(line.scene, guest.after));
/** «Who had earlier arrived». */
const FARTHEST_VERB = 3;
/** A title between commas behind a name takes no more tokens. */
const LONGEST_TITLE = 10;
const WENT = /^(arriv(ed|es|ing)|came|comes|travel(l?ed|s)|flew|visit(ed|s|ing))$/;

/** The place of either country that an English verb of going leads to: «visited Omsk», «arrived in the Kazakh city of Uralsk». */
const goalOf = (line: Line, { after }: Hit): PlaceMention | undefined =>
  placesOf(line).find(
    (place) =>
      place.form === 'noun' &&
      /^(RU|KZ)/.test(place.code) &&
      place.first >= after &&
      place.first - after <= FARTHEST_GOAL &&
      (place.first === after || ['in', 'to', 'object'].includes(roleOf(line, place))),
  );
const FARTHEST_GOAL = 5;

/** «He also met there with governor B»: with whom an English sentence before is about. */
export function meetingOfThem(line: Line, context: Context): Event | undefined {
  const { scene } = line;
  const before = scene.lines[line.index - 1];
  if (scene.language !== 'en') return undefined;
  const act = hitsOf(line, ['meet']).find(
    ({ first }) =>
      /^(met|meets|held|sat|had|conferred|began|started)$/.test(formAt(scene, first)) &&
      isPredicate(line, first) &&
      [1, 2, 3].some((back) => /^(he|she)$/.test(formAt(scene, first - back))),
  );
  // «The governor A said when he met B».
  const own = act && personsOf(line).findLast(({ after }) => after <= act.first);
  const host = own ?? (before?.sentence.role === 'body' ? personsOf(before)[0] : undefined);
  if (!act || !host) return undefined;
  const guests = personsOf(line).filter(({ first }) => first >= act.after);
  const [guest] = guests;
  if (!guest || !areOfBoth(context, host, guest)) return undefined;
  const stageIn = (one: Line) =>
    placesOf(one).findLast(
      (place) => roleOf(one, place) === 'in' && place.form === 'noun' && levelOf(place.code) !== 'country',
    );
  const stage = stageIn(line) ?? (before && hasWord(line, /^there$/) ? stageIn(before) : undefined);
  const people = new Set([host, ...guests].map(({ name }) => name));
  return meetingOf(line, context, act, [...people], stage?.code);
}

/** «Afterwards they chaired a meeting in Ozinki», "the two held talks": the two of both sides whom the sentence before named, and nobody else. */
export function meetingOfTheTwo(line: Line, context: Context): Event | undefined {
  const named = line.scene.language === 'en' ? twoNamedBefore(line) : undefined;
  if (!named || !areOfBoth(context, ...named.two)) return undefined;
  const act = hitsOf(line, ['meet', 'meeting']).find(({ concept, first, after }) =>
    concept === 'meet' ? isPredicate(line, first) : isHeldByThem(line, first) && !isAtHome(line, after),
  );
  if (!act || !isOfThem(line, act.first)) return undefined;
  const people = named.two.map(({ name }) => name);
  const slots = meetingOf(line, context, act, people, stageWithin(line, line.sentence)?.code);
  const date = slots.date ?? (hasWord(line, THEREUPON) ? dayNamed(named.before, context) : undefined);
  return date ? { ...slots, date } : slots;
}
const THEREUPON = /^(afterwards?|later|then|thereafter|subsequently)$/;

/** «They chaired a working meeting». */
const isHeldByThem = (line: Line, meeting: number): boolean =>
  [1, 2, 3, 4].some((back) =>
    /^(held|chaired|had|hosted|convened|opened)$/.test(formAt(line.scene, meeting - back)),
  );

/** «A meeting with entrepreneurs of the region»: with whom they both met. */
const isAtHome = (line: Line, after: number): boolean => formAt(line.scene, after) === 'with';

/** «They», "the two", "both leaders" as what a verb has before it. */
const isOfThem = (line: Line, act: number): boolean => {
  for (let token = Math.max(line.sentence.first, act - LONGEST_TITLE); token < act; token += 1)
    if (
      /^(they|both)$/.test(formAt(line.scene, token)) ||
      (formAt(line.scene, token) === 'two' && formAt(line.scene, token - 1) === 'the')
    )
      return true;
  return false;
};

/** «A, the minister, and B, the governor, talked in Astana about …»: two of both sides, the only people of an English sentence, who discussed something face to face. */
export function talksOfTwo(line: Line, context: Context, told: readonly BareClaim[]): readonly BareClaim[] {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || sentence.role !== 'body' || told.length > 0) return [];
  const [one, other, more] = personsOf(line);
  const act = hitsOf(line, ['encounter']).find(({ first }) => TALKED.test(formAt(scene, first)));
  if (!act || !one || !other || more || hasWord(line, FAR_OFF)) return [];
  const isOfBothBefore =
    other.after <= act.first && act.first - other.after <= LONGEST_TITLE + 2 && isJoined(line, one, other);
  if (!isOfBothBefore && !isTalkedWith(line, one, act, other)) return [];
  if (!areOfBoth(context, one, other)) return [];
  const behind = { first: Math.min(other.after, act.after) + 1, after: line.sentence.after };
  const stage = stageWithin(line, behind);
  const slots = meetingOf(line, context, act, [one.name, other.name], stage?.code);
  // Where nothing says where or when, they need not have met.
  return slots.place || slots.date
    ? [{ kind: 'event', modality: 'stated', slots, quote: quoteOf(line) }]
    : [];
}
/** «A discussed orchards with B, the governor, in Omsk»: «with» before the title of the second. */
const isTalkedWith = (line: Line, one: Span, act: Span, other: Span): boolean =>
  one.after <= act.first &&
  act.first - one.after <= LONGEST_TITLE + 2 &&
  Array.from({ length: LONGEST_TITLE }, (_, at) => other.first - 1 - at).some(
    (token) => token > act.first && formAt(line.scene, token) === 'with',
  );
const TALKED = /^(talked|discussed|exchanged|went)$/;
const FAR_OFF =
  /^(phone|telephone|call|called|letters?|video|online|videoconference|said|says|told|will|plan|plans)$/;

/** «At a meeting in Omsk, President A and governor B went over …»: an English meeting that opens the sentence, and the two who held it. */
export function meetingThatOpens(line: Line, context: Context): Event | undefined {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || !/^(at|during)$/.test(formAt(scene, sentence.first))) return undefined;
  const act = hitsOf(line, ['meeting']).find(
    ({ first }) =>
      first - sentence.first <= FARTHEST_OPENING && /^(meeting|talks)$/.test(formAt(scene, first)),
  );
  const [one, other, more] = personsOf(line);
  if (!act || !one || !other || more || one.first < act.after || !areOfBoth(context, one, other))
    return undefined;
  if (!isJoined(line, one, other)) return undefined;
  const place = stageWithin(line, { first: act.after, after: one.first - 1 });
  return meetingOf(line, context, act, [one.name, other.name], place?.code);
}
/** «During a Sept. 25 working meeting». */
const FARTHEST_OPENING = 7;

/** «A and [the governor of the region] B»: nothing parts the two but the title of the second. */
const isJoined = (line: Line, one: Span, other: Span): boolean => {
  if (other.first - one.after > LONGEST_TITLE + 2) return false;
  if (formAt(line.scene, one.after) !== 'and' && !isAfterTitle(line, one, other)) return false;
  return !hasPredicate(line, { first: one.after, after: other.first });
};

/** «A, minister of ecology, and B»: the title of the first between commas. */
const isAfterTitle = ({ scene }: Line, one: Span, other: Span): boolean => {
  if (formAt(scene, one.after) !== ',') return false;
  for (let token = one.after + 1; token < other.first; token += 1)
    if (formAt(scene, token) === ',' && formAt(scene, token + 1) === 'and') return true;
  return false;
};

/** Whether two people hold offices on either side of the border. */
const areOfBoth = (context: Context, one: PersonMention, other: PersonMention): boolean => {
  return areOfBothSides([one, other].flatMap(({ name }) => countryServed(context, name).slice(0, 1)));
};

/** «A met B while on a visit to Omsk»: the town that an English sentence says one of them was visiting, behind the meeting or in what opens the sentence. */
export const townVisited = (line: Line, { after }: Span): string | undefined =>
  line.scene.language !== 'en'
    ? undefined
    : hitsOf(line, ['visit'])
        .filter(
          ({ first }) =>
            (first > after &&
              [1, 2, 3, 4].some((back) => /^(while|during)$/.test(formAt(line.scene, first - back)))) ||
            // «During his visit to Omsk, A met B».
            (first < after &&
              [1, 2, 3].some((back) => /^(his|her)$/.test(formAt(line.scene, first - back))) &&
              /^(during|as|in|within)$/.test(formAt(line.scene, line.sentence.first))),
        )
        .flatMap((visit) =>
          placesOf(line)
            .filter(
              (place) =>
                place.form === 'noun' &&
                place.first > visit.first &&
                place.first - visit.after <= FARTHEST_GOAL &&
                roleOf(line, place) === 'to',
            )
            .slice(0, 1)
            .filter(({ code }) => levelOf(code) !== 'country'),
        )[0]?.code;

/** «Will meet», "are due to meet": an English meeting that is still to come. */
export const isToCome = ({ scene }: Line, { first }: Span): boolean =>
  scene.language === 'en' &&
  formAt(scene, first) === 'meet' &&
  (/^(will|shall)$/.test(formAt(scene, first - 1)) ||
    (formAt(scene, first - 1) === 'to' &&
      /^(due|set|scheduled|expected|plan|plans)$/.test(formAt(scene, first - 2))));

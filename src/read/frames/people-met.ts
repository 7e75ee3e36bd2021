import type { SlotsOf } from '#model/claim.ts';
import { areOfBothSides, countryOf } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, finest } from '../context.ts';
import { GENITIVE_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type PersonMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { formAt, hasWord, hitsOf, type Line, personsOf } from '../scene.ts';
import { isToCome, townVisited } from './english-encounters.ts';
import { isHeldBy } from './english-events.ts';
import { pairMeant, sendersAtMeeting, titledGuest } from './english-met.ts';
import {
  isDatedItself,
  isHadWith,
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
import { prune } from './frame.ts';
import { countryServed, homeOf, isOfKnownPeople, meetingPlace } from './named-meetings.ts';
import { personPointedAt, placePointedAt, stageOfVisit } from './pointed-at.ts';
import { isOfLeaders, isTakingPart, kremlinIn } from './russian-meetings.ts';
import { isToldBehind } from './told-behind.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** «Аким встретился с губернатором», «состоялись переговоры …»: named people of both sides who meet. */
export function meetingOfPeople(line: Line, context: Context): Event | undefined {
  const act = meetingIn(line);
  if (!act) return undefined;
  const clause = isMetInHeading(line, act) ? { ...line.sentence } : clauseAt(line, act.first);
  const { people, meant } = peopleAt(line, context, act, clause);
  if (people.length === 0) {
    const ofNations = line.scene.language === 'en' ? meetingOfNations(line, context, act, clause) : undefined;
    if (ofNations || (hitsOf(line, ['office'], clause).length === 0 && !isOfLeaders(line))) return ofNations;
  }
  if (people.length === 1 && line.scene.language === 'en') return undefined;
  if (line.scene.language === 'kk' && people.some((person) => isSpokenOfAt(line, person, act)))
    return undefined;
  const senders = groupsOf(line, context)
    .filter((group) => isWithin(group, clause) && !['in', 'to'].includes(group.role))
    .flatMap((group) => group.places);
  const sides = new Set([
    ...senders.map(countryOf),
    ...people.flatMap((person) => homeOf(line, context, person)),
  ]);
  // A Kazakh text need not say of whom it writes that they are its own.
  if (line.scene.language === 'kk' && people.some(({ name }) => countryServed(context, name).length === 0))
    sides.add('KZ');
  const other = sides.size === 1 ? presidentAcross(line, context, people, [...sides][0]!) : undefined;
  if (other) sides.add(other);
  if (!areOfBothSides([...sides])) return undefined;
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
          : finest(senders),
      ),
    ],
  }) as Event;
}

/** «Баспасөз отырысында министр P … Q-дың келетінін хабарлады»: of whom a Kazakh sentence tells something there. */
const isSpokenOfAt = ({ scene }: Line, { first, after }: Span, act: Span): boolean =>
  first >= act.after && GENITIVE_ENDING.test(formAt(scene, after - 1));

/** The verb by which people meet or receive each other, else the noun of a meeting that is held. */
const meetingIn = (line: Line): Hit | undefined =>
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
    ({ first }) => !ATTENDS.test(formAt(line.scene, first)) && !isAtCeremony(line, first),
  )
    ? hitsOf(line, ['meeting']).find(
        ({ first, after }) =>
          !isPlenary(line, first) &&
          (line.scene.language !== 'en' ||
            formAt(line.scene, after) !== 'of' ||
            isOfThoseWhoSit(line, after)),
      )
    : undefined);

/** «В церемонии открытия приняли участие A и B»: they took part in something else than talks. */
const isAtCeremony = (line: Line, verb: number): boolean =>
  line.scene.language === 'ru' && isTakingPart(line, verb) && !hasWord(line, TALKS);
const TALKS = /^(встреч|переговор|бесед|совещани|заседани|консультаци)/u;

/** «Форум завершился пленарным заседанием с участием A и B»: a part of the forum, by which two of its guests have not met. */
const isPlenary = ({ scene }: Line, sitting: number): boolean =>
  scene.language === 'ru' && [sitting, sitting - 1].some((at) => /^пленарн/u.test(formAt(scene, at)));

/** Those named in the clause of the act; where they are fewer than two, with whom a title or a pronoun means. */
function peopleAt(
  line: Line,
  context: Context,
  act: Hit,
  clause: Span,
): { readonly people: readonly PersonMention[]; readonly meant?: PersonMention | undefined } {
  const named = personsOf(line).filter((person) => isWithin(person, clause) && !isByline(line, person));
  const [alone, ...others] = named;
  if (others.length > 0) return { people: named };
  const meant =
    alone && (titledGuest(line, context, act, alone) ?? personPointedAt(line, context, act, alone));
  const pair = pairOf(line, act) ?? (alone ? undefined : pairMeant(line, context, act));
  return {
    people: pair ?? (meant && alone ? [meant, alone].toSorted((a, b) => a.first - b.first) : named),
    meant,
  };
}

/** «The governor's meeting with the delegation took place yesterday»: a meeting told as such, whoever came for it. */
export const isMeetingHeld = (line: Line): boolean =>
  line.scene.language === 'en' &&
  hitsOf(line, ['meeting']).some(({ first }) => /^(meeting|talks)$/.test(formAt(line.scene, first))) &&
  hitsOf(line, ['hold']).length > 0;

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

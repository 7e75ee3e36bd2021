import type { SlotsOf } from '#model/claim.ts';
import { countryAcross, countryOf } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import type { PersonMention, Span } from '../mention.ts';
import { formAt, hasWord, hitsOf, type Line, periodsOf, personsOf, placesOf } from '../scene.ts';
import { meetingOf, stageWithin } from './named-meetings.ts';

type Event = SlotsOf<'event'>;

/** An envoy's title with his country and his host's is not longer than this, in tokens. */
const LONGEST_TITLE = 9;
/** «Between the deputy prime ministers of A and B, P and Q»: the title of two with their countries. */
const LONGEST_OF_TWO = 14;

/** «A, President B meet in Astana»: a heading of two people that tells it in the present. */
export const isMetInHeading = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'en' &&
  line.sentence.role === 'heading' &&
  /^(meet|meets)$/.test(formAt(line.scene, first)) &&
  personsOf(line).some(({ after }) => after === first);

/** «A and B had talks», "has had a meeting": told by the English verb of having. */
export const isHadWith = ({ scene }: Line, { first }: Span): boolean =>
  scene.language === 'en' && /^(had|have|has)$/.test(formAt(scene, first));

/** «The Dec. 13 meeting with …», "the meeting with … on Monday", "said on Monday at the talks with …": its day, not that of what was said of it. */
export const isDatedItself = (line: Line, act: Hit): boolean =>
  periodsOf(line).some(
    ({ first, after }) =>
      first >= act.after ||
      (after <= act.first && act.first - after <= 1) ||
      (/^(at|during)$/.test(formAt(line.scene, after)) && act.first - after <= 4),
  );

/** «The president received governor B»: an English host by name before the verb and a guest by name behind; a letter is received from B. */
export const receivedBy = (line: Line): Hit | undefined =>
  hitsOf(line, ['go', 'hold']).find(
    ({ first, after }) =>
      /^(received|receives|hosted|hosts|welcomed|welcomes)$/.test(formAt(line.scene, first)) &&
      personsOf(line).some((person) => person.after <= first) &&
      personsOf(line).some(
        (person) =>
          person.first >= after &&
          person.first - after <= LONGEST_TITLE &&
          !formsBetween(line, isReceived(line, first) ? after + 1 : after, person.first).some((form) =>
            /^(from|by|for|an?)$/.test(form),
          ),
      ),
  );

/** «Governor A has been received by President B»: the guest before the verb, the host behind. */
const isReceived = ({ scene }: Line, verb: number): boolean =>
  formAt(scene, verb + 1) === 'by' && /^(was|is|been)$/.test(formAt(scene, verb - 1));

const formsBetween = (line: Line, first: number, after: number): readonly string[] =>
  Array.from({ length: after - first }, (_, index) => formAt(line.scene, first + index));

/** «… plan to develop it, he said at the meeting with B»: what is planned is something else. */
export const isInMeeting = (line: Line, act: Hit): boolean =>
  line.scene.language === 'en' &&
  act.concept === 'meeting' &&
  [1, 2, 3, 4, 5, 6].some((back) => /^(at|during|after)$/.test(formAt(line.scene, act.first - back)));

/** «A meeting | on 10 January in Moscow | with …»: past when and where an English meeting was. */
function pastAdverbials(line: Line, from: number): number {
  let token = from;
  for (;;) {
    if (!/^(on|in|at)$/.test(formAt(line.scene, token))) return token;
    const told = line.mentions.find(
      ({ first, kind }) => first === token + 1 && (kind === 'period' || kind === 'place'),
    );
    if (!told) return from;
    token = told.after;
  }
}

/** «During a working meeting of the governor A and the ambassador B», «at a meeting between A and B». */
export const isOfTwoPeople = (line: Line, of: number): boolean =>
  /^(of|between)$/.test(formAt(line.scene, of)) &&
  personsOf(line).filter(({ first }) => first > of && first - of <= 2 * LONGEST_TITLE).length === 2;

/** «During a meeting between A and B», "at a meeting with B": told by those who met, one of them behind the word. */
export const meetingOfTwo = (line: Line): Hit | undefined =>
  hitsOf(line, ['meeting']).find(({ first, after }) => {
    if (!/^(meeting|talks)$/.test(formAt(line.scene, first))) return false;
    const opens = pastAdverbials(line, after);
    return (
      (/^(with|between)$/.test(formAt(line.scene, opens)) || isOfTwoPeople(line, after)) &&
      personsOf(line).some(
        (person) =>
          person.first > after &&
          person.first - opens <= (formAt(line.scene, opens) === 'between' ? LONGEST_OF_TWO : LONGEST_TITLE),
      )
    );
  });

/** «A and B discussed … at a meeting in Astana»: of the two who are its English subject. */
export const meetingOfBoth = (line: Line): Hit | undefined => {
  const [one, other, more] = personsOf(line);
  if (!one || !other || more) return undefined;
  const joined = formsBetween(line, one.after, other.first);
  if (!joined.includes('and') || joined.some((form) => /^(said|with|that)$/.test(form))) return undefined;
  return hitsOf(line, ['meeting']).find(
    ({ first, after }) =>
      first > other.after &&
      /^(meeting|talks)$/.test(formAt(line.scene, first)) &&
      !/^(with|of)$/.test(formAt(line.scene, after)) &&
      [1, 2, 3, 4, 5].some((back) => /^(at|during)$/.test(formAt(line.scene, first - back))),
  );
};

/** «He put it to the akim B during talks in Kurgan»: a meeting in passing of whom a pronoun means and the only one named. */
export const meetingOfHim = (line: Line): Hit | undefined =>
  personsOf(line).length === 1 && hasWord(line, /^(he|she)$/)
    ? hitsOf(line, ['meeting']).find(
        ({ first, after }) =>
          /^(meeting|talks)$/.test(formAt(line.scene, first)) &&
          !/^(with|of|on|about|between)$/.test(formAt(line.scene, after)) &&
          first > personsOf(line)[0]!.after &&
          [1, 2, 3].some((back) => /^(at|during)$/.test(formAt(line.scene, first - back))),
      )
    : undefined;

/** «A, chairman of the Senate, and B, the ambassador, | have met», "A praised … | during his meeting with B": the two of an English meeting. */
export function pairOf(line: Line, act: Hit): readonly PersonMention[] | undefined {
  if (line.scene.language !== 'en' || !/^(meeting|talks)$/.test(formAt(line.scene, act.first)))
    return undefined;
  const before = personsOf(line).filter(({ after }) => after <= act.first);
  const behind = personsOf(line).filter(({ first }) => first >= act.after);
  const opens = formAt(line.scene, act.after);
  if (opens === 'between' && before.length === 0 && behind.length === 2) return behind;
  const isOwn = /^(his|her|a|the|their)$/.test(formAt(line.scene, act.first - 1));
  return opens === 'with' && isOwn && before.length === 1 && behind.length === 1
    ? [...before, ...behind]
    : undefined;
}

/** «The president of Kazakhstan met President Vladimir Putin in Astana»: the other head of state, in an English text of no third country. */
export function presidentAcross(
  line: Line,
  { people: known }: Context,
  people: readonly PersonMention[],
  side: string,
): string | undefined {
  const { language, countries } = line.scene;
  if (language !== 'en' || !/^(RU|KZ)$/.test(side) || countries.size > 2) return undefined;
  const isUntold = people.some(
    ({ name, first }) => !known.has(name) && /^presidents?$/.test(formAt(line.scene, first - 1)),
  );
  return isUntold ? countryAcross(side) : undefined;
}

/** «A meeting of young entrepreneurs from Omsk and Pavlodar regions». */
const FARTHEST_SENDER = 12;

/** «Russian and Kazakh experts met in Astana on 23 June», «talks between the two countries were held in Omsk»: of nobody by name, with a day or a town. */
export function meetingOfNations(line: Line, context: Context, act: Hit, clause: Span): Event | undefined {
  const own = placesOf(line).filter(
    ({ form, first, after }) =>
      (form === 'adjective' || isOfLeaders(line, first, after)) &&
      first >= clause.first &&
      first <= act.after + (isOfThoseWhoSit(line, act.after) ? FARTHEST_SENDER : 1),
  );
  const named = [...new Set(own.flatMap(({ code, others }) => [code, ...others].map(countryOf)))];
  if (named.length !== 2 || !named.includes('RU') || !named.includes('KZ')) return undefined;
  if (hitsOf(line, ['commission']).length > 0) return undefined;
  const place = stageWithin(line, line.sentence);
  const codes = [...new Set(own.flatMap(({ code, others }) => [code, ...others]))];
  return place && meetingOf(line, context, act, codes, place.code);
}

const SITTING =
  /^(presidents|leaders|ministers|premiers|heads|governors|speakers|governments|parliaments|mayors|akims|entrepreneurs|businessmen|businesspeople|representatives|delegations|experts|officials|scientists|lawmakers|deputies|companies|chambers|universities|youth)$/;

/** «A meeting of entrepreneurs from …»: of people, not of a council. */
export const isOfThoseWhoSit = (line: Line, of: number): boolean =>
  formAt(line.scene, of) === 'of' && [1, 2, 3].some((ahead) => SITTING.test(formAt(line.scene, of + ahead)));

/** «The presidents of Russia and Kazakhstan»: one of the two countries behind an English office in the plural. */
function isOfLeaders(line: Line, first: number, after: number): boolean {
  const of = [first - 1, first - 2, first - 3].find((token) => /^(of|from)$/.test(formAt(line.scene, token)));
  const isJoined = formAt(line.scene, first - 1) === 'and' || formAt(line.scene, after) === 'and';
  return (
    of !== undefined &&
    isJoined &&
    SITTING.test(
      formAt(line.scene, of - 1) === 'government' || formAt(line.scene, of - 1) === 'state'
        ? formAt(line.scene, of - 3)
        : formAt(line.scene, of - 1),
    )
  );
}

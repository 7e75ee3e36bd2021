import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode } from '#model/place.ts';
import { type Clause, clauseAt, clausesOf, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOUN, PARTICIPLE } from '../language/features.ts';
import { shifted } from '../language/resolve.ts';
import { CAPITAL } from '../language/tokens.ts';
import { isWithin, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import {
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  mentionAt,
  periodsOf,
  placesOf,
} from '../scene.ts';
import { ordinalRightBefore } from './event-ordinals.ts';
import { phraseSpan } from './phrase.ts';

/** «The forum to be held in Kokshetau», "scheduled for this autumn": behind its noun, or by a day after that of publication. */
export function isYetToBe(
  line: Line,
  { published }: Context,
  hit: Hit,
  { date }: SlotsOf<'event'>,
  types: readonly string[],
): boolean {
  if (line.scene.language !== 'en') return false;
  const opens = date?.split('/')[0] ?? '';
  if (published && opens > published && opens.slice(0, published.length) !== published) return true;
  if (isForthcoming(line, hit)) return true;
  return hitsOf(line, ['hold']).some(
    ({ first }) =>
      first > hit.after &&
      formAt(line.scene, first - 1) === 'be' &&
      formAt(line.scene, first - 2) === 'to' &&
      !hitsOf(line, types).some((other) => other.first > hit.after && other.first < first),
  );
}

/** A forum without a number that has a place or a day only, or a visit to no place, in English where the sentence does not name both countries: it is spoken of, not told. */
export const isOnlyMentioned = (
  line: Line,
  type: string,
  {
    ordinal,
    place,
    date,
  }: { ordinal: number | undefined; place: string | undefined; date: string | undefined },
): boolean =>
  line.scene.language === 'en' &&
  ((type === 'visit' && place === undefined && date === undefined) ||
    (type === 'forum' &&
      ordinal === undefined &&
      (place === undefined || date === undefined) &&
      !isOfTie(line, 0)));

/** «More than it was when the fair was held for the first time»: an English time that another is weighed against. */
export const isComparedWith = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'en' &&
  [1, 2, 3].some((back) => /^(when|since)$/.test(formAt(line.scene, first - back))) &&
  hasWord(line, /^(than|times|first)$/);

/** «The programme has a forum and an exhibition», "May 20 will bring the forum": what is yet to come of a row that is announced. */
export function isOnProgramme(line: Line, { first }: Span): boolean {
  const { scene, sentence } = line;
  if (scene.language !== 'en') return false;
  for (let token = sentence.first; token < first; token += 1) {
    const word = formAt(scene, token);
    if (word === 'bring' && formAt(scene, token - 1) === 'will') return true;
    if (/^(has|includes?|features?|embraces?)$/.test(word))
      return [1, 2, 3, 4, 5, 6].some((back) =>
        /^(programme|program|plan|schedule|agenda)$/.test(formAt(scene, token - back)),
      );
  }
  return false;
}

/** «The forthcoming 21st forum», "the coming forum", "the forum slated for November". */
function isForthcoming(line: Line, phrase: Span): boolean {
  if (isSlated(line, phrase)) return true;
  if ([1, 2, 3, 4, 5].some((back) => FORTHCOMING.test(formAt(line.scene, phrase.first - back)))) return true;
  const { first } = phraseSpan(line, phrase);
  const opens = ordinalRightBefore(line, first)?.first ?? first;
  return /^(forthcoming|upcoming|future|coming)$/.test(formAt(line.scene, opens - 1));
}
const FORTHCOMING = /^(forthcoming|upcoming|future)$/;

/** «The forum of A and B slated for November in …»: told by the English participle behind its name. */
export const isSlated = ({ scene }: Line, { after }: Span): boolean =>
  scene.language === 'en' &&
  /^(slated|scheduled|planned|due)$/.test(formAt(scene, formAt(scene, after) === ',' ? after + 1 : after));

/** «The agreement adopted in 2016 at the forum»: an occasion of another time, which the text does not go on with. */
export const isAside = (line: Line, hit: Hit, phrase: Span): boolean =>
  line.scene.language === 'en' &&
  [1, 2].some((back) => formAt(line.scene, phrase.first - back) === 'at') &&
  [1, 2, 3, 4, 5, 6, 7, 8].some((back) =>
    /^(adopted|concluded|reached)$/.test(formAt(line.scene, hit.first - back)),
  );

/** «Is set to visit Moscow», "will visit": a verb, though the word is a noun as well. */
export const isInfinitive = (line: Line, token: number): boolean =>
  line.scene.language === 'en' &&
  formAt(line.scene, token) === 'visit' &&
  [1, 2].some((back) => /^(to|will|would|shall|may)$/.test(formAt(line.scene, token - back))) &&
  !/^(a|an|the|his|her|this|state|official|working)$/.test(formAt(line.scene, token - 1));

/** «Invited the mayor to visit …», «agreed to visit»: a visit that someone is asked for. */
export const isAskedFor = (line: Line, visit: number): boolean => {
  for (let token = visit - 1; token >= Math.max(line.sentence.first, visit - FARTHEST_ASKED); token -= 1)
    if (
      /^(invit(ed|es|ing)|urged|urges|asked|encouraged|encourages|recommended)$/.test(
        formAt(line.scene, token),
      )
    )
      return true;
  return false;
};
/** Who is asked stands between, with his title. */
const FARTHEST_ASKED = 12;

/** «The minister had a working meeting with …», "held talks with": a meeting told by its verb, not in passing. */
export function isHeldBy(line: Line, meeting: Span): boolean {
  for (let token = meeting.first - 1; token >= Math.max(line.sentence.first, meeting.first - 5); token -= 1) {
    const form = formAt(line.scene, token);
    if (/^(had|has|have|holds?|held)$/.test(form)) return true;
    const isAttribute = featuresAt(line.scene, token) & (ADJECTIVE | PARTICIPLE | NOUN);
    if (!/^(a|an|the|another|also|new|second)$/.test(form) && !isAttribute) return false;
  }
  return false;
}

/** «To participate in the exhibition»: what someone came for. */
export const isAttended = (line: Line, occasion: Span): boolean =>
  hitsOf(line, ['participate']).some(
    ({ first, after }) =>
      after <= occasion.first &&
      occasion.first - after <= LONGEST_AIM &&
      formAt(line.scene, first - 1) === 'to',
  );
/** An occasion that someone came for stands at most so many tokens behind «to participate». */
const LONGEST_AIM = 9;

/** «The festival, dedicated to the anniversary, | will be held …»: the verb of a subject that an inserted phrase parts from it. */
export function mainBehind(line: Line, own: Clause): Clause | undefined {
  if (formAt(line.scene, own.after - 1) !== ',' || hitsOf(line, ['hold', 'begin', 'finish'], own).length > 0)
    return undefined;
  const next = clausesOf(line).find(({ first }) => first === own.after);
  return next && next.predicates[0] === next.first && hitsOf(line, ['hold', 'begin'], next).length > 0
    ? next
    : undefined;
}

/** «The state visit of the president to Kazakhstan»: a country by «to» behind an English visit, in its clause. */
export function countryVisited(line: Line, context: Context, hit: Hit): string | undefined {
  const clause = clausesOf(line).find(({ first, after }) => first <= hit.first && hit.first < after);
  const goal = groupsOf(line, context).find(
    ({ role, first, office }) =>
      role === 'to' && !office && first >= hit.after && clause !== undefined && first < clause.after,
  );
  return goal?.places[0];
}

/** «The visit of Governor A to Kazakhstan», "A's visit to Omsk": the place right behind the «to» of an English visit, with nothing said between. */
export function goalOfVisit(line: Line, { after }: Span): string | undefined {
  if (line.scene.language !== 'en') return undefined;
  for (let token = after; token < Math.min(line.sentence.after, after + LONGEST_OWNER); token += 1) {
    if (isPredicate(line, token) || /^[,;:()]$/.test(formAt(line.scene, token))) return undefined;
    if (formAt(line.scene, token) === 'to')
      return placesOf(line).find(
        ({ form, first }) =>
          form === 'noun' &&
          (first === token + 1 || (first === token + 2 && formAt(line.scene, token + 1) === 'the')),
      )?.code;
  }
  return undefined;
}
/** Whose a visit is stands between it and its «to», in tokens. */
const LONGEST_OWNER = 12;

/** «A mission of 14 firms is working in Kostanay»: an English occasion by what is done at it now. */
export const isAtWorkIn = (line: Line, { after }: Span): boolean => {
  for (let token = after; token < line.sentence.after - 1; token += 1)
    if (/^(working|staying|touring|running)$/.test(formAt(line.scene, token)))
      return /^(is|are|was|were)$/.test(formAt(line.scene, token - 1));
  return false;
};

/** «Fifteen firms took part in a mission to A», "the region sent a trade mission to A": told by what those who travel do. */
export const isJoined = (line: Line): boolean =>
  hasWord(line, /^(joined|participated|took|sent|dispatched|organi[sz]ed|arranged|join|organi[sz]es)$/);

/** A visit of people or places to their own country. */
export const isAtHome = (place: string | undefined, participants: readonly string[]): boolean =>
  place !== undefined &&
  participants.every((party) => isPlaceCode(party) && countryOf(party) === countryOf(place));

/** «The forum held this week in Tursunzade»: a town by its capital behind «in» that no table of the two countries knows. */
export function isStageUnknown(line: Line, told: Span, place: string | undefined): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || place !== undefined) return false;
  const [held] = hitsOf(line, ['hold', 'begin', 'finish'], told);
  if (!held) return false;
  for (let token = held.after; token < told.after - 1; token += 1)
    if (
      /^(in|at)$/.test(formAt(scene, token)) &&
      scene.tokens.flags[token + 1]! & CAPITAL &&
      mentionAt(line, token + 1) === undefined &&
      !(featuresAt(scene, token + 1) & (ADJECTIVE | PARTICIPLE))
    )
      return true;
  return false;
}

/** «The Congress holds the 14th forum», "Chairman of the World Forum": a body named like an occasion, by what it holds or who heads it. */
export function isOrganiser(line: Line, { first, after }: Span, phrase: Span): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || !(scene.tokens.flags[first]! & CAPITAL)) return false;
  const of = formAt(scene, phrase.first - 1) === 'the' ? phrase.first - 2 : phrase.first - 1;
  if (formAt(scene, of) === 'of' && carries(line, of - 1, 'office')) return true;
  let verb = after;
  while (
    verb - after < LONGEST_AIM &&
    (/^(of|the|and)$/.test(formAt(scene, verb)) || scene.tokens.flags[verb]! & CAPITAL)
  )
    verb += 1;
  return (
    /^(holds|hosts|organi[sz]e[sd]|hosted|held)$/.test(formAt(scene, verb)) &&
    /^(the|a|an|its|annual)$/.test(formAt(scene, verb + 1)) &&
    // «The commission held its 25th meeting»: of its own.
    ![2, 3, 4, 5].some((ahead) => /^(meetings?|sessions?|sittings?)$/.test(formAt(scene, verb + ahead)))
  );
}

/** «Trade has grown, he said, addressing a forum with the president, who was re-elected last week»: no time in the clause that names an occasion. */
export const isDatedElsewhere = (line: Line, told: Span): boolean =>
  line.scene.language === 'en' &&
  !line.mentions.some(
    ({ kind, first, after }) => kind === 'period' && first >= told.first && after <= told.after,
  );

/** «This forum proves that …», "confirmed the visit of …" without a day: pointed at or spoken of, not told as held. */
export const isPointedAt = (line: Line, hit: Hit, told: Clause): boolean =>
  line.scene.language === 'en' &&
  ((/^(this|these|such|any|every|each|our)$/.test(formAt(line.scene, hit.first - 1)) &&
    hitsOf(line, ['hold', 'open', 'begin', 'finish'], told).length === 0) ||
    (hit.concept === 'visit' &&
      isSpokenOf(line, hit) &&
      !periodsOf(line).some((period) => isWithin(period, told))));
/** «Confirmed the visit of …»: a visit by its English noun that somebody speaks of. */
export function isSpokenOf(line: Line, { first }: Span): boolean {
  if (line.scene.language !== 'en' || formAt(line.scene, first) !== 'visit') return false;
  for (let token = first - 1; token >= Math.max(line.sentence.first, first - 4); token -= 1) {
    // «Recalled that during the visit they agreed».
    if (/^(that|during|following|after|course)$/.test(formAt(line.scene, token))) return false;
    if (SPOKEN_OF.test(formAt(line.scene, token))) return true;
  }
  return false;
}
const SPOKEN_OF =
  /^(confirm(ed|s|ing)?|discuss(ed|es|ing)?|announc(ed|es|ing)|mention(ed|s|ing)?|recall(ed|s|ing)?|prepar(e|es|ed|ing|ations?)|about|regarding|ahead|expect(ed|s|ing)?|await(ed|s|ing)?|invit(ed|es|ing|ation))$/;

/** «Visited», «touring», «will visit», «visited the country on a state visit»: told by what people do. */
export const isVerb = (line: Line, hit: Hit): boolean =>
  line.scene.language === 'en' &&
  (/(ed|ing)$/.test(formAt(line.scene, hit.after - 1)) ||
    // «People from there often visit».
    /^(often|usually|regularly|never|also|always|rarely)$/.test(formAt(line.scene, hit.first - 1)) ||
    isInfinitive(line, hit.first) ||
    (hit.concept === 'visit' &&
      hitsOf(line, ['go'], { first: clauseAt(line, hit.first).first, after: hit.first }).some(
        ({ first }) => formAt(line.scene, first) === 'visited',
      )));

/** «Visited the country in November», «летом ездил», told in June: what a verb tells as done, in a month that is yet to come, was done a year before. */
export const pastIn = (
  line: Line,
  { published }: Context,
  claims: readonly BareClaim[],
): readonly BareClaim[] =>
  claims.map((claim): BareClaim => {
    const date = claim.kind === 'event' && claim.modality === 'stated' ? claim.slots.date : undefined;
    if (claim.kind !== 'event' || line.scene.language === 'kk' || !date || !published) return claim;
    const year = date.slice(0, 4);
    const isAhead =
      published.startsWith(`${year}-`) && date.slice(0, 7) > published.slice(0, 7) && date.length >= 7;
    return isAhead && !hasWord(line, YEARS)
      ? { ...claim, slots: { ...claim.slots, date: shifted(date, -1) } }
      : claim;
  });
const YEARS = /^(19|20)\d\d$/;

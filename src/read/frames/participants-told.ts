import type { SlotsOf } from '#model/claim.ts';
import { areOfBothSides, isPlaceCode } from '#model/place.ts';
import { clauseAt, clausesOf } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, finest } from '../context.ts';
import { GENITIVE, INSTRUMENTAL, NOMINATIVE, PLURAL, SINGULAR } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type PersonMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { bodiesOf, featuresAt, formAt, hitsOf, type Line, personsOf, quantitiesOf } from '../scene.ts';
import { attendanceBy, countsOnlyTravellers, isAttendanceOf } from './attendance.ts';
import { TYPES } from './event-places.ts';
import { kazakhNameStart } from './kazakh-event-name.ts';
import { quotedBehind } from './phrase.ts';
import { guestsIn } from './russian-guests.ts';

type Event = SlotsOf<'event'>;

/** Whose days of culture, whose mission: the places in its name, or the delegations told of. A forum's name gives none. */
export function participantsOf(
  line: Line,
  context: Context,
  type: string,
  hit: Span,
  phrase: Span,
  place: string | undefined,
): readonly string[] {
  const taking = isOfMany(line, hit) ? [] : takingPart(line, context, phrase);
  if (/^(forum|conference|exhibition|festival)$/.test(type)) return taking;
  const groups = groupsOf(line, context).filter((group) => !group.office);
  const own = groups.filter(
    (group) =>
      group.first >= phrase.first - 6 &&
      group.after <= phrase.after + 1 &&
      !['in', 'to'].includes(group.role),
  );
  const chosen =
    own.length > 0
      ? own
      : groups.filter(
          (group) => ['of', 'from', 'name'].includes(group.role) && Math.abs(group.first - hit.first) < 8,
        );
  const parties = [
    ...new Set([...chosen.flatMap((group) => group.places), ...(type === 'commission' ? taking : [])]),
  ];
  const lead = parties.length === 0 && type === 'mission' ? leaderBefore(line, context, phrase) : undefined;
  if (lead) return lead;
  // «Новосибирская область примет Дни Павлодарской области»: the host brings none.
  return type === 'culture-days' && line.scene.language === 'ru' && parties.length > 1
    ? parties.filter((party) => party !== place)
    : parties;
}

/** «Вице-губернатор P бастаған іскерлік миссия»: who heads a Kazakh mission, with the place of his office. */
function leaderBefore(line: Line, { people }: Context, { first }: Span): readonly string[] | undefined {
  if (line.scene.language !== 'kk' || !/^баста(ған|п)$/u.test(formAt(line.scene, first - 1)))
    return undefined;
  const head = personsOf(line).find(({ after }) => after === first - 1);
  const home = head && people.get(head.name);
  return head && [...(home !== undefined && isPlaceCode(home) ? [home] : []), head.name];
}

/** Participants or companies counted beside it. */
export function countOf(line: Line, hit: Hit): Event['count'] {
  const clause = clauseAt(line, hit.first);
  const counted = quantitiesOf(line).filter((quantity) => isAttendanceOf(line, quantity, hit.concept));
  const own = counted.find(
    (quantity) =>
      isWithin(quantity, clause) || hitsOf(line, ['participate'], clauseAt(line, quantity.first)).length > 0,
  );
  if (own || line.scene.language !== 'ru') return own && attendanceBy(line, own);
  return quantitiesOf(line).some((quantity) => countsOnlyTravellers(line, quantity, hit.concept))
    ? undefined
    : (guestsIn(line, clause) ?? guestsBehindIt(line, hit));
}

/** «Форум, в котором приняли участие 90 представителей бизнеса»: those whom a Russian clause behind it counts as taking part. */
function guestsBehindIt(line: Line, { after }: Hit): Event['count'] {
  const act = hitsOf(line, ['participate']).find(({ first }) => first > after);
  const clause = act && clauseAt(line, act.first);
  const isOfIt =
    clause && /^(котор(ый|ом|ую|ой|ых|ые)|нем|ней|них)$/u.test(formAt(line.scene, clause.first + 1));
  return isOfIt ? guestsIn(line, clause) : undefined;
}

/** «Проходят семинары с участием гостей»: no one occasion. */
const isOfMany = (line: Line, { after }: Span): boolean => {
  if (line.scene.language !== 'ru') return false;
  const bits = featuresAt(line.scene, after - 1);
  return Boolean(bits & PLURAL) && !(bits & SINGULAR);
};

/**
 * Those told to take part in an occasion that the sentence names: «в форуме участвовали фирмы Курганской области», «под председательством A и B», "attended by
 * delegates from both countries", "co-chaired by A and B", «көрмеге Орынбор облысының кәсіпорындары қатысты». Its own name gives none.
 */
export function takingPart(line: Line, context: Context, phrase: Span): readonly string[] {
  const name = {
    first: line.scene.language === 'kk' ? kazakhNameStart(line, phrase) : phrase.first,
    after: quotedBehind(line, phrase.after)?.after ?? phrase.after,
  };
  const act = actIn(line, name);
  if (!act) return [];
  const within = reachOf(line, act);
  const people = personsOf(line).filter(
    (person) => isWithin(person, within) && !isWithin(person, name) && isTakingPart(line, person, act),
  );
  if (act.isOfPeople) return people.map(({ name: person }) => person);
  const places = groupsOf(line, context).filter(
    (group) =>
      isWithin(group, within) &&
      !isWithin(group, name) &&
      !group.office &&
      group.form !== 'common' &&
      !['in', 'to', 'on', 'with'].includes(group.role) &&
      !bodiesOf(line).some((body) => isWithin(group, body)),
  );
  const senders = finest(places.flatMap((group) => group.places)).filter(isPlaceCode);
  const head = senders.length > 0 && people.length === 0 ? headOfDelegation(line) : undefined;
  return [
    ...new Set([...senders, ...people.map(({ name: person }) => person), ...(head ? [head.name] : [])]),
  ];
}

/** «Участвует делегация во главе с губернатором A», «которую возглавил A»: who heads the one Russian delegation that takes part, named behind it. */
function headOfDelegation(line: Line): PersonMention | undefined {
  const { scene } = line;
  const delegations = scene.language === 'ru' ? hitsOf(line, ['delegation']) : [];
  const [delegation] = delegations;
  if (!delegation || delegations.length > 1) return undefined;
  for (let token = delegation.after; token < line.sentence.after; token += 1) {
    const leads = LEADS.test(formAt(scene, token)) ? NOMINATIVE : leadCases(line, token);
    if (!leads) continue;
    const head = personsOf(line).find(({ first }) => first > token);
    return head && head.first - token <= LONGEST_TITLE && head.cases & leads ? head : undefined;
  }
  return undefined;
}
const LEADS = /^возглав(ил[аи]?|ляет|ляют|лял[аи]?|ит)$/u;
/** «Во главе с первым заместителем председателя правительства области». */
const LONGEST_TITLE = 12;

/** The case of whoever leads behind «во главе с», «под руководством», «возглавляемая». */
function leadCases({ scene }: Line, token: number): number {
  const form = formAt(scene, token);
  if (form === 'главе' && formAt(scene, token - 1) === 'во') return INSTRUMENTAL;
  if (/^возглавляем/u.test(form)) return INSTRUMENTAL;
  return form === 'руководством' && formAt(scene, token - 1) === 'под' ? GENITIVE : 0;
}

interface Act extends Span {
  /** Only people may stand with it: «под председательством». */
  readonly isOfPeople: boolean;
}

/** The word by which a sentence that names one occasion tells who takes part in it. */
function actIn(line: Line, name: Span): Act | undefined {
  const others = hitsOf(line, TYPES).filter((hit) => !isWithin(hit, name));
  if (others.length > 0) return undefined;
  const { scene, sentence } = line;
  const [takesPart, isChaired] = [TAKES_PART[scene.language], CHAIRED[scene.language]];
  const speaks = SPEAKS[scene.language];
  for (let token = sentence.first; token < sentence.after; token += 1) {
    if (token >= name.first && token < name.after) continue;
    const isOfPeople =
      isChaired(scene.tokens, token) ||
      (speaks(scene.tokens, token) && (scene.language !== 'ru' || formAt(scene, token + 1) === 'на'));
    if (isOfPeople || takesPart(scene.tokens, token)) return { first: token, after: token + 1, isOfPeople };
  }
  return undefined;
}
const TAKES_PART = {
  ru: formIs(/^(участвова(л|ла|ли|ло)|участву[юе]т|участие|участием|участии)$/u),
  en: formIs(
    /^(attended|attending|attend|participated|participating|participate|took|taking|participation|joined)$/,
  ),
  kk: formIs(/^(қатыс(ты|ып|қан|ады|пақ|уда)|қатысуымен|атсалыс(ты|ып|қан|ады))$/u),
} as const;
/** «Выступил на форуме», "spoke at the forum", «форумда сөз сөйледі». */
const SPEAKS = {
  ru: formIs(/^(выступи(л|ла|ли)|выступая|выступает|выступают|выступив)$/u),
  en: formIs(/^(spoke|speaking|addressed|addressing)$/),
  kk: formIs(/^(сөйле(ді|п|ген|йді))$/u),
} as const;
const CHAIRED = {
  ru: formIs(/^(председательством|сопредседательством|сопредседател(и|ями|ей)|председательствовали?)$/u),
  en: formIs(/^(chaired|co-chaired|cochaired|chairmanship|co-chairmanship|co-chairs|co-chairmen)$/),
  kk: formIs(/^(төрағалығымен|төрағалық|тең-?төрағалығымен)$/u),
} as const;

/** The clause of the act, with that before it whose Russian gerund it is, or the whole sentence where that is cut by a list. */
const reachOf = (line: Line, act: Span): Span => {
  const own = clauseAt(line, act.first);
  const before = /^(выступая|выступив)$/u.test(formAt(line.scene, act.first))
    ? clausesOf(line).findLast(({ after }) => after <= own.first)
    : undefined;
  if (before) return { first: before.first, after: own.after };
  return clausesOf(line).length === 1 || line.scene.language === 'kk' ? line.sentence : own;
};

/** Who stands with the act: before the verb or behind «by», in the case that it asks for. */
function isTakingPart(line: Line, person: PersonMention, act: Act): boolean {
  switch (line.scene.language) {
    case 'ru':
      return act.isOfPeople && person.first > act.first
        ? Boolean(person.cases & (GENITIVE | NOMINATIVE))
        : Boolean(person.cases & NOMINATIVE);
    case 'en':
      return person.first > act.first
        ? (act.isOfPeople && !isSpeaking(line, act)) || PASSIVE.test(formAt(line.scene, act.after))
        : !PASSIVE.test(formAt(line.scene, act.after)) || act.isOfPeople;
    case 'kk':
      return person.after <= act.first;
  }
}

/** «Attended by A and B», "with the participation of A", "among the participants were A and B". */
const PASSIVE = /^(by|of|were|was|included?)$/;

const isSpeaking = (line: Line, { first }: Span): boolean =>
  SPEAKS[line.scene.language](line.scene.tokens, first);

/** Those who take part are of both sides, or of the other one than the place. */
export const areOfATie = (participants: readonly string[], place: string | undefined): boolean =>
  areOfBothSides([...participants, ...(place ? [place] : [])].filter(isPlaceCode));

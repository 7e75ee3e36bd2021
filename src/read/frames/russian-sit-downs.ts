import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt, isPredicate, tenseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import {
  ACCUSATIVE,
  GENITIVE,
  INFINITIVE,
  INSTRUMENTAL,
  NOMINATIVE,
  PARTICIPLE,
} from '../language/features.ts';
import { isWithin, nearestTo, type Span } from '../mention.ts';
import { modalityAt } from '../modality.ts';
import { roleOf } from '../roles.ts';
import { featuresAt, formAt, hasWord, hitsOf, type Line, lemmasAt, personsOf, placesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { countryServed, isInCourse } from './named-meetings.ts';
import { personPointedAt, placePointedAt, stageOfVisit } from './pointed-at.ts';
import { isTakingPart, kremlinIn } from './russian-meetings.ts';
import { isInTitle, partiesIn, type RussianParty } from './russian-parties.ts';
import { venueTown } from './russian-stages.ts';
import { isToldBehind } from './told-behind.ts';
import { dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** By what a sentence tells that people of two sides sat together: a verb of meeting, of talking, of receiving, or a noun for the talks. */
interface Cue extends Span {
  readonly manner: 'meet' | 'talk' | 'receive' | 'noun';
}

/** Meetings that a Russian sentence tells of by who of one side sat with whom of the other, whichever is the subject, whether told by a verb or a noun. */
export function russianSitDowns(line: Line, context: Context): readonly BareClaim[] {
  if (line.scene.language !== 'ru' || line.sentence.role !== 'body' || isFarOff(line)) return [];
  const cues = cuesIn(line);
  if (cues.length === 0) return [];
  const parties = partiesIn(line, context).filter((party) => !isInviting(line, party));
  for (const cue of cues) {
    const slots = meetingBy(line, context, cue, parties);
    if (!slots) continue;
    const said = isSaidAt(line, cue) || isTalkedOver(line, cue) ? 'stated' : modalityAt(line, cue);
    if (said === 'wished' || said === 'denied') continue;
    if (said === 'stated' && featuresAt(line.scene, cue.first) & INFINITIVE) continue;
    return [{ kind: 'event', modality: said, slots, quote: quoteOf(line) }];
  }
  return [];
}

/** By telephone and by letter nobody meets; what happens over and over is no meeting of its own. */
export const isFarOff = (line: Line): boolean => hasWord(line, NOT_MET);
const NOT_MET =
  /^(телефон\p{L}*|телефонный|письм\p{L}*|видеосвяз\p{L}*|онлайн|онлайн-\p{L}+|видеоконференц\p{L}*|видеоконференцсвяз\p{L}*|телемост\p{L}*|часто|обычно|регулярно|ежегодно|постоянно|всегда|неоднократно|если|бы)$/u;

/** «A и B обсудили поставки», in a text that tells nearby of a call: they need not have met. */
const isByTelephone = ({ scene, index }: Line): boolean =>
  scene.lines
    .slice(Math.max(0, index - FAR_CALL), index + FAR_CALL + 1)
    .some((line) => hasWord(line, BY_CALL));
const BY_CALL = /^(телефон\p{L}*|созвонил\p{L}*|видео(связ|конферен|звон)\p{L}*|онлайн)$/u;
const FAR_CALL = 2;

const MEETS = new Set('встретиться встречаться увидеться видеться повидаться свидеться'.split(' '));
const TALKS = new Set(
  'побеседовать беседовать поговорить переговорить пообщаться общаться обсудить обсуждать сверить обменяться'.split(
    ' ',
  ),
);
const RECEIVES = new Set('принять принимать приветствовать'.split(' '));
const NOUNS =
  /^(встреч(а|е|и|у|ей)|переговор(ы|ов|ах|ам)|бесед(а|е|ы|у|ой)|консультаци(и|й|ях)|свидани(е|я|и)|совещани(е|я|и))$/u;

function cuesIn(line: Line): readonly Cue[] {
  const { scene } = line;
  const cues: Cue[] = [];
  for (const { first, after } of hitsOf(line, [
    'meet',
    'meeting',
    'encounter',
    'sit-down',
    'hold',
    'journey',
  ]))
    for (let token = first; token < after; token += 1) {
      if (cues.some((cue) => cue.first === token)) continue;
      const span = { first: token, after: token + 1 };
      if (NOUNS.test(formAt(scene, token))) {
        if (isHeld(line, token) || isSatAt(line, span)) cues.push({ ...span, manner: 'noun' });
        continue;
      }
      if (!isPredicate(line, token) && !(featuresAt(scene, token) & PARTICIPLE)) continue;
      const lemmas = lemmasAt(scene, token);
      if (lemmas.some((lemma) => MEETS.has(lemma))) cues.push({ ...span, manner: 'meet' });
      else if (lemmas.some((lemma) => TALKS.has(lemma))) cues.push({ ...span, manner: 'talk' });
      else if (lemmas.some((lemma) => RECEIVES.has(lemma)) && !isTakingPart(line, token))
        cues.push({ ...span, manner: 'receive' });
    }
  return cues;
}

/** «Состоялась встреча», «провёл переговоры», «переговоры прошли». */
function isHeld(line: Line, noun: number): boolean {
  const clause = clauseAt(line, noun);
  return hasWord(line, HELD, clause);
}
const HELD =
  /^(состоял(ась|ось|ись|ся)|состо(ится|ятся)|прош(ла|ло|ли|ел)|пройд(ет|ут)|пров(ел|ела|ели|едет|едут|одит|одят)|проведен(а|о|ы)?|проход(ит|ила|или|ило|ят)|начал(ась|ись|ось)|завершил(ась|ись|ось)|намечен(а|о|ы)|запланирован(а|о|ы)|ожида(ется|ются)|стал(а|о|и)?)$/u;

/** «На переговорах», «по итогам беседы»; «на встречу» somebody only goes. */
const isSatAt = (line: Line, noun: Span): boolean =>
  isInCourse(line, noun) && !/у$/u.test(formAt(line.scene, noun.first));

const isSaidAt = (line: Line, cue: Cue): boolean =>
  cue.manner === 'noun' &&
  isSatAt(line, cue) &&
  clauseAt(line, cue.first).predicates.some((token) => tenseAt(line, token).past);

/** «Обсудили перспективы»: what was talked of may be a wish, the talk was. */
function isTalkedOver(line: Line, { manner, first }: Cue): boolean {
  const { past, future, negated } = tenseAt(line, first);
  return manner === 'talk' && past && !future && !negated;
}

/** «По приглашению губернатора A», «по поручению президента»: whoever asks for something takes no part in it by that. */
function isInviting(line: Line, party: RussianParty): boolean {
  for (
    let token = party.first - 1;
    token >= Math.max(line.sentence.first, party.first - FAR_TITLE);
    token -= 1
  ) {
    if (
      /^(приглашению|поручению|просьбе|инициативе|указу|имени|случаю|указанию)$/u.test(
        formAt(line.scene, token),
      )
    )
      return true;
    if (isPredicate(line, token)) return false;
  }
  return false;
}
const FAR_TITLE = 8;

function meetingBy(
  line: Line,
  context: Context,
  cue: Cue,
  parties: readonly RussianParty[],
): Event | undefined {
  const clause = clauseAt(line, cue.first);
  const inClause = parties.filter((party) => isWithin(party, clause));
  const told = bothOf(inClause) ?? bothOf(withSpeaker(line, clause, parties));
  const met = told ?? meantIn(line, context, cue, inClause) ?? visitorAnd(line, context, cue, inClause);
  if (!met || (told && !isPlacedTogether(cue, met)) || (told && !isOfTalks(line, cue, met))) return undefined;
  const place =
    stageOf(line, cue, clause, parties) ??
    kremlinIn(line) ??
    venueTown(line, clause) ??
    placePointedAt(line, context, clause) ??
    (told ? stageOfVisit(line, context, undefined) : townOfVisit(context));
  const date = dateOf(line, context, cue);
  const isOfPeople = met.every(({ kind }) => kind === 'person');
  const isMet = isOfPeople && !(cue.manner === 'talk' && isByTelephone(line));
  if (!place && !date && !isMet && !isToldBehind(line, context, 'meeting')) return undefined;
  return prune({
    type: 'meeting',
    place,
    date,
    participants: [...new Set(met.flatMap(({ names }) => names))],
  }) as Event;
}

/** Those of both sides: people by name rather than the groups and offices told beside them. */
function bothOf(parties: readonly RussianParty[]): readonly RussianParty[] | undefined {
  const ofHome = (home: string) => {
    const own = parties.filter((party) => party.home === home);
    const people = own.filter(({ kind }) => kind === 'person');
    return people.length > 0 ? people : own;
  };
  const russian = ofHome('RU');
  const kazakh = ofHome('KZ');
  if (russian.length === 0 || kazakh.length === 0) return undefined;
  return parties.filter((party) => russian.includes(party) || kazakh.includes(party));
}

/** «Мы с послом встретились вчера, – сказал губернатор»: whoever speaks of himself was there. */
function withSpeaker(line: Line, clause: Span, parties: readonly RussianParty[]): readonly RussianParty[] {
  if (!hasWord(line, /^(мы|я|мной|нами)$/u, clause))
    return parties.filter((party) => isNearClause(line, party, clause));
  return parties;
}

/** In a clause without a saying of its own. */
const isNearClause = (line: Line, party: Span, clause: Span): boolean =>
  isWithin(party, clause) || hitsOf(line, ['say'], clauseAt(line, party.first)).length === 0;

/** «Там он встретился с акимом A»: the pronoun is of whom the sentence before tells. */
function meantIn(
  line: Line,
  context: Context,
  cue: Cue,
  parties: readonly RussianParty[],
): readonly RussianParty[] | undefined {
  const named = parties.filter(({ kind }) => kind === 'person');
  const [only] = named;
  if (!only || !areWithOne(named)) return undefined;
  const person = personsOf(line).find(({ first }) => first === only.first);
  const meant = person && personPointedAt(line, context, cue, person);
  return (
    meant &&
    [{ ...only, first: meant.first, after: meant.after, names: [meant.name] }, ...named].toSorted(
      (a, b) => a.first - b.first,
    )
  );
}

/** One person, or several of one side in the instrumental: «провёл встречи с акимом A и акимом B». */
const areWithOne = (people: readonly RussianParty[]): boolean =>
  people.length === 1 ||
  people.every(({ home, cases }) => home === people[0]!.home && Boolean(cases & INSTRUMENTAL));

/** «Прибыл аким A. Его принял губернатор B», «состоятся переговоры с министром B»: whom the visitor that the text has just told of sits with. */
function visitorAnd(
  line: Line,
  context: Context,
  { manner }: Cue,
  parties: readonly RussianParty[],
): readonly RussianParty[] | undefined {
  const { occasion } = context.last;
  const hosts = parties.filter(({ kind }) => kind === 'person');
  const [host] = hosts;
  if (!host || !areWithOne(hosts) || occasion?.slots.type !== 'visit' || line.index - occasion.until > 1)
    return undefined;
  const visitors = visitorsMeant(line, occasion.slots.participants ?? []);
  const [visitor] = visitors;
  const home =
    visitor !== undefined && isPlaceCode(visitor) ? countryOf(visitor) : countryServed(context, visitor)[0];
  if (!visitor || visitors.length > 1 || !home || home === host.home) return undefined;
  // «Гостей принял аким»: the visit of a delegation, which is told already.
  if (manner === 'receive' && occasion.slots.participants?.some(isPlaceCode)) return undefined;
  const isWith =
    Boolean(host.cases & INSTRUMENTAL) &&
    hasWord(line, /^(с|со)$/u, { first: line.sentence.first, after: host.first });
  const isReceived = hasWord(
    line,
    /^(его|ее|ним|ней|ними|гостя|гостью|дипломата|делегацию|делегацией|гостей|гостями|их)$/u,
  );
  if (!isWith && !isReceived) return undefined;
  return [{ ...host, home: home as RussianParty['home'], names: [visitor] }, ...hosts];
}

/** The person who came; where nobody is named, whose delegation the sentence speaks of. */
function visitorsMeant(line: Line, participants: readonly string[]): readonly string[] {
  const people = participants.filter((party) => !isPlaceCode(party));
  return people.length === 0 && hasWord(line, GUESTS) ? participants : people;
}
const GUESTS = /^(делегаци(я|и|ю|ей)|гост(и|ей|ями))$/u;

/** «На переговорах A предложил коллегам …»: where groups are told beside a noun for talks, they sat at them only by «с», in its genitive, or as who held them. */
function isOfTalks(line: Line, cue: Cue, met: readonly RussianParty[]): boolean {
  if (cue.manner !== 'noun' || isHeld(line, cue.first) || met.every(({ kind }) => kind === 'person'))
    return true;
  return met.some(
    ({ first, cases }) =>
      first > cue.after && first - cue.after <= LONGEST_TITLE && cases & (GENITIVE | INSTRUMENTAL),
  );
}
const LONGEST_TITLE = 14;

/** Where the visit was that the text has just told of. */
const townOfVisit = ({ last: { occasion } }: Context): string | undefined => {
  const place = occasion?.slots.type === 'visit' ? occasion.slots.place : undefined;
  return place !== undefined && levelOf(place) !== 'country' ? place : undefined;
};

/** Who receives whom is told by a person, and a guest in the accusative or with «был принят». */
const isPlacedTogether = (cue: Cue, met: readonly RussianParty[]): boolean =>
  cue.manner !== 'receive' ||
  (met.some(({ kind, cases }) => /^(person|office)$/.test(kind) && cases & (NOMINATIVE | INSTRUMENTAL)) &&
    met.some(({ kind, cases }) => kind === 'person' && cases & (ACCUSATIVE | GENITIVE | NOMINATIVE)));

function stageOf(line: Line, cue: Span, clause: Span, parties: readonly RussianParty[]): string | undefined {
  const all = placesOf(line).filter(
    (place) =>
      place.form === 'noun' &&
      isPlaceCode(place.code) &&
      levelOf(place.code) !== 'country' &&
      roleOf(line, place) === 'in' &&
      !isInTitle(line, place) &&
      !parties.some((party) => party.kind !== 'person' && isWithin(place, party)),
  );
  const near = all.filter((place) => isWithin(place, clause));
  // «Филиал откроют в Уральске, сообщил ректор на встрече с послом»: what is said there lies elsewhere.
  const isSaidThere = hitsOf(line, ['say'], clause).length > 0;
  return nearestTo(near.length > 0 || isSaidThere ? near : all, cue)?.code;
}

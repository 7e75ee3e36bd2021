import { type SlotsOf, TERMS } from '#model/claim.ts';
import { countryOf, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import { clauseAt, clausesOf } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import { type Context, finest, periodOf } from '../context.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, nearestTo, type PlaceMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  carries,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfTwoAlone,
  type Line,
  mentionAt,
  periodsOf,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { attendanceBy, isAttendance } from './attendance.ts';
import { daysFrom, daysLasting } from './days-lasting.ts';
import { isInTitle } from './english-paper-title.ts';
import { ordinalRightBefore } from './event-ordinals.ts';
import { isJourney, TYPES } from './event-places.ts';
import { haveComeTo, isManyDone, isProgramme, isSettingOf } from './kazakh-told-again.ts';
import { takingPart } from './participants-told.ts';
import { guestsBehind } from './russian-guests.ts';
import { isOfEarlier } from './signed-again.ts';
import { A_DAY, dateOf } from './when.ts';

type Event = SlotsOf<'event'>;

/** What the sentences behind an occasion say of it. */
export interface ToldBehind {
  readonly date?: string;
  /** Whether the day told behind is that of its opening. */
  readonly opensOn?: boolean;
  /** The day on which it closes, and whether that is told as a day of the week. */
  readonly closing?: { readonly day: string; readonly isOfWeek: boolean };
  /** How many days it lasts from its opening on. */
  readonly days?: number;
  readonly place?: string;
  readonly count?: NonNullable<Event['count']>;
  /** Where the sentence ends that counts them. */
  readonly countEnd?: number;
  readonly participants: readonly string[];
  /** The people of the sentences in which a paper is signed. */
  readonly signers: readonly string[];
  /** The last sentence that speaks of it, by its index. */
  readonly until: number;
}

/** An occasion is told over so many sentences behind the one that names it. */
const REACH = 3;

/**
 * What the next sentences add to an occasion of the given kind, as long as they speak of it by its bare noun, a pronoun, its guests or a
 * word for whatever takes place: «Он проходит в Костанае», «Церемония состоялась 5 мая», "It opened on Monday", «Оған … қатысты».
 */
export function toldBehind(line: Line, context: Context, kind: string): ToldBehind {
  let ofLine = known.get(line);
  if (!ofLine) known.set(line, (ofLine = new Map()));
  let told = ofLine.get(kind);
  if (!told) ofLine.set(kind, (told = readBehind(line, context, kind)));
  return told;
}

/** Occasions that go on for days from their opening. */
const OF_DAYS = /^(exhibition|festival|forum|conference|culture-days)$/;

/** What was told behind a line of each kind: asked for before an occasion is told, and when it is. */
const known = new WeakMap<Line, Map<string, ToldBehind>>();

function readBehind(line: Line, context: Context, kind: string): ToldBehind {
  let [date, place, count, countEnd, until]: [
    string | undefined,
    string | undefined,
    Event['count'],
    number | undefined,
    number,
  ] = [undefined, undefined, undefined, undefined, line.index];
  let opensOn = false;
  const participants: string[] = [];
  const signers: string[] = [];
  const people: string[] = [];
  for (const { next, by } of speakingOn(line, kind)) {
    const clause = tellingClause(next, by);
    until = next.index;
    if (takesPlace(next, clause, kind)) {
      // «Завершится форум в воскресенье» tells its last day, not when it is.
      if (!(line.scene.language === 'ru' && hasWord(next, ENDS, clause)) && !isSettingOf(next, by))
        date ??= datesOf(next, context, by);
      opensOn ||= next.index === line.index + 1 && hasWord(next, OPENS, clause);
      place ??= stageOf(next, clause, by, kind);
    } else if (isJourney(kind)) date ??= dayOfVisit(next, context, by);
    if (kind === 'signing' && isOfSigning(next)) signers.push(...personsOf(next).map(({ name }) => name));
    const counted = countOf(next);
    if (counted && !count) [count, countEnd] = [counted, next.sentence.end];
    if (has(next, 'participate') || haveComeTo(next, by)) participants.push(...guestsOf(next, context));
    if (OF_MANY.test(kind)) people.push(...takingPart(next, context, by).filter((one) => !isPlaceCode(one)));
  }
  const guests = count || kind === 'signing' || kind === 'commission' ? undefined : guestsBehind(line);
  if (guests) [count, countEnd] = [guests.count, guests.end];
  const closing = kind === 'signing' ? undefined : closingBehind(line, context);
  const days = OF_DAYS.test(kind) ? daysLasting(line) : undefined;
  return {
    ...(date ? { date } : {}),
    ...(closing ? { closing } : {}),
    ...(days ? { days } : {}),
    ...(opensOn ? { opensOn } : {}),
    ...(place ? { place } : {}),
    ...(count && countEnd !== undefined ? { count, countEnd } : {}),
    participants: [...new Set([...finest(participants), ...people])],
    signers: [...new Set(signers)],
    until,
  };
}

/** «The forum, put off because of the frost, will be held in Kokshetau»: past what is inserted between commas, to the end of the English sentence. */
function tellingClause(line: Line, by: Span): Span {
  const own = clauseAt(line, by.first);
  const isCut =
    line.scene.language === 'en' && formAt(line.scene, by.after) === ',' && own.after < line.sentence.after;
  return isCut ? { first: own.first, after: line.sentence.after } : own;
}

/** «Закроется она в воскресенье», «продлится до 5 мая»: when the occasion of the sentence before is over. */
function closingBehind(line: Line, context: Context): ToldBehind['closing'] {
  const next = line.scene.lines[line.index + 1];
  if (line.scene.language !== 'ru' || next?.sentence.role !== 'body' || !hasWord(next, CLOSES))
    return undefined;
  const last = periodsOf(next).find(({ when }) => when.type !== 'now' && when.type !== 'span');
  const day = last && periodOf({ ...last, edge: 'in' }, context);
  return day?.length === A_DAY ? { day, isOfWeek: last?.when.type === 'weekday' } : undefined;
}
const OPENS =
  /^(открыва(л|ла|ли|лся|лась|лись)|открыл(и|а|ся|ась|ись)?|начал(ся|ась|ись|ось)|стартовал(а|и|о)?)$/u;
const ENDS = /^(закро(е|ю)тся|заверш(ится|атся)|законч(ится|атся))$/u;
const CLOSES = /^(закро(е|ю)тся|завершится|закончится|продлится|продлятся)$/u;

/** An occasion that its own sentence only names, where the sentences behind say on which day it is; no second telling of its kind. */
export function isHeldBehind(line: Line, context: Context, kind: string): boolean {
  if (context.last.occasion?.slots.type === kind) return false;
  const { date } = toldBehind(line, context, kind);
  return date !== undefined && date.split('/')[0]!.length === A_DAY;
}

/** «The commission held its 32nd session», «провела 24-е заседание»: the number of a session told behind the verb. */
export function sessionHeld(line: Line, commission: Span): number | undefined {
  const session = hitsOf(line, ['meeting'], clauseAt(line, commission.first)).find(
    ({ first }) => first > commission.after,
  );
  return session && ordinalRightBefore(line, session.first)?.quantity.n;
}

/** The town, else the region, that the heading of a text names as where something is or goes, for its first sentences. */
export function stageInHeading(line: Line): string | undefined {
  const { headings, lines } = line.scene;
  const [heading] = headings;
  if (!heading || headings.length > 1 || line.index - heading.index > REACH || line === heading)
    return undefined;
  if (
    lines
      .slice(heading.index + 1, line.index)
      .some((one) => placesOf(one).some((place) => isWhere(one, place)))
  )
    return undefined;
  const stages = placesOf(heading).filter((place) => isWhere(heading, place));
  const codes = new Set(stages.map(({ code }) => code));
  return codes.size === 1 && (has(heading, ...STAGED) || hasWord(heading, AGREED))
    ? stages[0]!.code
    : undefined;
}

const STAGED = [
  ...['hold', 'go', 'journey', 'open', 'begin', 'finish', 'meet', 'meeting', 'visit', 'sign', 'signing'],
  ...TYPES,
];
const AGREED = /^(agreed?|discuss(ed)?|договорились|обсудили|обсуждают|келісті|талқылады|сөз болды)$/u;

const isWhere = (line: Line, place: PlaceMention): boolean =>
  place.form === 'noun' &&
  isPlaceCode(place.code) &&
  levelOf(place.code) !== 'country' &&
  ['in', 'to'].includes(roleOf(line, place));

/** Whether the sentences behind tell when or where an occasion takes place. */
export function isToldBehind(line: Line, context: Context, kind: string): boolean {
  const { date, place } = toldBehind(line, context, kind);
  return date !== undefined || place !== undefined;
}

/** The sentences behind a line that speak of the occasion of its own, each with the word by which it does. */
function* speakingOn(line: Line, kind: string): Generator<{ readonly next: Line; readonly by: Span }> {
  let isNext = true;
  for (const next of line.scene.lines.slice(line.index + 1, line.index + 1 + REACH)) {
    if (next.sentence.role === 'dateline' && line.sentence.role === 'heading') continue;
    if (next.sentence.role !== 'body' || isOfAnother(next, kind)) return;
    if (kind === 'signing' && isOfAnotherPaper(line, next)) return;
    const word = wordFor(next, kind);
    const isGuest = word !== undefined && carries(next, word.first, 'participate');
    const by = isGuest && !isNext ? undefined : (word ?? (isNext ? pronounIn(next, line, kind) : undefined));
    if (by) yield { next, by };
    else isNext = false;
  }
}

/** «Подписали план … Договор о побратимстве подписан в 2010-м», «… За год заключено 170 контрактов»: a paper of another kind, with a subject of its own, many of them, or a deal. */
const isOfAnotherPaper = (line: Line, next: Line): boolean =>
  line.scene.language === 'ru' &&
  papersSigned(next).some(
    ({ concept, first, after }) =>
      concept !== 'document' &&
      (concept === 'contract' ||
        isCounted(next, first) ||
        (/^(о|об)$/u.test(formAt(next.scene, after)) &&
          clauseAt(next, first).predicates.every((verb) => verb > first))) &&
      papersSigned(line).every((paper) => paper.concept !== concept),
  );

/** «Подписали меморандум, который приведёт к контрактам»: those in the clause of the signing. */
function papersSigned(line: Line): readonly Hit[] {
  const papers = hitsOf(line, TERMS.instrument);
  const [act] = hitsOf(line, ['sign', 'signing']);
  const own = act ? papers.filter((paper) => isWithin(paper, clauseAt(line, act.first))) : [];
  return own.length > 0 ? own : papers;
}

/** «170 экспортных контрактов». */
const isCounted = (line: Line, noun: number): boolean =>
  quantitiesOf(line).some(
    ({ after, ordinal, quantity }) => !ordinal && quantity.n > 1 && after <= noun && noun - after <= 2,
  );

/** What a kind of occasion is called when it is told of again. */
const nounsOf = (kind: string): readonly string[] =>
  kind === 'commission'
    ? ['commission', 'meeting']
    : kind === 'signing'
      ? ['signing']
      : kind === 'mission'
        ? ['mission', 'visit']
        : [kind];

/** «Предыдущий форум», "the next one", былтырғы: an occasion of the same kind at another time; «ранее», "earlier": what was before it. */
function isOfAnother(line: Line, kind: string): boolean {
  const { first } = line.sentence;
  if (
    kind === 'signing' &&
    (hasWord(line, ALSO) || hitsOf(line, TERMS.instrument).some((paper) => isOfEarlier(line, paper)))
  )
    return true;
  if (line.scene.language === 'kk' && hasWord(line, SUCH)) return true;
  return (
    ASIDES.test(formAt(line.scene, first)) ||
    OTHER_TIME.test(formAt(line.scene, formAt(line.scene, first) === 'the' ? first + 1 : first)) ||
    hitsOf(line, nounsOf(kind)).some(
      (hit) =>
        OTHER_TIME.test(formAt(line.scene, hit.first - 1)) ||
        LAST.test(formAt(line.scene, hit.first - 1)) ||
        quantitiesOf(line).some(
          ({ ordinal, after }) => ordinal && after <= hit.first && hit.first - after <= 2,
        ),
    )
  );
}
/** «Келер жылы мұндай жиынға Павлодар иелік етеді». */
const SUCH = /^(мұндай|осындай|сондай)$/u;
const OTHER_TIME = /^(предыдущ|следующ|прежн|прошлогодн|очередн|previous|next$|алдыңғы|келесі|былтырғы)/u;
const ALSO =
  /^(также|еще|кроме|помимо|другой|другое|второй|второе|another|also|besides|second|тағы|сондай-ақ|екінші)$/u;
const LAST = /^(прошл|минувш|last|past|өткен$)/u;
const ASIDES = /^(ранее|напомним|раньше|earlier|previously|бұған|бұрын|еске)$/u;

/** Whether a sentence that names a paper tells of its signing, not of what it says. */
const isOfSigning = (line: Line): boolean => has(line, 'sign') || hasWord(line, SIGNATURES);
const SIGNATURES =
  /^(подпис(ь|и|ью|ями|али|ал|ала|ан|ана|ано|аны)|скрепи(л|ла|ли)|расписа(лся|лись)|signatures?|signatories|signed|sealed|қолтаңба\p{L}*|қойғандар|қойылды)$/u;

function signatureIn(line: Line): Span | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (SIGNATURES.test(formAt(line.scene, token))) return { first: token, after: token + 1 };
  return undefined;
}

/** The bare noun of the occasion, or a word for whatever takes place, as what the sentence is about. */
function wordFor(line: Line, kind: string): Span | undefined {
  const own = hitsOf(line, nounsOf(kind)).find(({ first, after }) => !isNamedApart(line, first, after));
  if (own) return own;
  if (kind === 'signing') {
    const [paper] = hitsOf(line, TERMS.instrument);
    if (paper) return isOfSigning(line) ? paper : undefined;
    if (hasWord(line, SIGNATURES)) return signatureIn(line);
  }
  const isBare = BARE[kind];
  for (let token = line.sentence.first; isBare && token < line.sentence.after; token += 1)
    if (isBare(line.scene.tokens, token)) return { first: token, after: token + 1 };
  // A sentence that names another kind speaks of that.
  if (hitsOf(line, TYPES).some(({ concept }) => concept !== kind)) return undefined;
  const { first, after } = line.sentence;
  for (let token = first; token < Math.min(after, first + NEAR_OPENING); token += 1)
    if ((isWhatever(line.scene.tokens, token) && !isManyDone(line, token)) || isProgramme(line, token))
      return { first: token, after: token + 1 };
  // «Предприятия с участием капитала»: nobody's taking part.
  return hitsOf(line, ['participate']).find(
    (hit) => !/^(участием|participation)$/u.test(formAt(line.scene, hit.first)),
  );
}
/** What a kind is called by a word of its name that alone names none. */
const BARE: Readonly<Record<string, ReturnType<typeof formIs>>> = {
  mission: formIs(/^(мисси[яию]|миссия(ға|ның|да|сы)?|mission|delegation)$/u),
  'culture-days': formIs(/^(дни|днях|days|күндер(і|іне|ге)?)$/u),
  commission: formIs(/^(комисси[яию]|заседани[ея]|сесси[яию]|члены|commission|members)$/u),
  meeting: formIs(/^(бесед[аы]|диалог|разговор|консультации|свидание|talks|кездесу(де|ге|і)?|әңгіме)$/u),
};
const NEAR_OPENING = 7;
const isWhatever = formIs(
  /^(мероприяти[ея]|событи[ея]|заседани[яе]|открытие|opening|ашылу(ы)?|церемони[яи]|праздник|торжеств[оа]|сделк[ауи]|гост(ей|и|ями)|участник(ов|и|ами)|участниц\p{L}*|зрител(ей|и|ями)|местом|местами|площадк(ой|а|у)|хозя(ином|ева|ин)|іс-шара\p{L}*|шара(ға|ны|да|сы)?|жиын(ға|ды|да)?|рәсім(і|ін)?|мәміле\p{L}*|қатысушы\p{L}*|қонақ\p{L}*|көрермен\p{L}*|event|ceremony|gathering|deal|participants|guests|visitors|spectators|venue|host)$/u,
);

/** «Форум "Иртыш"», «форум женщин России и Казахстана»: the noun with a name or a place of its own is another one, told anew. */
const isNamedApart = (line: Line, first: number, after: number): boolean =>
  /^[«"“]$/u.test(formAt(line.scene, after)) || mentionAt(line, after)?.kind === 'body' || first < 0;

/** «Он проходит …», «Её подписали», «это произошло», «Оны … қабылдады»: of the occasion, where the sentence that names it names no person to be meant. */
function pronounIn(line: Line, told: Line, kind: string): Span | undefined {
  const { first, after } = line.sentence;
  const hasPerson = personsOf(told).length > 0;
  const reach = kind === 'visit' ? 2 * NEAR_OPENING : NEAR_OPENING;
  for (let token = first; token < Math.min(after, first + reach); token += 1) {
    const form = formAt(line.scene, token);
    const isThing = THINGS.test(form);
    const isVisitor = kind === 'visit' && VISITORS.test(form);
    const isOfOccasion =
      PASSES.test(formAt(line.scene, token + 1)) || PASSES.test(formAt(line.scene, token - 1));
    if (
      !isThing &&
      !isVisitor &&
      (!PRONOUNS.test(form) || (hasPerson && kind !== 'signing' && !isOfOccasion))
    )
      continue;
    if (mentionAt(line, token)) continue;
    return { first: token, after: token + 1 };
  }
  return undefined;
}
/** What only an occasion does, whoever else its sentence names: «она прошла 27 января». */
const PASSES =
  /^(прош(ел|ла|ло|ли)|проход(ил|ила|ило|или|ит)|состоял(ся|ась|ось|ись)|состоится|пройдет|продолжал(ся|ась|ось|ись)|длил(ся|ась|ось|ись)|шел|шла|шло|шли)$/u;
const PRONOUNS = /^(он|она|они|его|ее|их|нем|ней|него|нее|них|they|ол|оны|оның|оған|онда|one)$/u;
const PRONOUN = /^(он|она|оно|они|его|ее|их|это|it|its|they|ол|оны|бұл)$/u;
const THINGS = /^(оно|это|it|its|бұл)$/u;
const VISITORS = /^(он|она|они|его|ее|их|he|she|him|her|they|them|ол|оны|олар|оларды)$/u;

/** Whether a clause tells that the occasion takes place: by its verb, or as what is planned for a day. */
function takesPlace(line: Line, clause: Span, kind: string): boolean {
  const concepts = ['hold', 'begin', 'finish', 'open', ...(isJourney(kind) ? ['go'] : [])];
  return (
    hitsOf(line, kind === 'signing' ? [...concepts, 'sign'] : concepts, clause).length > 0 ||
    hasWord(line, HAPPENS, clause)
  );
}
/** Occasions that people are told to have come to, or to have chaired, in sentences of their own. */
const OF_MANY = /^(forum|commission|conference|exhibition|festival)$/;
const HAPPENS =
  /^(произош\p{L}+|продолжа\p{L}+|шл[аои]|шел|идет|идут|случил\p{L}+|запланирова\p{L}+|намеч\p{L}+|назнач\p{L}+|продл\p{L}+|дл(ит|ил)\p{L}*|работа(ет|ла|ли|ют)|закро\p{L}+|закры\p{L}+|собер(ет|ут)|собра(лась|лся|лись)|стан(ет|ут)|стал[аои]?|выбра(н|ли|на|но)|оформ\p{L}+|скрепи\p{L}+|подпис\p{L}+|было|worked|sat|happened|scheduled|slated|planned|lasts?|lasted|goes|continues?|runs|ran|is|was|were|closes?|closed|chosen|sealed|болды|болған|болады|болмақ|жоспарлан\p{L}+|белгілен\p{L}+|жалғас\p{L}+|істейді|істеп|қойылды|өтпек)$/u;

/** «27 февраля его принял президент», "he held talks there on 20 December": a day on which a visitor met somebody is one of the visit. */
function dayOfVisit(line: Line, context: Context, by: Span): string | undefined {
  const date = has(line, 'meet', 'meeting', 'go', 'journey') ? dateOf(line, context, by) : undefined;
  return date !== undefined && date.split('/')[0]!.length === A_DAY ? date : undefined;
}
const A_YEAR = 'YYYY'.length;

/** «С 29 по 31 марта»; «начался 6 мая и продлится до среды»: its days, from the first to the last that is told. */
function datesOf(line: Line, context: Context, by: Span): string | undefined {
  const begins = dateOf(line, context, by);
  // «Last year it reached 29 billion»: a bare year with a pronoun is of something else.
  if (line.scene.language !== 'ru' && begins?.length === A_YEAR && PRONOUN.test(formAt(line.scene, by.first)))
    return undefined;
  if (!begins || begins.includes('/')) return begins;
  const last = periodsOf(line).find(({ edge, when }) => edge === 'until' && when.type !== 'now');
  const until = last && periodOf({ ...last, edge: 'in' }, context);
  const end = until && last.when.type === 'weekday' ? nextAfter(until, begins) : until;
  return end && end.length === begins.length && end > begins ? `${begins}/${end}` : begins;
}

/** A weekday up to which something lasts is the first such day behind its beginning. */
function nextAfter(day: string, begins: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  while (at.toISOString().slice(0, 10) <= begins) at.setUTCDate(at.getUTCDate() + 7);
  return at.toISOString().slice(0, 10);
}

/** Where it takes place: a town or region with «в», else the one that hosts it. */
function stageOf(line: Line, clause: Span, by: Span, kind: string): string | undefined {
  const places = placesOf(line).filter(
    (place) => place.form === 'noun' && isWithin(place, clause) && isPlaceCode(place.code),
  );
  const isStage = (place: PlaceMention) =>
    levelOf(place.code) !== 'country' &&
    !(kind === 'signing' && isInTitle(line, place)) &&
    (roleOf(line, place) === 'in' || (isJourney(kind) && roleOf(line, place) === 'to'));
  const stages = places.filter(isStage);
  const stage = nearestTo(
    stages.filter(({ code }) => levelOf(code) === 'city').length > 0
      ? stages.filter(({ code }) => levelOf(code) === 'city')
      : stages,
    by,
  );
  if (stage) return stage.code;
  if (!hasWord(line, HOSTS, clause)) return undefined;
  const hosts = places.filter(
    (place) =>
      levelOf(place.code) !== 'country' &&
      ['subject', 'object', 'name', 'unknown', 'of'].includes(roleOf(line, place)),
  );
  return hosts.length === 1 ? hosts[0]!.code : undefined;
}
const HOSTS =
  /^(принима(ла|л|ло|ет|ют)|примет|принял[аои]?|местом|площадкой|хозя(ин|ином|йкой|ева)|venue|hosts?|hosted|hosting|қабылда(ды|йды|мақ|п|ған))$/u;

/** Those told to take part, as far as a sentence names them: the places whose delegations came, and the people who lead or represent them. */
function guestsOf(line: Line, context: Context): readonly string[] {
  const groups = groupsOf(line, context).filter(
    ({ role, office, form }) => !office && form !== 'common' && !['in', 'to', 'on'].includes(role),
  );
  const named = groups.flatMap(({ places }) => places);
  return named.length > 0 || !isOfBothCountries(line) ? named : ['KZ', 'RU'];
}

/** «Оған екі елден 500 кәсіпкер қатысты», "guests from both countries": in a text of the two countries alone. */
const isOfBothCountries = (line: Line): boolean =>
  isOfTwoAlone(line.scene) && hitsOf(line, ['two']).some(({ after }) => carries(line, after, 'country'));

/** Participants or companies counted in a sentence. */
const countOf = (line: Line): Event['count'] =>
  clausesOf(line).length > 0
    ? quantitiesOf(line)
        .filter((quantity) => isAttendance(line, quantity))
        .map((quantity) => attendanceBy(line, quantity))[0]
    : undefined;

/** An occasion with what the sentences behind it add; a place or a day that it has itself only gives way to a finer one. */
export function filledUp(slots: Event, behind: ToldBehind): Event {
  const date = openedBefore(slots, behind) ?? withClosing(slots, behind);
  const inside =
    behind.place !== undefined &&
    slots.place !== undefined &&
    slots.place !== behind.place &&
    slots.type !== 'visit' &&
    (levelOf(slots.place) === 'country'
      ? countryOf(behind.place) === slots.place
      : regionOf(behind.place) === slots.place);
  const place = slots.place === undefined || inside ? (behind.place ?? slots.place) : slots.place;
  const count = slots.count ?? behind.count;
  const chairs = slots.type === 'commission' ? behind.participants.filter((one) => !isPlaceCode(one)) : [];
  const participants = slots.participants?.length
    ? [...new Set([...slots.participants, ...chairs])]
    : behind.participants;
  return {
    ...slots,
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(count ? { count } : {}),
    ...(participants.length > 0 ? { participants } : {}),
  };
}

/** «Завершили Дни … Открывал их 24 октября губернатор»: from the day on which it opened to its own. */
function openedBefore({ date }: Event, { date: opening, opensOn }: ToldBehind): string | undefined {
  const isOpening = opensOn && date?.length === A_DAY && opening?.length === A_DAY && opening < date;
  return isOpening ? `${opening}/${date}` : undefined;
}

/** Its own day or the finer one told behind, up to the day on which it closes. */
function withClosing({ date }: Event, { date: finer, closing, days }: ToldBehind): string | undefined {
  const isFiner = finer !== undefined && (date === undefined || finer.startsWith(`${date}-`));
  const begins = isFiner ? finer : date;
  if (begins?.length === A_DAY && days) return daysFrom(begins, days);
  if (begins?.length !== A_DAY || !closing) return begins;
  const ends = closing.isOfWeek ? nextAfter(closing.day, begins) : closing.day;
  return ends > begins ? `${begins}/${ends}` : begins;
}

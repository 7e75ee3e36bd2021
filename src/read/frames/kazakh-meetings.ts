import type { BareClaim } from '#model/claim.ts';
import { areOfBothSides, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { foretold } from '../kazakh-moods.ts';
import { endsIdiom } from '../language/kazakh-idioms.ts';
import { WITH_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type PersonMention, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import { bodiesOf, formAt, hasWord, hitsOf, type Line, personsOf, placesOf } from '../scene.ts';
import { quoteOf } from './frame.ts';
import { isUndeclined } from './kazakh-travellers.ts';
import { homeOf, meetingOf, meetingPlace } from './named-meetings.ts';
import { kremlinIn } from './russian-meetings.ts';

type Event = Extract<BareClaim, { kind: 'event' }>;

const isMeeting = formIs(
  /^(кездес|жүздес|тілдес|жолық|сұхбаттас|әңгімелес|пікірлес|сөйлес|ақылдас)(ті|ты|іп|ып|кен|қан|пек|пақ|еді|ады|етін|атын|уде|уда)$/u,
);
/** «Пікір алмасты», «кеңес құрды», «бас қосты»: a meeting in two words. */
const isMeetingInTwo = endsIdiom(
  { алмас: /^пікір$/u, құр: /^(кеңес|әңгіме)$/u, қос: /^бас$/u, көріс: /^жүз$/u },
  'ты|ті|ды|ып|іп|қан|кен|ған|ады|еді|пақ|пек|мақ',
);
/** «Телефон арқылы сөйлесті»: no meeting. */
const FROM_AFAR = /^(телефон\p{L}*|хат|хаттар)$/u;
const isHolding = formIs(/^(жүргіз|өткіз)(ді|іп|ген|еді|бек)$/u);
const TALKS = /^(келіссөз|кездесу|жүздесу|әңгіме|басқосу)(дер|ін|лер|і)?$/u;
const isReceiving = formIs(/^қабылда(ды|п|ған|йды|мақ)$/u);
const ACCUSATIVE = /(ды|ді|ты|ті|ны|ні|сын|сін|ын|ін)$/u;

interface Act extends Span {
  /** «Тоқаевпен кездесуінде»: told in passing, by a noun. */
  readonly isNoun: boolean;
}

/**
 * Who of the two countries met, in a Kazakh text: «… министрі … елшісімен жүздесті», «әкім … делегацияны қабылдады», «… Тоқаевпен кездесуінде».
 * Both sides are told by the offices of those who met, so neither a day nor a town is needed.
 */
export function kazakhMeeting(line: Line, context: Context, isBesideOthers = false): Event | undefined {
  const act = actIn(line);
  if (!act || (isBesideOthers && act.isNoun)) return undefined;
  const clause = act.isNoun ? line.sentence : tellingSpan(line, act.first);
  const people = personsOf(line).filter((person) => isWithin(person, clause));
  const unnamed = [...officesAlone(line, clause, people), ...guestsOf(line, context, clause)];
  const meant =
    unnamed.length === 0 && !act.isNoun
      ? (subjectBefore(line, context, clause, people) ?? meantBefore(line, context, act, people))
      : undefined;
  if (meant) people.unshift(meant);
  const firms = act.isNoun ? [] : firmsMet(line, clause, act);
  const homes = [
    ...people.flatMap((person) => homeOf(line, context, person)),
    ...unnamed.map(countryOf),
    ...firms.map(({ home }) => home),
  ];
  if (!areOfBothSides(homes)) return metVisitor(line, context, act, people);
  const participants = [
    ...new Set([...people.map(({ name }) => name), ...unnamed, ...firms.map(({ name }) => name)]),
  ];
  if (people.length === 0 || participants.length < 2) return undefined;
  const modality = act.isNoun ? 'stated' : foretold(line, act.first);
  if (!modality) return undefined;
  return {
    kind: 'event',
    modality,
    slots: meetingOf(line, context, act, participants, meetingPlace(line, people) ?? kremlinIn(line)),
    quote: quoteOf(line),
  };
}

/**
 * «Елші облыс әкімі P-мен кездесті», «оны әкім P қабылдады», «қонақтарды …»: those of the other side whose visit the text has just told, by a pronoun, a title alone or the word
 * for guests, and the one whom the sentence names.
 */
function metVisitor(
  line: Line,
  context: Context,
  act: Act,
  [host, ...others]: readonly PersonMention[],
): Event | undefined {
  const { occasion } = context.last;
  if (!host || others.length > 0 || act.isNoun || occasion?.slots.type !== 'visit') return undefined;
  if (line.index - occasion.until > VISIT_REACH || !hasWord(line, VISITOR)) return undefined;
  const { participants: visitors = [], place } = occasion.slots;
  // An official whom the visitor meets there, where nothing says of which country he is.
  const isTitled = hitsOf(line, ['office']).some(({ after }) => after === host.first);
  const [home = isTitled && place ? countryOf(place) : undefined] = homeOf(line, context, host);
  const from = visitors.flatMap((one) =>
    isPlaceCode(one) ? [countryOf(one)] : homeOf(line, context, { name: one }),
  );
  const modality = foretold(line, act.first);
  const isOther = home !== undefined && from.length > 0 && from.every((country) => country !== home);
  if (!isOther || !modality) return undefined;
  const town = place && levelOf(place) !== 'country' ? place : undefined;
  return {
    kind: 'event',
    modality,
    slots: meetingOf(line, context, act, [...visitors, host.name], meetingPlace(line, [host]) ?? town),
    quote: quoteOf(line),
  };
}
const VISIT_REACH = 2;
const VISITOR =
  /^(ол|оны|олар|оларды|елші|елшіні|консул|консулды|дипломат|дипломатты|спикер|министр|министрді|губернатор|губернаторды|қонақ\p{L}*|мейман\p{L}*|делегация|делегацияны|делегация мүшелері)$/u;

/** «Форум шеңберінде … губернаторымен кездесті»: whom a Kazakh official met, beside the occasion. */
export function kazakhMeetingBeside(
  line: Line,
  context: Context,
  told: readonly BareClaim[],
): readonly BareClaim[] {
  const isKazakh = line.scene.language === 'kk' && told.length > 0;
  const isTold = told.some(({ slots }) => (slots as Event['slots']).type === 'meeting');
  const met = isKazakh && !isTold ? kazakhMeeting(line, context, true) : undefined;
  return met ? [met] : [];
}

/** «Спикер P Мәскеуге барды, онда төрайым Q-мен кездесті»: the subject of the clauses before, who is of the other side. */
function subjectBefore(
  line: Line,
  context: Context,
  clause: Span,
  [met, ...others]: readonly PersonMention[],
): PersonMention | undefined {
  if (!met || others.length > 0 || !WITH_ENDING.test(formAt(line.scene, met.after - 1))) return undefined;
  const [home] = homeOf(line, context, met);
  const before = personsOf(line).filter((person) => person.after <= clause.first);
  const [one] = before;
  const isOther =
    one && isUndeclined(line, one) && homeOf(line, context, one).some((other) => other !== home);
  return before.length === 1 && home && isOther ? one : undefined;
}

/** «Онда президент P-мен келіссөз өткізеді»: who meets is the one person of the other side that the sentence before names. */
function meantBefore(
  line: Line,
  context: Context,
  act: Span,
  [met, ...others]: readonly PersonMention[],
): PersonMention | undefined {
  const before = line.scene.lines[line.index - 1];
  if (!met || others.length > 0 || !before || before.sentence.role !== 'body') return undefined;
  // «Ол … кездесті» has the town of the visit as well.
  if (hasWord(line, /^(ол|оны)$/u)) return undefined;
  const last = formAt(line.scene, met.after - 1);
  if (!(WITH_ENDING.test(last) || (isReceiving(line.scene.tokens, act.first) && !isUndeclined(line, met))))
    return undefined;
  const [home] = homeOf(line, context, met);
  const named = [...new Map(personsOf(before).map((person) => [person.name, person])).values()];
  const [only, ...more] = named.filter((person) => person.name !== met.name);
  const [other] = only ? homeOf(line, context, only) : [];
  return more.length === 0 && home && other && home !== other ? only : undefined;
}

/** The clause of the verb, with those before it whose converbs it shares its subject with: «Омбыға барып, губернатормен кездесті». */
export function tellingSpan(line: Line, verb: number): Span {
  let { first, after } = clauseAt(line, verb);
  while (
    first - 2 > line.sentence.first &&
    formAt(line.scene, first - 1) === ',' &&
    /(ып|іп|п)$/u.test(formAt(line.scene, first - 2))
  )
    first = clauseAt(line, first - 2).first;
  return { first, after };
}

function actIn(line: Line): Act | undefined {
  for (let token = line.sentence.first + 1; token < line.sentence.after; token += 1) {
    const { tokens } = line.scene;
    const form = formAt(line.scene, token);
    const before = formAt(line.scene, token - 1);
    const isVerb =
      isMeeting(tokens, token) ||
      isMeetingInTwo(tokens, token) ||
      // «Губернатордың қабылдауында болды».
      (/^бол(ды|ған|ып)$/u.test(form) && hasWord(line, /^қабылдауында$/u, clauseAt(line, token))) ||
      // «Губернаторды қарсы алды».
      (/^ал(ды|ған|ып|ады)$/u.test(form) && before === 'қарсы' && isSomeoneReceived(line, token)) ||
      (isHolding(tokens, token) && TALKS.test(before)) ||
      (isReceiving(tokens, token) && isSomeoneReceived(line, token));
    const isNoun =
      /^кездесу(інде|і)$/u.test(form) &&
      (form === 'кездесуінде' || /^(барысында|кезінде|соңында)$/u.test(formAt(line.scene, token + 1))) &&
      personsOf(line).some(({ after }) => after === token) &&
      WITH_ENDING.test(before);
    if ((isVerb || isNoun) && !hasWord(line, FROM_AFAR, clauseAt(line, token)))
      return { first: token, after: token + 1, isNoun };
  }
  return undefined;
}

/** «Губернаторды қабылдады», «ресейлік делегацияны … қабылдады»: someone, not a document, in the accusative. */
function isSomeoneReceived(line: Line, verb: number): boolean {
  const { first } = clauseAt(line, verb);
  const isGuest = (end: number) => end <= verb && ACCUSATIVE.test(formAt(line.scene, end - 1));
  return (
    personsOf(line).some(
      (person) => person.first >= first && isGuest(person.after) && !isUndeclined(line, person),
    ) ||
    // «Компанияның өкілдерін қабылдады».
    (isGuest(verb) && FIRMS_PEOPLE.test(formAt(line.scene, verb - 1))) ||
    hitsOf(line, ['delegation', 'office']).some(
      (hit) => hit.first >= first && isGuest(hit.after) && hit.after === verb,
    ) ||
    hasWord(line, /^(оны|оларды|қонақтарды|меймандарды|елшіні|дипломатты)$/u, { first, after: verb }) ||
    hitsOf(line, ['delegation']).some(
      (hit) =>
        hit.first >= first && hit.after <= verb && /(сын|ны)$/u.test(formAt(line.scene, hit.after - 1)),
    )
  );
}

/** «Қазақстан Президенті … губернаторды қабылдады»: the places of offices that no name follows. */
function officesAlone(line: Line, clause: Span, people: readonly PersonMention[]): readonly string[] {
  return hitsOf(line, ['office'], clause).flatMap((office) => {
    const last = formAt(line.scene, office.after - 1);
    if (!HEAD.test(last) || people.some(({ first }) => first >= office.after && first - office.after <= 1))
      return [];
    if (/^мемлекет$/u.test(formAt(line.scene, office.first - 1))) return ['KZ'];
    const holder = placesOf(line).findLast(
      (place) =>
        place.after <= office.first &&
        office.first - place.after <= NEAR_OFFICE &&
        ['of', 'name', 'subject'].includes(roleOf(line, place)) &&
        !people.some(({ first }) => first >= place.after && first < office.first),
    );
    return holder && isPlaceCode(holder.code) ? [holder.code] : [];
  });
}
/** Not «президентінің»: whose the next office is. */
const HEAD =
  /^(президент|(вице-)?министр|премьер-министр|губернатор|әкім|елші|консул|басшы|спикер|төраға)(і|ы|сы|сі)?(н|ді|ды|мен|нмен|імен|ымен)?$/u;
const NEAR_OFFICE = 6;

/** «Әкім … ресейлік «Дон» компаниясының өкілдерімен кездесті»: a firm by whose people it was met, with the country told right before it. */
function firmsMet(
  line: Line,
  clause: Span,
  act: Span,
): readonly { readonly name: string; readonly home: string }[] {
  return bodiesOf(line).flatMap((firm) => {
    if (!isWithin(firm, clause) || firm.after > act.first || firm.place) return [];
    const home = placesOf(line).find(({ after, code }) => after === firm.first && isPlaceCode(code));
    const isMet = [0, 1, 2].some((ahead) => FIRMS_PEOPLE.test(formAt(line.scene, firm.after + ahead)));
    return home && isMet ? [{ name: firm.name, home: countryOf(home.code) }] : [];
  });
}
const FIRMS_PEOPLE =
  /^(өкіл|басшы|басшылығ|директор|маман|құрылтайшы|инвестор|менеджер|топ-менеджер)(ы|і|сы|лары|лері|дары|дері|тары|тері)?(н|мен|імен|ымен)$/u;

/** «Делегацияны»: who sends it. */
function guestsOf(line: Line, context: Context, clause: Span): readonly string[] {
  const delegation = hitsOf(line, ['delegation'], clause).find(({ first }) =>
    /^делегация/u.test(formAt(line.scene, first)),
  );
  const sender =
    delegation &&
    groupsOf(line, context).find(
      (group) =>
        group.after <= delegation.first &&
        delegation.first - group.after <= 1 &&
        ['of', 'name', 'unknown'].includes(group.role),
    );
  return sender?.places.filter(isPlaceCode) ?? [];
}

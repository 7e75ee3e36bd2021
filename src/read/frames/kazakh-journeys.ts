import type { BareClaim, SlotsOf } from '#model/claim.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf, type PlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate, tenseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { foretold, toldAtLast } from '../kazakh-moods.ts';
import { endsIdiom } from '../language/kazakh-idioms.ts';
import { GENITIVE_ENDING, WITHIN_ENDING } from '../language/kazakh-words.ts';
import { formIs } from '../language/wordings.ts';
import type { PersonMention, Span } from '../mention.ts';
import { depthOf, type Group, groupsOf } from '../parties.ts';
import { carries, formAt, hitsOf, type Line, personsOf, placesOf } from '../scene.ts';
import { prune, quoteOf } from './frame.ts';
import { delegationIn, isUndeclined, officialIn, type Travellers } from './kazakh-travellers.ts';
import { homeOf } from './named-meetings.ts';
import { placePointedAt } from './pointed-at.ts';
import { dateOf } from './when.ts';

type Event = Extract<BareClaim, { kind: 'event' }>;

/** «Келді», «барып», «аттанады», «баруды жоспарлап отыр»: no «келісім», «барлық», «келер». */
const isGoing = formIs(
  /^(кел|бар|аттан|ұш|жет)(ді|ды|ты|ті|іп|ып|еді|ады|уде|уда|ғалы|гелі|(ген|ған|қан|кен)((і|ы)(н|на|не|нда|нде)?)?|мек|мақ|бақ|пақ|пек|(етін|атын)(ін|ын|і|ы)?|у(і|ы)?(н|ді|ды)?)$/u,
);
/** «Ат басын бұрды», «табан тіреді», «сапар шекті», «жол тартты»: going, said in two words. */
const isGoingInTwo = endsIdiom(
  { бұр: /^басын$/u, тіре: /^(басын|табан)$/u, шек: /^сапар$/u, тарт: /^жол$/u },
  'ды|ді|ты|ті|ып|іп|п|ады|еді|йді|мақ|мек|пақ|пек|атын|етін|йтін|(ған|ген|қан|кен)((ы|і)(н|на|не|нда|нде)?)?',
);
/** «Келгені», «бұрғанына»: the going as a noun, of someone in the genitive. */
const isOfSomeone = formIs(/(ған|ген|қан|кен)(ы|і)(н|на|не|нда|нде)?$/u);
/** «Келер алдында». */
const isAboutTo = formIs(/^(келер|барар)$/u);
const isAboutToGo = (line: Line, token: number): boolean =>
  isAboutTo(line.scene.tokens, token) && /^(алдында|қарсаңында)$/u.test(formAt(line.scene, token + 1));
/** «Зауытты аралады», «тұрғындармен әңгімелесті»: what guests do where they are. */
const isDoingThere = formIs(
  /^(арала|таныс|әңгімелес|кездес|жүздес|көр|тамашала|сұхбаттас|пікірлес)(ды|ді|ты|ті|п|ып|іп|ған|ген|қан|кен)$/u,
);
const isBeing = formIs(/^бол(ды|ған|ады|ып|мақ|атын|уда)$/u);
const isWorking = endsIdiom({ істе: /^жұмыс$/u }, 'ді|п|йді|ген|мек|уде');
const isMaking = formIs(/^жаса(ды|ған|йды|йтын|мақ|п)$/u);
/** «Келісімге келді», «тоқтамға келген»: what people come to that is no place. */
const COME_TO =
  /^(келісім|уағдаластық|шешім|тоқтам|мәміле|ұйғарым|қорытынды|байлам|пікір|ой|өмір|дүние|қол|қалып)(ға|ге|қа|ке)$/u;
/** A name with its titles does not begin farther behind «келген». */
const LONGEST_TITLE = 14;
/** «Сапармен», «сапарымен»: as what someone is somewhere. */
const ON_VISIT = /^сапар(ы|лар|лары)?мен$/u;

const isOfVisit = formIs(/^сапары(н)?$/u);

/**
 * Visits of Kazakh texts, told by who goes where: «Ресей президенті … Қазақстанға келеді», «Новгород облысының делегациясы Ұлытау облысына
 * барып, …», «Қазақстанға сапармен келген Татарстан президенті …», «… жұмыс сапарымен Мәскеуде болды». Who goes is of one side, where of the other.
 */
export function kazakhJourney(line: Line, context: Context): Event | undefined {
  const told = visitTold(line, context);
  if (told) return told;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const goes =
      isGoing(line.scene.tokens, token) ||
      isPaying(line, token) ||
      isGoingInTwo(line.scene.tokens, token) ||
      isAboutToGo(line, token);
    const works = isWorking(line.scene.tokens, token);
    const isThere = isBeing(line.scene.tokens, token) || isDoingThere(line.scene.tokens, token);
    if (!goes && !works && !isThere) continue;
    // «Жеткізгісі келеді»: what someone would like to.
    if (/(ғы|гі|қы|кі)(м|ң|сы|сі|мыз|міз)$/u.test(formAt(line.scene, token - 1))) continue;
    if (COME_TO.test(formAt(line.scene, token - 1))) continue;
    const found = journeyAt(line, context, token, goes, visitBefore(line, token) !== undefined);
    if (found) return found;
  }
  return undefined;
}

/** «Омбыға жасаған жұмыс сапары барысында», «Ресейге ресми сапар жасады». */
const isPaying = (line: Line, token: number): boolean =>
  isMaking(line.scene.tokens, token) &&
  [-1, 1, 2, 3, 4].some((step) => /^(іс-?)?сапар/u.test(formAt(line.scene, token + step)));

/** «Жұмыс сапарымен» before the verb, in its clause. */
function visitBefore(line: Line, verb: number): number | undefined {
  for (let token = verb - 1; token >= Math.max(clauseAt(line, verb).first, verb - 8); token -= 1)
    if (ON_VISIT.test(formAt(line.scene, token))) return token;
  return undefined;
}

/** «Елші Айдар Асановтың Қазанға жұмыс сапары өтті», «елші Айдар Асанов Қазанға сапары барысында …»: a visit as what takes place, or in the course of which something does. */
function visitTold(line: Line, context: Context): Event | undefined {
  for (let token = line.sentence.first + 2; token < line.sentence.after; token += 1) {
    if (!isOfVisit(line.scene.tokens, token)) continue;
    const clause = clauseAt(line, token);
    // «Ресейге жасаған | мемлекеттік | сапары».
    const gone = [1, 2, 3]
      .map((back) => GONE.exec(formAt(line.scene, token - back))?.[2])
      .find((ending) => ending !== undefined);
    // «Ресейге барған сапары барысында …»: what else is told there says nothing of the visit.
    const isInCourse = IN_COURSE.test(formAt(line.scene, token + 1));
    const held =
      gone || isInCourse
        ? { first: token, after: token + 1 }
        : (hitsOf(line, ['hold', 'begin', 'finish', 'go-on'], clause).find(({ first }) => first > token) ??
          awaitedIn(line, token));
    const goal = groupsOf(line, context).findLast(
      (group) =>
        (group.role === 'to' ||
          // «Татарстандағы сапарын жалғастырды».
          (group.role === 'in' && WITHIN_ENDING.test(formAt(line.scene, group.after - 1)))) &&
        group.after <= token &&
        token - group.after <= 3 &&
        !group.office,
    );
    if (!held || !goal || goal.places.length !== 1) continue;
    const [place] = goal.places;
    const person = personsOf(line).findLast(
      (one) =>
        one.after <= goal.first &&
        (GENITIVE_ENDING.test(formAt(line.scene, one.after - 1)) || (isInCourse && isSubject(line, one))),
    );
    const travellers = person
      ? ofOneHome(line, context, [person])
      : (delegationIn(line, context, clause.first, goal.first) ?? officialIn(line, clause.first, goal.first));
    if (!travellers || countryOf(travellers.home) === countryOf(place!)) continue;
    const modality = gone
      ? /^[гғ]/u.test(gone)
        ? 'stated'
        : 'planned'
      : isInCourse
        ? (toldNext(line, token) ?? 'stated')
        : AWAITED.test(formAt(line.scene, held.first)) || formAt(line.scene, token + 1) === 'қарсаңында'
          ? 'planned'
          : foretold(line, held.after - 1);
    const date = dateOf(line, context, held);
    if (!modality || (travellers.isOffice && !date)) continue;
    return {
      kind: 'event',
      modality,
      slots: prune({
        type: 'visit',
        place,
        date,
        participants: travellers.names,
      }) as SlotsOf<'event'>,
      quote: quoteOf(line),
    };
  }
  return undefined;
}

/** «Сапары күтілуде», «сапары жоспарланған»: a visit that is expected. */
function awaitedIn({ scene, sentence }: Line, visit: number): Span | undefined {
  for (let token = visit + 1; token < Math.min(sentence.after, visit + AWAITED_REACH); token += 1)
    if (AWAITED.test(formAt(scene, token))) return { first: token, after: token + 1 };
  return undefined;
}
const AWAITED = /^(күтіл(уде|еді|іп)|жоспарлан(ған|уда|ып)|белгіленген)$/u;
const AWAITED_REACH = 6;

/** «Сапары барысында қол қойылды және ол 2040 жылға дейін күшінде болады»: what was done in its course, and no more of the paper. */
function toldNext(line: Line, visit: number): 'stated' | 'planned' | undefined {
  for (let token = visit + 1; token < line.sentence.after; token += 1) {
    if (!isPredicate(line, token)) continue;
    const { past, future, negated } = tenseAt(line, token);
    if (past && !negated && /(д|т)[ыі]$/u.test(formAt(line.scene, token))) return 'stated';
    if (future && !past) break;
  }
  return toldAtLast(line);
}

const GONE = /^(бар|кел|жаса|жасал)(ған|ген|атын|етін|йтын)$/u;

/** «Сапары барысында»: in the course of it. */
const IN_COURSE = /^(барысында|кезінде|аясында|шеңберінде|соңында)$/u;

function journeyAt(
  line: Line,
  context: Context,
  verb: number,
  goes: boolean,
  isVisit: boolean,
): Event | undefined {
  const form = formAt(line.scene, verb);
  const isBeforeNoun =
    !isPaying(line, verb) &&
    /(ған|ген|қан|кен|атын|етін|йтын|йтін)$/u.test(form) &&
    !/^(болатын|еді|екен|болған|болды|болып|деп|\.|,|!)?$/u.test(
      verb + 1 < line.sentence.after ? formAt(line.scene, verb + 1) : '',
    );
  const from = isBeforeNoun ? clauseAt(line, verb).first : subjectFrom(line, verb);
  const travellers = isBeforeNoun
    ? travellersBehind(line, context, verb)
    : travellersBefore(line, context, from, verb);
  if (!travellers || (isDoingThere(line.scene.tokens, verb) && !travellers.isDelegation)) return undefined;
  const goals = groupsOf(line, context).filter(
    (group) =>
      group.first >= from &&
      group.after <= verb &&
      !group.office &&
      (group.places.every((code) => isOfEitherSide(code) && countryOf(code) !== countryOf(travellers.home)) ||
        isDistrictAbroad(line, group, travellers.home)) &&
      (group.role === 'to'
        ? goes
        : group.role === 'in' && !goes && (isVisit || group.after === verb || travellers.isDelegation)),
  );
  const goal =
    goals.toSorted((a, b) => depthOf(b) - depthOf(a))[0] ??
    (isBeforeNoun && travellers.isDelegation ? stageBehind(line, context, travellers) : undefined);
  const pointed = goal ? undefined : placePointedAt(line, context, { first: from, after: verb });
  const place =
    goal?.places.length === 1
      ? (regionOfHost(line, context, goal.places[0]!, { first: from, after: verb }) ?? goal.places[0])
      : pointed && countryOf(pointed) !== countryOf(travellers.home)
        ? pointed
        : ownCountry(line, from, verb, goes, travellers.home);
  if (!place) return undefined;
  const mood = moodOf(line, verb, isBeforeNoun);
  const date = dateOf(line, context, { first: verb, after: verb + 1 });
  if (!mood || (travellers.isOffice && !date && isPaying(line, verb))) return undefined;
  return {
    kind: 'event',
    modality: mood,
    slots: prune({
      type: travellers.isOfBusiness ? 'mission' : 'visit',
      place,
      date,
      participants: travellers.names,
    }) as SlotsOf<'event'>,
    quote: quoteOf(line),
  };
}

/** «Омбы облысы губернаторының шақыруымен Ресейге барды»: to the region of the one who asked them, where only its country is named. */
function regionOfHost(
  line: Line,
  context: Context,
  place: string,
  { first, after }: Span,
): PlaceCode | undefined {
  if (!/^(RU|KZ)$/.test(place)) return undefined;
  for (let token = first + 1; token < after; token += 1) {
    if (!/^(шақыр|шақырт)(у|уы|уымен|уына)$/u.test(formAt(line.scene, token))) continue;
    const host = groupsOf(line, context).findLast(
      (group) => group.first >= first && group.after <= token && token - group.after <= LONGEST_OFFICE,
    );
    const [region] = host?.places.length === 1 ? host.places : [];
    return region && isPlaceCode(region) && levelOf(region) === 'region' && countryOf(region) === place
      ? region
      : undefined;
  }
  return undefined;
}
/** «Губернаторы Пётр Ивановтың | шақыруымен»: an office with a name, in tokens. */
const LONGEST_OFFICE = 5;

function moodOf(line: Line, verb: number, isBeforeNoun: boolean): 'stated' | 'planned' | undefined {
  const form = formAt(line.scene, verb);
  if (isBeforeNoun) return /(тын|тін)$/u.test(form) ? 'planned' : 'stated';
  // «Барғалы отыр».
  if (isAboutToGo(line, verb) || /(ғалы|гелі)$/u.test(form)) return 'planned';
  // The past of a root in a vowel.
  return form === 'тіреді' ? 'stated' : foretold(line, verb);
}

/** «Алтай өлкесінен келген делегация Өскеменде …»: where those who have come do something, right behind them. */
const stageBehind = (line: Line, context: Context, { home, span }: Travellers): Group | undefined =>
  // «… жобасын жүзеге асырса»: only if they do.
  clauseAt(line, span.first).predicates.some((token) => /(са|се)(қ|к)?$/u.test(formAt(line.scene, token)))
    ? undefined
    : groupsOf(line, context).find(
        (group) =>
          group.role === 'in' &&
          !group.office &&
          group.first >= span.after &&
          group.first - span.after <= 1 &&
          group.places.length === 1 &&
          isPlaceCode(group.places[0]!) &&
          countryOf(group.places[0]!) !== countryOf(home),
      );

/** «Елімізге сапармен келді»: the country of those who write, when someone of the other one comes. */
function ownCountry(
  line: Line,
  from: number,
  verb: number,
  goes: boolean,
  home: PlaceCode,
): PlaceCode | undefined {
  if (countryOf(home) === 'KZ') return undefined;
  const here = goes ? /^(елімізге|елге|отанымызға)$/u : /^(елімізде|елде|отанымызда)$/u;
  for (let token = Math.max(from, verb - NEAR_COUNTRY); token < verb; token += 1)
    if (here.test(formAt(line.scene, token))) return 'KZ';
  return undefined;
}
/** «Елімізге» stands no farther before the verb, in tokens. */
const NEAR_COUNTRY = 6;

/** «Атырау облысының Құрманғазы ауданына»: a district in a region of the other country. */
const isDistrictAbroad = (line: Line, { places, first }: Group, home: PlaceCode): boolean =>
  places.length === 1 &&
  !isPlaceCode(places[0]!) &&
  placesOf(line).some(
    ({ after, code }) => after === first && isPlaceCode(code) && countryOf(code) !== countryOf(home),
  );

/** The start of the clause, or of those before it that tell of nothing done: a subject may stand before what is set off by commas. */
function subjectFrom(line: Line, verb: number): number {
  let { first } = clauseAt(line, verb);
  for (let token = first - 1; token >= line.sentence.first; token -= 1) {
    if (isPredicate(line, token)) break;
    first = token;
  }
  return first;
}

/** Who goes, before the verb: people by name, else a delegation, else an official by office alone. */
function travellersBefore(line: Line, context: Context, from: number, verb: number): Travellers | undefined {
  const isNoun = isOfSomeone(line.scene.tokens, verb);
  const people = personsOf(line).filter(
    (person) =>
      person.first >= from &&
      person.after <= verb &&
      (isSubject(line, person) || (isNoun && GENITIVE_ENDING.test(formAt(line.scene, person.after - 1)))),
  );
  const named = ofOneHome(line, context, people);
  if (named)
    return leadsGuests(line, people)
      ? { ...named, names: [...new Set([named.home, ...named.names])], isDelegation: true }
      : named;
  const [stranger] = people;
  const behind = formAt(line.scene, verb + 1);
  const isBack =
    /^қайт(ты|қан|ып)$/u.test(behind) ||
    (formAt(line.scene, verb) === 'болып' && /^кел(ді|ген)$/u.test(behind));
  const home =
    stranger && (isBack || visitBefore(line, verb) !== undefined)
      ? isBack
        ? 'KZ'
        : homeBehind(line, verb)
      : undefined;
  if (home) return { home, names: [stranger!.name], span: stranger! };
  if (people.length > 0) return undefined;
  return delegationIn(line, context, from, verb) ?? officialIn(line, from, verb);
}

/** «Әкім Асан Үсенов бастаған делегация», «бастап барған делегация». */
const leadsGuests = (line: Line, [first]: readonly PersonMention[]): boolean =>
  first !== undefined &&
  /^баста(ған|п)$/u.test(formAt(line.scene, first.after)) &&
  hitsOf(line, ['delegation']).some((hit) => hit.first > first.after && hit.first - first.after <= 3);

/** «Қазақстанға келген Татарстан президенті Рустам Ғалиевпен»: whom the participle describes. */
function travellersBehind(line: Line, context: Context, verb: number): Travellers | undefined {
  const person = personsOf(line).find(({ first }) => first > verb);
  const delegation = delegationIn(line, context, verb + 1, Math.min(line.sentence.after, verb + 8));
  if (delegation && !(person && person.after <= delegation.span.first)) return delegation;
  if (!person || person.first - verb > LONGEST_TITLE) return undefined;
  for (let token = verb + 1; token < person.first; token += 1)
    if (isPredicate(line, token) || /^(,|–|—)$/u.test(formAt(line.scene, token))) return undefined;
  return ofOneHome(line, context, [person]);
}

/** A Kazakh text speaks from its own side: who goes (бару) on a visit is of Kazakhstan, who comes (келу) of Russia. */
const homeBehind = (line: Line, verb: number): PlaceCode | undefined =>
  /^(бар|аттан)/u.test(formAt(line.scene, verb))
    ? 'KZ'
    : /^кел/u.test(formAt(line.scene, verb))
      ? 'RU'
      : undefined;

/** The place of an office, the country of the chamber or the company whose office it is, or the one that a name tells. */
const placeOf = (line: Line, context: Context, name: string): PlaceCode | undefined => {
  const known = context.people.get(name);
  return known !== undefined && isPlaceCode(known)
    ? known
    : homeOf(line, context, { name }).find(isPlaceCode);
};

function ofOneHome(line: Line, context: Context, people: readonly PersonMention[]): Travellers | undefined {
  const [first] = people;
  const home = first && placeOf(line, context, first.name);
  if (!home) return undefined;
  const names = people
    .filter(({ name }) => {
      const other = placeOf(line, context, name);
      return other && countryOf(other) === countryOf(home);
    })
    .map(({ name }) => name);
  return { home, names: [...new Set(names)], span: first };
}

/** Who goes, not who an office behind the name belongs to. */
const isSubject = (line: Line, person: PersonMention): boolean =>
  isUndeclined(line, person) && !carries(line, person.after, 'office');

import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryAcross, countryOf, isOfEitherSide, isPlaceCode } from '#model/place.ts';
import { type Clause, clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import {
  ABLATIVE,
  ADJECTIVE,
  DATIVE,
  FUTURE,
  INFINITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  VERB,
} from '../language/features.ts';
import { DATIVE_ENDING, withoutCase } from '../language/kazakh-words.ts';
import { WORD } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type Span } from '../mention.ts';
import { groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  isBareNoun,
  isOfTwoAlone,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import { quoteOf } from './frame.ts';
import { accordOf } from './kazakh-accords.ts';
import { ACTOR } from './kazakh-assets.ts';
import { actionOf } from './kazakh-deeds.ts';
import { missionApproved, seatedIn } from './kazakh-missions.ts';
import { countryKnown } from './named-meetings.ts';
import { quotedBehind } from './phrase.ts';

type Action = NonNullable<SlotsOf<'intent'>['action']>;
interface Cue {
  readonly token: number;
  /** The verb of what is wanted: a noun of action before the cue, or the cue itself. */
  readonly verb: number;
  readonly modality: 'wished' | 'planned' | 'denied';
  /** Goods themselves are wanted, no deed is named: the verb is their noun. */
  readonly isOfGoods?: boolean;
  /** The other side is asked to do it. */
  readonly isAsked?: boolean;
}

const isWish = formIs(
  /^(дайын\p{L}*|мүдделі|қызығушылық|қызығып|ұсын(ды|ып|ады)|шақыр(ды|ып|ады)|қалай(ды|тын\p{L}*)|тілек|ынталы|пейілді|құлықты|мүдделіл\p{L}*|әзір\p{L}*|дайындығын|ниетін|тілегін|ұсыныс|ықыласты|ынтасын|талпын\p{L}+|ниет|қарастыр(ып|уда|ады|ған)|пысықта(п|уда|ды)|мүмкіндігін|үмітті|үміттен(еді|іп))$/u,
);
const isPlan = formIs(
  /^(көзде(п|йді|ген|ді|пті)|жоспарла(п|йды|ған|ды)|ниетті|ниеттен(іп|еді|ген|ді)|бекін(іп|ді)|ойлап|ұйғар(ды|ып|ған)|уәде|шеш(ті|іп|кен)|міндеттен(ді|іп)|жоспар(ы|ында|лауда)|ойда)$/u,
);
/** What a route is: to put one into service is to open it. */
const ROUTE = /^(рейс|әуерейс|желі|бағыт|маршрут|пойыз|паром|автобус|қатынас)/u;
/** Verbs that only say how the thing is gone about. */
const LIGHT =
  /^(бірлесіп|бірге|жолға|қолға|қою\p{L}*|алу\p{L}*|алып|алмақ|алмақшы|қоймақ|кеңейт\p{L}*|арттыр\p{L}*|ұлғайт\p{L}*|бастау\p{L}*|баста\p{L}*|көбейт\p{L}*|дамыт\p{L}*)$/u;

/** Who wants or plans to do what: «Новосібір фармацевтері Павлодарда дәрі шығаруға қызығушылық танытты», «зауыт салмақ». */
export function kazakhIntent(line: Line, context: Context): readonly BareClaim[] {
  const seats = seatsExchanged(line);
  if (seats.length > 0) return seats;
  const mission = missionApproved(line);
  if (mission.length > 0) return mission;
  const accord = accordOf(line, context);
  if (accord.length > 0) return accord;
  const cue = cueOf(line);
  if (!cue || line.sentence.role !== 'body') return [];
  const clause = clauseAt(line, cue.token);
  const actor = actorOf(line, context, clause, cue.token);
  if (!actor) return [];
  const counterpart = counterpartOf(line, context, clause, actor, cue.isAsked);
  const told = cue.isOfGoods
    ? goodsWanted(line, cue.verb, clause)
    : (volumeRaised(line, cue.verb) ?? objectOf(line, cue.verb, clause));
  if (!told || told.action === 'other' || counterpart.length === 0) return [];
  // «Ұн жеткізуді сұрады»: who asks for deliveries wants to buy.
  if (cue.isAsked && told.action !== 'export') return [];
  const { object } = told;
  const action = cue.isAsked ? 'import' : told.action;
  const where =
    action === 'open' && actor.party.length === 2 ? seatOf(line, clause, counterpart[0]!) : undefined;
  return [
    {
      kind: 'intent',
      modality: cue.modality,
      slots: { actor: actor.party, action, object: where ? `${where} ${object}` : object, counterpart },
      quote: quoteOf(line),
    },
  ];
}

/** «Ашады», «ашатыны айтылды»: what someone named is going to open. */
const isOpening = formIs(/^аш(ады|пақ|пақшы|атын(ы|ын|дығын)?)$/u);

/** «Қазақстан Астраханьда, ал Ресей Оралда консулдық ашады»: two countries that open the same, each on the other's ground. */
function seatsExchanged(line: Line): readonly BareClaim[] {
  const verb = tokensOf(line).find((token) => isOpening(line.scene.tokens, token));
  if (verb === undefined) return [];
  const told = objectOf(line, verb, clauseAt(line, verb));
  if (told?.action !== 'open') return [];
  const claims = placesOf(line).flatMap((seat): BareClaim[] => {
    const actor = placesOf(line).find(({ after, code }) => after === seat.first && code.length === 2);
    // «… ашпақ, ал Ресей Оралда»: the second one goes without the verb.
    const isElliptic = actor && formAt(line.scene, actor.first - 1) === 'ал';
    if (
      !actor ||
      (actor.first >= verb && !isElliptic) ||
      roleOf(line, seat) !== 'in' ||
      countryOf(seat.code) === actor.code
    )
      return [];
    const object = `${seatedIn(line, seat)} ${told.object}`;
    const counterpart = [countryOf(seat.code)];
    return [
      {
        kind: 'intent',
        modality: 'planned',
        slots: { actor: actor.code, action: 'open', object, counterpart },
        quote: quoteOf(line),
      },
    ];
  });
  return claims.length > 1 ? claims : [];
}

const tokensOf = ({ sentence }: Line): readonly number[] =>
  Array.from({ length: sentence.after - sentence.first }, (_, at) => sentence.first + at);

const isComing = formIs(/^кел(еді|міз|ді)$/u);
const isAim = formIs(/(мақ|мек|пақ|пек|бақ|бек)(шы|ші)?$/u);

function cueOf(line: Line): Cue | undefined {
  const { tokens } = line.scene;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    if (isComing(tokens, token) && /(ғы|гі|қы|кі)(м|ң|сы|сі|мыз|міз)?$/u.test(formAt(line.scene, token - 1)))
      return { token, verb: token - 1, modality: 'wished' };
    if (formAt(line.scene, token) === 'бас' && /^тарт/u.test(formAt(line.scene, token + 1)))
      return nounOf(line, token, 'denied');
    const bits = featuresAt(line.scene, token);
    if (bits & VERB && bits & FUTURE && isAim(tokens, token))
      return { token, verb: token, modality: 'planned' };
    if (
      isOpening(tokens, token) ||
      (isPutIntoService(line, token) && /(ады|яды)$/u.test(formAt(line.scene, token)))
    )
      return { token, verb: token, modality: 'planned' };
    if (isRequest(line, token)) {
      const asked = nounOf(line, token, 'wished');
      return asked && { ...asked, isAsked: true };
    }
    if (isWish(tokens, token)) return nounOf(line, token, 'wished') ?? goodsOf(line, token);
    if (isPlan(tokens, token)) return nounOf(line, token, 'planned');
  }
  return undefined;
}

/** «Өтініш білдірді», «сұрады», «өтінді». */
const isRequest = ({ scene }: Line, token: number): boolean =>
  /^(сұра|өтін)(ды|ді|п|іп|ған|ген)$/u.test(formAt(scene, token)) ||
  (/^өтініш(ін)?$/u.test(formAt(scene, token)) &&
    /^(білдір|жаса|айт|жолда)(ді|ды|ты|ген|ған|қан|іп|п|ып)$/u.test(formAt(scene, token + 1)));

/** «Ресейден тасымалданатын бензиннің көлемін ұлғайтпақ»: more of what comes or goes already. */
function volumeRaised(line: Line, verb: number): { action: Action; object: string } | undefined {
  const { scene } = line;
  const goods = verb - 2;
  if (!/^көлемін$/u.test(formAt(scene, verb - 1)) || !LIGHT.test(formAt(scene, verb))) return undefined;
  if (!/(ның|нің|дың|дің|тың|тің)$/u.test(formAt(scene, goods)) || mentionAt(line, goods)) return undefined;
  if (!/[нл](атын|етін)$/u.test(formAt(scene, goods - 1))) return undefined;
  const place = mentionAt(line, goods - 2);
  const end = formAt(scene, goods - 2);
  const action = /(дан|ден|тан|тен|нан|нен)$/u.test(end)
    ? 'import'
    : DATIVE_ENDING.test(end)
      ? 'export'
      : undefined;
  return place?.kind === 'place' && action
    ? { action, object: withoutCase(textOf(scene, { first: goods, after: goods + 1 })) }
    : undefined;
}

/** The noun of action that the cue governs: «ашуды көздейді», «жеткізуге дайын». */
function nounOf(line: Line, token: number, modality: Cue['modality']): Cue | undefined {
  for (let verb = token - 1; verb >= Math.max(line.sentence.first, token - 3); verb -= 1)
    if (
      featuresAt(line.scene, verb) & INFINITIVE &&
      /(у|ю)(ға|ге|ды|ді|дан|ден|ына|іне|ын|ін|да|де)?$/u.test(formAt(line.scene, verb))
    )
      return { token, verb, modality };
  return undefined;
}

/** «Солтүстікқазақстандық ұнға қызығушылық танытты»: goods in the dative, of a place that is named right before them. */
function goodsOf(line: Line, token: number): Cue | undefined {
  if (!/^(қызығ|мүдделі)/u.test(formAt(line.scene, token))) return undefined;
  const goods = token - 1;
  const form = formAt(line.scene, goods);
  if (mentionAt(line, goods) || !DATIVE_ENDING.test(form) || NO_GOODS.test(form)) return undefined;
  const place = [goods - 1, goods - 2].map((before) => mentionAt(line, before)).find((mention) => mention);
  return place?.kind === 'place' ? { token, verb: goods, modality: 'wished', isOfGoods: true } : undefined;
}
const NO_GOODS =
  /^(нарық|нарығ|тәжірибе|жоба|ынтымақтас|әлеует|мүмкіндік|алаң|ұсыныс|инвест|маман|туризм|туристік|қатыс|бағдарлам|өңір|облыс|қала|ел|тақырып|мәселе|көрме|форум|серіктес|байланыс|сала|даму|жұмыс|технология)/u;

function goodsWanted(line: Line, goods: number, clause: Clause): { action: Action; object: string } {
  let first = goods;
  while (
    first > clause.first &&
    goods - first < 3 &&
    !mentionAt(line, first - 1) &&
    isOfObject(line, first - 1)
  )
    first -= 1;
  return { action: 'import', object: withoutCase(textOf(line.scene, { first, after: goods + 1 })) };
}

interface Actor {
  readonly party: Party;
  readonly span?: Span;
  readonly country?: string;
}

function actorOf(line: Line, context: Context, clause: Clause, cue: number): Actor | undefined {
  const isHere = (span: Span) => span.first >= clause.first && span.after <= cue;
  const body = bodiesOf(line).find(
    (mention) =>
      isHere(mention) && !mention.place && !['with', 'to', 'in', 'from'].includes(roleOf(line, mention)),
  );
  if (body) {
    const home = placesOf(line).find((place) => place.after === body.first);
    return {
      party: body.name,
      span: home ? { first: home.first, after: body.after } : body,
      ...(home ? { country: countryOf(home.code) } : {}),
    };
  }
  const firm = quotedBehind(line, clause.first);
  const isFirm = firm && firm.after < cue && placesOf(line).some(({ first }) => first === firm.after);
  if (isFirm) return { party: textOf(line.scene, firm), span: firm, ...countryOfFirm(line, firm) };
  const person = personsOf(line).find(isHere);
  const ofPerson = person && context.people.get(person.name);
  const isSpeaker = person && formAt(line.scene, person.after) !== 'айтуынша';
  if (ofPerson && isSpeaker) return { party: ofPerson, span: { first: clause.first, after: person.after } };
  const group = groupsOf(line, context).find(
    (candidate) =>
      !candidate.office &&
      isHere(candidate) &&
      (candidate.form !== 'adjective' ||
        candidate.first === clause.first ||
        // «Кездесуде ресейлік тарап …».
        /^(тарап|жақ)$/u.test(formAt(line.scene, candidate.after))) &&
      candidate.places.length === 1 &&
      ['subject', 'name', 'unknown', 'of'].includes(candidate.role),
  );
  if (group) return { party: group.places[0]!, span: group };
  const isOwn = [clause.first, clause.first + 1].some((token) =>
    /^(біз|ол|олар|кәсіпорын|компания|зауыт)$/u.test(formAt(line.scene, token)),
  );
  const speaker = personsOf(line).find((other) => other.first > cue)?.name;
  const party =
    isOwn || speaker
      ? ((speaker && context.people.get(speaker)) ?? [...context.people.values()].at(-1))
      : undefined;
  return party ? { party } : undefined;
}

/** «Росатом»: the country of a firm that is known by its name. */
const countryOfFirm = (line: Line, firm: Span): { readonly country?: string } => {
  const [country] = countryKnown(textOf(line.scene, firm));
  return country ? { country } : {};
};

/** The other side that the plan reaches: a country faces a country. Without it the plan is a domestic affair. */
function counterpartOf(
  line: Line,
  context: Context,
  clause: Clause,
  actor: Actor,
  isAsked = false,
): readonly string[] {
  const home = actor.country ?? (isPlaceCode(actor.party) ? countryOf(actor.party) : undefined);
  const groups = groupsOf(line, context).filter((group) => !group.office || isWithin(group, clause));
  const isForeign = (code: string) => isOfEitherSide(code) && countryOf(code) !== home;
  const foreign = [...groups.filter((group) => isWithin(group, clause)), ...groups].find(
    (group) => !(actor.span && isWithin(group, actor.span)) && group.places.some(isForeign),
  );
  // «Ресейлік тарап жұмыртқа жеткізуді сұрады»: the other country, where the text is of the two alone.
  if (!foreign)
    return isAsked && home && actor.party.length === 2 && isOfTwoAlone(line.scene)
      ? [countryAcross(home)]
      : [];
  const places = foreign.places.filter(isForeign);
  return actor.party.length === 2 ? [...new Set(places.map(countryOf))] : places;
}

/** What is done, and with what: the words before the verb up to the next place, case or mark. */
function objectOf(line: Line, verb: number, clause: Clause): { action: Action; object: string } | undefined {
  const { scene } = line;
  const together = workedOn(line, verb, clause);
  if (together) return { action: 'cooperate', object: together };
  const route = routeOpened(line, verb, clause);
  if (route) return { action: 'open', object: route };
  let last = takenPartIn(line, verb, clause) ?? verb;
  while (last > clause.first && LIGHT.test(formAt(scene, last))) {
    // «Жеткізуді 2033 жылы бастамақ»: when stands between.
    const when = mentionAt(line, last - 1);
    const before = when?.kind === 'period' ? when.first - 1 : last - 1;
    if (!isOfAction(line, before)) break;
    last = before;
  }
  const isBought = formAt(scene, last) === 'сатып' || formAt(scene, last - 1) === 'сатып';
  if (isBought && formAt(scene, last) !== 'сатып') last -= 1;
  const isLaunched = /^қос/u.test(formAt(scene, last)) && formAt(scene, last - 1) === 'іске';
  if (isLaunched) last -= 1;
  const action = isLaunched
    ? ROUTE.test(formAt(scene, last - 1))
      ? 'open'
      : 'other'
    : (actionOf(formAt(scene, last)) ?? carriedOver(line, last) ?? 'other');
  // «Жабдығын Қарағанды облысына жеткізгісі келеді»: to whom stands between the object and its verb.
  const goal = mentionAt(line, last - 1);
  const end =
    goal?.kind === 'place' &&
    DATIVE_ENDING.test(formAt(scene, last - 1)) &&
    isCaseOfObject(scene, goal.first - 1)
      ? goal.first
      : last;
  let first = end;
  while (first > clause.first && end - first < 7 && isOfObject(line, first - 1)) first -= 1;
  while (first < end && /^(және|мен|пен|бен|жаңа|де|да|көрші)$/u.test(formAt(scene, first))) first += 1;
  if (first === end) return undefined;
  const words = textOf(scene, { first, after: end });
  const own = actionOf(words.split(' ').at(-1)!);
  const named = action === 'other' && own ? own : action === 'build' && own === 'invest' ? own : action;
  const isKept = named === 'produce' || named === 'other' || named === 'cooperate';
  const object = isKept
    ? `${words} ${withoutCase(textOf(scene, { first: last, after: last + 1 }))}`
    : isBareNoun(scene, end - 1)
      ? words
      : withoutCase(words);
  const into = named === 'invest' ? moneyGoesInto(line, first) : undefined;
  return { action: named, object: into ?? object };
}

/** «Ресейге қант тасымалдау», «Солтүстік Қазақстаннан астық тасымалдау»: carrying goods is export or import by where they go to or come from. */
function carriedOver(line: Line, verb: number): Action | undefined {
  if (!/^(тасы|тасымалда)(у|мақ|п|ғы)/u.test(formAt(line.scene, verb))) return undefined;
  const places = placesOf(line).filter(({ after }) => after <= verb && verb - after <= FARTHEST_END);
  // «Қазақстан арқылы Қытайға»: to somebody else.
  if (places.some(({ code, after }) => !isOfEitherSide(code) || formAt(line.scene, after) === 'арқылы'))
    return undefined;
  const ends = places.filter(({ form }) => form === 'noun');
  const goes = ends.some(({ cases }) => cases & DATIVE && !(cases & NOMINATIVE));
  const comes = ends.some(({ cases }) => cases & ABLATIVE && !(cases & NOMINATIVE));
  return goes === comes ? undefined : goes ? 'export' : 'import';
}
/** The end of a way stands no further before the verb of carrying, in tokens. */
const FARTHEST_END = 8;

/** «Зауыт салуға біз де қатысуға әзірміз», «станция құрылысына қатыспақ»: the deed that someone takes part in. */
function takenPartIn({ scene }: Line, verb: number, clause: Clause): number | undefined {
  if (!/^қатыс/u.test(formAt(scene, verb))) return undefined;
  for (let token = verb - 1; token >= Math.max(clause.first, verb - 3); token -= 1) {
    const form = formAt(scene, token);
    if (actionOf(form) && DATIVE_ENDING.test(form)) return token;
    if (!/^(біз|де|да|өз|бірге)$/u.test(form)) return undefined;
  }
  return undefined;
}

/** «Ресеймен арадағы теміржол қатынасын 20 сәуірден қайта жолға қояды»: a route, back over when it is put into service. */
function routeOpened(line: Line, verb: number, clause: Clause): string | undefined {
  const { scene } = line;
  if (!isPutIntoService(line, verb)) return undefined;
  let last = verb - 2;
  for (;;) {
    const when = mentionAt(line, last);
    if (when?.kind === 'period') last = when.first - 1;
    else if (formAt(scene, last) === 'қайта') last -= 1;
    else break;
  }
  if (last <= clause.first || !ROUTE.test(formAt(scene, last))) return undefined;
  let first = last;
  while (first > clause.first && last - first < 5) {
    const before = mentionAt(line, first - 1);
    const isEnd = before?.kind === 'place' && /^ара(дағы|сындағы)$/u.test(formAt(scene, first));
    if (!isEnd && !isOfObject(line, first - 1)) break;
    first = isEnd ? before.first : first - 1;
  }
  return withoutCase(textOf(scene, { first, after: last + 1 }));
}

/** «Жолға қояды», «іске қосады»: of a route. */
const isPutIntoService = ({ scene }: Line, verb: number): boolean =>
  (/^(қояды|қоймақ|қоюды|қоюға)$/u.test(formAt(scene, verb)) && formAt(scene, verb - 1) === 'жолға') ||
  (/^(қосады|қоспақ|қосуды)$/u.test(formAt(scene, verb)) && formAt(scene, verb - 1) === 'іске');

/** «Туризм саласында бірлесе жұмыс істеуге»: the field that two work in together. */
function workedOn(line: Line, verb: number, clause: Clause): string | undefined {
  const { scene } = line;
  if (!/^істе/u.test(formAt(scene, verb)) || formAt(scene, verb - 1) !== 'жұмыс') return undefined;
  for (let token = verb - 2; token > clause.first; token -= 1) {
    if (!/^(сала|бағыт)(лар|тар)?(сында|ында)$|^бойынша$/u.test(formAt(scene, token))) continue;
    let first = token;
    while (first > clause.first && token - first < 5 && isOfObject(line, first - 1)) first -= 1;
    return first < token ? textOf(scene, { first, after: token }) : undefined;
  }
  return undefined;
}

/** «Жабдығын», «арпаны»: a noun as the object of a verb. */
const isCaseOfObject = (scene: Line['scene'], token: number): boolean =>
  Boolean(featuresAt(scene, token) & NOUN) &&
  /(ды|ді|ты|ті|ны|ні|ын|ін|сын|сін)$/u.test(formAt(scene, token));

/** «Павлодардағы сода зауытына 3 млрд рубль инвестиция салуға»: what the money goes into stands before the sum in the dative. */
function moneyGoesInto(line: Line, at: number): string | undefined {
  const { scene } = line;
  let last = at - 1;
  for (let mention = mentionAt(line, last); mention?.kind === 'quantity'; mention = mentionAt(line, last))
    last = mention.first - 1;
  if (!DATIVE_ENDING.test(formAt(scene, last)) || mentionAt(line, last)) return undefined;
  let first = last;
  while (first > line.sentence.first && last - first < 5) {
    const before = mentionAt(line, first - 1);
    const isSeat =
      before?.kind === 'place' &&
      /(дағы|дегі|тағы|тегі|ның|нің|дың|дің|тың|тің)$/u.test(formAt(scene, first - 1));
    if (isSeat) {
      first = before.first;
      break;
    }
    if (before || !isOfObject(line, first - 1)) break;
    first -= 1;
  }
  return withoutCase(textOf(scene, { first, after: last + 1 }));
}

/** «Экспортын кеңейту», «құрастыруды жолға қою»: what the light verb is said of is the action. */
const isOfAction = (line: Line, token: number): boolean => {
  const form = formAt(line.scene, token);
  return LIGHT.test(form) || form === 'сатып' || actionOf(form) !== undefined;
};

function isOfObject(line: Line, token: number): boolean {
  const { scene } = line;
  if (scene.tokens.kind[token] !== WORD || mentionAt(line, token)) return false;
  const form = formAt(scene, token);
  if (carries(line, token, 'office', 'side') && !/^бас$|(лық|лік|дық|дік|тық|тік)$/u.test(form)) return false;
  // «Станцияны Ресей компаниясы салмақ»: who does it.
  if (ACTOR.test(form)) return false;
  // «Тасымалдаушылармен бірлесіп»: with whom.
  if (form === 'бірлесіп' || /(лармен|лермен|дармен|дермен|тармен|термен)$/u.test(form)) return false;
  const bits = featuresAt(scene, token);
  if ((bits & PARTICIPLE && bits & FUTURE) || isBareNoun(scene, token)) return true;
  if (
    /(да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|(?<!ха)на|не)$/u.test(form) &&
    !/^(қала|мұрда)$/u.test(form)
  )
    return false;
  return Boolean(bits & (NOUN | ADJECTIVE)) && !/^(мен|пен|бен|біз|ол|бірге)$/u.test(form);
}

/** «Семейде бас консулдық» is «Семейдегі бас консулдық». */
function seatOf(line: Line, clause: Clause, country: string): string | undefined {
  const place = placesOf(line).find(
    (mention) =>
      isWithin(mention, clause) &&
      mention.code.length > 2 &&
      countryOf(mention.code) === country &&
      !DATIVE_ENDING.test(formAt(line.scene, mention.after - 1)),
  );
  return place && seatedIn(line, place);
}

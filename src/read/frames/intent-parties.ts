import type { SlotsOf } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf, regionOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE, NOMINATIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import { countryOfHouse } from '../lexicon/houses.ts';
import { isWithin, type Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfPlace,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import { isBeforeVerb, properSubject } from './english-subject.ts';
import { institutionsIn } from './institution-row.ts';
import { stateLed } from './leaders-known.ts';
import { firmsQuoted, nounPhrase } from './phrase.ts';

/** A word by which someone wants or plans to do something. */
export interface Cue {
  readonly token: number;
  readonly modality: 'wished' | 'planned' | 'denied';
  /** It is a noun, of which the sentence tells: whoever wants may be named behind. */
  readonly isNoun: boolean;
  /** «…, а взамен отгружать»: a second deed of who wanted the first one. */
  readonly isGoingOn?: boolean;
}

/** What is to be done, with what; the span reaches from the cue to the end of the object. */
export interface Deed extends Span {
  readonly action: SlotsOf<'intent'>['action'] & string;
  readonly object: string;
  /** Goods of the other side that are wanted, without a verb. */
  readonly isGoods: boolean;
  /** It stands before its cue, the subject behind. */
  readonly isBefore?: boolean;
  /** Whose the goods are that it only points at. */
  readonly whose?: string;
}

/** Who wants or plans it, where they are at home, and the words that name them. */
export interface Actor {
  readonly party: Party;
  readonly home?: string;
  readonly span?: Span;
  /** «Россия и Казахстан намерены»: the other of two who want it together. */
  readonly partner?: Party;
}

/** All who want or plan a deed: one subject, or a row of bodies behind the verb of a deed that stands before. */
export function actorsOf(line: Line, context: Context, cue: Cue, deed: Deed): readonly Actor[] {
  if (!deed.isBefore) {
    const row = firmsInRow(line, cue);
    if (row.length > 1) return row;
    const actor = actorOf(line, context, cue, deed);
    return actor ? [actor] : [];
  }
  const behind = { first: cue.token + 1, after: line.sentence.after };
  const institutions = line.scene.language === 'ru' ? institutionsIn(line, behind) : [];
  if (institutions.length > 1) return institutions.map((party) => ({ party, span: behind }));
  const bodies = bodiesOf(line).filter((body) => isWithin(body, behind) && !body.place);
  if (bodies.length > 1)
    return bodies.map(({ name, first, after }) => ({ party: name, span: { first, after } }));
  const one = subjectIn(line, context, behind);
  return one && isOfTheTwo(one) ? [one] : [];
}

/** ««Уралптица» и «Сибптица» намерены»: Russian firms of a row by their names in marks, at the head of the clause. */
function firmsInRow(line: Line, cue: Cue): readonly Actor[] {
  const { scene } = line;
  if (scene.language !== 'ru') return [];
  const { first } = clauseAt(line, cue.token);
  const row: Span[] = [];
  for (const firm of firmsQuoted(line, { first, after: cue.token })) {
    const isNext = row.length === 0 ? firm.first === first : isJoint(line, row.at(-1)!.after, firm.first);
    if (isNext) row.push(firm);
  }
  return row.map((firm) => {
    const party = textOf(scene, firm);
    const home = countryOfHouse(party);
    return { party, span: firm, ...(home ? { home } : {}) };
  });
}

const isJoint = ({ scene }: Line, from: number, to: number): boolean =>
  to - from === 1 && /^(и|,)$/u.test(formAt(scene, from));

/** The subject of a cue: a body, a place or its people, or the one whom a person named by an office speaks for. */
function actorOf(line: Line, context: Context, cue: Cue, deed: Deed): Actor | undefined {
  const clause = clauseAt(line, cue.token);
  const before = { first: clause.first, after: cue.token };
  const all = { first: startOfReport(line, cue.token), after: cue.token };
  const found =
    antecedentOf(line, context, cue.token) ??
    (isAgreedWork(line, cue, deed) ? undefined : pairIn(line, context, before)) ??
    subjectIn(line, context, before) ??
    (isInserted(line, before) ? subjectIn(line, context, all) : undefined) ??
    (cue.isNoun ? subjectIn(line, context, { first: deed.after, after: line.sentence.after }) : undefined) ??
    (cue.isNoun ? subjectIn(line, context, { first: cue.token + 1, after: deed.after }) : undefined) ??
    spokenOf(line, context, { first: line.sentence.first, after: cue.token }, deed) ??
    (isImpersonal(line, cue) && line.sentence.role === 'body'
      ? placeOfDoing(line, context, { first: line.sentence.first, after: cue.token })
      : undefined);
  return found && isOfTheTwo(found) ? found : undefined;
}

/** «Россия и Казахстан планируют», «власти обоих регионов намерены»: in Russian a side of each country as one subject, of which the first is told with the other. */
function pairIn(line: Line, context: Context, within: Span): Actor | undefined {
  // «Договорились о строительстве»: what was talked of.
  if (line.scene.language !== 'ru' || /^(о|об)$/u.test(formAt(line.scene, within.after + 1)))
    return undefined;
  const group = groupsOf(line, context).find(
    ({ first, after, places, role }) =>
      isWithin({ first, after }, within) &&
      !hasWord(line, BEHIND_OTHERS, { first: within.first, after: first }) &&
      places.length === 2 &&
      places.every(isOfEitherSide) &&
      countryOf(places[0]!) !== countryOf(places[1]!) &&
      levelOf(places[0]!) === levelOf(places[1]!) &&
      ['subject', 'name', 'unknown', 'of'].includes(role),
  );
  return group && { ...withHome(group.places[0]!, group), partner: group.places[1]! };
}

/** «Россия и Казахстан договорились построить газопровод»: what both have agreed on are works. */
const isAgreedWork = (line: Line, { token }: Cue, { action }: Deed): boolean =>
  action === 'build' && /^(договорил|условил)/u.test(formAt(line.scene, token));

/** «На границе двух областей», «по соглашению России и Казахстана»: said of something else. */
const BEHIND_OTHERS = /^(в|во|на|у|с|со|из|по|для|между|при|через|о|об)$/u;

/** «Russian investors, who plan», «с омскими инвесторами, которые планируют»: whoever a relative clause tells of, right before it. */
function antecedentOf(line: Line, context: Context, cue: number): Actor | undefined {
  let who = cue - 1;
  while (who > cue - FARTHEST_WHO && !RELATIVE.test(formAt(line.scene, who))) who -= 1;
  if (!RELATIVE.test(formAt(line.scene, who))) return undefined;
  const end = formAt(line.scene, who - 1) === ',' ? who - 1 : who;
  const group = groupsOf(line, context).find(
    ({ first, after, places }) => places.length === 1 && first < end && (after === end || after === end - 1),
  );
  return group && withHome(group.places[0]!, group);
}
const RELATIVE = /^(who|which|котор(ый|ая|ое|ые))$/u;
/** «Who now also | plan». */
const FARTHEST_WHO = 4;

/** «Kazakhstan's minister said that Russia plans»: where what is reported begins. */
function startOfReport(line: Line, cue: number): number {
  for (let token = cue - 1; token > line.sentence.first; token -= 1)
    if (/^(that|что)$/u.test(formAt(line.scene, token))) return token + 1;
  return line.sentence.first;
}

/** «Danapak, a maker from Kazan, | plans»: the clause of the cue goes on behind the comma of an apposition. */
const isInserted = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'en' && first > line.sentence.first && formAt(line.scene, first - 1) === ',';

const isOfTheTwo = ({ party, home }: Actor): boolean =>
  (!isPlaceCode(party) || /^(RU|KZ)$/.test(countryOf(party))) &&
  (home === undefined || /^(RU|KZ)$/.test(home));

function subjectIn(line: Line, context: Context, within: Span): Actor | undefined {
  const body = bodiesOf(line).find(
    (mention) =>
      isWithin(mention, within) &&
      !mention.place &&
      !['with', 'to', 'in', 'from'].includes(roleOf(line, mention)),
  );
  const alone = line.scene.language === 'ru' ? institutionAlone(line, within) : undefined;
  // «Казахстанский аграрный | университет имени Досова».
  if (body && !(alone && isWithin(body, alone))) return actorOfBody(line, body, within);
  const quoted = line.scene.language === 'ru' ? (quotedSubject(line, within) ?? alone) : undefined;
  if (quoted) return actorOfBody(line, quoted, within);
  const named = line.scene.language === 'en' ? properSubject(line, within) : undefined;
  if (named) return actorOfBody(line, named, within);
  const person = personsOf(line).find((mention) => isWithin(mention, within));
  const ofPerson = person && context.people.get(person.name);
  if (person && ofPerson) return withHome(ofPerson, { first: within.first, after: person.after });
  const group = groupsOf(line, context).find(
    (candidate) =>
      !candidate.office &&
      isWithin(candidate, within) &&
      candidate.places.length === 1 &&
      !isHelper(line, candidate) &&
      (['subject', 'name', 'unknown', 'of'].includes(candidate.role) ||
        isWherefrom(line, candidate) ||
        (candidate.role !== 'in' && isBeforeVerb(line, candidate.after, within.after))),
  );
  const hub =
    group &&
    hitsOf(
      line,
      line.scene.language === 'ru'
        ? ['asset:port', 'asset:airport', 'asset:plant']
        : ['asset:port', 'asset:airport'],
    ).find(
      ({ after }) =>
        after === group.first || (after === group.first - 1 && formAt(line.scene, after) === 'of'),
    );
  return hub
    ? {
        party: nounPhrase(line, hub),
        home: countryOf(group.places[0]!),
        span: { first: hub.first, after: group.after },
      }
    : group && withHome(group.places[0]!, group);
}

/** «С участием России построят», «при поддержке российских компаний откроют»: who helps, not who does it. */
const isHelper = ({ scene }: Line, { first }: Span): boolean => HELP.test(formAt(scene, first - 1));
const HELP = /^(участи(ем|и)|поддержк(е|ой)|содействи(и|ем)|помощ(и|ью)|посредничеств(е|ом))$/u;

/** «Челябинский «Уралтормоз» намерен»: a firm by its name in marks alone, behind an adjective of its place or at the head of its clause. */
function quotedSubject(line: Line, { first, after }: Span): (Span & { readonly name: string }) | undefined {
  const latin = latinName(line, first, after) ?? latinBehindFirm(line, first, after);
  if (latin) return latin;
  const quoted = firmsQuoted(line, { first, after }).find(
    (one) =>
      one.first === first ||
      isOfPlace(line, one.first - 1) ||
      (one.first === first + 1 && Boolean(featuresAt(line.scene, first) & NOMINATIVE)),
  );
  return quoted && { ...quoted, name: textOf(line.scene, quoted) };
}

/** «НГУ готов», «Казахстанский национальный университет имени аль-Фараби откроет»: an institution by its capitals, or by its adjectives and its noun, at the head of a Russian clause. */
function institutionAlone(
  line: Line,
  { first, after }: Span,
): (Span & { readonly name: string }) | undefined {
  const { scene } = line;
  if (mentionAt(line, first)?.kind !== 'place' && after - first <= 2) {
    const head = { first, after: first + 1 };
    const name = textOf(scene, head);
    if (/^\p{Lu}{2,7}$/u.test(name)) return { ...head, name };
  }
  for (let token = first; token < Math.min(after, first + LONGEST_NAME); token += 1) {
    if (UNIVERSITY.test(formAt(scene, token)) && token > first) {
      const isNamedFor = /^(имени|им)$/u.test(formAt(scene, token + 1));
      const span = { first, after: isNamedFor ? after : token + 1 };
      return { ...span, name: textOf(scene, span) };
    }
    const mention = mentionAt(line, token);
    const isAdjective = mention
      ? mention.kind === 'place' && mention.form === 'adjective'
      : Boolean(featuresAt(scene, token) & ADJECTIVE);
    if (!isAdjective || !(featuresAt(scene, token) & NOMINATIVE)) return undefined;
  }
  return undefined;
}
const UNIVERSITY = /^(университет|институт|академия|госуниверситет)$/u;

/** «Danaflex из Казани построит»: a name in Latin letters at the head of a Russian clause. */
function latinName(line: Line, first: number, end: number): (Span & { readonly name: string }) | undefined {
  let after = first;
  while (
    after < Math.min(end, first + LONGEST_NAME) &&
    /^[A-Z][A-Za-z.&-]+$/.test(textOf(line.scene, { first: after, after: after + 1 }))
  )
    after += 1;
  return after > first ? { first, after, name: textOf(line.scene, { first, after }) } : undefined;
}
const LONGEST_NAME = 6;

/** «Татарстанская компания | Danaflex планирует»: a name in Latin letters right behind what it is. */
function latinBehindFirm(
  line: Line,
  first: number,
  end: number,
): (Span & { readonly name: string }) | undefined {
  for (let token = first; token < end; token += 1)
    if (isFirm(line.scene.tokens, token) && featuresAt(line.scene, token) & NOMINATIVE)
      return latinName(line, token + 1, end);
  return undefined;
}

/** «Инвесторы из Новосибирска», «businesses from Omsk»: people by where they are from, no goods. */
const isWherefrom = (line: Line, { role, first }: Group): boolean =>
  role === 'from' && /^(из|from)$/u.test(formAt(line.scene, first - 1));

const withHome = (party: Party, span: Span): Actor => ({
  party,
  span,
  ...(isPlaceCode(party) ? { home: countryOf(party) } : {}),
});

/** A body by its name, at home where it is known to be, or where a place stands in its name, right before it or behind it with «из». */
function actorOfBody(line: Line, body: Span & { readonly name: string }, within: Span): Actor {
  const own = /^(казахстанск|российск|kazakh|russian)/iu.exec(body.name)?.[1]?.toLowerCase();
  const known = countryOfHouse(body.name);
  const home = placesOf(line).find(
    (place) =>
      isPlaceCode(place.code) &&
      isWithin(place, within) &&
      (isWithin(place, body) ||
        (place.after <= body.first && body.first - place.after <= NEAR && !NOT_OF.has(roleOf(line, place))) ||
        (place.first >= body.after &&
          place.first - body.after <= 2 * NEAR &&
          ['from', 'in'].includes(roleOf(line, place)))),
  );
  return {
    party: body.name,
    span: {
      first: Math.min(home?.first ?? body.first, body.first),
      after: Math.max(home?.after ?? 0, body.after),
    },
    ...(own
      ? { home: /^(каз|kaz)/.test(own) ? 'KZ' : 'RU' }
      : known
        ? { home: known }
        : home
          ? { home: countryOf(home.code) }
          : {}),
  };
}
/** «Поставки в Казахстан ведёт компания»: where something goes is nobody's home. */
const NOT_OF: ReadonlySet<string> = new Set(['in', 'to', 'with']);
/** A place stands no farther from the body whose home it is, in tokens. */
const NEAR = 4;

/** «Предприятие планирует», «мы хотели бы», «he added that they plan»: the body or the side that the text has just told of. */
function spokenOf(line: Line, context: Context, { first, after }: Span, deed: Deed): Actor | undefined {
  const start = startOfReport(line, after);
  for (let token = after - 1; token >= first; token -= 1) {
    const form = formAt(line.scene, token);
    if (token >= start && isFirm(line.scene.tokens, token)) {
      const name = context.bodies.at(-1);
      return name === undefined ? undefined : { party: name };
    }
    if (!/^(мы|we|он|она|he|she)$/u.test(form)) continue;
    const isOwn = /^(мы|we)$/u.test(form) || token < start || after - token <= 2;
    return isOwn ? (partyOfSpeaker(context) ?? speakerBehind(line, context, deed)) : undefined;
  }
  const isBareTitle = hitsOf(line, ['office']).some((hit) => hit.first >= first && hit.after === after);
  return isBareTitle ? partyOfSpeaker(context) : undefined;
}

const partyOfSpeaker = ({ people }: Context): Actor | undefined => {
  const party = [...people.values()].at(-1);
  return party === undefined
    ? undefined
    : { party, ...(isPlaceCode(party) ? { home: countryOf(party) } : {}) };
};

/** «We want to buy …», the head of the department of Abai Region said: whoever says so speaks for a place. */
function speakerBehind(line: Line, context: Context, deed: Deed): Actor | undefined {
  if (!has(line, 'say')) return undefined;
  const group = groupsOf(line, context).findLast(
    (candidate) => candidate.first >= deed.after && candidate.places.length === 1 && candidate.role === 'of',
  );
  return group && withHome(group.places[0]!, group);
}
const isFirm = formIs(
  /^(предприятие|компания|завод|фабрика|комбинат|холдинг|агрохолдинг|корпорация|фирма|группа|концерн|вуз|университет|институт|авиакомпания|перевозчик|верфь|company|firm|plant|factory|university|institute|airline|carrier|shipyard|holding|corporation)$/u,
);

/** «В Омской области хотят», «собираются»: a Russian plural that nobody is the subject of; what «откроют» in a place are works there. */
const isImpersonal = (line: Line, cue: Cue): boolean =>
  line.scene.language === 'ru' &&
  !cue.isNoun &&
  !/^(откроют|построят|возведут|учредят)$/u.test(formAt(line.scene, cue.token)) &&
  /(ют|ят|утся|ются|ятся|ны|вы)$/u.test(formAt(line.scene, cue.token));

function placeOfDoing(line: Line, context: Context, within: Span): Actor | undefined {
  const group = groupsOf(line, context).find(
    (candidate) => isWithin(candidate, within) && candidate.role === 'in' && candidate.places.length === 1,
  );
  return group && withHome(group.places[0]!, group);
}

/** The other side that the plan reaches: a country faces a country. Without it the plan is a domestic affair. */
export function counterpartOf(
  line: Line,
  context: Context,
  cue: Cue,
  deed: Deed,
  actor: Actor,
): readonly string[] {
  if (actor.partner) return [actor.partner];
  if (deed.whose && isOfEitherSide(deed.whose) && countryOf(deed.whose) !== actor.home)
    return [actor.party.length === 2 ? countryOf(deed.whose) : deed.whose];
  const isForeign = ({ places }: Group): boolean =>
    places.every((code) => isOfEitherSide(code) && countryOf(code) !== actor.home);
  const groups = groupsOf(line, context).filter(
    (group) => !(actor.span && isWithin(group, actor.span)) && !group.office,
  );
  const reached = groups.filter((group) => group.first >= deed.first);
  // «Рейс Алматы – Новосибирск» of a carrier from Almaty: the end that is not its own.
  const ends = actor.home && deed.action === 'open' ? endsBetween(reached, deed, actor.home) : undefined;
  if (ends) return [actor.party.length === 2 ? countryOf(ends) : ends];
  // «A service from Troitsk» of an English carrier whose country is not told: where it starts may be its home.
  if (!actor.home && line.scene.language === 'en' && deed.action === 'open' && reached[0]?.role === 'from')
    return [];
  // «Рейсы из Шымкента в Барнаул» of a carrier whose country is not told: either end may be its own.
  if (!actor.home && new Set(reached.flatMap(({ places }) => places.map(countryOf))).size > 1) return [];
  const foreign =
    reached.find((group) => isForeign(group) && group.after <= deed.after) ??
    reached.find((group) => isForeign(group) && isWithin(group, clauseAt(line, cue.token))) ??
    (cue.isNoun ? groups.find(isForeign) : undefined);
  // «Отправлять туда ячмень», «продавать соседям»: the other side that the text told of before.
  if (!foreign && actor.home && hasWord(line, BEFORE_TOLD, deed)) {
    const last = context.named.findLast((code) => /^(RU|KZ)/.test(code) && countryOf(code) !== actor.home);
    return last ? [last] : [];
  }
  const faced = foreign
    ? undefined
    : (countryOfFirm(line, deed, actor.home) ?? countryOfLeader(line, context, deed, actor.home));
  if (faced) return [faced];
  if (!foreign)
    return isConsulate(deed) && actor.home ? ['KZ', 'RU'].filter((code) => code !== actor.home) : [];
  const places = beforeComma(line, foreign);
  // «Russia will build plants in A, B and C», «область запустит рейсы в Павлодар и Петропавловск».
  const isFaced =
    actor.party.length === 2
      ? deed.action === 'open' ||
        (line.scene.language === 'ru' && deed.action !== 'invest') ||
        places.length > 1
      : line.scene.language === 'ru' && new Set(places.map(regionOf)).size > 1;
  return isFaced ? [...new Set(places.map(countryOf))] : places;
}

/** «Interested in buying Rostselmash combines»: the other country by a firm of it that an English deed names. */
function countryOfFirm(line: Line, deed: Deed, home: string | undefined): string | undefined {
  if (line.scene.language !== 'en' || home === undefined) return undefined;
  return bodiesOf(line)
    .filter(({ first, after }) => first >= deed.first && after <= deed.after)
    .map(({ name }) => bodyCountry(name))
    .find((country) => country !== undefined && country !== home);
}

/** «Попросил Владимира Путина изменить статус»: the other country by its leader, whom a Russian deed is asked of. */
function countryOfLeader(
  line: Line,
  context: Context,
  deed: Deed,
  home: string | undefined,
): string | undefined {
  if (line.scene.language !== 'ru' || home === undefined) return undefined;
  return personsOf(line)
    .filter((person) => isWithin(person, deed))
    .map(({ name }) => stateLed(name, 'ru', context.published))
    .find((country) => country !== undefined && country !== home);
}

/** The far end of a route between places of both countries, which is one group of its object. */
function endsBetween(reached: readonly Group[], deed: Deed, home: string): Party | undefined {
  const codes = reached
    .filter((group) => group.after <= deed.after)
    .flatMap(({ places }) => places.filter((code) => isOfEitherSide(code)));
  return codes.length === 2 && codes.some((code) => countryOf(code) === home)
    ? codes.find((code) => countryOf(code) !== home)
    : undefined;
}

/** «Salt from Kazakhstan, and Aktobe Region poultry»: of two places that a comma parts the first one. */
function beforeComma(line: Line, { first, after, places }: Group): readonly string[] {
  const named = placesOf(line).filter((place) => place.first >= first && place.after <= after);
  const [one, other] = named;
  return one && other && named.length === 2 && formAt(line.scene, one.after) === ',' ? [one.code] : places;
}

const BEFORE_TOLD =
  /^(там|туда|сюда|сосед(ям|ями|ей|и)|партнер(ам|ами|ов)|коллег(ам|ами)|there|neighbou?rs)$/u;

const isConsulate = ({ object }: Deed): boolean => /консульств|consulate|посольств|embassy/u.test(object);

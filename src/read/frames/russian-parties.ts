import { countryOf, isOfEitherSide, isPlaceCode, levelOf, type PlaceCode, within } from '#model/place.ts';
import type { Quantity } from '#model/quantity.ts';
import { isPredicate } from '../clauses.ts';
import { type Context, finest } from '../context.ts';
import {
  ACCUSATIVE,
  ADJECTIVE,
  CASES,
  GENITIVE,
  NOMINATIVE,
  NOUN,
  PARTICIPLE,
  PLURAL,
  PREPOSITION,
  PRONOUN,
} from '../language/features.ts';
import { MARK } from '../language/tokens.ts';
import { DISTRICT_REGIONS } from '../lexicon/districts.ts';
import type { BodyMention, PlaceMention, Span } from '../mention.ts';
import {
  carries,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
  quantitiesOf,
} from '../scene.ts';
import { homeOf } from './named-meetings.ts';

export type Home = 'RU' | 'KZ';

/** Whoever of one side a Russian sentence tells of: a person, the holder of an office without a name, or a group by its noun. */
export interface RussianParty extends Span {
  readonly kind: 'person' | 'office' | 'group' | 'residents';
  readonly home: Home;
  /** As participants: a person's name, else the places or the body. */
  readonly names: readonly string[];
  readonly cases: number;
  readonly count?: Quantity;
  readonly isOfBusiness: boolean;
}

/** The code of a place or, of a district near the border told by its name, that of its region. */
const codeOf = (place: PlaceCode): PlaceCode | undefined =>
  isPlaceCode(place) ? place : DISTRICT_REGIONS.get(place);

/** The country of a place by its code or, of a district near the border, by its name. */
export const sideOf = (place: PlaceCode): string | undefined => {
  const code = codeOf(place);
  return code && countryOf(code);
};

/** Whether a place or a district near the border lies in another place. */
export const liesIn = (place: PlaceCode, around: PlaceCode): boolean => {
  const code = codeOf(place);
  return code !== undefined && within(code, around);
};

/** A district says more than its region, a city more than a district that may stand for it. */
export const finenessOf = (place: PlaceCode): number =>
  isPlaceCode(place) ? { country: 0, region: 1, city: 3 }[levelOf(place)] : 2;

/** The parties of a sentence in the order in which they stand; a group of both sides at once is one of each. */
export function partiesIn(line: Line, context: Context): readonly RussianParty[] {
  const parties: RussianParty[] = [];
  const isTold = (token: number) => parties.some(({ first, after }) => first <= token && token < after);
  let reached = line.sentence.first;
  for (const { first, after } of hitsOf(line, ['guests'])) {
    if (first < reached || mentionAt(line, first)) continue;
    const group = nounGroup(line, first, after);
    reached = group.after;
    parties.push(...groupParties(line, group));
  }
  for (const { form, after: head } of placesOf(line)) {
    if (form !== 'adjective' || isTold(head) || !isOfTrade(line, head) || carries(line, head, 'guests'))
      continue;
    parties.push(...groupParties(line, nounGroup(line, head, head + 1)));
  }
  for (const hit of hitsOf(line, ['office'])) {
    if (isTold(hit.first)) continue;
    const group = nounGroup(line, hit.first, hit.after);
    if (isTitleOfPerson(line, group) || !HEADS.test(formAt(line.scene, hit.after - 1))) continue;
    for (const party of groupParties(line, group)) parties.push({ ...party, kind: 'office' });
  }
  for (const place of placesOf(line)) {
    if (place.form !== 'resident' || !isOfEitherSide(place.code) || isTold(place.first)) continue;
    parties.push({
      kind: 'residents',
      first: place.first,
      after: place.after,
      home: countryOf(place.code) as Home,
      names: [place.code],
      cases: place.cases,
      isOfBusiness: false,
    });
  }
  for (const person of personsOf(line)) {
    const home = homeOf(line, context, person)[0];
    if (home !== 'RU' && home !== 'KZ') continue;
    parties.push({
      kind: 'person',
      first: person.first,
      after: person.after,
      home,
      names: [person.name],
      cases: person.cases,
      isOfBusiness: false,
    });
  }
  return parties.toSorted((a, b) => a.first - b.first);
}

/** «Тюменские нефтесервисники», «омские хореографы»: people by what they do, in the plural, whatever it is. */
const isOfTrade = (line: Line, token: number): boolean =>
  Boolean(featuresAt(line.scene, token) & PLURAL) &&
  !mentionAt(line, token) &&
  TRADE.test(formAt(line.scene, token)) &&
  !THINGS.test(formAt(line.scene, token));
const TRADE =
  /(ник|ист|тел|чик|щик|лог|граф|химик|вед|вод|дел|атор|итор|ентор|ектор|инер|онер|аст)(и|ы|ов|ей|ам|ям|ами|ями)$/u;
const THINGS =
  /^(грузовик|завод|трубопровод|водовод|продуктопровод|газопровод|нефтепровод|показател|предел|раздел|двигател|накопител|водител[ьи]|источник|рудник|праздник|заповедник|ледник|трактор|элеватор|генератор|сектор|вектор|договор|каталог|диалог|список|сборник|памятник|учебник|график)/u;

/** Officials who stand for their place where their name is not told. */
const HEADS =
  /^(президент|губернатор|аким|глав|мэр|премьер|министр|вице-премьер|вице-губернатор|посол|посл|консул|генконсул|спикер|председател|руководител|чиновник|лидер|заместител|замминистр)/u;

/** «Посол Казахстана в России A», «A, посол Казахстана»: the title of someone told by name before or behind it. */
function isTitleOfPerson(line: Line, { first, after, cases }: NounGroup): boolean {
  const { tokens } = line.scene;
  return personsOf(line).some((person) => {
    if (person.after <= first)
      return (
        first - person.after <= LONGEST_OPENING &&
        tokens.kind[person.after] === MARK &&
        Boolean(person.cases & cases)
      );
    for (let token = after; token < person.first; token += 1)
      if (isPredicate(line, token) || /^[,;:–—()]$/u.test(formAt(line.scene, token))) return false;
    return person.first >= after && person.first - after <= LONGEST_TITLE;
  });
}
const LONGEST_TITLE = 9;
/** «A, Чрезвычайный и Полномочный Посол». */
const LONGEST_OPENING = 5;

/** «Консул Казахстана в Омске», «глава центра в Актобе»: a place that says where an office is held. */
export function isInTitle(line: Line, { first }: Span): boolean {
  const { scene, sentence } = line;
  for (let token = first - 1; token >= Math.max(sentence.first, first - LONGEST_TITLE); token -= 1) {
    if (isPredicate(line, token) || scene.tokens.kind[token] === MARK) return false;
    if (mentionAt(line, token)?.kind === 'person') return false;
    // «Депутаты в Оренбурге изучили»: many, where they are.
    if (carries(line, token, 'office', 'envoy'))
      return !(carries(line, token, 'guests') && featuresAt(scene, token) & PLURAL);
  }
  return false;
}

interface NounGroup extends Span {
  readonly head: number;
  readonly places: readonly PlaceMention[];
  readonly body: BodyMention | undefined;
  readonly counted: Quantity | undefined;
  readonly cases: number;
}

/** A noun with what belongs to it: adjectives and numbers before, genitives and «из …» behind. */
function nounGroup(line: Line, head: number, headAfter: number): NounGroup {
  const { scene, sentence } = line;
  let first = head;
  while (first > sentence.first && isBeforeHead(line, first - 1)) first -= 1;
  while (first < head && /^(и|,|а|также)$/u.test(formAt(scene, first))) first += 1;
  let after = headAfter;
  let body: BodyMention | undefined;
  while (after < sentence.after) {
    const mention = mentionAt(line, after);
    if (mention?.kind === 'person') break;
    if (mention?.kind === 'body') {
      body ??= mention;
      after = mention.after;
    } else if (mention?.kind === 'place' || (mention?.kind === 'quantity' && !mention.ordinal)) {
      after = mention.after;
    } else if (mention || !belongsBehind(line, after)) break;
    else after += 1;
  }
  while (after > headAfter && /^(и|,|а|также|из|от)$/u.test(formAt(scene, after - 1))) after -= 1;
  const within = { first, after };
  const number = quantitiesOf(line).find(
    (quantity) => !quantity.ordinal && quantity.first >= first && quantity.after <= after,
  );
  const isCounted = number !== undefined && number.first < head;
  const own = featuresAt(scene, headAfter - 1) & CASES;
  return {
    ...within,
    head,
    places: placesOf(line).filter((place) => place.first >= first && place.after <= after),
    body,
    counted: number && countedAs(line, number.quantity, number.after, headAfter),
    cases: isCounted && own & GENITIVE ? own | NOMINATIVE | ACCUSATIVE : own,
  };
}

/** People, unless firms are counted. */
function countedAs(line: Line, amount: Quantity, from: number, headAfter: number): Quantity | undefined {
  if (amount.unit === 'person') return amount;
  if (amount.unit !== '1') return undefined;
  for (let token = from; token < Math.max(headAfter, from + 3); token += 1) {
    const form = formAt(line.scene, token);
    if (FIRMS.test(form)) return amount;
    if (carries(line, token, 'guests')) return { ...amount, unit: 'person' };
  }
  return undefined;
}
const FIRMS =
  /^(компани|предприят|фирм|завод|организац|хозяйств|производител|бизнес-мисс|коллектив|ансамбл|команд|вуз|университет)/u;

function isBeforeHead(line: Line, token: number): boolean {
  const mention = mentionAt(line, token);
  if (mention)
    return (mention.kind === 'place' && mention.form === 'adjective') || mention.kind === 'quantity';
  const form = formAt(line.scene, token);
  if (/^(и|,)$/u.test(form)) {
    const before = mentionAt(line, token - 1);
    return before?.kind === 'place' && before.form === 'adjective';
  }
  const bits = featuresAt(line.scene, token);
  return Boolean(bits & ADJECTIVE) && !(bits & (PREPOSITION | PRONOUN)) && !isPredicate(line, token);
}

/** Whether a word behind a noun still belongs to it: genitives, «из» and «от» before places, joints before more places. */
function belongsBehind(line: Line, token: number): boolean {
  const { scene } = line;
  const form = formAt(scene, token);
  if (/^(из|от|со|стороны)$/u.test(form)) return true;
  if (/^(и|,|а|также|городов|города|область|области|областей|краев)$/u.test(form))
    return leadsToPlace(line, token + 1);
  if (scene.tokens.kind[token] === MARK) return false;
  const bits = featuresAt(scene, token);
  if (bits & PREPOSITION || (bits & PARTICIPLE && !(bits & ADJECTIVE)) || isPredicate(line, token))
    return false;
  return Boolean(bits & (NOUN | ADJECTIVE)) && Boolean(bits & GENITIVE);
}

/** «Курганской, Тюменской и Омской областей», «из Актобе и Хромтау»: a joint within a list of places. */
function leadsToPlace(line: Line, token: number): boolean {
  for (let at = token; at < Math.min(line.sentence.after, token + 3); at += 1) {
    const mention = mentionAt(line, at);
    if (mention) return mention.kind === 'place' && mention.form === 'noun';
    if (!/^(и|а|также|из|города|городов|г)$/u.test(formAt(line.scene, at))) return false;
  }
  return false;
}

function groupParties(line: Line, group: NounGroup): readonly RussianParty[] {
  const sides = group.places.filter(({ code }) => sideOf(code));
  if (sides.some(({ code }) => !/^(RU|KZ)$/.test(sideOf(code)!))) return [];
  const isOfBusiness = BUSINESS.test(formAt(line.scene, group.head)) || isOfFirms(line, group);
  const party = (home: Home, names: readonly string[], isAlone: boolean): RussianParty => ({
    kind: 'group',
    home,
    first: group.first,
    after: group.after,
    names,
    cases: group.cases,
    ...(group.counted && isAlone ? { count: group.counted } : {}),
    isOfBusiness,
  });
  const homes = [...new Set(sides.map(({ code }) => sideOf(code) as Home))];
  const homeByBody = homes.length === 0 ? homeOfBody(group.body) : undefined;
  if (homeByBody) return [party(homeByBody, [group.body!.name], true)];
  return homes.map((home) => {
    const own = sides.filter(({ code }) => sideOf(code) === home);
    const isAlone = own.length === sides.length;
    const names =
      group.body && !group.body.place && isAlone
        ? [group.body.name]
        : [...new Set(partiesNamed(own.map(({ code }) => code)))];
    return party(home, names, isAlone);
  });
}

/** «Делегация Павлодарского университета»: the country of the town that a body is called by. */
function homeOfBody(body: BodyMention | undefined): Home | undefined {
  const home = body?.seat && isPlaceCode(body.seat) ? countryOf(body.seat) : undefined;
  return home === 'RU' || home === 'KZ' ? home : undefined;
}

/** The finest of the places, without those that only say where another of them is. */
const partiesNamed = (codes: readonly PlaceCode[]): readonly PlaceCode[] => {
  const coded = finest(codes.filter(isPlaceCode));
  const districts = codes.filter((code) => !isPlaceCode(code));
  return [...coded.filter((code) => !districts.some((name) => liesIn(name, code))), ...districts];
};

const BUSINESS = /^(предпринимател|бизнес|экспортер|импортер|закупщик|компани|предприяти|фирм)/u;

const isOfFirms = (line: Line, group: Span): boolean =>
  hasWord(line, /^(предпринимателей|бизнесменов|экспортеров|компаний|предприятий|фирм|бизнеса)$/u, group);

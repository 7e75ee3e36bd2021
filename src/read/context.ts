import { carriesFuel } from '#model/asset.ts';
import { type Modality, type SlotsOf, TERMS } from '#model/claim.ts';
import type { Language } from '#model/language.ts';
import type { Party } from '#model/party.ts';
import type { Period } from '#model/period.ts';
import { countryOf, isCity, isPlaceCode, levelOf, type PlaceCode, regionOf } from '#model/place.ts';
import type { Hit } from './concepts.ts';
import { goneBy } from './gone-by.ts';
import { resolve } from './language/resolve.ts';
import { formIs } from './language/wordings.ts';
import { isTimeItself, type PeriodMention, type PlaceMention, type When } from './mention.ts';
import { COMMON_NOUNS, type Group, groupsOf } from './parties.ts';
import { roleOf } from './roles.ts';
import {
  bodiesOf,
  formAt,
  has,
  hasWord,
  type Line,
  periodsOf,
  personsOf,
  placesOf,
  quantitiesOf,
  textOf,
} from './scene.ts';
import { isInside, isOfRow, isStageOfForum, subjectTold } from './subjects.ts';
import type { Trace } from './trace.ts';

type WorksAction = SlotsOf<'works'>['action'];

/** What a reader keeps in mind while going through a document: carried from sentence to sentence, never guessed. */
export interface Context {
  readonly language?: Language;
  readonly published?: string;
  /** The day, with its year, that the opening of a text tells of. */
  opening?: Period;
  /** The one year of whose months a Russian text without a day of its own tells figures. */
  readonly yearTold?: string;
  /** Where what was done and left is noted, when somebody asks. */
  readonly trace?: Trace | undefined;
  /** Assets that the document names in full, by type. Found when first asked for: most documents are of none. */
  readonly assets: (type?: string) => AssetsNamed;
  /** The document tells of something rebuilt: a present capacity is the one before. */
  readonly isOfUpgrade: boolean;
  /** The document speaks of a reconstruction: «обновление» there is another word for it. */
  readonly isOfReconstruction: boolean;
  /** Every place named so far, newest last, without repeats. */
  readonly named: PlaceCode[];
  /** The place the text last spoke for, finer than a country. */
  subject?: PlaceCode;
  /** The city of the dateline: whose it is where nothing else is told. */
  dateline?: PlaceCode;
  /** The region last named. */
  region?: PlaceCode;
  /** The country that the text last spoke of as doing something. */
  country?: PlaceCode;
  /** The bodies named so far, newest last, without repeats. */
  readonly bodies: string[];
  /** The district last named. */
  district?: string;
  /** The last two sides named together: places of one country, and of the other. */
  pair?: { readonly a: readonly PlaceCode[]; readonly b: readonly PlaceCode[] };
  /** Months and days without a year that are told of what has been, and lie in the year before. */
  readonly gone: ReadonlySet<When>;
  /** The period that the last figures were for. */
  spoken?: Period;
  /** When the last event told took place. */
  lastEvent?: Period;
  /** Whose office the people hold whose offices were told, by name; the last told comes last. */
  readonly people: Map<string, Party>;
  /** The asset, goods, document or event last spoken of, by what names it in the text. */
  readonly last: {
    asset?: {
      name: string;
      type: string;
      line: number;
      action?: WorksAction;
      /** It is yet to be built or launched. */
      isToCome?: boolean;
    };
    /** The asset that each kind of works was last told of. */
    readonly works: Map<WorksAction, { name: string; type: string; line: number; action?: WorksAction }>;
    measure?: { id: string; line: number };
    /** The trade that a sentence without a figure was about last. */
    topic?: { id: string; line: number; period?: Period };
    /** Whose office was told last. */
    office?: { party: Party; line: number };
    /** The kind of the road, railway or conduit last named. */
    route?: { type: string; line: number };
    /** The last figure, with its slots, the first one of its sentence, and how sure it is. */
    figure?: {
      slots: SlotsOf<'observation'>;
      line: number;
      first?: SlotsOf<'observation'>;
      modality?: Modality;
    };
    /** The last number of things or people, with its slots. */
    counted?: { slots: SlotsOf<'observation'>; line: number };
    /** Between whom the last figures were. */
    sides?: { area: readonly Party[]; counterpart: readonly Party[]; line: number };
    event?: { place?: PlaceCode; date?: Period; line: number };
    /** The occasion last told, and the line up to which sentences speak of it. */
    occasion?: { slots: SlotsOf<'event'>; modality: Modality; line: number; until: number };
    /** The line up to which sentences speak of the signing last told. */
    signed?: number;
    /** The paper signed last, for whom, when and where. */
    signing?: {
      kind: string;
      line: number;
      parties: readonly Party[];
      date?: Period;
      place?: PlaceCode;
    };
    /** The occasion of each kind whose day or month was told, and whether it is yet to come. */
    readonly occasions: Map<string, { date: Period; line: number; isPlanned: boolean }>;
    /** Where the occasion of each kind was that was told last. */
    readonly stages: Map<string, { place: PlaceCode; line: number }>;
    /** The bodies that a sentence last named together. */
    together?: { bodies: readonly string[]; line: number };
    /** The line whose capacity an earlier one has told already. */
    capacity?: number;
    /** Between whom the last deal was. */
    deal?: { supplier?: Party; customer?: Party; line: number };
    instrument?: string;
    /** The kind of the paper last named, other than a mere document. */
    paper?: { kind: string; line: number };
  };
}

/** Names of things with the proper part of each, by the type of the thing. */
export type AssetsNamed = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const newContext = (
  published: string | undefined,
  lines: readonly Line[],
  assets: Context['assets'] = () => new Map(),
  trace?: Trace,
): Context => ({
  assets,
  ...(trace ? { trace } : {}),
  isOfUpgrade: names(lines, 'reconstruct') || names(lines, 'modernise'),
  isOfReconstruction: names(lines, 'reconstruct'),
  ...(published ? { published } : yearToldIn(lines)),
  ...(lines[0] ? { language: lines[0].scene.language } : {}),
  gone: goneBy(lines, published),
  named: [],
  people: new Map(),
  bodies: [],
  last: { works: new Map(), occasions: new Map(), stages: new Map() },
});

/** Whether any sentence carries a concept: most carry none that is asked of the whole document, so none is asked for all of its own. */
const names = (lines: readonly Line[], wanted: string): boolean =>
  lines.some(({ hits }) => hits.some(({ concept }) => concept === wanted));

/** The EDTF period a mention means, here and now. */
export function periodOf(mention: PeriodMention, context: Context): Period | undefined {
  const base =
    inYearBefore(mention, context) ??
    fromOpening(mention, context) ??
    inYearTold(mention, context) ??
    resolve(mention.when, {
      ...(context.published ? { published: context.published } : {}),
      ...(context.spoken ? { spoken: context.spoken } : {}),
      ...(context.lastEvent ? { lastEvent: context.lastEvent } : {}),
    });
  if (!base || base.includes('..') || mention.edge === 'in') return base;
  const edge = base.split('/')[0]!;
  return mention.edge === 'from' ? `${edge}/..` : `../${base.split('/').at(-1)}`;
}

/** «В декабре прошёл форум», read in March. */
const inYearBefore = ({ when }: PeriodMention, { published, gone }: Context): Period | undefined =>
  published && gone.has(when)
    ? resolve(when, { published: `${Number(published.slice(0, 4)) - 1}-12-31` })
    : undefined;

/** «20 июня 2024 года … В мае прошло»: a text whose day is not known is as late as the day that it opens with, and a month without a year is no later. */
function fromOpening({ when }: PeriodMention, { published, opening }: Context): Period | undefined {
  if (published || !opening || when.type !== 'yearless') return undefined;
  const told = resolve(when, { published: opening });
  return told && told.split('/').at(-1)! <= opening ? told : undefined;
}

/** «За первое полугодие … За 10 месяцев 2024 года»: months without a year, in a text that tells of those of one year alone. */
function inYearTold({ when }: PeriodMention, { opening, yearTold }: Context): Period | undefined {
  return yearTold && !opening && when.type === 'yearless' && /^--\d\d\/--\d\d$/.test(when.period)
    ? resolve(when, { published: `${yearTold}-12-31` })
    : undefined;
}

function yearToldIn(lines: readonly Line[]): Pick<Context, 'yearTold'> {
  if (lines[0]?.scene.language !== 'ru') return {};
  const years = new Set(
    lines
      .flatMap(periodsOf)
      .flatMap(({ when }) =>
        when.type === 'absolute' ? (/^(\d{4})-\d\d\/\1-\d\d$/.exec(when.period)?.[1] ?? []) : [],
      ),
  );
  const [year, other] = years;
  return year && !other ? { yearTold: year } : {};
}

/** The day that one of the opening sentences tells of with its year. */
const dayIn = (line: Line): Period | undefined =>
  periodsOf(line)
    .flatMap(({ when }) => (when.type === 'absolute' ? when.period.split('/').at(-1)! : []))
    .find((day) => /^\d{4}-\d\d-\d\d$/.test(day));
/** A heading, a dateline and the first sentence. */
const OPENING = 3;

const TOPICS: ReadonlySet<string> = new Set([
  'measure:trade.turnover',
  'measure:trade.export',
  'measure:trade.import',
]);
const ROUTES: ReadonlySet<string> = new Set(['asset:road', 'asset:railway', 'asset:conduit']);

/** Takes a sentence's places and times into the context, after its claims were read. */
export function remember(line: Line, context: Context): void {
  const isDateline = line.sentence.role === 'dateline';
  const city = isDateline ? placesOf(line).find(({ code }) => isPlaceCode(code)) : undefined;
  if (city) context.dateline = city.code;
  const day = line.index < OPENING && !context.opening ? dayIn(line) : undefined;
  if (day) context.opening = day;
  const places: PlaceCode[] = [];
  let district: string | undefined;
  for (const { code, form } of placesOf(line)) {
    if (!isPlaceCode(code)) district = code;
    else if (!isDateline && form !== 'adjective') places.push(code);
  }
  for (const { name, place } of bodiesOf(line)) {
    const at = context.bodies.indexOf(name);
    if (at >= 0) context.bodies.splice(at, 1);
    if (!place) context.bodies.push(name);
  }
  if (bodiesOf(line).length > 1) {
    const together = [...new Set(bodiesOf(line).flatMap(({ name, place }) => (place ? [] : [name])))];
    if (together.length > 1) context.last.together = { bodies: together, line: line.index };
  }
  let topic: Hit | undefined;
  for (const hit of line.hits) {
    const { concept } = hit;
    if (ROUTES.has(concept) && !carriesFuel(textOf(line.scene, hit)))
      context.last.route = { type: concept.slice('asset:'.length), line: line.index };
    else if (PAPERS.has(concept)) context.last.paper = { kind: concept, line: line.index };
    else if (TOPICS.has(concept)) topic = hit;
  }
  // A sentence with figures of its own speaks for itself.
  if (topic && !quantitiesOf(line).some(({ quantity }) => /^(%|x|[A-Z]{3})$/.test(quantity.unit))) {
    const times = periodsOf(line).filter(isTimeItself);
    const when = times.find(({ when: { type } }) => type !== 'relative') ?? times[0];
    const period = when && periodOf({ ...when, edge: 'in' }, context);
    context.last.topic = {
      id: topic.concept.slice('measure:'.length),
      line: line.index,
      ...(period ? { period } : {}),
    };
  }
  if (district !== undefined) context.district = district;
  for (const code of places) {
    const at = context.named.indexOf(code);
    if (at >= 0) context.named.splice(at, 1);
    context.named.push(code);
  }
  const pair = isDateline
    ? undefined
    : (pairTold(line, context) ?? (context.pair ? undefined : pairNamed(line, context, places)));
  if (pair) context.pair = pair;
  if (placesOf(line).length > 0) rememberPlaces(line, context, isDateline);
  for (const mention of periodsOf(line)) {
    const period = mention.when.type === 'same' ? undefined : periodOf(mention, context);
    if (period && mention.edge === 'in' && mention.when.type !== 'now') {
      context.lastEvent = period;
      if (line.sentence.role === 'heading') context.spoken ??= period;
    }
  }
}

/** The first two sides of a text: the places that a sentence names, without the town where they meet, or the two for whom those who meet hold their offices. */
function pairNamed(line: Line, context: Context, places: readonly PlaceCode[]): Context['pair'] {
  const met = pairMet(line, context);
  // «В Оренбурге губернатор встретился с акимом области»: the town where they met is no side.
  if (line.scene.language === 'ru' && met) return met;
  return pairOf(places) ? pairOf(places.filter((code) => !isStageIn(line, code, places))) : met;
}

/** «President A met Russian Prime Minister B»: the two for whom the people of a meeting hold their offices, of a country or of a region each. */
const pairMet = (line: Line, { people }: Context): Context['pair'] =>
  line.scene.language !== 'kk' && has(line, 'meeting', 'meet', 'visit')
    ? pairOf(
        personsOf(line)
          .flatMap(({ name }) => people.get(name) ?? [])
          .filter(isPlaceCode),
      )
    : undefined;

/** For whom and of whom a sentence speaks. */
function rememberPlaces(line: Line, context: Context, isDateline: boolean): void {
  const ends = endsOfRoutes(line);
  const first = subjectTold(line, isDateline, ends, context);
  if (first) context.subject = first;
  const region = isDateline
    ? undefined
    : placesOf(line).find(
        (place) =>
          place.form === 'noun' &&
          isPlaceCode(place.code) &&
          levelOf(place.code) === 'region' &&
          !isCity(place.code) &&
          !['from', 'with', 'to'].includes(roleOf(line, place)) &&
          !isStageOfForum(line, place) &&
          !isOfRow(line, place),
      );
  if (region) context.region = region.code;
  const country = isDateline
    ? undefined
    : placesOf(line).find(
        (place) =>
          (place.code === 'RU' || place.code === 'KZ') &&
          (roleOf(line, place) === 'subject' || isLed(line, place)),
      );
  if (country) context.country = country.code;
}

/** «Руководство Казахстана выразило …», «правительство России»: a country by those who act for it. */
const isLed = (line: Line, { first }: PlaceMention): boolean =>
  line.scene.language === 'ru' &&
  /^(руководство|правительство|власти|мид|парламент)$/u.test(formAt(line.scene, first - 1));

/** «They met in Moscow»: an English sentence names a town only as where it was; «астраханцы на форуме в Уфе», another one where somebody of the same country is named. */
const isStageIn = (line: Line, code: PlaceCode, named: readonly PlaceCode[]): boolean =>
  isCity(code) &&
  (line.scene.language === 'en' ||
    named.some(
      (other) => other !== code && levelOf(other) !== 'country' && countryOf(other) === countryOf(code),
    )) &&
  has(line, 'meeting', 'meet', 'visit', 'forum', 'conference', 'exhibition', 'commission') &&
  placesOf(line).every((place) => place.code !== code || roleOf(line, place) === 'in');

const PAPERS: ReadonlySet<string> = new Set(TERMS.instrument.filter((kind) => kind !== 'document'));

/** «Трасса Саратов – Озинки», «водовод Астрахань – Мангышлак»: places that only name what lies between them. */
function endsOfRoutes(line: Line): ReadonlySet<PlaceCode> {
  let ends: Set<PlaceCode> | undefined;
  const places = placesOf(line);
  for (const { concept, after } of line.hits) {
    if (!concept.startsWith('asset:')) continue;
    const from = places.find(({ first }) => first === after || first === after + 1);
    if (!from || !isDash(line.scene.tokens, from.after)) continue;
    ends ??= new Set();
    ends.add(from.code);
    const to = places.find(({ first }) => first === from.after + 1);
    if (to) ends.add(to.code);
  }
  return ends ?? NO_ENDS;
}
const NO_ENDS: ReadonlySet<PlaceCode> = new Set();
const isDash = formIs(/^[–—-]$/u);

/** A pair that a sentence is about: named together, between or with each other, or by the offices of both. */
function pairTold(line: Line, context: Context): Context['pair'] {
  if (!mayTellPair(line)) return undefined;
  const told = groupsOf(line, context);
  if (told.length === 0) return undefined;
  const groups = told.every(({ places }) => places.every(isPlaceCode))
    ? told
    : told.map((group) => ({ ...group, places: group.places.filter(isPlaceCode) }));
  // Of places of one country alone no pair is made.
  if (!groups.some(isOfRussia) || !groups.some(isOfKazakhstan)) return undefined;
  for (const group of groups) {
    const pair = pairOf(group.places);
    if (pair && group.form !== 'common' && !(pair.a[0]!.length === 2 && context.pair)) return pair;
  }
  const refined = regionsOfPair(
    context,
    groups.filter((group) => group.form === 'noun').flatMap((group) => group.places),
  );
  if (refined) return refined;
  const partners = partnersTold(line, groups, context);
  if (partners) return partners;
  const between = groups.filter((group) => group.role === 'between');
  if (between.length > 1) return pairOf(between.flatMap((group) => group.places));
  const offices = groups.filter((group) => group.office);
  const byOffice = pairOf(offices.flatMap((group) => group.places));
  if (byOffice) return byOffice;
  const partner = groups.find(
    (group) =>
      group.role === 'with' &&
      (levelOf(group.places[0] ?? 'RU') !== 'country' || (line.scene.language === 'ru' && !context.pair)),
  );
  const others = groups.filter((group) => group !== partner);
  // «В Оренбурге подписан меморандум Астрахани с Атырау»: whose it is says more than where.
  const other =
    others.find(({ role }) => role === 'subject' || role === 'of') ??
    (line.scene.language === 'en' ? undefined : others.find(({ role }) => role === 'in'));
  return partner && other ? pairOf([...other.places, ...partner.places]) : undefined;
}

/** Without a common noun for places a sentence tells a pair only where it names places of both countries. */
function mayTellPair(line: Line): boolean {
  const places = placesOf(line);
  if (has(line, ...COMMON_NOUNS)) return true;
  let isOfRussia = false;
  let isOfKazakhstan = false;
  const take = (code: string): void => {
    const country = countryOf(code);
    if (country === 'RU') isOfRussia = true;
    else if (country === 'KZ') isOfKazakhstan = true;
  };
  for (const { code, others } of places) {
    take(code);
    for (const other of others) take(other);
  }
  return isOfRussia && isOfKazakhstan;
}

const isOfRussia = ({ places }: Pick<Group, 'places'>): boolean =>
  places.some((code) => countryOf(code) === 'RU');
const isOfKazakhstan = ({ places }: Pick<Group, 'places'>): boolean =>
  places.some((code) => countryOf(code) === 'KZ');

/** «Казахстан – один из партнёров Омской области»: a region and the other country, told as partners. */
function partnersTold(
  line: Line,
  groups: readonly { readonly places: readonly PlaceCode[]; readonly form: string }[],
  { subject }: Context,
): Context['pair'] {
  if (!hasWord(line, line.scene.language === 'ru' ? /^партнер/u : PARTNERS) || line.scene.language === 'kk')
    return undefined;
  const nouns = groups.filter(({ form }) => form === 'noun').flatMap(({ places }) => places);
  const region =
    nouns.find((code) => levelOf(code) === 'region' && !isCity(code)) ??
    // «Казахстан – наш ключевой партнёр»: of the region that the text speaks for.
    (nouns.length === 1 && subject && levelOf(subject) === 'region' ? subject : undefined);
  const country = nouns.find((code) => /^(RU|KZ)$/.test(code) && region && countryOf(region) !== code);
  return region && country ? pairOf([region, country]) : undefined;
}

/** «Kazakhstan is fourth among the partners of Omsk region», "ranks first for it". */
const PARTNERS = /^(partners?|ranks?|ranked)$/;

/** The regions of a pair of cities, once a sentence names both: the text speaks of the regions. */
function regionsOfPair({ pair }: Context, places: readonly PlaceCode[]): Context['pair'] {
  if (!pair || pair.a.length !== 1 || pair.b.length !== 1) return undefined;
  const [a, b] = [regionOf(pair.a[0]!), regionOf(pair.b[0]!)];
  return a && b && a !== pair.a[0] && places.includes(a) && places.includes(b)
    ? { a: [a], b: [b] }
    : undefined;
}

/** The two sides among places named together, the finest level of each; undefined unless both countries are there. */
export function pairOf(places: readonly PlaceCode[]): Context['pair'] {
  let first: string | undefined;
  let hasOther = false;
  for (const code of places) {
    const country = countryOf(code);
    if (country !== 'RU' && country !== 'KZ') continue;
    if (first === undefined) first = country;
    else if (country !== first) hasOther = true;
  }
  if (first === undefined || !hasOther) return undefined;
  const other = first === 'RU' ? 'KZ' : 'RU';
  return {
    a: finest(places.filter((code) => countryOf(code) === first)),
    b: finest(places.filter((code) => countryOf(code) === other)),
  };
}

/** Without the places that another one of the list lies in: a country beside its region only says where that is. */
export function finest(places: readonly PlaceCode[]): readonly PlaceCode[] {
  if (places.length < 2) return places;
  const unique: PlaceCode[] = [];
  for (const code of places) if (!unique.includes(code)) unique.push(code);
  return unique.length < 2
    ? unique
    : unique.filter((code) => !unique.some((other) => other !== code && isInside(other, code)));
}

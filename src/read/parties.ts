import { asRegion, countryOf, isCity, isPlaceCode, levelOf, type PlaceCode, regionOf } from '#model/place.ts';
import { type Context, finest } from './context.ts';
import { isHostOfEnvoy } from './envoys.ts';
import { homeOfTeller } from './floor.ts';
import { regionOfCountry } from './kazakh-regions.ts';
import { PLURAL, SINGULAR } from './language/features.ts';
import { MARK } from './language/tokens.ts';
import { formIs } from './language/wordings.ts';
import type { PlaceMention, Role, Span } from './mention.ts';
import { isNeighbouringVerb, isOfNeighbourly, isPartnerOf, isWithOthers } from './neighbours-meant.ts';
import { roleOf } from './roles.ts';
import {
  carries,
  featuresAt,
  formAt,
  has,
  hitsOf,
  isOfTwoAlone,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
} from './scene.ts';

/** Places spoken of as one: named together («Атырауской и Мангистауской областями») or by a common noun («обе стороны»). */
export interface Group extends Span {
  readonly places: readonly PlaceCode[];
  readonly role: Role;
  readonly form: PlaceMention['form'] | 'common';
  /** It only says where an office is held («губернатор Омской области»). */
  readonly office: boolean;
}

/** A city says more than its region, a region more than its country. */
export const depthOf = ({ places }: Group): number =>
  ['country', 'region', 'city'].indexOf(levelOf(places[0]!));

const isJoint = formIs(
  /^(и|да|мен|пен|бен|және|and|,|или|–|—|-|а|также|as|well|the|сразу|of|город\p{L}{0,3}|города(ми|х|м)?|\(|\)|с|«|»)$/u,
);

/** The groups of places of a sentence in order, common nouns resolved by the context. */
export function groupsOf(line: Line, context: Context): readonly Group[] {
  if (placesOf(line).length === 0 && !has(line, ...COMMON_NOUNS)) return NONE;
  const { pair, subject, region, district, country, dateline, people } = context;
  const before = line.groups;
  if (
    before &&
    before.pair === pair &&
    before.subject === subject &&
    before.region === region &&
    before.district === district &&
    before.country === country &&
    before.dateline === dateline &&
    before.people === people.size
  )
    return before.groups;
  const groups = readGroups(line, context);
  line.groups = { pair, subject, region, district, country, dateline, people: people.size, groups };
  return groups;
}

const NONE: readonly Group[] = [];

/** The groups of a line as long as the context that resolves its common nouns stays the same. */
export interface GroupsInContext {
  readonly pair: Context['pair'];
  readonly subject: PlaceCode | undefined;
  readonly region: PlaceCode | undefined;
  readonly district: string | undefined;
  readonly country: PlaceCode | undefined;
  readonly dateline: PlaceCode | undefined;
  /** How many people's offices were told. */
  readonly people: number;
  readonly groups: readonly Group[];
}

function readGroups(line: Line, context: Context): readonly Group[] {
  const groups: Group[] = [];
  for (const named of placesOf(line)) {
    const region = regionOfCountry(line, context, named);
    const mention = region ? { ...named, code: region, others: [] } : named;
    const last = groups.at(-1);
    const role = roleOf(line, mention);
    const form = mention.form;
    const office = isOfOffice(line, mention);
    if (office && role === 'in' && isHostOfEnvoy(line, mention)) continue;
    if (last && line.scene.language === 'kk' && isPartOf(line, last, mention))
      groups[groups.length - 1] = {
        ...last,
        after: mention.after,
        places: [...last.places.slice(0, -1), mention.code],
        role,
      };
    else if (
      last &&
      last.form === form &&
      (last.office === office || isPossessed(line, last, mention)) &&
      joins(line, last, mention, role)
    )
      groups[groups.length - 1] = {
        ...last,
        office: last.office || office,
        after: mention.after,
        places: finest([...last.places, mention.code]),
      };
    else
      groups.push({
        first: mention.first,
        after: mention.after,
        places: [
          mention.code,
          ...mention.others.filter((other) => countryOf(other) !== countryOf(mention.code)),
        ],
        role,
        form,
        office,
      });
  }
  const common = commonGroups(line, context);
  const isOfCapitals = meansCountries(line, groups);
  if (isOfCapitals)
    for (const [at, group] of groups.entries())
      groups[at] = { ...group, places: group.places.map((code) => CAPITALS.get(code) ?? code) };
  return [...groups.filter((group) => !isTold(group, common)), ...common].sort((a, b) => a.first - b.first);
}

/** «Russia's | Tyumen region». */
const isPossessed = (line: Line, { after }: Span, mention: Span): boolean =>
  after === mention.first && line.scene.language === 'en' && /['’]s?$/u.test(formAt(line.scene, after - 1));

/** Whether a place is Moscow or Astana, as a region, as a town or in it. */
export const isOfCapital = (code: PlaceCode): boolean => /^(RU-MOW|KZ-71)(\/|$)/.test(code);

const CAPITALS: ReadonlyMap<PlaceCode, PlaceCode> = new Map([
  ['RU-MOW', 'RU'],
  ['KZ-71', 'KZ'],
  ['KZ-71/astana', 'KZ'],
]);

/** «Отношения между Москвой и Астаной»: the capitals of both, named together, stand for their countries; not where one flies or meets. */
function meansCountries(line: Line, groups: readonly Group[]): boolean {
  if (has(line, 'measure:transport.flights', 'go') || isOfCities(line)) return false;
  const capitals = groups.filter(
    ({ places, role }) =>
      places.some((code) => CAPITALS.has(code)) &&
      ['subject', 'between', 'of', 'with', 'at', 'from'].includes(role),
  );
  const countries = new Set(capitals.flatMap(({ places }) => places.map((code) => CAPITALS.get(code))));
  return countries.has('RU') && countries.has('KZ');
}

/** «The mayors of Moscow and Astana», "the two capitals": English for the cities themselves. */
const isOfCities = (line: Line): boolean =>
  line.scene.language === 'en' &&
  (has(line, 'city') ||
    hitsOf(line, ['office']).some(({ after }) => /^(mayor|akim)s?$/.test(formAt(line.scene, after - 1))));

/** «Городами Казахстана», once they are known by name: the country says no more. */
const isTold = (group: Group, common: readonly Group[]): boolean =>
  group.places.length === 1 &&
  levelOf(group.places[0]!) === 'country' &&
  common.some(
    ({ after, places }) =>
      group.first >= after &&
      group.first - after <= 1 &&
      places.length > 1 &&
      places.every((code) => countryOf(code) === group.places[0]),
  );

/** «Батыс Қазақстан облысының Орал қаласы», «Ресейдің Челябі облысы»: the wider place only says where the other lies. */
function isPartOf(line: Line, last: Group, mention: PlaceMention): boolean {
  const whole = last.places.at(-1);
  if (!whole || last.form !== 'noun' || mention.form !== 'noun') return false;
  const isNext =
    last.after === mention.first ||
    (mention.first - last.after === 1 && BESIDE_OR_SEAT.test(formAt(line.scene, last.after)));
  // «Қазақстан мен Ресей Омбыда … қол қойды»: both, and where.
  if (!isNext || (last.places.length > 1 && last.role !== 'of')) return false;
  return levelOf(whole) === 'country'
    ? ['of', 'name', 'subject'].includes(last.role) &&
        levelOf(mention.code) !== 'country' &&
        countryOf(mention.code) === whole
    : last.role === 'of' && levelOf(mention.code) === 'city' && regionOf(mention.code) === whole;
}
/** «Қостанай облысының орталығы Қостанай», «Ресейдің көршілес Омбы облысы». */
const BESIDE_OR_SEAT = /^(шекаралас|шекаралық|көршілес|көрші|орталығы|астанасы|елордасы)$/u;

/** Whether only joints stand between a group and a mention of the same level or of a place that the group lies in. */
function joins(line: Line, last: Group, mention: PlaceMention, role: Role): boolean {
  for (let token = last.after; token < mention.first; token += 1)
    if (!isJoint(line.scene.tokens, token)) return false;
  const qualifies = last.places.some(
    (code) => levelOf(mention.code) === 'country' && countryOf(code) === mention.code,
  );
  // «В Уральске РФ и Казахстан …»: a country beside a town that is not its own.
  if (
    line.scene.language === 'ru' &&
    mention.first === last.after &&
    levelOf(mention.code) === 'country' &&
    !qualifies
  )
    return false;
  // «Өскеменде Қазақстан мен Ресей …»: a Kazakh country stands before a town of its own.
  if (line.scene.language === 'kk' && mention.first === last.after && qualifies) return false;
  const opposed =
    mention.first - last.after === 1 && /^(с|–|—|-)$/u.test(formAt(line.scene, last.after)) && !qualifies;
  if (opposed && countryOf(last.places[0]!) !== countryOf(mention.code))
    return line.scene.tokens.kind[last.after] === MARK && role === last.role;
  return (
    qualifies ||
    (mention.first > last.after
      ? role === last.role || role === 'unknown'
      : line.scene.language !== 'kk' && (role === 'of' || role === last.role))
  );
}

function isOfOffice(line: Line, mention: PlaceMention): boolean {
  const person =
    personsOf(line).find((other) => other.first >= mention.after && other.first - mention.after <= 2) ??
    (line.scene.language === 'kk'
      ? undefined
      : personsOf(line).find(
          (other) =>
            other.after === mention.first ||
            (mention.first - other.after === 1 &&
              (line.scene.tokens.kind[other.after] === MARK ||
                /^(of|из|от)$/u.test(formAt(line.scene, other.after)))),
        ));
  if (!person) return isOfOfficeBehind(line, mention);
  const from = Math.max(line.sentence.first, mention.first - 12);
  for (let token = mention.first - 1; token >= from; token -= 1) {
    if (carries(line, token, 'office')) return true;
    if (line.scene.tokens.kind[token] === MARK) break;
  }
  // «В ходе поездки в Казахстан вице-премьер …»: where he went.
  if (line.scene.language === 'ru' && mention.form === 'noun' && ['to', 'in'].includes(roleOf(line, mention)))
    return false;
  // «… with Atyrau region, governor A said»: whoever tells it stands behind a comma.
  if (line.scene.language === 'en' && formAt(line.scene, mention.after) === ',') return false;
  for (let token = mention.after; token < person.first; token += 1)
    if (carries(line, token, 'office')) return true;
  return false;
}

/** «Omarov, Deputy Governor of A», «Омаров, губернатор А»: a title set off behind its holder by a comma. */
function isOfOfficeBehind(line: Line, { first }: Span): boolean {
  if (line.scene.language === 'kk') return false;
  let token = first - 1;
  let isTitle = false;
  while (token > line.sentence.first && first - token <= 12 && line.scene.tokens.kind[token] !== MARK) {
    isTitle ||= carries(line, token, 'office');
    token -= 1;
  }
  return isTitle && formAt(line.scene, token) === ',' && personsOf(line).some(({ after }) => after === token);
}

/** Words for places by which the context knows which are meant. */
export const COMMON_NOUNS = ['region', 'city', 'district', 'country', 'side', 'neighbour'] as const;

/** «Две области», «стороны», «соседний регион», екі ел: what the context knows by them. */
function commonGroups(line: Line, context: Context): readonly Group[] {
  const groups: Group[] = [];
  for (const hit of hitsOf(line, COMMON_NOUNS)) {
    if (
      mentionAt(line, hit.first)?.kind === 'place' ||
      placesOf(line).some((place) => place.after === hit.first && regionOfCountry(line, context, place)) ||
      groups.some((group) => group.first <= hit.first && hit.first < group.after)
    )
      continue;
    const places = commonPlaces(line, hit, context);
    if (places.length === 0) continue;
    const span = { first: hit.first, after: hit.after };
    const role = roleOf(line, {
      kind: 'body',
      name: '',
      cases: featuresAt(line.scene, hit.after - 1) & 0x7f000,
      ...span,
    });
    groups.push({ ...span, places, role, form: 'common', office: false });
  }
  return groups;
}

/** «До 20 рейсов с каждой стороны», «с другой стороны»: sides that name nobody. */
const isOfEachSide = (line: Line, { first }: Span): boolean =>
  line.scene.language === 'ru' &&
  /^(каждой|одной|другой|своей)$/u.test(formAt(line.scene, first - 1)) &&
  /^(с|со)$/u.test(formAt(line.scene, first - 2));

/** «С казахстанскими партнёрами»: those of the one place that the Russian adjective right before them names. */
const isOfNamed = (line: Line, { first }: Pick<Span, 'first'>): boolean =>
  line.scene.language === 'ru' &&
  placesOf(line).some(({ form, after }) => form === 'adjective' && after === first);

function commonPlaces(
  line: Line,
  hit: { readonly concept: string; readonly first: number; readonly after: number },
  context: Context,
): readonly PlaceCode[] {
  if (isTheRepublic(line, hit.first, context)) return ['KZ'];
  if (hit.concept === 'side' && (isPartnerOf(line, hit) || isOfEachSide(line, hit))) return [];
  if (hit.concept === 'district') return context.district ? [context.district] : [];
  const bits = featuresAt(line.scene, hit.after - 1);
  const both =
    carriesBefore(line, hit.first, 'two') ||
    (Boolean(bits & PLURAL) && !(bits & SINGULAR)) ||
    (hit.concept === 'side' && Boolean(bits & PLURAL));
  if (hit.concept === 'side' && both && isOfNamed(line, hit)) return [];
  const own = both ? undefined : (ownOf(line, hit.first, context) ?? officialMeant(line, context));
  if (own && hit.concept === 'region') return [asRegion(own)];
  const described = placesOf(line).find(
    ({ form, after, code }) => form === 'adjective' && after === hit.first && levelOf(code) === 'country',
  );
  if (hit.concept === 'region' && described)
    return [context.pair?.a, context.pair?.b]
      .filter((side) => side?.every((code) => countryOf(code) === described.code))
      .flatMap((side) => (side ?? []).map(asRegion))
      .filter((code) => levelOf(code) === 'region');
  const { pair } = context;
  const here = placesOf(line).findLast(
    (place) => place.after <= hit.first && isPlaceCode(place.code) && levelOf(place.code) !== 'country',
  );
  const subject =
    hit.concept === 'region'
      ? (here?.code ??
        context.subject ??
        context.dateline ??
        (line.scene.language === 'kk' ? context.region : undefined))
      : context.subject;
  if (hit.concept === 'country' && !both && context.country && carriesBefore(line, hit.first, 'this'))
    return [context.country];
  if (hit.concept === 'country' && line.scene.language === 'kk') {
    const form = formAt(line.scene, hit.after - 1);
    if (/^еліміз/u.test(form)) return ['KZ'];
    if (/^елдер$/u.test(form) && /^арасында/u.test(formAt(line.scene, hit.after))) return bothCountries(line);
  }
  if (hit.concept === 'side' && isBothInKazakh(line, hit.first)) return bothCountries(line);
  if (hit.concept === 'country')
    return both &&
      (carriesBefore(line, hit.first, 'two') || isOurs(line, hit.first) || isOursInRussian(line, hit.first))
      ? bothCountries(line)
      : [];
  if (both) {
    if (hit.concept === 'neighbour' && isWithOthers(line, hit.first)) {
      const others = otherSide(context, subject);
      if (others.length > 0) return others;
    }
    const country = placesOf(line).find(
      (mention) =>
        levelOf(mention.code) === 'country' &&
        mention.first >= hit.after &&
        mention.first - hit.after <= 1 &&
        !/^(с|со)$/u.test(formAt(line.scene, hit.after)),
    );
    if (country) {
      const known = lastNamed(context, country.code, hit.concept);
      if (known.length > 1 || carriesBefore(line, hit.first, 'neighbour')) return known;
    }
    return (
      (hit.concept === 'region' ? regionsInHand(line, context) : undefined) ??
      (pair ? [...pair.a, ...pair.b].map((code) => (hit.concept === 'region' ? asRegion(code) : code)) : [])
    );
  }
  if (hit.concept === 'side' || hit.concept === 'neighbour') return [];
  if (
    carriesBefore(line, hit.first, 'neighbour') &&
    !isNeighbouringVerb(line, hit.first) &&
    !isOfNeighbourly(line, hit.first)
  )
    return otherSide(context, subject);
  if (hit.concept === 'city' && line.scene.language === 'kk' && !(subject && isCity(subject)))
    return onlyCity(context);
  if (!subject || !isPlaceCode(subject)) return [];
  if (hit.concept === 'city') return isCity(subject) ? [subject] : [];
  const around = asRegion(subject);
  if (here) return [around];
  return [context.region && countryOf(context.region) === countryOf(around) ? context.region : around];
}

/** «Екі жақтың саудасы», in a Kazakh text of the two countries alone. */
const isBothInKazakh = ({ scene }: Line, token: number): boolean =>
  scene.language === 'kk' && /^(екі|қос)$/u.test(formAt(scene, token)) && isOfTwoAlone(scene);

/** «Қаладағы кәсіпорындар»: the one city that a Kazakh text has named. */
function onlyCity({ named }: Context): readonly PlaceCode[] {
  const cities = [...new Set(named.filter((code) => isPlaceCode(code) && isCity(code)))];
  return cities.length === 1 ? cities : [];
}

/** The two countries; in English in the order in which the sentence names them. */
const bothCountries = (line: Line): readonly PlaceCode[] =>
  line.scene.language === 'en' && placesOf(line).find(({ code }) => /^(RU|KZ)$/.test(code))?.code === 'RU'
    ? ['RU', 'KZ']
    : ['KZ', 'RU'];

/** Whether a place is a republic of Russia or in one: those have ministers of their own, and any may be meant by «республика» where one was named. */
export const isInRepublic = (code: PlaceCode): boolean =>
  /^RU-(AD|AL|BA|BU|CE|CU|DA|IN|KB|KC|KK|KL|KO|KR|ME|MO|SA|SE|TA|TY|UD)(\/|$)/.test(code);

/** «В республику отправили», «в республике действуют»: Kazakhstan, where the text has named no republic of Russia. */
const isTheRepublic = (line: Line, token: number, { named }: Context): boolean =>
  line.scene.language === 'ru' &&
  /^республик(а|и|е|у|ой)$/u.test(formAt(line.scene, token)) &&
  !carriesBefore(line, token, 'two') &&
  !named.some(isInRepublic) &&
  !placesOf(line).some(({ code }) => isInRepublic(code) || !/^(RU|KZ)/.test(code));

/** «Наша область»: that of whoever speaks, else of the official last named. */
function ownOf(line: Line, token: number, context: Context): PlaceCode | undefined {
  return isOur(line.scene.tokens, token - 1) ? spokenFor(context) : undefined;
}

const isAkim = formIs(/^(аким|әкім)(а|у|ом|нің|і|ы)?$/u);
const isGovernor = formIs(/^губернатор(а|у|ом|ы|дың)?$/u);

/** «По словам акима, область отправила …»: the region of the head last named who is called so, in a sentence that names no region of its own. */
function officialMeant(line: Line, { people }: Context): PlaceCode | undefined {
  if (personsOf(line).length > 0 || placesOf(line).some(({ code }) => levelOf(code) === 'region'))
    return undefined;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const country = isAkim(line.scene.tokens, token)
      ? 'KZ'
      : isGovernor(line.scene.tokens, token)
        ? 'RU'
        : undefined;
    if (!country) continue;
    return [...people.values()].findLast(
      (party) => isPlaceCode(party) && levelOf(party) !== 'country' && countryOf(party) === country,
    );
  }
  return undefined;
}

/** The place that the official last named has an office of; no country. Heads of state whom he asks for something speak for no region. */
export function spokenFor({ people }: Context): PlaceCode | undefined {
  const party = [...people.values()].findLast((one) => !isPlaceCode(one) || levelOf(one) !== 'country');
  return party && isPlaceCode(party) ? party : undefined;
}

/**
 * «Our two regions», «граница двух регионов» where the text's pair is not of two regions: the one for which whoever speaks has an office, else the
 * only one of its country that the text has named, first; then the only one across.
 */
function regionsInHand(line: Line, context: Context): readonly PlaceCode[] | undefined {
  const { pair } = context;
  const isRegional = (side: readonly PlaceCode[]) => side.every((code) => levelOf(code) !== 'country');
  if (line.scene.language === 'kk' || (pair && isRegional(pair.a) && isRegional(pair.b))) return undefined;
  const named = [...new Set(context.named.map(asRegion))].filter(
    (code) => levelOf(code) === 'region' && /^(RU|KZ)-/.test(code) && !isCity(code),
  );
  const onlyOf = (country: string) => {
    const [only, other] = named.filter((code) => countryOf(code) === country);
    return other === undefined ? only : undefined;
  };
  const teller = homeOfTeller(line, context);
  const home = (teller && levelOf(teller) !== 'country' ? asRegion(teller) : undefined) ?? onlyOf('KZ');
  const other = home && onlyOf(countryOf(home) === 'KZ' ? 'RU' : 'KZ');
  return home && other ? [home, other] : undefined;
}

/** «Trade between our countries», the countries: the two that the text is about. */
const isOurs = (line: Line, token: number): boolean =>
  line.scene.language === 'en' &&
  (/^our$/.test(formAt(line.scene, token - 1)) ||
    (formAt(line.scene, token - 1) === 'the' && formAt(line.scene, token - 2) === 'between'));

/** «Между нашими странами», in a Russian text of the two countries alone. */
const isOursInRussian = ({ scene }: Line, token: number): boolean =>
  scene.language === 'ru' && isOur(scene.tokens, token - 1) && isOfTwoAlone(scene);

function carriesBefore(line: Line, token: number, concept: string): boolean {
  for (let before = token - 1; before >= Math.max(line.sentence.first, token - 3); before -= 1)
    if (carries(line, before, concept)) return true;
  return carries(line, token, concept);
}

/** The regions (or cities) of a country that were named together last. */
function lastNamed(context: Context, country: string, level: string): readonly PlaceCode[] {
  const sides = context.pair ? [context.pair.a, context.pair.b] : [];
  const known = sides.find((side) =>
    side.every((code) => countryOf(code) === country && levelOf(code) === level),
  );
  return (
    known ?? context.named.filter((code) => countryOf(code) === country && levelOf(code) === level).slice(-3)
  );
}

/** The side of the last pair that the place is not of. */
export function otherSide(context: Context, place: PlaceCode | undefined): readonly PlaceCode[] {
  if (!context.pair || !place) return [];
  const { a, b } = context.pair;
  if (a.some((code) => countryOf(code) === countryOf(place))) return b;
  return b.some((code) => countryOf(code) === countryOf(place)) ? a : [];
}

/** Whether a word says that what stands behind it is the speaker's: «наша область». */
export const isOur = formIs(/^(наш\p{L}*|біздің|our)$/u);

import { TERMS } from '#model/claim.ts';
import { asRegion, countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { GUESSED, NOMINATIVE } from '../language/features.ts';
import { WITHIN_ENDING } from '../language/kazakh-words.ts';
import { CAPITAL } from '../language/tokens.ts';
import { formIs } from '../language/wordings.ts';
import { isWithin, type PlaceMention, type Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isOfTwoAlone,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
} from '../scene.ts';
import { citiesMeant } from './cities-meant.ts';
import { authorityAndFirm } from './english-mixed-signers.ts';
import {
  bodiesInRow,
  firmsOfCountries,
  occasionsOf,
  placeWithBody,
  signingPlaces,
  universitiesIn,
} from './english-papers.ts';
import { areOfOneCountry, firmsThatSign } from './english-signers.ts';
import { isJourney } from './event-places.ts';
import { facing } from './facing.ts';
import { isOfFirmDescribed, namedAside } from './firms-described.ts';
import { firmsInMarks, hasFirmAlone } from './firms-signing.ts';
import { councilsFacing } from './kazakh-councils.ts';
import { foundedIn } from './kazakh-papers.ts';
import { settingsIn } from './kazakh-settings.ts';
import { firmWithAuthority, firmWithState } from './kazakh-sides.ts';
import { countryServed } from './named-meetings.ts';
import { phraseSpan } from './phrase.ts';
import { chambersThatSign } from './russian-chambers.ts';
import { firmAndAuthority, firmsWithStates } from './russian-signers.ts';
import { firmsKnown, holdersOf, isOfSubject, ofHeads, pairMeant } from './signers-known.ts';
import { isInItsCourse } from './signing-behind.ts';
import { sourcesOf } from './sources.ts';

/** Places or bodies that face each other; both countries must be among them, or two bodies. */
export function partiesOf(line: Line, context: Context): readonly string[] {
  if (isWithThird(line)) return [];
  const firm = firmWithState(line);
  if (firm.length > 0) return firm;
  const withAuthority = firmWithAuthority(line);
  if (withAuthority.length > 0) return withAuthority;
  const councils = councilsFacing(line);
  if (councils.length > 0) return councils;
  if (line.scene.language === 'kk' && placesOf(line).some((place) => isOfBodysName(line, place)))
    return bodiesOf(line).length >= 2
      ? bodiesOf(line)
          .map(({ name }) => name)
          .slice(0, 2)
      : [];
  const chambers = chambersThatSign(line);
  if (chambers.length > 0) return chambers;
  const beside = firmsWithStates(line);
  if (beside.length > 0) return beside;
  const apart = firmAndAuthority(line, context);
  if (apart.length > 0) return apart;
  const meant = pairMeant(line, context);
  if (meant.length > 0) return meant;
  const aside = asidesOf(line);
  const groups = groupsOf(line, context).filter(
    (group) =>
      !['in', 'on'].includes(group.role) &&
      !isGoneTo(line, group) &&
      (group.form !== 'adjective' || group.office || isOfAuthority(line, group)) &&
      !(
        line.scene.language === 'ru' &&
        group.places.every((code) => isThird(code)) &&
        isAfterPartner(line, group)
      ) &&
      !isNameInMarks(line, group) &&
      !isOfRoute(line, group) &&
      !isOfFirmDescribed(line, group) &&
      !aside.some((span) => isWithin(group, span)),
  );
  const named = groups
    .filter((group) => group.form !== 'common' && !group.office && !isOfSubject(line, group))
    .filter((group) => !isBehindBothCountries(line, group))
    .flatMap((group) => group.places)
    .filter(isPlaceCode);
  const office = groups.filter((group) => group.office).flatMap((group) => group.places);
  const others = namedAside(line);
  const bodies = bodiesOf(line)
    .filter(({ place, name }) => !place && !others.includes(name))
    .map((body) => body.name);
  const universities = line.scene.language === 'en' ? universitiesIn(line) : [];
  if (universities.length > 1) return universities.slice(0, 2);
  const mixed = line.scene.language === 'en' ? placeWithBody(line, groups) : [];
  if (mixed.length > 0) return mixed;
  const unknown = authorityAndFirm(line);
  if (unknown.length > 0) return unknown;
  const homes = line.scene.language === 'en' ? firmsOfCountries(line) : [];
  if (homes.length > 0) return homes;
  const unlisted = bodies.length > 2 ? [] : firmsThatSign(line);
  if (unlisted.length > 0 && !areOfOneCountry(unlisted)) return unlisted;
  const signing = line.scene.language === 'en' ? signingPlaces(line, groups) : [];
  // «Қазақстан мен Ресейдің форумы аясында … қаласының басшысы мен … қаласының әкімі»: those who sign say more than whose forum it is.
  const signers =
    line.scene.language === 'kk' &&
    named.every((code) => levelOf(code) === 'country') &&
    office.every((code) => levelOf(code) !== 'country')
      ? office
      : [];
  // «Президент ПАО «А» P и глава АО «Б» Q подписали …», «министр P, директор завода Q и аким R»: for those whose heads they are.
  const holders = holdersOf(line, context);
  const heads = line.scene.language === 'ru' ? holders : [];
  if (heads.length > 2 && heads.some((head) => !isPlaceCode(head)) && witnesses(line).length === 0)
    return heads;
  for (const candidates of [signing, signers, named, office, [...named, ...office]]) {
    const tie = facing(onlyFinest(candidates));
    if (tie) return [...new Set([...tie.area, ...tie.counterpart])];
  }
  if (heads.length > 1 && heads.every((head) => !isPlaceCode(head))) return heads;
  if (bodies.length >= 2) return line.scene.language === 'en' ? bodiesInRow(line) : bodies.slice(0, 2);
  const inMarks = firmsInMarks(line);
  if (inMarks.length > 0) return inMarks;
  if (holders.length > 1) return holders;
  const firms = named.length + office.length === 0 ? firmsKnown(line, context, bodies) : [];
  if (firms.length > 0) return firms;
  const districts = groups.filter(
    (group) => group.role === 'subject' && group.places.every((code) => !isPlaceCode(code)),
  );
  if (districts.flatMap(({ places }) => places).length >= 2) return districts.flatMap(({ places }) => places);
  const before = bodiesKnown(line, context, named);
  if (before.length > 0 || bodies.length === 1 || hasBodySubject(line)) return before;
  const sides = adjectivalSides(line);
  if (sides.length === 2 && named.length === 0) return sides;
  const host = hostWithPartner(line, context, [...named, ...office]);
  if (host.length > 0) return host;
  const common = groups.filter((group) => group.form === 'common').flatMap((group) => group.places);
  for (const candidates of [common, [...named, ...office, ...common]]) {
    const tie = facing(onlyFinest(candidates));
    if (tie) return [...new Set([...tie.area, ...tie.counterpart])];
  }
  const both = named.length === 0 && office.length === 0 ? joinedAdjective(line, aside) : [];
  if (both.length > 0) return both;
  if ([...named, ...office].every(isThird) && (hasFirmAlone(line) || isOfThirds(line))) return [];
  const met = named.length + office.length === 0 ? metBefore(line, context) : [];
  if (met.length > 0) return met;
  const cities = named.length + office.length === 0 ? citiesMeant(line, context) : undefined;
  if (cities) return cities;
  const { pair } = context;
  const known = isOfPresidents(line)
    ? ['KZ', 'RU']
    : pair
      ? [...pair.a, ...pair.b]
      : isOfTwoCountries(line)
        ? ['KZ', 'RU']
        : [];
  const isKnown =
    [...named, ...office].every((code) => known.some((one) => one === code || one.startsWith(`${code}/`))) &&
    // «Контракт подписан после переговоров с Дональдом …»: somebody whose office the text has not told.
    !(
      line.scene.language === 'ru' &&
      named.length + office.length === 0 &&
      !isOfPresidents(line) &&
      personsOf(line).some(({ name }) => !context.people.has(name))
    );
  if (known.length > 0 && isKnown && hitsOf(line, ['side', 'sign', 'signing']).length > 0)
    return ofHeads(line, context, atOneLevel(known));
  const occasion = placesOf(line)
    .filter((place) => aside.some((span) => isWithin(place, span)))
    .map(({ code }) => code);
  // «Қостанай облысындағы Қазақстан мен Ресейдің форумы»: whose forum it is, not where.
  const countries = ['KZ', 'RU'].every((code) => occasion.includes(code));
  const hosts = facing(countries ? occasion.filter((code) => levelOf(code) === 'country') : occasion);
  return hosts && named.length === 0 ? [...hosts.area, ...hosts.counterpart] : [];
}

/** «По итогам встречи подписан протокол», "as a result, a memorandum was signed": of both sides that met, where the text has told who they are. */
function metBefore(line: Line, context: Context): readonly string[] {
  const { language } = line.scene;
  const { occasion } = context.last;
  const reach = language === 'ru' ? FARTHEST_MET : FARTHEST_MET_IN_ENGLISH;
  if (language === 'kk' || !occasion || line.index - occasion.line > reach) return [];
  if (language === 'en' ? !isOfThoseWhoMet(line) : !isInItsCourse(line)) return [];
  const { place, participants = [] } = occasion.slots;
  const sides = participants
    .flatMap((one) =>
      isPlaceCode(one)
        ? one
        : (context.people.get(one) ?? (language === 'en' ? countryServed(context, one) : [])),
    )
    .filter(isPlaceCode);
  const tie = facing(onlyFinest([...sides, ...(place && isJourney(occasion.slots.type) ? [place] : [])]));
  return tie ? atOneLevel([...new Set([...tie.area, ...tie.counterpart])]) : [];
}
const FARTHEST_MET_IN_ENGLISH = 2;

/** «Following the talks», "at the end of the visit", "the parties signed", "an agreement was signed": by those who met, in an English sentence that names nobody. */
const isOfThoseWhoMet = (line: Line): boolean =>
  !hasWord(line, /^(by|between|with|earlier|previously|last|previous)$/) &&
  hasWord(
    line,
    /^(parties|sides|result|results|following|outcome|end|meeting|talks|visit|negotiations|also|was|were)$/,
  );

const FARTHEST_MET = 8;

/** «Губернатор P Қостанайға барып, әкім Q-мен … қол қойды»: where one of two signers went before, in Kazakh. */
const isGoneTo = (line: Line, { role, after }: Group): boolean =>
  line.scene.language === 'kk' &&
  role === 'to' &&
  [0, 1, 2].some((ahead) => GONE.test(formAt(line.scene, after + ahead))) &&
  personsOf(line).length > 1;
const GONE = /^(бар|кел|аттан|ұш)(ып|іп|ған|ген)$/u;

/** «"Байқоңыр" ғарыш айлағын»: a Russian or Kazakh name in marks is that of the thing beside it. */
const isNameInMarks = (line: Line, { first, after }: Span): boolean =>
  line.scene.language !== 'en' &&
  /^[«"“„]$/u.test(formAt(line.scene, first - 1)) &&
  /^[»"”“]$/u.test(formAt(line.scene, after));

/** «О развитии трассы «Омск – Черлак – Павлодар»»: towns between which the way lies that a Russian paper is about. */
function isOfRoute(line: Line, { first, after, places }: Group): boolean {
  const { scene } = line;
  if (scene.language !== 'ru' || places.some((code) => levelOf(code) === 'country')) return false;
  const isOfPaper = hitsOf(line, TERMS.instrument).some(
    (paper) => paper.after < first && /^(о|об|на|по)$/u.test(formAt(scene, paper.after)),
  );
  if (!isOfPaper) return false;
  for (let token = first - 1; token <= after; token += 1)
    if (/^[–—-]$/u.test(formAt(scene, token)) && isBetweenNames(line, token)) return true;
  return false;
}

/** «Омск – Черлак», not «городами Казахстана – Уральском и Актобе». */
const isBetweenNames = (line: Line, token: number): boolean =>
  [token - 1, token + 1].every((at) => Boolean(line.scene.tokens.flags[at]! & CAPITAL)) &&
  !placesOf(line).some(
    ({ after, code }) => after === token && isPlaceCode(code) && levelOf(code) === 'country',
  );

/** «Россия и Казахстан подписали соглашение о реке Урал и городе Атырау»: of what a paper of both countries, told before it, is about. */
function isBehindBothCountries(line: Line, { first, places }: Group): boolean {
  if (line.scene.language !== 'ru' || places.every((code) => code === 'RU' || code === 'KZ')) return false;
  const [paper] = hitsOf(line, TERMS.instrument);
  if (!paper || first < paper.after || !/^(о|об|по)$/u.test(formAt(line.scene, paper.after))) return false;
  // «На Форуме России и Казахстана подписан меморандум»: whose occasion it is, not who signs.
  if (hitsOf(line, ['forum', 'commission', 'visit', 'meeting', 'border']).length > 0) return false;
  return ['RU', 'KZ'].every((country) =>
    placesOf(line).some(
      ({ code, form, after }) => code === country && form === 'noun' && after <= paper.first,
    ),
  );
}

/** «Татарстан Достық үйі», «Алматы облыстық ҚХА»: a place in the name of a body that is not known as one. */
function isOfBodysName(line: Line, place: PlaceMention): boolean {
  if (place.form !== 'noun' || !(place.cases & NOMINATIVE)) return false;
  const next = /^(облыстық|қалалық)$/u.test(formAt(line.scene, place.after)) ? place.after + 1 : place.after;
  return (
    next < line.sentence.after &&
    Boolean(line.scene.tokens.flags[next]! & CAPITAL) &&
    !mentionAt(line, next) &&
    ![next, next + 1, next + 2, next + 3].some((token) =>
      carries(line, token, 'akimat', 'office', 'region', 'city', 'country', 'forum', 'body', 'office-word'),
    )
  );
}

/** «Омские власти», «павлодарский акимат»: the place whose authority it is. */
const isOfAuthority = (line: Line, { after }: Span): boolean =>
  line.scene.language === 'ru' &&
  (/^власт(и|ей|ям|ями)$/u.test(formAt(line.scene, after)) || carries(line, after, 'akimat'));

/** «A firm and Anadolu Pump of Turkey signed»: somebody of a third country, where the two are not named. */
const isOfThirds = (line: Line): boolean => placesOf(line).some(({ code }) => isThird(code));

/** «Меморандум между Уфой и Бишкеком», «соглашение с Монголией»: one of the parties lies in a third country. */
const isWithThird = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  placesOf(line).some(
    (place) =>
      isPlaceCode(place.code) &&
      (!/^(RU|KZ)$/.test(countryOf(place.code))
        ? ['between', 'with'].includes(roleOf(line, place)) && !isAfterPartner(line, place)
        : roleOf(line, place) === 'between' && isBesideUnknown(line, place)),
  );

const isThird = (code: string): boolean => isPlaceCode(code) && !/^(RU|KZ)$/.test(countryOf(code));

/** «Подписал с Челябинском соглашение, а с Анкарой – протокол»: with whom else, once a partner of the two is told. */
const isAfterPartner = (line: Line, { first }: Span): boolean =>
  placesOf(line).some(
    (place) => place.after < first && /^(RU|KZ)(-|$)/.test(place.code) && roleOf(line, place) === 'with',
  );

/** «Между Уфой и Бишкеком»: the other end is a name that the tables do not hold. */
const isBesideUnknown = (line: Line, { after }: Span): boolean =>
  formAt(line.scene, after) === 'и' &&
  after + 1 < line.sentence.after &&
  Boolean(line.scene.tokens.flags[after + 1]! & CAPITAL) &&
  !mentionAt(line, after + 1) &&
  line.scene.morphology
    .analyse(formAt(line.scene, after + 1), 'ru')
    .every(({ features }) => features & GUESSED);

/** «Соглашение о российско-казахстанском сотрудничестве»: the two countries in one adjective. */
const joinedAdjective = (line: Line, aside: readonly Span[]): readonly string[] =>
  line.scene.language === 'ru' &&
  placesOf(line).some(
    (place) =>
      place.form === 'adjective' &&
      !aside.some((span) => isWithin(place, span)) &&
      ['RU', 'KZ'].every((code) => [place.code, ...place.others].includes(code)),
  )
    ? ['KZ', 'RU']
    : [];

/** «The Kazakh and Russian sides signed …». */
const adjectivalSides = (line: Line): readonly string[] => {
  if (line.scene.language !== 'en' || hitsOf(line, ['side']).length === 0) return [];
  const countries = placesOf(line)
    .filter(({ code, form }) => form === 'adjective' && /^(RU|KZ)$/.test(code))
    .map(({ code }) => code);
  return [...new Set(countries)];
};

/** Where the sides are only known from before, a city that faces a region stands for its own. */
const atOneLevel = (places: readonly string[]): readonly string[] =>
  places.some((code) => levelOf(code) === 'region') ? places.map(asRegion) : places;

/** «Российские и казахстанские компании подписали 14 соглашений»: the parties are not named, the sides are. */
export const isOfBothSides = (line: Line): boolean =>
  ['RU', 'KZ'].every((code) =>
    placesOf(line).some((place) => place.code === code && place.form === 'adjective'),
  );

/** Universities, firms, schools … sign: the places spoken of before are not the parties. */
const hasBodySubject = (line: Line): boolean => {
  const act = hitsOf(line, ['sign', 'signing'])[0];
  return (
    act !== undefined &&
    hitsOf(line, ['body']).some(
      ({ first }) =>
        first < act.first &&
        Boolean(featuresAt(line.scene, first) & NOMINATIVE) &&
        !carries(line, first, 'akimat', 'commission'),
    )
  );
};

/** A contract between «the sides» is that of the bodies named before. */
const bodiesKnown = (line: Line, context: Context, named: readonly string[]): readonly string[] =>
  named.length === 0 && context.bodies.length > 1 && hitsOf(line, ['contract']).length > 0
    ? context.bodies.slice(-2)
    : [];

/** «Президенты двух стран подписали …». */
const isOfTwoCountries = (line: Line): boolean =>
  hitsOf(line, ['two']).some(({ after }) => carries(line, after, 'country', 'office')) ||
  isOfPresidents(line);

/** «Президенты наших стран подписали …», «главы государств». */
const isOfPresidents = (line: Line): boolean =>
  isOfEnglishLeaders(line) ||
  (line.scene.language === 'ru' &&
    hitsOf(line, ['office']).some(
      ({ first, after }) =>
        /^((президент|лидер)(ы|ами|ов)|глав(ы|ами))$/u.test(formAt(line.scene, first)) &&
        ((/^(наших|обеих|двух)$/u.test(formAt(line.scene, after)) && carries(line, after + 1, 'country')) ||
          (formAt(line.scene, after) === 'государств' && isOfTwoAlone(line.scene))),
    ));

/** «The leaders put their names to …», "the two presidents signed": of the two countries, in an English text of no third one. */
const isOfEnglishLeaders = (line: Line): boolean =>
  line.scene.language === 'en' &&
  isOfTwoAlone(line.scene) &&
  personsOf(line).length === 0 &&
  hitsOf(line, ['office']).some(
    ({ first }) =>
      /^(leaders|presidents|premiers|ministers|heads)$/.test(formAt(line.scene, first)) &&
      /^(the|both|two)$/.test(formAt(line.scene, first - 1)) &&
      hitsOf(line, ['sign']).some((act) => act.first > first),
  );

/** Who says so («по данным портала …») and the name of the occasion: their places sign nothing. */
function asidesOf(line: Line): readonly Span[] {
  return [
    ...sourcesOf(line),
    ...witnesses(line),
    // «Қостанай облысындағы форум барысында»: where it was, not who signed.
    ...(line.scene.language === 'kk'
      ? placesOf(line).filter(({ after }) => WITHIN_ENDING.test(formAt(line.scene, after - 1)))
      : []),
    ...hostsOf(line),
    ...foundedIn(line, hitsOf(line, TERMS.instrument)),
    ...settingsIn(line),
    ...hitsOf(line, ['forum', 'conference', 'commission']).map((hit) => phraseSpan(line, hit)),
    ...(line.scene.language === 'en' ? occasionsOf(line) : []),
  ];
}

/** «На форуме, который принял Оренбург»: a Russian clause that tells where an occasion was. */
const hostsOf = (line: Line): readonly Span[] => {
  if (line.scene.language !== 'ru') return [];
  const { first: from, after: to } = line.sentence;
  for (let first = from; first < to; first += 1) {
    if (!isRelative(line.scene.tokens, first)) continue;
    let after = first + 1;
    while (after < to && !/^[,;.]$/u.test(formAt(line.scene, after))) after += 1;
    if (hasWord(line, /^(принял|приняла|принимал|принимала|принимает|примет)$/u, { first, after }))
      return [{ first, after }];
  }
  return [];
};

const isRelative = formIs(/^котор/u);

/** «В присутствии президентов двух стран»: whoever looks on while a Russian text is signed. */
function witnesses(line: Line): readonly Span[] {
  const { first: from, after: to } = line.sentence;
  if (line.scene.language !== 'ru') return [];
  for (let first = from + 1; first < to; first += 1) {
    if (formAt(line.scene, first) !== 'присутствии' || formAt(line.scene, first - 1) !== 'в') continue;
    let after = first + 1;
    while (after < to && !/^[,–—.;]$/u.test(formAt(line.scene, after))) after += 1;
    return [{ first, after }];
  }
  return [];
}

/** Countries drop out where regions or cities of theirs are named. */
function onlyFinest(places: readonly string[]): readonly string[] {
  return places.filter(
    (code) =>
      levelOf(code) !== 'country' || !places.some((other) => other !== code && countryOf(other) === code),
  );
}

/** Approving counts as signing only where both sides do it. */
export function approvalOf(line: Line, context: Context): Hit | undefined {
  const [approval] = hitsOf(line, ['approve']);
  return approval && has(line, 'side', 'two') && !isDraft(line) && partiesOf(line, context).length > 1
    ? approval
    : undefined;
}

/** «Согласован текст договора»: a Russian draft, not yet a document. */
const isDraft = (line: Line): boolean =>
  line.scene.language === 'ru' && hasWord(line, /^(текст|проект)(а|у|ом|е|ы|ов)?$/u);

/** «План, подписанный в марте»: a Russian participle beside its noun tells of what is over, whatever the sentence plans. */
export const isSigned = (line: Line, act: Hit): boolean =>
  line.scene.language === 'ru' &&
  /^(подписанн|заключ[её]нн)(ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$/u.test(formAt(line.scene, act.first));

/** «Подписан государственный контракт на проведение работ»: a Russian paper of a customer and its builder, not of two sides. */
export const isOfBuilders = (line: Line): boolean =>
  line.scene.language === 'ru' &&
  hasWord(line, /^(госконтракт|контракт)/u) &&
  (hasWord(line, /^госконтракт/u) || hasWord(line, /^государственн(ый|ого|ые|ых) ?$/u)) &&
  hasWord(line, /^(работ|строительств|ремонт|реконструкци)/u);

/** «В Астрахани подписан меморандум между администрацией города и акиматом Актау»: an authority by no name of its own is that of the place where it is, in Russian. */
function hostWithPartner(line: Line, context: Context, partners: readonly string[]): readonly string[] {
  const [partner, ...others] = [...new Set(partners)];
  if (line.scene.language !== 'ru' || !partner || others.length > 0 || !isPlaceCode(partner)) return [];
  const isHosted = hitsOf(line, ['akimat']).some(
    ({ after }) =>
      /^(города|региона|области|края)$/u.test(formAt(line.scene, after)) && !mentionAt(line, after + 1),
  );
  const host = isHosted
    ? groupsOf(line, context).find(
        ({ role, places }) =>
          role === 'in' &&
          places.length === 1 &&
          isPlaceCode(places[0]!) &&
          countryOf(places[0]!) !== countryOf(partner),
      )
    : undefined;
  return host ? [host.places[0]!, partner] : [];
}

import { countryAcross, countryOf, isOfEitherSide, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ABLATIVE, DATIVE, GENITIVE, LOCATIVE, NOMINATIVE } from '../language/features.ts';
import { ABLATIVE_ENDING, AND, DATIVE_ENDING } from '../language/kazakh-words.ts';
import { isWithin, type PlaceMention, type Span } from '../mention.ts';
import { type Group, groupsOf } from '../parties.ts';
import {
  bodiesOf,
  featuresAt,
  formAt,
  hasWord,
  hitsOf,
  isOfTie,
  type Line,
  placesOf,
  quantitiesOf,
  textOf,
} from '../scene.ts';
import type { Sides } from './facing.ts';
import { isComingIn, wayOf } from './kazakh-going.ts';
import { quotedBefore, quotedBehind, unquoted } from './phrase.ts';

/** «Астанада», «Қазақстандағы». */
const LOCATIVE_ENDING = /(да|де|та|те|дағы|дегі|тағы|тегі)$/u;
/** A school stands no further behind the place it lies in, in tokens. */
const NEAR_SCHOOL = 6;
const SCHOOL =
  /^(университет|институт|академия|колледж|училище|филиал|мектеп|консерватория|жоо|оқу|орын|орны|орнынд|орындар)/u;

/**
 * Where Kazakh texts say that people study, and whose they are: «Ресей жоғары оқу орындарында 60 мың қазақстандық оқиды», «Самара
 * университетінде 520 қазақстандық студент», «Қазақстан азаматы». Undefined unless both are told.
 */
export function studentsOf(line: Line, context: Context, near: Span): Partial<Sides> | undefined {
  const clause = clauseAt(line, near.first);
  return (
    studentsAmong(
      line,
      context,
      placesOf(line).filter((place) => isWithin(place, clause)),
      near,
    ) ?? studentsAmong(line, context, placesOf(line), near)
  );
}

function studentsAmong(
  line: Line,
  context: Context,
  places: readonly PlaceMention[],
  near: Span,
): Partial<Sides> | undefined {
  const people = places.find((place) => isOfNation(line, place)) ?? kazakhsAmong(line);
  const seats = places.filter(
    (place) => place !== people && place.form === 'noun' && isPlaceCode(place.code) && isSeat(line, place),
  );
  const host = seats.findLast(({ after }) => after <= near.first) ?? seats[0];
  if (!people || !host || countryOf(host.code) === countryOf(people.code)) return undefined;
  const group = groupsOf(line, context).find(
    ({ first, after }) => first <= host.first && host.after <= after,
  );
  return { area: group?.places ?? [host.code], counterpart: [people.code] };
}

/** «1100 қазақ студенті»: those of Kazakhstan, at a school of the other country. */
function kazakhsAmong(line: Line): { readonly code: string } | undefined {
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      formAt(line.scene, token) === 'қазақ' &&
      /^(студент|жас|бала|қыз|жігіт|оқушы|магистрант|талапкер)/u.test(formAt(line.scene, token + 1))
    )
      return { code: 'KZ' };
  return undefined;
}

/** «Қазақстандық», «ресейлік студент», «Қазақстан азаматы», «Атырау облысының жастары». */
const isOfNation = (line: Line, place: PlaceMention): boolean =>
  /^(RU|KZ)/.test(place.code) &&
  (/(лық|лік|дық|дік|тық|тік)(тар|тер|тың|тің|тарды)?$/u.test(formAt(line.scene, place.after - 1)) ||
    /^(азамат|жас|студент|тұрғын)/u.test(formAt(line.scene, place.after)) ||
    // «Қазақстаннан келген студент».
    (Boolean(place.cases & ABLATIVE) && /^(келген|барған|шыққан)$/u.test(formAt(line.scene, place.after))) ||
    isOfCounted(line, place));

/** «Қазақстанның 67 мың азаматы», «Ресейден 2 500 студент»: whose the counted people are, right before their number. */
function isOfCounted(line: Line, place: PlaceMention): boolean {
  const count = quantitiesOf(line).find(({ first }) => first === place.after);
  return (
    count !== undefined &&
    Boolean(place.cases & (GENITIVE | ABLATIVE)) &&
    [-1, 0, 1].some((ahead) =>
      /^(азамат|жас|студент|тұрғын|адам|талапкер)/u.test(formAt(line.scene, count.after + ahead)),
    )
  );
}

/** A place that somebody studies in: in the locative, or before a school that stands in it. */
function isSeat(line: Line, place: PlaceMention): boolean {
  if (place.cases & LOCATIVE && LOCATIVE_ENDING.test(formAt(line.scene, place.after - 1))) return true;
  const end = Math.min(place.after + NEAR_SCHOOL, line.sentence.after);
  for (let token = place.after; token < end; token += 1) {
    const form = formAt(line.scene, token);
    if (SCHOOL.test(form) && /(нда|нде|іне|ына|рге|рға)$/u.test(form)) return true;
    if (/(нда|нде)$/u.test(form) && featuresAt(line.scene, token) & LOCATIVE) return false;
  }
  return false;
}

/** «Қазақ капиталымен жұмыс істейтін», «Ресей капиталының үлесі бар»: the other country, whose capital the firms of a place have. */
export function capitalOf(line: Line, here: string): string | undefined {
  for (let token = line.sentence.first; token + 1 < line.sentence.after; token += 1) {
    if (!/^капитал/u.test(formAt(line.scene, token + 1))) continue;
    const named = placesOf(line).find(({ first, after }) => first <= token && token < after)?.code;
    const owner = named ?? NATIONS[formAt(line.scene, token)];
    if (owner && /^(RU|KZ)$/.test(owner) && owner !== here) return owner;
  }
  return undefined;
}

/** Nations whose name, not that of their country, tells whose a thing is. */
const NATIONS: Readonly<Record<string, string>> = { қазақ: 'KZ', орыс: 'RU' };

/** «Қазақстандағы Ресей инвестициясының көлемі»: whose the money is stands right before its word, in whose country it is in the locative. */
function ownedInvestment(line: Line, groups: readonly Group[]): Sides | undefined {
  const owner = groups.find(
    ({ after, places }) =>
      places.length === 1 && /^(RU|KZ)$/.test(places[0]!) && isBeforeInvestment(line, after),
  );
  const host =
    owner &&
    placesOf(line).find(
      (place) =>
        /^(RU|KZ)/.test(place.code) &&
        countryOf(place.code) !== owner.places[0] &&
        (isLocative(line, place.after - 1) ||
          // «Қазақстан экономикасындағы».
          (place.after !== owner.first && isLocative(line, place.after))),
    );
  return host && { area: [host.code], counterpart: owner.places };
}

/** «Ресей инвестициясы», «Ресейдің тікелей инвестициясы». */
const isBeforeInvestment = (line: Line, token: number): boolean =>
  /^инвестиция/u.test(formAt(line.scene, token)) ||
  (/^(тікелей|тура|жинақталған)$/u.test(formAt(line.scene, token)) &&
    /^инвестиция/u.test(formAt(line.scene, token + 1)));

const isLocative = (line: Line, token: number): boolean =>
  LOCATIVE_ENDING.test(formAt(line.scene, token)) && Boolean(featuresAt(line.scene, token) & LOCATIVE);

/** «Ресейден Қазақстанға 20 млрд доллар салынды»: money comes from one country into the other. */
export function investmentOf(line: Line, context: Context, near: Span): Sides | undefined {
  const project = placesOf(line).length === 0 ? ofProject(line) : undefined;
  if (project) return project;
  const clause = clauseAt(line, near.first);
  const groups = groupsOf(line, context).filter(
    (group) =>
      isWithin(group, clause) && !group.office && group.places.every((code) => /^(RU|KZ)/.test(code)),
  );
  const owned = ownedInvestment(line, groups);
  if (owned) return owned;
  const origin = groups.find(({ role }) => role === 'from');
  const target =
    groups.find((group) => group !== origin && group.role === 'to') ??
    groups.find((group) => group.role === 'in' && groups.some((other) => isFacing(group, other)));
  const owner = origin ?? (target && groups.find((group) => group !== target && isFacing(group, target)));
  const host = target ?? (owner && groups.find((group) => group !== owner && isFacing(group, owner)));
  if (owner && host && isFacing(owner, host)) return { area: host.places, counterpart: owner.places };
  const here = intoHere(line, context, clause, groups);
  if (here) return here;
  return origin ? { area: [countryAcross(origin.places[0]!)], counterpart: origin.places } : undefined;
}

/** «Ресей компаниялары облысқа 250 млн доллар құйды», «елімізге»: into the place that the text speaks of, by what it is. */
function intoHere(line: Line, context: Context, clause: Span, groups: readonly Group[]): Sides | undefined {
  const [owner, ...others] = groups;
  if (!owner || others.some((group) => isFacing(group, owner)) || !hasWord(line, INTO_HERE, clause))
    return undefined;
  const { region } = context;
  const isRegion = region !== undefined && countryOf(region) === countryAcross(owner.places[0]!);
  return {
    area: [isRegion && !hasWord(line, INTO_COUNTRY, clause) ? region : countryAcross(owner.places[0]!)],
    counterpart: owner.places,
  };
}
const INTO_COUNTRY = /^(елге|елімізге|республикаға|республикамызға)$/u;
const INTO_HERE =
  /^(облысқа|облысымызға|өңірге|өңірімізге|аймаққа|елге|елімізге|республикаға|республикамызға)$/u;

/** «Ресей компаниясы Қарағандыда зауыт салып жатыр. Инвестиция көлемі – 18 млрд теңге»: of the project that the sentence before tells of, by the one place where it is and the country that it comes from. */
function ofProject({ scene, index }: Line): Sides | undefined {
  const before = scene.lines[index - 1];
  if (
    !before ||
    hitsOf(before, ['build', 'open', 'launch', 'reconstruct', 'modernise', 'make'])[0] === undefined
  )
    return undefined;
  const places = placesOf(before).filter(({ code }) => isPlaceCode(code));
  const here = places.filter((place) => Boolean(place.cases & LOCATIVE) && place.form === 'noun');
  const owners = places.filter((place) => !here.includes(place));
  const [host] = here;
  const [owner] = owners;
  return host &&
    owner &&
    here.length === 1 &&
    owners.every(({ code }) => code === owner.code) &&
    isOfEitherSide(owner.code) &&
    isOfEitherSide(host.code) &&
    countryOf(owner.code) !== countryOf(host.code)
    ? { area: [host.code], counterpart: [owner.code] }
    : undefined;
}

const isFacing = (one: Group, other: Group): boolean =>
  countryOf(one.places[0]!) !== countryOf(other.places[0]!);

/** Which way a mass of goods goes in a Kazakh clause: out to where it is sent, or in from where it comes. */
export function shipmentFlow(line: Line, near: Span): 'export' | 'import' | 'none' {
  const way = wayOf(line, near);
  if (way) return way === 'out' ? 'export' : 'import';
  if (isComingIn(line, near)) return 'import';
  const clause = clauseAt(line, near.first);
  const neighbours = placesOf(line).filter(
    (place) => isWithin(place, clause) && place.form === 'noun' && /^(RU|KZ)/.test(place.code),
  );
  const ends = (pattern: RegExp) =>
    neighbours.some(({ after }) => pattern.test(formAt(line.scene, after - 1)));
  if (ends(DATIVE_ENDING)) return 'export';
  return ends(ABLATIVE_ENDING) ? 'import' : 'none';
}

/**
 * In which region a road or conduit has a length: the one that the sentence says it lies in or belongs to, «Атырау облысына қарасты», else the
 * region spoken of; the ends of a route are none.
 */
export function lengthArea(line: Line, context: Context): Partial<Sides> | undefined {
  if (!isOfTie(line, 2) && !hitsOf(line, ['border'])[0]) return undefined;
  const place = placesOf(line).find(
    (one) =>
      one.form === 'noun' &&
      /^(RU|KZ)-/.test(one.code) &&
      (one.cases & LOCATIVE ||
        /^(қарасты|тиесілі|арқылы|аумағындағы|аумағында|бөлігінің)$/u.test(formAt(line.scene, one.after))),
  );
  const area =
    place?.code ?? (context.region && levelOf(context.region) === 'region' ? context.region : undefined);
  return area ? { area: [area] } : {};
}

/** «Ресей 61 мың тонна бидай сатып алды», behind what a Kazakh text told of wheat: Russia buys from Kazakhstan, for which the text speaks. */
export function boughtBy(line: Line, near: Span): Sides | undefined {
  const clause = clauseAt(line, near.first);
  const buys = clause.predicates.some(
    (token) =>
      /^ал(ды|ған|ып|ыпты)$/u.test(formAt(line.scene, token)) && formAt(line.scene, token - 1) === 'сатып',
  );
  const [buyer, ...others] = placesOf(line).filter(({ code }) => isPlaceCode(code));
  const isBuyer =
    buyer !== undefined &&
    countryOf(buyer.code) === 'RU' &&
    others.length <= 1 &&
    isWithin(buyer, clause) &&
    buyer.after <= near.first &&
    // «Ресейлік тұтынушылар Қазақстаннан …».
    (others.length === 1
      ? buyer.form === 'adjective' || buyer.form === 'resident'
      : buyer.form === 'noun' && buyer.code === 'RU') &&
    Boolean(buyer.form !== 'noun' || buyer.cases & NOMINATIVE);
  const [seller] = others;
  if (seller && (countryOf(seller.code) !== 'KZ' || !(seller.cases & ABLATIVE))) return undefined;
  return buys && isBuyer ? { area: [seller?.code ?? 'KZ'], counterpart: [buyer.code] } : undefined;
}

/** Where water goes: «Маңғыстау облысына тәулігіне 64 мың текше метр су жеткізіледі». */
export const waterGoal = (line: Line): Partial<Sides> | undefined => {
  const goal = placesOf(line).find(
    (place) => place.form === 'noun' && /^(RU|KZ)-/.test(place.code) && Boolean(place.cases & DATIVE),
  );
  return goal && { area: [goal.code] };
};

/** «Меморандумға «Газпром» мен Қазақстан қол қойды»: a firm by its name in marks and a state, where the one's country is none of the parties. */
export function firmWithState(line: Line): readonly string[] {
  if (line.scene.language !== 'kk') return [];
  for (const { code, form, first, after } of placesOf(line)) {
    if (form !== 'noun' || !/^(RU|KZ)$/.test(code)) continue;
    const firm = AND.test(formAt(line.scene, first - 1))
      ? quotedBefore(line, first - 1, LONGEST_FIRM)
      : AND.test(formAt(line.scene, after))
        ? quotedBehind(line, after + 1)
        : undefined;
    // «Қазақстан мен «Достық» форумында …»: the name of what stands behind it.
    const isOther = firm && /(ында|інде|ының|інің)$/u.test(formAt(line.scene, firm.after));
    if (firm && !isOther && /^\p{Lu}/u.test(unquoted(line, firm))) return [textOf(line.scene, firm), code];
  }
  return [];
}

/** «… ресейлік компаниясы мен Түркістан облысының әкімдігі»: a firm and the authority of a region or a town, one right behind the other. */
export function firmWithAuthority(line: Line): readonly string[] {
  if (line.scene.language !== 'kk') return [];
  for (const { name, first, after, place } of bodiesOf(line)) {
    if (place) continue;
    const isLed = AND.test(formAt(line.scene, after));
    const authority = placesOf(line).find(
      (one) =>
        one.form === 'noun' &&
        /^(RU|KZ)-/.test(one.code) &&
        (isLed
          ? one.first === after + 1
          : first - one.after >= 2 && first - one.after <= 3 && AND.test(formAt(line.scene, first - 1))) &&
        AUTHORITY.test(formAt(line.scene, one.after)),
    );
    if (authority) return isLed ? [name, authority.code] : [authority.code, name];
  }
  return [];
}
const AUTHORITY = /^(әкімдігі|үкіметі|басшылығы|әкімшілігі|мэриясы|кәсіпкерлер)(мен|нің|ның)?$/u;
/** A firm's name with its marks is not longer than this, in tokens. */
const LONGEST_FIRM = 8;

import type { Party } from '#model/party.ts';
import { countryOf, isPlaceCode, levelOf } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Context } from '../context.ts';
import { ADJECTIVE } from '../language/features.ts';
import { formIs } from '../language/wordings.ts';
import { type BodyMention, isWithin, type PlaceMention } from '../mention.ts';
import { roleOf } from '../roles.ts';
import {
  bodiesOf,
  carries,
  featuresAt,
  formAt,
  has,
  hasWord,
  hitsOf,
  isCapital,
  type Line,
  placesOf,
  textOf,
} from '../scene.ts';
import { isOfFirmDescribed } from './firms-described.ts';
import { beforeAdjectives, quotedBehind } from './phrase.ts';
import { bodyOfKind } from './russian-holders.ts';
import { LEGAL_FORM, wholeFirm } from './russian-office.ts';

interface Member {
  readonly party: Party;
  readonly isFirm: boolean;
  readonly after: number;
}

/**
 * ««Волгавод» и Казахстан подписали», «компания «Югнефть», министерство энергетики Казахстана и «Казморгаз» подписали», «контракт между «Югнефтью» и правительством
 * Казахстана»: firms in marks in one row with authorities or countries, of a Russian text. A row without both is told by other words.
 */
export function firmsWithStates(line: Line): readonly Party[] {
  if (line.scene.language !== 'ru' || !has(line, 'sign', 'signing')) return [];
  if (placesOf(line).length === 0 || !hasFirmInMarks(line)) return [];
  for (let token = line.sentence.first; token < line.sentence.after; token += 1) {
    const row = rowFrom(line, token);
    const last = row.at(-1);
    if (!last) continue;
    if (row.length > 1 && row.some(({ isFirm }) => isFirm) && row.some(({ isFirm }) => !isFirm))
      return [...new Set(row.map(({ party }) => party))];
    token = last.after - 1;
  }
  return [];
}

/** Whether a sentence may name a firm in marks: it has one that opens, or a body that is known by such a name. */
const hasFirmInMarks = (line: Line): boolean =>
  hasWord(line, /^[«"“]$/u) || bodiesOf(line).some(isFirmInMarks);

const isFirmInMarks = ({ name, place }: BodyMention): boolean => !place && /[«"“]/u.test(name);

/**
 * «Министерство транспорта Казахстана заключило с «Трансвагоном» контракт», «соглашение с региональной администрацией компания подписала»: one firm and one authority in
 * the clause of a Russian signing, apart from each other; none where another place has a part in it.
 */
export function firmAndAuthority(line: Line, context: Context): readonly Party[] {
  const act = hitsOf(line, ['sign', 'signing'])[0];
  if (line.scene.language !== 'ru' || !act) return [];
  const clause = clauseAt(line, act.first);
  const members: Member[] = [];
  for (let token = clause.first; token < clause.after; token += 1) {
    const member =
      memberAt(line, token) ?? firmMeant(line, context, token) ?? authorityMeant(line, context, token);
    if (!member) continue;
    members.push({ ...member, party: member.isFirm ? inNominative(line, member) : member.party });
    token = member.after - 1;
  }
  const [firm, ...firms] = members.filter(({ isFirm }) => isFirm);
  const [authority, ...authorities] = members.filter(({ isFirm }) => !isFirm);
  if (!firm || !authority || firms.length > 0 || authorities.length > 0) return [];
  const isOfAnother = placesOf(line).some(
    (place) =>
      place.form === 'noun' &&
      place.after !== authority.after &&
      isWithin(place, clause) &&
      /^(subject|with|between|by)$/.test(roleOf(line, place)),
  );
  return isOfAnother ? [] : members.map(({ party }) => party);
}

/** «Компания подписала»: the one firm that the text named last. */
function firmMeant(line: Line, context: Context, token: number): Member | undefined {
  if (!isFirmMeant(line.scene.tokens, token)) return undefined;
  const holder = bodyOfKind(line, context, { first: token, after: token + 1 }, 'firm');
  return holder && { party: holder.party, isFirm: true, after: token + 1 };
}

const isFirmMeant = formIs(/^(компания|предприятие|завод|холдинг|фирма|концерн|корпорация)$/u);

/** «С региональной администрацией», «с областным акиматом»: of the region that the text named last. */
function authorityMeant(line: Line, { region }: Context, token: number): Member | undefined {
  return region && isRegional(line.scene.tokens, token) && isOfAuthority(line.scene.tokens, token + 1)
    ? { party: region, isFirm: false, after: token + 2 }
    : undefined;
}

const isRegional = formIs(/^(региональн|областн)/u);

/** «С российским «Трансвагоном»»: a name of one word that no noun governs stands in the instrumental itself. */
function inNominative(line: Line, { party, after }: Member): Party {
  const opens = after - ONE_WORD;
  const isGoverned =
    /^[«"“]$/u.test(formAt(line.scene, opens)) &&
    /^(с|со|между)$/u.test(formAt(line.scene, beforeAdjectives(line, opens)));
  return isGoverned
    ? party
        .replace(/(?<=[бвгджзклмнпрстфхцчшщ])ом(?=[»"”])/u, '')
        .replace(/ью(?=[»"”])/u, 'ь')
        .replace(/ой(?=[»"”])/u, 'а')
    : party;
}
/** A word with its marks, in tokens. */
const ONE_WORD = 3;

function rowFrom(line: Line, first: number): readonly Member[] {
  const row: Member[] = [];
  for (let token = first; token < line.sentence.after; ) {
    const member = memberAt(line, token);
    if (!member) break;
    row.push(member);
    if (!/^(и|,)$/u.test(formAt(line.scene, member.after))) break;
    token = formAt(line.scene, member.after + 1) === 'с' ? member.after + 2 : member.after + 1;
  }
  return row;
}

/** A firm in marks, with what it is and in law, or the authority of a place, or a country by its name. */
function memberAt(line: Line, first: number): Member | undefined {
  const { scene, sentence } = line;
  const body = bodiesOf(line).find((one) => one.first === first && isFirmInMarks(one));
  if (body) return { party: body.name, isFirm: true, after: body.after };
  let token = first;
  while (token < Math.min(sentence.after, first + LONGEST_KIND) && isKindOfFirm(line, token)) token += 1;
  const quoted = quotedBehind(line, token);
  if (quoted && quoted.after - quoted.first <= LONGEST_FIRM)
    return { party: textOf(scene, wholeFirm(line, quoted)), isFirm: true, after: quoted.after };
  const isAuthority = carries(line, first, 'akimat') || isOfAuthority(scene.tokens, first);
  const place = placesOf(line).find(
    (one) =>
      one.form === 'noun' &&
      /^(RU|KZ)/.test(one.code) &&
      isPlaceCode(one.code) &&
      (isAuthority ? one.first > first && one.first - first <= LONGEST_AUTHORITY : one.first === first),
  );
  if (!place || (!isAuthority && (place.code.length > 2 || isOfFirmDescribed(line, place)))) return undefined;
  for (let at = first; at < place.first; at += 1)
    if (isPredicate(line, at) || /^([,.:;–—«»"]|на|в|о|об|по|с|из)$/u.test(formAt(scene, at)))
      return undefined;
  return { party: place.code, isFirm: false, after: countryBehind(line, place) ?? place.after };
}

/** «Акиматом Павлодарской области | Республики Казахстан»: the country that a region or a town is told to lie in. */
const countryBehind = (line: Line, { code, after }: PlaceMention): number | undefined =>
  placesOf(line).find(
    (country) =>
      country.first === after &&
      country.form === 'noun' &&
      levelOf(country.code) === 'country' &&
      country.code !== code &&
      country.code === countryOf(code),
  )?.after;

/** «Российская компания», «АО»: what stands before a firm's marks. */
const isKindOfFirm = (line: Line, token: number): boolean =>
  carries(line, token, 'body', 'measure:business.companies') ||
  (isCapital(line, token) && LEGAL_FORM.test(textOf(line.scene, { first: token, after: token + 1 }))) ||
  (Boolean(featuresAt(line.scene, token) & ADJECTIVE) && !isPredicate(line, token));
const LONGEST_KIND = 4;
/** A firm's name with its marks, in tokens. */
const LONGEST_FIRM = 6;
/** «Министерство индустрии и инфраструктурного развития Республики Казахстан»: words before the place. */
const LONGEST_AUTHORITY = 8;
const isOfAuthority = formIs(
  /^(министерств|правительств|власт|комитет|агентств|администраци|акимат|минэнерго|минпром)/u,
);

/** A firm by the fullest name that a Russian text has given it so far: «Волгавод» is «ПАО «Волгавод»». */
export const fullestFirm = (line: Line, { bodies }: Context, party: Party): Party => {
  const core = bareName(party);
  if (line.scene.language !== 'ru' || isPlaceCode(party) || core.length < SHORTEST_NAME) return party;
  const fuller = bodies.filter((name) => bareName(name) === core && name.length > party.length);
  return fuller.toSorted((a, b) => b.length - a.length)[0] ?? party;
};
const SHORTEST_NAME = 3;

/** A name without its marks and what it is in law. */
const bareName = (name: string): string =>
  name
    .split(/[\s«»"“”]+/u)
    .filter((word) => word && !LEGAL_FORM.test(word))
    .join(' ')
    .toLowerCase();

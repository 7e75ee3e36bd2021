import { type SlotsOf, TERMS } from '#model/claim.ts';
import { countryOf, isPlaceCode, type PlaceCode } from '#model/place.ts';
import { clauseAt, isPredicate } from '../clauses.ts';
import type { Hit } from '../concepts.ts';
import type { Context } from '../context.ts';
import { CAPITAL, WORD } from '../language/tokens.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import type { PersonMention, Span } from '../mention.ts';
import type { Group } from '../parties.ts';
import {
  bodiesOf,
  carries,
  formAt,
  has,
  hitsOf,
  isCapitalWord,
  isOfTie,
  type Line,
  mentionAt,
  periodsOf,
  personsOf,
  placesOf,
  textOf,
} from '../scene.ts';
import { facing } from './facing.ts';

/** «Signed by Tatneft PJSC», Kazakhstan Temir Joly national company: firms that are not known by name; no places sign for them. */
export function isOfCompanies(line: Line): boolean {
  if (line.scene.language !== 'en') return false;
  for (let token = line.sentence.first; token < line.sentence.after; token += 1)
    if (
      /^(pjsc|ojsc|jsc|llp|llc|ltd)$/.test(formAt(line.scene, token)) ||
      (formAt(line.scene, token) === 'company' && formAt(line.scene, token - 1) === 'national')
    )
      return true;
  return false;
}

/** «Agreements are being prepared for signing»: not signed yet, and no day is told. */
export const isPrepared = (line: Line, act: Hit): boolean =>
  line.scene.language === 'en' &&
  /^(for|the)$/.test(formAt(line.scene, act.first - 1)) &&
  [2, 3].some((back) =>
    /^(prepared|ready|drafted|preparations?)$/.test(formAt(line.scene, act.first - back)),
  ) &&
  periodsOf(line).length === 0;

/** «Signed a plan to reopen the ferry»: done, whatever the paper plans. */
export function isSignedAlready(line: Line, act: Hit): boolean {
  const { scene } = line;
  if (scene.language !== 'en' || !/^(signed|inked|concluded)$/.test(formAt(scene, act.first))) return false;
  let before = act.first - 1;
  while (/^(also|already|recently|today|yesterday|jointly|then)$/.test(formAt(scene, before))) before -= 1;
  return !/^(to|will|would|be|being|is|are|not|if|once|until|get|getting)$/.test(formAt(scene, before));
}

/** «It was signed on 3 May», "the largest, on steel, was signed between": done to a paper that the sentence before names. */
export const isSignedIt = ({ scene }: Line, act: Hit): boolean =>
  scene.language === 'en' &&
  /^(signed|inked|concluded|initialled|initialed|sealed|put)$/.test(formAt(scene, act.first)) &&
  [1, 2].some((back) => /^(was|were|been)$/.test(formAt(scene, act.first - back))) &&
  ![1, 2, 3].some((back) => /^(not|never|be|to)$/.test(formAt(scene, act.first - back)));

/** «The largest, | on the supply of steel, | was signed»: what one of several papers is about, between commas before its verb. */
export function subjectOfIt(line: Line, act: Span): string | undefined {
  const { scene, sentence } = line;
  for (
    let token = sentence.first + 1;
    token < Math.min(act.first, sentence.first + FARTHEST_SUBJECT);
    token += 1
  ) {
    if (formAt(scene, token) !== ',' || !/^(on|about|concerning|covering)$/.test(formAt(scene, token + 1)))
      continue;
    let after = token + 2;
    while (after < act.first && formAt(scene, after) !== ',') after += 1;
    const first = formAt(scene, token + 2) === 'the' ? token + 3 : token + 2;
    return after < act.first && after > first ? textOf(scene, { first, after }) : undefined;
  }
  return undefined;
}
const FARTHEST_SUBJECT = 6;

/** An agreement of the two states in a text that follows it as law, of whose ceremony nothing is told. */
export const isStepOfLaw = (
  line: Line,
  { instrument, parties = [], signers, event }: SlotsOf<'signing'>,
): boolean =>
  line.scene.language === 'en' &&
  /^(agreement|treaty|protocol)$/.test(instrument ?? '') &&
  !signers &&
  !event &&
  parties.length === 2 &&
  parties.every((party) => party === 'RU' || party === 'KZ') &&
  line.scene.lines.some((other) => has(other, 'ratify', 'in-force', 'terminate'));

/** Words that bind a party to a paper that stands before it. */
const BINDING = /^(with|between|by|subject)$/;

/** The places that sign: those before a paper, and those bound to it behind; not «the use of frequencies at Baikonur». */
export function signingPlaces(line: Line, groups: readonly Group[]): readonly string[] {
  const [act] = hitsOf(line, ['sign', 'signing']);
  if (!act) return [];
  const named = groups.filter(({ form, office }) => form !== 'common' && !office);
  // «An agreement on a road from A to B was signed by C and D»: what a paper is about signs nothing.
  const by = range(act.after, line.sentence.after).find((token) => formAt(line.scene, token) === 'by');
  const agents = placesOfAll(
    named.filter(({ first, role }) => by !== undefined && first > by && !/^(in|on|to|from)$/.test(role)),
  );
  return facing(agents)
    ? agents
    : placesOfAll(named.filter(({ first, role }) => first < act.first || BINDING.test(role)));
}

const placesOfAll = (groups: readonly Group[]): readonly PlaceCode[] =>
  groups.flatMap(({ places }) => places).filter(isPlaceCode);

/**
 * «Between the akimat of a region and Tatneft PJSC», "the ministry of Kazakhstan and Gazprom signed": a place and a body that an English «and»
 * or «with» ties to one paper, where the sentence speaks of the other country as well.
 */
export function placeWithBody(line: Line, groups: readonly Group[]): readonly string[] {
  const [act] = hitsOf(line, ['sign', 'signing']);
  const places = groups.filter(
    ({ form, office, places }) =>
      form !== 'common' && !office && places.length === 1 && places.every(isPlaceCode),
  );
  const bodies = bodiesOf(line).filter(({ place }) => !place);
  if (!act || bodies.length !== 1) return [];
  const [body] = bodies;
  const home = bodyCountry(body!.name);
  if (!home && !isOfTie(line, 0)) return [];
  const place = places.find((group) => {
    if (home === countryOf(group.places[0]!)) return false;
    const [one, other] = group.first < body!.first ? [group, body!] : [body!, group];
    const between = range(one.after, other.first);
    const forms = between.map((token) => formAt(line.scene, token));
    if (
      forms.some(
        (form, at) => form === ',' || isPredicate(line, between[at]!) !== (between[at] === act.first),
      )
    )
      return false;
    const isOpened = [1, 2, 3].some((back) => formAt(line.scene, one.first - back) === 'between');
    return forms.includes('with')
      ? one.after <= act.first && act.first < other.first
      : forms.includes('and') && (isOpened || (other.after <= act.first && act.first - other.after <= 3));
  });
  if (!place) return [];
  const parties = [nameBehind(line, place) ?? place.places[0]!, body!.name];
  return place.first < body!.first ? parties : parties.toReversed();
}

/** «A, B and C signed …»: all the bodies that commas and «and» join, two of them at least. */
export function bodiesInRow(line: Line): readonly string[] {
  const [first, ...others] = bodiesOf(line).filter(({ place }) => !place);
  const row = first ? [first] : [];
  for (const body of others) {
    const between = { first: row.at(-1)!.after, after: body.first };
    const forms = range(between.first, between.after).map((token) => formAt(line.scene, token));
    const isJoined =
      (forms.includes('and') || forms.includes(',')) && hitsOf(line, ['sign'], between).length === 0;
    if (row.length > 1 && !(isJoined && forms.length <= FARTHEST_IN_ROW)) break;
    row.push(body);
  }
  return row.map(({ name }) => name);
}
/** Between bodies of a row stand a joint, an attribute and the rest of a name: no more tokens than this. */
const FARTHEST_IN_ROW = 8;

const range = (first: number, after: number): readonly number[] =>
  Array.from({ length: Math.max(0, after - first) }, (_, step) => first + step);

/** «QazaqGaz and Russia's Gazprom signed …»: firms that sign, each beside the country it is of, where no other place stands before the verb. */
export function firmsOfCountries(line: Line): readonly string[] {
  const sign = hitsOf(line, ['sign'])[0];
  const before = bodiesOf(line).filter(({ place, after }) => !place && sign && after <= sign.first);
  const isOfFirm = (place: Span): boolean =>
    before.some(({ first, after }) => first === place.after || place.first === after + 1);
  const homes = placesOf(line).filter(({ first }) => sign && first < sign.first);
  return before.length > 1 && homes.length > 0 && homes.every(isOfFirm) ? bodiesInRow(line) : [];
}

/** A treaty of states of which nothing but the fact of its signature is told is a step of law, no ceremony. */
export const isOnlyStep = ({ instrument, signers, event, place }: SlotsOf<'signing'>): boolean =>
  instrument === 'treaty' && !signers && !event && !place;

/** «Signed an agreement with the five regions»: a paper whose sides are only known from before, and of which nothing else is told. */
export const isOnlyNamedPaper = (
  line: Line,
  { parties = [], instrument: _, subject, ...told }: SlotsOf<'signing'>,
): boolean =>
  !isOutcome(line) &&
  (subject === undefined || SUBJECTS.test(subject.replace(/ (in|on) .*$/u, ''))) &&
  Object.values(told).every((slot) => slot === undefined) &&
  !parties.every(
    (party) =>
      placesOf(line).some(({ code, others }) => [code, ...others].includes(party)) ||
      bodiesOf(line).some(({ name }) => name === party) ||
      (!isPlaceCode(party) && textOf(line.scene, line.sentence).includes(party)),
  );

/** «Kazakhstan's Kaustik»: the name of a firm behind whose it is, of which no list of firms tells. */
function nameBehind(line: Line, { after }: Span): string | undefined {
  if (!/['’]s$/u.test(formAt(line.scene, after - 1))) return undefined;
  let end = after;
  while (end - after < LONGEST_FIRM && isCapitalWord(line, end) && mentionAt(line, end) === undefined)
    end += 1;
  return end > after ? textOf(line.scene, { first: after, after: end }) : undefined;
}
const LONGEST_FIRM = 4;

/** «As a result, a memorandum was signed», "following the talks", "at the end of the meeting": what the occasion told right before came to. */
export function isOutcome({ scene, sentence }: Line): boolean {
  if (scene.language !== 'en') return false;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const form = formAt(scene, token);
    if (/^(result|outcome)$/.test(form) && /^(a|an|as)$/.test(formAt(scene, token - 1))) return true;
    if (OCCASION.test(form) && [1, 2, 3, 4].some((back) => BEHIND.test(formAt(scene, token - back))))
      return true;
  }
  return false;
}
const OCCASION = /^(talks|meeting|negotiations|visit|session|forum|event|results)$/;
const BEHIND = /^(following|after|end|conclusion|outcome|upon|completion)$/;

/** The token behind «on», «about» or «of» where a paper's subject begins; «on the sidelines of …» and «of understanding» tell none. */
export function subjectOpens(line: Line, at: number): number | undefined {
  const { scene } = line;
  const first = formAt(scene, at + 1) === 'the' ? at + 2 : at + 1;
  if (
    /^(sidelines|margins|eve|basis|occasion|behalf|day|initiative|instructions?)$/.test(formAt(scene, first))
  )
    return undefined;
  if (/^(on|about)$/.test(formAt(scene, at))) return at + 1;
  const isOfSubject = [0, 1, 2, 3].some((ahead) => SUBJECTS.test(formAt(scene, first + ahead)));
  return formAt(scene, at) === 'of' && isOfSubject ? at + 1 : undefined;
}

/** «A memorandum (was signed) between A and B on …»: the token behind «on», where the second party ends right before it. */
export function subjectBehindBoth(line: Line, paper: Span): number | undefined {
  const { after } = clauseAt(line, paper.first);
  // «The document was signed in pursuance of the agreement between A and B on …»: of another paper.
  const [other] = hitsOf(line, TERMS.instrument, { first: paper.after, after });
  for (let token = paper.after; token < (other?.first ?? after); token += 1) {
    if (!/^(between|with)$/.test(formAt(line.scene, token))) continue;
    const ends = line.mentions.filter(
      (mention) => mention.first > token && (mention.kind === 'place' || mention.kind === 'body'),
    );
    return ends.map((mention) => subjectOpens(line, mention.after)).find((opens) => opens !== undefined);
  }
  return undefined;
}

/** «Cooperation agreement», "trade protocol". */
export const isSubjectNoun = (line: Line, token: number): boolean => SUBJECTS.test(formAt(line.scene, token));

const SUBJECTS = /^(cooperation|collaboration|partnership|friendship|trade|supply|investment)$/;

/** Papers in a row are told by the first: «16 memorandums and contracts». */
export const firstInRow = <H extends Span>(line: Line, papers: readonly H[], chosen: H): H =>
  papers.find(
    ({ first, after }) =>
      chosen.first === after + 1 && formAt(line.scene, after) === 'and' && first < chosen.first,
  ) ?? chosen;

/** «A memorandum on a joint programme was signed», "a road map has been signed for carrying out the agreement": before an English passive the paper that is its subject. */
export const subjectPaper = <H extends Span>(line: Line, papers: readonly H[], act: Span): H | undefined => {
  const { scene } = line;
  if (!/^(was|were|been|be)$/.test(formAt(scene, act.first - 1))) return undefined;
  const { first: from } = clauseAt(line, act.first);
  return papers.find(({ first, after }) => {
    if (first < from || after > act.first) return false;
    let before = first - 1;
    while (before >= from && !/^(a|an|the|this|its|their|of|on|for|to|,|and)$/.test(formAt(scene, before)))
      before -= 1;
    const opens = /^(a|an|the|this|its|their)$/.test(formAt(scene, before)) ? before - 1 : before;
    return (
      before >= from - 1 &&
      !/^(of|on|for|to|in|at|by|with|under|about|during|after|within|from)$/.test(formAt(scene, opens))
    );
  });
};

/** «During the visit of the Omsk delegation to Pavlodar»: who came and where to, up to the end of the clause; they sign nothing by that. */
export const occasionsOf = (line: Line): readonly Span[] => [
  ...hitsOf(line, ['visit'])
    .filter(({ first }) =>
      [1, 2, 3, 4].some((back) => /^(during|within|amid)$/.test(formAt(line.scene, first - back))),
    )
    .map(({ first }) => ({ first, after: clauseAt(line, first).after })),
  // «The St. Petersburg International Economic Forum»: the town of its name.
  ...hitsOf(line, ['forum', 'conference', 'exhibition']).flatMap(({ first, after }) => {
    let from = first;
    while (from > line.sentence.first && isOfName(line, from - 1)) from -= 1;
    return from < first ? [{ first: from, after }] : [];
  }),
];
const isOfName = ({ scene }: Line, token: number): boolean =>
  (scene.tokens.kind[token] === WORD && Boolean(scene.tokens.flags[token]! & CAPITAL)) ||
  (formAt(scene, token) === '.' && formAt(scene, token - 1) === 'st');

/** «Following the visit of the president to Kazakhstan, the ministries signed …»: who came, up to the comma; he signs nothing by that. */
export const visitsOf = (line: Line): readonly Span[] =>
  hitsOf(line, ['visit', 'meeting']).flatMap(({ first: noun }) => {
    const first = settingBefore(line, noun);
    if (first === undefined) return [];
    let after = noun;
    while (after < line.sentence.after && formAt(line.scene, after) !== ',') after += 1;
    return [{ first, after }];
  });

/** «Following | the president's visit», "during | Governor A's": the word by which an occasion is only the setting, before whose it is. */
function settingBefore(line: Line, noun: number): number | undefined {
  for (let token = noun - 1; token >= Math.max(line.sentence.first, noun - LONGEST_OWNER); token -= 1) {
    const form = formAt(line.scene, token);
    if (/^(during|within|amid|following|after|before|ahead)$/.test(form)) return token;
    if (/^[,;:]$/.test(form) || isPredicate(line, token)) return undefined;
  }
  return undefined;
}
/** «The President of the Republic of Kazakhstan Marat Seidov's»: so many tokens. */
const LONGEST_OWNER = 11;

/** An agreement between the two states that is followed as law: one that is called so, or in a text that tells of its ratification or force. */
export function isOfGovernments(line: Line, paper: Span): boolean {
  for (let back = 1; back <= 3; back += 1)
    if (/^(intergovernmental|interstate)$/.test(formAt(line.scene, paper.first - back))) return true;
  if (bodiesOf(line).some(({ place }) => !place)) return false;
  const named = new Set(placesOf(line).flatMap(({ code, form }) => (form === 'noun' ? [code] : [])));
  const isOfStates = named.has('RU') && named.has('KZ');
  return isOfStates
    ? line.scene.lines.some((other) => has(other, 'ratify', 'in-force', 'terminate'))
    : hitsOf(line, ['country', 'ratify', 'in-force']).length > 0;
}

/** Universities and institutes by their whole names, as they stand: «S. Toraighyrov Pavlodar State University». */
export function universitiesIn(line: Line): readonly string[] {
  const { scene, sentence } = line;
  const isPart = (token: number): boolean =>
    (scene.tokens.kind[token] === WORD && Boolean(scene.tokens.flags[token]! & CAPITAL)) ||
    (formAt(scene, token) === '.' && formAt(scene, token - 1).length === 1);
  const names: string[] = [];
  for (let token = sentence.first + 1; token < sentence.after; token += 1) {
    if (!/^(university|institute|academy)$/.test(formAt(scene, token)) || !isPart(token)) continue;
    let first = token;
    while (first > sentence.first && isPart(first - 1) && !carries(line, first - 1, 'office')) first -= 1;
    const name = textOf(scene, { first, after: token + 1 }).replace(/^(The|And|Both) /, '');
    if (first < token && !names.includes(name)) names.push(name);
  }
  return names;
}

/** «Within the framework of the meeting», "following the visit": the one that the text has told of. */
export const isOfThatMeeting = (line: Line): boolean =>
  hitsOf(line, ['meeting', 'visit']).some(
    ({ first }) =>
      formAt(line.scene, first - 1) === 'the' &&
      /^(of|following|after|during|at)$/.test(formAt(line.scene, first - 2)),
  );

/** «Signed on May 3 by A, head of Rosatom, and B, chairman of an agency»: those who sign, behind the «by» of an English participle, up to where or before whom it was done. */
export function signedBy(line: Line, act: Span): readonly PersonMention[] {
  const { scene, sentence } = line;
  if (scene.language !== 'en' || formAt(scene, act.after - 1) !== 'signed') return [];
  let by = act.after;
  while (by < Math.min(sentence.after, act.after + FARTHEST_BY) && formAt(scene, by) !== 'by') by += 1;
  if (formAt(scene, by) !== 'by') return [];
  let end = by;
  while (
    end < sentence.after &&
    !/^(witnessed|presence|ceremony|sidelines|during)$/.test(formAt(scene, end)) &&
    !(isPredicate(line, end) && formAt(scene, end - 1) !== ',')
  )
    end += 1;
  const people = personsOf(line).filter(({ first }) => first > by && first < end);
  return people[0] && people[0].first - by <= FARTHEST_BY * 2 ? people : [];
}
/** Between a participle and its «by» stands a day at most, between that and a name a title: so many tokens, and twice as many. */
const FARTHEST_BY = 5;

/** Those for whom the people sign that stand behind «signed by», each by an office that the text has told; no two authorities of one country. */
export function partiesBy(line: Line, { people }: Context, act: Span): readonly string[] | undefined {
  const known = signedBy(line, act).map(({ name }) => people.get(name));
  const parties = [...new Set(known.filter((party) => party !== undefined))];
  const isOfOne = parties.every(isPlaceCode) && new Set(parties.map(countryOf)).size < 2;
  return parties.length > 1 && parties.length === known.length && !isOfOne ? parties : undefined;
}

/** «Before these contracts were signed, …», "once it is signed": an English clause of time that tells of something else. */
export const isSupposed = (line: Line, act: Span): boolean =>
  line.scene.language === 'en' &&
  /^(before|until|unless|once|if|whether)$/.test(formAt(line.scene, clauseAt(line, act.first).first));

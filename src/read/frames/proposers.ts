import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Party } from '#model/party.ts';
import { countryOf, isOfEitherSide, isPlaceCode, levelOf, type PlaceCode, regionOf } from '#model/place.ts';
import type { Context } from '../context.ts';
import { bodyCountry } from '../lexicon/english-bodies.ts';
import { isWithin, type Span } from '../mention.ts';
import { type Group, groupsOf, otherSide } from '../parties.ts';
import {
  bodiesOf,
  formAt,
  has,
  hasWord,
  hitsOf,
  type Line,
  mentionAt,
  personsOf,
  placesOf,
} from '../scene.ts';
import { properSubject } from './english-subject.ts';
import { quoteOf } from './frame.ts';

export type Action = SlotsOf<'intent'>['action'] & string;

/** A turn of speech by which a text tells what somebody would have, and where that begins. */
export interface Lead {
  /** The word that says so. */
  readonly token: number;
  /** Where the thing or the deed that is wished for stands. */
  readonly from: number;
  readonly modality: 'wished' | 'planned';
  readonly turn: 'interest' | 'proposal' | 'invitation' | 'talks' | 'deed';
}

/** The thing wished for, as it is called, and what is to be done about it. */
export interface Thing extends Span {
  readonly object: string;
  readonly action: Action;
}

/** What a sentence wishes for by its first lead that has a thing, once for each who would have it. */
export function wishesIn(
  line: Line,
  context: Context,
  leadAt: (line: Line, token: number) => Lead | undefined,
  thingOf: (line: Line, lead: Lead) => Thing | undefined,
): readonly BareClaim[] {
  const { sentence } = line;
  for (let token = sentence.first; token < sentence.after; token += 1) {
    const lead = mentionAt(line, token) ? undefined : leadAt(line, token);
    const thing = lead && thingOf(line, lead);
    if (!lead || !thing) continue;
    const { action, object } = thing;
    return proposersOf(line, context, lead, thing).map(({ actor, counterpart }): BareClaim => {
      const slots = { actor, action, object, ...(counterpart ? { counterpart } : {}) };
      return { kind: 'intent', modality: lead.modality, slots, quote: quoteOf(line) };
    });
  }
  return [];
}

interface Proposer {
  readonly actor: Party;
  readonly counterpart: readonly string[] | undefined;
}

/** Who would have the thing of a lead, and who faces them: the other side that the sentence names, else that of the talks. */
function proposersOf(line: Line, context: Context, lead: Lead, thing: Span): readonly Proposer[] {
  const reached = reachedIn(line, context, lead, thing);
  return actorsOf(line, context, lead, thing).flatMap((actor): readonly Proposer[] => {
    const home = homeOf(actor);
    if (home === undefined || !/^(RU|KZ)$/.test(home)) return [];
    const foreign = reached
      .map(({ places }) => places.filter((code) => countryOf(code) !== home))
      .find((places) => places.length > 0);
    const faced = foreign ?? otherOfTalks(line, context, actor, home);
    if (!faced || faced.length === 0) return [];
    // Of whom nothing is said but that they were at the talks, a country faces a country.
    const isFaced = !foreign && actor.length === 2 && lead.turn !== 'talks';
    const counterpart = isFaced
      ? [...new Set(faced.map(countryOf))]
      : faced.map((code) => spokenAs(context, code));
    return [{ actor: spokenAs(context, actor), counterpart }];
  });
}

/** «Omsk people», "with Orenburg": the region, where the text has spoken of it by that name. */
const spokenAs = ({ named }: Context, party: Party): Party => {
  const region = isPlaceCode(party) && levelOf(party) === 'city' ? regionOf(party) : undefined;
  return region && named.includes(region) ? region : party;
};

/** The places of the two countries that a lead reaches: behind it, or as those who are invited before it. */
const reachedIn = (line: Line, context: Context, lead: Lead, thing: Span): readonly Group[] =>
  groupsOf(line, context).filter(
    ({ first, office, places }) =>
      !office &&
      places.every((code) => isOfEitherSide(code)) &&
      (first > lead.token
        ? first <= thing.after + FARTHEST_BEHIND
        : isPassive(line, lead) || new Set(places.map(countryOf)).size > 1),
  );
/** «… to regions of Russia as well». */
const FARTHEST_BEHIND = 6;

/** «Were invited by him to». */
const isPassive = (line: Line, { token, turn }: Lead): boolean =>
  (turn === 'invitation' || turn === 'proposal') &&
  /^(were|was|are|been)$/.test(formAt(line.scene, token - 1));

function actorsOf(line: Line, context: Context, lead: Lead, thing: Span): readonly Party[] {
  const before = { first: line.sentence.first, after: lead.token };
  if (isPassive(line, lead))
    return known(speakerIn(line, context, { first: lead.token, after: thing.first }));
  if (lead.turn === 'talks' && !isActive(line, lead))
    return known(partnerOfTalks(line, context) ?? speakerIn(line, context, before));
  // «The idea of creating a route was voiced by the akim».
  if (/^(idea|proposal|initiative)$/.test(formAt(line.scene, lead.token)))
    return known(byWhom(line, context, thing) ?? speakerIn(line, context, before));
  const bodies = rowOfBodies(line, before);
  if (bodies.length > 0) return bodies;
  return known(
    speakerIn(line, context, before) ??
      placeIn(line, context, { first: before.first, after: thing.first }, lead) ??
      (lead.turn === 'deed' && /^plans?$/.test(formAt(line.scene, lead.token))
        ? undefined
        : meantBefore(line, context, before)),
  );
}
const known = (party: Party | undefined): readonly Party[] => (party === undefined ? [] : [party]);

function byWhom(line: Line, context: Context, thing: Span): Party | undefined {
  for (let by = thing.after; by < line.sentence.after; by += 1)
    if (formAt(line.scene, by) === 'by') {
      const person = personsOf(line).find(({ first }) => first > by && first - by <= LONGEST_TITLE);
      return person && context.people.get(person.name);
    }
  return undefined;
}
const LONGEST_TITLE = 9;

/** «Is talking with», "is in talks", "is holding talks with": whoever is the subject. */
const isActive = (line: Line, { token }: Lead): boolean =>
  /ing$/.test(formAt(line.scene, token)) ||
  /^(in|holds?|holding|conducts?|conducting|having|continues?|continuing)$/.test(
    formAt(line.scene, token - 1),
  );

/** «With Russian businessmen talks go on about a plant»: who the talks are with would build it. */
const partnerOfTalks = (line: Line, context: Context): Party | undefined =>
  groupsOf(line, context).find(
    ({ first, places, office }) =>
      !office &&
      places.length === 1 &&
      [1, 2, 3].some((back) => /^(with|с|со)$/u.test(formAt(line.scene, first - back))),
  )?.places[0];

/** «A, B and C have shown interest»: companies by their names. */
function rowOfBodies(line: Line, before: Span): readonly Party[] {
  const bodies = bodiesOf(line).filter((body) => isWithin(body, before) && !body.place);
  if (bodies.length > 0) return bodies.map(({ name }) => name);
  const named = line.scene.language === 'en' ? properSubject(line, before) : undefined;
  return named ? [named.name] : [];
}

/** Whoever a sentence names or points at with an office of a place, last before the lead: «Burkov», "the Kazakh governor", "his country". */
function speakerIn(line: Line, context: Context, within: Span): Party | undefined {
  const { scene } = line;
  const person = personsOf(line).findLast((mention) => isWithin(mention, within));
  const own = person && context.people.get(person.name);
  for (let token = within.after - 1; token >= within.first && token >= (person?.after ?? 0); token -= 1) {
    const word = formAt(scene, token);
    if (/^(country|region)$/.test(word) && /^(his|her|their|our)$/.test(formAt(scene, token - 1))) {
      const party =
        own ?? officialBefore(line, context, { first: within.first, after: token }) ?? latest(context);
      return party && word === 'country' && isPlaceCode(party) ? countryOf(party) : party;
    }
    if (TITLES.test(word)) return own ?? titled(line, context, token);
    if (/^(he|she|him|her|we|он|она|мы)$/u.test(word)) return own ?? meantBefore(line, context, within);
  }
  return own;
}

/** «The Kazakh governor», "the akim", "the ambassador": the one of that country or rank whose office was told last. */
function titled(line: Line, { people }: Context, token: number): Party | undefined {
  const title = formAt(line.scene, token);
  const nation = placesOf(line).find(({ after }) => after === token);
  const country = nation ? countryOf(nation.code) : /^(akim|аким)$/u.test(title) ? 'KZ' : undefined;
  const isOfState = /^(ambassador|minister|premier|president|посол|министр|премьер|президент)$/u.test(title);
  return [...people.values()].findLast(
    (party) =>
      isPlaceCode(party) &&
      (!country || countryOf(party) === country) &&
      (nation !== undefined || (levelOf(party) === 'country') === isOfState),
  );
}

const TITLES =
  /^(governor|akim|ambassador|minister|mayor|premier|president|губернатор|аким|посол|министр|мэр|премьер|президент)$/u;

function officialBefore(line: Line, context: Context, { first, after }: Span): Party | undefined {
  for (let token = after - 1; token >= first; token -= 1)
    if (TITLES.test(formAt(line.scene, token))) return titled(line, context, token);
  return undefined;
}

const latest = ({ people }: Context): Party | undefined => [...people.values()].at(-1);

/** «It may also supply», "we ought to": of whom the sentence says behind that they said so, else of the last person of an office before. */
function meantBefore(line: Line, context: Context, within: Span): Party | undefined {
  if (!hasPronoun(line, within)) return undefined;
  const behind = personsOf(line).find(
    ({ name, first }) => first >= within.after && has(line, 'say') && context.people.has(name),
  );
  return behind ? context.people.get(behind.name) : officialToldBefore(line, context);
}

/** The party of the last official whom one of the sentences before names: of whoever says something there, else of the first. */
export function officialToldBefore(line: Line, context: Context): Party | undefined {
  for (let index = line.index - 1; index >= Math.max(0, line.index - FARTHEST_SPEAKER); index -= 1) {
    const told = line.scene.lines[index]!;
    const people = personsOf(told).filter(({ name }) => context.people.has(name));
    const person = people.find((one) => isWhoSays(told, one)) ?? people[0];
    if (person) return context.people.get(person.name);
  }
  return undefined;
}
const FARTHEST_SPEAKER = 3;

/** «…,” said Burkov», "Burkov noted". */
const isWhoSays = (line: Line, { first, after }: Span): boolean =>
  hitsOf(line, ['say']).some((said) => said.after === first || said.first === after);

const hasPronoun = (line: Line, within: Span): boolean =>
  hasWord(
    line,
    /^(he|she|him|her|it|they|we|region|visitors|guests|all|он|она|мы|они|область|регион|республика|край)$/u,
    within,
  );

/** «Omsk people», "the region's firms", "Kostanay region": a place as the subject of a lead. */
function placeIn(line: Line, context: Context, within: Span, { token }: Lead): Party | undefined {
  const isNoun = /^(plans?|idea|interest)$/.test(formAt(line.scene, token));
  return groupsOf(line, context).find(
    ({ first, after, office, places, role, form }) =>
      !office &&
      // «The sides want»: of both, whoever that is.
      !(form === 'common' && places.length > 1) &&
      isWithin({ first, after }, isNoun ? within : { first: within.first, after: token }) &&
      places.every(isPlaceCode) &&
      !OF_BODY.test(formAt(line.scene, after)) &&
      !['in', 'with', 'to', 'from'].includes(role),
  )?.places[0];
}

/** «Tomsk university»: a body that the text calls by its place. */
const OF_BODY =
  /^(universit(y|ies)|institutes?|academ(y|ies)|colleges?|plants?|factor(y|ies)|airports?|airlines?|museums?|theatres?)$/;

const homeOf = (party: Party): string | undefined =>
  isPlaceCode(party) ? countryOf(party) : bodyCountry(party);

/** Who faces a party in a text that tells of an encounter: the other side of the pair it speaks of, else the last official of the other country. */
function otherOfTalks(
  line: Line,
  context: Context,
  actor: Party,
  home: string,
): readonly PlaceCode[] | undefined {
  if (!isPlaceCode(actor) || !isOfEncounter(line)) return undefined;
  const officials = [...context.people.values()].filter(
    (party): party is PlaceCode => isOfEitherSide(party) && countryOf(party) !== home,
  );
  const finest = officials.findLast((code) => levelOf(code) !== 'country') ?? officials.at(-1);
  if (finest) return [finest];
  const side = otherSide(context, actor);
  return side.length > 0 ? side : undefined;
}

/** Whether the text so far tells of a meeting, a visit or guests. */
const isOfEncounter = ({ scene, index }: Line): boolean =>
  scene.lines
    .slice(0, index + 1)
    .some((line) => has(line, 'meet', 'meeting', 'visit', 'go', 'delegation', 'forum'));

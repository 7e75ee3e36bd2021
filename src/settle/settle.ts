import type { Sketch } from '#methods/minhash.ts';
import { contentId } from '#model/canonical.ts';
import { CERTAINTIES, type Claim, KINDS } from '#model/claim.ts';
import { accordOf, CONFIRMED_BY_BOTH } from '#model/confirmation.ts';
import type { Fact, FactState, Voice } from '#model/fact.ts';
import { boundsOf, daysBetween } from '#model/period.ts';
import { isPlaceCode } from '#model/place.ts';
import { CHOSEN } from '#model/preference.ts';
import type { DocumentSummary } from '#model/register.ts';
import { agree } from './agree.ts';
import { keysOf, promiseKeyOf, type Subject } from './key.ts';
import {
  BY_RULE,
  type Camp,
  type Choice,
  campOf,
  chosenOf,
  inExactness,
  type Preferring,
  preferred,
} from './prefer.ts';
import { confirmedOf, lastWords, stancesOf, type Word } from './stance.ts';
import { isReplacedBy, mayChange } from './supersede.ts';

/** A claim with what settling needs of its document. */
export interface Voiced {
  readonly claim: Claim;
  /** What it says, word for word: the same sentence in several documents is one release, reprinted. */
  readonly sentence: string;
  readonly published?: DocumentSummary['published'];
  readonly language?: string;
  /** The document's, from `markOf`: documents with like marks are one release, reprinted. */
  readonly mark?: Sketch;
  /** What it stands for beside itself when not all claims of its group are heard. */
  readonly others?: Voice['others'];
}

/**
 * Turns claims into facts: those with one key become one fact with the preferred value, and every claim that says another value
 * stays beside it, as a rival or as replaced by a later one. Pure; the order of the claims does not matter; facts come in id order,
 * without domains yet.
 *
 * @param subject of an `Identity`, by which things named differently are one
 */
export function settle(
  voiced: readonly Voiced[],
  subject?: Subject,
  preferring: Preferring = BY_RULE,
): readonly Fact[] {
  const keyOf = keysOf(subject);
  const groups = Map.groupBy(voiced, ({ claim, language, sentence }) => keyOf(claim, language, sentence));
  const facts = new Map(
    [...groups].flatMap(([key, members]) => factsOf(key, members, preferring)).map((fact) => [fact.id, fact]),
  );
  for (const [earlier, later] of replacedDeadlines(groups, subject))
    facts.set(earlier, { ...facts.get(earlier)!, state: 'superseded', successor: later });
  return [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The facts of claims that are known to have one key.
 *
 * One fact a key, but for values that one sentence gives side by side: it speaks of two things («277 km, of which 172»), and for works that ended
 * more than ten years apart («put into operation in 1988», and anew in 2023): each is a fact of its own, and the key stays with the one that the rules prefer. What a person prefers, or the sides confirm, makes no other facts of them.
 */
export function factsOf(
  id: string,
  members: readonly Voiced[],
  preferring: Preferring = BY_RULE,
): readonly Fact[] {
  const ordered = inExactness(members);
  const camps = campsOf(ordered);
  const live = ordered.some(({ claim }) => mayChange(claim))
    ? camps.filter((camp) => !camps.some((other) => other !== camp && replaces(other, camp)))
    : camps;
  const choice = preferred(live, preferring.rules);
  const own = new Set(choice.camp.voices);
  const sentences = new Set(choice.camp.voices.map(passageOf));
  const beside = live.filter(({ voices }) => {
    const apart = voices.filter((voice) => !own.has(voice));
    const isAside = voices[0] === apart[0] && apart.some((voice) => sentences.has(passageOf(voice)));
    return apart.length > 0 && (isAside || isOfAnotherTime(apart, choice.camp.voices));
  });
  if (beside.length === 0) {
    const words = lastWords(ordered, preferring.words);
    const chosen = confirmedOf(camps, words, preferring.sides) ?? chosenOf(camps, preferring.chosen);
    const standing = chosen ? withChosen(live, camps, chosen) : live;
    return [factOf(id, ordered, camps, standing, chosen ?? choice, words, preferring.sides)];
  }
  const [next] = beside;
  const apart = next!.voices.filter((voice) => !own.has(voice));
  const rest = new Set(apart);
  return [
    ...factsOf(
      id,
      members.filter((voice) => !rest.has(voice)),
      preferring,
    ),
    ...factsOf(contentId([id, apart[0]!.claim.slots]), apart, preferring),
  ];
}

/** How far apart the ends of works are that are not told of one and the same. */
const ANOTHER_TIME_DAYS = 3653;

function isOfAnotherTime(a: readonly Voiced[], b: readonly Voiced[]): boolean {
  const [one, other] = [a, b].map((voices) => {
    const ended = voices.find(({ claim }) => claim.kind === 'works' && claim.slots.finish)?.claim;
    return ended?.kind === 'works' && ended.slots.finish ? boundsOf(ended.slots.finish)?.to : undefined;
  });
  return one !== undefined && other !== undefined && Math.abs(daysBetween(one, other)) > ANOTHER_TIME_DAYS;
}

/** The camps that stand, with the one that a person chose even though a later one had replaced it. */
const withChosen = (live: readonly Camp[], camps: readonly Camp[], { camp }: Choice): readonly Camp[] =>
  camps.filter((one) => live.includes(one) || one.voices.includes(camp.voices[0]!));

const passageOf = ({ claim: { document, quote } }: Voiced): string =>
  `${document} ${quote.start} ${quote.end}`;

function factOf(
  id: string,
  ordered: readonly Voiced[],
  camps: readonly Camp[],
  live: readonly Camp[],
  { camp, rule }: Choice,
  words: readonly Word[],
  sides: number,
): Fact {
  const best = camp.voices[0]!;
  const supporting = new Set(camp.voices);
  const living = new Set(live.flatMap(({ voices }) => voices));
  const voices: Voice[] = ordered.map((voice) => ({
    claim: voice.claim.id,
    document: voice.claim.document,
    ...(voice.others ? { others: voice.others } : {}),
    role: supporting.has(voice) ? 'support' : living.has(voice) ? 'rival' : 'superseded',
  }));
  const state: FactState = live.length > 1 ? 'disputed' : camp.sources > 1 ? 'agreed' : 'single';
  const period = periodOf(best.claim);
  const stances = stancesOf(words, best.claim.kind, best.claim.slots);
  const rivals = live
    .map(({ voices: its }) => its.find((voice) => !supporting.has(voice)))
    .flatMap((voice) => voice ?? [])
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim.slots);
  // Its members in the canonical order, in which it is stored.
  return {
    accord: accordOf(
      stances.map(({ standing }) => standing),
      sides,
    ),
    ...surestOf(camp.voices),
    domains: [],
    id,
    kind: best.claim.kind,
    modality: best.claim.modality,
    ...(period ? { period } : {}),
    places: placesOf(best.claim),
    preference:
      rule !== CHOSEN && rule !== CONFIRMED_BY_BOTH && live.length < camps.length && live.length === 1
        ? 'later-value'
        : rule,
    ...(rivals.length > 0 ? { rivals } : {}),
    slots: best.claim.slots,
    ...(stances.length > 0 ? { stances } : {}),
    state,
    voices: voices.sort(
      (a, b) => rank(a, best.claim.id) - rank(b, best.claim.id) || (a.claim < b.claim ? -1 : 1),
    ),
  } as Fact;
}

/** One sure source is enough: others that were read less surely say the same. */
function surestOf(voices: readonly Voiced[]): Pick<Fact, 'certainty'> {
  const certainty = CERTAINTIES.find((one) => voices.some(({ claim }) => claim.certainty === one));
  return certainty ? { certainty } : {};
}

/**
 * Camps from the most exact claim down: each claim joins the first whose every claim can be true together with it, else begins one; then
 * a camp takes in all that it allows. Claims of the same words weigh as one here, so that a figure told a thousand times costs little.
 */
function campsOf(ordered: readonly Voiced[]): readonly Camp[] {
  if (ordered.length === 1) return [campOf(ordered)];
  const faces = facesOf(ordered);
  const allAgree = (face: number, camp: readonly number[]): boolean =>
    camp.every((other) => agree(faces.leaders[other]!.claim, faces.leaders[face]!.claim));
  const cores: number[][] = [];
  for (const face of faces.leaders.keys()) {
    const core = cores.find((others) => allAgree(face, others));
    if (core) core.push(face);
    else cores.push([face]);
  }
  return cores.map((core) => {
    const allowed = faces.leaders.map((_, face) => allAgree(face, core));
    return campOf(ordered.filter((_, at) => allowed[faces.of[at]!]));
  });
}

/** Claims that say the same have one face. */
interface Faces {
  /** The first claim of each face. */
  readonly leaders: readonly Voiced[];
  /** The face of each claim. */
  readonly of: readonly number[];
}

function facesOf(voices: readonly Voiced[]): Faces {
  const leaders: Voiced[] = [];
  const faces = new Map<string, number>();
  // Claims read together share their slots where they say the same.
  const known = new Map<unknown, number>();
  const of = voices.map((voice) => {
    const { slots } = voice.claim;
    let face = known.get(slots);
    if (face === undefined) {
      const text = JSON.stringify(slots);
      face = faces.get(text) ?? leaders.push(voice) - 1;
      faces.set(text, face);
      known.set(slots, face);
    }
    return face;
  });
  return { leaders, of };
}

/** Whether all that only the earlier camp says was told before all that only the later one says. */
function replaces(later: Camp, earlier: Camp): boolean {
  const [others, own] = [new Set(later.voices), new Set(earlier.voices)];
  const before = earlier.voices.filter((voice) => !others.has(voice));
  const after = later.voices.filter((voice) => !own.has(voice));
  return before.length > 0 && before.every((voice) => isReplacedBy(voice, after));
}

/** Deadlines of the same works that a later announcement moved: the key of each with the key of the one told last. */
function replacedDeadlines(
  groups: ReadonlyMap<string, readonly Voiced[]>,
  subject: Subject | undefined,
): readonly (readonly [earlier: string, later: string])[] {
  const deadlines = Map.groupBy(groups, ([, [first]]) =>
    promiseKeyOf(first!.claim, first!.language, subject),
  );
  return [...deadlines].flatMap(([series, rivals]) => {
    if (series === undefined) return [];
    const last = rivals.find(([, told]) =>
      rivals.every(([, other]) => other === told || other.every((voice) => isReplacedBy(voice, told))),
    );
    return last && rivals.length > 1
      ? rivals.filter((rival) => rival !== last).map(([key]) => [key, last[0]] as const)
      : [];
  });
}

const ROLES: readonly Voice['role'][] = ['support', 'rival', 'superseded'];
const rank = ({ claim, role }: Voice, best: string): number => (claim === best ? -1 : ROLES.indexOf(role));

/** The slots of each kind that may name places. */
const PLACED = new Map<string, readonly string[]>(
  Object.entries(KINDS).map(([kind, { key, value }]) => [
    kind,
    Object.entries({ ...key, ...value }).flatMap(([slot, type]) =>
      ['place', 'places', 'party', 'parties'].includes(type) ? [slot] : [],
    ),
  ]),
);

function placesOf({ kind, slots }: Claim): readonly string[] {
  const found = new Set<string>();
  const add = (code: unknown): void => {
    if (typeof code === 'string' && isPlaceCode(code)) found.add(code);
  };
  for (const slot of PLACED.get(kind)!) {
    const value = (slots as Readonly<Record<string, unknown>>)[slot];
    if (Array.isArray(value)) value.forEach(add);
    else add(value);
  }
  return [...found].sort();
}

function periodOf(claim: Claim): string | undefined {
  const slots = claim.slots as Readonly<Record<string, string | undefined>>;
  return slots.date ?? slots.period ?? slots.finish ?? slots.start ?? slots.since;
}

import type { DatabaseSync } from 'node:sqlite';
import { type Called, calledBy, type Naming, nameIn } from '#model/called.ts';
import type { Statement } from '#model/check.ts';
import type { Claim } from '#model/claim.ts';
import { type Fact, quotedIn } from '#model/fact.ts';
import type { Judgement, Preference } from '#model/judgement.ts';
import type { PreferenceRule } from '#model/preference.ts';
import type { CandidateHead } from './candidate-heads.ts';
import type { Shared } from './documents-told.ts';
import { type AssetNaming, entityOf, gatherEntities } from './entities.ts';
import { type Hearing, voicesOf } from './hearing.ts';
import { openHearings } from './hearings.ts';
import { type Identity, merged, standing, subjectOf } from './identity.ts';
import { type Heard, openIntake } from './intake.ts';
import { keysOf, promiseKeyOf } from './key.ts';
import { gatherLikenesses, once } from './likeness.ts';
import { openPlacing } from './placing.ts';
import { regroup } from './regrouping.ts';
import { factsOf, settle, type Voiced } from './settle.ts';
import type { Word, Words } from './stance.ts';
import { statementsOf } from './statements.ts';
import { openThings, type Things } from './things.ts';
import { type ClaimsApart, openVoices } from './voices.ts';
import { byItself, claimSaying, type Says, type Worded, wordedOf } from './worded.ts';

/** What a change made of the facts: those made or changed, and the ids of those that are facts no longer, both in id order. */
export interface Settled {
  readonly facts: readonly Fact[];
  readonly retired: readonly string[];
  /** By fact made or changed, the different sentences of its first claims, the preferred one first: what it is found by. */
  readonly sentences: ReadonlyMap<string, readonly string[]>;
  /** By fact made or changed, what its claims say, each value once. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>;
}

/**
 * Facts that grow claim by claim: `identify` and `settle` over everything stay the definition, and `settle` is asked again only for what
 * a change touches: the claims of the same key, or of another deadline of the same works, or whose subject has merged or parted. Claims
 * are kept in tables of the database it is given, so that memory holds only what they name.
 */
export interface Settlement {
  /** Takes claims in and settles; one that is already in changes nothing. */
  add(voiced: readonly Voiced[]): Settled;
  /** Takes claims in and leaves them to `settled`, as when a whole log is read. */
  take(voiced: readonly Voiced[]): void;
  /** The same for claims of one document as its log words them, with what they quote. */
  tell(claims: readonly Worded[], sentences: readonly string[], shared: Shared): void;
  /** Settles what was taken in, a part at a time. */
  settled(): Iterable<Settled>;
  /** Takes in what persons said of pairs of things, in the order they said it. */
  judge(judgements: readonly Judgement[]): Settled;
  /** Takes in which values persons would quote, in the order they said it; the last one on a fact counts. */
  prefer(preferences: readonly Preference[]): Settled;
  /** Takes in all that persons have ever said, in the place of what they had said before; leaves it to `settled`. */
  retell(said: Said): void;
  identity(): Identity;
  /** Every pair that was weighed or judged, as `Identity.candidates` orders them; each is read by `candidate`. */
  candidateHeads(): readonly CandidateHead[];
  readonly candidate: Things['candidate'];
  isThing(id: string): boolean;
  voice(claim: string): Voiced | undefined;
  /** The claims of one fact, in their order: those of a group stand together, and are sooner read so than one by one. */
  voicesOf(claims: readonly string[]): readonly Voiced[];
  /** By place in the text. */
  claimsOf(document: string): readonly Claim[];
  claimCount(): number;
  claimCountIn(document: string): number;
  /** What these claims are about by name, in the languages of all documents that speak of the same thing; names by the kind alone are none. */
  called(claims: readonly string[]): Called;
  /** The thing that a claim names, one for all its names. */
  thingOf(claim: string): string | undefined;
  /** So many claims that bear on what a claim bears on, itself among them, by id, after an id. */
  claimsNear(claim: string, limit: number, after?: string): readonly string[];
  /** The facts in one of which a claim has its part, by id. */
  factsNear(claim: string): readonly string[];
  voices(): Iterable<Voiced>;
  /** Forgets what was kept at hand since everything was settled for the first time. */
  forget(): void;
  /** Lets go of claims that were taken in and will not be settled. */
  close(): void;
}

/** How many claims of what is not identified lend their names. */
const NAMED = 12;

const NOTHING: ReadonlySet<string> = new Set();
/** How many groups are settled at a time. */
const PART = 2000;

/** What persons have said, in the order they said it. */
export interface Said {
  readonly judgements: readonly Judgement[];
  readonly preferences: readonly Preference[];
  /** What the sides said of facts. */
  readonly words: readonly Word[];
}

/**
 * Opens a settlement on the tables of an earlier run, or on none.
 *
 * @param rules of preference that domains declare
 * @param before what persons had said when the tables were made
 * @param sides how many there are
 * @param apart where claims stand, if not in the same database
 */
export function openSettlement(
  database: DatabaseSync,
  naming: AssetNaming,
  rules: readonly PreferenceRule[] = [],
  before: Said = { judgements: [], preferences: [], words: [] },
  sides = 0,
  apart?: ClaimsApart,
): Settlement {
  const voices = openVoices(database, apart);
  /** Until something is settled, claims are gathered here. */
  let intake = voices.count() === 0 ? openIntake(database.location() || undefined) : undefined;
  const hearings = openHearings(database, voices);
  let said = before;
  let chosen = ranked(before.preferences);
  let words = byClaim(before.words);
  const touched = new Set<string>();
  const isSpokenOf = (claim: string): boolean => chosen.has(claim) || words.has(claim);
  /** By group, the claims of which somebody spoke; gathered when it is first needed after that changed. */
  let spokenIn: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const things = openThings(database, voices);
  /** Until something is settled, what claims name is gathered here. */
  let named = intake && { entities: gatherEntities(naming), likenesses: gatherLikenesses() };
  /** Which of it is one, while claims are settled for the first time. */
  let firstMerged: ReadonlyMap<string, string> | undefined;
  let judged = standing(before.judgements);
  /** What they were when things were merged last. */
  let mergedBy = judged;
  /** What the claim at hand is about, while its key is found. */
  let subject: string | undefined;
  const keyOf = keysOf(() => subject);

  const rootOf = (entity: string): string =>
    firstMerged ? (firstMerged.get(entity) ?? entity) : voices.rootOf(entity);
  const subjectIn = subjectOf(naming, rootOf);
  const identity: Identity = {
    of: subjectIn,
    rootOf,
    get candidates() {
      return things.candidateHeads(judged).map(things.candidate);
    },
  };
  const groupOf = ({ claim, language, sentence }: Voiced, entity: string | undefined): string => {
    subject = entity === undefined ? undefined : rootOf(entity);
    return promiseKeyOf(claim, language, () => subject) ?? keyOf(claim, language, sentence);
  };
  /** While claims are gathered. */
  let placing = intake && openPlacing(naming, (voice) => groupOf(voice, undefined));
  const gather = (heard: Heard, known?: Says): void => {
    const saying = intake!.sayingOf(heard.worded);
    const place = placing!.placeOf(heard, saying, known);
    const { sentence, shared } = heard;
    if (!place.named) {
      intake!.put(heard, saying, undefined, place.group);
      return;
    }
    // What is named is kept, without the text of the whole log around it.
    const worded = { ...heard.worded, id: byItself(heard.worded.id) };
    if (!intake!.put({ worded, sentence, shared }, saying, place.named.id, undefined)) return;
    const voice = { claim: claimSaying(place.said, worded), sentence, ...shared };
    const told = named!.entities.tell(voice, place.named);
    if (told) named!.likenesses.tell(told.entity, told.isNew, voice);
  };
  const take = (voiced: readonly Voiced[]): void => {
    for (const voice of voiced) {
      if (intake) {
        const { claim, sentence, published, language, mark } = voice;
        const shared = {
          ...(published ? { published } : {}),
          ...(language ? { language } : {}),
          ...(mark ? { mark } : {}),
        };
        gather({ worded: wordedOf(claim), sentence, shared }, claim);
        continue;
      }
      const its = entityOf(voice.claim, voice.language, naming);
      const entity = its?.id;
      const group = groupOf(voice, entity);
      if (!voices.put({ voice, entity, group })) continue;
      if (its) things.tell(voice, its);
      touched.add(group);
      hearings.comes(voice, group);
      if (spokenIn && isSpokenOf(voice.claim.id)) spokenIn = undefined;
    }
  };
  /** Merges for the first time all that claims name. */
  const identifyFirst = (): void => {
    const { entities, likenesses } = named!;
    named = undefined;
    placing = undefined;
    const pairs = likenesses.pairs();
    firstMerged = merged(once([...pairs.values()].flat()), judged).merged;
    mergedBy = judged;
    things.fill(entities, likenesses, pairs);
    for (const [entity, root] of firstMerged) voices.keepMerged(entity, root);
  };
  /** Identifies anew where that may change anything, and moves the claims whose subject is another one now. */
  const identify = (): void => {
    const moved = things.identify(judged, mergedBy);
    mergedBy = judged;
    if (moved.size === 0) return;
    const before = new Map([...moved.keys()].map((entity) => [entity, voices.rootOf(entity)]));
    for (const [entity, root] of moved) voices.keepMerged(entity, root);
    for (const group of regroup(before, voices, hearings, groupOf)) touched.add(group);
    spokenIn = undefined;
  };
  const retell = (told: Said): void => {
    judged = standing(told.judgements);
    const now = ranked(told.preferences);
    for (const claim of new Set([...chosen.keys(), ...now.keys()])) {
      const group = chosen.get(claim) === now.get(claim) ? undefined : voices.groupOf(claim);
      if (group !== undefined) touched.add(group);
    }
    const spoken = byClaim(told.words);
    for (const [claim, its] of spoken) {
      const group = words.get(claim)?.length === its.length ? undefined : voices.groupOf(claim);
      if (group !== undefined) touched.add(group);
    }
    said = told;
    chosen = now;
    words = spoken;
    spokenIn = undefined;
  };
  const spoken = (group: string): ReadonlySet<string> => {
    if (!spokenIn) {
      const found = new Map<string, Set<string>>();
      for (const claim of new Set([...chosen.keys(), ...words.keys()])) {
        const its = voices.groupOf(claim);
        if (its !== undefined) found.set(its, (found.get(its) ?? new Set()).add(claim));
      }
      spokenIn = found;
    }
    return spokenIn.get(group) ?? NOTHING;
  };
  const namingOf = (voice: Voiced | undefined): readonly Naming[] => {
    const name = voice && nameIn(voice.claim);
    return name === undefined ? [] : [{ name, language: voice!.language }];
  };
  const called = (claims: readonly string[]): Called => {
    const [first] = claims;
    const entity = first === undefined ? undefined : voices.entityOf(first);
    if (entity === undefined)
      return calledBy(claims.slice(0, NAMED).flatMap((claim) => namingOf(voices.get(claim))));
    const namings = voices.sameAs(entity).flatMap((same) => [...things.namings(same)]);
    return calledBy(
      namings.flatMap(([language, names]) => [...names].map(([name, times]) => ({ name, language, times }))),
    );
  };
  const factsIn = (group: string, its: readonly Voiced[]): readonly Fact[] => {
    const [first] = its;
    if (!first) return [];
    // Deadlines of one works are settled together, because a later one replaces an earlier one.
    return first.claim.kind === 'works' && first.claim.modality === 'planned'
      ? settle(its, subjectIn, { rules, chosen, words, sides })
      : factsOf(group, its, { rules, chosen, words, sides });
  };
  const settledIn = (groups: Iterable<readonly [string, Hearing]>, isFirst: boolean): Settled => {
    const facts: Fact[] = [];
    const before: string[] = [];
    const sentences = new Map<string, readonly string[]>();
    const statements = new Map<string, readonly Statement[]>();
    for (const [group, hearing] of groups) {
      const its = voicesOf(hearing);
      const made = factsIn(group, its);
      if (!isFirst) for (const fact of voices.factsOf(group)) before.push(fact);
      voices.madeInto(
        group,
        made.map(({ id }) => id),
        isFirst,
      );
      const said = new Map(its.map((voice) => [voice.claim.id, voice]));
      for (const fact of made) {
        facts.push(fact);
        sentences.set(fact.id, [...new Set(quotedIn(fact).map(({ claim }) => said.get(claim)!.sentence))]);
        statements.set(fact.id, statementsOf(fact, said));
      }
    }
    const now = new Set(facts.map(({ id }) => id));
    return {
      facts: facts.sort((a, b) => (a.id < b.id ? -1 : 1)),
      retired: before.filter((id) => !now.has(id)).sort(),
      sentences,
      statements,
    };
  };
  function* settled(): Generator<Settled> {
    if (intake) {
      identifyFirst();
      const gathered = intake;
      intake = undefined;
      touched.clear();
      for (const groups of voices.fill(gathered, groupOf))
        yield settledIn(
          [...groups].map(([group, its]) => [group, hearings.whole(group, its, isSpokenOf)] as const),
          true,
        );
      firstMerged = undefined;
      return;
    }
    identify();
    const groups = [...touched].sort();
    touched.clear();
    for (let from = 0; from < groups.length; from += PART)
      yield settledIn(
        groups
          .slice(from, from + PART)
          .map((group) => [group, hearings.heard(group, spoken(group))] as const),
        false,
      );
  }
  const settledAtOnce = (): Settled => {
    const parts = [...settled()];
    return {
      facts: parts.flatMap(({ facts }) => facts).sort((a, b) => (a.id < b.id ? -1 : 1)),
      retired: parts.flatMap(({ retired }) => retired).sort(),
      sentences: new Map(parts.flatMap(({ sentences }) => [...sentences])),
      statements: new Map(parts.flatMap(({ statements }) => [...statements])),
    };
  };

  return {
    add: (voiced) => {
      take(voiced);
      return settledAtOnce();
    },
    take,
    tell: (claims, sentences, shared) => {
      if (intake)
        for (const [at, worded] of claims.entries()) gather({ worded, sentence: sentences[at]!, shared });
      else
        take(
          claims.map((worded, at) => ({
            claim: claimSaying(JSON.parse(worded.says) as Says, worded),
            sentence: sentences[at]!,
            ...shared,
          })),
        );
    },
    settled,
    judge: (told) => {
      retell({ ...said, judgements: [...said.judgements, ...told] });
      return settledAtOnce();
    },
    prefer: (told) => {
      retell({ ...said, preferences: [...said.preferences, ...told] });
      return settledAtOnce();
    },
    retell,
    called,
    thingOf: (claim) => {
      const entity = voices.entityOf(claim);
      return entity === undefined ? undefined : voices.rootOf(entity);
    },
    identity: () => identity,
    candidateHeads: () => things.candidateHeads(judged),
    candidate: things.candidate,
    isThing: things.has,
    voice: voices.get,
    voicesOf: voices.severalOfGroup,
    forget: voices.forget,
    claimsOf: voices.inDocument,
    claimCount: voices.count,
    claimCountIn: voices.countIn,
    claimsNear: voices.inGroupOf,
    factsNear: voices.factsNear,
    voices: voices.all,
    close: () => intake?.close(),
  };
}

const byClaim = (words: readonly Word[]): Words => Map.groupBy(words, ({ claim }) => claim);

/** Of claims that persons chose, the rank of each: the last chosen highest. Only the last word on a fact counts. */
function ranked(preferences: readonly Preference[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [rank, { fact }] of preferences.entries()) last.set(fact, rank);
  return new Map(
    preferences.flatMap(({ fact, claim }, rank) =>
      claim && last.get(fact) === rank ? [[claim, rank] as const] : [],
    ),
  );
}

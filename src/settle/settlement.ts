import type { Fact } from '#model/fact.ts';
import type { Judgement, Preference } from '#model/judgement.ts';
import type { PreferenceRule } from '#model/preference.ts';
import { type AssetNaming, entityOf } from './entities.ts';
import { type Identity, identify, standing } from './identity.ts';
import { keysOf, promiseKeyOf } from './key.ts';
import { settle, type Voiced } from './settle.ts';

/** What a change made of the facts: those made or changed, in id order, and the ids of those that are facts no longer. */
export interface Settled {
  readonly facts: readonly Fact[];
  readonly retired: readonly string[];
}

/**
 * Facts that grow claim by claim: `identify` and `settle` over everything stay the definition, and `settle` is asked again only for what
 * a change touches: the claims of the same key, or of another deadline of the same works, or whose subject has merged or parted.
 */
export interface Settlement {
  /** Takes claims in; one that is already in changes nothing. */
  add(voiced: readonly Voiced[]): Settled;
  /** Takes in what persons said of pairs of things, in the order they said it. */
  judge(judgements: readonly Judgement[]): Settled;
  /** Takes in which values persons would quote, in the order they said it; the last one on a fact counts. */
  prefer(preferences: readonly Preference[]): Settled;
  identity(): Identity;
  voices(): readonly Voiced[];
}

/** @param rules of preference that domains declare */
export function createSettlement(naming: AssetNaming, rules: readonly PreferenceRule[] = []): Settlement {
  const held = new Map<string, { readonly voice: Voiced; subject: string | undefined; group: string }>();
  /** Claims that bear on each other, by the key they share, or for planned works the key without the deadline. */
  const groups = new Map<string, Map<string, Voiced>>();
  const factsOf = new Map<string, readonly string[]>();
  const judgements: Judgement[] = [];
  /** By fact, in the order they were said. */
  const preferences = new Map<string, Preference>();
  let chosen: ReadonlyMap<string, number> = new Map();
  let identity = identify([], naming, []);
  const subject = (claim: Voiced['claim'], language?: string) => identity.of(claim, language);
  const keyOf = keysOf(subject);

  const put = (voice: Voiced, touched: Set<string>): void => {
    const { claim, language } = voice;
    const group = promiseKeyOf(claim, language, subject) ?? keyOf(claim, language);
    const before = held.get(claim.id)?.group;
    if (before !== undefined) {
      groups.get(before)!.delete(claim.id);
      touched.add(before);
    }
    groups.set(group, (groups.get(group) ?? new Map<string, Voiced>()).set(claim.id, voice));
    held.set(claim.id, { voice, subject: subject(claim, language), group });
    touched.add(group);
  };
  /** Identifies anew, and moves the claims whose subject is another one now. */
  const identified = (touched: Set<string>): void => {
    identity = identify(
      [...held.values()].map(({ voice }) => voice),
      naming,
      standing(judgements),
    );
    for (const { voice, subject: known } of held.values())
      if (subject(voice.claim, voice.language) !== known) put(voice, touched);
  };
  const settled = (touched: ReadonlySet<string>): Settled => {
    const before = [...touched].flatMap((group) => factsOf.get(group) ?? []);
    const facts: Fact[] = [];
    for (const group of touched) {
      const voices = [...groups.get(group)!.values()];
      const made = settle(voices, subject, { rules, chosen });
      factsOf.set(
        group,
        made.map(({ id }) => id),
      );
      for (const fact of made) facts.push(fact);
    }
    const now = new Set(facts.map(({ id }) => id));
    return {
      facts: facts.sort((a, b) => (a.id < b.id ? -1 : 1)),
      retired: before.filter((id) => !now.has(id)).sort(),
    };
  };

  return {
    add: (voiced) => {
      const touched = new Set<string>();
      const fresh = voiced.filter(({ claim }) => !held.has(claim.id));
      for (const voice of fresh) put(voice, touched);
      if (fresh.some(({ claim, language }) => entityOf(claim, language, naming))) identified(touched);
      return settled(touched);
    },
    judge: (told) => {
      const touched = new Set<string>();
      judgements.push(...told);
      identified(touched);
      return settled(touched);
    },
    prefer: (told) => {
      const claims = new Set<string>();
      for (const preference of told) {
        for (const { claim } of [preference, preferences.get(preference.fact)].filter((one) => !!one))
          if (claim) claims.add(claim);
        preferences.delete(preference.fact);
        preferences.set(preference.fact, preference);
      }
      chosen = new Map(
        [...preferences.values()].flatMap(({ claim }, rank) => (claim ? [[claim, rank] as const] : [])),
      );
      return settled(new Set([...claims].flatMap((claim) => held.get(claim)?.group ?? [])));
    },
    identity: () => identity,
    voices: () => [...held.values()].map(({ voice }) => voice),
  };
}

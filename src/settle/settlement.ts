import type { Fact } from '#model/fact.ts';
import { keyOf, settle, type Voiced } from './settle.ts';

/** Facts that grow claim by claim: `settle` stays the definition, and is asked again only for the keys that new claims touch. */
export interface Settlement {
  /** Takes claims in and returns the facts that this made or changed, in id order. A claim that is already in changes nothing. */
  add(voiced: readonly Voiced[]): readonly Fact[];
}

export function createSettlement(): Settlement {
  const groups = new Map<string, Map<string, Voiced>>();
  return {
    add: (voiced) => {
      const touched = new Set<string>();
      for (const voice of voiced) {
        const key = keyOf(voice.claim);
        const group = groups.get(key) ?? new Map<string, Voiced>();
        if (group.has(voice.claim.id)) continue;
        groups.set(key, group.set(voice.claim.id, voice));
        touched.add(key);
      }
      return settle([...touched].flatMap((key) => [...groups.get(key)!.values()]));
    },
  };
}

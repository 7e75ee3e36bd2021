import { rememberRecent } from '#methods/recent.ts';
import { type AssetNaming, entityOf, type Named } from './entities.ts';
import type { Heard } from './intake.ts';
import { isKeyedBySaying } from './key.ts';
import type { Voiced } from './settle.ts';
import { claimSaying, type Says } from './worded.ts';

/** What a claim names, with what it says, or the group that it bears on where it names nothing. */
export type Place =
  | { readonly named: Named; readonly said: Says }
  | { readonly named?: undefined; readonly group: string };

/** Finds once for all claims that say the same in one language what they name or bear on. */
export interface Placing {
  /**
   * @param saying the number of what the claim says
   * @param known what it says, where that was read already
   */
  placeOf(heard: Heard, saying: number, known: Says | undefined): Place;
}

/** Of how many sayings of a language, at least, it is remembered what they name: names are heavier than groups. */
const NAMED_AT_HAND = 15_000;

/** @param groupOf the group of a claim that names nothing */
export function openPlacing(naming: AssetNaming, groupOf: (voice: Voiced) => string): Placing {
  const memories = new Map<string | undefined, ReturnType<typeof memory>>();
  return {
    placeOf: (heard, saying, known) => {
      const { worded, sentence, shared } = heard;
      const { language } = shared;
      let its = memories.get(language);
      if (!its) {
        its = memory();
        memories.set(language, its);
      }
      const group = its.groups[saying];
      if (group !== undefined) return { group };
      const held = its.named.get(saying);
      if (held) return held;
      const said = known ?? (JSON.parse(worded.says) as Says);
      const voice = { claim: claimSaying(said, worded), sentence, ...shared };
      const named = entityOf(voice.claim, language, naming);
      const place: Place = named ? { named, said } : { group: groupOf(voice) };
      if (named?.isBare || !isKeyedBySaying(voice.claim)) return place;
      if (place.named) its.named.set(saying, place);
      else {
        // Filled without holes: an array that grows by far indexes would become a hash table.
        while (its.groups.length <= saying) its.groups.push(undefined);
        its.groups[saying] = place.group;
      }
      return place;
    },
  };
}

/** Of one language, by numbers of sayings: the groups of those that name nothing, and what the others name. */
const memory = () => ({
  groups: [] as (string | undefined)[],
  named: rememberRecent<number, Place & { readonly named: Named }>(NAMED_AT_HAND),
});

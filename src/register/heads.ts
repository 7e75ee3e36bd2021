import type { PlaceCode } from '#model/place.ts';
import { areasOf } from './fact-index.ts';

/** By list, the heads about each area, in the list's order. */
const lists = new WeakMap<readonly object[], Map<PlaceCode, readonly object[]>>();

/** Those of a list that are about every one of the areas, in the list's order. Lists are sorted by area once: the same list must stay as it is. */
export function headsAbout<Head extends { readonly places: readonly PlaceCode[] }>(
  heads: readonly Head[],
  ...areas: readonly (PlaceCode | undefined)[]
): readonly Head[] {
  const asked = areas.filter((area) => area !== undefined);
  if (asked.length === 0) return heads;
  let byArea = lists.get(heads) as Map<PlaceCode, Head[]> | undefined;
  if (!byArea) {
    byArea = new Map();
    for (const head of heads)
      for (const area of areasOf(head.places)) {
        const its = byArea.get(area);
        if (its) its.push(head);
        else byArea.set(area, [head]);
      }
    lists.set(heads, byArea);
  }
  const [fewest = [], ...others] = asked
    .map((area) => byArea.get(area) ?? [])
    .sort((a, b) => a.length - b.length);
  if (others.length === 0) return fewest;
  const sets = others.map((its) => new Set(its));
  return fewest.filter((head) => sets.every((its) => its.has(head)));
}

/** Heads of what groups of facts were reckoned to, in memory: in the order of a list, and each with its group. */
export interface Heads<Head> {
  /** Puts what a group was reckoned to in the place of what it was before; none takes the group out. */
  put(group: number, heads: readonly Head[]): void;
  inOrder(): readonly Head[];
  groupOf(id: string): number | undefined;
}

export function createHeads<Head extends { readonly id: string }>(
  first: Iterable<readonly [group: number, heads: readonly Head[]]>,
  compare: (a: Head, b: Head) => number,
): Heads<Head> {
  const byGroup = new Map(first);
  let order: readonly Head[] | undefined;
  let groups: ReadonlyMap<string, number> | undefined;
  return {
    put: (group, heads) => {
      if (heads.length > 0) byGroup.set(group, heads);
      else byGroup.delete(group);
      order = undefined;
      groups = undefined;
    },
    inOrder: () => (order ??= [...byGroup.values()].flat().sort(compare)),
    groupOf: (id) => {
      groups ??= new Map(
        [...byGroup].flatMap(([group, heads]) => heads.map((head) => [head.id, group] as const)),
      );
      return groups.get(id);
    },
  };
}

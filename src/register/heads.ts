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

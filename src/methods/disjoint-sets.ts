/** Disjoint sets of strings (Tarjan, 1975): each set is known by its least member, whatever the order of joining. */
export interface DisjointSets {
  readonly rootOf: (member: string) => string;
  readonly join: (a: string, b: string) => void;
  readonly membersOf: (member: string) => readonly string[];
}

export function disjointSets(): DisjointSets {
  const sets = new Map<string, { members: string[]; root: string }>();
  const setOf = (member: string) => {
    let own = sets.get(member);
    if (!own) {
      own = { members: [member], root: member };
      sets.set(member, own);
    }
    return own;
  };
  return {
    rootOf: (member) => sets.get(member)?.root ?? member,
    membersOf: (member) => sets.get(member)?.members ?? [member],
    join: (a, b) => {
      let [large, small] = [setOf(a), setOf(b)];
      if (large === small) return;
      if (large.members.length < small.members.length) [large, small] = [small, large];
      if (small.root < large.root) large.root = small.root;
      for (const member of small.members) {
        large.members.push(member);
        sets.set(member, large);
      }
    },
  };
}

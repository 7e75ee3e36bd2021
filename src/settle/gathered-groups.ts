import { grown } from '#methods/grown.ts';

/** A fact in a group, and how it asks. */
export interface Member {
  readonly fact: string;
  readonly asks: number;
}

/** The groups of facts while very many come: numbers in memory, so that the table is written once and in order. */
export function gatherGroups() {
  let groups = new Float64Array(1 << 12);
  let facts = new Uint32Array(1 << 12);
  let asking = new Uint8Array(1 << 12);
  let size = 0;
  const ids: string[] = [];
  /** Where the groups of each begin. */
  const begins: number[] = [];
  return {
    put: (group: number, fact: string, asks: number): void => {
      if (ids.at(-1) !== fact) {
        ids.push(fact);
        begins.push(size);
      }
      if (size === groups.length) {
        [groups, facts, asking] = [grown(groups), grown(facts), grown(asking)];
      }
      groups[size] = group;
      facts[size] = ids.length - 1;
      asking[size] = asks;
      size += 1;
    },
    /** Each group with its facts in id order. */
    inOrder: function* () {
      const distinct = distinctIn(groups.slice(0, size));
      const placeOf = Uint32Array.from(groups.subarray(0, size), (group) => placeIn(distinct, group));
      const ends = new Uint32Array(distinct.length);
      for (const place of placeOf) ends[place]! += 1;
      for (let place = 1; place < ends.length; place += 1) ends[place]! += ends[place - 1]!;
      // Backwards, so that the facts of a group stay in the order of their ids.
      const rows = new Uint32Array(size);
      const next = ends.slice();
      for (const fact of ids.map((_, at) => at).sort((a, b) => (ids[a]! > ids[b]! ? -1 : 1)))
        for (let row = begins[fact]!; row < (begins[fact + 1] ?? size); row += 1)
          rows[(next[placeOf[row]!]! -= 1)] = row;
      for (const [place, group] of distinct.entries()) {
        const members: Member[] = [];
        for (let at = place === 0 ? 0 : ends[place - 1]!; at < ends[place]!; at += 1) {
          const row = rows[at]!;
          members.push({ fact: ids[facts[row]!]!, asks: asking[row]! });
        }
        yield { group, members };
      }
    },
  };
}

/** Different numbers, smallest first. */
function distinctIn(numbers: Float64Array): Float64Array {
  numbers.sort();
  let count = 0;
  for (const number of numbers)
    if (count === 0 || number !== numbers[count - 1]) {
      numbers[count] = number;
      count += 1;
    }
  return numbers.subarray(0, count);
}

/** Where a number stands among numbers in order. */
function placeIn(numbers: Float64Array, number: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An edge of a bipartite graph: a node on the left, a node on the right, each counted from 0. */
export type Edge = readonly [left: number, right: number];

/** The largest number of edges at one node: no colouring takes fewer colours, and in a bipartite graph none needs more (Kőnig 1916). */
export function maximumDegree(edges: readonly Edge[]): number {
  const [left, right] = [new Map<number, number>(), new Map<number, number>()];
  let most = 0;
  for (const [one, other] of edges) {
    left.set(one, (left.get(one) ?? 0) + 1);
    right.set(other, (right.get(other) ?? 0) + 1);
    most = Math.max(most, left.get(one)!, right.get(other)!);
  }
  return most;
}

/**
 * Colours the edges of a bipartite graph, parallel ones too, so that those at one node differ: a colour from 0 for each edge. `colours` must be at least the
 * maximum degree (Kőnig 1916: alternating paths). The classes are then evened out, none larger than edges ÷ colours rounded up
 * (de Werra, INFOR 9, 1971; McDiarmid, J. Inst. Math. Appl. 10, 1972). O(edges × nodes) at worst, near linear in practice.
 */
export function colourEdges(edges: readonly Edge[], colours: number): Int32Array {
  if (maximumDegree(edges) > colours)
    throw new RangeError(`expected at least ${maximumDegree(edges)} colours; found ${colours}`);
  const shift = edges.reduce((most, [left]) => Math.max(most, left + 1), 0);
  const nodes = edges.reduce((most, [, right]) => Math.max(most, shift + right + 1), shift);
  /** By node and colour, the edge that has it there, or -1. */
  const at = new Int32Array(nodes * colours).fill(-1);
  const colourOf = new Int32Array(edges.length).fill(-1);
  const leftOf = (edge: number): number => edges[edge]![0];
  const rightOf = (edge: number): number => shift + edges[edge]![1];
  const free = (node: number): number => {
    let colour = 0;
    while (at[node * colours + colour]! >= 0) colour += 1;
    return colour;
  };
  const paint = (edge: number, colour: number): void => {
    colourOf[edge] = colour;
    at[leftOf(edge) * colours + colour] = edge;
    at[rightOf(edge) * colours + colour] = edge;
  };
  /** Swaps two colours along the path that leaves `node` by `first`. */
  const swap = (node: number, first: number, second: number): void => {
    const path: number[] = [];
    let here = node;
    for (let colour = first; ; colour = colour === first ? second : first) {
      const edge = at[here * colours + colour]!;
      if (edge < 0) break;
      path.push(edge);
      here = leftOf(edge) === here ? rightOf(edge) : leftOf(edge);
    }
    for (const edge of path)
      for (const end of [leftOf(edge), rightOf(edge)]) at[end * colours + colourOf[edge]!] = -1;
    for (const edge of path) paint(edge, colourOf[edge] === first ? second : first);
  };
  for (let edge = 0; edge < edges.length; edge += 1) {
    const atLeft = free(leftOf(edge));
    // The path from the right by the left's free colour never comes back to the left: it would arrive there by that colour.
    if (at[rightOf(edge) * colours + atLeft]! >= 0) swap(rightOf(edge), atLeft, free(rightOf(edge)));
    paint(edge, atLeft);
  }
  even(edges.length, colours, colourOf, at, leftOf, rightOf, swap);
  return colourOf;
}

/** Moves edges from large classes to small ones, a path with one edge more of the large at a time. */
function even(
  edges: number,
  colours: number,
  colourOf: Int32Array,
  at: Int32Array,
  leftOf: (edge: number) => number,
  rightOf: (edge: number) => number,
  swap: (node: number, first: number, second: number) => void,
): void {
  const sizes = new Int32Array(colours);
  for (const colour of colourOf) sizes[colour]! += 1;
  const most = Math.ceil(edges / colours);
  for (let large = 0; large < colours; large += 1)
    while (sizes[large]! > most) {
      const small = sizes.indexOf(Math.min(...sizes));
      for (let edge = 0; edge < edges && sizes[large]! > most && sizes[small]! < most; edge += 1) {
        if (colourOf[edge] !== large) continue;
        // A path that begins with a large edge at an end without a small one; it gains if it ends so too.
        const end = [leftOf(edge), rightOf(edge)].find((node) => at[node * colours + small]! < 0);
        if (end === undefined) continue;
        let here = end;
        let length = 0;
        for (
          let colour = large;
          at[here * colours + colour]! >= 0;
          colour = colour === large ? small : large
        ) {
          const next = at[here * colours + colour]!;
          here = leftOf(next) === here ? rightOf(next) : leftOf(next);
          length += 1;
        }
        if (length % 2 === 0) continue;
        swap(end, large, small);
        sizes[large]! -= 1;
        sizes[small]! += 1;
      }
    }
}

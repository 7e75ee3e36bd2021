/** Edges of a bipartite graph as parallel arrays, with what each is worth. */
export interface WeightedEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly weight: Float64Array;
}

/** A choice of edges, with prices of the nodes that prove it best. */
export interface Matching {
  readonly chosen: Uint8Array;
  readonly weight: number;
  readonly leftPrice: Float64Array;
  readonly rightPrice: Float64Array;
}

const TOLERANCE = 1e-9;

/**
 * Chooses edges of the largest total weight, so many at most at each node: maximum-weight bipartite b-matching, by the network simplex method
 * (Dantzig 1951; strongly feasible trees, Cunningham, Math. Programming 11, 1976; block pricing as Király & Kovács compare, Acta Univ.
 * Sapientiae 4, 2012). The transport problem starts with everyone idle: a tree of idle arcs to a root. Weights may be any finite numbers.
 */
export function matchBest(edges: WeightedEdges, leftLimits: Int32Array, rightLimits: Int32Array): Matching {
  const { left, right, weight } = edges;
  const count = weight.length;
  const shift = leftLimits.length;
  const root = shift + rightLimits.length;
  // A node's tree arc: `arc[node]` is an edge, or -1 for its idle arc. Flow goes from left to right, and from left over the root to right: a left node's arc points up.
  const parent = new Int32Array(root + 1).fill(root);
  const arc = new Int32Array(root + 1).fill(-1);
  const depth = new Int32Array(root + 1).fill(1);
  const price = new Float64Array(root + 1);
  const idle = new Float64Array(root);
  const isChosen = new Uint8Array(count);
  const isInTree = new Uint8Array(count + root).fill(1, count);
  // Who may not meet at all would leave the tree without room.
  for (let edge = 0; edge < count; edge += 1)
    if (leftLimits[left[edge]!] === 0 || rightLimits[right[edge]!] === 0) isInTree[edge] = 1;
  const firstChild = new Int32Array(root + 1).fill(-1);
  const next = new Int32Array(root + 1).fill(-1);
  const previous = new Int32Array(root + 1).fill(-1);
  parent[root] = -1;
  depth[root] = 0;
  const attach = (node: number, to: number): void => {
    parent[node] = to;
    previous[node] = -1;
    next[node] = firstChild[to]!;
    if (next[node]! >= 0) previous[next[node]!] = node;
    firstChild[to] = node;
  };
  const detach = (node: number): void => {
    if (previous[node]! >= 0) next[previous[node]!] = next[node]!;
    else firstChild[parent[node]!] = next[node]!;
    if (next[node]! >= 0) previous[next[node]!] = previous[node]!;
  };
  for (let node = 0; node < root; node += 1) {
    idle[node] = node < shift ? leftLimits[node]! : rightLimits[node - shift]!;
    attach(node, root);
  }
  /** How much more can flow along a node's tree arc, up or down the tree. */
  const room = (node: number, up: boolean): number => {
    const edge = arc[node]!;
    if (edge < 0) return node < shift === up ? Number.POSITIVE_INFINITY : idle[node]!;
    return node < shift === up ? 1 - isChosen[edge]! : isChosen[edge]!;
  };
  const push = (node: number, up: boolean, amount: number): void => {
    const edge = arc[node]!;
    if (edge >= 0) isChosen[edge]! ^= 1;
    else idle[node]! += node < shift === up ? amount : -amount;
  };
  /** What a change of an edge's choice, or of a node's idleness (`count` + node), would gain. */
  const gain = (candidate: number): number => {
    if (candidate >= count) return -price[candidate - count]!;
    const surplus = weight[candidate]! - price[left[candidate]!]! - price[shift + right[candidate]!]!;
    return isChosen[candidate] ? -surplus : surplus;
  };
  /** The ends of the unit that a change sends, and how much it may send at most. */
  const way = (candidate: number): readonly [from: number, to: number, most: number] => {
    if (candidate >= count) {
      const node = candidate - count;
      return node < shift ? [node, root, Number.POSITIVE_INFINITY] : [root, node, Number.POSITIVE_INFINITY];
    }
    const one = left[candidate]!;
    const other = shift + right[candidate]!;
    return isChosen[candidate] ? [other, one, 1] : [one, other, 1];
  };
  const stack: number[] = [];
  const pivot = (candidate: number): void => {
    const [from, to, most] = way(candidate);
    let first = from;
    let second = to;
    while (first !== second)
      if (depth[first]! >= depth[second]!) first = parent[first]!;
      else second = parent[second]!;
    const join = first;
    // Ties leave by the last blocking arc met from the join along the cycle, which keeps the tree strongly feasible (Cunningham).
    let leaving = -1;
    let onFromSide = false;
    let least = most;
    for (let node = from; node !== join; node = parent[node]!) {
      const free = room(node, false);
      if (free < least) {
        least = free;
        leaving = node;
        onFromSide = true;
      }
    }
    for (let node = to; node !== join; node = parent[node]!) {
      const free = room(node, true);
      if (free <= least) {
        least = free;
        leaving = node;
        onFromSide = false;
      }
    }
    if (least > 0) {
      if (candidate < count) isChosen[candidate]! ^= 1;
      else idle[candidate - count]! += least;
      for (let node = from; node !== join; node = parent[node]!) push(node, false, least);
      for (let node = to; node !== join; node = parent[node]!) push(node, true, least);
    }
    if (leaving < 0) return;
    isInTree[candidate] = 1;
    isInTree[arc[leaving]! < 0 ? count + leaving : arc[leaving]!] = 0;
    // Re-roots the part cut off at the end of the entering arc that lies in it, and hangs it on the other end.
    const top = onFromSide ? from : to;
    let node = top;
    let above = onFromSide ? to : from;
    let entering = candidate < count ? candidate : -1;
    for (;;) {
      const up = parent[node]!;
      const was = arc[node]!;
      detach(node);
      attach(node, above);
      arc[node] = entering;
      if (node === leaving) break;
      above = node;
      entering = was;
      node = up;
    }
    stack.push(top);
    while (stack.length > 0) {
      const here = stack.pop()!;
      const up = parent[here]!;
      depth[here] = depth[up]! + 1;
      price[here] = arc[here]! < 0 ? 0 : weight[arc[here]!]! - price[up]!;
      for (let child = firstChild[here]!; child >= 0; child = next[child]!) stack.push(child);
    }
  };
  const candidates = count + root;
  const block = Math.max(10, Math.ceil(Math.sqrt(candidates)));
  let at = 0;
  for (let fruitless = 0; fruitless < candidates; ) {
    let best = -1;
    let most = TOLERANCE;
    for (let looked = 0; looked < block; looked += 1) {
      if (!isInTree[at]) {
        const own = gain(at);
        if (own > most) {
          most = own;
          best = at;
        }
      }
      at = at + 1 === candidates ? 0 : at + 1;
    }
    if (best < 0) fruitless += block;
    else {
      fruitless = 0;
      pivot(best);
    }
  }
  let total = 0;
  for (let edge = 0; edge < count; edge += 1) {
    if (isChosen[edge]) total += weight[edge]!;
    // Who may not meet at all has any price that deters.
    for (const [node, limit] of [
      [left[edge]!, leftLimits[left[edge]!]!],
      [shift + right[edge]!, rightLimits[right[edge]!]!],
    ] as const)
      if (limit === 0) price[node] = Math.max(price[node]!, weight[edge]!);
  }
  return {
    chosen: isChosen,
    weight: total,
    leftPrice: price.slice(0, shift),
    rightPrice: price.slice(shift, root),
  };
}

/**
 * The weight that no choice of edges can exceed, by linear programming duality, given any prices: a negative one counts as zero. A matching
 * whose weight equals it is the best; this trusts nothing that the method says of itself.
 */
export function weightBound(
  { left, right, weight }: WeightedEdges,
  leftLimits: Int32Array,
  rightLimits: Int32Array,
  { leftPrice, rightPrice }: Pick<Matching, 'leftPrice' | 'rightPrice'>,
): number {
  let bound = 0;
  for (const [node, limit] of leftLimits.entries()) bound += limit * Math.max(0, leftPrice[node]!);
  for (const [node, limit] of rightLimits.entries()) bound += limit * Math.max(0, rightPrice[node]!);
  for (let edge = 0; edge < weight.length; edge += 1)
    bound += Math.max(
      0,
      weight[edge]! - Math.max(0, leftPrice[left[edge]!]!) - Math.max(0, rightPrice[right[edge]!]!),
    );
  return bound;
}

import { matchBest, type WeightedEdges, weightBound } from '#methods/b-matching.ts';
import { type LeftOut, type MissionPlan, type PlannedMeeting, type Request, sidesOf } from './plan.ts';
import { openSlots, presenceOf, suits } from './presence.ts';
import { partsOf } from './timetable.ts';

/** What both firms of a pair say of a meeting. */
interface Pair {
  readonly between: readonly [string, string];
  readonly requests: readonly Request[];
}

/**
 * Chooses who meets whom: every meeting that must be held, and of the welcome ones a set of the greatest weight that the firms' slots, their
 * limits and the tables allow (maximum-weight b-matching). A wish of both firms weighs as much as both; a no of either excludes. What must be
 * held and can't is left out with the reason. Where the tables are what binds, the choice is cut to them and the gap to the bound told.
 */
export function choose(plan: MissionPlan): MissionPlan {
  const parts = partsOf(plan);
  const isThere = presenceOf(plan);
  const [first] = sidesOf(plan);
  const firmOf = new Map(plan.firms.map((firm) => [firm.id, firm]));
  const room = new Map(
    plan.firms.map((firm) => {
      const byDay = Map.groupBy(parts, ({ date }) => date);
      const slots = [...byDay.values()].reduce(
        (sum, its) => sum + Math.max(...its.map((part) => openSlots(firm, part, isThere))),
        0,
      );
      return [firm.id, Math.min(firm.limit ?? slots, slots)];
    }),
  );
  const seats = parts.reduce(
    (sum, { slots }) => sum + slots.reduce((tables, slot) => tables + slot.tables, 0),
    0,
  );
  const pairs = pairsOf(plan, (id) => firmOf.get(id)!.side === first);
  const left: LeftOut[] = [];
  const meetings: PlannedMeeting[] = [];
  const welcome: Pair[] = [];
  const degree = new Map<string, number>();
  const isFull = (id: string): boolean => (degree.get(id) ?? 0) >= room.get(id)!;
  const keep = (pair: Pair, wish: 'must' | 'want'): void => {
    for (const id of pair.between) degree.set(id, (degree.get(id) ?? 0) + 1);
    meetings.push(meetingOf(pair, wish, String(meetings.length + 1)));
  };
  for (const pair of pairs) {
    const wishes = pair.requests.map(({ wish }) => wish);
    const wish = wishes.includes('must') ? 'must' : wishes.includes('want') ? 'want' : 'no';
    if (wish === 'no') continue;
    const refuser = pair.requests.find((request) => request.wish === 'no');
    const out = (...reasons: LeftOut['reasons']): void =>
      void left.push({ between: pair.between, wish, reasons, irreducible: true, smallest: true });
    if (refuser) {
      if (wish === 'must') out({ kind: 'no', firm: refuser.from });
      continue;
    }
    const meeting = meetingOf(pair, 'want', '');
    const isPossible = parts.some(({ slots }) =>
      slots.some((slot) => suits(meeting, slot, plan.zone) && pair.between.every((id) => isThere(id, slot))),
    );
    if (!isPossible) out({ kind: 'time' });
    else if (wish === 'want') welcome.push(pair);
    else {
      const full = pair.between.find(isFull);
      if (full !== undefined) out({ kind: 'limit', firm: full, number: room.get(full)! });
      else if (meetings.length >= seats) out({ kind: 'tables', number: seats });
      else keep(pair, 'must');
    }
  }
  const musts = meetings.reduce((sum, { weight }) => sum + weight, 0);
  const side = (isFirst: boolean): readonly string[] =>
    plan.firms.filter((firm) => (firm.side === first) === isFirst).map(({ id }) => id);
  const [lefts, rights] = [side(true), side(false)];
  const place = [lefts, rights].map((ids) => new Map(ids.map((id, index) => [id, index])));
  const limits = [lefts, rights].map((ids) =>
    Int32Array.from(ids, (id) => room.get(id)! - (degree.get(id) ?? 0)),
  );
  const edges: WeightedEdges = {
    left: Int32Array.from(welcome, ({ between: [one] }) => place[0]!.get(one)!),
    right: Int32Array.from(welcome, ({ between: [, other] }) => place[1]!.get(other)!),
    weight: Float64Array.from(welcome, (pair) => weightOf(pair)),
  };
  const found = within(edges, limits[0]!, limits[1]!, seats - meetings.length);
  for (const index of found.chosen) keep(welcome[index]!, 'want');
  const weight = musts + found.weight;
  const bound = musts + found.bound;
  const { proof: _, choice: __, ...rest } = plan;
  return { ...rest, meetings, left, choice: { weight, bound, optimal: bound - weight < 1e-6 * (1 + bound) } };
}

/** Requests by pair of firms, the first side's firm first, in the order of the first request. */
function pairsOf({ requests }: MissionPlan, isFirst: (id: string) => boolean): readonly Pair[] {
  const pairs = new Map<string, { between: readonly [string, string]; requests: Request[] }>();
  for (const request of requests) {
    const between: readonly [string, string] = isFirst(request.from)
      ? [request.from, request.to]
      : [request.to, request.from];
    const key = JSON.stringify(between);
    const pair = pairs.get(key) ?? { between, requests: [] };
    // What a firm says last of another counts.
    pair.requests = [...pair.requests.filter(({ from }) => from !== request.from), request];
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

const weightOf = ({ requests }: Pair): number => requests.reduce((sum, { weight }) => sum + weight, 0);

/** A meeting with the wishes of its pair; where they contradict each other, those of the first side's firm. */
function meetingOf(pair: Pair, wish: 'must' | 'want', id: string): PlannedMeeting {
  const { half, at } = Object.assign({}, ...[...pair.requests].reverse()) as Request;
  return {
    id,
    between: pair.between,
    wish,
    weight: weightOf(pair),
    ...(half ? { half } : {}),
    ...(at ? { at } : {}),
    after: [],
  };
}

/**
 * The heaviest choice of at most so many edges: the limit is priced (Lagrangian relaxation of one constraint, by bisection), which gives the bound;
 * of the last choice that is too large, the lightest edges are left out.
 */
function within(
  edges: WeightedEdges,
  leftLimits: Int32Array,
  rightLimits: Int32Array,
  most: number,
): { readonly chosen: readonly number[]; readonly weight: number; readonly bound: number } {
  const at = (price: number) => {
    const priced = { ...edges, weight: edges.weight.map((weight) => weight - price) };
    const matching = matchBest(priced, leftLimits, rightLimits);
    const chosen = [...matching.chosen.keys()].filter((edge) => matching.chosen[edge] === 1);
    return { chosen, bound: weightBound(priced, leftLimits, rightLimits, matching) + price * most };
  };
  const total = (chosen: readonly number[]): number =>
    chosen.reduce((sum, edge) => sum + edges.weight[edge]!, 0);
  const free = at(0);
  if (free.chosen.length <= most)
    return { chosen: free.chosen, weight: total(free.chosen), bound: free.bound };
  let [low, high] = [0, Math.max(...edges.weight)];
  let { bound, chosen } = free;
  let best: readonly number[] = [];
  for (let round = 0; round < 25 && bound - total(best) > 1e-6 * (1 + bound); round += 1) {
    const cut = chosen.toSorted((a, b) => edges.weight[b]! - edges.weight[a]!).slice(0, most);
    if (total(cut) > total(best)) best = cut;
    const price = (low + high) / 2;
    const next = at(price);
    bound = Math.min(bound, next.bound);
    chosen = next.chosen;
    if (chosen.length > most) low = price;
    else high = price;
    if (chosen.length <= most && total(chosen) > total(best)) best = chosen;
  }
  return { chosen: best, weight: total(best), bound };
}

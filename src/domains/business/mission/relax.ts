import { type Mission, meetingsOf, slotsOf } from './mission.ts';

/** A lower bound on the breaks, with what it says of each participant's slots should the breaks be few. */
export interface Relaxation {
  /** No schedule has fewer breaks. Infinity: there is none at all. */
  readonly bound: number;
  /** Busy slots that a schedule of at most `breaks` must have (`true`) or can't have (`false`), by participant and slot from 1. */
  readonly forced: (breaks: number) => readonly { participant: number; slot: number; busy: boolean }[];
  /** Participants who can't have a break in a schedule of at most `breaks`. */
  readonly unbroken: (breaks: number) => readonly number[];
}

const TOLERANCE = 1e-6;
const STATES = 6;

/**
 * Bounds the breaks from below by letting each participant choose busy slots alone, paying a price for the seats of each slot: the
 * Lagrangian dual of the seat limit (Held & Karp 1971; Fisher, Management Science 27, 1981), raised by subgradient steps. Each
 * participant's cheapest day is a shortest path over (slot, meetings held, busy or not). Any prices give a valid bound; `rounds`
 * is how often they are changed, `upper` a guess of the optimum.
 */
export function relax(mission: Mission, upper: number, rounds: number, isOver: () => boolean): Relaxation {
  const { slots, tables } = mission;
  const days = daysOf(mission);
  const stride = slots + 1;
  let prices = new Float64Array(stride);
  let best = { bound: Number.NEGATIVE_INFINITY, prices };
  let step = 2;
  let since = 0;
  for (let round = 0; round < rounds && step > 1e-3 && !isOver(); round += 1) {
    const seats = new Float64Array(stride);
    let bound = 0;
    for (let slot = 1; slot <= slots; slot += 1) bound -= 2 * tables * prices[slot]!;
    for (const day of days) bound += day.cheapest(prices, seats);
    if (bound === Number.POSITIVE_INFINITY) return { bound, forced: () => [], unbroken: () => [] };
    if (bound > best.bound + TOLERANCE) {
      best = { bound, prices };
      since = 0;
    } else if ((since += 1) >= 15) {
      step /= 2;
      since = 0;
      prices = best.prices;
      continue;
    }
    let norm = 0;
    const slopes = seats.map((taken, slot) => {
      if (slot === 0) return 0;
      const slope = taken - 2 * tables;
      return slope < 0 && prices[slot] === 0 ? 0 : slope;
    });
    for (const slope of slopes) norm += slope * slope;
    if (norm === 0) break;
    const length = (step * Math.max(0.5, upper - bound)) / norm;
    prices = prices.map((price, slot) => Math.max(0, price + length * slopes[slot]!));
  }
  const reduced = days.map((day) => day.alternatives(best.prices));
  const exceeds = (extra: number, breaks: number): boolean => best.bound + extra > breaks + TOLERANCE;
  return {
    bound: Math.max(0, Math.ceil(best.bound - TOLERANCE)),
    forced: (breaks) =>
      reduced.flatMap(({ busy, free }, participant) =>
        Array.from({ length: slots }, (_, index) => index + 1).flatMap((slot) => [
          ...(exceeds(busy[slot]!, breaks) ? [{ participant, slot, busy: false }] : []),
          ...(exceeds(free[slot]!, breaks) ? [{ participant, slot, busy: true }] : []),
        ]),
      ),
    unbroken: (breaks) =>
      [...reduced.keys()].filter((participant) => exceeds(reduced[participant]!.broken, breaks)),
  };
}

interface Day {
  /** The cost of the cheapest choice of busy slots, which is added to `seats`. */
  readonly cheapest: (prices: Float64Array, seats: Float64Array) => number;
  /** By how much the cost rises if a slot is busy, if it is free, and if there is a break. */
  readonly alternatives: (prices: Float64Array) => { busy: Float64Array; free: Float64Array; broken: number };
}

function daysOf(mission: Mission): readonly Day[] {
  const open = slotsOf(mission);
  return meetingsOf(mission).map((own) => {
    const can = new Uint8Array(mission.slots + 1);
    const must = new Uint8Array(mission.slots + 1);
    let mornings = 0;
    let afternoons = 0;
    for (const meeting of own) {
      for (const slot of open[meeting]!) can[slot] = 1;
      if (open[meeting]!.length === 1) must[open[meeting]![0]!] = 1;
      if (open[meeting]!.every((slot) => slot <= mission.morningSlots)) mornings += 1;
      else if (open[meeting]!.every((slot) => slot > mission.morningSlots)) afternoons += 1;
    }
    return dayOf(
      own.length,
      mission.slots,
      mission.morningSlots,
      mission.mornings ?? [],
      can,
      must,
      mornings,
      own.length - afternoons,
    );
  });
}

/** The days of a participant with `meetings`, of which from `least` to `most` are in the first `morningSlots`; further days begin at `mornings`. */
function dayOf(
  meetings: number,
  slots: number,
  morningSlots: number,
  mornings: readonly number[],
  can: Uint8Array,
  must: Uint8Array,
  least: number,
  most: number,
): Day {
  // States: slot × meetings held so far × (0 none yet that day, 1 busy, 2 free after one) × (0 no break so far, 3 some).
  const width = STATES * (meetings + 1);
  const forward = new Float64Array((slots + 1) * width);
  const backward = new Float64Array((slots + 1) * width);
  const isOpen = (slot: number, count: number): boolean =>
    slot !== morningSlots || (count >= least && count <= most);
  const begins = new Uint8Array(slots + 1);
  for (const slot of mornings) begins[slot] = 1;
  /** Calls back every step into `slot`: from a state, to a state, at a cost. */
  const steps = (
    slot: number,
    prices: Float64Array,
    visit: (from: number, to: number, cost: number, busy: boolean) => void,
  ): void => {
    for (
      let count = Math.max(0, meetings - (slots - slot) - 1);
      count <= Math.min(meetings, slot - 1);
      count += 1
    )
      for (let state = 0; state < STATES; state += 1) {
        const from = STATES * count + state;
        const broke = state < 3 ? 0 : 3;
        const was = begins[slot] === 1 ? 0 : state - broke;
        if (must[slot] === 0 && isOpen(slot, count))
          visit(from, STATES * count + broke + (was === 0 ? 0 : 2), 0, false);
        if (can[slot] === 1 && count < meetings && isOpen(slot, count + 1)) {
          const isBreak = was === 2;
          visit(
            from,
            STATES * (count + 1) + 1 + (isBreak ? 3 : broke),
            prices[slot]! + (isBreak ? 1 : 0),
            true,
          );
        }
      }
  };
  const goForward = (prices: Float64Array): number => {
    forward.fill(Number.POSITIVE_INFINITY);
    forward[0] = 0;
    for (let slot = 1; slot <= slots; slot += 1) {
      const was = (slot - 1) * width;
      const now = slot * width;
      steps(slot, prices, (from, to, cost) => {
        const sum = forward[was + from]! + cost;
        if (sum < forward[now + to]!) forward[now + to] = sum;
      });
    }
    let least = Number.POSITIVE_INFINITY;
    for (let state = 0; state < STATES; state += 1)
      least = Math.min(least, forward[slots * width + STATES * meetings + state]!);
    return least;
  };
  const goBackward = (prices: Float64Array): void => {
    backward.fill(Number.POSITIVE_INFINITY);
    for (let state = 0; state < STATES; state += 1) backward[slots * width + STATES * meetings + state] = 0;
    for (let slot = slots; slot >= 1; slot -= 1) {
      const was = (slot - 1) * width;
      const now = slot * width;
      steps(slot, prices, (from, to, cost) => {
        const sum = backward[now + to]! + cost;
        if (sum < backward[was + from]!) backward[was + from] = sum;
      });
    }
  };
  return {
    cheapest: (prices, seats) => {
      const cost = goForward(prices);
      if (cost === Number.POSITIVE_INFINITY) return cost;
      let at = STATES * meetings;
      for (let state = 1; state < STATES; state += 1)
        if (forward[slots * width + STATES * meetings + state]! < forward[slots * width + at]!)
          at = STATES * meetings + state;
      for (let slot = slots; slot >= 1; slot -= 1) {
        let previous = -1;
        let wasBusy = false;
        steps(slot, prices, (from, to, extra, busy) => {
          if (to === at && forward[(slot - 1) * width + from]! + extra === forward[slot * width + at]!) {
            previous = from;
            wasBusy = busy;
          }
        });
        if (wasBusy) seats[slot]! += 1;
        at = previous;
      }
      return cost;
    },
    alternatives: (prices) => {
      const cost = goForward(prices);
      goBackward(prices);
      const busy = new Float64Array(slots + 1).fill(Number.POSITIVE_INFINITY);
      const free = new Float64Array(slots + 1).fill(Number.POSITIVE_INFINITY);
      for (let slot = 1; slot <= slots; slot += 1)
        steps(slot, prices, (from, to, extra, isBusy) => {
          const sum = forward[(slot - 1) * width + from]! + extra + backward[slot * width + to]! - cost;
          const kind = isBusy ? busy : free;
          if (sum < kind[slot]!) kind[slot] = sum;
        });
      const last = slots * width + STATES * meetings;
      return { busy, free, broken: Math.min(...forward.subarray(last + 3, last + STATES)) - cost };
    },
  };
}

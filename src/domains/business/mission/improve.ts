import { type Mission, meetingsOf, slotsOf } from './mission.ts';

export interface Improvement {
  readonly slots: readonly number[];
  readonly breaks: number;
}

/** A bit in `IDLE` of a break's weight for each slot that it lasts, so that a long break is worth shortening. */
const IDLE = 0.02;
const UNFAIR = 5;

/**
 * Improves a valid schedule by simulated annealing over Kempe chains (as in timetabling: Thompson & Dowsland 1996). A chain swaps two slots along the
 * meetings that must follow one another because they share a participant; it never makes a conflict, and only its two ends change
 * their busy slots. Stops at `target` breaks or when `isOver`; returns the best valid schedule met.
 */
export function improve(
  mission: Mission,
  start: readonly number[],
  given: {
    readonly fairness: number;
    readonly target: number;
    readonly moves: number;
    readonly isOver: () => boolean;
    readonly seed?: number;
  },
): Improvement {
  const { participants, meetings, slots, tables } = mission;
  const stride = slots + 1;
  const open = slotsOf(mission);
  const allowed = new Uint8Array(meetings.length * stride);
  for (const [meeting, list] of open.entries()) for (const slot of list) allowed[meeting * stride + slot] = 1;
  const movable = meetings.map((_, meeting) => meeting).filter((meeting) => open[meeting]!.length > 1);
  const [one, other] = [0, 1].map((side) =>
    Int32Array.from(meetings, ({ between }) => between[side as 0 | 1]),
  );
  const follows = meetings.map((): number[] => []);
  for (const [meeting, { after }] of meetings.entries())
    for (const before of after) follows[before]!.push(meeting);
  const slotOf = Int32Array.from(start);
  const at = new Int32Array(participants.length * stride).fill(-1);
  const load = new Int32Array(stride);
  for (const [meeting, slot] of start.entries()) {
    at[one![meeting]! * stride + slot] = meeting;
    at[other![meeting]! * stride + slot] = meeting;
    load[slot]! += 1;
  }
  const own = meetingsOf(mission);
  const begins = new Uint8Array(stride);
  for (const slot of mission.mornings ?? []) begins[slot] = 1;
  const breaks = new Int32Array(participants.length);
  const idle = new Int32Array(participants.length);
  let random = (given.seed ?? 1) * 2654435761 || 1;
  const draw = (): number => {
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    return (random >>> 0) / 4294967296;
  };
  let measuredBreaks = 0;
  let measuredIdle = 0;
  /** Counts one participant's breaks and idle slots, as if `gained` were busy and `lost` free. */
  const measure = (participant: number, gained: number, lost: number): void => {
    measuredBreaks = 0;
    measuredIdle = 0;
    let left = own[participant]!.length;
    let wait = -1;
    for (let slot = 1; left > 0; slot += 1) {
      if (begins[slot] === 1) wait = -1;
      const isBusy = slot === gained || (slot !== lost && at[participant * stride + slot]! >= 0);
      if (isBusy) {
        left -= 1;
        if (wait > 0) {
          measuredBreaks += 1;
          measuredIdle += wait;
        }
        wait = 0;
      } else if (wait >= 0) wait += 1;
    }
  };
  const weight = (count: number, waited: number): number =>
    count + IDLE * waited + UNFAIR * Math.max(0, count - given.fairness);
  let total = 0;
  let unfair = 0;
  for (const participant of participants.keys()) {
    measure(participant, 0, 0);
    breaks[participant] = measuredBreaks;
    idle[participant] = measuredIdle;
    total += measuredBreaks;
    unfair += Math.max(0, measuredBreaks - given.fairness);
  }
  let best = unfair === 0 ? total : Number.POSITIVE_INFINITY;
  let bestSlots = Int32Array.from(start);
  const chain = new Int32Array(meetings.length);
  const ends = new Int32Array(2);
  const endGain = new Int32Array(2);
  const measured = new Int32Array(4);

  /** Follows the chain of `first` between its slot and `to`; its length, or 0 when some meeting can't move. */
  const follow = (first: number, from: number, to: number): { size: number; ends: number } => {
    let size = 1;
    let endCount = 0;
    chain[0] = first;
    for (const begin of [one![first]!, other![first]!]) {
      let participant = begin;
      let goes = to;
      for (;;) {
        const next = at[participant * stride + goes]!;
        if (next < 0) {
          ends[endCount] = participant;
          endGain[endCount] = goes;
          endCount += 1;
          break;
        }
        if (next === first) return { size, ends: 0 };
        const back = goes === to ? from : to;
        if (allowed[next * stride + back] === 0) return { size: 0, ends: 0 };
        chain[size] = next;
        size += 1;
        participant = one![next] === participant ? other![next]! : one![next]!;
        goes = back;
      }
    }
    return { size, ends: endCount };
  };

  const keepsOrder = (size: number): boolean => {
    for (let index = 0; index < size; index += 1) {
      const meeting = chain[index]!;
      for (const before of meetings[meeting]!.after) if (slotOf[before]! >= slotOf[meeting]!) return false;
      for (const later of follows[meeting]!) if (slotOf[later]! <= slotOf[meeting]!) return false;
    }
    return true;
  };
  const hasOrder = meetings.some(({ after }) => after.length > 0);

  const flip = (size: number, from: number, to: number): void => {
    for (let index = 0; index < size; index += 1) {
      const meeting = chain[index]!;
      const was = slotOf[meeting]!;
      if (at[one![meeting]! * stride + was] === meeting) at[one![meeting]! * stride + was] = -1;
      if (at[other![meeting]! * stride + was] === meeting) at[other![meeting]! * stride + was] = -1;
      slotOf[meeting] = was === from ? to : from;
      load[was]! -= 1;
      load[slotOf[meeting]!]! += 1;
      at[one![meeting]! * stride + slotOf[meeting]!] = meeting;
      at[other![meeting]! * stride + slotOf[meeting]!] = meeting;
    }
  };

  let temperature = 0.4;
  const cooling = (0.1 / temperature) ** (1 / Math.max(1, given.moves));
  for (let move = 0; move < given.moves && best > given.target && movable.length > 0; move += 1) {
    if ((move & 1023) === 0 && given.isOver()) break;
    temperature *= cooling;
    const meeting = movable[Math.floor(draw() * movable.length)]!;
    const from = slotOf[meeting]!;
    const choice = open[meeting]!;
    const to = choice[Math.floor(draw() * choice.length)]!;
    if (to === from) continue;
    const found = follow(meeting, from, to);
    if (found.size === 0) continue;
    let shift = 0;
    for (let index = 0; index < found.size; index += 1) shift += slotOf[chain[index]!] === from ? 1 : -1;
    if (load[to]! + shift > tables || load[from]! - shift > tables) continue;
    let change = 0;
    for (let index = 0; index < found.ends; index += 1) {
      const participant = ends[index]!;
      const gained = endGain[index]!;
      measure(participant, gained, gained === to ? from : to);
      measured[2 * index] = measuredBreaks;
      measured[2 * index + 1] = measuredIdle;
      change += weight(measuredBreaks, measuredIdle) - weight(breaks[participant]!, idle[participant]!);
    }
    if (change > 0 && draw() >= Math.exp(-change / temperature)) continue;
    flip(found.size, from, to);
    if (hasOrder && !keepsOrder(found.size)) {
      flip(found.size, from, to);
      continue;
    }
    for (let index = 0; index < found.ends; index += 1) {
      const participant = ends[index]!;
      const was = breaks[participant]!;
      const now = measured[2 * index]!;
      total += now - was;
      unfair += Math.max(0, now - given.fairness) - Math.max(0, was - given.fairness);
      breaks[participant] = now;
      idle[participant] = measured[2 * index + 1]!;
    }
    if (unfair === 0 && total < best) {
      best = total;
      bestSlots = Int32Array.from(slotOf);
    }
  }
  return { slots: [...bestSlots], breaks: best };
}

import { type Mission, slotsOf } from './mission.ts';

/**
 * Gives the meetings that have no slot one, where absences, halves of the day, fixed slots and tables allow it, moving as few others as it can: ejection
 * chains (Glover, Discrete Applied Mathematics 65, 1996). A meeting takes the slot whose holders cost least; who is put out waits in turn and
 * costs more the next time. 0 stands for no slot, before and in nothing that is returned: undefined when some are left after `steps` moves. Orders of
 * meetings are not looked at.
 */
export function ejected(
  mission: Mission,
  given: readonly number[],
  steps: number,
  seed = 1,
): number[] | undefined {
  const { meetings, participants, slots, tables } = mission;
  const open = slotsOf(mission);
  const width = slots + 1;
  const diary = new Int32Array(participants.length * width).fill(-1);
  const held = Array.from({ length: width }, () => new Set<number>());
  const slotOf = new Int32Array(meetings.length);
  const cost = new Float64Array(meetings.length).fill(1);
  const leftAt = new Int32Array(meetings.length).fill(-1000);
  const waiting: number[] = [];
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const put = (meeting: number, slot: number): void => {
    slotOf[meeting] = slot;
    held[slot]!.add(meeting);
    for (const one of meetings[meeting]!.between) diary[one * width + slot] = meeting;
  };
  const take = (meeting: number): void => {
    const slot = slotOf[meeting]!;
    held[slot]!.delete(meeting);
    for (const one of meetings[meeting]!.between) diary[one * width + slot] = -1;
    slotOf[meeting] = 0;
    waiting.push(meeting);
  };
  const inWay = (meeting: number, slot: number): number[] => {
    const [one, other] = meetings[meeting]!.between;
    const found = [...new Set([diary[one * width + slot]!, diary[other * width + slot]!])].filter(
      (holder) => holder >= 0,
    );
    if (held[slot]!.size - found.length < tables) return found;
    // All tables are taken: the cheapest of some holders goes too.
    const others = [...held[slot]!].filter((holder) => !found.includes(holder));
    let cheapest = others[below(others.length)]!;
    for (let look = 0; look < 8; look += 1) {
      const candidate = others[below(others.length)]!;
      if (cost[candidate]! < cost[cheapest]!) cheapest = candidate;
    }
    return [...found, cheapest];
  };
  const isFree = (meeting: number, slot: number): boolean =>
    open[meeting]!.includes(slot) && inWayOf(meeting, slot) === 0 && held[slot]!.size < tables;
  const inWayOf = (meeting: number, slot: number): number =>
    meetings[meeting]!.between.filter((one) => diary[one * width + slot]! >= 0).length;
  for (const meeting of meetings.keys()) {
    const slot = given[meeting]!;
    if (slot > 0 && isFree(meeting, slot)) put(meeting, slot);
    else waiting.push(meeting);
  }
  waiting.sort((a, b) => open[b]!.length - open[a]!.length);
  if (open.some((its) => its.length === 0) || (tables === 0 && meetings.length > 0)) return undefined;
  for (let step = 0; waiting.length > 0; step += 1) {
    if (step === steps) return undefined;
    const meeting = waiting.pop()!;
    let best: { slot: number; out: readonly number[]; price: number } | undefined;
    for (const slot of open[meeting]!) {
      const out = inWay(meeting, slot);
      let price = below(1000) / 10_000;
      for (const holder of out) price += cost[holder]! + (step - leftAt[holder]! < 10 ? 5 : 0);
      if (!best || price < best.price) best = { slot, out, price };
    }
    for (const holder of best!.out) {
      take(holder);
      cost[holder]! += 0.2;
    }
    put(meeting, best!.slot);
    leftAt[meeting] = step;
  }
  return [...slotOf];
}

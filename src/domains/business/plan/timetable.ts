import { instantOf } from '#methods/zoned-time.ts';
import { malformed } from '../fields.ts';
import type { Block, MissionPlan } from './plan.ts';

/** A stretch of time at one venue that holds one meeting a table; instants in milliseconds since 1970. */
export interface Slot {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly isMorning: boolean;
  readonly tables: number;
}

/** What is scheduled on its own: a day, or where venues are at work at once one venue of a day. A firm is in one part a day. */
export interface Part {
  readonly date: string;
  /** Absent where the part has the day to itself. */
  readonly venue?: string;
  /** In order of time. */
  readonly slots: readonly Slot[];
}

/** The minutes that the way between two venues takes; 0 where none is told. */
export function travelMinutes({ travel }: Pick<MissionPlan, 'travel'>, from: string, to: string): number {
  if (from === to) return 0;
  const told = travel.filter(
    (way) => (way.from === from && way.to === to) || (way.from === to && way.to === from),
  );
  return (told.find((way) => way.from === from) ?? told[0])?.minutes ?? 0;
}

/** The parts of an event with their slots. Where everyone moves from one venue to the next, the slots that begin before they can be there are left out. */
export function partsOf(plan: MissionPlan): readonly Part[] {
  const days = Map.groupBy(
    [...plan.blocks].sort((a, b) => (`${a.date} ${a.from} ${a.id}` < `${b.date} ${b.from} ${b.id}` ? -1 : 1)),
    ({ date }) => date,
  );
  return [...days].flatMap(([date, blocks]): readonly Part[] => {
    for (const [index, block] of blocks.entries())
      for (const other of blocks.slice(index + 1))
        if (block.venue === other.venue && other.from < block.to)
          throw malformed('blocks of one venue that do not overlap', `${block.id} and ${other.id}`);
    const venues = [...new Set(blocks.map(({ venue }) => venue))];
    const areAtOnce = blocks.some((block, index) =>
      blocks.slice(index + 1).some((other) => other.venue !== block.venue && other.from < block.to),
    );
    return areAtOnce
      ? venues.map((venue) => ({
          date,
          venue,
          slots: slotsIn(
            plan,
            blocks.filter((block) => block.venue === venue),
          ),
        }))
      : [{ date, slots: slotsIn(plan, blocks) }];
  });
}

function slotsIn(plan: MissionPlan, blocks: readonly Block[]): readonly Slot[] {
  const slots: Slot[] = [];
  const minutes = (count: number): number => count * 60_000;
  const at = ({ date }: Block, clock: string): number => instantOf(`${date}T${clock}`, plan.zone);
  for (const block of blocks) {
    const before = slots.at(-1);
    const arrival = before
      ? before.end + minutes(travelMinutes(plan, before.block.venue, block.venue))
      : Number.NEGATIVE_INFINITY;
    const noon = at(block, plan.noon);
    const { tables } = plan.venues.find(({ id }) => id === block.venue)!;
    const [from, to] = [at(block, block.from), at(block, block.to)];
    for (
      let start = from;
      start + minutes(plan.slotMinutes) <= to;
      start += minutes(plan.slotMinutes + plan.pauseMinutes)
    )
      if (start >= arrival)
        slots.push({ block, start, end: start + minutes(plan.slotMinutes), isMorning: start < noon, tables });
  }
  return slots;
}

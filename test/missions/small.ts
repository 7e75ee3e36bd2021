import type { Mission, Session } from '../../src/domains/business/mission/mission.ts';

/** A source of numbers from 0 to 1 that a seed fixes. */
export function drawing(seed: number): () => number {
  let state = (seed + 1) * 2654435761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** A small mission by lot, with absences, fixed slots, halves of the day, an order and a night now and then. */
export function smallMission(seed: number): Mission {
  const draw = drawing(seed);
  for (let warm = 0; warm < 8; warm += 1) draw();
  const below = (limit: number): number => Math.floor(draw() * limit);
  const slots = 3 + below(3);
  const people = 3 + below(3);
  const count = 2 + below(5);
  const sessions: readonly Session[] = ['either', 'either', 'either', 'morning', 'afternoon'];
  return {
    slots,
    morningSlots: 1 + below(slots),
    tables: 1 + below(2),
    ...(seed % 3 === 0 ? { mornings: [2 + below(slots - 1)] } : {}),
    participants: Array.from({ length: people }, (_, index) => ({
      name: `P${index + 1}`,
      absent: draw() < 0.25 ? [1 + below(slots)] : [],
    })),
    meetings: Array.from({ length: count }, (_, index) => {
      const one = below(people);
      return {
        name: `m${index + 1}`,
        between: [one, (one + 1 + below(people - 1)) % people] as const,
        session: sessions[below(sessions.length)]!,
        ...(seed % 3 === 0 && draw() < 0.2 ? { within: [1 + below(slots), slots] } : {}),
        ...(draw() < 0.12 ? { slot: 1 + below(slots) } : {}),
        after: index > 0 && draw() < 0.2 ? [below(index)] : [],
      };
    }),
  };
}

/** Every assignment of slots to meetings. */
export function* everySchedule({ meetings, slots }: Mission): Generator<readonly number[]> {
  const schedule = meetings.map(() => 1);
  for (;;) {
    yield schedule;
    let at = 0;
    while (at < schedule.length && schedule[at] === slots) {
      schedule[at] = 1;
      at += 1;
    }
    if (at === schedule.length) return;
    schedule[at]! += 1;
  }
}

import { check } from '../../src/domains/business/mission/check.ts';
import type { Meeting, Mission } from '../../src/domains/business/mission/mission.ts';

/** How an instance is made into one that nobody has tuned for. */
export const KINDS = [
  'fewer-meetings',
  'more-meetings',
  'fewer-tables',
  'forbidden',
  'fixed',
  'precedences',
  'all',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * A variant of an instance by lot. Participants and meetings are shuffled; what is fixed, forbidden or ordered holds in `witness`, a schedule of the instance, so
 * that `fixed`, `forbidden` and `precedences` (the shapes of the benchmark's 160 variants) and `all` have a schedule at all; the others may have none.
 */
export function variantOf(mission: Mission, witness: readonly number[], kind: Kind, seed: number): Mission {
  let state = seed * 7919 + KINDS.indexOf(kind) + 1;
  const draw = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let warm = 0; warm < 5; warm += 1) draw();
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [draw(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const people = shuffled([...mission.participants.keys()]);
  const placeOf = new Map(people.map((person, place) => [person, place]));
  let order = shuffled([...mission.meetings.keys()]);
  if (kind === 'fewer-meetings') order = order.slice(0, Math.round(order.length * (0.9 + 0.09 * draw())));
  const slotAt = order.map((index) => witness[index]!);
  const meetings = order.map((index): Meeting => {
    const { between, session, slot } = mission.meetings[index]!;
    return {
      name: String(index + 1),
      between: [placeOf.get(between[0])!, placeOf.get(between[1])!],
      session,
      ...(slot === undefined ? {} : { slot }),
      after: [],
    };
  });
  if (kind === 'more-meetings') {
    const own = new Int32Array(people.length);
    const pairs = new Set<string>();
    const pair = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;
    for (const { between } of meetings) {
      pairs.add(pair(...between));
      for (const one of between) own[one]! += 1;
    }
    for (let added = 0, tries = 0; added < meetings.length * 0.04 && tries < 3000; tries += 1) {
      const [one, other] = [0, 1].map(() => Math.floor(draw() * people.length)) as [number, number];
      if (
        one === other ||
        pairs.has(pair(one, other)) ||
        Math.max(own[one]!, own[other]!) > mission.slots - 2
      )
        continue;
      pairs.add(pair(one, other));
      for (const person of [one, other]) own[person]! += 1;
      meetings.push({ name: `new ${added}`, between: [one, other], session: 'either', after: [] });
      added += 1;
    }
  }
  const isAll = kind === 'all';
  if (kind === 'fixed' || isAll)
    for (const index of shuffled([...meetings.keys()]).slice(0, Math.ceil(meetings.length * 0.06)))
      meetings[index] = { ...meetings[index]!, slot: slotAt[index]! };
  if (kind === 'precedences' || isAll)
    for (let tries = 0; tries < meetings.length * 0.15; tries += 1) {
      const [one, other] = [0, 1].map(() => Math.floor(draw() * meetings.length)) as [number, number];
      if (slotAt[one]! < slotAt[other]!)
        meetings[other] = { ...meetings[other]!, after: [...new Set([...meetings[other]!.after, one])] };
    }
  const participants = people.map((person, place) => {
    const busy = new Set(
      meetings.flatMap(({ between }, index) => (between.includes(place) ? [slotAt[index]!] : [])),
    );
    const free = Array.from({ length: mission.slots }, (_, slot) => slot + 1).filter(
      (slot) => !busy.has(slot),
    );
    const more = kind === 'forbidden' || isAll ? free.filter(() => draw() < 0.12) : [];
    return {
      name: String(place + 1),
      absent: [...new Set([...mission.participants[person]!.absent, ...more])].sort((a, b) => a - b),
    };
  });
  return {
    ...mission,
    tables: mission.tables - (kind === 'fewer-tables' ? 1 : 0),
    participants,
    meetings,
  };
}

/** The breaks of a schedule of the instance in a variant, whose meetings are named by their place there; infinite where it breaks a rule of the variant. */
export function breaksOfWitness(variant: Mission, witness: readonly number[], fairness: number): number {
  const slots = variant.meetings.map(({ name }) => witness[Number(name) - 1] ?? 0);
  const { breaks, faults } = check(variant, slots, fairness);
  return faults.length === 0 ? breaks : Number.POSITIVE_INFINITY;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/domains/business/mission/check.ts';
import { earlier } from '../../src/domains/business/mission/earlier.ts';
import { replan } from '../../src/domains/business/mission/replan.ts';
import { rounds } from '../../src/domains/business/mission/rounds.ts';
import { schedule } from '../../src/domains/business/mission/schedule.ts';
import { drawing, everySchedule, smallMission } from './small.ts';

const never = (): boolean => false;

for (const fairness of [0, 1, 2])
  test(`with fairness ${fairness}, schedules of small missions are as good as trying everything, and impossible ones are known`, () => {
    let impossible = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const mission = smallMission(seed * 4 + fairness);
      let fewest = Number.POSITIVE_INFINITY;
      for (const slots of everySchedule(mission)) {
        const { breaks, faults } = check(mission, slots, fairness);
        if (faults.length === 0) fewest = Math.min(fewest, breaks);
      }
      const outcome = schedule(mission, { fairness, isOver: never });
      if (fewest === Number.POSITIVE_INFINITY) {
        assert.equal(outcome.kind, 'impossible', `seed ${seed}`);
        impossible += 1;
        continue;
      }
      assert.ok(outcome.kind === 'scheduled', `seed ${seed}`);
      assert.deepEqual(check(mission, outcome.slots, fairness).faults, [], `seed ${seed}`);
      assert.deepEqual(
        [outcome.breaks, outcome.bound, outcome.optimal],
        [fewest, fewest, true],
        `seed ${seed}`,
      );
    }
    assert.ok(impossible > 10 && impossible < 100, `${impossible} impossible`);
  });

test('after someone comes late, the fewest meetings move', () => {
  let moved = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const mission = smallMission(seed);
    const outcome = schedule(mission, { fairness: 2, isOver: never });
    if (outcome.kind !== 'scheduled') continue;
    const plan = replan(mission, outcome.slots, [{ participant: 0, away: [1, 2] }], {
      fairness: 2,
      isOver: never,
    });
    const now = {
      ...mission,
      participants: mission.participants.map((one, index) =>
        index === 0 ? { ...one, absent: [...new Set([...one.absent, 1, 2])] } : one,
      ),
    };
    let fewest = Number.POSITIVE_INFINITY;
    for (const slots of everySchedule(now))
      if (check(now, slots, 2).faults.length === 0)
        fewest = Math.min(fewest, slots.filter((slot, meeting) => slot !== outcome.slots[meeting]).length);
    if (!plan) assert.equal(fewest, Number.POSITIVE_INFINITY, `seed ${seed}`);
    else {
      assert.deepEqual([plan.moved.length, plan.fewest], [fewest, true], `seed ${seed}`);
      assert.deepEqual(check(plan.mission, plan.slots, 2).faults, []);
      moved += plan.moved.length;
    }
  }
  assert.ok(moved > 10);
});

test('many meetings of two delegations are placed around absences, halves of the day and fixed slots', () => {
  const draw = drawing(7);
  const below = (limit: number): number => Math.floor(draw() * limit);
  for (let round = 0; round < 5; round += 1) {
    const pairs = new Set<number>();
    while (pairs.size < 1200) pairs.add(100 * below(100) + below(100));
    const meetings = [...pairs].map((pair, index) => ({
      name: String(index + 1),
      between: [Math.floor(pair / 100), 100 + (pair % 100)] as const,
      session: (['either', 'either', 'morning', 'afternoon'] as const)[below(4)]!,
      after: [],
    }));
    const own = new Int32Array(200);
    for (const { between } of meetings) for (const one of between) own[one]! += 1;
    const slots = 2 * Math.ceil(0.7 * Math.max(...own));
    const mission = {
      slots,
      morningSlots: slots / 2,
      tables: Math.ceil(1200 / slots) + 10,
      participants: Array.from(own, (_, index) => ({
        name: String(index + 1),
        absent: index % 10 === 0 ? [1, 2] : [],
      })),
      meetings,
    };
    const placed = rounds(mission);
    assert.ok(placed, `round ${round}`);
    assert.deepEqual(check(mission, placed).faults, []);
  }
});

test('a schedule begins as early as it can without another break, and keeps every rule', () => {
  let moved = 0;
  for (let seed = 0; seed < 150; seed += 1) {
    const mission = smallMission(seed);
    let own = 0;
    for (const slots of everySchedule(mission)) {
      const before = check(mission, slots, 2);
      if (before.faults.length > 0) continue;
      const now = earlier(mission, slots, 2);
      const after = check(mission, now, 2);
      assert.deepEqual(after.faults, [], `seed ${seed}`);
      assert.ok(after.breaks <= before.breaks && now.every((slot, meeting) => slot <= slots[meeting]!));
      if (now.some((slot, meeting) => slot < slots[meeting]!)) moved += 1;
      own += 1;
      if (own === 20) break;
    }
  }
  assert.ok(moved > 50, `${moved}`);
});

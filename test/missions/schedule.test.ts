import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/domains/business/mission/check.ts';
import { replan } from '../../src/domains/business/mission/replan.ts';
import { schedule } from '../../src/domains/business/mission/schedule.ts';
import { everySchedule, smallMission } from './small.ts';

const never = (): boolean => false;

for (const fairness of [0, 1, 2])
  test(`with fairness ${fairness}, schedules of small missions are as good as trying everything, and impossible ones are known`, () => {
    let impossible = 0;
    for (let seed = 0; seed < 120; seed += 1) {
      const mission = smallMission(seed * 3 + fairness);
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
    const plan = replan(
      mission,
      outcome.slots,
      { participant: 0, away: [1, 2] },
      { fairness: 2, isOver: never },
    );
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
  assert.ok(moved > 20);
});

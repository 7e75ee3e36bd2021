import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './check.ts';
import { missionOfDzn } from './dzn.ts';
import type { Mission } from './mission.ts';
import { missionOfJson } from './mission-json.ts';
import { replan } from './replan.ts';
import { schedule } from './schedule.ts';

const never = (): boolean => false;
const DZN = `% two firms of one side and two of the other
nBusiness = 4; nMeetings = 3; nTables = 1; nTotalSlots = 4; nMorningSlots = 2;
requested = [|1, 3,1, |1, 4,3, |2, 4,2|];
forbidden = [{0},{},{0,1},{0, 3..4}];
fixed = [0,0,3];
precedences = [{},{1},{}];`;

test('a MiniZinc instance and our JSON say the same mission', () => {
  const mission = missionOfDzn(DZN.replace('3..4', '4'));
  assert.deepEqual(
    missionOfJson(
      JSON.stringify({
        slots: 4,
        morningSlots: 2,
        tables: 1,
        participants: [{ id: 1 }, { id: 2 }, { id: 3, absent: [1] }, { id: 4, absent: [4] }],
        meetings: [
          { between: [1, 3], session: 'morning' },
          { between: [1, 4], after: [1] },
          { between: [2, 4], session: 'afternoon', slot: 3 },
        ],
      }),
    ),
    mission,
  );
});

test('an instance that is broken is refused with the place', () => {
  for (const [from, to, expected] of [
    ['nTables = 1;', '', /nTables; found none/],
    ['|2, 4,2|', '|2, 9,2|', /1 to 4 in requested\[3\]; found 9/],
    ['|2, 4,2|', '|', /3 rows in requested/],
    ['fixed = [0,0,3]', 'fixed = [0,0,7]', /fixed\[3\]/],
    ['precedences = [{},{1},{}]', 'precedences = [{},{1}', /line 6/],
    ['nTotalSlots = 4', 'nTotalSlots = four', /a number/],
  ] as const)
    assert.throws(() => missionOfDzn(DZN.replace(from, to)), expected);
  assert.throws(() => missionOfJson('{"slots": 3'), /JSON/);
  assert.throws(
    () =>
      missionOfJson(
        '{"slots": 3, "tables": 1, "participants": [{"id": "A"}], "meetings": [{"between": ["A", "B"]}]}',
      ),
    /meetings\[0\]\.between/,
  );
});

test('the checker sees every rule broken', () => {
  const mission = missionOfDzn(DZN.replace('3..4', '4'));
  assert.deepEqual(check(mission, [2, 4, 3]).faults, ['meeting 2 in slot 4: 4 is away']);
  assert.match(check(mission, [1, 2, 3]).faults.join(), /3 is away/);
  assert.match(check(mission, [3, 4, 3]).faults.join(), /morning/);
  assert.match(check(mission, [2, 2, 3]).faults.join(), /1 is in meeting 1.*slot 2: 2 meetings at 1 tables/);
  assert.match(check(mission, [2, 1, 2]).faults.join(), /after meeting 1.*afternoon.*fixed in slot 3/);
});

test('what can not be scheduled is named, and nothing that does not matter', () => {
  const mission = missionOfDzn(DZN);
  const outcome = schedule(mission, { fairness: 2, isOver: never });
  assert.ok(outcome.kind === 'impossible');
  assert.deepEqual(outcome.conflict, {
    requirements: [
      { kind: 'absence', of: 3 },
      { kind: 'session', of: 2 },
      { kind: 'meeting', of: 2 },
    ],
    irreducible: true,
    smallest: true,
  });
});

const ROUND: Mission = {
  slots: 5,
  morningSlots: 5,
  tables: 2,
  participants: ['A', 'B', 'X', 'Y'].map((name) => ({ name, absent: [] })),
  meetings: (
    [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ] as const
  ).map((between, index) => ({ name: String(index), between, session: 'either', after: [] })),
};

test('a no-show cancels what can not be held and moves nothing else', () => {
  const plan = replan(ROUND, [1, 2, 2, 1], [{ participant: 0, away: 'all day' }], {
    fairness: 2,
    isOver: never,
  });
  assert.deepEqual([plan?.cancelled, plan?.moved, plan?.slots], [[0, 1], [], [2, 1]]);
});

test('what is over stays when someone leaves', () => {
  const plan = replan(ROUND, [1, 2, 2, 1], [{ participant: 0, away: [1, 2] }], {
    now: 2,
    fairness: 2,
    isOver: never,
  });
  assert.deepEqual([plan?.moved, plan?.slots[0], plan?.fewest], [[1], 1, true]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../domains/business/mission/schedule.ts';
import { better, rivalOf } from './mission-rival.ts';

const found = (breaks: number, bound: number): Outcome => ({
  kind: 'scheduled',
  slots: [breaks],
  breaks,
  bound,
  optimal: breaks === bound,
});

test('two searches together have the fewer breaks and the higher bound, and prove where these meet', () => {
  assert.deepEqual(better(found(5, 2), found(4, 4)), found(4, 4));
  assert.deepEqual(better(found(3, 1), found(6, 3)), found(3, 3));
  assert.deepEqual(better(found(5, 2), { kind: 'undecided', bound: 0 }), found(5, 2));
  assert.deepEqual(better({ kind: 'undecided', bound: 1 }, { kind: 'undecided', bound: 2 }), {
    kind: 'undecided',
    bound: 2,
  });
  const none: Outcome = {
    kind: 'impossible',
    conflict: { requirements: [], irreducible: true, smallest: true },
  };
  assert.deepEqual(better({ kind: 'undecided', bound: 0 }, none), none);
});

test('a second thread decides a mission by itself', async () => {
  const mission = {
    slots: 3,
    morningSlots: 3,
    tables: 1,
    participants: ['A', 'B', 'C'].map((name) => ({ name, absent: name === 'A' ? [2] : [] })),
    meetings: (
      [
        [0, 1],
        [0, 2],
      ] as const
    ).map((between, index) => ({
      name: String(index),
      between,
      session: 'either' as const,
      after: [],
    })),
  };
  const rival = rivalOf(mission, 2, 60);
  while (!rival.isDecided()) await new Promise((resolve) => setTimeout(resolve, 20));
  const outcome = await rival.joined({ kind: 'undecided', bound: 0 });
  assert.ok(outcome.kind === 'scheduled');
  assert.deepEqual([outcome.breaks, outcome.bound, outcome.optimal], [1, 1, true]);
});

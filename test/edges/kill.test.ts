import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BACKENDS, placeFor, skipOf } from '../store/place.ts';
import { killedRounds } from './killed.ts';

const ROUNDS = Number(process.env.KILLS ?? 3);

for (const backend of BACKENDS)
  test(
    `${backend}: a server killed at ${ROUNDS} random moments under writing keeps what it acknowledged, whole, and starts by itself`,
    { skip: skipOf(backend) },
    async () => {
      const outcome = await killedRounds(await placeFor(backend), ROUNDS, Math.random);
      assert.ok(outcome.acknowledged > 0);
      assert.deepEqual([outcome.lost, outcome.halves, outcome.faults], [0, 0, []]);
    },
  );

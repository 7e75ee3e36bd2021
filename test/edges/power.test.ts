import assert from 'node:assert/strict';
import { test } from 'node:test';
import { powerCuts } from '../../bench/durability/power.ts';
import { powerSkip } from '../../bench/durability/power-disk.ts';

const CUTS = Number(process.env.CUTS ?? 3);
const skip = powerSkip();

test(
  `${CUTS} cuts of a disk’s power, what was not flushed lost or torn, leave all that was acknowledged, whole`,
  { skip },
  async () => {
    const outcome = await powerCuts('sqlite', CUTS, Math.random);
    assert.ok(outcome.acknowledged > 0);
    assert.ok(outcome['greatest pending, kB'] > 0, 'a cut with nothing pending tries nothing');
    assert.deepEqual([outcome.lost, outcome.halves, outcome.faults], [0, 0, []]);
  },
);

test(
  'the trial bites: a database that is told not to sync loses what it acknowledged',
  { skip },
  async () => {
    assert.ok((await powerCuts('careless', 1, Math.random)).lost > 0);
  },
);

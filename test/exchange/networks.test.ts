import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networksSkip } from '../../bench/partition/networks.ts';
import { schedule } from '../../bench/partition/schedules.ts';

const SEED = Number(process.env.SEED ?? 1);

test(
  'two nodes in two networks, delayed, cut off and killed, end with the same register',
  { skip: networksSkip() },
  async () => {
    const outcome = await schedule(SEED);
    assert.ok(outcome.isAlike, JSON.stringify(outcome));
    assert.ok(outcome.facts > 0 && outcome.said > 0 && outcome.restarts > 0 && outcome.partitions > 0);
  },
);

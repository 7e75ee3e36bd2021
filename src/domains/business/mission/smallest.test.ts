import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallest } from './smallest.ts';

test('of conflicting sets by lot, one with the fewest requirements is found from any other', () => {
  let state = 11;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  let smaller = 0;
  for (let turn = 0; turn < 150; turn += 1) {
    const all = Array.from({ length: 6 + below(8) }, (_, index) => `r${index}`);
    const conflicts = Array.from({ length: 1 + below(6) }, () => [
      ...new Set(Array.from({ length: 1 + below(6) }, () => all[below(all.length)]!)),
    ]);
    const areImpossible = (requirements: readonly string[]): boolean =>
      conflicts.some((conflict) => conflict.every((one) => requirements.includes(one)));
    const irreducible = conflicts.filter(
      (conflict) => !conflict.some((one) => areImpossible(conflict.filter((other) => other !== one))),
    );
    const known = irreducible[below(irreducible.length)]!;
    const found = smallest(all, known, areImpossible, () => false)!;
    assert.ok(areImpossible(found), `turn ${turn}`);
    assert.equal(found.length, Math.min(...conflicts.map(({ length }) => length)), `turn ${turn}`);
    if (found.length < known.length) smaller += 1;
  }
  assert.ok(smaller > 20, `${smaller}`);
});

test('without time no set is claimed to be the smallest', () => {
  assert.equal(
    smallest(
      ['a', 'b'],
      ['a', 'b'],
      () => true,
      () => true,
    ),
    undefined,
  );
});

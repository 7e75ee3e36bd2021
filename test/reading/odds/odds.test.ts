import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CERTAINTIES } from '#model/claim.ts';
import { LEAST_SHARES } from '../../../src/read/odds.ts';
import { ODDS } from '../../../src/read/odds-table.ts';
import { fitted, type Outcome } from './logistic.ts';
import { leftOut, oddsOf, told } from './told.ts';

test('a trait gets the log odds of the outcomes that have it', () => {
  const outcome = (isRight: boolean, ...traits: string[]): Outcome => ({ traits, isRight, weight: 1 });
  const odds = fitted([
    ...Array.from({ length: 900 }, () => outcome(true, 'any', 'sure')),
    ...Array.from({ length: 100 }, () => outcome(false, 'any', 'sure')),
    ...Array.from({ length: 500 }, (_, n) => outcome(n % 2 === 0, 'any', 'even')),
    outcome(false, 'any', 'seldom'),
  ]);
  const of = (trait: string): number => odds.get('any')! + odds.get(trait)!;
  assert.ok(Math.abs(of('sure') - Math.log(9)) < 0.1, `${of('sure')}`);
  assert.ok(Math.abs(of('even')) < 0.1, `${of('even')}`);
  assert.equal(odds.has('seldom'), false);
});

test('the odds of the reader are those of the table of what was told', () => {
  const fit = oddsOf(told());
  assert.deepEqual(Object.keys(fit), Object.keys(ODDS));
  // Another processor may round the last digit otherwise.
  for (const [trait, odds] of Object.entries(fit))
    assert.ok(Math.abs(odds - ODDS[trait]!) <= 0.011, `${trait}: ${odds}, ${ODDS[trait]}`);
});

test('on articles that they were not fitted on, the classes are as often right as they say', () => {
  const judged = leftOut(told());
  let above = 2;
  for (const certainty of CERTAINTIES) {
    const least = LEAST_SHARES[certainty];
    const its = judged.filter(({ share }) => share >= least && share < above);
    const right = its.filter(({ isRight }) => isRight).length / its.length;
    const most = Math.min(1, above);
    assert.ok(right > least - 0.03 && right < most + 0.03, `${certainty}: ${right} of ${its.length}`);
    above = least;
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixOf } from './matrix.ts';

const NAMES = {
  language: 'en',
  places: { 'KZ-23': 'Atyrau Region', 'KZ-27': 'West Kazakhstan', 'RU-AST': 'Astrakhan Region' },
};
const TIES = [
  { a: 'KZ-27', b: 'RU-AST', facts: 8 },
  { a: 'KZ-23/atyrau', b: 'RU-AST/astrakhan', facts: 5 },
  { a: 'KZ-23', b: 'RU-AST', facts: 3 },
];

test('places of one level alone are rows and columns, by name', () => {
  const matrix = matrixOf({ ties: TIES }, 'region', NAMES);
  assert.deepEqual(matrix.rows, ['KZ-23', 'KZ-27']);
  assert.deepEqual(matrix.columns, ['RU-AST']);
  assert.equal(matrix.of('KZ-27', 'RU-AST'), 8);
  assert.equal(matrix.of('KZ-27', 'RU-ORE'), 0);
  assert.equal(matrix.most, 8);
});

test('of many places those with most facts are shown', () => {
  const ties = Array.from({ length: 40 }, (_, index) => ({
    a: `KZ-${index}`,
    b: 'RU-AST',
    facts: 40 - index,
  }));
  const { rows, ties: shown } = matrixOf({ ties }, 'region', NAMES);
  assert.equal(rows.length, 24);
  assert.ok(shown.every(({ facts }) => facts > 16));
});

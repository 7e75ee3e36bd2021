import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { advantages, symmetric } from '../../src/domains/trade/engine/advantage.ts';
import { complexity, relatedness, specialisation } from '../../src/domains/trade/engine/complexity.ts';
import type { Table } from '../../src/domains/trade/engine/matrix.ts';

const lines = readFileSync(new URL('complexity-1995.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(','));
const published = new Map(lines.map(([name, ...values]) => [name!, values]));
const numbers = (name: string): readonly number[] => published.get(name)!.map(Number);
const countries = [...published.keys()]
  .filter((name) => name.startsWith('export '))
  .map((name) => name.slice(7));
/** Stata keeps amounts in single precision. */
const exports: Table = {
  rows: countries,
  columns: published.get('heading')!,
  values: countries.map((country) => numbers(`export ${country}`).map(Math.fround)),
};
const specialised = specialisation(advantages(exports));

/** `ecomplexity` for Stata takes the deviation over all N cells of the table with N − 1, the one for Python over the N exporters with N. */
const inStata = Math.sqrt(1 - 1 / (exports.rows.length * exports.columns.length));
const asPublished = (values: readonly (number | undefined)[]) => values.map((value) => value! * inStata);

function agree(found: readonly (number | undefined)[], expected: readonly number[]): void {
  assert.equal(found.length, expected.length);
  for (const [at, value] of expected.entries())
    assert.ok(Math.abs(found[at]! - value) <= 1e-9, `${found[at]} is not ${value}`);
}

test('revealed comparative advantages are those that ecomplexity publishes, to 1e-9', () => {
  const { values } = advantages(exports);
  for (const country of ['aut', 'deu', 'svn'])
    agree(values[countries.indexOf(country)]!, numbers(`rca ${country}`));
});

test('economic and product complexity are those that ecomplexity publishes, to 1e-9', () => {
  const found = complexity(specialised)!;
  agree(asPublished(found.economies), numbers('eci'));
  agree(asPublished(found.products), numbers('pci'));
  assert.deepEqual(found.diversity, numbers('diversity'));
});

test('relatedness is the density that ecomplexity publishes, to 1e-9', () => {
  const { values } = relatedness(specialised);
  for (const country of ['aut', 'pol'])
    agree(values[countries.indexOf(country)]!, numbers(`density ${country}`));
});

test('the order of exporters and products changes nothing but the order', () => {
  const turned: Table = {
    rows: specialised.rows.toReversed(),
    columns: specialised.columns.toReversed(),
    values: specialised.values.map((row) => row.toReversed()).toReversed(),
  };
  const [one, other] = [complexity(specialised)!, complexity(turned)!];
  agree(other.economies.toReversed(), one.economies as readonly number[]);
  agree(other.products.toReversed(), one.products as readonly number[]);
});

test('exporters without any specialisation have no index and do not change the others', () => {
  const more: Table = {
    ...specialised,
    rows: [...specialised.rows, 'none'],
    values: [...specialised.values, specialised.columns.map(() => 0)],
  };
  const found = complexity(more)!;
  assert.equal(found.economies.at(-1), undefined);
  agree(asPublished(found.economies.slice(0, -1)), numbers('eci'));
});

test('groups that share no product have no common order', () => {
  const apart = {
    rows: ['a', 'b', 'c', 'd'],
    columns: ['1', '2', '3', '4'],
    values: [
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ],
  };
  assert.equal(complexity(apart), undefined);
});

test('a symmetric advantage is 0 for the average and lies between −1 and 1', () => {
  assert.equal(symmetric(1), 0);
  assert.equal(symmetric(0), -1);
  assert.equal(symmetric(3), 0.5);
});

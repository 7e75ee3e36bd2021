import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Book } from './book.ts';
import { comparedWith, type Figure, impliedShare } from './compare.ts';

/** Exports of 10 million and imports of 4 million a month in 2030, a tenth more in 2031, of which November and December are missing. */
const book: Book = {
  reporter: 'RU-AST',
  partner: 'KZ',
  currency: 'USD',
  isConverted: false,
  sources: ['table'],
  entries: [2030, 2031].flatMap((year) =>
    Array.from({ length: year === 2031 ? 10 : 12 }, (_, at) => ({
      frequency: 'M' as const,
      period: `${year}-${String(at + 1).padStart(2, '0')}`,
      export: year === 2031 ? 11e6 : 10e6,
      import: year === 2031 ? 4.4e6 : 4e6,
    })),
  ),
};
const told = (n: number, more: Partial<Figure> = {}): Figure => ({
  measure: 'export',
  aspect: 'level',
  period: '2030',
  value: { n, unit: 'USD' },
  ...more,
});

test('a text that rounds agrees, one that is a little off is near', () => {
  assert.equal(comparedWith(told(120e6), book)!.state, 'agrees');
  assert.equal(
    comparedWith(told(100e6), { ...book, entries: book.entries.map((e) => ({ ...e, export: 8.7e6 })) })!
      .state,
    'agrees',
  );
  const near = comparedWith(told(122.4e6), book)!;
  assert.equal(near.state, 'near');
  assert.ok(Math.abs(near.difference - 2) < 1e-9);
});

test('the first months of the year, told as the year', () => {
  assert.deepEqual(comparedWith(told(110e6), book)!.reason, {
    kind: 'period',
    period: '2030-01/2030-11',
  });
});

test('turnover told as exports, and the other side’s book', () => {
  assert.deepEqual(comparedWith(told(168e6), book)!.reason, { kind: 'flow', measure: 'turnover' });
  const other = {
    ...book,
    reporter: 'KZ',
    entries: book.entries.map((entry) => ({ ...entry, import: 13.3e6 })),
  };
  assert.deepEqual(comparedWith(told(159.6e6), book, other)!.reason, { kind: 'mirror', reporter: 'KZ' });
});

test('a table that was converted at other rates', () => {
  const converted = { ...book, isConverted: true };
  assert.deepEqual(comparedWith(told(112.3e6), converted)!.reason, { kind: 'currency', currency: 'USD' });
  assert.equal(comparedWith(told(112.3e6), book)!.state, 'differs');
});

test('thousands for millions', () => {
  assert.deepEqual(comparedWith(told(120e9), book)!.reason, { kind: 'scale', times: 1000 });
});

test('a table that lacks months explains a difference and proves nothing', () => {
  const found = comparedWith(told(132e6, { period: '2031' }), book)!;
  assert.equal(found.state, 'explained');
  assert.deepEqual(found.reason, { kind: 'coverage', months: 10, of: 12 });
});

test('growth is against the same months a year earlier', () => {
  const growth = told(10, { aspect: 'growth', period: '2031-01/2031-10', value: { n: 10, unit: '%' } });
  assert.equal(comparedWith(growth, book)!.state, 'agrees');
  assert.equal(comparedWith({ ...growth, value: { n: 27, unit: '%' } }, book)!.state, 'differs');
  assert.equal(comparedWith({ ...growth, period: '2030' }, book), undefined);
});

test('what nothing explains differs', () => {
  const found = comparedWith(told(77.7e6), book)!;
  assert.deepEqual([found.state, found.reason, Math.round(found.difference)], ['differs', undefined, -35]);
});

test('three rates of growth call for a share of exports', () => {
  const [low, high] = impliedShare({
    turnover: { n: 12.3, unit: '%' },
    export: { n: 20.4, unit: '%' },
    import: { n: -4.2, unit: '%' },
  })!;
  assert.ok(low < 16.5 / 24.6 && 16.5 / 24.6 < high && high - low < 0.02);
  const same = { n: 5, unit: '%' };
  assert.equal(impliedShare({ turnover: same, export: same, import: same }), undefined);
});

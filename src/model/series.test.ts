import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../test/domains/fact.ts';
import { latestFirst, oldestFirst } from './fact.ts';
import { daysBetween, standing } from './period.ts';
import { seriesOf } from './series.ts';

const turnover = (area: string, counterpart: string, period?: string) =>
  factOf('observation', {
    measure: 'trade.turnover',
    area: [area],
    counterpart: [counterpart],
    ...(period ? { period } : {}),
  });

test('turnover told from either side is one series, oldest first', () => {
  const [series, ...others] = seriesOf([
    turnover('RU-OMS', 'KZ-55', '2031'),
    turnover('KZ-55', 'RU-OMS', '2030'),
  ]);
  assert.equal(others.length, 0);
  assert.deepEqual([series!.area, series!.counterpart], [['KZ-55'], ['RU-OMS']]);
  assert.deepEqual(
    series!.figures.map(({ slots }) => slots.period),
    ['2030', '2031'],
  );
});

test('students from the other side are not students on the other side', () => {
  const students = (area: string, counterpart: string) =>
    factOf('observation', { measure: 'education.students', area: [area], counterpart: [counterpart] });
  assert.equal(seriesOf([students('RU-AST', 'KZ'), students('KZ', 'RU-AST')]).length, 2);
});

test('facts sort by their last day, then by their first, the undated at the end both ways', () => {
  const facts = ['2024', '2024-11', undefined, '2025/..', '2019'].map((period) =>
    turnover('RU', 'KZ', period),
  );
  const periods = (sorted: readonly { readonly period?: string }[]) => sorted.map(({ period }) => period);
  assert.deepEqual(periods(latestFirst(facts)), ['2025/..', '2024', '2024-11', '2019', undefined]);
  assert.deepEqual(periods(oldestFirst(facts)), ['2019', '2024-11', '2024', '2025/..', undefined]);
});

test('a period is over, running or to come on a day', () => {
  assert.deepEqual(
    ['2025', '2026', '2026-12', '2026/..', 'soon'].map((period) => standing(period, '2026-11-23')),
    ['past', 'current', 'future', 'current', undefined],
  );
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
});

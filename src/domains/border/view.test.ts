import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { chartOf } from './chart.ts';
import { viewOf } from './view.ts';

const TREATY = 'Договор о государственной границе';
const step = (name: string, date?: string) =>
  factOf('legal-step', { instrument: TREATY, step: name, ...(date ? { date } : {}) });
const length = (measure: string, n: number) =>
  factOf('observation', { measure, area: ['RU'], counterpart: ['KZ'], value: { n, unit: 'km' } });
const share = (n: number, period?: string) =>
  factOf('observation', {
    measure: 'border.demarcated',
    aspect: 'share',
    ...(period ? { period } : {}),
    value: { n, unit: '%' },
  });

test('the whole comes before its parts, and a part nobody tells of is left out', () => {
  const { lengths } = viewOf(
    [length('border.length.sea', 85.8), length('border.length', 7598.6), length('border.length', 7500)],
    '2026-11-23',
  );
  assert.deepEqual(
    lengths.map(({ measure, figures }) => [measure, figures.length]),
    [
      ['border.length', 2],
      ['border.length.sea', 1],
    ],
  );
});

test('the steps of a treaty go from its signing to its force, whatever is told first', () => {
  const { instruments } = viewOf(
    [step('in-force', '2006'), step('ratified'), step('signed', '2005-01-18')],
    '2026-11-23',
  );
  assert.deepEqual(
    instruments.map(({ name, steps }) => [name, steps.map(({ slots }) => slots.step)]),
    [[TREATY, ['signed', 'ratified', 'in-force']]],
  );
});

test('contradictory shares are drawn as told: 86.7 % in 2019, 70 % in 2022, 95 % in 2025', () => {
  const { demarcation, demarcated } = viewOf(
    [share(95, '2025-01'), share(70, '2022'), share(86.7, '2019'), share(60)],
    '2026-11-23',
  );
  assert.deepEqual(
    demarcation.map(({ day, percent }) => [day, percent]),
    [
      ['2019-01-01', 86.7],
      ['2022-01-01', 70],
      ['2025-01-01', 95],
    ],
  );
  assert.equal(demarcated.length, 1);
  const chart = chartOf(demarcation, ({ n }) => `${n} %`)!;
  assert.deepEqual(
    chart.marks.map(({ label, year, anchor }) => [label, year, anchor]),
    [
      ['86.7 %', '2019', 'start'],
      ['70 %', '2022', 'middle'],
      ['95 %', '2025', 'end'],
    ],
  );
  assert.ok(
    chart.marks.every(
      ({ x, y }) => x >= chart.left && x <= chart.right && y >= chart.top && y <= chart.baseline,
    ),
  );
  assert.equal(chartOf(demarcation.slice(1, 2), String), undefined);
});

test('in the picture, moments close to one another share one label and one year', () => {
  const { demarcation } = viewOf(
    [share(80, '2019'), share(81, '2019-05'), share(82, '2021'), share(95, '2025')],
    '2026-11-23',
  );
  const { marks } = chartOf(demarcation, ({ n }) => `${n} %`)!;
  assert.equal(marks.length, 4);
  assert.deepEqual(
    marks.flatMap(({ year }) => year ?? []),
    ['2019', '2021', '2025'],
  );
  assert.equal(marks.filter(({ label }) => label).length, 3);
});

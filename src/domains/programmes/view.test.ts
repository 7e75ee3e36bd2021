import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { viewOf } from './view.ts';

const projects = (n: number, period: string) =>
  factOf('observation', {
    measure: 'cooperation.projects',
    area: ['RU-NVS'],
    counterpart: ['KZ-55'],
    period,
    value: { n, unit: '1' },
  });

test('a programme in force is ahead of one that has run out', () => {
  const [old, current] = ['2019/2021', '2025/2027'].map((term) =>
    factOf('signing', { instrument: 'programme', parties: ['RU-NVS', 'KZ-55'], term }),
  );
  const { papers } = viewOf([old!, current!], '2026-11-23');
  assert.deepEqual(
    papers.map(({ fact, standing }) => [fact.slots.term, standing]),
    [
      ['2025/2027', 'current'],
      ['2019/2021', 'past'],
    ],
  );
});

test('joint projects of one pair are one series over time', () => {
  const { series } = viewOf([projects(300, '2025'), projects(250, '2023')], '2026-11-23');
  assert.deepEqual(
    series.map(({ figures }) => figures.map(({ slots }) => slots.value?.n)),
    [[250, 300]],
  );
});

test('a visit that was planned for a day gone by is past', () => {
  const visit = factOf('event', { type: 'visit', date: '2023' }, { modality: 'planned' });
  assert.deepEqual(viewOf([visit], '2026-11-23').meetings.past, [visit]);
});

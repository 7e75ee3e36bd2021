import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { viewOf } from './view.ts';

test('the calendar shows next what comes next, and students by year', () => {
  const days = ['2027-07', '2026-12', '2025'].map((date) => factOf('event', { type: 'culture-days', date }));
  const students = [1930, 1790].map((n, back) =>
    factOf('observation', {
      measure: 'education.students',
      area: ['RU-CHE'],
      counterpart: ['KZ'],
      period: `${2031 - back}-09/${2032 - back}-06`,
      value: { n, unit: 'person' },
    }),
  );
  const people = factOf('observation', {
    measure: 'people.diaspora',
    area: ['RU-CHE'],
    value: { n: 36000, unit: 'person' },
  });
  const view = viewOf([...days, ...students, people], '2026-11-23');
  assert.deepEqual(
    view.calendar.coming.map(({ slots }) => slots.date),
    ['2026-12', '2027-07'],
  );
  assert.deepEqual(
    view.students.map(({ figures }) => figures.map(({ slots }) => slots.value?.n)),
    [[1790, 1930]],
  );
  assert.equal(view.people.length, 1);
});

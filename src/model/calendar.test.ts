import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../test/domains/fact.ts';
import { calendarOf } from './calendar.ts';
import { papersOf } from './paper.ts';

const event = (date?: string) => factOf('event', { type: 'culture-days', ...(date ? { date } : {}) });
const paper = (term?: string, date?: string) =>
  factOf('signing', { instrument: 'plan', ...(term ? { term } : {}), ...(date ? { date } : {}) });

test('what runs today is coming, the next first; what is over is past, the latest first', () => {
  const events = ['2027-05', '2026-11', '2025', undefined, '2024-11-17/2024-11-20', '2026-12-01'].map(event);
  const { coming, past, undated } = calendarOf(events, '2026-11-23');
  assert.deepEqual(
    [coming, past].map((list) => list.map(({ slots }) => slots.date)),
    [
      ['2026-11', '2026-12-01', '2027-05'],
      ['2025', '2024-11-17/2024-11-20'],
    ],
  );
  assert.equal(undated.length, 1);
});

test('of papers in force the next to run out comes first, and one that has run out comes last', () => {
  const papers = papersOf(
    [
      paper('2020/2022'),
      paper('2026/2028'),
      paper(undefined, '2022-11'),
      paper('2027/2029'),
      paper('2025/2026'),
    ],
    '2026-11-23',
  );
  assert.deepEqual(
    papers.map(({ fact, standing, daysLeft }) => [fact.slots.term, standing, daysLeft]),
    [
      ['2025/2026', 'current', 38],
      ['2026/2028', 'current', 769],
      ['2027/2029', 'future', undefined],
      [undefined, undefined, undefined],
      ['2020/2022', 'past', undefined],
    ],
  );
});

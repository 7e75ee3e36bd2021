import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { viewOf } from './view.ts';

const [ASTRAKHAN, ATYRAU, AKTAU] = ['RU-AST/astrakhan', 'KZ-23/atyrau', 'KZ-47/aktau'];
const memorandum = factOf('signing', {
  instrument: 'memorandum',
  parties: [ASTRAKHAN!, ATYRAU!, AKTAU!],
  date: '2022-11-28',
  place: 'RU-ORE/orenburg',
  event: 'XVIII форум',
});
const plan = factOf('signing', { instrument: 'plan', parties: [ASTRAKHAN!, AKTAU!], term: '2025/2027' });
const programme = factOf('signing', {
  instrument: 'programme',
  parties: ['RU-NVS', 'KZ-55'],
  date: '2024-11',
});
const orenburg = factOf('event', { type: 'forum', ordinal: 18, place: 'RU-ORE/orenburg', date: '2022-11' });
const facts = [
  factOf('twinning', { a: ASTRAKHAN!, b: ATYRAU!, since: '2022-11' }),
  factOf('twinning', { a: AKTAU!, b: ASTRAKHAN!, since: '2022' }),
  factOf('twinning', { a: ASTRAKHAN!, b: AKTAU! }),
  factOf('observation', {
    measure: 'event.count',
    area: [ASTRAKHAN!],
    counterpart: [AKTAU!],
    value: { n: 12, unit: '1' },
  }),
  factOf('office', { person: 'Игорь Бабушкин', position: 'губернатор', of: 'RU-AST' }),
  ...[memorandum, plan, programme, orenburg],
];

test('each pair of twins is one tie with the papers that both signed, whichever was named first', () => {
  const { ties } = viewOf(facts, '2027-03-01');
  assert.deepEqual(
    ties.map(({ a, b, said, papers, counts }) => [a, b, said.length, papers.length, counts.length]),
    [
      [AKTAU, ASTRAKHAN, 2, 2, 1],
      [ATYRAU, ASTRAKHAN, 1, 1, 0],
    ],
  );
});

test('a forum shows what was signed there, and a paper signed elsewhere that month is not', () => {
  const elsewhere = factOf('signing', {
    instrument: 'plan',
    parties: ['RU-SAM', 'KZ-27'],
    date: '2022-11',
    place: 'RU-SAM/samara',
  });
  const { forums } = viewOf([...facts, elsewhere], '2027-03-01');
  assert.deepEqual(
    forums.map(({ facts: events, papers }) => [events.map(({ id }) => id), papers.map(({ id }) => id)]),
    [[[orenburg.id], [memorandum.id]]],
  );
});

test('a forum that documents date and name differently is one forum by its ordinal number', () => {
  const named = factOf('event', { type: 'forum', ordinal: 18, date: '2022-11-28', name: 'Форум' });
  const { forums } = viewOf([...facts, named], '2027-03-01');
  assert.equal(forums.length, 1);
  assert.deepEqual(new Set(forums[0]!.facts.map(({ id }) => id)), new Set([orenburg.id, named.id]));
  assert.deepEqual(
    forums[0]!.papers.map(({ id }) => id),
    [memorandum.id],
  );
});

test('a term that ends within a year is told of, a paper without twins stays on the page', () => {
  const { endingSoon, papers } = viewOf(facts, '2027-03-01');
  assert.deepEqual(
    endingSoon.map(({ fact, daysLeft }) => [fact.id, daysLeft]),
    [[plan.id, 305]],
  );
  assert.deepEqual(
    papers.map(({ fact }) => fact.id),
    [programme.id],
  );
  assert.deepEqual(viewOf(facts, '2026-03-01').endingSoon, []);
});

import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import { choiceOn } from '../register/said.ts';
import { openShelf } from '../shelf.ts';
import { assetNaming } from './entities.ts';
import { BY_RULE } from './prefer.ts';
import { settle, type Voiced } from './settle.ts';
import { openSettlement } from './settlement.ts';

const { preferences: rules, vocabulary } = await openShelf();
const naming = assetNaming(vocabulary.assets);
const figure = (document: string, measure: string, n: number, unit: string, more: object = {}): Voiced => {
  const { published, period, ...rest } = more as { published?: string; period?: string };
  const sides = { area: ['RU'], counterpart: ['KZ'] };
  const slots = { measure, ...sides, value: { n, unit }, ...(period ? { period } : {}) };
  const bare = { kind: 'observation', modality: 'stated', slots, quote: { start: 0, end: 9 }, ...rest };
  return {
    claim: claimOf(document, bare as BareClaim),
    sentence: `${document} says so`,
    ...(published ? { published } : {}),
  };
};
const conduit = ['a', 'b', 'c'].map((name, index) =>
  figure(name, 'water.length', [170, 177, 177][index]!, 'km'),
);
const settled = (voiced: readonly Voiced[], chosen: readonly string[] = []) =>
  settle(voiced, undefined, {
    ...BY_RULE,
    rules,
    chosen: new Map(chosen.map((claim, rank) => [claim, rank])),
  });
const shownOf = ([fact, ...others]: ReturnType<typeof settled>) => {
  assert.equal(others.length, 0);
  return [
    (fact!.slots as { value: { n: number } }).value.n,
    fact!.state,
    fact!.preference,
    fact!.voices.map(({ role }) => role).join(' '),
  ];
};

test('a value that a person chose is quoted, and what most documents say stays beside it', () => {
  assert.deepEqual(shownOf(settled(conduit)), [177, 'disputed', 'most-documents', 'support support rival']);
  const chosen = [conduit[0]!.claim.id];
  assert.deepEqual(shownOf(settled(conduit, chosen)), [
    170,
    'disputed',
    'chosen-by-person',
    'support rival rival',
  ]);
  assert.equal(canonicalJson(settled(conduit.toReversed(), chosen)), canonicalJson(settled(conduit, chosen)));
});

test('a fact holds what its rivals say, each value once', () => {
  const [fact] = settled([...conduit, figure('d', 'water.length', 170, 'km')]);
  assert.equal(fact!.rivals?.length, 1);
  assert.equal(settled(conduit.slice(1))[0]!.rivals, undefined);
});

test('of two choices on one fact the later one counts', () => {
  const [first, second] = [conduit[1]!.claim.id, conduit[0]!.claim.id];
  assert.equal(shownOf(settled(conduit, [first, second]))[0], 170);
  assert.equal(shownOf(settled(conduit, [second, first]))[0], 177);
});

test('a choice may bring back what a later value replaced', () => {
  const people = [
    figure('a', 'people.diaspora', 200, 'person', { published: '2021-01-01' }),
    figure('b', 'people.diaspora', 300, 'person', { published: '2025-01-01' }),
  ];
  assert.deepEqual(shownOf(settled(people)).slice(0, 3), [300, 'single', 'later-value']);
  assert.deepEqual(shownOf(settled(people, [people[0]!.claim.id])).slice(0, 3), [
    200,
    'disputed',
    'chosen-by-person',
  ]);
});

test('of two lengths of the border the one told to the finest figure is quoted, whoever tells the other', () => {
  const told = [
    figure('a', 'border.length', 7591, 'km'),
    figure('b', 'border.length', 7591, 'km'),
    figure('c', 'border.length', 7598.6, 'km'),
  ];
  assert.deepEqual(shownOf(settled(told)).slice(0, 3), [7598.6, 'disputed', 'finest-length']);
  assert.equal(settle(told)[0]!.preference, 'most-documents');
});

test('of two turnovers the one that customs told is quoted', () => {
  const told = [
    figure('a', 'trade.turnover', 27e9, 'USD', { period: '2024' }),
    figure('b', 'trade.turnover', 27e9, 'USD', { period: '2024' }),
    figure('c', 'trade.turnover', 25e9, 'USD', {
      period: '2024',
      speaker: 'Федеральная таможенная служба',
    }),
  ];
  assert.deepEqual(shownOf(settled(told)).slice(0, 3), [25e9, 'disputed', 'counted-by-customs']);
});

test('choices made and taken back give the bytes of settling all at once', () => {
  const settlement = openSettlement(new DatabaseSync(':memory:'), naming, rules);
  const [fact] = settlement.add(conduit).facts;
  const claim = conduit[0]!.claim.id;
  const made = settlement.prefer([{ fact: fact!.id, claim, reason: 'act' }]);
  assert.deepEqual([made.facts, made.retired], [settled(conduit, [claim]), []]);
  const [late] = [figure('d', 'water.length', 177, 'km')];
  assert.deepEqual(settlement.add([late]).facts, settled([...conduit, late], [claim]));
  assert.deepEqual(settlement.prefer([{ fact: fact!.id }]).facts, settled([...conduit, late]));
});

test('no two rules have one id, and each has its name in three languages', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  for (const { name } of rules) assert.ok(name.ru && name.kk && name.en);
});

test('a choice is found again by its claim when a merge has given the fact another id', () => {
  const [fact] = settled(conduit);
  const said = { reason: 'act', author: 'A', time: '2026-01-01T00:00:00Z' };
  const choice = { ...said, fact: 'before the merge', claim: conduit[0]!.claim.id };
  const other = { ...said, fact: 'another', claim: 'of another fact' };
  const choices = new Map([choice, other].map((one) => [one.fact, one] as const));
  assert.equal(choiceOn(fact!, choices), choice);
  assert.equal(choiceOn(fact!, new Map([[other.fact, other]])), undefined);
  const back = { author: 'A', time: '2026-01-02T00:00:00Z', fact: fact!.id };
  assert.equal(choiceOn(fact!, new Map([...choices, [back.fact, back]])), back);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Comparison, Quantity } from '#model/quantity.ts';
import { quantitiesAgree } from './agree.ts';
import { settle, type Voiced } from './settle.ts';

const quote = { start: 0, end: 5 };
const growth = (
  document: string,
  n: number,
  period = '2024-01/2024-06',
  published = '2024-11-28',
  more: { readonly cmp?: Comparison; readonly sentence?: string } = {},
): Voiced => ({
  claim: claimOf(document, {
    kind: 'observation',
    modality: 'stated',
    slots: {
      measure: 'trade.turnover',
      aspect: 'growth',
      area: ['RU-AST'],
      counterpart: ['KZ-23'],
      period,
      value: { n, unit: '%', ...(more.cmp ? { cmp: more.cmp } : {}) },
    },
    quote,
  } satisfies BareClaim),
  sentence: more.sentence ?? `${document}: ${n} %`,
  published,
});

test('two documents that say the same agree, a third that says otherwise disputes and stays', () => {
  assert.equal(settle([growth('a', 27), growth('b', 27)])[0]!.state, 'agreed');
  const [fact, ...others] = settle([growth('a', 27), growth('b', 27), growth('c', 31)]);
  assert.equal(others.length, 0);
  assert.equal(fact!.state, 'disputed');
  assert.equal(fact!.preference, 'most-documents');
  assert.deepEqual(fact!.voices.map(({ role }) => role).sort(), ['rival', 'support', 'support']);
});

test('a vague claim does not hide that two exact ones exclude each other, whatever their ids', () => {
  for (let turn = 0; turn < 12; turn += 1) {
    const name = (letter: string): string => `${letter}${turn}`;
    const vague = growth(name('v'), 12, undefined, undefined, { cmp: '>' });
    const [fact] = settle([vague, growth(name('a'), 12.4), growth(name('b'), 14)]);
    assert.equal(fact!.state, 'disputed');
    assert.deepEqual(fact!.voices.map(({ role }) => role).sort(), ['rival', 'support', 'support']);
    assert.notEqual(fact!.voices[0]!.claim, vague.claim.id);
  }
});

test('a vague claim gives its weight to every value it allows, so it does not choose between them', () => {
  const vague = growth('v', 12, undefined, undefined, { cmp: '>' });
  const [fact] = settle([vague, growth('a', 12.4, undefined, '2024'), growth('b', 14, undefined, '2025')]);
  assert.equal(fact!.preference, 'latest-published');
  assert.deepEqual(fact!.slots, growth('b', 14).claim.slots);
});

test('reprints of one release count once', () => {
  const sentence = 'Товарооборот вырос на 27 %.';
  const reprint = (document: string): Voiced =>
    growth(document, 27, undefined, undefined, { sentence: `${sentence}` });
  assert.equal(settle([reprint('a'), reprint('b')])[0]!.state, 'single');
  assert.equal(settle([reprint('a'), reprint('b'), growth('c', 27)])[0]!.state, 'agreed');
  const [fact] = settle([
    reprint('a'),
    reprint('b'),
    reprint('c'),
    growth('d', 31, undefined, '2020'),
    growth('e', 31, undefined, '2020'),
  ]);
  assert.equal(fact!.preference, 'most-documents');
  assert.deepEqual(fact!.slots, growth('d', 31).claim.slots);
});

test('different periods do not compete, and one period written two ways is one', () => {
  assert.equal(settle([growth('a', 27, '2023'), growth('b', 31, '2024')]).length, 2);
  assert.equal(settle([growth('a', 27, '2024'), growth('b', 27, '2024-01/2024-12')]).length, 1);
});

test('a tie told from either side is one fact', () => {
  const turned = growth('b', 27);
  const slots = { ...turned.claim.slots, area: ['KZ-23'], counterpart: ['RU-AST'] };
  const other: Voiced = {
    claim: claimOf('b', { kind: 'observation', modality: 'stated', slots, quote } as BareClaim),
    sentence: turned.sentence,
  };
  assert.equal(settle([growth('a', 27), other]).length, 1);
});

test('any order of claims gives the same bytes', () => {
  const claims = [growth('a', 27), growth('b', 29), growth('c', 27), growth('d', 5, '2022'), growth('e', 31)];
  const expected = canonicalJson(settle(claims));
  for (let turn = 0; turn < claims.length; turn += 1)
    assert.equal(
      canonicalJson(settle([...claims.slice(turn), ...claims.slice(0, turn)].reverse())),
      expected,
    );
});

const PAIRS: readonly (readonly [Quantity, Quantity, boolean])[] = [
  [{ n: 12.4, unit: 'USD' }, { n: 12, unit: 'USD', cmp: '>' }, true],
  [{ n: 700, unit: 'person', cmp: '~' }, { n: 690, unit: 'person' }, true],
  [{ n: 172, unit: 'km' }, { n: 177, unit: 'km' }, false],
  [{ n: 1, unit: 'km' }, { n: 1000, unit: 'm' }, true],
  [{ n: 110, max: 170, unit: 'm3/d' }, { n: 170, unit: 'm3/d' }, true],
  [{ n: 5, unit: 'RUB' }, { n: 5, unit: 'USD' }, false],
];
for (const [a, b, agrees] of PAIRS)
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)} ${agrees ? 'agree' : 'differ'}`, () =>
    assert.equal(quantitiesAgree(a, b), agrees));

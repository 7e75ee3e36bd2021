import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Confirmation } from '#model/confirmation.ts';
import type { Quantity } from '#model/quantity.ts';
import { BY_RULE } from './prefer.ts';
import { settle, type Voiced } from './settle.ts';
import { isSameValue, type Word } from './stance.ts';

/** A document that gives the length of one conduit, each in a sentence of its own. */
const told = (document: string, value: Quantity): Voiced => ({
  claim: claimOf(document, {
    kind: 'observation',
    modality: 'stated',
    slots: { measure: 'water.length', area: ['RU'], counterpart: ['KZ'], value },
    quote: { start: 0, end: 9 },
  } satisfies BareClaim),
  sentence: `${document} says ${value.n}`,
  published: '2025-01-01',
});
const [a, b, c] = [
  told('a', { n: 170, unit: 'km' }),
  told('b', { n: 177, unit: 'km' }),
  told('c', { n: 177, unit: 'km' }),
] as const;

let sequence = 0;
const word = (
  side: string,
  { claim }: Voiced,
  verdict: Confirmation['verdict'],
  more: Partial<Confirmation> = {},
): Word => {
  sequence += 1;
  const { kind, modality, slots } = claim;
  return {
    ...{ fact: 'f', claim: claim.id, verdict, kind, modality, slots, ...more },
    ...{ side, sequence, author: 'p', time: `2026-01-01T00:00:${String(sequence % 60).padStart(2, '0')}Z` },
  } as Word;
};
/** The figure that is quoted, the rule, and what each side and both make of it. */
const shown = (voiced: readonly Voiced[], words: readonly Word[]) => {
  const [fact, ...others] = settle(voiced, undefined, {
    ...BY_RULE,
    words: Map.groupBy(words, ({ claim }) => claim),
    sides: 2,
  });
  assert.equal(others.length, 0);
  return [
    (fact!.slots as { value: Quantity }).value.n,
    fact!.preference,
    fact!.accord,
    (fact!.stances ?? []).map(({ side, standing }) => `${side} ${standing}`).join(', '),
  ];
};

test('a side that is silent stands nowhere, one that confirms is one, and only both agree', () => {
  assert.deepEqual(shown([a], []), [170, 'only-value', 'silent', '']);
  const kz = word('KZ', a, 'confirmed');
  assert.deepEqual(shown([a], [kz]), [170, 'only-value', 'one', 'KZ confirmed']);
  assert.deepEqual(shown([a], [kz, word('RU', a, 'confirmed')]), [
    170,
    'confirmed-by-both',
    'both',
    'KZ confirmed, RU confirmed',
  ]);
});

test('a confirmation is of its value: when another comes to be quoted it is outdated, never moved', () => {
  const kz = word('KZ', a, 'confirmed');
  assert.deepEqual(shown([a, b, c], [kz]), [177, 'most-documents', 'outdated', 'KZ outdated']);
});

test('what both sides confirmed stays quoted, however many documents say otherwise later', () => {
  const words = [word('RU', a, 'confirmed'), word('KZ', a, 'confirmed')];
  const [fact] = settle([a, b, c], undefined, {
    ...BY_RULE,
    words: Map.groupBy(words, ({ claim }) => claim),
    sides: 2,
  });
  assert.deepEqual([fact!.accord, fact!.state, fact!.rivals?.length], ['both', 'disputed', 1]);
  assert.deepEqual(shown([a, b, c], words)[0], 170);
});

test('both sides agree on a value by the words of different documents, and by a correction', () => {
  assert.equal(shown([a, b, c], [word('KZ', b, 'confirmed'), word('RU', c, 'confirmed')])[2], 'both');
  const values = { value: { n: 170_000, unit: 'm' } } as never;
  const corrected = word('RU', b, 'corrected', { values, reason: 'act' });
  assert.deepEqual(shown([a, b, c], [word('KZ', a, 'confirmed'), corrected]), [
    170,
    'confirmed-by-both',
    'both',
    'KZ confirmed, RU confirmed',
  ]);
});

test('a dispute stands against the value it was made of, a correction against all but its own', () => {
  const disputed = word('RU', b, 'disputed', { reason: 'never built' });
  assert.equal(shown([b, c], [disputed])[2], 'contested');
  const values = { value: { n: 172, unit: 'km' } } as never;
  const corrected = word('KZ', a, 'corrected', { values, reason: 'act' });
  assert.deepEqual(shown([a], [corrected]).slice(2), ['contested', 'KZ disputed']);
  assert.deepEqual(shown([a, b, c], [corrected]).slice(2), ['contested', 'KZ disputed']);
  const met = [a, told('x', { n: 172, unit: 'km' }), told('y', { n: 172, unit: 'km' })];
  assert.deepEqual(shown(met, [corrected]), [172, 'most-documents', 'one', 'KZ confirmed']);
});

test('the last word of a side counts, and taking it back lets the one before count again', () => {
  const first = word('KZ', a, 'confirmed');
  const second = word('KZ', a, 'disputed', { reason: 'r' });
  assert.equal(shown([a], [first, second])[2], 'contested');
  const back = word('KZ', a, 'withdrawn');
  assert.equal(shown([a], [back, second, first])[2], 'one');
  assert.equal(shown([a], [first, second, back, word('KZ', a, 'withdrawn')])[2], 'silent');
  assert.equal(shown([a], [first, word('RU', a, 'withdrawn')])[2], 'one', 'no side takes back another’s');
});

test('who confirmed a figure has not confirmed a hedge of it, nor what is told beside it; units and wording do not matter', () => {
  const length = { extent: { n: 12.4, unit: 'km' } };
  for (const other of [
    { extent: { n: 12, unit: 'km', cmp: '>' } },
    { extent: { n: 12.4, unit: 'km', max: 13 } },
    { ...length, cost: { n: 5, unit: 'USD' } },
    {},
  ])
    assert.equal(isSameValue('works', length, other), false, JSON.stringify(other));
  assert.ok(isSameValue('works', length, { extent: { n: 12_400, unit: 'm' }, asset: 'дорога' }));
  assert.ok(isSameValue('office', { position: 'аким' }, { position: 'governor' }));
  assert.ok(isSameValue('signing', { signers: ['Игорь Бабушкин'] }, { signers: ['Бабушкин Игорь Юрьевич'] }));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campsOf } from '#model/camps.ts';
import type { Claim } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import type { ClaimInContext, FactInContext } from '#model/register.ts';
import type { Names } from './format.ts';
import { cited } from './pieces.ts';
import { rivalsOf } from './rivals.ts';

const names: Names = {
  language: 'en',
  places: {},
  measures: { 'border.length': 'Length of the border' },
  rules: {},
};
const said = (id: string, n: number): ClaimInContext => ({
  claim: {
    id,
    kind: 'observation',
    modality: 'stated',
    slots: { measure: 'border.length', value: { n, unit: 'km' } },
  } as unknown as Claim,
  sentence: `${n} km`,
  document: { id: `document of ${id}` } as ClaimInContext['document'],
});
const between = (claims: readonly ClaimInContext[], supporting: readonly string[]): FactInContext => ({
  fact: {
    ...claims[0]!.claim,
    voices: claims.map(({ claim, document }) => ({
      claim: claim.id,
      document: document.id,
      role: supporting.includes(claim.id) ? 'support' : 'rival',
    })),
  } as unknown as Fact,
  claims,
});

test('claims of one value stand together, the preferred value first, then those that most give', () => {
  const claims = [said('a', 7591), said('b', 7512.8), said('c', 7598.6), said('d', 7512.8)];
  assert.deepEqual(
    campsOf(between(claims, ['c']), names).map(({ role, value, claims: same }) => [
      role,
      value.replaceAll('\u00a0', ' '),
      same.map(({ claim }) => claim.id).join(),
    ]),
    [
      ['support', '7,598.6 km', 'c'],
      ['rival', '7,512.8 km', 'b,d'],
      ['rival', '7,591 km', 'a'],
    ],
  );
});

test('beside an amount of a fact stand the other amounts that rivals give of the same thing', () => {
  const km = (n: number) => ({ n, unit: 'km' });
  const fact = {
    slots: { extent: km(177), cost: { n: 5, unit: 'KZT' } },
    rivals: [{ extent: km(170) }, { extent: km(177), cost: { n: 6, unit: 'KZT' } }, { extent: km(170) }],
  } as unknown as Fact;
  assert.deepEqual(rivalsOf(fact, km(177)), [km(170)]);
  assert.deepEqual(rivalsOf(fact, { n: 5, unit: 'KZT' }), [{ n: 6, unit: 'KZT' }]);
  assert.deepEqual(rivalsOf(fact, km(1)), []);
});

test('an address in a note on a source becomes a link that shows its site; anything else stays text', () => {
  assert.deepEqual(cited('TASS, 2025: 7,500 km. https://tass.com/politics/1901155'), [
    { text: 'TASS, 2025: 7,500 km. ' },
    { text: 'tass.com', href: 'https://tass.com/politics/1901155' },
  ]);
  assert.deepEqual(cited('javascript:alert(1)'), [{ text: 'javascript:alert(1)' }]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import type { Claim } from '#model/claim.ts';
import { claimSaying, type Says, wordedIn, wordedOf } from './worded.ts';

const CLAIMS: readonly Claim[] = [
  {
    id: 'b'.repeat(24),
    document: 'a'.repeat(24),
    kind: 'works',
    modality: 'planned',
    slots: {
      asset: 'дорога «Атырау \\"– {Астрахань}"',
      extent: { n: 277, unit: 'km', cmp: '~' },
      area: ['KZ-23', 'RU'],
    },
    speaker: 'С. "Брекешев}',
    quote: { start: 0, end: 70 },
    certainty: 'likely',
  },
  {
    id: 'c'.repeat(24),
    document: 'a'.repeat(24),
    kind: 'event',
    modality: 'stated',
    slots: {},
    quote: { start: 71, end: 1200 },
  },
  {
    id: 'd'.repeat(24),
    document: 'a'.repeat(24),
    kind: 'event',
    modality: 'stated',
    slots: { name: '","quote":{"end":\\' },
    quote: { start: 7, end: 8 },
  },
];

test('claims are read from the text of their log as they are from their JSON', () => {
  const text = `{"claims":${canonicalJson(CLAIMS)},"document":1}`;
  const read = wordedIn(text, '{"claims":['.length)!;
  const stored = JSON.parse(canonicalJson(CLAIMS)) as readonly Claim[];
  assert.deepEqual(read.claims, stored.map(wordedOf));
  assert.deepEqual(
    read.claims.map((one) => claimSaying(JSON.parse(one.says) as Says, one)),
    stored,
  );
  assert.equal(text.slice(read.end), ',"document":1}');
  assert.deepEqual(wordedIn('[]', 1), { claims: [], end: 2 });
});

test('a claim of other members is not read so', () => {
  for (const odd of [
    { ...CLAIMS[1], more: 1 },
    { ...CLAIMS[1], certainly: 1 },
    { ...CLAIMS[1], slots: [] },
    { ...CLAIMS[1], quote: { end: 2, start: 1, words: 1 } },
    { ...CLAIMS[1], speakers: 'x' },
    { ...CLAIMS[1], id: undefined },
    'text',
  ])
    assert.equal(wordedIn(canonicalJson([odd]), 1), undefined, JSON.stringify(odd));
  const whole = canonicalJson(CLAIMS);
  for (let length = 1; length < whole.length - 1; length += 1)
    assert.equal(wordedIn(whole.slice(0, length), 1), undefined);
});

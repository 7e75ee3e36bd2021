import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, ordinal, place, date, name, participants } = claim.slots;
    return [[type, ordinal ?? '', place ?? '?', date ?? '?', name, participants?.join(', ')].join(' | ')];
  });

test('a sitting of a working group of both countries is a meeting', () => {
  assert.deepEqual(
    told('en', 'The working group of Kazakhstan and Russia on the Ural River met in Orenburg on May 14.'),
    ['meeting |  | RU-ORE/orenburg | 2032-05-14 | working group | KZ, RU'],
  );
  assert.deepEqual(
    told('kk', 'Жайық өзені бойынша Қазақстан мен Ресейдің жұмыс тобының отырысы Орынборда өтті.'),
    ['meeting |  | RU-ORE/orenburg | ? | жұмыс тобы | KZ, RU'],
  );
});

test('a group that is to be set up is told of no sitting', () => {
  assert.deepEqual(
    told('en', 'A meeting in Orenburg asked Kazakhstan and Russia to create a working group on floods.'),
    [],
  );
});

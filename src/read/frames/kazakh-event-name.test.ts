import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const told = (text: string) => reader.read({ text, language: 'kk', published: '2024-06-10' }).claims;

test('the number of a forum may stand before the countries whose forum it is', () => {
  for (const name of ['Қазақстан – Ресей', 'Қазақстан мен Ресейдің'])
    assert.deepEqual(
      told(`Қостанайда XIX ${name} өңіраралық ынтымақтастық форумы өтті.`).map(
        (claim) => claim.kind === 'event' && claim.slots.ordinal,
      ),
      [19],
    );
});

test('a country in the name of a forum owns no office of whoever speaks there', () => {
  const of = (person: string) =>
    told(`Қостанайда өткен Қазақстан мен Ресейдің форумында Премьер-Министр ${person} сөз сөйледі.`).flatMap(
      (claim) => (claim.kind === 'office' ? [claim.slots.of] : []),
    );
  assert.deepEqual(of('Олжас Бектенов'), ['KZ']);
  assert.deepEqual(of('Михаил Мишустин'), ['RU']);
});

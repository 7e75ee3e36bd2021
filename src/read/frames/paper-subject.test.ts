import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

for (const [text, subject] of [
  ['Договор о побратимстве Омск и Павлодар подписали в 2031 году.', 'побратимство'],
  ['Омск и Павлодар подписали договор о побратимстве в 2031 году.', 'побратимство'],
  [
    'Меморандум о ремонте дороги «Озинки – Таскала – Уральск» подписали Саратовская и Западно-Казахстанская области.',
    'ремонт дороги «Озинки – Таскала – Уральск»',
  ],
  [
    'Омская и Павлодарская области подписали протокол встречи губернаторов о лесных пожарах.',
    'лесные пожары',
  ],
] as const)
  test(`a Russian paper is about «${subject}»: ${text}`, () => {
    const signings = reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.subject] : []));
    assert.deepEqual(signings, [subject]);
  });

test('a document signed in pursuance of another paper is not about what that is about', () => {
  const text =
    'A programme of cooperation between Kazakhstan and Russia in forestry was signed in Orenburg. ' +
    'The document was signed in pursuance of the agreement between Kazakhstan and Russia on cooperation in ecology.';
  const { claims } = reader.read({ text, language: 'en', published: '2032-06-10' });
  assert.equal(claims.filter(({ kind }) => kind === 'signing').length, 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const parties = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'signing' ? (slots.parties ?? []) : []));

test('councils that sign are parties by their names', () => {
  assert.deepEqual(
    parties('Орал қаласының мәслихаты мен Омбы облысының Заң шығару жиналысы меморандумға қол қойды.'),
    ['Орал қаласының мәслихаты', 'Омбы облысының Заң шығару жиналысы'],
  );
  assert.deepEqual(
    parties('Қостанай облысының мәслихаты мен Челябі облысының Қоғамдық палатасы келісімге қол қойды.'),
    ['Қостанай облысының мәслихаты', 'Челябі облысының Қоғамдық палатасы'],
  );
});

test('a government is its place, and a council that only approves a paper signs none', () => {
  assert.deepEqual(
    parties('Павлодар облысының әкімдігі мен Омбы облысының үкіметі меморандумға қол қойды.'),
    ['KZ-55', 'RU-OMS'],
  );
  assert.deepEqual(
    parties('Орал мен Самара меморандумға қол қойды. Құжатты Орал қаласының мәслихаты мақұлдады.'),
    ['KZ-27/uralsk', 'RU-SAM/samara'],
  );
});

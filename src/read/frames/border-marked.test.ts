import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const border = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.area?.join()} – ${slots.counterpart?.join()}`,
          ]
        : [],
    );

test('what is marked out of a border is no length of it', () => {
  assert.deepEqual(border('Обозначено 450 км границы Омской области с Казахстаном, или 51% участка.'), [
    'border.demarcated level 450 RU-OMS – KZ',
    'border.demarcated share 51 RU-OMS – KZ',
  ]);
  assert.deepEqual(
    border('Протяжённость омского участка границы с Казахстаном составляет 890 км, из них размечено 450 км.'),
    ['border.length level 890 RU-OMS – KZ', 'border.demarcated level 450 RU-OMS – KZ'],
  );
});

test('what is not marked out yet, or marked out of something else, is no part of the border marked out', () => {
  assert.deepEqual(border('Около 300 км границы Казахстана с Россией пока не обозначены.'), []);
  assert.deepEqual(border('В Омской области обозначено 30 км троп для гостей из Казахстана.'), []);
});

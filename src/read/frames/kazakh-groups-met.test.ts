import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [
            `${claim.modality} ${claim.slots.type} ${claim.slots.place ?? '?'}: ${claim.slots.participants?.join(', ') ?? ''}`,
          ]
        : [],
    );

test('groups of both sides who met in a town are told, though nobody is named', () => {
  assert.deepEqual(told('Өскеменде Қазақстан мен Ресей кәсіпкерлерінің кездесуі өтті.'), [
    'stated meeting KZ-63/oskemen: KZ, RU',
  ]);
  assert.deepEqual(told('Астанада Қазақстан мен Ресей басшылары келіссөз жүргізді.'), [
    'stated meeting KZ-71: KZ, RU',
  ]);
});

test('talks by telephone and those of one side are no meeting of the two', () => {
  assert.deepEqual(told('Қазақстан мен Ресей басшылары телефон арқылы келіссөз жүргізді.'), []);
  assert.deepEqual(told('Өскеменде Абай облысы кәсіпкерлерінің кездесуі өтті.'), []);
});

test('whoever is received «қабылдауында» has met the host', () => {
  assert.deepEqual(
    told(
      'Бүгін Атырау облысының әкімі Асан Үсеновтың қабылдауында Астрахан облысының вице-губернаторы Пётр Ларин болды.',
    ),
    ['stated meeting ?: Асан Үсенов, Пётр Ларин'],
  );
});

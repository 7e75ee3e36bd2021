import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'office' ? [`${claim.slots.person}, ${claim.slots.position}, ${claim.slots.of}`] : [],
    );

test('a minister of no told country is Kazakhstan’s by his name, in a text of the two countries alone', () => {
  const opened = 'В Омске открыли консульство Казахстана.';
  assert.deepEqual(offices(`${opened} На церемонию приехал премьер-министр Ерлан Сатпаев.`), [
    'Ерлан Сатпаев, премьер-министр, KZ',
  ]);
  assert.deepEqual(
    offices(`${opened} Гости из Узбекистана приехали. Выступил вице-премьер Алишер Азизов.`),
    [],
  );
  assert.deepEqual(offices(`${opened} На церемонию приехал премьер-министр Марат Гайнуллин.`), []);
});

test('a consul whose country is not told has that of the ambassador named before him, never the city where he sits', () => {
  assert.deepEqual(
    offices(
      'В Самаре выступили посол Казахстана Ермек Сатов и почётный консул Александр Ларин, гостей встречали в Самаре.',
    ),
    ['Ермек Сатов, посол, KZ', 'Александр Ларин, почётный консул, KZ'],
  );
  assert.deepEqual(
    offices('Самара и Уральск дружат. Гостей в Самаре встретил почётный консул Александр Ларин.'),
    [],
  );
});

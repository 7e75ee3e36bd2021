import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing, pluralOf } from './declension.ts';

test('an adjective agrees with its noun, hard, soft or behind a hushing letter', () => {
  assert.deepEqual(
    [
      agreeing('водный', 'n'),
      agreeing('дальний', 'n'),
      agreeing('хороший', 'n'),
      agreeing('хороший', 'f'),
      agreeing('большой', 'plural'),
      agreeing('приграничный', 'm'),
    ],
    ['водное', 'дальнее', 'хорошее', 'хорошая', 'большие', 'приграничный'],
  );
});

test('the plural of a Russian noun by its ending, with the vowels that come and go', () => {
  const plurals = {
    огурец: 'огурцы',
    перец: 'перцы',
    палец: 'пальцы',
    боец: 'бойцы',
    станок: 'станки',
    порошок: 'порошки',
    сок: 'соки',
    поток: 'потоки',
    блок: 'блоки',
    корм: 'корма',
    катер: 'катера',
    рыба: 'рыбы',
    крупа: 'крупы',
    изделие: 'изделия',
    масло: 'масла',
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(plurals).map((lemma) => [lemma, pluralOf(lemma)])),
    plurals,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The works of a Russian text: how sure, what is launched, when. */
const works = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-03-12' }).claims.flatMap((claim) => {
    if (claim.kind !== 'works') return [];
    const { asset, action, start, finish } = claim.slots;
    return [[claim.modality, action, asset, start ?? '?', finish ?? '?'].join(' ')];
  });

test('a train between the two countries that is to run is launched, from the day told', () => {
  const train = 'planned launch поезд Астана – Челябинск 2032-12-14 ?';
  assert.deepEqual(works('С 14 декабря начнёт курсировать поезд Астана – Челябинск.'), [train]);
  assert.deepEqual(works('Поезд № 12 сообщением «Астана – Челябинск» запустят с 14 декабря.'), [train]);
  assert.deepEqual(works('Между Курганом и Петропавловском запустили пригородный поезд.'), [
    'stated launch пригородный поезд между Курганом и Петропавловском ? ?',
  ]);
});

test('traffic that is resumed runs from then on, in the present only on a day to come', () => {
  const traffic = 'железнодорожное сообщение между Уральском и Саратовом';
  assert.deepEqual(works(`С 20 апреля возобновляется ${traffic}.`), [
    `planned launch ${traffic} 2032-04-20 ?`,
  ]);
  assert.deepEqual(works(`В феврале возобновили ${traffic}.`), [`stated launch ${traffic} ? 2032-02`]);
  assert.deepEqual(works(`Медленно возобновляется ${traffic}.`), []);
});

test('no service starts at home, in hope, no more, or by a carrier that means to start it', () => {
  assert.deepEqual(
    works('В Казахстане начнёт курсировать поезд Актобе – Астана, в России – Омск – Томск.'),
    [],
  );
  assert.deepEqual(works('Власти надеются, что поезд Орск – Актобе запустят.'), []);
  assert.deepEqual(works('Поезд Костанай – Троицк не будет курсировать.'), []);
  assert.deepEqual(works('РЖД запустят поезд Омск – Астана.'), []);
  assert.deepEqual(works('Поезд Петропавловск – Омск задержали, досмотр начали утром.'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const people = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [`${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.area?.join()}`]
        : [],
    );

test('a share of a people told once more in persons is of the same people', () => {
  const told = ['people.diaspora share 12 RU-OMS', 'people.diaspora level 80000 RU-OMS'];
  assert.deepEqual(
    people('Казахи составляют 12 процентов населения Омской области, это порядка 80 тысяч человек.'),
    told,
  );
  assert.deepEqual(
    people('Казахи составляют 12 процентов населения Омской области, или 80 тысяч человек.'),
    told,
  );
  assert.deepEqual(
    people('Казахи составляют 12 процентов населения Омской области (80 тысяч человек).'),
    told,
  );
});

test('the people whom the same region counts in all are not of the share before', () => {
  assert.deepEqual(
    people('Казахи составляют 12 процентов населения, всего в Омской области живут 1,8 миллиона человек.'),
    ['people.diaspora share 12 RU-OMS', 'people.population level 1800000 RU-OMS'],
  );
});

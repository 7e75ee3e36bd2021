import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const firms = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.area?.join()} – ${slots.counterpart?.join()}`,
          ]
        : [],
    );

test('firms founded together with people of the other country are joint ventures', () => {
  assert.deepEqual(
    firms(
      'en',
      'In the Orenburg Region 120 enterprises were set up together with investors from Kazakhstan.',
    ),
    ['business.joint-ventures level 120 RU-ORE – KZ'],
  );
  assert.deepEqual(
    firms('ru', 'В Оренбургской области вместе с казахстанскими партнёрами создано 120 предприятий.'),
    ['business.joint-ventures level 120 RU-ORE – KZ'],
  );
  assert.deepEqual(firms('kk', 'Ақтөбе облысында ресейлік кәсіпкерлермен бірлесіп 60 кәсіпорын құрылды.'), [
    'business.joint-ventures level 60 KZ-15 – RU',
  ]);
  assert.deepEqual(firms('en', 'In the Orenburg Region 120 enterprises work together.'), []);
});

test('so many opened in a time that is told are so many more, of the sides of the figure of firms before', () => {
  assert.deepEqual(
    firms(
      'en',
      'Some 300 Kazakh-Russian enterprises work in Aktobe region. Since January alone 50 joint companies have been opened.',
    ),
    ['business.joint-ventures level 300 KZ-15 – RU', 'business.joint-ventures change 50 KZ-15 – RU'],
  );
});

test('a Russian noun in the genitive before its bare number is what it counts', () => {
  assert.deepEqual(
    firms('ru', 'Совместных российско-казахстанских предприятий в Саратовской области теперь 26.'),
    ['business.joint-ventures level 26 RU-SAR – KZ'],
  );
  assert.deepEqual(
    firms('ru', 'Совместных российско-казахстанских предприятий в Саратовской области 26 лет назад не было.'),
    [],
  );
});

test('joint enterprises told of by an adjective for both countries are where whoever says it speaks for, else in neither', () => {
  const told = 'Joint Russian-Kazakh enterprises have grown in number by 6% in 2031';
  assert.deepEqual(
    firms('en', `Minister of Trade of Kazakhstan Daulet Iskakov spoke in Omsk. ${told}, he said.`),
    ['business.joint-ventures growth 6 KZ – RU'],
  );
  assert.deepEqual(firms('en', `${told}.`), []);
});

test('a year that the number of firms is held against is not the time in which they were founded', () =>
  assert.deepEqual(
    firms(
      'en',
      'In the Orenburg Region 120 enterprises were set up together with investors from Kazakhstan, 2.5 times more than in 2030.',
    ),
    ['business.joint-ventures level 120 RU-ORE – KZ'],
  ));

test('of firms at work and firms opened since, told in one English sentence, only the latter are so many more', () => {
  assert.deepEqual(
    firms(
      'en',
      'Some 200 Kazakh-Russian enterprises operate in Kostanay region at present, and 30 joint companies have been opened since the beginning of the year.',
    ),
    ['business.joint-ventures level 200 KZ-39 – RU', 'business.joint-ventures change 30 KZ-39 – RU'],
  );
  assert.deepEqual(
    firms('en', 'Last year businessmen from Kazakhstan opened 25 joint ventures in Tyumen region.'),
    ['business.joint-ventures change 25 RU-TYU – KZ'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'office' ? [`${claim.slots.person}, ${claim.slots.position}, ${claim.slots.of}`] : [],
    );

test('«its governor» is of the place that may have one, not of where something was, nor of the country that a region lies in', () => {
  assert.deepEqual(
    offices(
      'Kazakhstan’s Kostanay region sent to Chelyabinsk a delegation led by its Governor Marat Iskakov.',
    ),
    ['Marat Iskakov, Governor, KZ-39'],
  );
  assert.deepEqual(
    offices(
      'Kazakhstan praised the Republic of Bashkortostan of the Russian Federation and its President Rustem Galin.',
    ),
    ['Rustem Galin, President, RU-BA'],
  );
  assert.deepEqual(offices('Pavlodar region and Russia trade, its Governor Marat Iskakov said.'), [
    'Marat Iskakov, Governor, KZ-55',
  ]);
  assert.deepEqual(offices('Russia closed the border, its Foreign Minister Oleg Losev told Kazakhstan.'), [
    'Oleg Losev, Foreign Minister, RU',
  ]);
});

test('«its director» is of the body that the sentence names before the places', () => {
  assert.deepEqual(offices('KazTransOil sells oil to Russia, its CEO Marat Iskakov said.'), [
    'Marat Iskakov, CEO, KazTransOil',
  ]);
});

test('a known name goes on with the kind of firm behind it, and a person’s name ends a committee’s', () => {
  const tie = 'Kazakhstan and Russia trade.';
  assert.deepEqual(offices(`${tie} Director General of the Roscosmos State Corporation Yury Losev came.`), [
    'Yury Losev, Director General, Roscosmos State Corporation',
  ]);
  assert.deepEqual(offices(`${tie} General Director of the state corporation Rosatom Oleg Losev came.`), [
    'Oleg Losev, General Director, Rosatom',
  ]);
  assert.deepEqual(offices(`${tie} Deputy Chairman of the Kazakh Tourism Committee Marat Iskakov came.`), [
    'Marat Iskakov, Deputy Chairman, Kazakh Tourism Committee',
  ]);
});

test('behind a phrase that opens a sentence with a name, a title before a verb is somebody else’s', () => {
  assert.deepEqual(
    offices('Thanking Oleg Losev, the President of Kazakhstan recalled his trip to Russia.'),
    [],
  );
  assert.deepEqual(offices('Thanking Oleg Losev, the Governor of Omsk region, Kazakhstan recalled Russia.'), [
    'Oleg Losev, Governor, RU-OMS',
  ]);
  assert.deepEqual(
    offices('Russia greeted Marat Iskakov, the newly appointed consul general of Kazakhstan in Omsk.'),
    ['Marat Iskakov, consul general, KZ'],
  );
});

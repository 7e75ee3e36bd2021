import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const times = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-10-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'base' in slots
        ? [`${slots.aspect} ${slots.period} against ${slots.base}`]
        : kind === 'observation' && 'period' in slots
          ? [`${slots.aspect} ${slots.period}`]
          : [],
    );

test('a time that a relative figure is set above or against is its base, and no figure’s own', () => {
  assert.deepEqual(
    times(
      'en',
      'In the first half of 2032 trade between Kazakhstan and Russia came to $9 billion, 17% above the first half of 2031.',
    ),
    ['level 2032-01/2032-06', 'growth 2032-01/2032-06 against 2031-01/2031-06'],
  );
  assert.deepEqual(times('ru', 'Против 2031 года экспорт Омской области в Казахстан вырос на 9%.'), [
    'growth undefined against 2031',
  ]);
});

test('a figure of a time that is to come is planned, whatever the verb', () => {
  const { claims } = reader.read({
    text: 'Товарооборот Омской области с Казахстаном в 2031 году составил 40 млн долларов, а в 2033 году – 60 млн долларов.',
    language: 'ru',
    published: '2032-10-10',
  });
  assert.deepEqual(
    claims.map(({ modality }) => modality),
    ['stated', 'planned'],
  );
  // Of a text of which only the year is known, a month of that year is no time to come.
  const [figure] = reader.read({
    text: 'На начало 2032 года товарооборот Омской области с Казахстаном составил 40 млн долларов.',
    language: 'ru',
    published: '2032',
  }).claims;
  assert.equal(figure?.modality, 'stated');
});

test('“over” before a year sets a figure against it, before months of a year it tells in whose course it grew', () => {
  assert.deepEqual(
    times('en', 'Trade between Omsk and Kazakhstan rose by 31 percent over the first nine months of 2031.'),
    ['growth 2031-01/2031-09'],
  );
  assert.deepEqual(
    times('en', 'In 2031 exports of the Omsk region to Kazakhstan grew 12 percent over 2030.'),
    ['growth 2031 against 2030'],
  );
});

test('“on” before a year sets an English figure against it, and an agency by the name of Today tells no day', () => {
  assert.deepEqual(
    times(
      'en',
      'In 2031 exports of the Omsk region to Kazakhstan rose to $300 million, up 12 percent on 2030.',
    ),
    ['level 2031', 'growth 2031 against 2030'],
  );
  assert.deepEqual(
    times('en', 'Kazakhstan Today reports that trade of Kazakhstan and Russia stands at $27 billion.'),
    [],
  );
});

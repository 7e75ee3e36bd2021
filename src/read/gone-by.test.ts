import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** Days and periods of what is told, with whether it is yet to come. */
const times = (language: Language, text: string, published: string): readonly string[] =>
  reader.read({ text, language, published }).claims.flatMap(({ kind, modality, slots }) => {
    const { date, period, finish } = slots as Readonly<Record<string, unknown>>;
    return kind === 'office' ? [] : [`${kind} ${modality} ${date ?? period ?? finish ?? ''}`];
  });

test('a month that is told of what has been is the last one, and not the one ahead', () => {
  const turnover = 'В декабре товарооборот Омской области с Казахстаном составил 5 млн долларов.';
  assert.deepEqual(times('ru', turnover, '2032-03-12'), ['observation stated 2031-12']);
  assert.deepEqual(times('ru', turnover, '2032-03'), ['observation stated 2031-12']);
  assert.deepEqual(times('ru', turnover, '2032-12-28'), ['observation stated 2032-12']);
  assert.deepEqual(times('ru', '15 декабря Омск и Павлодар подписали соглашение о туризме.', '2032-01-12'), [
    'signing stated 2031-12-15',
  ]);
  assert.deepEqual(times('kk', 'Желтоқсанда Омбыда Ресей мен Қазақстан форумы өтті.', '2032-03-12'), [
    'event stated 2031-12',
  ]);
  assert.deepEqual(
    times(
      'en',
      'The Syrym checkpoint on the border of Kazakhstan and Russia was opened in December.',
      '2032-03-12',
    ),
    ['works stated 2031-12'],
  );
});

test('a month of what is planned, or up to which something lasts, lies ahead', () => {
  assert.deepEqual(times('ru', 'В декабре в Омске пройдёт форум России и Казахстана.', '2032-03-12'), [
    'event planned 2032-12',
  ]);
  assert.deepEqual(
    times('ru', 'Форум России и Казахстана в Омске был запланирован на декабрь.', '2032-03-12'),
    ['event planned 2032-12'],
  );
  assert.deepEqual(
    times('en', 'A forum of Russia and Kazakhstan was scheduled for December in Omsk.', '2032-03-12'),
    ['event planned 2032-12'],
  );
});

test('works done in a month that lies ahead were done, or begun, in the year before', () => {
  const checkpoint = 'The Syrym checkpoint on the border of Kazakhstan with Russia';
  assert.deepEqual(times('en', `${checkpoint} was closed in November.`, '2032-05-14'), [
    'works stated 2031-11',
  ]);
  assert.deepEqual(times('en', `${checkpoint} was closed in March.`, '2032-05-14'), ['works stated 2032-03']);
  assert.deepEqual(times('en', `${checkpoint} will be closed in November.`, '2032-05-14'), [
    'works planned 2032-11',
  ]);
  const [repair] = reader.read({
    text: `${checkpoint} was closed for repairs in December.`,
    language: 'en',
    published: '2032-05-14',
  }).claims;
  assert.equal(repair?.kind === 'works' && repair.slots.start, '2031-12');
});

test('what begins on a day to come is planned, though the verb is of the present', () => {
  const crossing = 'пункта пропуска «Орск» на границе с Казахстаном';
  assert.deepEqual(times('ru', `С 1 апреля 2032 года приостанавливается работа ${crossing}.`, '2032-03-12'), [
    'works planned ',
  ]);
  assert.deepEqual(times('ru', `С 1 сентября начинаются работы по расширению ${crossing}.`, '2032-03-12'), [
    'works planned ',
  ]);
  assert.deepEqual(times('ru', `С 1 февраля идут работы по расширению ${crossing}.`, '2032-03-12'), [
    'works stated ',
  ]);
});

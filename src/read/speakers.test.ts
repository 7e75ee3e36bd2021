import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** Each claim's kind and speaker, in order. */
const said = (language: 'ru' | 'kk' | 'en', text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2031-06-10' })
    .claims.map(({ kind, speaker }) => `${kind}: ${speaker ?? '–'}`);

test('a source and a verb of saying give the speaker in the nominative', () => {
  assert.deepEqual(
    said(
      'ru',
      'По словам Глеба Юдина, в 2030 году экспорт Омской области в Казахстан составил 40 млн долларов.',
    ),
    ['observation: Глеб Юдин'],
  );
  assert.deepEqual(
    said(
      'ru',
      'По данным министерства экономики Омской области, в 2030 году экспорт региона в Казахстан составил 40 млн долларов.',
    ),
    ['observation: министерство экономики Омской области'],
  );
  assert.deepEqual(
    said('en', 'Exports from Omsk region to Kazakhstan came to $40 million in 2030, Pyotr Yudin said.'),
    ['observation: Pyotr Yudin'],
  );
  assert.deepEqual(
    said(
      'kk',
      'Асқар Мәлікұлының айтуынша, 2030 жылы Омбы облысының Қазақстанға экспорты 40 млн долларға жетті.',
    ),
    ['observation: Асқар Мәлікұлы'],
  );
});

test('an indirect attribution goes on through its paragraph, to another voice or plain narration', () => {
  const text = `Товарооборот с Казахстаном растёт, сообщил глава Омской области Пётр Юдин. Экспорт в Казахстан составил 40 млн долларов. Импорт из Казахстана достиг 12 млн долларов.
Товарооборот Омской области с Казахстаном составил 52 млн долларов.`;
  assert.deepEqual(said('ru', text).slice(-3), [
    'observation: Пётр Юдин',
    'observation: Пётр Юдин',
    'observation: –',
  ]);
});

test('a quotation reaches back to its opening mark and ends with its closing one', () => {
  const text =
    '"Exports from Omsk region to Kazakhstan came to $40 million in 2030. Imports from Kazakhstan grew by 15 percent," Pyotr Yudin said. Trade between Omsk region and Kazakhstan came to $52 million in 2030.';
  const voices = said('en', text).filter((voice) => voice.startsWith('observation'));
  assert.deepEqual(voices, ['observation: Pyotr Yudin', 'observation: Pyotr Yudin', 'observation: –']);
});

test('a pronoun and an office are the person who was told of', () => {
  const text =
    'Глава Омска Пётр Юдин встретился с послом Казахстана. Экспорт Омской области в Казахстан составил 40 млн долларов, рассказал глава. Он добавил, что импорт из Казахстана достиг 12 млн долларов.';
  assert.deepEqual(
    said('ru', text).filter((voice) => voice.startsWith('observation')),
    ['observation: Пётр Юдин', 'observation: Пётр Юдин'],
  );
});

test('what «об этом» means was said', () => {
  const text =
    'Экспорт Омской области в Казахстан составил 40 млн долларов. Об этом сообщил глава Омска Пётр Юдин.';
  assert.equal(said('ru', text)[0], 'observation: Пётр Юдин');
});

test('an office has no speaker, an occasion only inside what is reported', () => {
  const narrated =
    'Глава Омска Пётр Юдин сообщил, что экспорт в Казахстан составил 40 млн долларов. Следующий форум России и Казахстана пройдёт в Уральске в 2032 году.';
  assert.deepEqual(
    said('ru', narrated).filter((voice) => !voice.startsWith('observation')),
    ['office: –', 'event: –'],
  );
  const reported = 'Форум России и Казахстана пройдёт в Уральске в 2032 году, сообщил глава Омска Пётр Юдин.';
  assert.deepEqual(said('ru', reported).toSorted(), ['event: Пётр Юдин', 'office: –']);
});

test('nobody named speaks for nobody', () => {
  assert.deepEqual(
    said('ru', 'Экспорт Омской области в Казахстан составил 40 млн долларов, говорят эксперты.'),
    ['observation: –'],
  );
});

test('what is told of the speaker in passing does not hide them', () => {
  const text =
    'Глава Омской области Пётр Юдин, который вчера побывал в Казахстане, сообщил, что экспорт Омской области в Казахстан составил 40 млн долларов.';
  assert.ok(said('ru', text).includes('observation: Пётр Юдин'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'office' ? [`${slots.person}: ${slots.of}`] : []));

test('a minister without a country is of the one whose side the sentence has named', () => {
  assert.deepEqual(
    offices(
      'ru',
      'Казахстан и Россия обсудили перевозки.\n«Грузов больше», – сказал вице-премьер Казахстана Роман Сеитов.\nС российской стороны в переговорах участвовал министр транспорта Виктор Савин.',
    ),
    ['Роман Сеитов: KZ', 'Виктор Савин: RU'],
  );
  assert.deepEqual(
    offices(
      'ru',
      'Россия и Казахстан обсудили перевозки.\nВ переговорах участвовали с казахстанской стороны министр транспорта Марат Омаров, с российской – министр транспорта Виктор Савин.',
    ),
    ['Марат Омаров: KZ', 'Виктор Савин: RU'],
  );
  assert.deepEqual(
    offices(
      'en',
      'Kazakhstan and Russia discuss freight.\n"It is growing," Deputy Prime Minister of Kazakhstan Roman Seitov said.\nFor the Russian side, Transport Minister Viktor Savin took part in the talks.',
    ),
    ['Roman Seitov: KZ', 'Viktor Savin: RU'],
  );
  assert.deepEqual(
    offices(
      'kk',
      'Қазақстан мен Ресей тасымалды талқылады.\n«Жүк өсуде», – деді Қазақстан вице-премьері Роман Сейітов.\nРесейлік тараптан көлік министрі Виктор Савин қатысты.',
    ),
    ['Роман Сейітов: KZ', 'Виктор Савин: RU'],
  );
});

test('what a minister hands to a side does not make him that side’s', () =>
  assert.deepEqual(
    offices(
      'ru',
      'Россия и Казахстан обсудили перевозки.\nВице-премьер России Пётр Лосев открыл переговоры.\nКазахстанской стороне министр транспорта Виктор Савин передал предложения.',
    ),
    ['Пётр Лосев: RU', 'Виктор Савин: RU'],
  ));

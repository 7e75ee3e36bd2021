import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from './language.ts';
import { ordinal, period, quantity } from './wording.ts';

const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];
/** In words, with plain spaces. */
const said = (words: string): string => words.replace(/[\u00a0\u202f\u2009]/g, ' ');
const inAll = (say: (language: Language) => string): readonly string[] =>
  LANGUAGES.map((language) => said(say(language)));

test('periods are said in the case their preposition asks for', () => {
  for (const [edtf, ...words] of [
    ['2024', '2024', '2024', '2024'],
    ['2022-11-28', '28 ноября 2022 г.', '2022 ж. 28 қараша', '28 November 2022'],
    ['../2024-10', 'до октября 2024 г.', '2024 ж. қазанға дейін', 'until October 2024'],
    ['../2026', 'до 2026 г.', '2026 жылға дейін', 'until 2026'],
    ['2018-05/..', 'с мая 2018 г.', '2018 ж. мамырдан бастап', 'from May 2018'],
    ['2024-01/2024-06', 'I полугодие 2024', '2024 ж. I жартыжылдығы', 'H1 2024'],
    ['2024-07/2024-12', 'II полугодие 2024', '2024 ж. II жартыжылдығы', 'H2 2024'],
    ['2024-01/2024-10', 'январь – октябрь 2024 г.', '2024 ж. қаңтар – қазан', 'January – October 2024'],
    ['2026/2028', '2026 – 2028', '2026 – 2028', '2026 – 2028'],
  ] as const)
    assert.deepEqual(
      inAll((language) => period(edtf, language)),
      words,
    );
});

test('Kazakh dates are said in words of our own, as CLDR has them', () => {
  assert.deepEqual(
    [
      '2024',
      '2024-03',
      '2024-03-09',
      '2024-01/2024-10',
      '2024-05-26/2024-05-28',
      '2024-05-26/2024-06-03',
      '2023-11/2024-02',
    ].map((edtf) => period(edtf, 'kk')),
    [
      '2024',
      '2024 ж. наурыз',
      '2024 ж. 9 наурыз',
      '2024 ж. қаңтар – қазан',
      '2024 ж. 26–28 мамыр',
      '2024 ж. 26 мамыр – 3 маусым',
      '2023 ж. қараша – 2024 ж. ақпан',
    ],
  );
});

test('amounts are said with their units in all three languages, large ones in short', () => {
  for (const [value, ...words] of [
    [{ n: 7598.6, unit: 'km' }, '7 598,6 км', '7 598,6 км', '7,598.6 km'],
    [{ n: 338_000_000, unit: 'USD' }, '338 млн долл. США', '338 млн АҚШ доллары', '338 million US dollars'],
    [{ n: 11_600, unit: 'person/d' }, '11 600 чел. в сутки', '11 600 адам/тәулік', '11,600 people a day'],
    [{ n: 1.6, unit: 'x' }, 'в 1,6 раза', '1,6 есе', '1.6 times'],
    [{ n: 5, unit: 'x', cmp: '>' }, '> в 5 раз', '> 5 есе', '> 5 times'],
    [{ n: 27, unit: '%' }, '27 %', '27 %', '27%'],
  ] as const)
    assert.deepEqual(
      inAll((language) => quantity(value, language)),
      words,
    );
});

test('ordinals are Roman in Russian and Kazakh', () => {
  assert.deepEqual(
    [1, 4, 9, 18, 21, 40].map((n) => ordinal(n, 'ru')),
    ['I', 'IV', 'IX', 'XVIII', 'XXI', 'XL'],
  );
  assert.deepEqual(
    [1, 2, 3, 11, 18, 22].map((n) => ordinal(n, 'en')),
    ['1st', '2nd', '3rd', '11th', '18th', '22nd'],
  );
});

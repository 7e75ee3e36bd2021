import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** What is signed by whom, and when. */
const papers = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'signing' && 'parties' in slots
        ? [[slots.instrument, ...(slots.parties ?? []), slots.date].filter(Boolean).join(' ')]
        : [],
    );

test('papers each with a partner of its own are one signing each', () => {
  assert.deepEqual(
    papers(
      'ru',
      'Губернатор Курганской области Глеб Рябов подписал протокол о сотрудничестве с Акмолинской областью и соглашение с Павлодарской областью.',
    ),
    ['protocol RU-KGN KZ-11', 'agreement RU-KGN KZ-55'],
  );
  assert.deepEqual(
    papers(
      'en',
      'Governor of Samara Region Gleb Ryabov signed an agreement with Atyrau Region and a protocol with West Kazakhstan Region.',
    ),
    ['agreement RU-SAM KZ-23', 'protocol RU-SAM KZ-27'],
  );
});

test('heads of regions sign for their regions, though only towns were named before', () => {
  assert.deepEqual(
    papers(
      'ru',
      'Саратов и Уральск ближе друг к другу. Главы регионов подписали меморандум о речных перевозках.',
    ),
    ['memorandum RU-SAR KZ-27'],
  );
});

test('people whose offices the text has told sign for whom they speak', () => {
  assert.deepEqual(
    papers(
      'ru',
      'В Омске завершились Дни Павлодарской области. Аким Асет Байгалиев и губернатор Омской области Юрий Лесной 3 июня подписали соглашение о торговле.',
    ),
    ['agreement KZ-55 RU-OMS 2032-06-03'],
  );
});

test('«стороны» are the two firms that the sentence before names together', () => {
  assert.deepEqual(
    papers(
      'kk',
      'Павлодардағы «Иртыш Құбыр» компаниясы мен омбылық «Сибмаш» зауыты бірге жұмыс істейді. Бұл туралы келісімге тараптар 2 маусымда қол қойды. Ресей мен Қазақстан көрші.',
    ),
    ['agreement «Иртыш Құбыр» компаниясы «Сибмаш» зауыты 2032-06-02'],
  );
});

test('a paper signed at an occasion told of before is of its day', () => {
  const forum =
    'В Кургане 3 июня прошёл форум Курганской и Костанайской областей. Гости увидели завод. Их накормили.';
  assert.deepEqual(papers('ru', `${forum} В рамках форума регионы подписали протокол о молоке.`), [
    'protocol RU-KGN KZ-39 2032-06-03',
  ]);
  assert.deepEqual(papers('ru', `${forum} На прошлом форуме регионы подписали протокол о молоке.`), [
    'protocol RU-KGN KZ-39',
  ]);
});

test('contracts concluded one by one over a year are no signing', () => {
  assert.deepEqual(papers('ru', 'Омская область заключила за год 90 контрактов с Казахстаном.'), []);
  assert.deepEqual(papers('en', 'Omsk Region signed 90 contracts with Kazakhstan over the past year.'), []);
});

test('an English place of the subject is no party', () => {
  assert.deepEqual(
    papers(
      'en',
      'Energy ministers Gleb Ryabov of Russia and Aset Baigaliyev of Kazakhstan signed a protocol on building a boiler house in Kokshetau.',
    ),
    ['protocol RU KZ'],
  );
});

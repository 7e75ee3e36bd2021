import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'office' ? [`${claim.slots.person}, ${claim.slots.position}, ${claim.slots.of}`] : [],
    );

test('a plural title of deputies is held by each of those named behind it', () => {
  assert.deepEqual(
    offices(
      'ru',
      'Гостей из Павлодара встретили заместители губернатора Омской области Олег Лосев и Иван Седов.',
    ),
    ['Олег Лосев, заместитель губернатора, RU-OMS', 'Иван Седов, заместитель губернатора, RU-OMS'],
  );
  assert.deepEqual(
    offices(
      'kk',
      'Омбыдан келген қонақтарды Павлодарда Мәжіліс депутаттары Ерлан Есенов пен Болат Құрманов қарсы алды.',
    ),
    ['Ерлан Есенов, депутат, Мәжіліс', 'Болат Құрманов, депутат, Мәжіліс'],
  );
  assert.deepEqual(
    offices(
      'en',
      'Guests from Pavlodar were greeted by deputies of the Omsk city council Denis Pavlov and Oleg Losev.',
    ),
    ['Denis Pavlov, deputy, Omsk city council', 'Oleg Losev, deputy, Omsk city council'],
  );
});

test('heads of two places, named together, have each his own', () => {
  assert.deepEqual(
    offices('ru', 'Россия и Казахстан дружат. Встретились министры Олег Лосев и Марат Исин.'),
    [],
  );
});

test('leaders whom one Kazakh word names are each of the country that he led', () => {
  assert.deepEqual(
    offices('kk', 'Президенттер Владимир Путин мен Қасым-Жомарт Тоқаев Қазақстанда кездесті.'),
    ['Владимир Путин, президент, RU', 'Қасым-Жомарт Тоқаев, президент, KZ'],
  );
});

test('a chamber of Russia’s parliament has its own name in Kazakh, and a president’s wife holds no office', () => {
  assert.deepEqual(
    offices('kk', 'Қазақстан делегациясын Ресей Мемлекеттік Думасының Төрағасы Олег Лосев қабылдады.'),
    ['Олег Лосев, Төраға, Мемлекеттік Дума'],
  );
  assert.deepEqual(
    offices('kk', 'Ресей Президентінің жары Анна Лосева Қазақстан суретшілеріне алғыс айтты.'),
    [],
  );
});

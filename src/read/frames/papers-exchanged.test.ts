import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The signings of a text, each in one line: what, between whom, when, about what. */
const signings = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-11-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'signing') return [];
    const { instrument, parties = [], date = '-', term = '', subject = '', count } = claim.slots;
    return [`${instrument} ${parties.join('+')} ${date} ${count?.n ?? ''}${term} ${subject}`.trim()];
  });

const SIGNED =
  'The presidents of Kazakhstan and Russia signed a declaration on alliance in Astana on November 18.';

test('papers in a row behind a colon are a signing each, on the day of the one told before', () => {
  assert.deepEqual(
    signings(
      'en',
      `${SIGNED} In their presence these papers were exchanged: a plan of joint work for 2033-2035; an agreement of the governments on gas transit; a protocol on customs posts.`,
    ).slice(1),
    [
      'plan KZ+RU 2032-11-18 2033/2035',
      'agreement KZ+RU 2032-11-18  gas transit',
      'protocol KZ+RU 2032-11-18  customs posts',
    ],
  );
  assert.deepEqual(
    signings(
      'ru',
      'Президенты Казахстана и России подписали 18 ноября в Астане декларацию о союзе. Министры обменялись документами: протоколом о таможенных постах; планом уроков на 2033–2035 годы.',
    ).slice(1),
    ['protocol KZ+RU 2032-11-18  таможенные посты', 'plan KZ+RU 2032-11-18 2033/2035 уроки'],
  );
  assert.deepEqual(
    signings('en', `${SIGNED} The rest is known: a lamp; an agreement to disagree; a plan.`).slice(1),
    [],
  );
});

test('a paper that is exchanged, or agreed by an exchange of notes, is signed', () => {
  assert.deepEqual(
    signings(
      'en',
      `${SIGNED} The water ministries of both states exchanged a memorandum on river data.`,
    ).slice(1),
    ['memorandum KZ+RU 2032-11-18  river data'],
  );
  assert.deepEqual(
    signings(
      'en',
      `${SIGNED} By an exchange of notes they agreed that a trade mission will open in Perm.`,
    ).slice(1),
    ['agreement KZ+RU 2032-11-18  trade mission will open in Perm'],
  );
  assert.deepEqual(
    signings('en', `${SIGNED} The teams exchanged shirts, the guests exchanged views.`).slice(1),
    [],
  );
});

test('what is signed after a meeting is of its day and its sides', () => {
  const met =
    'Ivan Gromov, Governor of the Chelyabinsk region, and Bolat Isin, Akim of Kostanay region, met in Kostanay on November 17.';
  assert.deepEqual(signings('en', `${met} After the talks the sides signed eight memos.`), [
    'memorandum RU-CHE+KZ-39 2032-11-17 8',
  ]);
  assert.deepEqual(signings('en', `${met} A memorandum on forests was signed as well.`), [
    'memorandum RU-CHE+KZ-39 2032-11-17  forests',
  ]);
  assert.deepEqual(signings('en', `${met} Earlier a memorandum on forests was signed.`), [
    'memorandum RU-CHE+KZ-39 -  forests',
  ]);
});

test('«тогда же» is between those who signed the paper before', () => {
  assert.deepEqual(
    signings(
      'ru',
      'Россия и Казахстан – соседи. Председатель правления ПАО «Сибуголь» Пётр Лосев и первый заместитель премьер-министра Республики Казахстан Асан Туленов подписали меморандум о строительстве шахты. Тогда же заключено соглашение о поставках кокса.',
    ),
    ['memorandum ПАО «Сибуголь»+KZ -  строительство шахты', 'agreement ПАО «Сибуголь»+KZ -  поставки кокса'],
  );
});

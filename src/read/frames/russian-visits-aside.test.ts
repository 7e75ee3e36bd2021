import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The visits of a text, each in one line: where, when, who, how sure. */
const visits = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event' || claim.slots.type !== 'visit') return [];
    const { place = '-', date = '-', participants = [] } = claim.slots;
    return [[place, date, participants.join(', '), claim.modality].join(' | ')];
  });

for (const [language, text, ...told] of [
  [
    'ru',
    'В ходе рабочей поездки официальной делегации Восточно-Казахстанской области в Барнаул согласован план.',
    'RU-ALT/barnaul | - | KZ-63 | stated',
  ],
  [
    'ru',
    'По итогам поездки делегации Омской области в Павлодар создан штаб.',
    'KZ-55/pavlodar | - | RU-OMS | stated',
  ],
  [
    'ru',
    'Стороны учли итоги визита губернатора Омской области Льва Сомова в Павлодар, который состоялся в марте.',
    'KZ-55/pavlodar | 2032-03 | Лев Сомов | stated',
  ],
  [
    'ru',
    'Перед визитом губернатора Омской области Льва Сомова в Павлодар стороны готовят договор.',
    'KZ-55/pavlodar | - | Лев Сомов | planned',
  ],
  ['ru', 'Ведомства обсудили подготовку визита делегации Омской области в Павлодар.'],
  [
    'en',
    "In March 2032, following Kazakh President Marat Seidov's visit to Russia, the ministries agreed on plants in Omsk.",
    'RU | 2032-03 | Marat Seidov | stated',
  ],
  [
    'en',
    'The ministry recalled that during the visit of Governor of Kurgan region Lev Ryzhov to Kostanay seed supplies were agreed on.',
    'KZ-39/kostanay | - | Lev Ryzhov | stated',
  ],
  ['en', 'The ministry mentioned the visit of Governor of Kurgan region Lev Ryzhov to Kostanay.'],
  [
    'kk',
    'Омбы облысының губернаторы Лев Рыжовтың Павлодарға жасаған жұмыс сапары екі өңірдің жақындығын көрсетті.',
    'KZ-55/pavlodar | - | Лев Рыжов | stated',
  ],
] as const)
  test(`a visit is told by its noun beside something else: ${text}`, () => {
    assert.deepEqual(visits(language, text), told);
  });

test('who speaks at an occasion takes part in it', () => {
  const speakers = (language: Language, text: string) =>
    reader
      .read({ text, language, published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'event' ? (claim.slots.participants ?? []) : []));
  const forum = 'Форуме межрегионального сотрудничества России и Казахстана в Омске';
  assert.deepEqual(
    speakers('ru', `Торговля растёт, отметил глава Курганской области Лев Рыжов, выступая на XXIX ${forum}.`),
    ['Лев Рыжов'],
  );
  assert.deepEqual(
    speakers('ru', `Глава области Лев Рыжов говорил о зерне, а на XXIX ${forum} его не было.`),
    [],
  );
  assert.deepEqual(
    speakers(
      'en',
      'Governor Lev Ryzhov spoke at the XXIX Forum of Interregional Cooperation of Russia and Kazakhstan in Omsk.',
    ),
    ['Lev Ryzhov'],
  );
});

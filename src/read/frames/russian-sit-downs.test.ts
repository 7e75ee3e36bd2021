import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const meetings = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-03-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event' || claim.slots.type !== 'meeting') return [];
    const { place = '-', date = '-', participants = [] } = claim.slots;
    return [
      [place, date, participants.join(', '), ...(claim.modality === 'stated' ? [] : [claim.modality])].join(
        ' ',
      ),
    ];
  });

for (const [text, told] of [
  [
    'Губернатор Оренбургской области Денис Пахомов был принят акимом Актюбинской области Асылбеком Жубановым 7 марта в Актобе.',
    'KZ-15/aktobe 2032-03-07 Денис Пахомов, Асылбек Жубанов',
  ],
  [
    'Председатель Саратовской областной думы Михаил Исайкин и аким ЗКО Бекзат Турлыбеков вчера сверили часы в Уральске.',
    'KZ-27/uralsk 2032-03-19 Михаил Исайкин, Бекзат Турлыбеков',
  ],
  [
    'Министр энергетики Казахстана Бауыржан Сыздыков прибыл в Омск. Сегодня состоятся переговоры с губернатором Омской области Олегом Лариным.',
    'RU-OMS/omsk 2032-03-20 Бауыржан Сыздыков, Олег Ларин planned',
  ],
  [
    'Делегации Мангистауской и Астраханской областей обсудили вопросы паромов. Встреча состоялась в Астрахани 5 марта.',
    'RU-AST/astrakhan 2032-03-05 KZ-47, RU-AST',
  ],
  [
    'Торговлю обсуждали на встрече вице-губернатора Курганской области Ирины Тарасовой с акимом СКО Маратом Тасовым. Она прошла в минувший четверг в Кургане.',
    'RU-KGN/kurgan 2032-03-18 Ирина Тарасова, Марат Тасов',
  ],
  [
    'Вчера президент России принял в Кремле премьер-министра Казахстана Ермека Садвакасова.',
    'RU-MOW/moscow 2032-03-19 RU, Ермек Садвакасов',
  ],
] as const)
  test(`who of the two sides sat together is told by a verb or a noun: ${text}`, () =>
    assert.deepEqual(meetings(text), [told]));

for (const text of [
  'Министр Казахстана Бауыржан Сыздыков и министр России Олег Ларин переговорили по телефону 5 марта.',
  'Губернаторы Челябинской и Курганской областей встретились в Шумихе, в Казахстан решили не ехать.',
] as const)
  test(`none met by telephone, or of one side alone: ${text}`, () => assert.deepEqual(meetings(text), []));

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

const VISIT = 'Посол Казахстана Марат Искаков находится с визитом в Омске.';
const DELEGATION = 'Делегация Тюменской области побывала в Астане.';
for (const [text, told] of [
  [
    `${VISIT} Рабочую встречу с ним провёл губернатор Омской области Олег Ларин.`,
    'RU-OMS/omsk - Марат Искаков, Олег Ларин',
  ],
  [
    `${VISIT} Состоялись его встречи с министром Ильёй Лосевым и мэром Омска Олегом Лариным.`,
    'RU-OMS/omsk - Марат Искаков, Илья Лосев, Олег Ларин',
  ],
  [`${DELEGATION} Гости встретились с министром Казахстана Маратом Тасовым.`, 'KZ-71 - RU-TYU, Марат Тасов'],
] as const)
  test(`those who came sit with whom the next sentence names: ${text}`, () =>
    assert.deepEqual(meetings(text), [told]));

test('guests who are received are on the visit that was told', () =>
  assert.deepEqual(meetings(`${DELEGATION} Гостей принял министр Казахстана Марат Тасов.`), []));

test('two of both sides who talked things over met, where the text tells of no call', () => {
  const talk = 'Губернатор Омской области Олег Ларин и посол Казахстана Марат Тасов обсудили поставки зерна.';
  assert.deepEqual(meetings(talk), ['- - Олег Ларин, Марат Тасов']);
  assert.deepEqual(meetings(`${talk} Разговор по телефону длился час.`), []);
  assert.deepEqual(meetings(`Вчера, 19 марта, к губернатору пришли гости; ${talk}`), [
    '- 2032-03-19 Олег Ларин, Марат Тасов',
  ]);
});

test('what is told at a meeting of another town is not where it was, and those who work somewhere are no guests', () => {
  const met = 'на встрече с послом Казахстана Маратом Тасовым';
  assert.deepEqual(
    meetings(`Завод откроют в Уральске, сообщил губернатор Омской области Олег Ларин ${met}.`),
    ['- - Олег Ларин, Марат Тасов'],
  );
  const counts = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-03-20' })
      .claims.flatMap((claim) => (claim.kind === 'event' ? [claim.slots.count?.n] : []));
  const visit = 'Делегация Омской области прибыла в Павлодар.';
  assert.deepEqual(counts(`${visit} Гости осмотрели завод, где работают 1200 человек.`), [undefined]);
  assert.deepEqual(counts(`${visit} В её составе 12 человек.`), [12]);
});

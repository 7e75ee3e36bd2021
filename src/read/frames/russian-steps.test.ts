import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The legal steps of a text: of what, which, when. */
const steps = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2031-06-18' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'legal-step' && 'step' in slots
        ? [[modality, slots.instrument, slots.step, slots.date ?? ''].join(' | ')]
        : [],
    );

test('the first day of its force, a far verb and the consent of a chamber are steps of a Russian treaty', () => {
  assert.deepEqual(
    steps('С 1 октября 2030 года вступил в действие договор России и Казахстана о санаториях.'),
    ['stated | договор России и Казахстана о санаториях | in-force | 2030-10-01'],
  );
  assert.deepEqual(
    steps(
      'Действие соглашения между Россией и Казахстаном о совместном депо прекращено в феврале 2031 года.',
    ),
    ['stated | соглашение между Россией и Казахстаном о совместном депо | terminated | 2031-02'],
  );
  assert.deepEqual(
    steps('Сенат Казахстана 4 мая дал согласие на ратификацию соглашения с Россией о пунктах пропуска.'),
    ['stated | соглашение с Россией о пунктах пропуска | ratified | 2031-05-04'],
  );
  assert.deepEqual(
    steps('Соглашение с Россией о пунктах пропуска Сенат Казахстана ждёт на ратификацию.'),
    [],
  );
});

test('a demarcation that is going on needs no day', () => {
  assert.deepEqual(steps('Демаркация границы между Россией и Казахстаном идёт до сих пор.').length, 1);
});

test('an authority by no name of its own signs for the town where it is, and so many of something else are no papers', () => {
  const signings = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2031-06-18' })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'signing' && 'parties' in slots ? [{ parties: slots.parties, count: slots.count }] : [],
      );
  assert.deepEqual(
    signings(
      'В Астрахани состоялось подписание меморандума о взаимопонимании между администрацией города и акиматом Актау.',
    ),
    [{ parties: ['RU-AST/astrakhan', 'KZ-47/aktau'], count: undefined }],
  );
  assert.deepEqual(
    signings('Петропавловск получит из Кургана 15 новых автобусов, договор лизинга подписан в апреле.'),
    [{ parties: ['KZ-59/petropavl', 'RU-KGN/kurgan'], count: undefined }],
  );
});

test('what is being built will carry so much, and a passage with a name is a crossing', () => {
  const capacities = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2031-06-18' })
      .claims.flatMap(({ kind, modality, slots }) =>
        kind === 'capacity' && 'asset' in slots
          ? [[modality, slots.asset, slots.before?.n, slots.after?.n].filter(Boolean).join(' | ')]
          : [],
      );
  assert.deepEqual(
    capacities(
      'Под Астраханью в порту Оля строят терминал мощностью 1,5 млн тонн в год, деньги дал Казахстан.',
    ),
    ['planned | терминал в порту Оля | 1500000'],
  );
  assert.deepEqual(
    capacities(
      'Пропускная способность перехода «Маштаково» на границе России с Казахстаном увеличится с 450 до 1200 автомобилей в сутки.',
    ),
    ['planned | переход «Маштаково» | 450 | 1200'],
  );
});

test('a line of which only its marking is told bears the name that the text gave it with both countries', () => {
  const going = 'Процесс демаркации продолжается.';
  assert.deepEqual(
    steps(`Утверждены карты участков российско-казахстанской государственной границы. ${going}`),
    ['stated | российско-казахстанская государственная граница | demarcation | '],
  );
  assert.deepEqual(steps(`Готовы карты границы России с Казахстаном. ${going}`), [
    'stated | граница России с Казахстаном | demarcation | ',
  ]);
  assert.deepEqual(steps(`Россия и Казахстан сели за карты. ${going}`), [
    'stated | российско-казахстанская государственная граница | demarcation | ',
  ]);
});

test('a paper that the head of a firm signs is no treaty of the two countries', () => {
  const signed =
    'и вице-премьер Казахстана Ерлан Сатпаев 5 мая 2032 года подписали соглашение о поставках газа.';
  assert.deepEqual(steps(`Глава «Газпрома» Пётр Озеров ${signed}`), []);
  assert.deepEqual(steps('Россия и Казахстан 5 мая 2032 года подписали договор о поставках газа.'), [
    'stated | договор о поставках газа | signed | 2032-05-05',
  ]);
});

test('a line is that of the two countries where the text calls it no more than the border of the country', () => {
  const border = 'российско-казахстанская государственная граница';
  assert.deepEqual(
    steps('К демаркации госграницы страны Россия и Казахстан приступят после вступления договора в силу.'),
    [`planned | ${border} | demarcation | `],
  );
  assert.deepEqual(steps('Началась демаркация государственной границы страны. Работы идут и в России.'), [
    'stated | граница | demarcation | ',
  ]);
  assert.deepEqual(
    steps('Казахстан и Россия ждут геологов. Началась демаркация государственной границы страны.'),
    [`stated | ${border} | demarcation | `],
  );
});

test('since when a treaty acts, and who has left it', () => {
  assert.deepEqual(steps('Соглашение России и Казахстана о паромах действует с мая 2011 года.'), [
    'stated | Соглашение России и Казахстана о паромах | in-force | 2011-05',
  ]);
  assert.deepEqual(steps('Россия вышла из договора с Казахстаном о паромах в марте 2021 года.'), [
    'stated | договор с Казахстаном о паромах | terminated | 2021-03',
  ]);
  assert.deepEqual(steps('По договору России и Казахстана о паромах с мая 2011 года действует скидка.'), []);
  assert.deepEqual(steps('Россия вышла из состава совета по договору с Казахстаном о паромах.'), []);
});

test('a paper goes by its own name, not by that of the paper it is about, up to the subject behind it', () => {
  assert.deepEqual(
    steps('Протокол о продлении соглашения России и Казахстана об аренде складов ратифицирован.'),
    ['stated | Протокол о продлении соглашения России и Казахстана об аренде складов | ratified | '],
  );
  assert.deepEqual(
    steps('Договор о паромах президенты России и Казахстана подписали в Москве 18 января 2025 года.'),
    ['stated | Договор о паромах | signed | 2025-01-18'],
  );
  assert.deepEqual(
    steps(
      'Министры России и Казахстана подписали межправительственное соглашение о строительстве ТЭЦ в Кокшетау и Семее.',
    ),
    ['stated | межправительственное соглашение о строительстве ТЭЦ в Кокшетау и Семее | signed | '],
  );
});

test('papers of both countries by their full names were signed on the days that stand behind them', () => {
  assert.deepEqual(
    steps(
      'Основу связей России и Казахстана составляют Договор о дружбе и помощи от 25 мая 1992 года и Декларация о вечной дружбе от 6 июля 1998 года.',
    ),
    [
      'stated | Договор о дружбе и помощи | signed | 1992-05-25',
      'stated | Декларация о вечной дружбе | signed | 1998-07-06',
    ],
  );
  assert.deepEqual(
    steps(
      'Россия и Казахстан – союзники. Соглашение о сотрудничестве Омска и Павлодара от 25 мая 2025 года продлено.',
    ),
    [],
  );
  assert.deepEqual(steps('Россия и Казахстан помнят о договоре о дружбе от 25 мая 1992 года.'), []);
  assert.deepEqual(
    steps('Договор России и Казахстана о паромах от 25 мая 2025 года ратифицирован.').length,
    1,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const read = (text: string, kind: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-20' })
    .claims.filter((claim) => claim.kind === kind);

/** Of each class a sentence that says which one is meant, and one that does not. */
const CLASSES: readonly (readonly [what: string, kind: string, told: string, withheld: string])[] = [
  [
    'works on a thing by one common word',
    'works',
    'В Троицке по проекту с Казахстаном построен мост через Уй.',
    'В Троицке по проекту с Казахстаном построен мост.',
  ],
  [
    'works on no plant, without a name, a time, an extent or a cost',
    'works',
    'На границе с Казахстаном закрыли пункт пропуска «Каракуга».',
    'На границе с Казахстаном закрыли пункты пропуска.',
  ],
  [
    'works to come on a thing without a name, of which neither when nor how far nor for how much is told',
    'works',
    'Предусмотрена модернизация пункта пропуска «Каракуга» на границе с Казахстаном.',
    'Предусмотрена модернизация автомобильных пунктов пропуска на границе с другой страной, Казахстаном.',
  ],
  [
    'what a bare plant makes, as it is',
    'capacity',
    'В Костанае с российским участием работает литейный завод мощностью 40 тыс. тонн в год.',
    'В Костанае с российским участием работает завод мощностью 40 тыс. тонн в год.',
  ],
  [
    'what people of a place will do, told by the tense alone',
    'intent',
    'Казахстанский инвестор планирует построить в Омской области фабрику.',
    'Казахстанский инвестор построит в Омской области фабрику за 2 млрд рублей.',
  ],
  [
    'a few papers that the text has just told of',
    'observation',
    'Между Омской областью и Казахстаном заключено 14 соглашений.',
    'Между Омской областью и Казахстаном заключено три соглашения.',
  ],
  [
    'a show without a place',
    'event',
    'Выставка российских и казахстанских станков прошла в Уральске 18 октября 2031 года.',
    'Выставка российских и казахстанских станков закрылась 18 октября 2031 года.',
  ],
  [
    'a festival without a day',
    'event',
    'Фестиваль «Соседи России и Казахстана» прошёл в Орске 4 мая 2032 года.',
    'Фестиваль «Соседи России и Казахстана» прошёл в Орске.',
  ],
  [
    'a legal step of some agreement',
    'legal-step',
    'Сенат Казахстана ратифицировал соглашение с Россией о совместной охране рек.',
    'Сенаторы Казахстана ратифицировали межправительственное соглашение, по которому будет жить омский филиал.',
  ],
  [
    'an order that nobody is told to fill',
    'order',
    'Астраханская верфь построит для Казахстана три баржи.',
    'Астраханские верфи работают давно. В прошлом году сдали для Казахстана три баржи.',
  ],
];

test('what a Russian text tells of nothing in particular is kept back, what it names is told', () => {
  for (const [what, kind, told, withheld] of CLASSES) {
    assert.ok(read(told, kind).length > 0, `${what}: ${told}`);
    assert.equal(read(withheld, kind).length, 0, `${what}: ${withheld}`);
  }
});

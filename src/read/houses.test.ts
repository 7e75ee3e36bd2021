import assert from 'node:assert/strict';
import test from 'node:test';
import { openShelf } from '../shelf.ts';
import { housesIn } from './houses.ts';
import { tokenise } from './language/tokenise.ts';
import { countryOfHouse } from './lexicon/houses.ts';
import { createReader } from './reader.ts';

const namesIn = (text: string): readonly string[] => housesIn(tokenise(text), []).map(({ name }) => name);

test('houses are found by their names in any case, in marks or without', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Соглашение с КамАЗом и РЖД поддержал «Сбербанк».', ['КамАЗ', 'РЖД', '«Сбербанк»']],
    ['Генеральный директор «Росатома» встретился с главой Роснефти.', ['«Росатом»', 'Роснефть']],
    ['Судно ждёт KTZ Express Shipping.', ['KTZ Express Shipping']],
    ['«ҚазМұнайГаз» ҰҚ АҚ Росатоммен келісті.', ['«ҚазМұнайГаз» ҰҚ АҚ', 'Росатом']],
    ['«ҚазМұнайГаз» ҰК АҚ Росатоммен келісті.', ['«ҚазМұнайГаз» ҰК АҚ', 'Росатом']],
    ['Росатом «ҚазМұнайГаз» ААҚ өкілдерімен келісті.', ['Росатом', '«ҚазМұнайГаз» ААҚ']],
    ['Авиакомпания «Победа» полетит в Актобе.', ['«Победа»']],
    ['Танкер «Победа» сел на мель.', []],
    ['Победа команды из Самары, скат крыши и казна города.', []],
    ['Он мечтал о росатоме будущего.', []],
  ];
  for (const [text, names] of rows) assert.deepEqual(namesIn(text), names, text);
});

test('a house is of the country where it has its seat', () => {
  assert.equal(countryOfHouse('АО «НК «КТЖ»'), 'KZ');
  assert.equal(countryOfHouse('Air Astana'), 'KZ');
  assert.equal(countryOfHouse('«Победа»'), 'RU');
  assert.equal(countryOfHouse('«Волгавод»'), undefined);
});

test('houses known by name alone sign, plan and fly for their country', async () => {
  const reader = createReader((await openShelf()).vocabulary);
  const told = (text: string) =>
    reader.read({ text, language: 'ru', published: '2031-05-17' }).claims.map(({ slots }) => slots);
  assert.deepEqual(told('«Самрук-Казына» и «Росатом» подписали меморандум о подготовке кадров.'), [
    {
      instrument: 'memorandum',
      parties: ['«Самрук-Казына»', '«Росатом»'],
      subject: 'подготовка кадров',
    },
  ]);
  assert.deepEqual(told('Авиакомпания SCAT откроет рейсы из Актау в Астрахань.'), [
    {
      actor: 'SCAT',
      action: 'open',
      object: 'рейсы из Актау в Астрахань',
      counterpart: ['RU-AST/astrakhan'],
    },
  ]);
});

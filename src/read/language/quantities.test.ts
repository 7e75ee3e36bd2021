import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { periodsIn } from './periods.ts';
import { quantitiesIn } from './quantities.ts';
import { tokenise } from './tokenise.ts';

const read = (text: string, language: Language): readonly string[] => {
  const tokens = tokenise(text);
  return quantitiesIn(tokens, language, periodsIn(tokens, language)).map(
    ({ quantity: { n, max, unit, cmp }, ordinal }) =>
      `${cmp ?? ''}${n}${max === undefined ? '' : `..${max}`} ${unit}${ordinal ? ' ordinal' : ''}`,
  );
};
const CASES: readonly (readonly [Language, string, readonly string[]])[] = [
  ['ru', 'экспорт достиг почти 12,4 млн долларов США', ['~12400000 USD']],
  ['ru', 'вложено более 2 миллиардов 300 миллионов рублей', ['>2300000000 RUB']],
  ['ru', 'мощность выросла с 24 до 36–40 тыс. кубометров в сутки', ['24000 m3/d', '36000..40000 m3/d']],
  ['ru', 'поставки выросли в полтора раза', ['1.5 x']],
  ['ru', 'область в 196 тыс. квадратных километров, цех на 40 тыс. кв. м', ['196000 km2', '40000 m2']],
  ['kk', '300 шаршы метр', ['300 m2']],
  ['ru', 'двадцать второе заседание', ['22 1 ordinal']],
  ['ru', 'сто шестнадцатую встречу', ['116 1 ordinal']],
  ['ru', 'дорога длиной не менее ста двадцати километров', ['>=120 km']],
  ['ru', 'в XXI форуме приняли участие около 700 человек', ['21 1 ordinal', '~700 person']],
  ['ru', '5 марта 2031 года открыта трасса М-6', []],
  ['ru', 'доля выросла на 3 процентных пункта', ['3 pp']],
  ['ru', 'более трёх десятков предприятий, полтора десятка школ, десяток вузов', ['>30 1', '15 1', '10 1']],
  ['ru', 'несколько десятков предприятий и десятки школ', []],
  ['kk', 'тауар айналымы 96,3 млн АҚШ долларына жетті', ['96300000 USD']],
  ['kk', 'импорт 14,5 пайызға азайды', ['14.5 %']],
  ['kk', '1,3 есе өсті', ['1.3 x']],
  ['kk', '28 миллионнан 48 миллион тоннаға дейін', ['28000000 1', '48000000 t']],
  ['kk', '700-ге жуық студент', ['~700 person']],
  ['kk', 'рейстер төрттен жетіге дейін көбейді', ['4 1', '7 1']],
  ['kk', 'отыздан астам зауыт', ['>30 1']],
  ['kk', '1 мың 200 вагон', ['1200 1']],
  ['kk', '1,2 мың 5 вагон', ['1200 1', '5 1']],
  ['kk', '7,5 млн литр сыра, 900 мың литрге жетті', ['7500000 l', '900000 l']],
  ['ru', '2 млн литров молока', ['2000000 l']],
  ['kk', 'жарты миллион тонна', ['500000 t']],
  ['kk', '2 жарым миллион тонна', ['2500000 t']],
  ['kk', 'үш мың жарым адам', ['3500 person']],
  ['kk', 'бірге жұмыс істейді', []],
  ['kk', '25 миллиард доллардан асқан, 120 мыңнан асады', ['>25000000000 USD', '>120000 1']],
  ['kk', '3 млрд долларды артқа тастады, 60 пайыздан жоғары', ['>3000000000 USD', '>60 %']],
  ['kk', '7 миллион долларға жуықтады, былтырғыдан 10 пайызға көп', ['~7000000 USD', '10 %']],
  ['kk', '400 млн еуроға жетті, тауар 1 млрд 240 млн долларды құрады', ['400000000 EUR', '1240000000 USD']],
  ['en', 'trade reached $412.5 million', ['412500000 USD']],
  ['en', 'it made 7 bln 500 mln U.S. dollars', ['7500000000 USD']],
  ['en', 'over US$26 billion, almost USD 17 mln', ['>26000000000 USD', '~17000000 USD']],
  ['en', 'up to 1.2 thousand young people', ['<=1200 person']],
  ['en', 'from 3 to 4.5 million tonnes a year', ['3000000 t/a', '4500000 t/a']],
  ['en', 'more than 300 joint projects', ['>300 1']],
  ['en', 'exports nearly tripled', ['~3 x']],
  ['en', 'two dozen agreements, several dozen plans', ['24 1']],
];
for (const [language, text, expected] of CASES)
  test(`«${text}» holds ${expected.join(', ') || 'no amount'}`, () =>
    assert.deepEqual(read(text, language), expected));

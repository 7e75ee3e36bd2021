import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The occasions of a text, each in one line: what, where, when, who. */
const occasions = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-03-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, place = '-', date = '-', participants = [], count } = claim.slots;
    return [`${type} ${place} ${date} ${[...participants, ...(count ? [count.n] : [])].join(', ')}`];
  });

test('a stay «с визитом» is a visit of whoever is told before, in the region or the capital that is meant', () => {
  assert.deepEqual(
    occasions(
      'ru',
      'Посол Казахстана в России Ерлан Тасов вручил грамоты в Томске. Дипломат находится в области с рабочим визитом.',
    ),
    ['visit RU-TOM - Ерлан Тасов'],
  );
  assert.deepEqual(
    occasions(
      'ru',
      'Губернатор Пензенской области Олег Ванин рассказал о дружбе. С акимом он познакомился в 2029 году, когда был с визитом в столице Казахстана.',
    ),
    ['visit KZ-71/astana 2029 Олег Ванин'],
  );
  assert.deepEqual(occasions('ru', 'Посол Казахстана Ерлан Тасов находится в Томске два года.'), []);
});

test('groups go by where they are from, people of business on a mission', () => {
  assert.deepEqual(occasions('ru', 'Группе тюменских предпринимателей показали элеваторы Петропавловска.'), [
    'mission KZ-59/petropavl - RU-TYU',
  ]);
  assert.deepEqual(occasions('ru', 'Гости из Кургана часто приезжали в Петропавловск.'), []);
  assert.deepEqual(
    occasions('en', 'In April 2031, when guests from the Saratov region came to Uralsk, songs were sung.'),
    ['visit KZ-27/uralsk 2031-04 RU-SAR'],
  );
  assert.deepEqual(
    occasions('en', 'Sixty people from 22 companies came to Aktobe as the Bashkir delegation.'),
    ['mission KZ-15/aktobe - RU-BA, 22'],
  );
  assert.deepEqual(occasions('en', 'People from Kurgan region often visit Petropavl.'), []);
});

test('guests who came are told before or behind their verb, by where they are from or whose they are', () => {
  assert.deepEqual(occasions('ru', 'В Костанай приехали врачи из Челябинска.'), [
    'visit KZ-39/kostanay - RU-CHE/chelyabinsk',
  ]);
  assert.deepEqual(occasions('ru', 'Представители акимата Атырауской области посетили Астрахань.'), [
    'visit RU-AST/astrakhan - KZ-23',
  ]);
  assert.deepEqual(occasions('ru', 'В Томске побывал аким Павлодарской области Нурлан Ахметов.'), [
    'visit RU-TOM/tomsk - Нурлан Ахметов',
  ]);
  assert.deepEqual(occasions('ru', 'На праздник в Уральск приехала делегация Саратова.'), [
    'visit KZ-27/uralsk - RU-SAR/saratov',
  ]);
  assert.deepEqual(occasions('ru', 'Представители России и Казахстана приехали в Минск.'), []);
  assert.deepEqual(occasions('ru', 'Губернатор Тюменской области Пётр Лосев побывал в Ишиме.'), []);
});

test('who heads a delegation is told with it, whoever else its sentence names what is hoped for', () => {
  assert.deepEqual(
    occasions(
      'ru',
      'С визитом в Костанай прибыла делегация Курганской области во главе с вице-губернатором Павлом Дроновым, и среди её целей – идея создать завод.',
    ),
    ['visit KZ-39/kostanay - RU-KGN, Павел Дронов'],
  );
});

test('an occasion is told by what stands ahead, or by what was the chief of a visit', () => {
  assert.deepEqual(occasions('ru', 'Россия и Казахстан: впереди форум предпринимателей в Атырау.'), [
    'forum KZ-23/atyrau - ',
  ]);
  assert.deepEqual(
    occasions(
      'ru',
      'Костанай посетила делегация Челябинской области. Главным событием поездки стал российско-казахстанский форум соседей.',
    ),
    ['visit KZ-39/kostanay - RU-CHE', 'forum KZ-39/kostanay - '],
  );
});

test('leaders who meet in the Kremlin meet in Moscow, on the day that «тем же вечером» points to', () => {
  assert.deepEqual(
    occasions(
      'ru',
      'Гости прилетели 11 марта. Тем же вечером в Кремле российский и казахстанский лидеры встретились.',
    ),
    ['meeting RU-MOW/moscow 2032-03-11 RU, KZ'],
  );
  assert.deepEqual(occasions('ru', 'Лидеры России и Казахстана увиделись в Сочи.'), [
    'meeting RU-KDA/sochi - RU, KZ',
  ]);
  assert.deepEqual(occasions('ru', 'Президенты России и Казахстана провели переговоры в казанском Кремле.'), [
    'meeting RU-TA/kazan - RU, KZ',
  ]);
  assert.deepEqual(occasions('ru', 'Лидеры рынка из России и Казахстана встретились с трудностями.'), []);
});

test('two of both sides who talked met, in a town where one is told, by telephone they did not', () => {
  const two = 'Губернатор Омской области Илья Белов и аким Павлодарской области Нурлан Асанов обсудили';
  assert.deepEqual(occasions('ru', `${two} в Павлодаре ремонт дороги.`), [
    'meeting KZ-55/pavlodar - Илья Белов, Нурлан Асанов',
  ]);
  assert.deepEqual(occasions('ru', `${two} по телефону ремонт дороги.`), []);
  assert.deepEqual(occasions('ru', `${two} ремонт дороги.`), ['meeting - - Илья Белов, Нурлан Асанов']);
  assert.deepEqual(
    occasions(
      'ru',
      'Акима Абайской области Ерлана Тасова в Барнауле принял губернатор Алтайского края Сергей Лукин.',
    ),
    ['meeting RU-ALT/barnaul - Ерлан Тасов, Сергей Лукин'],
  );
});

test('a bare title behind «met» means its holder who was told before', () => {
  assert.deepEqual(
    occasions(
      'en',
      'Oleg Drozdov, Governor of the Tomsk region, got a medal from Marat Seilov, Ambassador of Kazakhstan to Russia. Drozdov met the ambassador in Tomsk on Monday.',
    ),
    ['meeting RU-TOM/tomsk 2032-03-15 Oleg Drozdov, Marat Seilov'],
  );
});

test('days of one side are told once for each town of the other, a programme by what it has', () => {
  assert.deepEqual(
    occasions(
      'en',
      'On May 20 the Days of Culture of Tatarstan begin in Kostanay and on May 25 they move to Pavlodar. The programme has a Kazan - Aktau business forum.',
    ),
    [
      'culture-days KZ-39/kostanay 2032-05-20 RU-TA',
      'culture-days KZ-55/pavlodar 2032-05-25 RU-TA',
      'forum - - ',
    ],
  );
  assert.deepEqual(occasions('en', 'Orenburg Days in Aktobe were opened at the drama theatre.'), [
    'culture-days KZ-15/aktobe - RU-ORE/orenburg',
  ]);
  assert.deepEqual(
    occasions(
      'en',
      'Trade of Russia and Kazakhstan is greater than when the fair was held for the first time, in 2014.',
    ),
    [],
  );
});

test('«летом» of what was done is the last summer', () => {
  assert.deepEqual(
    occasions('ru', 'Летом губернатор Астраханской области Пётр Озеров ездил с визитом в Астану.'),
    ['visit KZ-71 2031-06/2031-08 Пётр Озеров'],
  );
});

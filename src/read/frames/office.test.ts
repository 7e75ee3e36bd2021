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

test('one word for several people says of none whose office it is', () => {
  assert.deepEqual(
    offices('kk', 'Қос өңірдің басшылары Серік Ержанов пен Игорь Бабаев Атырау мен Астрахань туралы айтты.'),
    [],
  );
  assert.deepEqual(
    offices(
      'en',
      'The forum of Kazakhstan and Russia in Sochi heard presidents Timur Aliyev and Ivan Petrov.',
    ),
    [],
  );
});

test('a minister has a country where only a town was named, a president none that is not told', () => {
  assert.deepEqual(
    offices('en', 'ASTANA. KAZINFORM Minister of Trade Aidar Bekov spoke of Russia and Kazakhstan.'),
    ['Aidar Bekov, Minister of Trade, KZ'],
  );
  assert.deepEqual(
    offices('en', 'In Omsk our First President Timur Aliyev praised Russia and Kazakhstan.'),
    [],
  );
});

test('an envoy is of those who send him, and courtesies are no part of a title', () => {
  assert.deepEqual(
    offices(
      'en',
      'The governor thanked the Ambassador Extraordinary and Plenipotentiary of Kazakhstan to the Russian Federation Yerlan Kospayev and the President of Russia Mr. Dmitry Morozov.',
    ),
    ['Yerlan Kospayev, Ambassador Extraordinary and Plenipotentiary, KZ', 'Dmitry Morozov, President, RU'],
  );
});

test('Kazakh titles stand before a name, behind it, and after a company with its legal form', () => {
  assert.deepEqual(
    offices(
      'kk',
      'Алтай Көшербаев, Батыс Қазақстан облысының әкімі:\n– Самарамен байланысымыз нығайып келеді.',
    ),
    ['Алтай Көшербаев, әкім, KZ-27'],
  );
  assert.deepEqual(offices('kk', '«ҚазСуАрна» ҰК АҚ басқарма төрағасы Мұрат Сейтов Ресей туралы айтты.'), [
    'Мұрат Сейтов, басқарма төрағасы, «ҚазСуАрна» ҰК АҚ',
  ]);
  assert.deepEqual(
    offices('kk', 'Атырау облысына Ресей туралы баяндаған Мемлекет басшысы Қасым Тоқтаров келді.'),
    ['Қасым Тоқтаров, Мемлекет басшысы, KZ'],
  );
});

test('words of a Russian title before its office take the form in which one names it', () => {
  assert.deepEqual(
    offices(
      'ru',
      'Омскую делегацию в Павлодаре встретили с первым заместителем акима Павлодарской области Тимуром Алиевым.',
    ),
    ['Тимур Алиев, первый заместитель акима, KZ-55'],
  );
  assert.deepEqual(
    offices(
      'ru',
      'Гостей из Актау принял исполняющий обязанности министра внешних связей Астраханской области Иван Петров.',
    ),
    ['Иван Петров, исполняющий обязанности министра внешних связей, RU-AST'],
  );
});

test('Kazakhstan has one cabinet: none of its regions has a premier or a government, and no Russian place an akim', () => {
  assert.deepEqual(
    offices(
      'en',
      'In the Atyrau region Deputy Prime Minister Daniyar Sejitov spoke of Russia. A delegation of the Atyrau region, which First Deputy Akim Marat Alin led, came to Astrakhan.',
    ),
    ['Daniyar Sejitov, Deputy Prime Minister, KZ', 'Marat Alin, First Deputy Akim, KZ-23'],
  );
  assert.deepEqual(
    offices('ru', 'Костанай и Челябинск. Об этом гость сказал главе правительства Данияру Сейтову.'),
    ['Данияр Сейтов, глава правительства, KZ'],
  );
});

test('presidents named together are none of them told as «президенты» of one country', () => {
  assert.deepEqual(
    offices(
      'ru',
      'Форум Казахстана и России прошёл в Уральске. Президенты Владимир Морозов и Касым Сейтов участвовали в нём по видеосвязи.',
    ),
    [],
  );
  assert.deepEqual(offices('ru', 'Казахстан и Россия. Президент России Владимир Морозов прибыл в Уральск.'), [
    'Владимир Морозов, президент, RU',
  ]);
});

test('offices of third countries are no claims, and a representative is of the region that sent him', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'office' ? [`${slots.person}: ${slots.of}`] : []));
  assert.deepEqual(
    told(
      'На форум в Омск прибыли премьер-министр Казахстана Ерлан Сабитов и министр энергетики Узбекистана Азиз Каримов.',
    ),
    ['Ерлан Сабитов: KZ'],
  );
  assert.deepEqual(
    told(
      'Тверская область торгует с Казахстаном. Приехал представитель губернатора области в Москве Пётр Зимин.',
    ),
    ['Пётр Зимин: RU-TVE'],
  );
});

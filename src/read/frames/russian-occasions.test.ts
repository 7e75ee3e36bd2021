import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [
            [claim.slots.type, claim.slots.ordinal, claim.slots.place, claim.slots.date]
              .filter(Boolean)
              .join(' '),
          ]
        : [],
    );

test('visits, meetings and sessions take the day and the town that the next sentence says of them', () => {
  assert.deepEqual(
    told('Делегация Омской области прибыла в Павлодар. Визит начался 14 мая и продлится три дня.'),
    ['visit KZ-55/pavlodar 2032-05-14'],
  );
  assert.deepEqual(
    told(
      'Омский губернатор Игорь Бабин провёл встречу с консулом Казахстана Асланом Сатовым. Беседа состоялась 5 мая в Омске.',
    ),
    ['meeting RU-OMS/omsk 2032-05-05'],
  );
  assert.deepEqual(told('Делегация Омской области прибыла в Павлодар. Прошлый визит начался 14 мая.'), [
    'visit KZ-55/pavlodar',
  ]);
});

test('a visit is told by who travels and where to, with whichever word it is told', () => {
  assert.deepEqual(
    told('Президент Казахстана Ерлан Сатов 12 ноября посетит Россию с государственным визитом.'),
    ['visit RU 2032-11-12'],
  );
  assert.deepEqual(
    told('Россия и Казахстан дружат. Губернатор Омской области Олег Ларин вспомнил поездки в Казахстан.'),
    [],
  );
});

test('an occasion is in the town of its venue, and counted by any ordinal', () => {
  assert.deepEqual(
    told('В Доме дружбы Уральска 3 июня прошёл шестнадцатый фестиваль песен России и Казахстана.'),
    ['festival 16 KZ-27/uralsk 2032-06-03'],
  );
});

test('who met is told though the host is a pronoun for whom the sentence before told of', () => {
  assert.deepEqual(
    told(
      'Президент Казахстана Ерлан Сатов ждёт гостей. На встрече с раисом Татарстана Рустамом Галиным он говорил о заводах.',
    ),
    ['meeting'],
  );
});

test('days of a month are no days of a region', () => {
  assert.deepEqual(
    told(
      'Костанай и Челябинск. В последние дни мая и первые дни июня в Челябинской области пройдёт ярмарка.',
    ).filter((event) => event.startsWith('culture-days')),
    [],
  );
  assert.deepEqual(told('Дни Челябинской области открылись в Костанае 2 июня.'), [
    'culture-days KZ-39/kostanay 2032-06-02',
  ]);
});

test('an occasion told by how long ago it was is of that month, and days that are counted are no feast', () => {
  assert.deepEqual(
    told('Об этом говорили на VII Форуме России и Казахстана, состоявшемся месяц назад в Костанае.'),
    ['forum 7 KZ-39/kostanay 2032-05'],
  );
  assert.deepEqual(told('Пять дней назад аким Павлодарской области Ерлан Сапаров побывал в Омске.'), [
    'visit RU-OMS/omsk 2032-06-05',
  ]);
});

test('where an envoy says that an occasion will be is no place of his service', () => {
  assert.deepEqual(
    told(
      'Посол Казахстана сообщил, что осенью в Костанае пройдёт бизнес-форум саратовских предпринимателей.',
    ),
    ['forum KZ-39/kostanay 2032-09/2032-11'],
  );
  assert.deepEqual(
    told('Бизнес-форум омских и казахстанских фирм открыл 5 июня консул Казахстана в Екатеринбурге.'),
    ['forum 2032-06-05'],
  );
});

test('«в эти дни» of an occasion that goes on is the month of the text, of one gone by it is not', () => {
  assert.deepEqual(told('В эти дни в Актобе проходят Дни культуры Оренбургской области.'), [
    'culture-days KZ-15/aktobe 2032-06',
  ]);
  assert.deepEqual(told('В эти дни в Актобе проходили Дни культуры Оренбургской области.'), [
    'culture-days KZ-15/aktobe',
  ]);
});

test('a Russian round table is a conference, named by more than what it is', () => {
  assert.deepEqual(told('5 марта в консульстве Казахстана в Омске состоялся круглый стол «Соседи».'), [
    'conference RU-OMS/omsk 2032-03-05',
  ]);
  assert.deepEqual(told('Торговля с Казахстаном растёт. В рамках форума в Омске прошли круглые столы.'), []);
});

test('a number behind a Russian month counts what stands behind it, and is no day', () => {
  assert.deepEqual(told('В июне 15 компаний Омска поедут с бизнес-миссией в Караганду.'), [
    'mission KZ-35/karaganda 2032-06',
  ]);
  assert.deepEqual(told('15 июня компании Омска поедут с бизнес-миссией в Караганду.'), [
    'mission KZ-35/karaganda 2032-06-15',
  ]);
});

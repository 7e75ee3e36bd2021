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
        ? [`${claim.slots.type} ${claim.slots.place ?? '?'}: ${claim.slots.participants?.join(', ')}`]
        : [],
    );

test('a journey told in passing is a visit, though the traveller’s title stands right behind where he went', () => {
  assert.deepEqual(
    told('В ходе поездки в Казахстан вице-премьер РФ Олег Ларин встретился со студентами филиала.'),
    ['visit KZ: Олег Ларин'],
  );
  assert.deepEqual(
    told(
      'Россия и Казахстан дружат. В ходе рабочей поездки в республику министр спорта РФ Олег Ларин увидел стройку.',
    ),
    ['visit KZ: Олег Ларин'],
  );
});

test('whoever tells that he held a meeting with an official of the other side took part in it', () => {
  assert.deepEqual(
    told(
      '«Провёл встречу с послом Казахстана в России Ерланом Сатовым», – написал губернатор Омской области Олег Ларин.',
    ),
    ['meeting ?: Олег Ларин, Ерлан Сатов'],
  );
});

test('two in the genitive behind the word for a meeting met, and so did a host and whom he received', () => {
  assert.deepEqual(
    told(
      'Пресс-служба рассказала об итогах встречи губернатора Омской области Олега Ларина и посла Казахстана в России Ерлана Сатова.',
    ),
    ['meeting ?: Олег Ларин, Ерлан Сатов'],
  );
  assert.deepEqual(
    told('Ерлан Сатов принял губернатора Омской области России Олега Ларина. Казахстан ждёт гостей.'),
    ['meeting ?: Ерлан Сатов, Олег Ларин'],
  );
  assert.deepEqual(
    told(
      'Казахстан ждёт. Министр Казахстана Ерлан Сатов принял решение по просьбе губернатора Омской области.',
    ),
    [],
  );
});

test('whom a traveller met there is told beside his visit, and is no guest himself', () => {
  assert.deepEqual(
    told(
      'Посол Казахстана в России Ерлан Сатов посетил Тюмень, где встретился с губернатором Тюменской области Олегом Лариным.',
    ),
    ['visit RU-TYU/tyumen: Ерлан Сатов', 'meeting RU-TYU/tyumen: Ерлан Сатов, Олег Ларин'],
  );
  assert.deepEqual(
    told(
      'В рамках визита в Казахстан делегация Омской области встретилась с акимом Павлодарской области Ерланом Сатовым.',
    ),
    ['visit KZ: RU-OMS'],
  );
});

test('days of a region that go on are told with where they are held', () => {
  assert.deepEqual(told('В Костанае продолжаются Дни Челябинской области.'), [
    'culture-days KZ-39/kostanay: RU-CHE',
  ]);
});

test('a visitor is where he was with a visit, and a pronoun means whom the sentence before told of', () => {
  assert.deepEqual(
    told(
      'Было это, когда губернатор Омской области Олег Ларин был с рабочим визитом в Костанайской области.',
    ),
    ['visit KZ-39: Олег Ларин'],
  );
  assert.deepEqual(
    told(
      'Генеральный консул Республики Казахстан в Казани Ерлан Сатов рад. В Пензу он приезжал с рабочим визитом.',
    ),
    ['visit RU-PNZ/penza: Ерлан Сатов'],
  );
  assert.deepEqual(
    told(
      'Делегация Омской области ждёт. Организовать поездку помог генеральный консул России в Уральске Олег Ларин.',
    ),
    [],
  );
});

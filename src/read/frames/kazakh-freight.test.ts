import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-09-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product, period } = claim.slots;
    const amount = `${value?.n} ${value?.unit}${product ? ` ${product}` : ''}`;
    return [`${measure} ${aspect} ${amount}: ${area} ${counterpart ?? '?'}${period ? ` ${period}` : ''}`];
  });

test('the carriage between two named sides is told by its mass and its growth', () => {
  assert.deepEqual(
    told('Қазақстан мен Ресей арасындағы жүк тасымалы 2030 жылы 61 млн тоннадан асып түсті.'),
    ['trade.shipments level 61000000 t: KZ RU 2030'],
  );
  assert.deepEqual(told('Былтыр Қазақстан – Ресей арасындағы тасымал көлемі 43,2 млн тонна болды.'), [
    'trade.shipments level 43200000 t: KZ RU 2031',
  ]);
  assert.deepEqual(
    told('Қазақстан мен Ресей арасындағы теміржол тасымалы былтыр 6 пайызға өсіп, 58 млн тоннаға жетті.'),
    ['trade.shipments growth 6 %: KZ RU 2031', 'trade.shipments level 58000000 t: KZ RU 2031'],
  );
});

test('what is carried between two named sides is told by the verb behind its mass, with goods in particular', () => {
  assert.deepEqual(told('Қазақстан мен Ресей арасында 2030 жылы 64,1 млн тонна жүк тасылды.'), [
    'trade.shipments level 64100000 t: KZ RU 2030',
  ]);
  assert.deepEqual(told('Ақмола облысы мен Омбы облысы арасында былтыр 3 млн тонна көмір тасымалданған.'), [
    'trade.shipments level 3000000 t көмір: KZ-11 RU-OMS 2031',
  ]);
});

test('people, two places of one country and a third country are no freight between the sides', () => {
  assert.deepEqual(told('Қазақстан мен Ресей арасындағы жолаушы тасымалы 8 пайызға өсті.'), []);
  assert.deepEqual(
    told('Ақмола облысы мен Қостанай облысы арасында былтыр 3 млн тонна жүк тасылды. Ресей де көрші.'),
    [],
  );
  assert.deepEqual(
    told('Қазақстан мен Қытай арасындағы жүк тасымалы былтыр 32 млн тоннаға жетті. Ресей де көрші.'),
    [],
  );
});

test('freight of no goods in particular is told by its own word, whichever way it goes', () => {
  assert.deepEqual(
    told('Былтыр Қазақстан мен Ресей арасында теміржолмен тасымалданған жүк көлемі 92 млн тонна болды.'),
    ['trade.shipments level 92000000 t: KZ RU 2031'],
  );
  assert.deepEqual(
    told('2031 жылы Қазақстаннан Ресейге теміржолмен тасымалданған жүк 28 млн тоннаны құрады.'),
    ['trade.shipments level 28000000 t: KZ RU 2031'],
  );
  assert.deepEqual(
    told('Екі ел арасындағы жүк тасымалы былтыр 75 млн тоннаға жетті. Ресей – Қазақстанның көршісі.'),
    ['trade.shipments level 75000000 t: KZ RU 2031'],
  );
  assert.deepEqual(told('Қазақстан мен Ресей арасында контейнермен тасымал 46 пайызға өсті.'), []);
});

test('freight that only passes a country is its transit, with its goods in a row behind it', () => {
  assert.deepEqual(
    told(
      'Былтыр Қазақстан арқылы Қытайға жөнелтілген ресейлік жүк 52 пайызға артып, 2,9 млн тонна болды. Соның ішінде астық – 0,8 млн тонна (32 пайызға көп), қағаз – 0,5 млн тонна.',
    ),
    [
      'trade.transit growth 52 %: KZ RU 2031',
      'trade.transit level 2900000 t: KZ RU 2031',
      'trade.transit level 800000 t астық: KZ RU 2031',
      'trade.transit growth 32 % астық: KZ RU 2031',
      'trade.transit level 500000 t қағаз: KZ RU 2031',
    ],
  );
  assert.deepEqual(told('Қазақстан арқылы Ресейге баратын жүк көліктерінің саны 20 пайызға артты.'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, aspect, value, area, counterpart, product } = claim.slots;
    const sides = [area?.join(), counterpart?.join()].filter(Boolean).join('>');
    return [[measure, aspect, `${value?.n} ${value?.unit}`, sides, product].filter(Boolean).join(' ')];
  });

test('what is sold, bought or traded for so much money is export, import or turnover, whatever the verb', () => {
  assert.deepEqual(told('Омская область отгрузила в Казахстан товаров на сумму 90 млн долларов.'), [
    'trade.export level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(told('Омская область закупила в Казахстане товаров на 90 млн долларов.'), [
    'trade.import level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(told('За год Омская область наторговала с Казахстаном на 90 млн долларов.'), [
    'trade.turnover level 90000000 USD RU-OMS>KZ',
  ]);
  assert.deepEqual(
    told('Омские фирмы подписали с Казахстаном контракт: купят станков на 90 млн долларов.'),
    [],
  );
});

test('goods move over the border by whichever verb, and stay at home without it', () => {
  assert.deepEqual(told('За апрель 9 тысяч тонн казахстанского лука привезли в Омскую область.'), [
    'trade.shipments level 9000 t KZ>RU-OMS лук',
  ]);
  assert.deepEqual(
    told('Омская область и Казахстан дружат давно. За апрель на рынки области привезли 9 тысяч тонн лука.'),
    [],
  );
});

test('firms that someone opens are so many more', () => {
  assert.deepEqual(told('Россияне открыли в Костанайской области 14 предприятий.'), [
    'business.companies change 14 1 KZ-39>RU',
  ]);
});

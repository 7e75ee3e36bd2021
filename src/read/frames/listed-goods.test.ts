import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const tonnes = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'observation' && claim.modality === 'stated' && claim.slots.value?.unit === 't'
        ? [`${claim.slots.product} ${claim.slots.value.n / 1000} ${claim.slots.period}`]
        : [],
    );
const OPENING = 'Омская область в 2031 году вывезла в Казахстан 900 тыс. тонн зерна.';

test('goods of a row stand right before their amounts, former levels beside these with their own time', () => {
  assert.deepEqual(
    tonnes(`${OPENING} Сои отгрузили 79 тыс. тонн против 46 тыс. тонн годом ранее, ржи 7 тыс. тонн.`),
    ['зерно 900 2031', 'соя 79 2031', 'соя 46 2030', 'рожь 7 2031'],
  );
  assert.deepEqual(
    tonnes(`${OPENING} Сои отгрузили 79 тыс. тонн, а ржи почти 7 тыс. тонн (в 2030 году — 4 тыс. тонн).`),
    ['зерно 900 2031', 'соя 79 2031', 'рожь 7 2031', 'рожь 4 2030'],
  );
});

test('what almost doubled did so', () => {
  assert.deepEqual(
    tonnes(
      `${OPENING} Чуть ли не удвоились отгрузки чечевицы, с 6 до 12 тыс. тонн, и ячменя, с 59 до 102 тыс. тонн.`,
    ),
    ['зерно 900 2031', 'чечевица 12 2031', 'ячмень 102 2031'],
  );
});

test('what an amount in brackets behind another one is, the text has to say', () => {
  assert.deepEqual(tonnes(`${OPENING} Ячменя — 102 тыс. тонн (59 тыс. тонн).`), [
    'зерно 900 2031',
    'ячмень 102 2031',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const levels = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots && slots.aspect === 'level'
        ? [`${slots.value?.n} ${slots.value?.unit} ${slots.product ?? ''} ${slots.period}`]
        : [],
    );

test('the level from which a figure has grown is of the year before, where the text names it', () => {
  assert.deepEqual(
    levels(
      'В 2031 году вывоз ячменя из Омской области в Казахстан вырос с 59 до 92 тыс. тонн по сравнению с 2030 годом.',
    ),
    ['59000 t ячмень 2030', '92000 t ячмень 2031'],
  );
  assert.deepEqual(
    levels(
      'Товарооборот Костанайской области с Россией за первое полугодие 2031 года сократился с 1,3 до 1,1 млрд долларов к тому же периоду прошлого года.',
    ),
    ['1300000000 USD  2030-01/2030-06', '1100000000 USD  2031-01/2031-06'],
  );
  assert.deepEqual(
    levels(
      'В 2031 году Омская область отправила в Казахстан 40 тыс. тонн зерна, на 3 тыс. тонн меньше, чем годом ранее. Вывоз сои в соседнюю страну увеличился с 20 тыс. до 46 тыс. тонн, ржи – с 4 тыс. до 7 тыс. тонн.',
    ),
    ['40000 t зерно 2031', '20000 t соя 2030', '46000 t соя 2031', '4000 t рожь 2030', '7000 t рожь 2031'],
  );
});

test('a level left behind at no told time, in a span of years or in a plan is not told', () => {
  const trade = 'товарооборот Омской области с Казахстаном';
  assert.deepEqual(levels(`В 2031 году ${trade} вырос с 300 до 420 млн долларов.`), ['420000000 USD  2031']);
  assert.deepEqual(
    levels(`В 2034 году пройдёт форум. К 2035 году ${trade} вырастет с 300 до 420 млн долларов.`),
    ['420000000 USD  2035'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const claimsOf = (text: string) => reader.read({ text, language: 'ru', published: '2032-06-10' }).claims;

const capacities = (text: string): readonly string[] =>
  claimsOf(text).flatMap((claim) =>
    claim.kind === 'capacity'
      ? [
          `${claim.modality} ${claim.slots.asset}: ${claim.slots.before?.n ?? '?'} → ${claim.slots.after?.n ?? '?'} ${claim.slots.after?.unit}`,
        ]
      : [],
  );

const works = (text: string): readonly string[] =>
  claimsOf(text).flatMap((claim) =>
    claim.kind === 'works'
      ? [`${claim.modality} ${claim.slots.asset}: ${claim.slots.action} ${claim.slots.area ?? '?'}`]
      : [],
  );

test('megawatts are the capacity of a power station, of each town of a row its own', () => {
  assert.deepEqual(
    capacities(
      'Россия и Казахстан построят станции в трёх городах. Мощность ТЭЦ в Кокшетау составит 230 МВт, в Семее – 350 МВт.',
    ),
    ['planned ТЭЦ в Кокшетау: ? → 230 MW', 'planned ТЭЦ в Семее: ? → 350 MW'],
  );
  assert.deepEqual(capacities('В Казахстане с участием России построят ТЭЦ в Кокшетау мощностью 230 МВт.'), [
    'planned ТЭЦ в Кокшетау: ? → 230 MW',
  ]);
  assert.deepEqual(capacities('Область потребляет 2100 МВт, а Казахстан продаёт России 300 МВт.'), []);
});

test('a number before what it counts is no year', () => {
  assert.deepEqual(
    capacities(
      'Пропускная способность пункта пропуска «Маштаково» на границе с Казахстаном увеличится с 700 до 1900 машин в сутки.',
    ),
    ['planned пункт пропуска «Маштаково»: 700 → 1900 1/d'],
  );
});

test('a crossing that is designed for so many a day carries them', () => {
  assert.deepEqual(
    capacities('Пункт пропуска «Караузек» на границе России и Казахстана рассчитан на 1600 машин в сутки.'),
    ['stated пункт пропуска «Караузек»: ? → 1600 1/d'],
  );
});

test('whoever takes part or helps is not who builds: the works are told without an actor', () => {
  assert.deepEqual(works('При поддержке России в Казахстане построят ТЭЦ в Кокшетау.'), [
    'planned ТЭЦ в Кокшетау: build KZ-11/kokshetau',
  ]);
  assert.deepEqual(
    works('В Казахстане с участием российских инвесторов в Сарани построят завод по выпуску шин.'),
    ['planned завод по выпуску шин: build KZ-35/saran'],
  );
  assert.deepEqual(works('В Сарани построят завод по выпуску шин.'), []);
});

test('things of a row in the plural are each told in the singular', () => {
  assert.deepEqual(
    works('Пункты пропуска «Маштаково» и «Сагарчин» на границе с Казахстаном закрыты на реконструкцию.'),
    ['stated пункт пропуска «Маштаково»: reconstruct ?', 'stated пункт пропуска «Сагарчин»: reconstruct ?'],
  );
});

test('«предусматривается» plans works', () => {
  assert.deepEqual(
    works(
      'Соглашением между Россией и Казахстаном предусматривается строительство газопровода до Семея протяжённостью 390 км.',
    ),
    ['planned газопровод до Семея: build ?'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, value, area, counterpart } = claim.slots;
    return [[measure, value?.n, value?.unit, area?.join(), counterpart?.join()].filter(Boolean).join(' ')];
  });

test('people and vehicles that pass a crossing or the border are its throughput, whatever the verb', () => {
  assert.deepEqual(
    told(
      'В сутки через пункт пропуска «Каменка» на границе России и Казахстана проходит 300 грузовиков и 190 легковых автомобилей.',
    ),
    ['transport.throughput 300 1/d Каменка', 'transport.throughput 190 1/d Каменка'],
  );
  assert.deepEqual(
    told('В июле казахстанский погранпереход «Каменка» пропустил в Россию 9 тысяч большегрузов.'),
    ['transport.throughput 9000 1 Каменка'],
  );
});

test('those that stand in line, or that might pass, are none', () => {
  assert.deepEqual(
    told(
      'У пункта пропуска «Каменка» на границе России и Казахстана скопилось 300 грузовиков, которые проходят проверку.',
    ),
    [],
  );
});

test('through the crossings of a region they pass its border with the other country', () => {
  assert.deepEqual(
    told('Миллион человек пересекли в 2031 году границу с Казахстаном через оренбургские пункты пропуска.'),
    ['transport.throughput 1000000 person RU-ORE KZ'],
  );
});

test('what goes along a road by the day is its throughput, what goes through «them» that of the crossings before', () => {
  assert.deepEqual(
    told(
      'В Западно-Казахстанской области обновили участок трассы Уральск – Озинки до границы с Россией. По этому участку проезжает до 7 тысяч автомобилей в сутки.',
    ),
    ['transport.throughput 7000 1/d KZ-27'],
  );
  assert.deepEqual(
    told(
      'На границе Оренбургской области с Казахстаном действуют 12 пунктов пропуска. С начала 2032 года через них прошло более 500 тысяч транспортных средств.',
    ).filter((one) => one.startsWith('transport.throughput')),
    ['transport.throughput 500000 1 RU-ORE'],
  );
  assert.deepEqual(
    told('Трасса Уральск – Озинки ведёт из Казахстана в Россию. По ней прошли 900 машин автопробега.'),
    [],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const capacities = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'capacity'
        ? [
            `${claim.modality} ${claim.slots.asset}: ${claim.slots.before?.n ?? '?'} → ${claim.slots.after?.n ?? '?'} ${(claim.slots.after ?? claim.slots.before)?.unit}`,
          ]
        : [],
    );

test('what a thing could carry before its works stands behind what it can carry now as well', () => {
  assert.deepEqual(
    capacities(
      'ru',
      'Пункт пропуска «Ташанта-2» на границе с Казахстаном способен пропускать 1,4 тысячи машин в сутки, до реконструкции – не более 380.',
    ),
    ['stated пункт пропуска «Ташанта-2»: 380 → 1400 1/d'],
  );
  assert.deepEqual(
    capacities(
      'en',
      'The Tobyl checkpoint on the Russian border can now handle 1,400 vehicles a day; before the upgrade it was 380.',
    ),
    ['stated Tobyl checkpoint: 380 → 1400 1/d'],
  );
});

test('trains are told by the day, singly or in pairs, however few they are', () => {
  assert.deepEqual(
    capacities(
      'ru',
      'Расширение железнодорожного перехода Ильинская – Айтеке между Россией и Казахстаном позволило увеличить пропускную способность с 9 до 16 пар поездов в сутки.',
    ),
    ['stated железнодорожный переход Ильинская – Айтеке: 9 → 16 1/d'],
  );
  assert.deepEqual(
    capacities(
      'en',
      'Works on the Ilyinskaya–Aiteke rail crossing between Russia and Kazakhstan have raised its capacity from 9 to 16 pairs of trains a day.',
    ),
    ['stated Ilyinskaya–Aiteke rail crossing: 9 → 16 1/d'],
  );
  assert.deepEqual(
    capacities(
      'kk',
      'Ресеймен шекарадағы «Тобыл» бекетінің өткізу қабілеті тәулігіне 9 пойыздан 16 пойызға дейін артты.',
    ),
    ['stated «Тобыл» бекеті: 9 → 16 1/d'],
  );
});

test('a Russian crossing carries so many times or per cent more than now, and a plant gives work to nobody that it carries', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'capacity' ? [claim.slots.change] : []));
  const crossing = 'Пункт пропуска «Озинки» на границе с Казахстаном сможет принимать до 1500 машин в сутки';
  assert.deepEqual(told(`${crossing}, что вдвое превышает нынешний показатель.`), [{ n: 2, unit: 'x' }]);
  assert.deepEqual(told(`${crossing}, это на 40% больше, чем сейчас.`), [{ n: 40, unit: '%' }]);
  assert.deepEqual(told(`${crossing}.`), [undefined]);
  const plant = 'Завод насосов в Омске построит казахстанская компания.';
  assert.deepEqual(told(`${plant} После выхода на полную мощность завод обеспечит работой 900 человек.`), []);
});

test('a Kazakh capacity is that of what stands in a port, not of the port', () => {
  const assets = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2033-05-20' })
      .claims.flatMap(({ kind, slots }) => (kind === 'capacity' ? [slots.asset] : []));
  assert.deepEqual(
    assets('Ақтау портында Ресей компаниясы мұнай терминалын салды, оның қуаты жылына 2 млн тонна.').map(
      (asset) => asset?.includes('терминал'),
    ),
    [true],
  );
  assert.deepEqual(assets('Ресейге жүк жіберетін Ақтау портының қуаты жылына 15 млн тонна.'), [
    'Ақтау порты',
  ]);
});

test('a Kazakh postposition before a thing is no part of its name', () => {
  assert.deepEqual(
    capacities('kk', 'Ресейден газ келеді. Жобаға сәйкес құбырдың өткізу қуаты жылына 9 млрд текше метр.'),
    ['stated құбыр: ? → 9000000000 m3/a'],
  );
});

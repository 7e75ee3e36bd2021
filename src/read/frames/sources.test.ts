import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'observation' ? [slots] : []));

test('goods that go are not whoever tells of them', () => {
  const goods = (source: string) =>
    figures(
      `Экспорт Омской области в Казахстан растёт. ${source}, муки в республику поставлено 12 тыс. тонн.`,
    ).map(({ product }) => product);
  assert.deepEqual(goods('По сведениям Федеральной службы государственной статистики'), ['мука']);
  assert.deepEqual(goods('Согласно данным Сибирского таможенного управления'), ['мука']);
  assert.deepEqual(goods('По итогам 2031 года'), ['мука']);
});

test('the two countries of a mission that is quoted are nobody’s sides', () => {
  const sides = (source: string) =>
    figures(
      `Торговля Саратовской области с Казахстаном растёт. ${source}, взаимная торговля составила 31 млн долларов.`,
    ).map(({ area }) => area);
  assert.deepEqual(sides('По данным посольства РК в РФ'), [['RU-SAR']]);
  assert.deepEqual(sides('По оценке торгпредства России в Казахстане'), [['RU-SAR']]);
  assert.deepEqual(
    figures(
      'По данным посольства Казахстана в России, товарооборот двух стран составил 31 млрд долларов.',
    ).map(({ area }) => area),
    [['KZ']],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const parties = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties] : []));

test('a country by which a firm in marks is told apart signs nothing', () => {
  const withFirm = 'подписал с казахстанским АО «Арал Мунай» соглашение о поставке труб.';
  assert.deepEqual(parties(`Крупнейший трубный холдинг России «Тобольсталь» ${withFirm}`), [
    ['Тобольсталь', 'АО «Арал Мунай»'],
  ]);
  assert.deepEqual(parties(`Ведущий производитель труб Тюменской области «Тобольсталь» ${withFirm}`), [
    ['Тобольсталь', 'АО «Арал Мунай»'],
  ]);
  assert.deepEqual(
    parties('Правительство России и холдинг «Арал Мунай» подписали соглашение о поставке труб в Казахстан.'),
    [['RU', '«Арал Мунай»']],
  );
});

test('a paper needs two who sign it: neither an owner nor the thing that is bought is one', () => {
  assert.deepEqual(
    parties(
      'РЭК и «Степь Лизинг» – дочерняя компания АО «Банк роста Казахстана» – подписали в России соглашение о вагонах.',
    ),
    [],
  );
  assert.deepEqual(
    parties(
      'Оператор вагонов Казахстана «Арал Вагон» подписал договор о покупке Курганского вагонного завода.',
    ),
    [],
  );
});

test('all those sign whose heads put their names, firms beside countries', () => {
  assert.deepEqual(
    parties(
      'Меморандум подписали министр энергетики РФ Пётр Сомов, министр энергетики Казахстана Ерлан Сабитов и глава АО «Арал Мунай» Данияр Оспанов.',
    ),
    [['RU', 'KZ', 'АО «Арал Мунай»']],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-11-20' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.value?.n} ${slots.product ?? ''} ${slots.area?.join()} – ${slots.counterpart?.join() ?? ''} ${slots.period ?? ''}`.trim(),
          ]
        : [],
    );

test('a partner’s amount in a row with third countries goes from where the sentences before say', () => {
  assert.deepEqual(
    told(
      'За восемь месяцев 2031 года из Омской области за рубеж отправлено 1 млн 90 тыс. тонн зерна. Основными покупателями стали Казахстан (410 тыс. тонн), Китай (280 тыс. тонн) и Монголия (31 тыс. тонн).',
    ),
    ['trade.shipments 410000 зерно RU-OMS – KZ 2031-01/2031-08'],
  );
  assert.deepEqual(
    told(
      'За полгода Курганская область вывезла 75 тыс. тонн пшеницы. В Казахстан отправили 40 тыс. тонн, в Узбекистан – 20 тыс. тонн, в Таджикистан – 15 тыс. тонн.',
    ),
    ['trade.shipments 40000 пшеница RU-KGN – KZ 2032-01/2032-06'],
  );
  assert.deepEqual(
    told(
      'В 2031 году Оренбургская область экспортировала товаров на 1,4 млрд долларов. Крупнейшие партнеры — Казахстан (500 млн долларов), Турция (120 млн долларов) и Китай (90 млн долларов).',
    ),
    ['trade.export 500000000  RU-ORE – KZ 2031'],
  );
});

test('an amount that several countries took together is theirs together', () => {
  assert.deepEqual(
    told(
      'Челябинские предприятия поставляют макароны за рубеж. В Казахстан и Киргизию отгружено 1,2 тыс. тонн макарон.',
    ),
    ['trade.shipments 1200 макароны RU-CHE – KZ,KG'],
  );
});

test('goods that go out of nowhere told, or of one of several regions, are no claim', () => {
  assert.deepEqual(
    told(
      'Омская и Курганская области отгрузили 75 тыс. тонн пшеницы. В Казахстан отправили 40 тыс. тонн, в Узбекистан – 20 тыс. тонн.',
    ),
    [],
  );
  assert.deepEqual(
    told(
      'В России и Казахстане собрали урожай. Больше всех собрали Казахстан (9 млн тонн) и Китай (80 млн тонн).',
    ),
    [],
  );
});

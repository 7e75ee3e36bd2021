import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const figures = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'observation'
        ? [
            [
              slots.product ?? slots.measure,
              slots.value?.n,
              slots.area,
              slots.counterpart,
              slots.period,
              modality,
            ].join(' '),
          ]
        : [],
    );

test('what one country takes of the goods just weighed is a shipment of them to it', () => {
  assert.deepEqual(
    figures(
      'In January-May 2032 farmers of the Zhambyl region shipped 40,000 tonnes of onions and carrots to Russia, Latvia and Poland. Russia received 31,000 tonnes of them.',
    ),
    ['onions and carrots 31000 KZ-31 RU 2032-01/2032-05 stated'],
  );
  assert.deepEqual(
    figures(
      'Last year Aktobe region sold 9,000 tonnes of beef abroad. Over 7,000 tonnes of that were bought by Russia.',
    ),
    ['beef 7000 KZ-15 RU 2031 stated'],
  );
});

test('what a third country takes, and what stays at home, is none', () => {
  const opening = 'In 2031 the Kostanay region exported 300,000 tonnes of flour.';
  assert.deepEqual(figures(`${opening} China bought 90,000 tonnes of it.`), []);
  assert.deepEqual(figures(`${opening} Kazakhstan consumed 90,000 tonnes of it.`), []);
});

test('a level of trade that there is only the opportunity to reach is wished, what the potential brought is so', () => {
  assert.deepEqual(
    figures('There is every opportunity for Russia and Kazakhstan to bring mutual trade to $35 billion.'),
    ['trade.turnover 35000000000 RU KZ  wished'],
  );
  assert.deepEqual(
    figures('Conditions exist for lifting trade turnover between Russia and Kazakhstan to $40 billion.'),
    ['trade.turnover 40000000000 RU KZ  wished'],
  );
  assert.deepEqual(
    figures(
      'There is potential in transit, and the presidents agreed to bring trade between Russia and Kazakhstan to $50 billion.',
    ),
    ['trade.turnover 50000000000 RU KZ  planned'],
  );
  assert.deepEqual(
    figures(
      'Last year trade between Russia and Kazakhstan grew to $28 billion thanks to the potential of the regions.',
    ),
    ['trade.turnover 28000000000 RU KZ 2031 stated'],
  );
});

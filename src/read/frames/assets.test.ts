import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const assets = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'works' && 'asset' in slots ? [slots.asset ?? ''] : []));

test('crossings of which the names stand behind where they are are told one by one', () => {
  assert.deepEqual(
    assets('Ведут реконструкцию трёх пунктов пропуска на границе с Россией – «Сырым», «Алимбет» и «Косак».'),
    ['пункт пропуска «Сырым»', 'пункт пропуска «Алимбет»', 'пункт пропуска «Косак»'],
  );
  assert.deepEqual(
    assets('Реконструируют два пункта пропуска в Актюбинской области: «Жайсан» и «Алимбет».'),
    ['пункт пропуска «Жайсан»', 'пункт пропуска «Алимбет»'],
  );
  assert.deepEqual(
    assets(
      'Два пункта пропуска на границе с Казахстаном реконструируют к 2033 году – работает «Магистраль».',
    ),
    ['пункты пропуска на границе с Казахстаном'],
  );
});

test('what may come of works behind the next joint does not take them back', () => {
  assert.deepEqual(
    assets(
      'Реконструируют дорогу Орск – Актобе до границы с Казахстаном, но машинам, возможно, придётся ждать.',
    ),
    ['дорога Орск – Актобе'],
  );
  assert.deepEqual(
    assets('Возможно, реконструируют дорогу Орск – Актобе до границы с Казахстаном, но машины пойдут.'),
    [],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const assets = (text: string, language: 'ru' | 'en' = 'ru'): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
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

test('several checkpoints or roads are not the one that an English text names', () => {
  assert.deepEqual(
    assets(
      'The main checkpoints on the border of Kazakhstan and Russia will be rebuilt in 2033. The Karatal checkpoint was closed in April 2032.',
      'en',
    ),
    ['Karatal checkpoint'],
  );
  assert.deepEqual(
    assets(
      'The Uralsk – Taskala – Russian border highway is being rebuilt. In all 800 km of roads will be put into operation in Kazakhstan by the end of this year.',
      'en',
    ),
    ['Uralsk – Taskala – Russian border highway'],
  );
  assert.deepEqual(
    assets(
      'The Karatal checkpoint on the border of Kazakhstan and Russia is being rebuilt. The checkpoint will be opened in 2033.',
      'en',
    ),
    ['Karatal checkpoint', 'Karatal checkpoint'],
  );
});

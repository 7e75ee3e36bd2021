import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeing } from './declension.ts';

test('an adjective agrees with its noun, hard, soft or behind a hushing letter', () => {
  assert.deepEqual(
    [
      agreeing('водный', 'n'),
      agreeing('дальний', 'n'),
      agreeing('хороший', 'n'),
      agreeing('хороший', 'f'),
      agreeing('большой', 'plural'),
      agreeing('приграничный', 'm'),
    ],
    ['водное', 'дальнее', 'хорошее', 'хорошая', 'большие', 'приграничный'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from './pieces.ts';

test('an excerpt is cut at its marks and nothing of it is lost', () => {
  const runs = marked('Road to Omsk', [
    { start: 0, end: 4 },
    { start: 8, end: 12 },
  ]);
  assert.deepEqual(runs, [
    { text: 'Road', isMark: true },
    { text: ' to ', isMark: false },
    { text: 'Omsk', isMark: true },
  ]);
  assert.deepEqual(marked('Omsk', []), [{ text: 'Omsk', isMark: false }]);
});

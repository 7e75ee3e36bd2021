import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '#model/failure.ts';
import { cursorOf, keyFrom } from './sorted.ts';

test('a cursor is read back as written; what is none is refused', () => {
  const key = { tier: 2, day: '1990/2024', id: 'RU-AST/astrakhan' };
  assert.deepEqual(keyFrom(cursorOf(key)), key);
  for (const odd of ['nonsense', '', cursorOf(key).slice(3), Buffer.from('[1,2,3]').toString('base64url')])
    assert.throws(() => keyFrom(odd), Failure, odd);
});

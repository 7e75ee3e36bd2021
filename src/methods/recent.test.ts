import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberRecent } from './recent.ts';

test('what is asked for is remembered, what is not is forgotten once twice as much came', () => {
  const recent = rememberRecent<number, string>(3);
  recent.set(1, 'one');
  for (let key = 2; key <= 20; key += 1) {
    assert.equal(recent.get(1), 'one');
    recent.set(key, String(key));
    assert.equal(recent.get(key), String(key));
  }
  assert.equal(recent.get(2), undefined);
  recent.clear();
  assert.equal(recent.get(1), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textHash } from './text-hash.ts';

test('texts that differ a little have numbers that differ in about half of their bits, and no two of many the same', () => {
  const seen = new Set<number>();
  let differing = 0;
  for (let n = 0; n < 100_000; n += 1) {
    const hash = textHash(`trade.export KZ-${n % 17} – RU-${n}`);
    assert.ok(Number.isSafeInteger(hash) && hash >= 0);
    seen.add(hash);
    if (n < 1000) differing += bitsOf(hash, textHash(`trade.import KZ-${n % 17} – RU-${n}`));
  }
  assert.equal(seen.size, 100_000);
  assert.ok(Math.abs(differing / 1000 - 26.5) < 1.5, `${differing / 1000} bits`);
  assert.equal(textHash('Орал'), textHash(['О', 'рал'].join('')));
});

/** In how many bits two numbers differ. */
function bitsOf(a: number, b: number): number {
  let bits = 0;
  for (let left = BigInt(a) ^ BigInt(b); left > 0n; left >>= 1n) bits += Number(left & 1n);
  return bits;
}

import assert from 'node:assert/strict';
import test from 'node:test';
import { wordings, written } from './wordings.ts';

test('says what the first row that matches the whole text says, listed or open', () => {
  const tell = wordings([
    ['сту(л|ла)?|парт[аыу]', 1],
    ['сту\\p{L}{2}|стол\\p{L}*', 2],
    ['стол|ножк(?!у)\\p{L}', 3],
  ]);
  const table = ['сту', 'стула', 'парту', 'стужа', 'стол', 'столом', 'ножка', 'ножку', 'партой', ''];
  const values = [1, 1, 1, 2, 2, 2, 3, undefined, undefined, undefined];
  assert.deepEqual(table.map(tell), values);
  assert.deepEqual(table.map(tell), values, 'the same the second time');
});

test('agrees with regular expressions on every spelling', () => {
  const sources = ['е[ву]ро(ға|ны)?', 'гост(ей|и|я)', 'час(а|ов|ам|ах)?', 'm(et){1,2}re?s?', 'ab?c??d*'];
  const words = 'евро еуроға еур гостей гост час часах metre metetrs metetetr acd abccd abdd ad'.split(' ');
  for (const source of sources) {
    const expression = new RegExp(`^(?:${source})$`, 'u');
    const is = written(source);
    for (const word of words) assert.equal(is(word), expression.test(word), `${source} ${word}`);
  }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { cutWords } from './tokenise.ts';
import { formIs, wordings, written } from './wordings.ts';

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

/** The regular expressions that the reader asks of forms, as its sources write them. */
function askedOfForms(): readonly RegExp[] {
  const reading = new URL('..', import.meta.url);
  const files = readdirSync(reading, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?<!\.test)\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(new URL(file, reading), 'utf8').matchAll(/formIs\(\s*\/(.+)\/(u?),?\s*\)/g),
    ])
    .map(([, source, flags]) => new RegExp(source!, flags));
}

test('every expression that is asked of a form says of each word what the engine would say', () => {
  const gold = new URL('../../../test/reading/gold/', import.meta.url);
  const texts = readdirSync(gold, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jsonl') || file.endsWith('.json'))
    .map((file) => readFileSync(new URL(file, gold), 'utf8'));
  const tokens = cutWords(texts.join('\n'));
  const seen = new Map(Array.from(tokens.type, (type, token) => [type, token]));
  const expressions = askedOfForms();
  assert.ok(expressions.length >= 30 && seen.size > 5000, `${expressions.length} of ${seen.size} words`);
  for (const expression of expressions) {
    const is = formIs(expression);
    for (const turn of ['told', 'remembered'])
      for (const [type, token] of seen)
        assert.equal(
          is(tokens, token),
          expression.test(tokens.forms[type]!),
          `${turn}: ${expression} ${tokens.forms[type]}`,
        );
    assert.equal(is(tokens, tokens.count), expression.test(''), 'outside the text');
  }
});

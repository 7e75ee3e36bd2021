import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileWordPatterns, type State } from './word-patterns.ts';

const SOURCES = [
  '(?<day>[0-3]?\\d) (?<month>мая|июня)(?: ,)?(?: (?<year>20\\d\\d))?',
  '(?:с |from )?(?<year>20\\d\\d)(?: год(?:а|у)?)?(?! (?:млн|тонн))',
  'за (?<count>\\d{1,3}|\\p{L}+(?: \\p{L}+)??) (?<unit>лет|года|год)',
  'нач\\p{L}* (?<part>мая|июня)(?= |$)',
  'а{2,3}б*|в+',
];
const WORDS =
  '3 31 45 мая июня , 2031 2032 с from год года году млн тонн за два десять лет начало начале аа аааа абб вв х'.split(
    ' ',
  );

/** The patterns that the automaton lets through for a text, each told once, in order. */
function letThrough(patterns: ReturnType<typeof compileWordPatterns>, text: string): readonly number[] {
  const ends = new Set<number>();
  let state: State | undefined = patterns.start;
  for (let at = 0; state; at += 1) {
    if (at === text.length || text[at] === ' ') for (const end of state.ends) ends.add(end);
    if (at === text.length) break;
    state = patterns.step(state, text.charCodeAt(at));
  }
  return [...ends].sort();
}

test('word patterns match what the regular expressions match, with the same groups, and let nothing pass unseen', () => {
  const patterns = compileWordPatterns(SOURCES);
  const expressions = SOURCES.map((source) => new RegExp(`^(?:${source})(?= |$)`, 'u'));
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  let matched = 0;
  for (let turn = 0; turn < 20_000; turn += 1) {
    const text = Array.from({ length: 1 + random(5) }, () => WORDS[random(WORDS.length)]!).join(' ');
    const through = letThrough(patterns, text);
    for (const [index, expression] of expressions.entries()) {
      const expected = expression.exec(text);
      const found = patterns.match(index, text);
      assert.equal(found?.text, expected?.[0], `${text}: ${SOURCES[index]}`);
      if (!expected) continue;
      matched += 1;
      const groups = Object.fromEntries(
        Object.entries(expected.groups ?? {}).filter(([, value]) => value !== undefined),
      );
      assert.deepEqual({ ...found!.groups }, groups, text);
      assert.ok(through.includes(index), `${text}: ${SOURCES[index]} was not let through`);
    }
  }
  assert.ok(matched > 1_000, `only ${matched} matches`);
});

test('a pattern with what the automaton does not know is refused', () => {
  for (const source of ['(?<!а)б', 'а(?<=б)', '^а', '(?:а', '['])
    assert.throws(() => compileWordPatterns([source]), source);
});

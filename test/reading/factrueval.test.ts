import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';
import { annotatedTexts, extentsBy, hasDevset, scoreOf, TYPES } from './factrueval.ts';

const skip = !hasDevset() && 'the annotated news of FactRuEval-2016 are not beside this checkout';

/** What the mentions score today on the texts nobody looks at, a little below. */
const FLOOR = { person: 0.93, place: 0.915, body: 0.745 };

test('mentions keep their score on general news', { skip }, async () => {
  const found = extentsBy(createMentionReader(createReader((await openShelf()).vocabulary)));
  const held = annotatedTexts().filter((text) => text.held);
  for (const type of TYPES) {
    const { f1 } = scoreOf(held, found, type);
    assert.ok(f1 >= FLOOR[type], `${type}: ${f1}`);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLAIM_WORDS } from './claim-words.ts';
import { CONFIRMATION_WORDS } from './confirmation-words.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';
import { EXPLORE_WORDS } from './explore-words.ts';
import { GATHER_WORDS } from './gather-words.ts';
import { LOG_WORDS } from './log-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { WORDS } from './words.ts';

test('no text of the interface hides another one of the same name', () => {
  const parts = [
    CLAIM_WORDS,
    CONFIRMATION_WORDS,
    DOSSIER_WORDS,
    EXPLORE_WORDS,
    GATHER_WORDS,
    LOG_WORDS,
    PEOPLE_WORDS,
  ];
  const hidden = parts.flatMap((part) =>
    Object.entries(part).filter(
      ([name, texts]) => (WORDS as Readonly<Record<string, unknown>>)[name] !== texts,
    ),
  );
  assert.deepEqual(hidden, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { counted, standingOf } from './counts.ts';

const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];
/** In words, with plain spaces. */
const said = (words: string): string => words.replace(/[\u00a0\u202f\u2009]/g, ' ');
const inAll = (say: (language: Language) => string): readonly string[] =>
  LANGUAGES.map((language) => said(say(language)));

test('a noun agrees with its number', () => {
  assert.deepEqual(
    [1, 2, 5, 11, 21, 34].map((n) => said(counted('ru', n, 'documents'))),
    ['1 документ', '2 документа', '5 документов', '11 документов', '21 документ', '34 документа'],
  );
  const voices = ['a', 'a', 'b'].map((document, claim) => ({
    claim: `${claim}`,
    document,
    role: 'support' as const,
  }));
  assert.deepEqual(
    inAll((language) => standingOf({ voices, state: 'agreed' }, language)),
    ['2 источника · сходятся', '2 дереккөз · сәйкес', '2 sources · agree'],
  );
});

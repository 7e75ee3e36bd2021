import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { MEASURES, TERMS } from '#model/claim.ts';
import { LANGUAGES } from '#model/language.ts';
import { openShelf } from '../../src/shelf.ts';

const { domains, vocabulary } = await openShelf();

test('the nine workbenches are there, each in its place', () => {
  assert.deepEqual(
    domains.map(({ order }) => order),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
});

test('every measure and asset type belongs to exactly one domain', () => {
  assert.deepEqual(vocabulary.measures.map(({ id }) => id).sort(), [...MEASURES].sort());
  assert.deepEqual(vocabulary.assets.map(({ id }) => id).sort(), [...TERMS.assetType].sort());
});

for (const domain of domains) {
  test(`${domain.id} keeps the contract`, () => {
    for (const language of LANGUAGES) {
      assert.ok(domain.name[language] && domain.summary[language]);
      for (const { name } of [...domain.measures, ...domain.assets]) assert.ok(name[language]);
    }
    assert.deepEqual(JSON.parse(JSON.stringify(domain.view([], '2026-01-01'))), []);
    assert.ok(existsSync(new URL(`../../src/domains/${domain.id}/README.md`, import.meta.url)));
  });
}

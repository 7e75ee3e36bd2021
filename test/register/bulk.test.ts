import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type Generated, generated } from '../../bench/settle/generate.ts';
import { type Derivation, derive, type Rules } from '../../src/derivation.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { wordsWith } from '../../src/read/language/lemmas.ts';
import { createMorphology } from '../../src/read/language/morphology.ts';
import { sidesOf } from '../../src/register/completeness.ts';
import { GENERAL_CHECKS } from '../../src/settle/check.ts';
import { assetNaming } from '../../src/settle/entities.ts';
import { openShelf } from '../../src/shelf.ts';
import { type Backend, placeFor, skipOf } from '../store/place.ts';

const shelf = await openShelf();
const { places } = loadGazetteer();
const words = wordsWith(createMorphology());
const rules: Rules = {
  naming: assetNaming(shelf.vocabulary.assets),
  preferences: shelf.preferences,
  checks: [...GENERAL_CHECKS, ...shelf.checks],
  tableChecks: shelf.tableChecks,
  domains: shelf.folder,
  placed: shelf.placed,
  places,
  surveyed: shelf.domains,
  words,
  known: (_claim, called) => called,
};
const DAY = '2026-01-01';
const DOCUMENTS = [...generated(1200)];

async function openEmpty(
  backend: Backend = 'sqlite',
): Promise<{ readonly ledger: Ledger; readonly folder: string }> {
  const place = await placeFor(backend);
  return {
    folder: place.data,
    ledger: await openLedger({ ...place, side: 'KZ', author: 'test', clock: () => new Date(DAY) }),
  };
}

const append = (ledger: Ledger, told: readonly Generated[]) =>
  ledger.append(
    told.flatMap(({ document: { text: _, ...document }, labelled }) => [
      { kind: 'document' as const, document },
      {
        kind: 'claims' as const,
        document: document.id,
        reader: 'test/1',
        claims: labelled.map(({ voice }) => voice.claim),
      },
    ]),
    told.map(({ document }) => document),
  );

/** Everything that is derived, as text. */
function told({ register, findings, promises, series, surveys, search, settlement }: Derivation): string {
  const found = ['область', 'верфью', 'road', 'Астрахань порт', 'долларов'].map((text) => {
    const query = words(text).map(({ bases }) => bases);
    return (['document', 'fact'] as const).map((kind) => search.find(kind, query, { limit: 50 }));
  });
  return canonicalJson([
    register.digest(),
    [...register.allFacts()],
    findings.heads().map(({ id }) => findings.one(id)!),
    promises.heads(DAY).map(({ id }) => promises.one(id, DAY)!),
    series.heads().map(({ id }) => series.one(id)!),
    surveys.survey(DAY),
    sidesOf(places).map((side) => shelf.domains.map(({ id }) => surveys.open(side, id, 100))),
    found,
    DOCUMENTS.map(({ document }) => [register.summary(document.id)!, settlement.claimsOf(document.id)]),
    settlement.identity().candidates,
  ]);
}

const ordered = (seed: number): readonly Generated[] => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state;
  };
  return DOCUMENTS.map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
};

/** What two threads derive from all documents at once. */
let expected: string;

test('one thread, two threads and one by one, in any order and any split, derive the same bytes', async () => {
  const together = await openEmpty();
  await append(together.ledger, DOCUMENTS);
  const byTwo = await derive(together.ledger, join(together.folder, 'two'), rules, { much: 0 });
  expected = told(byTwo);
  assert.ok(byTwo.findings.heads().length > 5 && byTwo.promises.heads(DAY).length > 5);
  byTwo.close();
  const byOne = await derive(together.ledger, join(together.folder, 'one'), rules);
  assert.ok(told(byOne) === expected, 'one thread');
  byOne.close();
  await together.ledger.close();
  for (const seed of [1, 2]) {
    const { ledger, folder } = await openEmpty();
    const arriving = [...ordered(seed)];
    await append(ledger, arriving.splice(0, 40 * seed));
    const derivation = await derive(ledger, join(folder, 'derived'), rules, { much: seed === 1 ? 0 : 1e9 });
    for (const size of [1, 1, 50, 1, 30, 1, DOCUMENTS.length]) {
      const next = arriving.splice(0, size);
      const entries = await append(ledger, next);
      derivation.take(
        entries,
        next.map(({ document }) => document),
      );
    }
    assert.ok(told(derivation) === expected, `order ${seed}`);
    derivation.close();
    await ledger.close();
  }
});

test(
  'postgresql: two threads derive the bytes that they derive from SQLite',
  {
    skip: skipOf('postgresql'),
  },
  async () => {
    const { ledger, folder } = await openEmpty('postgresql');
    await append(ledger, DOCUMENTS);
    const derivation = await derive(ledger, folder, rules, { much: 0 });
    assert.ok(told(derivation) === expected);
    derivation.close();
    await ledger.close();
  },
);

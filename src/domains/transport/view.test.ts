import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { domain } from './domain.ts';
import { viewOf } from './view.ts';

const road = (asset: string, finish: string, status: string, modality: 'stated' | 'planned') =>
  factOf('works', { asset, assetType: 'road', action: 'reconstruct', finish, status }, { modality });

test('the promises and the end of one road meet under its names in three languages', () => {
  const facts = [
    road('дорога Атырау – Астрахань', '2023', 'planned', 'planned'),
    road('автодорога «Астрахань – Атырау»', '2020', 'planned', 'planned'),
    road('Atyrau–Astrakhan road', '2024-12', 'completed', 'stated'),
  ];
  const { modes } = viewOf(domain, facts, '2026-11-23');
  assert.deepEqual(
    modes.map(({ assetType, assets }) => [assetType, assets.length]),
    [['road', 1]],
  );
  assert.deepEqual(modes[0]!.assets[0]!.slip, {
    promised: '2020-12-31',
    completed: '2024-12-31',
    days: 1461,
  });
});

test('modes come in the order of their declaration, a capacity without works under other', () => {
  const { modes } = viewOf(
    domain,
    [
      factOf('works', { asset: 'порт Актау', assetType: 'port', action: 'build' }),
      factOf('works', { asset: 'дорога', assetType: 'road', action: 'build' }),
      factOf('capacity', { asset: 'Озинки', after: { n: 1200, unit: '1/d' } }),
    ],
    '2026-11-23',
  );
  assert.deepEqual(
    modes.map(({ assetType }) => assetType),
    ['road', 'port', 'other'],
  );
});

test('what carries vehicles belongs here and what carries water does not', () => {
  assert.ok(domain.holds(factOf('capacity', { asset: 'Aktau port', after: { n: 4500000, unit: 't/a' } })));
  assert.ok(
    !domain.holds(
      factOf('capacity', { asset: 'водовод Астрахань – Мангышлак', after: { n: 170000, unit: 'm3/d' } }),
    ),
  );
});

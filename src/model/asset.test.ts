import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../test/domains/fact.ts';
import { assetsOf } from './asset.ts';

const works = (slots: Parameters<typeof factOf<'works'>>[1], modality: 'stated' | 'planned' = 'stated') =>
  factOf(
    'works',
    { asset: 'дорога Атырау – Астрахань', assetType: 'road', action: 'reconstruct', ...slots },
    { modality },
  );
const ROAD = [
  works({ finish: '2023' }, 'planned'),
  works({ finish: '2020' }, 'planned'),
  works({ status: 'completed', start: '2018', finish: '2024-12', extent: { n: 172, unit: 'km' } }),
  factOf('capacity', { asset: 'ДОРОГА АТЫРАУ – АСТРАХАНЬ', after: { n: 7000, unit: '1/d' } }),
];
const key = (name: string): string => name.toLowerCase();

test('a road promised for 2020, then 2023, and finished in December 2024 slipped by four years', () => {
  const [road, ...others] = assetsOf(ROAD, key, '2026-11-23');
  assert.equal(others.length, 0);
  assert.deepEqual(
    road!.promises.map(({ slots }) => slots.finish),
    ['2020', '2023'],
  );
  assert.equal(road!.status, 'completed');
  assert.deepEqual(road!.slip, { promised: '2020-12-31', completed: '2024-12-31', days: 1461 });
  assert.equal(road!.capacities.length, 1);
});

test('what is not completed slips until today', () => {
  const [asset] = assetsOf([works({ finish: '2025' }, 'planned')], key, '2026-01-10');
  assert.deepEqual([asset!.status, asset!.slip], ['planned', { promised: '2025-12-31', days: 10 }]);
});

test('repairs promised for a road already built are not in time because it was built earlier', () => {
  const [asset] = assetsOf(
    [
      works({ action: 'repair', finish: '2027' }, 'planned'),
      works({ action: 'build', status: 'completed', finish: '2024' }),
    ],
    key,
    '2026-12-31',
  );
  assert.deepEqual(asset!.slip, { promised: '2027-12-31', days: -365 });
});

test('a name that leaves words out joins the one fuller name, but not when two would do, and a part stays apart', () => {
  const names = [
    'водовод астрахань мангышлак',
    'водовод мангышлак',
    'водовод астрахань мангышлак, первый участок',
  ];
  const keys = (all: readonly string[]) =>
    assetsOf(
      all.map((asset) => works({ asset })),
      key,
      '2026-01-01',
    ).map(({ works: its }) => its.length);
  assert.deepEqual(keys(names), [2, 1]);
  assert.deepEqual(keys([...names, 'водовод мангышлак актау']), [1, 1, 1, 1]);
});

test('what one document names in full and another by its kind alone is one asset, in each language under its own name', () => {
  const called = { ru: 'дорога Атырау – Астрахань', en: 'Atyrau – Astrakhan road' };
  const facts = [
    { ...works({ asset: 'жол', status: 'completed' }), called },
    { ...works({ asset: 'Atyrau – Astrakhan road', finish: '2023' }, 'planned'), called },
    works({ asset: 'жол', finish: '2027' }, 'planned'),
  ];
  const assets = assetsOf(facts, key, '2026-01-10');
  assert.deepEqual(
    assets.map(({ works: its, called: names }) => [its.length, names?.en]),
    [
      [2, 'Atyrau – Astrakhan road'],
      [1, undefined],
    ],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { domain } from './domain.ts';
import { viewOf } from './view.ts';

const works = (km: number, action: string) =>
  factOf('works', {
    asset: 'водовод Астрахань – Мангышлак',
    assetType: 'conduit',
    action,
    extent: { n: km, unit: 'km' },
  });

test('177 and 170 km of one conduit stand side by side, and the view says that they differ', () => {
  const facts = [works(170, 'build'), works(177, 'reconstruct')];
  const [conduit] = viewOf(domain, facts, '2026-11-23').conduits;
  assert.deepEqual(
    conduit!.lengths.map(({ slots }) => slots.extent?.n),
    [177, 170],
  );
  assert.ok(conduit!.lengthsDiffer);
  assert.ok(!viewOf(domain, [facts[0]!], '2026-11-23').conduits[0]!.lengthsDiffer);
});

test('a capacity told under another name of the conduit is that of the conduit', () => {
  const capacity = factOf('capacity', {
    asset: 'Mangyshlak water conduit',
    before: { n: 110000, unit: 'm3/d' },
    after: { n: 170000, unit: 'm3/d' },
  });
  const { conduits } = viewOf(domain, [works(170, 'build'), capacity], '2026-11-23');
  assert.deepEqual(
    conduits.map(({ works: its, capacities }) => [its.length, capacities.length]),
    [[1, 1]],
  );
});

test('a length that only a rival gives makes the lengths differ', () => {
  const fact = { ...works(177, 'repair'), rivals: [{ extent: { n: 170, unit: 'km' } }] };
  assert.ok(viewOf(domain, [fact], '2026-11-23').conduits[0]!.lengthsDiffer);
});

test('pipelines of gas and oil are conduits that stand on no water page', () => {
  const gas = factOf('works', { asset: 'газопровод Орск – Актобе', assetType: 'conduit', action: 'build' });
  assert.ok(!domain.holds(gas));
  assert.ok(domain.holds(works(170, 'build')));
  assert.ok(
    !domain.holds(factOf('capacity', { asset: 'Orsk gas pipeline', after: { n: 6e9, unit: 'm3/a' } })),
  );
});

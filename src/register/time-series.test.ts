import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { claimOf } from '#model/claim.ts';
import type { FactOf } from '#model/fact.ts';
import type { TimeSeries } from '#model/time-series.ts';
import { factOf } from '../../test/domains/fact.ts';
import type { Voiced } from '../settle/settle.ts';
import { statementsOf } from '../settle/statements.ts';
import { openSeriesTable } from './series-table.ts';
import { figureFact, pointOf } from './time-series.ts';

function figure(
  period: string | undefined,
  unit: string,
  told: readonly (readonly [n: number, on: string])[],
) {
  const slots = (n: number) => ({
    measure: 'trade.turnover',
    area: ['RU-OMS'],
    counterpart: ['KZ-55'],
    value: { n, unit },
    ...(period ? { period } : {}),
  });
  const voiced: Voiced[] = [];
  const voices = told.map(([n, on], index) => {
    const document = `${period} ${on}`;
    const claim = claimOf(document, {
      kind: 'observation',
      modality: 'stated',
      slots: slots(n),
      quote: { start: 0, end: 1 },
    });
    voiced.push({ claim, sentence: '', published: on });
    return { claim: claim.id, document, role: index === 0 ? ('support' as const) : ('rival' as const) };
  });
  const fact = { ...factOf('observation', slots(told[0]![0])), voices } as FactOf<'observation'>;
  const statements = statementsOf(fact, new Map(voiced.map((voice) => [voice.claim.id, voice])));
  return { fact, statements };
}

/** The series of figures, as the table gives them. */
function seriesOf(figures: readonly ReturnType<typeof figure>[]): readonly TimeSeries[] {
  const table = openSeriesTable(new DatabaseSync(':memory:'));
  for (const { fact, statements } of figures) table.put(fact, statements);
  table.settle();
  return table.heads().map(({ id }) => table.one(id)!);
}

test('a series shows its points, what was revised, and the years without a figure', () => {
  const [series, ...others] = seriesOf([
    figure('2024', 'USD', [
      [300e6, '2025-03-01'],
      [290e6, '2025-01-15'],
    ]),
    figure('2021', 'USD', [[214e6, '2022-02-01']]),
    figure('2020-01/2020-06', 'USD', [[90e6, '2020-08-01']]),
    figure(undefined, 'USD', [[250e6, '2023']]),
  ]);
  assert.equal(others.length, 0);
  assert.deepEqual(
    series!.points.map(({ period, value, published }) => [period, value.n / 1e6, published]),
    [
      ['2020-01/2020-06', 90, '2020-08-01'],
      ['2021', 214, '2022-02-01'],
      ['2024', 300, '2025-03-01'],
      [undefined, 250, '2023'],
    ],
  );
  assert.deepEqual(series!.gaps, ['2022', '2023']);
  assert.deepEqual(
    series!.points[2]!.others.map(({ value, role, published }) => [value.n / 1e6, role, published]),
    [[290, 'rival', '2025-01-15']],
  );
});

test('figures in roubles and in dollars are two series', () => {
  const both = [figure('2024', 'USD', [[1, '2025']]), figure('2024', 'RUB', [[90, '2025']])];
  assert.deepEqual(
    seriesOf(both)
      .map(({ unit }) => unit)
      .sort(),
    ['RUB', 'USD'],
  );
});

test('what a series has of a fact gives the same point as the whole fact, with fewer claims', () => {
  const { fact, statements } = figure('2024', 'USD', [
    [300e6, '2025-03-01'],
    [300e6, '2025-03-02'],
    [290e6, '2025-01-15'],
    [290e6, '2025-01-16'],
    [290e6, '2025-01-17'],
    [280e6, '2025-01-18'],
  ]);
  const own = figureFact(fact, statements);
  assert.ok(own.voices.length < fact.voices.length);
  const its = statements as Parameters<typeof pointOf>[1];
  assert.equal(pointOf(fact, its)!.others.length, 2);
  assert.deepEqual(pointOf(own, its), pointOf(fact, its));
});

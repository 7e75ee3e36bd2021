import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Undertaking } from '#model/promise.ts';
import type { TimeSeries } from '#model/time-series.ts';
import { openPromiseTable } from '../../src/register/promise-table.ts';
import { undertakingsOf } from '../../src/register/promises.ts';
import { openRegister } from '../../src/register/register.ts';
import { openSeriesTable } from '../../src/register/series-table.ts';
import { assetNaming } from '../../src/settle/entities.ts';
import type { Voiced } from '../../src/settle/settle.ts';
import { openSettlement } from '../../src/settle/settlement.ts';
import { openShelf } from '../../src/shelf.ts';
import { read, type Told } from '../checks/findings.ts';

const { vocabulary, placed } = await openShelf();
const naming = assetNaming(vocabulary.assets);
const folder = new URL('../../samples/', import.meta.url);
const documents: readonly Told[] = [
  ...readdirSync(folder, { encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map(
      (name, index): Told => [
        readFileSync(new URL(name, folder), 'utf8'),
        `20${17 + (index % 9)}-03-0${1 + (index % 9)}`,
      ],
    ),
  ['Реконструкцию дороги Атырау – Астрахань планируется завершить в 2020 году.', '2019-06-14'],
  ['Реконструкцию дороги Атырау – Астрахань планируется завершить в 2023 году.', '2022-05-20'],
  ['В декабре 2024 года завершена реконструкция дороги Атырау – Астрахань.', '2024-12-27'],
  ['В 2026 году планируется построить мост через реку Деркул.', '2025-01-01'],
  [
    'В 2021 году товарооборот Омской области с Павлодарской областью составил 211 млн долларов.',
    '2022-01-01',
  ],
  [
    'В 2021 году товарооборот Омской области с Павлодарской областью составил 230 млн долларов.',
    '2022-01-09',
  ],
  [
    'В 2023 году товарооборот Омской области с Павлодарской областью составил 260 млн долларов.',
    '2024-01-09',
  ],
];
const DAYS = ['2020-06-01', '2023-01-01', '2026-11-25'];

/** Everything that the tables answer once the claims have come, so many at a time. */
function answered(voiced: readonly Voiced[], sizes: readonly number[]): unknown {
  const database = new DatabaseSync(':memory:');
  const settlement = openSettlement(database, naming);
  const register = openRegister(database, settlement, []);
  const subject: Parameters<typeof undertakingsOf>[1] = (claim, language) =>
    settlement.identity().of(claim, language);
  const told = (fact: string) => register.fact(fact)!.voices.map(({ claim }) => settlement.voice(claim)!);
  const promises = openPromiseTable(database, told, settlement.voice, subject, () => ({}));
  const series = openSeriesTable(database);
  let from = 0;
  for (const size of sizes) {
    const { facts, retired, statements } = settlement.add(voiced.slice(from, from + size));
    register.admit({ facts: facts.map(placed), retired });
    for (const table of [promises, series]) {
      for (const id of retired) table.remove(id);
      for (const fact of facts) table.put(fact, statements.get(fact.id)!);
      table.settle();
    }
    series.heads();
    promises.heads(DAYS[2]!);
    from += size;
  }
  const onDay = (day: string): readonly (Undertaking | undefined)[] =>
    promises.heads(day).map(({ id }) => promises.one(id, day));
  for (const day of DAYS) assert.deepEqual(onDay(day), undertakingsOf(voiced, subject, day), day);
  const all: readonly (TimeSeries | undefined)[] = series.heads().map(({ id }) => series.one(id));
  assert.ok(all.length > 5 && onDay(DAYS[2]!).length > 5);
  for (const [at, head] of series.heads().entries()) assert.equal(head.length, all[at]!.points.length);
  return [all, DAYS.map(onDay)];
}

test('promises and series grow with the facts to the same bytes in any order, and are what all claims at once give', () => {
  const voiced = read(documents);
  const expected = answered(voiced, [voiced.length]);
  let seed = 5;
  for (const sizes of [
    [60, 1, 1, 1, 9, voiced.length],
    [1, 1, 1, 30, voiced.length],
  ]) {
    const shuffled = voiced
      .map((voice) => ({ voice, at: (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) }))
      .sort((a, b) => a.at - b.at)
      .map(({ voice }) => voice);
    assert.deepEqual(answered(shuffled, sizes), expected);
  }
});

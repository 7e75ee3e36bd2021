import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import { type OpenCube, openCube } from '../../src/cube/open-cube.ts';
import { openApplication } from '../../src/pipeline.ts';
import { openShelf } from '../../src/shelf.ts';
import { newFolder } from '../folders.ts';
import { FLOWS } from './small-cube.ts';

let cube: OpenCube;
let application: Application;
/** Astrakhan's exports to Kazakhstan are 48,000 dollars in 2030 and 52,800 in 2031, its imports 9,600. */
const TEXTS = [
  'В 2030 году экспорт Астраханской области в Казахстан составил 48 тысяч долларов.',
  'В 2031 году экспорт Астраханской области в Казахстан составил 48 тысяч долларов.',
  'В 2031 году импорт Астраханской области из Казахстана составил 31,7 тысячи долларов.',
];
before(async () => {
  cube = await openCube(FLOWS);
  application = await openApplication({
    data: newFolder(),
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2032-02-01T00:00:00Z'),
    shelf: await openShelf(),
    cube: async () => cube,
  });
  for (const text of TEXTS)
    await application.add({ bytes: new TextEncoder().encode(text), how: 'paste', published: '2032-01-20' });
});
after(async () => {
  await application.close();
  cube.close();
});

test('figures of texts stand beside those of tables, with what explains the difference', async () => {
  const { rows, summary } = (await application.ask('trade', 'texts', {}))!;
  assert.deepEqual(
    rows.map(({ measure, period, text, table, state, reason }) => [
      measure,
      period,
      text,
      table,
      state,
      reason,
    ]),
    [
      ['import', '2031', 31_700, 9600, 'differs', undefined],
      ['export', '2031', 48_000, 52_800, 'explained', 'period'],
      ['export', '2030', 48_000, 48_000, 'agrees', undefined],
    ],
  );
  assert.equal(summary.compared, 3);
});

test('what differs from a table is a finding with its sentence, what agrees is none', async () => {
  const { items } = await application.findings({ check: 'texts-and-tables' }, {});
  assert.deepEqual(
    items.map(({ severity, claims }) => [severity, claims[0]!.sentence]),
    [
      ['doubt', TEXTS[2]],
      ['note', TEXTS[1]],
    ],
  );
  assert.match(items[1]!.reasoning.en, /another period: 2030/);
});

test('a question that a domain does not have has no answer, a parameter that it does not take is refused', async () => {
  assert.equal(await application.ask('trade', 'nothing', {}), undefined);
  assert.equal(await application.ask('water', 'totals', {}), undefined);
  await assert.rejects(application.ask('trade', 'totals', { reporter: 'RU-AST', seller: 'KZ' }), /seller/);
  const byName = (await application.ask('trade', 'totals', {
    reporter: 'Астраханская область',
    partner: 'Казахстан',
  }))!;
  assert.equal(byName.asked.reporter, 'RU-AST');
});

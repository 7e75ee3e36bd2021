import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answer, Known } from '#model/question.ts';
import { loadCentres, loadGoods } from '../../src/cube/goods.ts';
import { type OpenCube, openCube } from '../../src/cube/open-cube.ts';
import { questions } from '../../src/domains/trade/questions/questions.ts';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { ROUTES } from '../../src/serve/routes.ts';
import { FLOWS, monthly } from './small-cube.ts';

let cube: OpenCube;
let known: Known;
before(async () => {
  cube = await openCube(FLOWS, [
    { currency: 'RUB', period: '2030', per_usd: 100 },
    { currency: 'RUB', period: '2030-02', per_usd: 90 },
  ]);
  const { places } = loadGazetteer();
  known = { cube, facts: [], places, goods: loadGoods(), centres: loadCentres() };
});
after(() => cube.close());

const ask = (id: string, asked: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  questions.find((question) => question.id === id)!.answer(known, asked);
const row = (answer: Answer, key: string, value: string): Readonly<Record<string, unknown>> =>
  answer.rows.find((one) => one[key] === value)!;

test('turnover is exports and imports, the balance one less the other, by month and by year', async () => {
  const months = await ask('totals', { reporter: 'RU-AST', partner: 'KZ', period: '2030' });
  assert.equal(months.rows.length, 12);
  assert.deepEqual(months.rows[0], {
    period: '2030-01',
    export: 4000,
    import: 800,
    turnover: 4800,
    balance: 3200,
  });
  const years = await ask('totals', { reporter: 'RU-AST', grain: 'year' });
  assert.deepEqual(
    years.rows.map((year) => [year.period, year.export, year.months]),
    [
      ['2030', 54_000, 12],
      ['2031', 59_400, 12],
    ],
  );
  assert.deepEqual(years.basis, { sources: ['made-up-RU-AST'], currency: 'USD', frequency: 'M' });
});

test('another currency goes by the rate of the month, else of the year, and the answer names it', async () => {
  const asked = { reporter: 'RU-AST', partner: 'KZ', period: '2030', currency: 'RUB' };
  const { rows, basis } = await ask('totals', asked);
  assert.deepEqual(
    rows.slice(0, 3).map((month) => month.export),
    [400_000, 360_000, 400_000],
  );
  assert.deepEqual(basis.rates, [
    { currency: 'RUB', period: '2030-02', perUsd: 90 },
    { currency: 'RUB', period: '2030', perUsd: 100 },
  ]);
  const products = await ask('products', { ...asked, flow: 'export' });
  assert.equal(products.summary.value, 4_760_000);
  const { notes } = await ask('totals', { ...asked, period: '2030/2031' });
  assert.match(notes[0]!.en, /Rates of RUB are missing for 2031: rows that the sums leave out: 36/);
  await assert.rejects(ask('totals', { ...asked, currency: 'KZT' }), /rates of the period/);
  await assert.rejects(ask('totals', { ...asked, currency: "x'" }), /ISO 4217/);
});

test('shares of products add up to a hundred', async () => {
  const { rows, summary } = await ask('products', {
    reporter: 'RU-AST',
    period: '2030',
    flow: 'export',
    level: '4',
  });
  assert.deepEqual(
    rows.map(({ hs, value, sharePercent }) => [hs, value, sharePercent]),
    [
      ['1001', 36_000, 66.67],
      ['0304', 18_000, 33.33],
    ],
  );
  assert.equal(summary.value, 54_000);
});

test('a tenth more of both products is ten per cent, two thirds of it grain', async () => {
  const { rows, summary, asked } = await ask('growth', {
    reporter: 'RU-AST',
    period: '2031',
    flow: 'export',
  });
  assert.equal(asked.base, '2030');
  assert.equal(summary.growthPercent, 10);
  assert.deepEqual(
    rows.map(({ hs, change, pointsOfGrowth, ofPrice, ofQuantity }) => [
      hs,
      change,
      pointsOfGrowth,
      ofPrice,
      ofQuantity,
    ]),
    [
      ['10', 3600, 6.67, 0, 3600],
      ['03', 1800, 3.33, 0, 1800],
    ],
  );
});

test('growth by flow adds up to that of turnover', async () => {
  const { rows, summary } = await ask('growth', { reporter: 'RU-AST', by: 'flow' });
  assert.equal(row({ rows } as Answer, 'flow', 'import').change, 0);
  assert.equal(row({ rows } as Answer, 'flow', 'export').change, summary.change);
});

test('a period whose base is not held says so', async () => {
  const { notes, summary } = await ask('growth', { reporter: 'RU-AST', period: '2030' });
  assert.equal(summary.growthPercent, undefined);
  assert.equal(notes.length, 1);
  assert.match(notes[0]!.en, /0 of 12/);
});

test('concentration of exports on two products', async () => {
  const { rows } = await ask('concentration', { reporter: 'RU-AST', level: '4' });
  const found = rows.find(({ period, flow }) => period === '2030' && flow === 'export')!;
  assert.equal(found.index, 0.5556);
  assert.deepEqual([found.largest, found.largestPercent], ['1001', 66.67]);
});

test('the mirror takes freight out of imports and finds what is left', async () => {
  const { rows, summary } = await ask('mirror', { reporter: 'RU', partner: 'KZ', period: '2030' });
  const grain = row({ rows } as Answer, 'hs', '10');
  assert.deepEqual(
    [grain.exporter, grain.exported, grain.imported, grain.importedFob, grain.asymmetryPercent],
    ['RU', 144_000, 165_360, 156_000, 8],
  );
  const salt = row({ rows } as Answer, 'hs', '25');
  assert.deepEqual(
    [salt.exporter, salt.exported, salt.importedFob, salt.asymmetryPercent],
    ['KZ', 18_000, 18_000, 0],
  );
  assert.ok(Number(grain.reconciled) > 144_000 && Number(grain.reconciled) < 156_000);
  assert.ok(Number(summary.reporterAsExporter) > 0);
});

test('Atyrau buys fish from Norway that Astrakhan sells to others', async () => {
  const { rows, notes } = await ask('potential', { seller: 'RU-AST', buyer: 'KZ-23', period: '2030' });
  const [fish] = rows;
  assert.equal(fish!.hs, '0304');
  assert.deepEqual([fish!.mainSupplier, fish!.boughtFromOthers, fish!.alreadySold], ['NO', 24_000, 0]);
  // Astrakhan exports 18,000, Norway, which does not report, what Atyrau bought from it.
  assert.equal(fish!.sellerSharePercent, 42.86);
  assert.ok(Number(fish!.ease) > 5 && Number(fish!.suppliersKm) > 3000);
  assert.equal(fish!.unrealised, 18_000);
  const reasons = fish!.reasons as { readonly ru: string; readonly kk: string; readonly en: string };
  assert.match(reasons.en, /most from Norway \(100%\)/);
  assert.match(reasons.ru, /Норвегия/);
  assert.match(reasons.kk, /Норвегия/);
  assert.ok(notes.some(({ en }) => /whole country/.test(en)));
});

test('advantage and complexity are told among reporters of one kind', async () => {
  const { rows, summary } = await ask('advantage', { reporter: 'RU-AST', period: '2030', level: '4' });
  assert.equal(summary.exporters, 3);
  assert.equal(rows[0]!.hs, '0304');
  assert.equal(row({ rows } as Answer, 'hs', '8401').advantage, 0);
  const complexity = await ask('complexity', { reporter: 'RU-AST', period: '2030' });
  assert.deepEqual(complexity.rows, []);
  assert.equal(complexity.notes.length, 2);
});

test('unit values of one product, the one that stands out first', async () => {
  const odd = monthly(2030, 'RU-AST', 'GE', 'export', '030430', 500, { net_weight_kg: 10 }).slice(0, 1);
  const even = FLOWS.map((flow, at) => ({
    ...flow,
    net_weight_kg: flow.net_weight_kg! * (1 + (at % 7) / 50),
  }));
  const other = await openCube([...even, ...odd]);
  const found = await questions
    .find(({ id }) => id === 'unit-values')!
    .answer({ ...known, cube: other }, { reporter: 'RU-AST', hs: '0304', period: '2030' });
  other.close();
  assert.deepEqual(
    [found.rows[0]!.partner, found.rows[0]!.isOutlier, found.summary.outliers],
    ['GE', true, 1],
  );
});

test('seasons take three years', async () => {
  const { rows, notes } = await ask('seasonality', { reporter: 'RU-AST' });
  assert.equal(rows.length, 24);
  assert.match(notes[0]!.en, /three whole years/);
});

test('who trades with whom, and what is held', async () => {
  const { rows } = await ask('matrix', { period: '2030', flow: 'export' });
  assert.deepEqual(rows[0], { reporter: 'RU', partner: 'KZ', value: 144_000 });
  const holdings = await ask('holdings');
  assert.deepEqual(
    holdings.rows.map(({ reporter, periods }) => [reporter, periods]),
    ['KZ', 'KZ-23', 'RU', 'RU-AST', 'RU-OMS'].map((reporter) => [reporter, 24]),
  );
});

test('what cannot be answered says what can', async () => {
  await assert.rejects(ask('totals', { reporter: 'RU-XXX' }), /RU-AST/);
  await assert.rejects(ask('products', { reporter: 'RU-AST', period: '1999' }), /2030-01\/2031-12/);
  await assert.rejects(ask('products', { reporter: 'RU-AST', level: '5' }), /2, 4 or 6/);
  await assert.rejects(ask('products', { reporter: 'RU-AST', hs: "0'" }), /digits/);
  await assert.rejects(ask('growth', { reporter: 'RU-AST', period: '2031', base: '2030-01' }), /as long/);
  await assert.rejects(ask('potential', { seller: 'RU-AST', buyer: 'RU-AST' }), /another buyer/);
});

test('the route of the API takes the parameters of the questions, and says the same of them', () => {
  const { format: _, ...query } = ROUTES.find(({ path }) => path === '/trade/{question}')!.query!;
  assert.deepEqual(query, Object.assign({}, ...questions.map(({ parameters }) => parameters)));
});

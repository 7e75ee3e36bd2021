import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LANGUAGES } from '#model/language.ts';
import type { Known } from '#model/question.ts';
import { loadCentres, loadGoods } from '../../src/cube/goods.ts';
import { type OpenCube, openCube } from '../../src/cube/open-cube.ts';
import { questions } from '../../src/domains/trade/questions/questions.ts';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { SHEET, svgOf } from '../../src/web/src/lib/charts/drawing.ts';
import { CHARTS, type Chart } from '../../src/web/src/lib/trade/charts.ts';
import { FLOWS, monthly } from './small-cube.ts';

const ASKED: Readonly<Record<keyof typeof CHARTS, Readonly<Record<string, string>>>> = {
  totals: { reporter: 'RU-AST' },
  products: { reporter: 'RU-AST', period: '2031', level: '4' },
  growth: { reporter: 'RU-AST', period: '2031' },
  mirror: { reporter: 'RU', partner: 'KZ', period: '2031' },
  matrix: { period: '2031' },
  seasonality: { reporter: 'RU-AST' },
};

let cube: OpenCube;
let known: Known;
before(async () => {
  cube = await openCube([...FLOWS, ...monthly(2032, 'RU-AST', 'KZ', 'export', '030430', 1200)]);
  const { places } = loadGazetteer();
  known = { cube, facts: [], places, goods: loadGoods(), centres: loadCentres() };
});
after(() => cube.close());

test('every chart is drawn from its answer in every language, wide and narrow, without a hole in its text', async () => {
  for (const [name, chart] of Object.entries(CHARTS) as [keyof typeof CHARTS, Chart][]) {
    const question = questions.find(({ id }) => id === chart.question)!;
    const answer = await question.answer(known, ASKED[name]);
    for (const language of LANGUAGES) {
      const names = {
        language,
        places: Object.fromEntries(known.places.map((place) => [place.code, place.name[language]])),
      };
      for (const width of [720, 340]) {
        const sheet = { width, language, paint: SHEET };
        const drawing = chart.draw(answer, names, sheet);
        assert.ok(drawing, name);
        const svg = svgOf(drawing, sheet, chart.title(answer, names), true);
        assert.doesNotMatch(svg, /NaN|undefined|Infinity|\[object/, `${name} ${language} ${width}`);
        assert.ok(svg.match(/<text/g)!.length > 3, name);
      }
    }
  }
});

test('no chart is drawn of nothing', async () => {
  const names = { language: 'en', places: {} } as const;
  const answer = {
    question: '',
    asked: {},
    basis: { sources: [], currency: 'USD' },
    rows: [],
    summary: {},
    notes: [],
  };
  for (const chart of Object.values(CHARTS) as Chart[])
    assert.equal(chart.draw(answer, names, { width: 720, language: 'en', paint: SHEET }), undefined);
});

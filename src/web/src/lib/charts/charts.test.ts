import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitting, inLines, SHEET, svgOf } from './drawing.ts';
import { lines } from './lines.ts';
import { points } from './points.ts';
import { treemap } from './treemap.ts';
import { waterfall } from './waterfall.ts';

const sheet = { width: 720, language: 'en', paint: SHEET } as const;
const rects = (
  body: string,
): readonly { readonly x: number; readonly width: number; readonly height: number }[] =>
  [...body.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g)].map(
    ([, x, width, height]) => ({
      x: Number(x),
      width: Number(width),
      height: Number(height),
    }),
  );

test('rectangles are as large as what they stand for', () => {
  const tiles = [500, 300, 200].map((value) => ({ name: 'a', value, said: '1', share: '1' }));
  const areas = rects(treemap(tiles, sheet).body).map(({ width, height }) => width * height);
  const all = areas.reduce((sum, area) => sum + area, 0);
  for (const [n, part] of [0.5, 0.3, 0.2].entries()) assert.ok(Math.abs(areas[n]! / all - part) < 0.01);
});

test('steps lead from what was to what is', () => {
  const whole = { before: 100, after: 130, names: ['then', 'now'], said: ['100', '130'] } as const;
  const steps = [
    { name: 'up', change: 50, said: '+50' },
    { name: 'down', change: -20, said: '-20' },
  ];
  const [before, up, down, after] = rects(waterfall(whole, steps, sheet).body);
  assert.ok(Math.abs(before!.x + before!.width - up!.x) < 0.1);
  assert.ok(Math.abs(up!.x + up!.width - (down!.x + down!.width)) < 0.1);
  assert.ok(Math.abs(down!.x - (after!.x + after!.width)) < 0.1);
});

test('a scale that does not begin at nothing breaks the bars of the whole, one that does breaks none', () => {
  const names = ['then', 'now'] as const;
  const said = ['', ''] as const;
  const step = (change: number) => [{ name: 'step', change, said: '' }];
  const breaks = ({ body }: { readonly body: string }): number =>
    [...body.matchAll(/<path d="M[\d., l-]+h5/g)].length;
  assert.equal(breaks(waterfall({ before: 1000, after: 1010, names, said }, step(10), sheet)), 2);
  assert.equal(breaks(waterfall({ before: 10, after: 100, names, said }, step(90), sheet)), 0);
});

test('a line breaks where nothing is known', () => {
  const said = { amount: String, period: (period: string) => period };
  const { body } = lines(
    [{ name: 'a', values: [1, 2, undefined, 3, 4], colour: 'link' }],
    ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05'],
    said,
    sheet,
  );
  assert.equal([.../<path d="([^"]+)"/.exec(body)![1]!.matchAll(/M/g)].length, 2);
  assert.equal([...body.matchAll(/<circle/g)].length, 4);
});

test('what a name holds cannot become markup', () => {
  const tile = { name: '<script>"&', value: 1, said: '1', share: '1' };
  const svg = svgOf(treemap([tile], sheet), sheet, '<b>', true);
  assert.doesNotMatch(svg, /<script|<b>/);
  assert.match(svg, /&lt;script&gt;&quot;&amp;/);
});

test('text is cut to what fits, words whole', () => {
  assert.equal(fitting('Machinery and reactors', 90), 'Machinery…');
  assert.equal(fitting('Machinery', 20), '');
  assert.deepEqual(inLines('Soap and detergents', 90, 3), ['Soap and', 'detergents']);
  assert.deepEqual(inLines('Pharmaceuticals', 60, 2), []);
});

test('a line leads from day to day, and breaks at a day for which two values are quoted', () => {
  const dot = (day: number, n: number) => ({ day, n, role: 'support' as const, words: '' });
  const words = { amount: String, legend: { support: '', rival: '', superseded: '', gap: '' } };
  const runs = (...dots: readonly ReturnType<typeof dot>[]) =>
    [...points(dots, [], words, sheet).body.matchAll(/<polyline points="([^"]+)"/g)].map(
      ([, line]) => line!.split(' ').length,
    );
  assert.deepEqual(runs(dot(0, 1), dot(400, 2), dot(800, 3)), [3]);
  assert.deepEqual(runs(dot(0, 1), dot(400, 2), dot(800, 3), dot(800, 5)), [2]);
  assert.deepEqual(runs(dot(0, 1), dot(0, 2), dot(400, 3)), []);
});

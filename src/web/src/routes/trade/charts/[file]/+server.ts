import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { SHEET, svgOf } from '#lib/charts/drawing.ts';
import { fileOf, framed } from '#lib/charts/file.ts';
import { ask } from '#lib/trade/ask.ts';
import { CHARTS, type Chart, creditOf } from '#lib/trade/charts.ts';
import type { Place } from '#model/place.ts';
import type { RequestHandler } from './$types';

const WIDTH = 720;

/** A chart as a file that stands for itself: with its title, whose tables it shows, and fixed colours. */
export const GET: RequestHandler = async (event) => {
  const [, name = '', kind = ''] = /^([a-z-]+)\.(svg|png|html)$/.exec(event.params.file) ?? [];
  const chart = (CHARTS as Readonly<Record<string, Chart>>)[name];
  if (!chart) error(404, `${Object.keys(CHARTS).join(', ')} as svg, png or html`);
  const { language } = event.locals;
  const asked = Object.fromEntries([...event.url.searchParams].filter(([parameter]) => parameter !== 'lang'));
  const [answer, places] = await Promise.all([
    ask(event, chart.question, asked),
    api<readonly Place[]>(event, '/places'),
  ]);
  const names = {
    language,
    places: Object.fromEntries(places.map(({ code, name: own }) => [code, own[language]])),
  };
  const sheet = { width: WIDTH, language, paint: SHEET };
  const drawing = chart.draw(answer, names, sheet);
  if (!drawing) error(404, 'there is nothing to draw');
  const title = chart.title(answer, names);
  const svg = svgOf(framed(drawing, title, creditOf(answer)), sheet, title, true);
  const source = new URL('/trade', event.url);
  for (const parameter of ['reporter', 'partner', 'period', 'flow'])
    if (asked[parameter]) source.searchParams.set(parameter, asked[parameter]);
  return fileOf(kind, svg, { title, source, language });
};

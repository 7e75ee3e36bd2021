import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { SHEET, svgOf } from '#lib/charts/drawing.ts';
import { fileOf, framed } from '#lib/charts/file.ts';
import { namesOf } from '#lib/names.ts';
import { draw, sidesOf, titleOf } from '#lib/series-chart.ts';
import type { TimeSeries } from '#model/time-series.ts';
import type { RequestHandler } from './$types';

const WIDTH = 720;

/** The picture of a series as a file that stands for itself: with its title, its sides and fixed colours. */
export const GET: RequestHandler = async (event) => {
  const [, id = '', kind = ''] = /^([0-9a-f]+)\.(svg|png|html)$/.exec(event.params.file) ?? [];
  if (!id) error(404, 'a series as svg, png or html');
  const [series, names] = await Promise.all([api<TimeSeries>(event, `/series/${id}`), namesOf(event)]);
  const { language } = names;
  const sheet = { width: WIDTH, language, paint: SHEET };
  const drawing = draw(series, names, sheet, 'said');
  if (!drawing) error(404, 'there is nothing to draw');
  const title = [titleOf(series, names), sidesOf(series, names)].filter(Boolean).join(': ');
  const svg = svgOf(
    framed(drawing, title, `Pobratim · ${event.url.origin}/series/${id}`),
    sheet,
    title,
    true,
  );
  return fileOf(kind, svg, { title, source: new URL(`/series/${id}`, event.url), language });
};

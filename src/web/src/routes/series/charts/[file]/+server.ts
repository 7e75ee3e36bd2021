import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { SHEET, svgOf } from '#lib/charts/drawing.ts';
import { framed, pngOf } from '#lib/charts/file.ts';
import { draw, sidesOf, titleOf } from '#lib/series-chart.ts';
import type { Place } from '#model/place.ts';
import type { DomainSummary } from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import type { RequestHandler } from './$types';

const WIDTH = 720;

/** The picture of a series as a file that stands for itself: with its title, its sides and fixed colours. */
export const GET: RequestHandler = async (event) => {
  const [, id = '', kind = ''] = /^([0-9a-f]+)\.(svg|png)$/.exec(event.params.file) ?? [];
  if (!id) error(404, 'a series as svg or png');
  const [series, places, domains] = await Promise.all([
    api<TimeSeries>(event, `/series/${id}`),
    api<readonly Place[]>(event, '/places'),
    api<readonly DomainSummary[]>(event, '/domains'),
  ]);
  const { language } = event.locals;
  const names = {
    language,
    places: Object.fromEntries(places.map(({ code, name }) => [code, name[language]])),
    measures: Object.fromEntries(
      domains.flatMap(({ measures }) => measures.map(({ id: measure, name }) => [measure, name[language]])),
    ),
    rules: {},
  };
  const sheet = { width: WIDTH, language, paint: SHEET };
  const drawing = draw(series, names, sheet, false);
  if (!drawing) error(404, 'there is nothing to draw');
  const title = [titleOf(series, names), sidesOf(series, names)].filter(Boolean).join(': ');
  const svg = svgOf(
    framed(drawing, title, `Pobratim · ${event.url.origin}/series/${id}`),
    sheet,
    title,
    true,
  );
  const headers = { 'content-type': kind === 'svg' ? 'image/svg+xml' : 'image/png' };
  return new Response(kind === 'svg' ? svg : await pngOf(svg), { headers });
};

import { error } from '@sveltejs/kit';
import { SHEET, svgOf } from '#lib/charts/drawing.ts';
import { fileOf, framed } from '#lib/charts/file.ts';
import { askedMap } from '#lib/map/asked.ts';
import { MAP_WIDTH, mapDrawing } from '#lib/map/file.ts';
import { namesOf } from '#lib/names.ts';
import { say } from '#lib/words.ts';
import type { RequestHandler } from './$types';

/** The map as a file that stands for itself. */
export const GET: RequestHandler = async (event) => {
  const [, kind = ''] = /^map\.(svg|png|html)$/.exec(event.params.file) ?? [];
  if (!kind) error(404, 'map as svg, png or html');
  const names = await namesOf(event);
  const { things, layers } = await askedMap(event, names);
  const shown = things.filter(({ layer }) => layers.includes(layer));
  const sheet = { width: MAP_WIDTH, language: names.language, paint: SHEET };
  const title = `${say(names.language, 'map')}. ${say(names.language, 'schematic')}`;
  const credit = `Pobratim · ${event.url.origin}/map · © OpenStreetMap contributors, ODbL; Natural Earth`;
  const svg = svgOf(framed(mapDrawing(shown, names.places, SHEET), title, credit), sheet, title, true);
  return fileOf(kind, svg, {
    title,
    source: new URL(`/map${event.url.search}`, event.url),
    language: names.language,
  });
};

import { error } from '@sveltejs/kit';
import { SHEET, svgOf } from '#lib/charts/drawing.ts';
import { fileOf, framed } from '#lib/charts/file.ts';
import { namesOf } from '#lib/names.ts';
import { askedTies } from '#lib/ties/asked.ts';
import { drawTies } from '#lib/ties/chart.ts';
import { matrixOf } from '#lib/ties/matrix.ts';
import { say } from '#lib/words.ts';
import type { RequestHandler } from './$types';

const WIDTH = 900;

/** The network of ties as a file that stands for itself. */
export const GET: RequestHandler = async (event) => {
  const [, kind = ''] = /^ties\.(svg|png|html)$/.exec(event.params.file) ?? [];
  if (!kind) error(404, 'ties as svg, png or html');
  const [{ map, level }, names] = await Promise.all([askedTies(event), namesOf(event)]);
  const sheet = { width: WIDTH, language: names.language, paint: SHEET };
  const drawing = drawTies(matrixOf(map, level, names), names, sheet, false);
  if (!drawing) error(404, 'there is nothing to draw');
  const title = `${say(names.language, 'ties-page')}, ${say(names.language, `tie-${level}`)}`;
  const source = new URL(`/ties${event.url.search}`, event.url);
  const svg = svgOf(framed(drawing, title, `Pobratim · ${event.url.origin}/ties`), sheet, title, true);
  return fileOf(kind, svg, { title, source, language: names.language });
};

import { error } from '@sveltejs/kit';
import { type Drawing, LETTER, SHEET, text } from './drawing.ts';

/** A drawing under its title and over its source. */
export function framed({ body, height }: Drawing, title: string, credit: string): Drawing {
  return {
    height: height + 70,
    body: `${text(12, 24, title, { fill: SHEET.ink, size: 16, weight: 600 })}<g transform="translate(0 40)">${body}</g>${text(12, height + 60, credit, { fill: SHEET.quiet, size: LETTER - 2 })}`,
  };
}

/** Twice as many pixels as the drawing has, for screens and print. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await import('@resvg/resvg-js').catch(() => undefined);
  if (!renderer) error(501, 'this machine cannot make PNG: take the SVG');
  const { Resvg } = renderer;
  const rendered = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: true },
  }).render();
  return new Uint8Array(rendered.asPng());
}

import { error } from '@sveltejs/kit';
import { type Drawing, LETTER, SHEET, safe, text } from './drawing.ts';

/** A drawing under its title and over its source. */
export function framed({ body, height }: Drawing, title: string, credit: string): Drawing {
  return {
    height: height + 70,
    body: `${text(12, 24, title, { fill: SHEET.ink, size: 16, weight: 600 })}<g transform="translate(0 40)">${body}</g>${text(12, height + 60, credit, { fill: SHEET.quiet, size: LETTER - 2 })}`,
  };
}

/** Twice as many pixels as the drawing has, for screens and print. */
async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const renderer = await import('@resvg/resvg-js').catch(() => undefined);
  if (!renderer) error(501, 'this machine cannot make PNG: take the SVG');
  const { Resvg } = renderer;
  const rendered = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: true },
  }).render();
  return new Uint8Array(rendered.asPng());
}

const KINDS = {
  svg: 'image/svg+xml',
  png: 'image/png',
  html: 'text/html; charset=utf-8',
} as const;
/** Other sites may show a chart; it runs nothing and loads nothing. */
const OPEN = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
};

/** A chart as a file of one of the kinds: its SVG, a PNG of it, or the page that another site shows in a frame, with a link to `source`. */
export async function fileOf(
  kind: string,
  svg: string,
  { title, source, language }: { readonly title: string; readonly source: URL; readonly language: string },
): Promise<Response> {
  const type = KINDS[kind as keyof typeof KINDS];
  const headers = { ...OPEN, 'content-type': type };
  if (kind === 'png') return new Response(await pngOf(svg), { headers });
  return new Response(kind === 'svg' ? svg : pageOf(svg, title, source, language), { headers });
}

const pageOf = (svg: string, title: string, source: URL, language: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>body{margin:0;font:14px system-ui,sans-serif}svg{display:block;width:100%;height:auto}a{color:#0b5a78;padding:0 12px}</style></head><body>${svg}<a href="${safe(String(source))}" target="_blank" rel="noopener">Pobratim</a></body></html>`;

import { error } from '@sveltejs/kit';
import { api } from '#lib/api.ts';
import { SHEET, safe, svgOf } from '#lib/charts/drawing.ts';
import { framed, pngOf } from '#lib/charts/file.ts';
import { ask } from '#lib/trade/ask.ts';
import { CHARTS, type Chart, creditOf } from '#lib/trade/charts.ts';
import type { Place } from '#model/place.ts';
import type { RequestHandler } from './$types';

const KINDS = { svg: 'image/svg+xml', png: 'image/png', html: 'text/html; charset=utf-8' } as const;
const WIDTH = 720;
/** Other sites may show a chart; it runs nothing and loads nothing. */
const OPEN = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
};

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
  const type = KINDS[kind as keyof typeof KINDS];
  if (kind === 'html')
    return new Response(page(svg, title, event.url, language), {
      headers: { ...OPEN, 'content-type': type },
    });
  if (kind === 'svg') return new Response(svg, { headers: { ...OPEN, 'content-type': type } });
  return new Response(await pngOf(svg), { headers: { ...OPEN, 'content-type': type } });
};

/** What another site shows in a frame: the chart alone, with a link to where it comes from. */
function page(svg: string, title: string, url: URL, language: string): string {
  const source = new URL('/trade', url);
  for (const name of ['reporter', 'partner', 'period', 'flow']) {
    const value = url.searchParams.get(name);
    if (value) source.searchParams.set(name, value);
  }
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>body{margin:0;font:14px system-ui,sans-serif}svg{display:block;width:100%;height:auto}a{color:#0b5a78;padding:0 12px}</style></head><body>${svg}<a href="${safe(String(source))}" target="_blank" rel="noopener">Pobratim</a></body></html>`;
}

import type { Context, Hono } from 'hono';
import type { Application } from '#model/application.ts';
import { BRIEF_FORMATS, type BriefFormat } from '#model/brief.ts';
import { dayIn, found, languageOf, usage } from './answers.ts';
import type { Visited } from './guard.ts';

/** Answers for dossiers and briefs of one place or two. `codeOf` gives the code of the place in a parameter of the address, '' where there is none. */
export function serveDossiers(
  app: Hono<Visited>,
  application: Pick<Application, 'dossier' | 'brief' | 'print'>,
  codeOf: (context: Context, parameter: 'place' | 'counterpart') => string,
): void {
  const placesOf = (context: Context): readonly [string, string | undefined] => [
    codeOf(context, 'place'),
    codeOf(context, 'counterpart') || undefined,
  ];
  for (const path of ['/:place', '/:place/:counterpart']) {
    app.get(`/dossier${path}`, async (context) => {
      const [place, counterpart] = placesOf(context);
      return found(context, await application.dossier(place, counterpart, dayIn(context)));
    });
    app.get(`/brief${path}`, async (context) => {
      const { lang, format = 'json' } = context.req.query();
      const language = languageOf(lang);
      if (format !== 'json' && !(format in BRIEF_FORMATS)) throw usage('format: json, docx or pdf', format);
      const on = dayIn(context);
      const [place, counterpart] = placesOf(context);
      const brief = await application.brief(place, counterpart, { language, ...(on ? { on } : {}) });
      if (!brief || format === 'json') return found(context, brief);
      const { origin } = new URL(context.req.url);
      const bytes = await application.print(brief, format as BriefFormat, origin);
      return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': BRIEF_FORMATS[format as BriefFormat],
        'content-disposition': `attachment; filename="brief.${format}"; filename*=UTF-8''${encodeURIComponent(`${brief.title}.${format}`)}`,
      });
    });
  }
}

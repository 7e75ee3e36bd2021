import type { Context, Hono } from 'hono';
import type { Application } from '#model/application.ts';
import { citationOf } from '#model/citation.ts';
import { perLanguage } from '#model/language.ts';
import { lineNames } from '#model/line.ts';
import { dayIn, found, languageOf, usage } from './answers.ts';
import { CITATION_FORMATS } from './citation-formats.ts';
import type { Visited } from './guard.ts';

/** How to refer to a fact: in words, or as a file for reference managers. */
export function serveCitations(
  app: Hono<Visited>,
  application: Pick<Application, 'fact' | 'places' | 'domains'>,
): void {
  app.get('/facts/:id/citation', async (context) => {
    const { lang, format = 'json' } = context.req.query();
    const language = languageOf(lang);
    const kind = formatNamed(format);
    const known = await application.fact(context.req.param('id'));
    if (!known) return found(context, undefined);
    const [places, domains] = await Promise.all([application.places(), application.domains()]);
    const measures = domains.flatMap(({ measures: its }) => its);
    const citation = citationOf(known, {
      origin: new URL(context.req.url).origin,
      on: dayIn(context) ?? new Date().toISOString().slice(0, 10),
      names: perLanguage((its) => lineNames(its, places, measures)),
      language,
    });
    return kind ? asFile(context, known.fact.id, kind.write(citation.items), kind) : context.json(citation);
  });
}

function formatNamed(format: string) {
  if (format === 'json') return undefined;
  if (!Object.hasOwn(CITATION_FORMATS, format)) throw usage('format: json, bibtex, csl or ris', format);
  return CITATION_FORMATS[format as keyof typeof CITATION_FORMATS];
}

const asFile = (
  context: Context,
  fact: string,
  text: string,
  { type, ending }: { readonly type: string; readonly ending: string },
): Response =>
  context.body(text, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="fact-${fact}.${ending}"`,
  });

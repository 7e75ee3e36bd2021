import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Application, Submission } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { RULINGS, VERDICTS } from '#model/judgement.ts';
import { isLanguage } from '#model/language.ts';
import { boundsOf, isPeriod } from '#model/period.ts';
import type { Cursor } from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import { csvOf } from './csv.ts';
import { openApi, ROUTES } from './routes.ts';

const VERSION = '0.1.0';
const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** The HTTP API of a node under /api. Errors are problem details (RFC 9457); an unknown parameter is one. */
export function createApp(application: Application): Hono {
  const app = new Hono().basePath('/api');
  app.use(secureHeaders());
  app.use(async (context, next) => {
    checkParameters(context);
    await next();
  });
  app.onError((error, context) => problemOf(error, context));
  app.notFound((context) =>
    problem(context, 404, 'not-found', 'Not found', `there is no ${context.req.path}`),
  );

  app.get('/overview', async (context) => context.json(await application.overview()));
  app.get('/domains', async (context) => context.json(await application.domains()));
  app.get('/domains/:id', async (context) => found(context, await application.view(context.req.param('id'))));
  app.get('/documents', async (context) => {
    const { text, language } = context.req.query();
    const list = (cursor: Cursor) =>
      application.documents({ ...(text ? { text } : {}), ...(language ? { language } : {}) }, cursor);
    return listed(context, list);
  });
  app.post(
    '/documents',
    bodyLimit({
      maxSize: LARGEST_UPLOAD,
      onError: (context) =>
        problem(context, 413, 'too-large', 'Too large', `at most ${LARGEST_UPLOAD / 1024 / 1024} MB`),
    }),
    async (context) => {
      refuseForeignOrigin(context);
      const admission = await application.add(await submissionOf(context));
      return context.json(admission, admission.added ? 201 : 200);
    },
  );
  app.get('/documents/:id', async (context) =>
    found(context, await application.document(context.req.param('id'))),
  );
  app.get('/claims/:id', async (context) => found(context, await application.claim(context.req.param('id'))));
  app.get('/facts', async (context) => {
    const filter = filterOf(application, context);
    if (filter.period && !isPeriod(filter.period))
      throw usage('a period in EDTF such as 2024 or 2024-01/2024-06', filter.period);
    return listed(context, (cursor) => application.facts(filter, cursor));
  });
  app.get('/facts/:id', async (context) => found(context, await application.fact(context.req.param('id'))));
  app.get('/findings', async (context) => {
    const filter = filterOf(application, context);
    return listed(context, (cursor) => application.findings(filter, cursor));
  });
  app.post('/rulings', async (context) => {
    refuseForeignOrigin(context);
    const { finding, status, note } = await fieldsOf(context);
    const known = RULINGS.find((candidate) => candidate === status);
    if (!finding || !known)
      throw usage(`a finding and a status of ${RULINGS.join(', ')}`, `"${status ?? ''}"`);
    const ruling = { finding, status: known, ...(note ? { note } : {}) };
    await application.rule(ruling);
    return context.json(ruling, 201);
  });
  app.get('/candidates', async (context) => {
    const { open, kind } = context.req.query();
    if (open && open !== 'true') throw usage('open=true', open);
    const filter = { ...(kind ? { kind } : {}), ...(open ? { open: true } : {}) };
    return listed(context, (cursor) => application.candidates(filter, cursor));
  });
  app.post('/judgements', async (context) => {
    refuseForeignOrigin(context);
    const { a, b, verdict } = await fieldsOf(context);
    const known = VERDICTS.find((candidate) => candidate === verdict);
    if (!a || !b || a === b || !known)
      throw usage(`two ids and a verdict of ${VERDICTS.join(', ')}`, `"${verdict ?? ''}"`);
    const judgement = { a, b, verdict: known };
    await application.judge(judgement);
    return context.json(judgement, 201);
  });
  app.get('/promises', async (context) => {
    const filter = filterOf(application, context);
    if (filter.on && boundsOf(filter.on)?.from !== filter.on)
      throw usage('a day such as 2026-01-31', filter.on);
    return listed(context, (cursor) => application.promises(filter, cursor));
  });
  app.get('/series', async (context) => {
    const filter = filterOf(application, context);
    return listed(context, (cursor) => application.series(filter, cursor), pointsOf);
  });
  app.get('/places', async (context) => context.json(await application.places()));
  app.get('/dossier/:place', async (context) =>
    found(context, await application.dossier(codeOf(application, context.req.param('place')))),
  );
  app.get('/dossier/:place/:counterpart', async (context) =>
    found(
      context,
      await application.dossier(
        codeOf(application, context.req.param('place')),
        codeOf(application, context.req.param('counterpart')),
      ),
    ),
  );
  app.get('/search', async (context) => {
    const q = context.req.query('q')?.trim();
    if (!q) throw usage('words in ?q=', 'none');
    return context.json(await application.search(q.slice(0, 500), cursorOf(context)));
  });
  app.get('/openapi.json', (context) => context.json(openApi(VERSION)));
  return app;
}

/** A code as written in addresses (RU-AST~astrakhan) or a name, as a code. */
const codeOf = (application: Application, written: string): string => {
  const text = decodeURIComponent(written).replace('~', '/');
  return application.placeNamed(text) ?? text;
};

/** The parameters that say which items, with places by their codes. */
function filterOf(application: Application, context: Context): Readonly<Record<string, string>> {
  const { place, counterpart, after: _, limit: __, format: ___, ...rest } = context.req.query();
  return {
    ...rest,
    ...(place ? { place: codeOf(application, place) } : {}),
    ...(counterpart ? { counterpart: codeOf(application, counterpart) } : {}),
  };
}

/** A series as lines of a table, one for each point and one for each gap. */
const pointsOf = ({ points, gaps, id, places: _, ...dimensions }: TimeSeries): readonly object[] => [
  ...points.map((point) => ({ series: id, ...dimensions, ...point })),
  ...gaps.map((period) => ({ series: id, ...dimensions, period, state: 'gap' })),
];

function cursorOf(context: Context): Cursor {
  const { after, limit } = context.req.query();
  if (limit !== undefined && !/^[1-9]\d{0,2}$/.test(limit)) throw usage('a limit of 1 to 500', limit);
  return { ...(after ? { after } : {}), ...(limit ? { limit: Number(limit) } : {}) };
}

async function listed<T extends object>(
  context: Context,
  list: (
    cursor: Cursor,
  ) => Promise<{ readonly items: readonly T[]; readonly total: number; readonly next?: string }>,
  rowsOf: (item: T) => readonly object[] = (item) => [item],
): Promise<Response> {
  const format = context.req.query('format');
  if (format && format !== 'csv' && format !== 'json') throw usage('format=json or format=csv', format);
  if (format === 'csv' || (!format && context.req.header('accept')?.startsWith('text/csv'))) {
    const rows: object[] = [];
    for (let after: string | undefined; ; ) {
      const page = await list({ limit: 500, ...(after ? { after } : {}) });
      rows.push(...page.items.flatMap(rowsOf));
      if (!page.next) break;
      after = page.next;
    }
    return context.body(csvOf(rows), 200, { 'content-type': 'text/csv; charset=utf-8' });
  }
  const page = await list(cursorOf(context));
  if (page.next) {
    const address = new URL(context.req.url);
    address.searchParams.set('after', page.next);
    context.header('link', `<${address.pathname}${address.search}>; rel="next"`);
  }
  return context.json(page);
}

const found = (context: Context, value: unknown): Response =>
  value === undefined
    ? problem(context, 404, 'not-found', 'Not found', `nothing is held under ${context.req.path}`)
    : context.json(value as object);

/** A misspelt parameter would silently widen what is asked. */
function checkParameters(context: Context): void {
  const path = context.req.path.replace(/^\/api/, '');
  const route = ROUTES.find(
    (candidate) =>
      candidate.method === context.req.method.toLowerCase() &&
      new RegExp(`^${candidate.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const known = Object.keys(route?.query ?? {});
  const odd = Object.keys(context.req.query()).find((name) => route && !known.includes(name));
  if (odd) throw usage(known.length > 0 ? `parameters of ${known.join(', ')}` : 'no parameters', odd);
}

/** A page of another site must not add documents in this one's name. */
function refuseForeignOrigin(context: Context): void {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  if (
    (site && site !== 'same-origin' && site !== 'none') ||
    (origin && new URL(origin).host !== context.req.header('host'))
  )
    throw new Failure('usage', {
      expected: 'a request from this site',
      found: origin ?? site ?? '',
      remedy: 'add documents from the page of this register',
    });
}

/** The filled text fields of a form or of a JSON object. */
async function fieldsOf(context: Context): Promise<Readonly<Record<string, string>>> {
  const isJson = context.req.header('content-type')?.startsWith('application/json');
  const fields: Readonly<Record<string, unknown>> = isJson
    ? await context.req.json()
    : await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim().slice(0, 2000)]] : [],
    ),
  );
}

async function submissionOf(context: Context): Promise<Submission> {
  const isJson = context.req.header('content-type')?.startsWith('application/json');
  const form = (isJson ? await context.req.json() : await context.req.parseBody()) as Readonly<
    Record<string, unknown>
  >;
  const file = form.file instanceof File && form.file.size > 0 ? form.file : undefined;
  const field = (name: string): string | undefined =>
    typeof form[name] === 'string' && (form[name] as string).trim() !== ''
      ? (form[name] as string).trim()
      : undefined;
  const language = field('language');
  if (language && !isLanguage(language)) throw usage('ru, kk or en', language);
  const [title, published, address, publisher] = ['title', 'published', 'address', 'publisher'].map(field);
  return {
    bytes: file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(field('text') ?? ''),
    how: file ? 'upload' : 'paste',
    ...(file ? { name: file.name } : {}),
    ...(isLanguage(language) ? { language } : {}),
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(address ? { address } : {}),
    ...(publisher ? { publisher } : {}),
  };
}

const usage = (expected: string, what: string): Failure =>
  new Failure('usage', { expected, found: what, remedy: 'see /api/openapi.json' });

function problemOf(error: Error, context: Context): Response {
  if (error instanceof Failure) {
    const status = error.reason === 'storage' ? 503 : error.reason === 'input' ? 422 : 400;
    const { expected, found: what, remedy } = error;
    return problem(
      context,
      status,
      error.reason,
      error.reason === 'input' ? 'The document cannot be read' : 'The request cannot be answered',
      error.message,
      { expected, found: what, remedy },
    );
  }
  if (error instanceof SyntaxError || error instanceof URIError)
    return problem(context, 400, 'usage', 'The request cannot be read', error.message);
  console.error(error);
  return problem(context, 500, 'internal', 'Something is broken here', 'the server’s log says more');
}

function problem(
  context: Context,
  status: 400 | 404 | 413 | 422 | 500 | 503,
  kind: string,
  title: string,
  detail: string,
  more: object = {},
): Response {
  return context.body(
    JSON.stringify({
      type: `about:blank#${kind}`,
      title,
      status,
      detail,
      instance: context.req.path,
      ...more,
    }),
    status,
    { 'content-type': 'application/problem+json' },
  );
}

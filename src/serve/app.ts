import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Application } from '#model/application.ts';
import type { Question } from '#model/completeness.ts';
import { UNREAD } from '#model/explanation.ts';
import { Failure } from '#model/failure.ts';
import type { Following } from '#model/following.ts';
import type { Gathering } from '#model/gathering.ts';
import { RULINGS, VERDICTS } from '#model/judgement.ts';
import { isLanguage } from '#model/language.ts';
import type { BorderMap } from '#model/map.ts';
import type { People } from '#model/people.ts';
import { boundsOf } from '#model/period.ts';
import { type Received, receive } from '#model/receiving.ts';
import type { Cursor } from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import { codeOf, filterOf, found, inRows, isAskedAsCsv, languageOf, listed, usage } from './answers.ts';
import { serveCitations } from './citation.ts';
import { serveClaims } from './claim-handlers.ts';
import { DOCUMENT_COLUMNS, factColumns, factLine, TIMELINE_COLUMNS } from './columns.ts';
import { serveConfirmations } from './confirmation-routes.ts';
import { CSV, csvOf, flat } from './csv.ts';
import { mountDesks, routesWith, type ServedDesk } from './desk.ts';
import { serveDossiers } from './dossier.ts';
import { FEED_TYPES, feedAs, feedRequest } from './feeds.ts';
import { serveFollowing } from './following-routes.ts';
import { serveGathering } from './gathering-routes.ts';
import { guard, methodOf, pathOf, type Visited } from './guard.ts';
import { keptAnswers } from './kept-answers.ts';
import { serveLogs } from './log-routes.ts';
import { openApi } from './openapi.ts';
import { servePeople } from './people.ts';
import { problem, problemOf } from './problem.ts';
import { type Route, routesAt } from './routes.ts';
import { isSendable, mediaTypeOf, SENDABLE, submissionOf, textFieldsOf } from './submission.ts';
import { serveTables } from './table-routes.ts';
import { isWatched, watched } from './watched.ts';

const VERSION = '0.1.0';
/** The largest request that is taken, in bytes. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** The HTTP API of a node under /api, for those whom each route lets in. Errors are problem details (RFC 9457); an unknown parameter is one. */
export function createApp(
  application: Application,
  people: People,
  desks: readonly ServedDesk[] = [],
  { gathering, following }: { readonly gathering?: Gathering; readonly following?: Following } = {},
): Hono<Visited> {
  const routes = routesWith(desks);
  const app = new Hono<Visited>().basePath('/api');
  app.use(secureHeaders());
  app.use(async (context, next) => {
    checkParameters(context, routes);
    await next();
  });
  app.onError((error, context) => problemOf(error, context));
  app.use(guard(people, routes));
  app.use(keptAnswers(application.version, routes));
  servePeople(app, people);

  app.get('/overview', async (context) => context.json(await application.overview()));
  app.get('/map', async (context) => {
    const map = await application.map(filterOf(application, context));
    return inRows(context, map, () => mapRows(map));
  });
  app.get('/years', async (context) => context.json(await application.years(filterOf(application, context))));
  app.get('/timeline', async (context) => {
    const filter = filterOf(application, context);
    return listed(
      context,
      (cursor) => application.timeline(filter, cursor),
      undefined,
      () => TIMELINE_COLUMNS,
    );
  });
  app.get('/domains', async (context) => context.json(await application.domains()));
  app.get('/domains/:id', async (context) => found(context, await application.view(context.req.param('id'))));
  app.get('/documents', async (context) => {
    const { text, language } = context.req.query();
    if (language && !isLanguage(language)) throw usage('language: ru, kk or en', `"${language}"`);
    const list = (cursor: Cursor) =>
      application.documents({ ...(text ? { text } : {}), ...(language ? { language } : {}) }, cursor);
    return listed(context, list, undefined, () => DOCUMENT_COLUMNS);
  });
  app.post(
    '/documents',
    bodyLimit({
      maxSize: LARGEST_UPLOAD,
      onError: tooLarge,
    }),
    async (context) => {
      const mediaType = mediaTypeOf(context);
      if (!isSendable(mediaType))
        return problem(
          context,
          415,
          'media-type',
          'The request is of an unknown kind',
          `expected ${SENDABLE.join(' or ')}; found ${mediaType || 'none'}; send the document as a form or as JSON`,
        );
      const submission = await submissionOf(context, application.fetch);
      const by = context.get('visitor').person;
      if (isWatched(context)) return watched(context, application, submission, by, answerOf);
      return context.json(...answerOf(await receive(application, submission, by)));
    },
  );
  app.get('/documents/:id', async (context) => {
    const held = await application.document(context.req.param('id'));
    return held ? inRows(context, held, () => held.claims) : found(context, undefined);
  });
  app.get('/documents/:id/explanation', async (context) => {
    const { why } = context.req.query();
    if (why && !UNREAD.some((known) => known === why)) throw usage(`why: ${UNREAD.join(', ')}`, `"${why}"`);
    const answer = await application.explain(context.req.param('id'));
    if (!answer || !why) return found(context, answer);
    const { document, explanation } = answer;
    const unread = explanation.unread.filter((figure) => figure.why === why);
    return context.json({ document, explanation: { ...explanation, unread } });
  });
  serveClaims(app, application);
  app.get('/claims/:id', async (context) => found(context, await application.claim(context.req.param('id'))));
  app.get('/facts', async (context) => {
    const filter = filterOf(application, context);
    const list = (cursor: Cursor) => application.facts(filter, cursor);
    return listed(
      context,
      list,
      (fact) => [factLine(fact)],
      async () => factColumns(await application.places()),
    );
  });
  app.get('/facts/:id', async (context) => found(context, await application.fact(context.req.param('id'))));
  app.get('/facts/:id/claims', async (context) => {
    const id = context.req.param('id');
    if (!(await application.fact(id))) return found(context, undefined);
    return listed(context, async (cursor) => (await application.claimsOfFact(id, cursor))!);
  });
  serveCitations(app, application);
  app.get('/checks', async (context) => context.json(await application.checks()));
  app.get('/findings', async (context) => {
    const filter = filterOf(application, context);
    return listed(context, (cursor) => application.findings(filter, cursor));
  });
  app.post('/rulings', async (context) => {
    const { finding, status, note } = await textFieldsOf(context, ['finding', 'status', 'note']);
    const known = RULINGS.find((candidate) => candidate === status);
    if (!finding || !known)
      throw usage(`a finding and a status of ${RULINGS.join(', ')}`, `"${status ?? ''}"`);
    const ruling = { finding, status: known, ...(note ? { note } : {}) };
    await application.rule(ruling, context.get('visitor').person);
    return context.json(ruling, 201);
  });
  app.get('/candidates', async (context) => {
    const { open, kind } = context.req.query();
    if (open && open !== 'true') throw usage('open=true', open);
    const filter = { ...(kind ? { kind } : {}), ...(open ? { open: true } : {}) };
    return listed(context, (cursor) => application.candidates(filter, cursor));
  });
  app.post('/judgements', async (context) => {
    const { a, b, verdict } = await textFieldsOf(context, ['a', 'b', 'verdict']);
    const known = VERDICTS.find((candidate) => candidate === verdict);
    if (!a || !b || a === b || !known)
      throw usage(`two ids and a verdict of ${VERDICTS.join(', ')}`, `"${verdict ?? ''}"`);
    const judgement = { a, b, verdict: known };
    await application.judge(judgement, context.get('visitor').person);
    return context.json(judgement, 201);
  });
  app.post('/preferences', async (context) => {
    const { fact, claim, reason } = await textFieldsOf(context, ['fact', 'claim', 'reason']);
    if (!fact) throw usage('a fact', 'none');
    if (claim && !reason) throw usage('a reason for the choice', 'none');
    const preference = { fact, ...(claim ? { claim } : {}), ...(reason ? { reason } : {}) };
    await application.prefer(preference, context.get('visitor').person);
    return context.json(preference, 201);
  });
  app.get('/promises', async (context) => {
    const filter = datedFilterOf(application, context);
    return listed(context, (cursor) => application.promises(filter, cursor));
  });
  app.get('/promises/:id', async (context) => {
    const { on } = datedFilterOf(application, context);
    return found(context, await application.promise(context.req.param('id'), on));
  });
  for (const format of Object.keys(FEED_TYPES) as (keyof typeof FEED_TYPES)[])
    app.get(`/feeds/promises.${format}`, async (context) => {
      const { lang, ...filter } = filterOf(application, context);
      const { origin } = new URL(context.req.url);
      const request = await feedRequest(application, filter, languageOf(lang), origin, context.req.url);
      return context.body(feedAs(format, request), 200, { 'content-type': FEED_TYPES[format] });
    });
  app.get('/completeness', async (context) => {
    const filter = datedFilterOf(application, context);
    return listed(context, (cursor) => application.completeness(filter, cursor));
  });
  app.get('/questions', async (context) => {
    const filter = datedFilterOf(application, context);
    return listed(context, (cursor) => application.questions(filter, cursor), askedOf);
  });
  app.get('/series', async (context) => {
    const filter = filterOf(application, context);
    return listed(context, (cursor) => application.series(filter, cursor), pointsOf);
  });
  serveTables(app, application.tables, LARGEST_UPLOAD);
  app.get('/series/:id', async (context) => {
    const series = await application.oneSeries(context.req.param('id'));
    return series ? inRows(context, series, () => pointsOf(series)) : found(context, undefined);
  });
  app.get('/trade/:question', async (context) => {
    const { format, ...asked } = context.req.query();
    const isCsv = isAskedAsCsv(context, format);
    const answer = await application.ask('trade', context.req.param('question'), asked);
    if (!isCsv || !answer) return found(context, answer);
    return context.body(csvOf(answer.rows.map(flat)), 200, CSV);
  });
  app.get('/places', async (context) => context.json(await application.places()));
  serveDossiers(app, application, (context, name) => codeOf(application, context.req.param(name) ?? ''));
  app.get('/search', async (context) => {
    const q = context.req.query('q')?.trim();
    if (!q) throw usage('words in ?q=', 'none');
    const { q: _, ...filter } = filterOf(application, context);
    const list = (cursor: Cursor) => application.search(q.slice(0, 500).toWellFormed(), cursor, filter);
    return listed(context, list, ({ place, fact: _, marks: __, ...hit }) => [
      place ? flat({ ...hit, name: place.name }) : hit,
    ]);
  });

  serveConfirmations(app, application, people);
  app.get('/suggest', async (context) => {
    const q = context.req.query('q')?.trim();
    if (!q) throw usage('words in ?q=', 'none');
    return context.json(await application.suggest(q.slice(0, 100).toWellFormed()));
  });
  serveGathering(app, gathering);
  serveFollowing(app, application, following, (written) => codeOf(application, written));
  serveLogs(app, application.logs);
  mountDesks(app, desks, { largestUpload: LARGEST_UPLOAD, tooLarge });
  app.get('/openapi.json', (context) => context.json(openApi(VERSION, routes)));
  return app;
}

/** A filter that may name a day which looks at things. */
function datedFilterOf(application: Application, context: Context): Readonly<Record<string, string>> {
  const filter = filterOf(application, context);
  if (filter.on && boundsOf(filter.on)?.from !== filter.on)
    throw usage('a day such as 2026-01-31', filter.on);
  return filter;
}

/** A question as lines of a table, one for each thing asked about. */
const askedOf = ({ items, ...about }: Question): readonly object[] =>
  items.length > 0 ? items.map(({ text, fact }) => ({ ...about, about: text, fact })) : [about];

/** A series as lines of a table, one for each point and one for each gap. */
const pointsOf = ({ points, gaps, id, places: _, ...dimensions }: TimeSeries): readonly object[] => [
  ...points.map((point) => ({ series: id, ...dimensions, ...point })),
  ...gaps.map((period) => ({ series: id, ...dimensions, period, state: 'gap' })),
];

/** A map as lines of a table: a place, a tie or a landmark each. */
const mapRows = ({ places, ties, landmarks }: BorderMap): readonly object[] => [
  ...places.map(({ place, facts }) => flat({ kind: place.level, id: place.code, name: place.name, facts })),
  ...ties.map(({ a, b, facts }) => ({ kind: 'tie', id: a, counterpart: b, facts })),
  ...landmarks.map(({ landmark: { kind, id, name }, facts }) => flat({ kind, id, name, facts })),
];
/** Of a submission that is several documents, the first with `parts` for each; where none of them could be read, why the first could not. */
function answerOf(received: readonly Received[]): [object, 200 | 201] {
  const admissions = received.flatMap((each) => ('admission' in each ? [each.admission] : []));
  const [first] = admissions;
  const [refused] = received.flatMap((each) => ('refused' in each ? [each.refused] : []));
  if (!first) throw new Failure('input', refused!);
  const parts = received.length > 1 ? { parts: received } : {};
  return [{ ...first, ...parts }, admissions.some(({ added }) => added) ? 201 : 200];
}

const tooLarge = (context: Context): Response =>
  problem(
    context,
    413,
    'too-large',
    'Too large',
    `expected at most ${LARGEST_UPLOAD / 1024 / 1024} MB; found more; split the document, or add it with pobratim add`,
  );

/** A misspelt parameter would silently widen what is asked. */
function checkParameters(context: Context, routes: readonly Route[]): void {
  const route = routesAt(pathOf(context), routes).find(({ method }) => method === methodOf(context));
  const known = Object.keys(route?.query ?? {});
  const odd = Object.keys(context.req.query()).find((name) => route && !known.includes(name));
  const twice = Object.entries(context.req.queries()).find(([, values]) => values.length > 1);
  if (twice) throw usage(`${twice[0]} once`, twice[1].join(' and '));
  if (odd) throw usage(known.length > 0 ? `parameters of ${known.join(', ')}` : 'no parameters', odd);
}

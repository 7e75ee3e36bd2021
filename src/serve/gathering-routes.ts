import type { Hono } from 'hono';
import { Failure } from '#model/failure.ts';
import type { Gathering } from '#model/gathering.ts';
import { found, inRows, usage } from './answers.ts';
import type { Visited } from './guard.ts';
import type { Route } from './routes.ts';
import { textFieldsOf } from './submission.ts';

const HOURS = 24;
const FORMAT = { format: '`json`, or `csv`' };

/** The routes by which people see and settle what a node looks at by itself. */
export const GATHERING_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/sources',
    right: 'edit',
    summary:
      'Feeds, sitemaps and the folder that the node looks at by itself, what came of the last look, and how far one that goes on has come',
    query: FORMAT,
  },
  {
    method: 'post',
    path: '/sources',
    right: 'keep',
    summary:
      'Looks at a feed or sitemap on a schedule: `address`, `hours` between looks (24 unless told), `publisher`',
    body: {
      address: 'of an RSS or Atom feed, or of a sitemap',
      hours: 'between looks, 0.1 to 720; 24 unless told',
      publisher: 'who publishes what it lists',
    },
  },
  {
    method: 'get',
    path: '/sources/{id}',
    right: 'edit',
    summary: 'What became of what a source listed, the latest 500',
    query: FORMAT,
  },
  { method: 'post', path: '/sources/{id}/look', right: 'edit', summary: 'Looks at a source now' },
  {
    method: 'post',
    path: '/sources/{id}/stop',
    right: 'edit',
    summary:
      'Ends a look at a source that goes on: what is at hand is not kept, what is left waits for the next look',
  },
  {
    method: 'post',
    path: '/sources/{id}/remove',
    right: 'keep',
    summary: 'Looks at a source no more; what was added stays',
  },
];

/** Answers `GATHERING_ROUTES`; a node that gathers nothing has no sources. */
export function serveGathering(app: Hono<Visited>, gathering: Gathering | undefined): void {
  app.get('/sources', (context) => {
    const sources = gathering?.sources() ?? [];
    return inRows(context, sources, () => sources);
  });
  app.get('/sources/:id', (context) => {
    const source = gathering?.sources().find(({ id }) => id === context.req.param('id'));
    if (!source) return found(context, undefined);
    const outcomes = gathering!.outcomes(source.id);
    return inRows(context, { source, outcomes }, () => outcomes);
  });
  app.post('/sources', async (context) => {
    const {
      address,
      hours = String(HOURS),
      publisher,
    } = await textFieldsOf(context, ['address', 'hours', 'publisher']);
    if (!address) throw usage('the address of a feed or sitemap', 'none');
    if (!gathering) throw unserved();
    const by = context.get('visitor').person;
    const source = {
      address,
      every: Number(hours) * 60,
      ...(publisher ? { publisher } : {}),
      ...(by ? { by } : {}),
    };
    return context.json(gathering.put(source), 201);
  });
  app.post('/sources/:id/look', async (context) =>
    found(context, await gathering?.look(context.req.param('id'))),
  );
  app.post('/sources/:id/stop', (context) =>
    found(context, gathering?.stop(context.req.param('id')) ? { stopped: true } : undefined),
  );
  app.post('/sources/:id/remove', (context) =>
    found(context, gathering?.remove(context.req.param('id')) ? { removed: true } : undefined),
  );
}

const unserved = (): Failure =>
  new Failure('set-up', {
    expected: 'a node that serves',
    found: 'one that only answers',
    remedy: 'start it with pobratim serve',
  });

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Cursor, Page } from '#model/register.ts';
import { TABLE_PROBLEMS, type TradeTables } from '#model/trade-table.ts';
import { found, inRows, isAskedAsCsv, sentAsCsv, usage } from './answers.ts';
import type { Visited } from './guard.ts';
import { problem } from './problem.ts';
import type { Route } from './routes.ts';

const PROBLEMS_PAGE = 50;
/** Lines of a report that are turned into CSV at once. */
const BATCH = 10_000;

/** The routes by which tables of trade come in, and are told of. */
export const TABLE_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/trade/tables',
    right: 'read',
    summary:
      'The tables of trade that are held: source, revision, publisher, licence, periods, problems, and how many flows are shown',
    query: { format: '`json`, or `csv`' },
  },
  {
    method: 'post',
    path: '/trade/tables',
    right: 'edit',
    summary:
      'Adds a table: multipart form with `file`, and `layout` or `description`, `source`, `published`; 201 when it was added, 200 when it was known',
  },
  {
    method: 'get',
    path: '/trade/rates',
    right: 'read',
    summary:
      'The exchange rates by which amounts are converted, and those that loaded tables lack; as CSV the rates alone',
    query: { format: '`json`, or `csv`' },
  },
  {
    method: 'post',
    path: '/trade/rates',
    right: 'edit',
    summary:
      'Puts rates of your own in place of those there were: multipart form with `file`, CSV of `currency,period,per_usd,source`',
  },
  {
    method: 'get',
    path: '/trade/layouts',
    right: 'read',
    summary: 'The layouts of tables that are known, with their columns and where these are described',
  },
  {
    method: 'get',
    path: '/trade/tables/{source}/{revision}/problems',
    right: 'read',
    summary: 'The report on a table, by row',
    query: {
      kind: 'such as wrong-product',
      after: 'how many lines come before the first',
      limit: `how many lines, 1 to 500; ${PROBLEMS_PAGE} unless told`,
      format: '`json`, or `csv` for the whole report',
    },
  },
  {
    method: 'get',
    path: '/trade/tables/{source}/{revision}/rejected',
    right: 'read',
    summary:
      'The rows of a table that no flow was made of, as CSV: the columns that are read, with the row of the file and the problems',
  },
];

/** Answers `TABLE_ROUTES`. Stands before the questions of trade, whose names are the rest of that path. */
export function serveTables(app: Hono<Visited>, tables: TradeTables, largest: number): void {
  app.get('/trade/tables', async (context) => {
    const items = await tables.tables();
    return inRows(context, { items, total: items.length }, () => items);
  });
  app.get('/trade/layouts', async (context) => {
    const items = await tables.layouts();
    return context.json({ items, total: items.length });
  });
  app.get('/trade/rates', async (context) => {
    const rates = await tables.rates();
    return inRows(context, rates, () =>
      rates.items.map(({ currency, period, perUsd, source }) => ({
        currency,
        period,
        per_usd: perUsd,
        source,
      })),
    );
  });
  app.post('/trade/rates', bodyLimit({ maxSize: 4 * 1024 * 1024 }), async (context) => {
    const form = await context.req.formData().catch(() => undefined);
    const file = form?.get('file');
    if (!(file instanceof File) || file.size === 0) throw usage('a form with a "file"', 'none');
    return context.json(await tables.keepRates(await file.text()));
  });
  app.post(
    '/trade/tables',
    bodyLimit({
      maxSize: largest,
      onError: (context) =>
        problem(
          context,
          413,
          'too-large',
          'Too large',
          `expected at most ${largest / 1024 / 1024} MB; found more; load it with pobratim trade import`,
        ),
    }),
    async (context) => {
      const form = await context.req.formData().catch(() => undefined);
      const file = form?.get('file');
      if (!(file instanceof File) || file.size === 0) throw usage('a form with a "file"', 'none');
      const odd = [...form!.keys()].find(
        (name) => !['file', 'layout', 'description', 'source', 'published'].includes(name),
      );
      if (odd) throw usage('fields of file, layout, description, source, published', `"${odd}"`);
      const told = (name: string): string | undefined => {
        const value = form!.get(name);
        return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
      };
      const [named, source, published] = [told('layout'), told('source'), told('published')];
      // A path would open files of this machine.
      const known = (await tables.layouts()).map(({ id }) => id);
      if (named && !known.includes(named)) throw usage(`a layout of ${known.join(', ')}`, `"${named}"`);
      const described = form!.get('description');
      const folder = await mkdtemp(join(tmpdir(), 'pobratim-table-'));
      try {
        const path = join(folder, 'table');
        await writeFile(path, new Uint8Array(await file.arrayBuffer()));
        const isDescribed = described instanceof File && described.size > 0;
        const layout = isDescribed ? join(folder, 'layout.json') : named;
        if (isDescribed) await writeFile(layout!, new Uint8Array(await described.arrayBuffer()));
        const { added, table } = await tables.load({
          file: path,
          name: file.name,
          ...(layout ? { layout } : {}),
          ...(source ? { source } : {}),
          ...(published ? { published } : {}),
        });
        return context.json({ added, table }, added ? 201 : 200);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
  app.get('/trade/tables/:source/:revision/problems', async (context) => {
    const id = `${context.req.param('source')}/${context.req.param('revision')}`;
    const { kind, format } = context.req.query();
    if (kind && !(TABLE_PROBLEMS as readonly string[]).includes(kind))
      throw usage(`a kind of ${TABLE_PROBLEMS.join(', ')}`, `"${kind}"`);
    const asked = kind ? { kind } : {};
    if (isAskedAsCsv(context, format))
      return wholeAsCsv(context, (span) => tables.problems(id, { ...asked, ...span }), NO_PROBLEMS);
    const [from, limit] = [countIn(context, 'after', 0), countIn(context, 'limit', PROBLEMS_PAGE)];
    if (limit < 1 || limit > 500) throw usage('a limit of 1 to 500', String(limit));
    const page = await tables.problems(id, { ...asked, from, limit });
    const next = from + limit;
    return found(context, page && { ...page, ...(next < page.total ? { next: String(next) } : {}) });
  });
  app.get('/trade/tables/:source/:revision/rejected', async (context) => {
    const id = `${context.req.param('source')}/${context.req.param('revision')}`;
    return wholeAsCsv(context, (span) => tables.rejected(id, span), NO_ROWS);
  });
}

/** The columns of lists that are empty. */
const NO_PROBLEMS = ['kind', 'effect', 'row', 'column', 'expected', 'found'];
const NO_ROWS = ['row', 'problems'];

type Read = (span: {
  readonly from: number;
  readonly limit: number;
}) => Promise<{ readonly items: readonly object[]; readonly total: number } | undefined>;

/** The whole of a list that is read by numbers of its items, as CSV; that nothing is held where it is undefined. */
async function wholeAsCsv(context: Context, read: Read, none: readonly string[]): Promise<Response> {
  if (!(await read({ from: 0, limit: 1 }))) return found(context, undefined);
  const list = async ({ after = '0', limit = BATCH }: Cursor): Promise<Page<object>> => {
    const { items, total } = (await read({ from: Number(after), limit }))!;
    const next = Number(after) + items.length;
    return { items, total, ...(items.length > 0 && next < total ? { next: String(next) } : {}) };
  };
  return sentAsCsv(
    ([first]) => (first ? Object.keys(first) : none),
    list,
    (item) => [item],
    BATCH,
  );
}

function countIn(context: Context, name: string, otherwise: number): number {
  const written = context.req.query(name);
  if (!written) return otherwise;
  if (!/^\d{1,9}$/.test(written)) throw usage(`a number in ${name}`, `"${written}"`);
  return Number(written);
}

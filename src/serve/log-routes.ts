import type { Context, Hono } from 'hono';
import { Failure } from '#model/failure.ts';
import type { Logs } from '#model/log.ts';
import { found, inRows } from './answers.ts';
import type { Visited } from './guard.ts';
import type { Route } from './routes.ts';

/** The lines of one answer, unless told. */
const LINES = 500;
const MOST_LINES = 1000;

/** The routes by which a node shows its logs, to the other side's node and to whoever checks them. */
export const LOG_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/logs',
    right: 'read',
    summary: 'The logs held, with keys and heads, the peers, and evidence of forks; as CSV the logs alone',
    query: { format: '`json`, or `csv`' },
  },
  { method: 'get', path: '/logs/{side}/head', right: 'read', summary: 'The signed head of a log' },
  {
    method: 'get',
    path: '/logs/{side}/entries',
    right: 'read',
    summary: 'Entries of a log in the form of exchange, one JSON a line',
    query: {
      after: 'the sequence of the entry before the first; 0 unless told',
      limit: `how many lines at most, 1 to ${MOST_LINES}; ${LINES} unless told, fewer where they are long`,
    },
  },
  {
    method: 'get',
    path: '/logs/{side}/inclusion',
    right: 'read',
    summary: 'Proves that an entry is in a log',
    query: { sequence: 'the entry', size: 'in the log of how many entries; all unless told' },
  },
  {
    method: 'get',
    path: '/logs/{side}/consistency',
    right: 'read',
    summary: 'Proves that a log only grew from one size to another',
    query: { from: 'the earlier size', to: 'the later size; that of the head unless told' },
  },
];

/** Answers `LOG_ROUTES`. */
export function serveLogs(app: Hono<Visited>, logs: Logs): void {
  app.get('/logs', async (context) => {
    const book = await logs.book();
    return inRows(context, book, () => book.logs);
  });
  app.get('/logs/:side/head', async (context) => found(context, await logs.head(context.req.param('side'))));
  app.get('/logs/:side/entries', async (context) => {
    const after = countIn(context, 'after') ?? 0;
    const limit = countIn(context, 'limit') ?? LINES;
    if (limit < 1 || limit > MOST_LINES) throw usage(`a limit of 1 to ${MOST_LINES}`, String(limit));
    const lines = await logs.lines(context.req.param('side'), after, limit);
    const body = lines.map((line) => `${line}\n`).join('');
    return context.body(body, 200, { 'content-type': 'application/jsonl; charset=utf-8' });
  });
  app.get('/logs/:side/inclusion', async (context) => {
    const sequence = countIn(context, 'sequence');
    if (sequence === undefined) throw usage('?sequence=', 'none');
    const size = countIn(context, 'size');
    return found(context, await logs.inclusion(context.req.param('side'), sequence, size));
  });
  app.get('/logs/:side/consistency', async (context) => {
    const from = countIn(context, 'from');
    if (from === undefined) throw usage('?from=', 'none');
    const to = countIn(context, 'to');
    return found(context, await logs.consistency(context.req.param('side'), from, to));
  });
}

function countIn(context: Context, name: string): number | undefined {
  const text = context.req.query(name);
  if (!text) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw usage(`a number of entries in ${name}`, `"${text}"`);
  return Number(text);
}

const usage = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found, remedy: 'see /api/openapi.json' });

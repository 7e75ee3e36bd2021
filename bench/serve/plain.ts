/** The floor: Hono over rows of SQLite, nothing else. Rows come on standard input as lines `{"kind", "id", "row"}`; it then listens and prints its address. */

import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const database = new DatabaseSync(':memory:');
database.exec('create table kept (kind text, id text, row text, primary key (kind, id))');
const keep = database.prepare('insert or ignore into kept values (?, ?, ?)');
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, id, row } = JSON.parse(line) as { kind: string; id: string; row: unknown };
  keep.run(kind, id, JSON.stringify(row));
}
const one = database.prepare('select row from kept where kind = ? and id = ?');
const page = database.prepare('select row from kept where kind = ? order by id limit 20');
const app = new Hono();
app.get('/api/:kind', (context) =>
  context.json({
    items: page.all(context.req.param('kind')).map(({ row }) => JSON.parse(String(row)) as object),
  }),
);
app.get('/api/:kind/:id', (context) => {
  const found = one.get(`one of ${context.req.param('kind')}`, context.req.param('id'));
  return found ? context.json(JSON.parse(String(found.row)) as object) : context.notFound();
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
process.once('SIGTERM', () => server.close(() => process.exit(0)));

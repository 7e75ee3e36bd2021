import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Fact } from '#model/fact.ts';
import type { DocumentSummary, Page } from '#model/register.ts';
import { type HeldRow, openDirectus } from './directus.ts';
import { cpuMs, ended, told } from './programs.ts';

const READERS = 200;
const SECONDS = 60;
const FLOOR_SECONDS = 20;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A line of the table: answers a second, how long they took, what failed, and the server's CPU time for one. */
type Measured = Readonly<Record<string, number>>;

/** Reads and writes at once; then the same rows from ours and from plain Hono, without a writer. */
export async function run(): Promise<Readonly<Record<string, Measured>>> {
  const data = mkdtempSync(join(tmpdir(), 'pobratim-'));
  const node = spawn(
    process.execPath,
    [at('../../bin/pobratim.js'), 'serve', '--samples', '--port', '0', '--data', data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const [home, link] = await told(node, 2);
    const { rows, mixed, held } = await pathsOf(home!);
    const writer = writing(home!, await tokenOf(home!, link!));
    const withWriter = await readers(home!, mixed, SECONDS, node);
    const written = await writer.stop();
    const alone = await readers(home!, rows, FLOOR_SECONDS, node);
    const plain = spawn(process.execPath, [at('plain.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
    plain.stdin!.end(held.map((row) => JSON.stringify(row)).join('\n'));
    const [plainHome] = await told(plain, 1);
    const floor = await readers(plainHome!, rows, FLOOR_SECONDS, plain);
    await ended(plain);
    const peer = await peers(held, rows);
    return {
      [`${READERS} readers and a writer`]: { ...withWriter, ...written },
      'the same rows, no writer': alone,
      'the same rows, plain Hono': floor,
      ...(peer && { 'the same rows, Directus': peer }),
    };
  } finally {
    await ended(node);
    rmSync(data, { recursive: true, force: true });
  }
}

/** What Directus makes of the same rows out of a PostgreSQL, where `DIRECTUS` names a folder that has it and `DATABASE_URL_TEST` a server. */
async function peers(held: readonly HeldRow[], rows: readonly string[]): Promise<Measured | undefined> {
  const { DIRECTUS, DATABASE_URL_TEST } = process.env;
  if (!DIRECTUS || !DATABASE_URL_TEST) {
    console.error('no Directus: DIRECTUS names no folder that has it, or DATABASE_URL_TEST no PostgreSQL');
    return undefined;
  }
  const directus = await openDirectus(DIRECTUS, DATABASE_URL_TEST, held);
  try {
    return await readers('', rows.map(directus.at), FLOOR_SECONDS, directus.process);
  } finally {
    await directus.close();
  }
}

/** What the readers ask, and the rows behind the part of it that plain Hono can answer. */
async function pathsOf(home: string) {
  const json = async <T>(path: string): Promise<T> => (await (await fetch(`${home}${path}`)).json()) as T;
  const facts = await json<Page<Fact>>('/api/facts?limit=20');
  const documents = await json<Page<DocumentSummary>>('/api/documents?limit=20');
  const ids = facts.items.slice(0, 5).map(({ id, voices }) => [id, voices[0]!.claim] as const);
  const single = ids.flatMap(([fact, claim]) => [`/api/facts/${fact}`, `/api/claims/${claim}`]);
  const rows = single.flatMap((path) => ['/api/facts?limit=20', path, '/api/documents?limit=20']);
  const mixed = [
    ...rows,
    '/api/dossier/RU-AST~astrakhan/KZ-47~aktau',
    `/api/search?q=${encodeURIComponent('порт Актау')}`,
  ];
  const held = [
    ...facts.items.map((row) => ({ kind: 'facts', id: row.id, row })),
    ...documents.items.map((row) => ({ kind: 'documents', id: row.id, row })),
  ] as HeldRow[];
  for (const path of single) {
    const [, , kind, id] = path.split('/');
    held.push({ kind: `one of ${kind}`, id: id!, row: await json(path) });
  }
  return { rows, mixed, held };
}

async function tokenOf(home: string, link: string): Promise<string> {
  const sent = (body: object, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: home, ...headers },
    body: JSON.stringify(body),
  });
  const accepted = await fetch(`${home}/api/invitations/${link.split('/').at(-1)}`, sent({ name: 'bench' }));
  const cookie = accepted.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  const made = await fetch(`${home}/api/account/tokens`, sent({ name: 'bench' }, { cookie }));
  return ((await made.json()) as { token: string }).token;
}

/** One person who adds a document, waits for the answer, and adds the next. */
function writing(home: string, token: string): { stop(): Promise<Measured> } {
  let isOver = false;
  const took: number[] = [];
  let failed = 0;
  const all = (async () => {
    for (let n = 0; !isOver; n += 1) {
      const text = `В ${1990 + (n % 40)} году товарооборот Омской области с Павлодарской областью составил ${100 + n} млн долларов. Запись номер ${n}.`;
      const before = performance.now();
      const { status } = await fetch(`${home}/api/documents`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ text, published: '2032-01-01' }),
      });
      took.push(performance.now() - before);
      if (status !== 201) failed += 1;
      // Within the limit of writes a minute.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await all;
      return {
        'documents added': took.length - failed,
        'refused or failed': failed,
        'median of adding, ms': median(took),
      };
    },
  };
}

async function readers(
  home: string,
  paths: readonly string[],
  seconds: number,
  server: ChildProcess,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const waited = createHistogram();
  const before = cpuMs(server.pid!);
  const end = performance.now() + seconds * 1000;
  let errors = 0;
  const reader = async (first: number): Promise<void> => {
    for (let n = first; performance.now() < end; n += 1) {
      const asked = performance.now();
      if (!(await isAnswered(`${home}${paths[n % paths.length]}`, agent))) errors += 1;
      waited.record(Math.max(1, Math.round((performance.now() - asked) * 1000)));
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, index) => reader(index)));
  const spent = cpuMs(server.pid!) - before;
  agent.destroy();
  const ms = (microseconds: number): number => Math.round(microseconds / 100) / 10;
  return {
    'answers a second': Math.round((waited.count - errors) / seconds),
    'p50, ms': ms(waited.percentile(50)),
    'p99, ms': ms(waited.percentile(99)),
    'longest, ms': ms(waited.max),
    errors,
    'CPU of the server, ms an answer': Math.round((spent / waited.count) * 1000) / 1000,
  };
}

/** Whether a whole answer of status 200 came. */
const isAnswered = (address: string, agent: Agent): Promise<boolean> =>
  new Promise((resolve) => {
    get(address, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200));
      response.once('error', () => resolve(false));
    }).once('error', () => resolve(false));
  });

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);

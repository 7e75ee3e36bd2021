/** One part of the benchmark in a process of its own, so that memory is its own: `node bench/settle/part.ts PART CLAIMS DATA`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Application } from '#model/application.ts';
import { sha256 } from '#model/canonical.ts';
import { derive, type Rules } from '../../src/derivation.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { openApplication } from '../../src/pipeline.ts';
import { loadGazetteer } from '../../src/read/gazetteer.ts';
import { wordsWith } from '../../src/read/language/lemmas.ts';
import { createMorphology } from '../../src/read/language/morphology.ts';
import { GENERAL_CHECKS } from '../../src/settle/check.ts';
import { assetNaming } from '../../src/settle/entities.ts';
import { openShelf, type Shelf } from '../../src/shelf.ts';
import { type Generated, generated } from './generate.ts';
import { EXPORTS, pagesOf } from './pages.ts';
import { createPairs, createTruth, type Row } from './scores.ts';

const [part, claims, data] = process.argv.slice(2);
const count = Number(claims);
/** How many documents are added beside those held. */
const FRESH = Number(process.env.FRESH ?? 300);
/** How many claims a document has on the average. */
const PER_DOCUMENT = 5;
const node = { data: data!, side: 'KZ', author: 'bench', clock: () => new Date('2026-01-01T00:00:00Z') };

/** How often it is told how far a part has come. */
const TELLING_MS = 10_000;
let toldAt = performance.now();
/** Tells on standard error how far the part has come, now and then. */
function tell(done: number, of: number, what: string): void {
  if (performance.now() - toldAt < TELLING_MS) return;
  toldAt = performance.now();
  console.error(`  ${part}: ${done} of ${of} ${what}`);
}

const PARTS: Readonly<
  Record<string, () => Promise<Readonly<Record<string, Row>>> | Readonly<Record<string, Row>>>
> = {
  fill,
  limit,
  floor,
  node: measured,
  grow,
  serve: served,
  score,
};
console.log(JSON.stringify(await PARTS[part!]!()));

/** Seconds by the clock and of the processor for a piece of work. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly spent: Row }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
  return { result, spent: { seconds, cpuSeconds: Number(((user + system) / 1e6).toFixed(2)) } };
}
function peakMB(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

async function fill() {
  const ledger = await openLedger(node);
  let documents = 0;
  let batch: ReturnType<typeof generated> extends Generator<infer G> ? G[] : never = [];
  const write = async (): Promise<void> => {
    await ledger.append(
      batch.flatMap(({ document: { text: _, ...document }, labelled }) => [
        { kind: 'document' as const, document },
        {
          kind: 'claims' as const,
          document: document.id,
          reader: 'bench/1',
          claims: labelled.map(({ voice }) => voice.claim),
        },
      ]),
      batch.map(({ document }) => document),
    );
    documents += batch.length;
    batch = [];
    tell(documents * PER_DOCUMENT, count, 'claims, about');
  };
  const { spent } = await timed(async () => {
    for (const one of generated(count)) if (batch.push(one) === 500) await write();
    await write();
  });
  await ledger.close();
  return { 'ledger filled': { claims: count, documents, ...spent } };
}

/** What cannot be done without: reading the same bytes and hashing them. */
async function limit() {
  const raw = new DatabaseSync(`${data}/pobratim.sqlite`, { readOnly: true });
  let bytes = 0;
  const { spent } = await timed(() => {
    for (const table of ['select assertion as body from entry', 'select text as body from document'])
      for (const { body } of raw.prepare(table).iterate()) {
        sha256(body as string);
        bytes += (body as string).length;
      }
  });
  raw.close();
  return { 'limit: the same bytes read and hashed': { ...spent, megabytes: Math.round(bytes / 1e6) } };
}

/** Without settling: claims grouped by their slots as written, disputed when two numbers differ; places and words looked for in the rows. */
async function floor() {
  const database = new DatabaseSync(`${data}/floor.sqlite`);
  database.exec('create table claim (key text, n real, question text, document text); begin');
  const insert = database.prepare('insert into claim values (?, ?, ?, ?)');
  const truth = createTruth();
  let seen = 0;
  for (const { labelled } of generated(count)) {
    seen += labelled.length;
    tell(seen, count, 'claims');
    for (const label of labelled) {
      truth.tell(label);
      const { value, extent, ...key } = label.voice.claim.slots as Readonly<
        Record<string, { readonly n: number } | undefined>
      >;
      // A signing or a deadline has no number: it contradicts nothing here.
      const n = (value ?? extent)?.n ?? null;
      insert.run(JSON.stringify(key), n, label.question, label.voice.claim.document);
    }
  }
  database.exec('commit');
  const { result, spent } = await timed(() =>
    database
      .prepare('select min(question) as question from claim group by key having count(distinct n) > 1')
      .all(),
  );
  const pairs = database.prepare(
    'select key, n, document from claim where key like ? and key like ? limit 200',
  );
  const dossier = await repeated(10, () => pairs.all('%RU-AST%', '%KZ-23%'));
  database.close();
  const raw = new DatabaseSync(`${data}/pobratim.sqlite`, { readOnly: true });
  const like = raw.prepare('select id from document where text like ? and text like ? order by id limit 20');
  const search = await repeated(5, () => like.all('%меморандум%', '%Павлодар%'));
  raw.close();
  return {
    'floor: contradictions by SQL over raw claims': {
      ...spent,
      ...truth.scored(new Set(result.map(({ question }) => question as string))),
    },
    'floor: claims of two places by LIKE': dossier,
    'floor: words of documents by LIKE': search,
  };
}

async function measured() {
  const shelf = await openShelf();
  const open = (): Promise<Application> =>
    openApplication({ ...node, shelf, progress: (done, of) => tell(done, of, 'entries taken in') });
  const derived = await timed(open);
  const rebuild = { ...derived.spent, peakMB: peakMB() };
  const { digest, counts, places } = await derived.result.overview();
  await derived.result.close();
  const again = await timed(open);
  const application = again.result;
  const start = { ...again.spent, digest: digest.slice(0, 12) };
  const dossiers = places
    .filter(({ place }) => /^(RU|KZ)-\w+$/.test(place.code))
    .map(({ place }) => place.code);
  const [ru, kz] = [
    dossiers.filter((code) => code.startsWith('RU')),
    dossiers.filter((code) => code.startsWith('KZ')),
  ];
  const pairs = ru.flatMap((a) => kz.map((b) => [a, b] as const));
  const first = await repeated(1, () => application.dossier(...pairs[0]!));
  const dossier = await repeated(pairs.length * 3, (turn) =>
    application.dossier(...pairs[turn % pairs.length]!),
  );
  const rare = await repeated(50, () => application.search('меморандумами верфью Павлодару', {}));
  const common = await repeated(50, () => application.search('областью', {}));
  const home = await repeated(20, () => application.overview());
  const facts = await repeated(50, (turn) =>
    application.facts({ place: ru[turn % ru.length]!, state: 'disputed' }, {}),
  );
  await application.add({ bytes: news(-1), how: 'paste', published: '2026-01-01' });
  const figure = await repeated(40, (turn) =>
    application.add({ bytes: news(turn), how: 'paste', published: '2026-01-01' }),
  );
  const newRoad = await repeated(20, (turn) =>
    application.add({ bytes: road(turn), how: 'paste', published: '2026-01-01' }),
  );
  const findings = await repeated(20, () => application.findings({}, {}));
  const promises = await repeated(20, () => application.promises({}, {}));
  const series = await repeated(10, () => application.series({}, {}));
  const { total: found } = await application.findings({}, {});
  const { total: promised } = await application.promises({}, {});
  const result = {
    'node: everything derived from the ledger': { facts: counts.facts, claims: counts.claims, ...rebuild },
    'node: started again': start,
    'node: the first dossier after that': first,
    'node: dossier of two places': dossier,
    'node: search, three rarer words': rare,
    'node: search, a common word': common,
    'node: facts of a place in dispute': facts,
    'node: home page': home,
    'node: one document added, with a figure': figure,
    'node: one document added, with a road of a new name': newRoad,
    'node: a page of findings': { ...findings, findings: found },
    'node: a page of promises': { ...promises, promises: promised },
    'node: a page of series, with all their points': series,
  };
  await application.close();
  return result;
}

/** Documents drawn as those held are, appended and taken in one by one: five claims each, of which some are on what most documents tell of. */
async function grow() {
  const shelf = await openShelf();
  const ledger = await openLedger(node);
  const rules = await rulesOf(shelf);
  const derivation = await derive(ledger, data!, rules);
  const spent = await percentiles(FRESH, fresh(), async ({ document, labelled }) => {
    const { text: _, ...described } = document;
    const claims = labelled.map(({ voice }) => voice.claim);
    const entries = await ledger.append(
      [
        { kind: 'document', document: described },
        { kind: 'claims', document: document.id, reader: 'bench/1', claims },
      ],
      [document],
    );
    derivation.take(entries, [document]);
  });
  derivation.close();
  await ledger.close();
  return { 'node: one document of five claims, drawn as the others, taken in': spent };
}

/** Pages through HTTP, one after the other, each address once. */
async function served() {
  const program = fileURLToPath(new URL('../../bin/pobratim.js', import.meta.url));
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--data', data!], {
    env: { ...process.env, POBRATIM_SIDE: 'KZ' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const home = await addressOf(server);
    const ask = async (path: string): Promise<void> => {
      const response = await fetch(`${home}${path}`);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`expected ${path} to answer; found ${response.status}`);
    };
    const pages = await pagesOf(home);
    const table: Record<string, Row> = {};
    const slowest: (readonly [number, string])[] = [];
    const all: number[] = [];
    for (const [name, paths] of Object.entries(pages)) {
      table[`serve: ${name}`] = await percentiles(
        paths.length,
        paths,
        async (path) => {
          const began = performance.now();
          await ask(path);
          slowest.push([Math.round(performance.now() - began), path]);
          all.push(performance.now() - began);
        },
        server.pid,
      );
    }
    for (const [name, paths] of Object.entries(EXPORTS))
      table[`serve: first bytes, ${name}`] = await percentiles(
        paths.length,
        paths,
        async (path) => {
          const { body } = await fetch(`${home}${path}`);
          const reader = body!.getReader();
          await reader.read();
          await reader.cancel();
        },
        server.pid,
      );
    all.sort((a, b) => a - b);
    table['serve: all of these'] = {
      times: all.length,
      medianClockMs: Number(all[Math.floor(all.length / 2)]!.toFixed(1)),
      p99ClockMs: Number(all[Math.floor(all.length * 0.99)]!.toFixed(1)),
    };
    console.error('slowest:', slowest.sort(([a], [b]) => b - a).slice(0, 12));
    return table;
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of server.stdout!) {
    said += String(chunk);
    const [address, last] = said.match(/http:\/\/\S+(?=\n)/g) ?? [];
    // The link of the keeper is the last that it prints: a pipe closed before that would end it.
    if (!address || !last) continue;
    server.stdout!.resume();
    return address;
  }
  throw new Error(`expected an address; found ${said}`);
}

/** Documents of another seed, so that none is held. */
function* fresh(): Generator<Generated> {
  yield* generated(FRESH * PER_DOCUMENT, 77);
}

function news(turn: number): Uint8Array {
  return new TextEncoder().encode(
    `Товарооборот Астраханской области с Атырауской областью за ${2005 + ((turn + 20) % 20)} год составил ${100 + turn} млн долларов. Меморандум подписан в Астрахани, новость номер ${turn}.`,
  );
}
function road(turn: number): Uint8Array {
  return new TextEncoder().encode(
    `Завершено строительство автодороги Новая ${'абвгдежзиклмнопрстуф'[turn]}аровка – Каменка, протяжённость 120 км. Новость номер ${turn}.`,
  );
}

/**
 * Milliseconds for each piece of work: of the processor, which others on the machine do not lengthen, the median, the 99th percentile and the
 * longest; and by the clock.
 *
 * @param server whose processor's time is told in place of this process's, in hundredths of a second, so on the average only
 */
async function percentiles<T = number>(
  times: number,
  pieces: Iterable<T>,
  work: (piece: T) => unknown,
  server?: number,
): Promise<Row> {
  const [processor, clock]: [number[], number[]] = [[], []];
  const start = server === undefined ? 0 : cpuMs(server);
  for (const piece of pieces) {
    tell(clock.length, times, 'pieces of work');
    // As in a server, what is put off until nobody waits is done between two pieces.
    await turn();
    const [before, began] = [process.cpuUsage(), performance.now()];
    await work(piece);
    clock.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  const of = (spent: number[], share: number): number =>
    Number(
      spent.sort((a, b) => a - b)[Math.min(spent.length - 1, Math.floor(spent.length * share))]!.toFixed(2),
    );
  const byClock = { medianClockMs: of(clock, 0.5), p99ClockMs: of(clock, 0.99) };
  if (server !== undefined)
    return { times, meanMs: Number(((cpuMs(server) - start) / times).toFixed(1)), ...byClock };
  return {
    times,
    medianMs: of(processor, 0.5),
    p99Ms: of(processor, 0.99),
    longestMs: of(processor, 1),
    ...byClock,
  };
}

/** The same work so many times. */
function repeated(times: number, work: (turn: number) => unknown): Promise<Row> {
  return percentiles(times, Array.from({ length: times }).keys(), work);
}

/** CPU time that a process has used, user and system (proc(5), fields 14 and 15 of stat), in hundredths of a second. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** By what the pipeline derives. */
async function rulesOf({ domains, vocabulary, preferences, checks, placed, folder }: Shelf): Promise<Rules> {
  return {
    naming: assetNaming(vocabulary.assets),
    preferences,
    checks: [...GENERAL_CHECKS, ...checks],
    tableChecks: [],
    placed,
    ...(folder ? { domains: folder } : {}),
    places: loadGazetteer().places,
    surveyed: domains,
    words: wordsWith(createMorphology()),
    known: (_claim, called) => called,
  };
}

/** What the register makes of the claims, beside what is true of them. */
async function score() {
  const shelf = await openShelf();
  const application = await openApplication({ ...node, shelf });
  const truth = createTruth();
  const disputed = new Set<string>();
  for await (const { state, voices } of application.exportFacts())
    if (state === 'disputed') disputed.add(voices[0]!.claim);
  await application.close();
  // A fact that many tell names those of its claims that decide; what is held to be of one thing stands with every claim.
  const derived = new DatabaseSync(`${data}/register.claims.sqlite`, { readOnly: true });
  const grouped = derived.prepare('select fact_group from voice where claim = ?');
  const questions = new Set<string>();
  const found = createPairs();
  const asWritten = createPairs();
  let seen = 0;
  for (const { labelled } of generated(count)) {
    seen += labelled.length;
    tell(seen, count, 'claims');
    for (const label of labelled) {
      const { claim } = label.voice;
      truth.tell(label);
      if (disputed.has(claim.id)) questions.add(label.question);
      if (label.asset === undefined) continue;
      found.tell(String(label.asset), String(grouped.get(claim.id)!.fact_group));
      asWritten.tell(String(label.asset), (claim.slots as { readonly asset: string }).asset);
    }
  }
  derived.close();
  return {
    'score: contradictions found': truth.scored(questions),
    'score: roads known to be one': found.scored(),
    'score: the same, floor: names as written': asWritten.scored(),
  };
}

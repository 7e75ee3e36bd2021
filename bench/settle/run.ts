import { DatabaseSync } from 'node:sqlite';
import { canonicalJson, sha256 } from '../../src/model/canonical.ts';
import type { Fact } from '../../src/model/fact.ts';
import { findingsOf, GENERAL_CHECKS } from '../../src/settle/check.ts';
import { assetNaming } from '../../src/settle/entities.ts';
import { identify } from '../../src/settle/identity.ts';
import { settle } from '../../src/settle/settle.ts';
import { evidenceOf } from '../../src/settle/statements.ts';
import { openShelf } from '../../src/shelf.ts';
import { generate, type Labelled } from './generate.ts';

type Row = Readonly<Record<string, number | string>>;

/** CPU seconds of a piece of work, and what it gives. */
function timed<T>(work: () => T): readonly [seconds: number, result: T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [Number(((user + system) / 1e6).toFixed(2)), result];
}

/** Settles generated claims of known truth beside the naive floor and the limit; `--claims N`, 20,000 unless told. */
export async function run(): Promise<Readonly<Record<string, Row>>> {
  const at = process.argv.indexOf('--claims');
  const count = at > 0 ? Number(process.argv[at + 1]) : 20_000;
  const { checks, vocabulary } = await openShelf();
  const labelled = generate(count);
  const voiced = labelled.map(({ voice }) => voice);
  const naming = assetNaming(vocabulary.assets);
  const [identifying, identity] = timed(() => identify(voiced, naming, []));
  const [settling, facts] = timed(() => settle(voiced, identity.of));
  const [checking, findings] = timed(() =>
    findingsOf(evidenceOf(facts, voiced, []), [...GENERAL_CHECKS, ...checks]),
  );
  const [hashing] = timed(() => voiced.map(({ claim }) => sha256(canonicalJson(claim))));
  const [floor, naive] = timed(() => naiveDisputes(labelled));
  const roads = labelled.filter(({ asset }) => asset !== undefined);
  return {
    'limit: canonical bytes hashed': { claims: count, cpuSeconds: hashing },
    'floor: SQL over raw claims': { cpuSeconds: floor, ...scored(naive, truthOf(labelled)) },
    identity: {
      cpuSeconds: identifying,
      candidates: identity.candidates.length,
      ...clusters(roads, ({ voice }) => identity.of(voice.claim, voice.language)!),
    },
    'identity, floor: names as written': clusters(
      roads,
      ({ voice }) => (voice.claim.slots as { asset: string }).asset,
    ),
    'settle: contradictions': {
      cpuSeconds: settling,
      facts: facts.length,
      ...scored(disputedIn(facts, labelled), truthOf(labelled)),
    },
    checks: { cpuSeconds: checking, findings: findings.length },
    all: {
      cpuSeconds: Number((identifying + settling + checking).toFixed(2)),
      residentMB: Math.round(process.memoryUsage().rss / 1e6),
    },
  };
}

/** Questions that were answered wrongly and rightly at once, so that a contradiction is there to be found. */
function truthOf(labelled: readonly Labelled[]): ReadonlySet<string> {
  const groups = Map.groupBy(labelled, ({ question }) => question);
  return new Set(
    [...groups]
      .filter(([, its]) => its.some(({ isWrong }) => isWrong) && its.length > 1)
      .map(([question]) => question),
  );
}

function disputedIn(facts: readonly Fact[], labelled: readonly Labelled[]): ReadonlySet<string> {
  const questions = new Map(labelled.map(({ voice, question }) => [voice.claim.id, question]));
  return new Set(
    facts.filter(({ state }) => state === 'disputed').map(({ voices }) => questions.get(voices[0]!.claim)!),
  );
}

/** Without settling: claims grouped by their slots as written, disputed when two numbers differ. */
function naiveDisputes(labelled: readonly Labelled[]): ReadonlySet<string> {
  const database = new DatabaseSync(':memory:');
  database.exec('create table claim (key text, n real, question text); begin');
  const insert = database.prepare('insert into claim values (?, ?, ?)');
  for (const { voice, question } of labelled) {
    const { value, extent, ...key } = voice.claim.slots as Readonly<Record<string, { readonly n: number }>>;
    insert.run(JSON.stringify(key), (value ?? extent)!.n, question);
  }
  const rows = database
    .prepare('select min(question) as question from claim group by key having count(distinct n) > 1')
    .all() as unknown as readonly { readonly question: string }[];
  database.close();
  return new Set(rows.map(({ question }) => question));
}

function scored(found: ReadonlySet<string>, truth: ReadonlySet<string>): Row {
  const right = [...found].filter((question) => truth.has(question)).length;
  return {
    precision: Number((right / (found.size || 1)).toFixed(4)),
    recall: Number((right / (truth.size || 1)).toFixed(4)),
    found: found.size,
    there: truth.size,
  };
}

/** Precision and recall over pairs of claims said to be of one thing. */
function clusters(labelled: readonly Labelled[], clusterOf: (claim: Labelled) => string): Row {
  const pairs = (size: number): number => (size * (size - 1)) / 2;
  const count = (key: (claim: Labelled) => string): number =>
    [...Map.groupBy(labelled, key).values()].reduce((sum, its) => sum + pairs(its.length), 0);
  const both = count((claim) => `${claim.asset} ${clusterOf(claim)}`);
  return {
    precision: Number((both / (count(clusterOf) || 1)).toFixed(4)),
    recall: Number((both / (count(({ asset }) => String(asset)) || 1)).toFixed(4)),
  };
}

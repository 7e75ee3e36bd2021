import { DatabaseSync } from 'node:sqlite';
import type { Submission } from '#model/application.ts';
import { contentId } from '#model/canonical.ts';
import { Failure } from '#model/failure.ts';
import type { GatheredSource, Gathering, Look, Looking, Outcome } from '#model/gathering.ts';
import type { Received, Receiving, Refusal } from '#model/receiving.ts';
import { createTurns } from '#model/turns.ts';

/** Something that a source lists, not yet opened. `key` changes when it does. */
export interface Thing {
  readonly key: string;
  readonly address: string;
  readonly open: () => Promise<Submission>;
}

/** What gathering is done with. */
export interface Means {
  /** The file in which sources and outcomes are kept. */
  readonly file: string;
  /** A folder of this machine to look at, as the settings name it. */
  readonly folder?: string;
  /** What a source lists, the latest first. Throws a Failure of reason `input` when it cannot be had. */
  readonly list: (
    source: Pick<GatheredSource, 'address' | 'kind' | 'publisher'>,
  ) => Promise<readonly Thing[]>;
  readonly receive: (
    submission: Submission,
    by: string | undefined,
    watch: { readonly told: (receiving: Receiving) => void; readonly signal: AbortSignal },
  ) => Promise<readonly Received[]>;
  readonly clock: () => Date;
  /** Milliseconds between two pages of one site. */
  readonly pauseMs?: number;
}

/** How many new things one look takes in. */
const AT_ONCE = 50;
/** How often something that could not be had is tried again. */
const TRIALS = 3;
/** Minutes between looks at the folder, and the least and most between looks at an address. */
const FOLDER_MINUTES = 0.1;
const LEAST_MINUTES = 5;
const MOST_MINUTES = 43_200;
const PAUSE_MS = 1000;
const SHOWN = 500;

interface Noted {
  readonly outcome: Outcome;
  readonly trials: number;
}

/** Opens the sources of a node and what came of them. */
export function openGathering(means: Means): Gathering {
  const { folder, list, receive, clock, pauseMs = PAUSE_MS } = means;
  const database = new DatabaseSync(means.file);
  database.exec(`
    pragma journal_mode = wal;
    create table if not exists source (id text primary key, body text not null);
    create table if not exists noted (source text not null, key text not null, at text not null, body text not null, primary key (source, key));
  `);
  const asked = {
    all: database.prepare('select body from source order by id'),
    one: database.prepare('select body from source where id = ?'),
    put: database.prepare('insert or replace into source values (?, ?)'),
    remove: database.prepare('delete from source where id = ?'),
    forget: database.prepare('delete from noted where source = ?'),
    noted: database.prepare('select body from noted where source = ? and key = ?'),
    note: database.prepare('insert or replace into noted values (?, ?, ?, ?)'),
    latest: database.prepare('select body from noted where source = ? order by at desc, key limit ?'),
  };
  const bodyOf = (row: Record<string, unknown>): unknown => JSON.parse(row.body as string);
  const one = (id: string): GatheredSource | undefined => {
    const row = asked.one.get(id);
    return row && (bodyOf(row) as GatheredSource);
  };
  const keep = (source: GatheredSource): GatheredSource => {
    asked.put.run(source.id, JSON.stringify(source));
    return source;
  };
  const idOf = (address: string): string => contentId(['gathered', address]);
  const notedOf = (source: string, key: string): Noted | undefined => {
    const row = asked.noted.get(source, key);
    return row && (bodyOf(row) as Noted);
  };
  if (folder !== undefined)
    keep({ ...one(idOf(folder)), id: idOf(folder), address: folder, kind: 'folder', every: FOLDER_MINUTES });
  const isOurs = ({ kind, address }: GatheredSource): boolean => kind === 'web' || address === folder;
  const sources = (): readonly GatheredSource[] =>
    asked.all
      .all()
      .map((row) => bodyOf(row) as GatheredSource)
      .filter(isOurs)
      .map((source) => {
        const { looking } = going.get(source.id) ?? {};
        return { ...source, ...(looking ? { looking } : {}) };
      });

  /** The looks that go on, and how to stop them. */
  const going = new Map<string, { looking: Looking; readonly stop: AbortController }>();
  let isClosing = false;
  const turns = createTurns();

  /** Undefined when it was stopped. */
  const take = async (
    source: GatheredSource,
    thing: Thing,
    watch: Parameters<Means['receive']>[2],
  ): Promise<Noted | undefined> => {
    const at = clock().toISOString();
    const trials = (notedOf(source.id, thing.key)?.trials ?? 0) + 1;
    const noted = (outcome: Omit<Outcome, 'address' | 'at'>): Noted => ({
      outcome: { address: thing.address, at, ...outcome },
      trials,
    });
    try {
      const received = await receive(await thing.open(), source.by, watch);
      const first = received.find((each) => 'admission' in each);
      if (!first || !('admission' in first)) {
        const [refused] = received.flatMap((each) => ('refused' in each ? [each.refused] : []));
        return noted(refused ? { refused } : {});
      }
      const { document, claims, added } = first.admission;
      return noted({ document: document.id, ...(added ? { claims: claims.length } : {}) });
    } catch (error) {
      if (watch.signal.aborted) return undefined;
      if (!(error instanceof Failure) || error.reason !== 'input') throw error;
      return noted({ refused: refusalOf(error) });
    }
  };
  const look = async ({ looking: _, ...source }: GatheredSource): Promise<GatheredSource> => {
    const at = clock().toISOString();
    let counts: Omit<Look, 'at'>;
    const own: { looking: Looking; readonly stop: AbortController } = {
      looking: { done: 0, total: 0 },
      stop: new AbortController(),
    };
    going.set(source.id, own);
    try {
      const things = await list(source);
      const fresh = things.filter(({ key }) => {
        const known = notedOf(source.id, key);
        return !known || (known.outcome.refused !== undefined && known.trials < TRIALS);
      });
      const taken: Outcome[] = [];
      const total = Math.min(fresh.length, AT_ONCE);
      for (const thing of fresh.slice(0, total)) {
        if (isClosing || own.stop.signal.aborted) break;
        own.looking = { done: taken.length, total, address: thing.address };
        const noted = await take(source, thing, {
          signal: own.stop.signal,
          told: (now) => {
            own.looking = { ...own.looking, at: now };
          },
        });
        if (!noted) break;
        asked.note.run(source.id, thing.key, noted.outcome.at, JSON.stringify(noted));
        taken.push(noted.outcome);
        if (source.kind === 'web') await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      const added = taken.filter(({ claims }) => claims !== undefined).length;
      const refused = taken.filter(({ refused: its }) => its).length;
      counts = {
        listed: things.length,
        added,
        refused,
        known: taken.length - added - refused,
        left: fresh.length - taken.length,
      };
    } catch (error) {
      if (!(error instanceof Failure) || error.reason !== 'input') throw error;
      counts = { listed: 0, added: 0, known: 0, refused: 0, left: 0, problem: refusalOf(error) };
    } finally {
      going.delete(source.id);
    }
    // It may have been taken away, or changed, while it was looked at.
    const now = one(source.id);
    return now ? keep({ ...now, last: { at, ...counts } }) : source;
  };
  const isDue = ({ last, every }: GatheredSource): boolean =>
    !last || clock().getTime() - Date.parse(last.at) >= every * 60_000;

  return {
    sources,
    outcomes: (source) => asked.latest.all(source, SHOWN).map((row) => (bodyOf(row) as Noted).outcome),
    put: ({ address, every, publisher, by }) => {
      const url = URL.parse(address);
      if (!url || !/^https?:$/.test(url.protocol))
        throw wrong('the address of a feed or sitemap, with https:// or http://', address);
      if (!(every >= LEAST_MINUTES && every <= MOST_MINUTES))
        throw wrong(`minutes between looks, ${LEAST_MINUTES} to ${MOST_MINUTES}`, String(every));
      const id = idOf(url.href);
      const { last } = one(id) ?? {};
      return keep({
        id,
        address: url.href,
        kind: 'web',
        every,
        ...(publisher ? { publisher } : {}),
        ...(by ? { by } : {}),
        ...(last ? { last } : {}),
      });
    },
    remove: (id) => {
      const source = one(id);
      if (source?.kind !== 'web') return false;
      asked.remove.run(id);
      asked.forget.run(id);
      return true;
    },
    look: async (id) => {
      const source = sources().find((each) => each.id === id);
      return source && turns.take(() => look(source));
    },
    stop: (id) => {
      const own = going.get(id);
      own?.stop.abort();
      return own !== undefined;
    },
    lookAtDue: () =>
      turns.take(async () => {
        for (const source of sources()) if (!isClosing && isDue(source)) await look(source);
      }),
    close: async () => {
      isClosing = true;
      await turns.ended();
      database.close();
    },
  };
}

const refusalOf = ({ expected, found, remedy }: Failure): Refusal => ({ expected, found, remedy });

const wrong = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found: `"${found}"`, remedy: 'correct it' });

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Application } from '#model/application.ts';
import { contentId } from '#model/canonical.ts';
import { Failure } from '#model/failure.ts';
import type { Following, Rhythm, Subscription } from '#model/following.ts';
import { newsFor, promisesFor, promisesSince } from '#model/news.ts';
import { createTurns } from '#model/turns.ts';
import { type Digest, digestOf } from './digest.ts';

/** Sends one message. Throws an Error when the server does not take it. */
export type Send = (message: Digest & { readonly to: string }) => Promise<void>;

export interface Means {
  readonly file: string;
  readonly application: Pick<
    Application,
    'documents' | 'factsIn' | 'promises' | 'promise' | 'places' | 'domains'
  >;
  /** The address of the node, without a slash at its end. */
  readonly origin: () => string;
  readonly clock: () => Date;
  /** Absent where the settings name no server. */
  readonly send?: Send;
}

const HOURS: Readonly<Record<Rhythm, number>> = { day: 24, week: 168 };
/** An address as a form takes one; whether it is somebody's, the message shows. */
const EMAIL = /^[^\s@<>,;:"]{1,64}@[^\s@<>,;:"]{1,190}\.[^\s@<>,;:"]{2,}$/u;

/** Opens the digests of a node. */
export function openFollowing({ file, application, origin, clock, send }: Means): Following {
  const database = new DatabaseSync(file);
  database.exec(`
    pragma journal_mode = wal;
    create table if not exists subscription (id text primary key, person text not null, body text not null);
    create table if not exists secret (key blob not null);
  `);
  if (!database.prepare('select key from secret').get())
    database.prepare('insert into secret values (?)').run(randomBytes(32));
  const key = database.prepare('select key from secret').get()!.key as Uint8Array;
  const asked = {
    all: database.prepare('select body from subscription order by id'),
    of: database.prepare('select body from subscription where person = ? order by id'),
    put: database.prepare('insert or replace into subscription values (?, ?, ?)'),
    remove: database.prepare('delete from subscription where id = ? and person = ?'),
    stop: database.prepare('delete from subscription where id = ?'),
  };
  const read = (rows: readonly Record<string, unknown>[]): readonly Subscription[] =>
    rows.map(({ body }) => JSON.parse(body as string) as Subscription);
  const keep = (subscription: Subscription): Subscription => {
    asked.put.run(subscription.id, subscription.person, JSON.stringify(subscription));
    return subscription;
  };
  const sign = (id: string): string => createHmac('sha256', key).update(id).digest('base64url');
  const isDue = ({ sent, since, every }: Subscription): boolean =>
    clock().getTime() - Date.parse(sent ?? since) >= HOURS[every] * 3_600_000;
  const turns = createTurns();
  let isClosing = false;

  const sendOne = async (subscription: Subscription): Promise<boolean> => {
    const until = clock().toISOString();
    const after = subscription.sent ?? subscription.since;
    const news = subscription.promise ? [] : await newsFor(application, subscription, after);
    const promises = promisesSince(await promisesFor(application, subscription), after);
    if (news.length + promises.length === 0) {
      keep({ ...subscription, sent: until });
      return false;
    }
    const { problem: _, ...rest } = subscription;
    const digest = digestOf({
      subscription,
      news,
      promises,
      places: await application.places(),
      domains: await application.domains(),
      site: origin(),
      stop: `${origin()}/follow/stop/${subscription.id}.${sign(subscription.id)}`,
    });
    try {
      await send!({ ...digest, to: subscription.email });
      keep({ ...rest, sent: until });
      return true;
    } catch (error) {
      // It is sent with the next round: what is told since stays to be told.
      keep({ ...rest, problem: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };

  return {
    isMailed: send !== undefined,
    of: (person) => read(asked.of.all(person)),
    put: (wanted) => {
      const { email, place, text, promise, person } = wanted;
      if (!EMAIL.test(email)) throw wrong('an e-mail address', email);
      if (!(place || text || promise)) throw wrong('a place, words or a promise to follow', '');
      const { every: _, language: __, ...what } = wanted;
      const id = contentId(['follows', what]);
      const known = read(asked.of.all(person)).find((each) => each.id === id);
      return keep({
        ...wanted,
        id,
        since: known?.since ?? clock().toISOString(),
        ...(known?.sent ? { sent: known.sent } : {}),
      });
    },
    remove: (id, person) => asked.remove.run(id, person).changes > 0,
    stop: (secret) => {
      const [id = '', signature = ''] = secret.split('.');
      const [own, given] = [Buffer.from(sign(id)), Buffer.from(signature)];
      return own.length === given.length && timingSafeEqual(own, given) && asked.stop.run(id).changes > 0;
    },
    sendDue: () =>
      turns.take(async () => {
        let sent = 0;
        if (send)
          for (const subscription of read(asked.all.all()).filter(isDue))
            if (!isClosing && (await sendOne(subscription))) sent += 1;
        return sent;
      }),
    close: async () => {
      isClosing = true;
      await turns.ended();
      database.close();
    },
  };
}

const wrong = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found: found ? `"${found}"` : 'none', remedy: 'correct it' });

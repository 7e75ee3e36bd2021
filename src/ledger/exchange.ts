import { isRecord } from '#model/claim-shape.ts';
import { Failure } from '#model/failure.ts';
import type { LogSource, Taken, TreeHead } from '#model/log.ts';
import { keysAtSize, keysOf, verifierFor } from './key-chain.ts';
import type { Ledger } from './ledger.ts';
import { keyOf } from './logs.ts';
import { keepFork, noteOutcome, peersIn } from './peers.ts';
import { entryOf, headTextOf } from './seal.ts';
import { forked } from './take.ts';

type Progress = (done: number, total: number, side: string) => void;
const AT_ONCE = 500;
/** How much waits for the entry that names the confirmed key, in UTF-16 units, before what is there is weighed as it is. */
const MOST_WAITING = 256 * 1024 * 1024;

/**
 * Takes in what a source has of the logs whose keys are known here: the peers', and this node's own, which it may have lost. Each some
 * hundred entries are verified and stored before the next are asked for, so that a pull that breaks off goes on where it was. Throws a Failure
 * of reason `input` when something is not as its side signed it.
 */
export async function pullFrom(
  ledger: Ledger,
  source: LogSource,
  progress: Progress = () => undefined,
): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const offer of (await source.offers()).logs) {
    const key = await knownKey(ledger, offer.side);
    if (key === undefined) continue;
    if (offer.head) taken.push(await pullLog(ledger, source, offer.head, key, progress));
  }
  return taken;
}

/** Pulls from a peer and notes with it what came of that, which is thrown on when it failed. */
export async function pullNoted(
  ledger: Ledger,
  peer: string,
  source: LogSource,
  progress?: Progress,
): Promise<readonly Taken[]> {
  const note = (outcome: string): Promise<void> =>
    noteOutcome(ledger.store, peer, ledger.clock().toISOString(), outcome);
  try {
    const taken = await pullFrom(ledger, source, progress);
    await note('ok');
    return taken;
  } catch (error) {
    if (error instanceof Failure) await note(error.message);
    throw error;
  }
}

async function knownKey(ledger: Ledger, side: string): Promise<string | undefined> {
  if (side === ledger.side) return (await keyOf(ledger.store, side)) ?? ledger.signer().key;
  return (await peersIn(ledger.store)).find((peer) => peer.side === side)?.key;
}

async function pullLog(
  ledger: Ledger,
  source: LogSource,
  head: TreeHead,
  key: string,
  progress: Progress,
): Promise<Taken> {
  const { side } = head;
  // A head that no key known here signed may be by one that follows them: that is seen when the entries are here.
  const isKnown = isHeadBy(head, [key, ...(await keysOf(ledger.store, side)).map((named) => named.key)]);
  const from = await sizeOf(ledger, side);
  let size = from;
  const common = Math.min(size, head.size);
  if (common > 0 && !(await isSameAt(ledger, source, side, common))) {
    const first = await firstDifference(ledger, source, side, common);
    await ledger.take({ side, key, lines: await source.lines(side, first - 1, 1), source: source.name });
    throw forked(side, first);
  }
  // Entries older than the key that was confirmed are vouched for by the entry that names it: they wait for that one.
  const names = `"key":${JSON.stringify(key)}`;
  const isKeyed = (await keysOf(ledger.store, side)).some((named) => named.key === key);
  let units = 0;
  let waiting: readonly string[] = [];
  while (size + waiting.length < head.size) {
    const after = size + waiting.length;
    const lines = await source.lines(side, after, Math.min(AT_ONCE, head.size - after));
    if (lines.length === 0)
      throw refused(side, `entry ${after + 1}, as the head of ${source.name} says`, 'no more entries');
    waiting = [...waiting, ...lines];
    units += lines.reduce((sum, line) => sum + line.length, 0);
    if (
      size === from &&
      !isKeyed &&
      units < MOST_WAITING &&
      !waiting.some((line) => line.includes(names)) &&
      after + lines.length < head.size
    )
      continue;
    await ledger.take({ side, key, lines: waiting, source: source.name });
    size += waiting.length;
    waiting = [];
    progress(size, head.size, side);
  }
  if (!isKnown) await checkHead(ledger, head, source.name);
  await keepHead(ledger, head, source.name);
  return { side, stored: size - from, known: from };
}

const sizeOf = async (ledger: Ledger, side: string): Promise<number> => {
  const row = await ledger.store
    .selectFrom('entry')
    .select((field) => field.fn.max('sequence').as('size'))
    .where('side', '=', side)
    .executeTakeFirst();
  return row?.size ?? 0;
};

/** Whether a source's entry is the one held. */
async function isSameAt(ledger: Ledger, source: LogSource, side: string, sequence: number): Promise<boolean> {
  const [shown] = await source.lines(side, sequence - 1, 1);
  const [held] = await ledger.logs.lines(side, sequence - 1, 1);
  return hashIn(shown) === hashIn(held);
}

function hashIn(line: string | undefined): unknown {
  if (line === undefined) return undefined;
  try {
    const { entry } = JSON.parse(line) as { readonly entry?: unknown };
    return isRecord(entry) ? entry.hash : undefined;
  } catch {
    // What is no JSON is no entry held; taking it in says so.
    return undefined;
  }
}

/** The first entry that differs, by halving: entries are chained, so that all before it are the same. */
async function firstDifference(
  ledger: Ledger,
  source: LogSource,
  side: string,
  last: number,
): Promise<number> {
  let [low, high] = [1, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isSameAt(ledger, source, side, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a head is one that one of these keys signed. */
export function isHeadBy(head: TreeHead, keys: readonly string[]): boolean {
  const { side, size, root, time, signature } = head;
  return (
    Number.isSafeInteger(size) &&
    size >= 0 &&
    [side, root, time, signature].every((member) => typeof member === 'string') &&
    keys.some((key) => verifierFor(key)?.fits(headTextOf(head), signature))
  );
}

/** Throws unless a head is signed by the key that the log names at its size. */
export async function checkHead(ledger: Ledger, head: TreeHead, source: string): Promise<void> {
  const keys = keysAtSize(await keysOf(ledger.store, head.side), head.size);
  if (!isHeadBy(head, keys))
    throw refused(head.side, 'a head signed by the key that was confirmed', `another one at ${source}`);
}

/**
 * Keeps a head that is signed and whose entries are held. Throws a Failure, the evidence kept, when it is of another history than they
 * are, or than a head that was shown before.
 */
export async function keepHead(ledger: Ledger, head: TreeHead, source: string): Promise<void> {
  const { side, size, root } = head;
  if (size === 0) return;
  const proof = await ledger.logs.consistency(side, size, size);
  const known = await ledger.store
    .selectFrom('tree_head')
    .selectAll()
    .where('side', '=', side)
    .where('size', '=', size)
    .executeTakeFirst();
  if (proof?.toRoot !== root || (known && known.root !== root)) {
    const last = await ledger.store
      .selectFrom('entry')
      .selectAll()
      .where('side', '=', side)
      .where('sequence', '=', size)
      .executeTakeFirstOrThrow();
    await keepFork(ledger.store, {
      side,
      sequence: size,
      kind: 'head',
      held: known ?? entryOf(last),
      shown: head,
      source,
      found: ledger.clock().toISOString(),
    });
    throw forked(side, size);
  }
  const { time, signature } = head;
  await ledger.store
    .insertInto('tree_head')
    .values({ side, size, root, time, signature })
    .onConflict((conflict) => conflict.columns(['side', 'size']).doNothing())
    .execute();
}

export const refused = (side: string, expected: string, found: string): Failure =>
  new Failure('input', {
    expected: `the log of ${side}: ${expected}`,
    found,
    remedy: 'what was verified before is stored; ask the other side, and try again',
  });

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isRecord } from '#model/claim-shape.ts';
import { Failure } from '#model/failure.ts';
import type { Taken, TreeHead } from '#model/log.ts';
import { checkHead, keepHead, refused } from './exchange.ts';
import { keysOf } from './key-chain.ts';
import type { Ledger } from './ledger.ts';
import { keyOf } from './logs.ts';
import { peersIn } from './peers.ts';

const FORMAT = 'pobratim-log/1';
const AT_ONCE = 500;

/** The first line of a log in a file: whose it is, after which entry the file goes on, and the head that it leads to. */
export interface FileHeader {
  readonly format: typeof FORMAT;
  readonly side: string;
  readonly key: string;
  readonly after: number;
  readonly head: TreeHead;
}

/** A log as the lines of a file: a header, then its entries in the form of exchange. Throws a Failure when there is no such log. */
export async function* fileOf(ledger: Ledger, side: string, after: number): AsyncGenerator<string> {
  const head = await ledger.logs.head(side);
  const key = await keyOf(ledger.store, side);
  if (!head || key === undefined || after > head.size)
    throw new Failure('input', {
      expected: `a signed log of ${side}${after > 0 ? ` with more than ${after} entries` : ''}`,
      found: head && key !== undefined ? `${head.size} entries` : 'none here',
      remedy: 'see what is held with pobratim log show',
    });
  const header: FileHeader = { format: FORMAT, side, key, after, head };
  yield JSON.stringify(header);
  for (let at = after; at < head.size; ) {
    const lines = await ledger.logs.lines(side, at, Math.min(AT_ONCE, head.size - at));
    yield* lines;
    at += lines.length;
  }
}

/** The header of a file, without the rest. */
export async function headerOf(file: string): Promise<FileHeader> {
  for await (const line of linesOf(file)) return headerIn(line, file);
  throw noLog(file, 'an empty file');
}

/**
 * Takes in a log from a file, some hundred entries at a time, each verified and stored before the next. Throws a Failure of reason `input`
 * when the key is not known here, entries before the file's are missing, it is cut off, or something in it is not as its side signed it.
 */
export async function importFrom(
  ledger: Ledger,
  file: string,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Taken> {
  const lines = linesOf(file);
  const first = await lines.next();
  if (first.done) throw noLog(file, 'an empty file');
  const { side, head, after } = headerIn(first.value, file);
  const peers = await peersIn(ledger.store);
  const key =
    side === ledger.side
      ? ((await keyOf(ledger.store, side)) ?? ledger.signer().key)
      : peers.find((peer) => peer.side === side)?.key;
  if (key === undefined)
    throw refused(side, 'a key that a person confirmed', `none: pobratim peer add ${file} first`);
  let batch: string[] = [];
  let at = after;
  const names = `"key":${JSON.stringify(key)}`;
  let isKeyed = (await keysOf(ledger.store, side)).some((known) => known.key === key);
  let [stored, known] = [0, 0];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const taken = await ledger.take({ side, key, lines: batch, source: file });
    stored += taken.stored;
    known += taken.known;
    at += batch.length;
    batch = [];
    progress(at - after, head.size - after);
  };
  for await (const line of lines) {
    if (!isWhole(line)) {
      await flush();
      break;
    }
    batch.push(line);
    isKeyed ||= line.includes(names);
    // Entries older than the key that was confirmed wait for the one that names it.
    if (batch.length >= AT_ONCE && isKeyed) await flush();
  }
  await flush();
  if (at < head.size)
    throw refused(
      side,
      `${head.size} entries, as the file’s head says`,
      `that ${file} is cut off after ${at}`,
    );
  await checkHead(ledger, head, file);
  await keepHead(ledger, head, file);
  return { side, stored, known };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== '') yield line;
  } catch (cause) {
    throw new Failure(
      'input',
      { expected: 'a file that can be read', found: (cause as Error).message, remedy: 'check the path' },
      { cause },
    );
  }
}

/** The last line of a file that was cut off is no JSON. */
function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    // Told by the size that the file's head names.
    return false;
  }
}

function headerIn(line: string, file: string): FileHeader {
  const header: unknown = isWhole(line) ? JSON.parse(line) : undefined;
  if (
    !isRecord(header) ||
    header.format !== FORMAT ||
    typeof header.side !== 'string' ||
    typeof header.key !== 'string' ||
    !Number.isSafeInteger(header.after) ||
    !isRecord(header.head)
  )
    throw noLog(file, line.slice(0, 60));
  return header as unknown as FileHeader;
}

const noLog = (file: string, found: string): Failure =>
  new Failure('input', {
    expected: `a log in ${file}, as pobratim export --log writes it`,
    found,
    remedy: 'check the file, and ask for it again',
  });

import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** Records dealt into parts, outside memory but for what was dealt last: a million of them are put in order part by part. */
export interface Spool {
  /** Texts of a record with numbers beside them, in the part of that number. */
  put(part: number, numbers: readonly number[], texts: readonly string[]): void;
  /** The records of a part in the order in which they came, each with as many numbers and texts as were put; they are in it no longer. */
  read(part: number, take: Take): void;
  /** The same as the bytes that hold them, nobody else's. */
  bytesOf(part: number): Buffer<ArrayBuffer>;
  close(): void;
}

export type Take = (numbers: readonly number[], texts: readonly string[]) => void;

/** How many bytes of a part wait before they are written. */
const ROOM = 128 * 1024;

/**
 * @param path of a file that nobody else uses, and that is gone at once from its folder; without one everything stays in memory
 * @param numbers how many a record has, whole and from 0 to 2³² − 1
 * @param texts how many a record has
 */
export function openSpool(path: string | undefined, parts: number, numbers: number, texts: number): Spool {
  let file: number | undefined;
  let isOpen = true;
  let length = 0;
  const head = 4 * (numbers + texts);
  const buffers: Buffer[] = Array.from({ length: parts }, () => Buffer.allocUnsafe(0));
  const used = new Uint32Array(parts);
  const written: { readonly from: number; readonly size: number }[][] = Array.from(buffers, () => []);
  const write = (part: number): void => {
    if (file === undefined) {
      file = openSync(path!, 'w+');
      rmSync(path!);
    }
    const size = used[part]!;
    for (let done = 0; done < size; )
      done += writeSync(file, buffers[part]!, done, size - done, length + done);
    written[part]!.push({ from: length, size });
    length += size;
    used[part] = 0;
  };
  const makeRoom = (part: number, more: number): Buffer => {
    const needed = used[part]! + more;
    if (needed <= buffers[part]!.length) return buffers[part]!;
    if (path !== undefined && used[part]! > 0 && needed > ROOM) write(part);
    const room = used[part]! + more;
    if (room > buffers[part]!.length) {
      const larger = Buffer.allocUnsafe(Math.max(room, path === undefined ? 2 * room : ROOM));
      buffers[part]!.copy(larger, 0, 0, used[part]);
      buffers[part] = larger;
    }
    return buffers[part]!;
  };
  const whole = (part: number): Buffer<ArrayBuffer> => {
    const size = written[part]!.reduce((sum, piece) => sum + piece.size, used[part]!);
    const bytes = Buffer.allocUnsafeSlow(size);
    let at = 0;
    for (const piece of written[part]!)
      for (let done = 0; done < piece.size; ) {
        const more = readSync(file!, bytes, at, piece.size - done, piece.from + done);
        if (more === 0) throw new Error(`expected ${piece.size} bytes of part ${part}; found ${done}`);
        done += more;
        at += more;
      }
    buffers[part]!.copy(bytes, at, 0, used[part]);
    buffers[part] = Buffer.allocUnsafe(0);
    used[part] = 0;
    written[part] = [];
    return bytes;
  };
  return {
    put: (part, counts, words) => {
      if (!isOpen) throw new Error('expected an open spool; found one that was closed');
      let most = head;
      // Three bytes of UTF-8 at most for a UTF-16 unit.
      for (const word of words) most += 3 * word.length;
      const bytes = makeRoom(part, most);
      const start = used[part]!;
      let at = start;
      for (const count of counts) at = bytes.writeUInt32LE(count, at);
      let end = start + head;
      for (const word of words) {
        const size = bytes.write(word, end);
        at = bytes.writeUInt32LE(size, at);
        end += size;
      }
      used[part] = end;
    },
    read: (part, take) => {
      const bytes = whole(part);
      for (let at = 0; at < bytes.length; ) at = recordAt(bytes, at, numbers, texts, take);
    },
    bytesOf: whole,
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
      isOpen = false;
    },
  };
}

/** Reads the record at a place among the bytes of a part, of its texts the first `wanted`; returns where the next begins. */
export function recordAt(
  bytes: Buffer,
  at: number,
  numbers: number,
  texts: number,
  take: Take,
  wanted = texts,
): number {
  const counts: number[] = [];
  for (let index = 0; index < numbers; index += 1) counts.push(bytes.readUInt32LE(at + 4 * index));
  const words: string[] = [];
  let end = at + 4 * (numbers + texts);
  for (let index = 0; index < texts; index += 1) {
    const size = bytes.readUInt32LE(at + 4 * (numbers + index));
    if (index < wanted) words.push(bytes.toString('utf8', end, end + size));
    end += size;
  }
  take(counts, words);
  return end;
}

/** One text of the record at a place, by its number, and where the next record begins. */
export function textAt(
  bytes: Buffer,
  at: number,
  numbers: number,
  texts: number,
  which: number,
): { readonly text: string; readonly next: number } {
  let text = '';
  let end = at + 4 * (numbers + texts);
  for (let index = 0; index < texts; index += 1) {
    const size = bytes.readUInt32LE(at + 4 * (numbers + index));
    if (index === which) text = bytes.toString('utf8', end, end + size);
    end += size;
  }
  return { text, next: end };
}

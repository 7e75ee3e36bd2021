import { inflateRawSync } from 'node:zlib';

/** One file of a ZIP archive, as its central directory lists it. */
export interface Part {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** The content, of at most `limit` bytes; throws a RangeError when there is more. */
  readonly read: (limit: number) => Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end record may be followed by a comment of this length. */
const LONGEST_COMMENT = 0xffff;

/** Lists the files of a ZIP archive without unpacking any. Throws an Error when it is cut off or broken. */
export function partsOf(bytes: Uint8Array): readonly Part[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  const parts: Part[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error(`the list of files is broken at byte ${at}`);
    const nameLength = archive.readUInt16LE(at + 28);
    parts.push(partAt(archive, at, archive.toString('utf8', at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(archive: Buffer): number {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - LONGEST_COMMENT); at -= 1)
    if (archive.readUInt32LE(at) === END) return at;
  throw new Error('the archive is cut off: it has no list of files');
}

function partAt(archive: Buffer, at: number, name: string): Part {
  const method = archive.readUInt16LE(at + 10);
  const packed = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  return {
    name,
    isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    read: (limit) => {
      if (archive.readUInt32LE(local) !== LOCAL) throw new Error(`${name} is not where the list says`);
      const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const content = archive.subarray(from, from + packed);
      if (content.length < packed) throw new Error(`${name} is cut off`);
      if (method === DEFLATED) return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
      if (method !== STORED) throw new Error(`${name} is packed by an unknown method (${method})`);
      if (content.length > limit) throw new RangeError(`${name} is longer than ${limit} bytes`);
      return content;
    },
  };
}

import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, read, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { numbersFrom } from '../../test/numbers.ts';

/**
 * A disk that can lose its power: a file, `disk`, in a file system in user space (FUSE), to be the back of a loop device with any file
 * system on it. What was written is in memory; what a flush has covered is durable, the rest is pending. Asked over IPC for a cut, it shows in
 * `after-1`, `after-2` and so on, each new to the kernel's caches, the disk as such a moment would leave it: all that is durable, and of each pending write, sector by sector, what chance took.
 *
 * Arguments: folder to mount on, size in bytes. Messages: `{ seed }`; answers `{ pending }`, in bytes.
 * The protocol is the kernel's (linux/fuse.h, version 7.31); `mount` of util-linux hands it the descriptor.
 */
const [folder = '', sizeTold = ''] = process.argv.slice(2);
const SIZE = Number(sizeTold);
const SECTOR = 512;
/** Pieces that a drive writes in any order. */
const CHUNK = 4096;
/** A cut comes within so many writes of the moment at which it is asked for. */
const MOST_WRITES_LATER = 12;
/** How many of them are torn, of those that were written. */
const TORN = 0.2;

const durable = Buffer.alloc(SIZE);
/** As a cut left it. */
const after = Buffer.alloc(SIZE);
/** As the running system sees it. */
const current = Buffer.alloc(SIZE);
let pending: { readonly at: number; readonly bytes: Buffer }[] = [];

const FUSE = {
  LOOKUP: 1,
  FORGET: 2,
  GETATTR: 3,
  SETATTR: 4,
  OPEN: 14,
  READ: 15,
  WRITE: 16,
  STATFS: 17,
  RELEASE: 18,
  FSYNC: 20,
  FLUSH: 25,
  INIT: 26,
  OPENDIR: 27,
  READDIR: 28,
  RELEASEDIR: 29,
  DESTROY: 38,
  BATCH_FORGET: 42,
} as const;
const ENOENT = -2;
const ENOSYS = -38;
const ROOT = 1n;
const DISK = 2n;
/** The file of a name: the disk, or what the nth cut left. */
function fileOf(name: string): bigint | undefined {
  const nth = /^after-(\d+)$/.exec(name)?.[1];
  return name === 'disk' ? DISK : nth ? DISK + BigInt(nth) : undefined;
}
const MOST_WRITE = 1024 * 1024;

mkdirSync(folder, { recursive: true });
const device = openSync('/dev/fuse', 'r+');
const mounting = spawn(
  'mount',
  [
    '-i',
    '-t',
    'fuse',
    '-o',
    'fd=3,rootmode=40000,user_id=0,group_id=0,max_read=131072',
    'pobratim-disk',
    folder,
  ],
  { stdio: ['ignore', 'inherit', 'inherit', device] },
);
mounting.once('exit', (code) => {
  if (code !== 0) process.exit(1);
  process.send?.({ ready: true });
});

/** fuse_attr: 88 bytes. */
function attributes(node: bigint): Buffer {
  const attr = Buffer.alloc(88);
  attr.writeBigUInt64LE(node, 0);
  attr.writeBigUInt64LE(node === ROOT ? 0n : BigInt(SIZE), 8);
  attr.writeBigUInt64LE(BigInt(SIZE / 512), 16);
  attr.writeUInt32LE(node === ROOT ? 0o040700 : 0o100600, 60);
  attr.writeUInt32LE(1, 64);
  attr.writeUInt32LE(4096, 80);
  return attr;
}
const reply = (unique: bigint, error: number, body: Buffer = Buffer.alloc(0)): void => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(16 + body.length, 0);
  head.writeInt32LE(error, 4);
  head.writeBigUInt64LE(unique, 8);
  writeSync(device, Buffer.concat([head, body]));
};

const bytesOf = (node: bigint): Buffer => (node === DISK ? current : after);

function answer(request: Buffer): unknown {
  const opcode = request.readUInt32LE(4);
  const unique = request.readBigUInt64LE(8);
  const node = request.readBigUInt64LE(16);
  const body = request.subarray(40);
  switch (opcode) {
    case FUSE.INIT: {
      const out = Buffer.alloc(64);
      out.writeUInt32LE(7, 0);
      out.writeUInt32LE(Math.min(31, body.readUInt32LE(4)), 4);
      out.writeUInt32LE(131072, 8);
      // FUSE_BIG_WRITES, FUSE_MAX_PAGES
      out.writeUInt32LE((1 << 5) | (1 << 22), 12);
      out.writeUInt16LE(16, 16);
      out.writeUInt16LE(12, 18);
      out.writeUInt32LE(MOST_WRITE, 20);
      out.writeUInt32LE(1, 24);
      out.writeUInt16LE(MOST_WRITE / 4096, 28);
      return reply(unique, 0, out);
    }
    case FUSE.LOOKUP: {
      const found = fileOf(body.subarray(0, body.indexOf(0)).toString());
      if (found === undefined) return reply(unique, ENOENT);
      const out = Buffer.alloc(40);
      out.writeBigUInt64LE(found, 0);
      out.writeBigUInt64LE(3600n, 16);
      out.writeBigUInt64LE(3600n, 24);
      return reply(unique, 0, Buffer.concat([out, attributes(found)]));
    }
    case FUSE.GETATTR:
    case FUSE.SETATTR: {
      const out = Buffer.alloc(16);
      out.writeBigUInt64LE(3600n, 0);
      return reply(unique, 0, Buffer.concat([out, attributes(node)]));
    }
    case FUSE.OPEN:
    case FUSE.OPENDIR:
      return reply(unique, 0, Buffer.alloc(16));
    case FUSE.READ: {
      const at = Number(body.readBigUInt64LE(8));
      return reply(unique, 0, bytesOf(node).subarray(at, Math.min(SIZE, at + body.readUInt32LE(16))));
    }
    case FUSE.WRITE: {
      const at = Number(body.readBigUInt64LE(8));
      const length = body.readUInt32LE(16);
      const bytes = Buffer.from(body.subarray(40, 40 + length));
      bytes.copy(bytesOf(node), at);
      if (node === DISK) {
        pending.push({ at, bytes });
        if (asked && asked.writes-- === 0) cutNow();
      }
      const out = Buffer.alloc(8);
      out.writeUInt32LE(length, 0);
      return reply(unique, 0, out);
    }
    case FUSE.FSYNC:
      if (node !== DISK) return reply(unique, 0);
      for (const { at, bytes } of pending) bytes.copy(durable, at);
      pending = [];
      return reply(unique, 0);
    case FUSE.STATFS:
      return reply(unique, 0, Buffer.alloc(80));
    case FUSE.RELEASE:
    case FUSE.RELEASEDIR:
    case FUSE.FLUSH:
    case FUSE.READDIR:
    case FUSE.DESTROY:
      return reply(unique, 0);
    case FUSE.FORGET:
    case FUSE.BATCH_FORGET:
      return undefined;
    default:
      return reply(unique, ENOSYS);
  }
}

/** Makes the disk as a cut leaves it: of what was pending, each piece kept, lost, or torn at a sector. Gives how much that was. */
function cut(seed: number): number {
  const below = numbersFrom(seed);
  const random = (): number => below(2 ** 30) / 2 ** 30;
  durable.copy(after);
  // How much a drive had written by then differs from cut to cut.
  const kept = random();
  let sum = 0;
  for (const { at, bytes } of pending) {
    sum += bytes.length;
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const chunk = bytes.subarray(from, from + CHUNK);
      if (random() > kept) continue;
      const whole = random() > TORN ? chunk.length : Math.floor((random() * chunk.length) / SECTOR) * SECTOR;
      chunk.copy(after, at + from, 0, whole);
    }
  }
  return sum;
}

/** A cut that waits for so many writes more: with nothing pending it would try nothing. */
let asked: { readonly seed: number; writes: number } | undefined;
const PATIENCE_MS = 300;

function cutNow(): void {
  if (!asked) return;
  const { seed } = asked;
  asked = undefined;
  process.send!({ pending: cut(seed) });
}
process.on('message', ({ seed }: { readonly seed: number }) => {
  asked = { seed, writes: seed % MOST_WRITES_LATER };
  setTimeout(cutNow, PATIENCE_MS);
});
process.on('disconnect', () => {
  closeSync(device);
  process.exit(0);
});

const next = promisify(read);
const buffer = Buffer.alloc(MOST_WRITE + 4096 * 2);
for (;;)
  try {
    const { bytesRead } = await next(device, buffer, 0, buffer.length, null);
    answer(buffer.subarray(0, bytesRead));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENODEV') process.exit(0);
    // Before the mount there is nothing to read; requests are also broken off.
    if (code === 'EPERM') await pause(5);
    else if (code !== 'EINTR' && code !== 'ENOENT' && code !== 'EAGAIN') throw error;
  }

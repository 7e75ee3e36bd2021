import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const told = promisify(execFile);
const DISK = fileURLToPath(new URL('disk.ts', import.meta.url));

/** Why a disk that loses its power cannot be had here; false where it can. */
export function powerSkip(): string | false {
  if (process.getuid?.() !== 0) return 'mounting a disk asks for root';
  try {
    for (const device of ['/dev/fuse', '/dev/loop-control'])
      accessSync(device, constants.R_OK | constants.W_OK);
    return false;
  } catch {
    return 'there is no /dev/fuse or no loop device';
  }
}

/** A mounted ext4 whose disk can lose its power at any moment. */
export interface PowerDisk {
  readonly folder: string;
  /** Mounts what a cut at this moment leaves, beside, and lets it be looked at; the running disk goes on. Gives how many bytes were pending. */
  cut<T>(
    seed: number,
    look: (folder: string) => Promise<T>,
  ): Promise<{ readonly pending: number; readonly result: T }>;
  close(): Promise<void>;
}

export async function openPowerDisk(bytes: number): Promise<PowerDisk> {
  const place = mkdtempSync(join(tmpdir(), 'pobratim-power-'));
  const [fuse, folder, after] = ['fuse', 'disk', 'after'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ];
  const disk: ChildProcess = fork(DISK, [fuse, String(bytes)]);
  await Promise.race([
    once(disk, 'message'),
    once(disk, 'exit').then(() => Promise.reject(new Error('the disk could not be mounted'))),
  ]);
  const device = await attached(join(fuse, 'disk'));
  let cuts = 0;
  await told('mkfs.ext4', ['-q', '-F', device]);
  await told('mkdir', [folder, after]);
  await told('mount', [device, folder]);
  return {
    folder,
    cut: async (seed, look) => {
      disk.send({ seed });
      const [{ pending }] = (await once(disk, 'message')) as [{ readonly pending: number }];
      cuts += 1;
      const left = await attached(join(fuse, `after-${cuts}`));
      await told('mount', [left, after]);
      try {
        return { pending, result: await look(after) };
      } finally {
        await told('umount', [after]);
        await told('losetup', ['-d', left]);
      }
    },
    close: async () => {
      await told('umount', [folder]);
      await told('losetup', ['-d', device]);
      // The loop device lets go of its file a moment later.
      await told('umount', ['-l', fuse]);
      disk.kill('SIGKILL');
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The loop device whose back a file is now. */
const attached = async (file: string): Promise<string> =>
  (await told('losetup', ['--show', '-f', file])).stdout.trim();

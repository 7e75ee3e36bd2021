import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait before looking again whether it is one's turn. */
const WAIT_MS = 300;

/**
 * Does something while no other program does it: whoever could make the file goes first, the others wait until it is gone. A file whose program ended
 * without removing it holds nobody up. Throws what the work throws, and what the disk refuses.
 */
export async function inTurn<T>(file: string, work: () => T): Promise<T> {
  while (!take(file)) await pause(WAIT_MS);
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

function isHeld(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Just made and not yet written: its maker is at work.
    return holder === 0 || process.kill(holder, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { stateOf } from './kept.js';

/** Its place also tells which program a snapshot is of. */
export const MAKER = fileURLToPath(new URL('make-snapshot.js', import.meta.url));

/**
 * Goes on as the process that was kept when its reader stood ready, with the same arguments, in place of this one: loading 150 modules and making
 * their tables takes most of a cold start. Returns only where none can be used. Then this run goes on as ever, and one is made when it ends, by a
 * process of its own that nobody waits for.
 */
export function resumeReading(folder) {
  // Such flags would not be those that it was made with.
  if (!process.execve || process.env.NODE_OPTIONS || process.execArgv.length > 0) return;
  const { snapshot, list } = placesIn(folder);
  if (isFresh(list, snapshot))
    process.execve(
      process.execPath,
      // Without the baseline compiler: its code takes two megabytes before the first claim, and wins a twentieth of the time of long readings only.
      [process.execPath, '--no-sparkplug', '--snapshot-blob', snapshot, ...process.argv.slice(1)],
      process.env,
    );
  process.on('exit', () => {
    spawn(process.execPath, [MAKER, folder], { detached: true, stdio: 'ignore' }).unref();
  });
}

/** The snapshot and the list of what it was made from, for this very engine on this kind of processor. */
export function placesIn(folder) {
  const engine = `${process.version}-${process.arch}-${cachedDataVersionTag().toString(36)}`;
  return {
    snapshot: join(folder, `read-${engine}.blob`),
    list: join(folder, `read-${engine}.json`),
  };
}

/** Whether a snapshot is whole and everything that it was made from is on the disk as it was. */
function isFresh(list, snapshot) {
  try {
    const { program, snapshot: its, sources } = JSON.parse(readFileSync(list, 'utf8'));
    return (
      // A folder of modules may be copied to another program, whose sources are its own.
      program === MAKER &&
      [[snapshot, ...its], ...sources].every(([path, size, changed]) => {
        const [, sizeNow, changedNow] = stateOf(path);
        return sizeNow === size && changedNow === changed;
      })
    );
  } catch {
    // Missing, cut off, or of files that are gone.
    return false;
  }
}

import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The folder for what is made once and only saves time: beside the program, or, where that cannot be written, among the user's own caches.
 * Undefined where neither can be written. Never one that others may write to.
 */
export function keptFolder() {
  return [join(ROOT, 'node_modules', '.cache', 'compiled'), ownFolder()].find(isOurs);
}

function ownFolder() {
  const caches = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache');
  return join(caches, 'pobratim', ROOT.replace(/[^A-Za-z0-9]+/g, '-').slice(-80));
}

function isOurs(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What tells whether a file, or the names in a folder, are as they were: size and time of change. Throws where there is none. */
export function stateOf(path) {
  const { size, mtimeMs } = statSync(path);
  return [path, size, mtimeMs];
}

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The token with which a peer's node lets this one read, where reading there is for members. It stands beside the private key, for its owner
 * alone, and is never shown.
 */
const fileOf = (data: string, side: string): string => join(data, 'keys', `peer-${side}.token`);

/** Undefined when the peer's node reads to everybody. */
export function peerToken(data: string, side: string): string | undefined {
  try {
    return readFileSync(fileOf(data, side), 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function keepPeerToken(data: string, side: string, token: string): void {
  mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 });
  const draft = `${fileOf(data, side)}.${process.pid}`;
  writeFileSync(draft, `${token}\n`, { mode: 0o600 });
  renameSync(draft, fileOf(data, side));
}

export const dropPeerToken = (data: string, side: string): void =>
  rmSync(fileOf(data, side), { force: true });

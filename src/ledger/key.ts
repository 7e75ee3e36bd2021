import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { storage } from './store.ts';

const signLater = promisify<string | undefined, Buffer, KeyObject, Buffer>(sign);
const verifyLater = promisify<string | undefined, Buffer, KeyObject, Buffer, boolean>(verify);

/** Signs in the name of a side, with Ed25519 (RFC 8032). */
export interface Signer {
  /** The public key: 32 bytes in base64. */
  readonly key: string;
  /** In base64. */
  sign(text: string): string;
  /** The same beside the thread that asks. */
  signLater(text: string): Promise<string>;
}

/** Where the private key of a side's log is kept, in the data folder. */
export const keyFileOf = (data: string, side: string): string => join(data, 'keys', `${side}.pem`);

/**
 * The side's key, made when there is none yet: `keys/SIDE.pem` in the data folder, which its owner alone may read. Throws a Failure when
 * others may, or when the log names another key than the one expected.
 */
export function openSigner(data: string, side: string, expected?: string): Signer {
  const file = keyFileOf(data, side);
  adoptNext(file, expected);
  if (!existsSync(file)) {
    if (expected !== undefined)
      throw storage(
        `the key by which the log of ${side} is signed, in ${file}`,
        'none',
        'put the file back from a backup; without it nothing can be added to this log',
      );
    makeKey(data, file);
  }
  const signer = signerIn(file);
  if (expected !== undefined && signer.key !== expected)
    throw storage(
      `the key by which the log of ${side} is signed, in ${file}`,
      'another key',
      'put the file back from a backup',
    );
  return signer;
}

/** A new key for a side, beside the one in use until the log names it. */
export function makeNextKey(data: string, side: string): Signer {
  const next = nextOf(keyFileOf(data, side));
  rmSync(next, { force: true });
  makeKey(data, next);
  return signerIn(next);
}

/** Puts the next key in the place of the one in use, once the log names it: also after a program that was killed in between. */
export function adoptNext(file: string, named: string | undefined): void {
  const next = nextOf(file);
  if (named === undefined || !existsSync(next) || signerIn(next).key !== named) return;
  renameSync(next, file);
  syncFolder(dirname(file));
}

const nextOf = (file: string): string => file.replace(/\.pem$/, '.next.pem');

function signerIn(file: string): Signer {
  const { mode } = statSync(file);
  if (process.platform !== 'win32' && mode & 0o077)
    throw storage(
      `a key that its owner alone may read, in ${file}`,
      `rights ${(mode & 0o777).toString(8)}`,
      `chmod 600 ${file}, and think about who may have read it`,
    );
  let secret: KeyObject;
  try {
    secret = createPrivateKey(readFileSync(file));
  } catch (cause) {
    throw storage(`a private key in ${file}`, 'a damaged file', 'put it back from a backup', cause);
  }
  const key = rawOf(createPublicKey(secret));
  return {
    key,
    sign: (text) => sign(undefined, Buffer.from(text), secret).toString('base64'),
    signLater: async (text) => (await signLater(undefined, Buffer.from(text), secret)).toString('base64'),
  };
}

/** Writes a new key whole or not at all: a killed program leaves none by half, and of two that start at once one makes it. */
function makeKey(data: string, file: string): void {
  const folder = join(data, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${process.pid}`;
  const descriptor = openSync(draft, 'w', 0o600);
  writeSync(descriptor, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  fsyncSync(descriptor);
  closeSync(descriptor);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  syncFolder(folder);
  syncFolder(data);
}

/** Makes the names in a folder durable; Windows knows no such call. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** What a signature is checked by. */
export interface Verifier {
  fits(text: string, signature: string): boolean;
  /** The same beside the thread that asks. */
  fitsLater(text: string, signature: string): Promise<boolean>;
}

/** Undefined when the text is no key: 32 bytes in base64. */
export function verifierOf(key: string): Verifier | undefined {
  const raw = bytesOf(key, 32);
  if (!raw) return undefined;
  const known = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  return {
    fits: (text, signature) => {
      const bytes = bytesOf(signature, 64);
      return bytes !== undefined && verify(undefined, Buffer.from(text), known, bytes);
    },
    fitsLater: async (text, signature) => {
      const bytes = bytesOf(signature, 64);
      return bytes !== undefined && verifyLater(undefined, Buffer.from(text), known, bytes);
    },
  };
}

const rawOf = (key: KeyObject): string =>
  Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url').toString('base64');

/** Base64 in its one canonical form: another text of the same bytes is refused, so that no byte can change unseen. */
function bytesOf(base64: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length === length && bytes.toString('base64') === base64 ? bytes : undefined;
}

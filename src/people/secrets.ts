import { randomBytes } from 'node:crypto';
import { sha256 } from '#model/canonical.ts';

/** A secret of 256 random bits, as it stands in a link or a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is as long as its own hash, so that no salt and no slow hash is needed. */
export const hashOf = (secret: string): string => sha256(secret);

import { hash } from 'node:crypto';

/** SHA-256 of a leaf of a Merkle tree: the data after a byte of 0 (RFC 9162, 2.1.1). */
export const leafHash = (data: Uint8Array): Buffer => sha256(LEAF, data);

/** SHA-256 of an inner node: both its children after a byte of 1, so that no node can pass for a leaf (RFC 9162, 2.1.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** The root of a tree without leaves: SHA-256 of nothing (RFC 9162, 2.1.1). */
export const emptyRoot = (): Buffer => sha256();

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

import { createHash } from 'node:crypto';

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, ECMAScript numbers; undefined members are left out.
 * Two equal values give the same bytes on every machine. Throws a TypeError on what has no such form: NaN, half a surrogate pair, a function.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`expected a finite number, found ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`expected a JSON value, found ${typeof value}`);
}

function canonicalString(text: string): string {
  if (!text.isWellFormed())
    throw new TypeError(
      `expected text that is whole; found half a surrogate pair in ${JSON.stringify(text)}`,
    );
  return JSON.stringify(text);
}

/** SHA-256 of text as UTF-8, or of bytes, in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** An id derived from content alone: the first 24 hexadecimal digits (96 bits) of the SHA-256 of its canonical JSON. */
export const contentId = (value: unknown): string => sha256(canonicalJson(value)).slice(0, 24);

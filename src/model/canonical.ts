import { hash } from 'node:crypto';

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, ECMAScript numbers; undefined members are left out.
 * Two equal values give the same bytes on every machine. Throws a TypeError on what has no such form: NaN, half a surrogate pair, a function.
 */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) {
    const text = JSON.stringify(value);
    // Half of a surrogate pair is written so, and has no canonical form.
    if (!text.includes('\\ud')) return text;
  }
  return canonicalText(value);
}

/** Whether the engine writes a value, plain and with all names sorted, as the canonical form does, several times sooner. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) {
    for (const member of value) if (!isInOrder(member)) return false;
    return true;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let before = '';
  for (const name in value) {
    if (name < before) return false;
    before = name;
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member !== undefined && !isInOrder(member)) return false;
  }
  return true;
}

function canonicalText(value: unknown): string {
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`expected a finite number, found ${value}`);
    return JSON.stringify(value);
  }
  // Everything that is hashed or stored passes here: text grows in place, which is several times faster than joining lists.
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += `${text === '' ? '' : ','}${canonicalText(member)}`;
    return `[${text}]`;
  }
  if (typeof value === 'object') {
    for (const name of sorted(Object.keys(value))) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      if (member !== undefined)
        text += `${text === '' ? '' : ','}${canonicalName(name)}${canonicalText(member)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`expected a JSON value, found ${typeof value}`);
}

/** How many names of members are remembered: values of one type have the same few. */
const MOST_NAMES = 1000;
const names = new Map<string, string>();

function canonicalName(name: string): string {
  let text = names.get(name);
  if (text === undefined) {
    text = `${canonicalString(name)}:`;
    if (names.size < MOST_NAMES) names.set(name, text);
  }
  return text;
}

/** Names sorted; most come so, and then it costs a look at each. */
function sorted(names: string[]): readonly string[] {
  for (let at = 1; at < names.length; at += 1) if (names[at - 1]! > names[at]!) return names.sort();
  return names;
}

/** Printable ASCII without quotation marks and backslashes: written as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

function canonicalString(text: string): string {
  if (text.length < 100 && PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed())
    throw new TypeError(
      `expected text that is whole; found half a surrogate pair in ${JSON.stringify(text)}`,
    );
  return JSON.stringify(text);
}

/** SHA-256 of text as UTF-8, or of bytes, in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content, 'hex');

/** An id derived from content alone: the first 24 hexadecimal digits (96 bits) of the SHA-256 of its canonical JSON. */
export function contentId(value: unknown): string {
  ID.write(sha256(canonicalJson(value)), 'latin1');
  return ID.toString('latin1');
}
/** Where an id is copied by itself: what is cut from a text holds all of it in memory. */
const ID = Buffer.alloc(24);

/** A value as it is read back from a log, its members in the canonical order, so that answers are the same bytes before and after. */
export const asStored = <T>(value: T): T => JSON.parse(canonicalJson(value)) as T;

import { grown } from '#methods/grown.ts';
import { textOfUnits } from './text-units.ts';
import { CAPITAL, CYRILLIC, LATIN, type Tokens, UPPER } from './tokens.ts';

/**
 * Every distinct word as written, met so far, with what depends on it alone: the type of its folded form, and its traits.
 * Looked up by the units of a text, so that no string is made for a word met before. Memories of types are kept by whoever needs them.
 */
export interface Forms {
  /** The folded form of each type. The array only grows. */
  readonly forms: readonly string[];
  /**
   * The place of a run of a text, by its UTF-16 units, among the written words, which it joins when it is new. `folding` is what the units give when each
   * is added to 31 times those before it.
   */
  find(units: Uint16Array, from: number, to: number, folding: number): number;
  /** The type of a written word, and its bits of `flags`. */
  readonly typeOf: Uint32Array;
  readonly traitsOf: Uint8Array;
}

/** More distinct words than any sane corpus needs in memory at once. */
const MOST_WORDS = 300_000;

let current: Growing | undefined;

/** The words met so far in this process; begun anew when they are too many. Documents cut earlier keep theirs. */
export function formsMet(): Forms {
  if (!current || current.count > MOST_WORDS) current = new Growing();
  return current;
}

/** What `find` is to be handed for a run of a text. */
export function foldingOf(units: Uint16Array, from: number, to: number): number {
  let folding = units[from]!;
  for (let at = from + 1; at < to; at += 1) folding = (Math.imul(folding, 31) + units[at]!) | 0;
  return folding;
}

/** An open hash table of written words, verified unit by unit. */
class Growing implements Forms {
  readonly forms: string[] = [];
  count = 0;
  typeOf = new Uint32Array(1 << 12);
  traitsOf = new Uint8Array(1 << 12);
  /** The units of all written words, one behind the other, and where each begins: the next one begins where it ends. */
  private units = new Uint16Array(1 << 15);
  private begins = new Uint32Array(1 << 12);
  /** Of each slot the hash and, behind it, the word; no word is -1. */
  private slots = new Int32Array(1 << 15).fill(-1);
  private readonly types = new Map<string, number>();

  find(units: Uint16Array, from: number, to: number, folding: number): number {
    const hash = folding ^ (folding >>> 15);
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const word = slots[slot + 1]!;
      if (word < 0) return this.add(units, from, to, hash);
      if (slots[slot] === hash && this.isSame(word, units, from, to)) return word;
    }
  }

  private isSame(word: number, units: Uint16Array, from: number, to: number): boolean {
    const { begins, units: written } = this;
    const begin = begins[word]!;
    if (begins[word + 1]! - begin !== to - from) return false;
    for (let at = from, own = begin; at < to; at += 1, own += 1) if (written[own] !== units[at]) return false;
    return true;
  }

  private add(units: Uint16Array, from: number, to: number, hash: number): number {
    const written = textOfUnits(units, from, to);
    const word = this.count;
    this.count += 1;
    if (word === this.typeOf.length) {
      this.typeOf = grown(this.typeOf);
      this.traitsOf = grown(this.traitsOf);
    }
    if (word + 2 > this.begins.length) this.begins = grown(this.begins);
    const begin = this.begins[word]!;
    const end = begin + to - from;
    while (end > this.units.length) this.units = grown(this.units);
    this.units.set(units.subarray(from, to), begin);
    this.begins[word + 1] = end;
    const form = folded(written);
    let type = this.types.get(form);
    if (type === undefined) this.types.set(form, (type = this.forms.push(form) - 1));
    this.typeOf[word] = type;
    this.traitsOf[word] = traitsOf(written);
    if (this.count * 4 > this.slots.length) this.widen();
    this.seat(word, hash);
    return word;
  }

  private seat(word: number, hash: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1]! >= 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = word;
  }

  private widen(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2).fill(-1);
    for (let slot = 0; slot < before.length; slot += 2)
      if (before[slot + 1]! >= 0) this.seat(before[slot + 1]!, before[slot]!);
  }
}

/** Lower case, ё as е, without stress marks and soft hyphens, look-alikes as Cyrillic: forms that differ only by these are one type. */
export const folded = (word: string): string =>
  inOneScript(
    (MARKED.test(word) ? word.normalize('NFC').replace(STRESS, '') : word).toLowerCase().replaceAll('ё', 'е'),
  );

/** «Жөнiндегi», «əкім» typed with Latin letters: in a part of a word that is otherwise Cyrillic they are taken for what they look like. */
const inOneScript = (form: string): string =>
  LOOK_ALIKE.test(form) && OTHERWISE_CYRILLIC.test(form)
    ? form
        .split('-')
        .map((part) =>
          OTHERWISE_CYRILLIC.test(part) && !PLAINLY_LATIN.test(part)
            ? part.replace(/[aceiopxyə]/g, (letter) => CYRILLIC_FOR[letter]!)
            : part,
        )
        .join('-')
    : form;
const LOOK_ALIKE = /[aceiopxyə]/;
const OTHERWISE_CYRILLIC = /[\u0400-\u052f]/;
const PLAINLY_LATIN = /[bdfghj-nq-wz]/;
const CYRILLIC_FOR: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ə: 'ә',
};
const MARKED = /\u00ad|[\u0300-\u036f]/;
const STRESS = /\u00ad|\u0300|\u0301/g;

const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;
const isLatin = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

function traitsOf(written: string): number {
  const first = written.charCodeAt(0);
  const letter = written[0]!;
  const traits = isCyrillic(first) ? CYRILLIC : isLatin(first) ? LATIN : 0;
  if (letter === letter.toLowerCase()) return traits;
  const rest = written.slice(1, 40);
  return traits | CAPITAL | (written.length > 1 && rest === rest.toUpperCase() ? UPPER : 0);
}

/**
 * Remembers what depends on a word's form alone, once for each type however many documents it stands in. For a token outside the document
 * the form is empty.
 */
export function ofForm<T extends NonNullable<unknown> | null>(
  tell: (form: string) => T,
): (tokens: Pick<Tokens, 'forms' | 'type'>, token: number) => T {
  let forms: readonly string[] | undefined;
  let known: (T | undefined)[] = [];
  let ofNone: T | undefined;
  return (tokens, token) => {
    const type = tokens.type[token];
    if (type === undefined) return (ofNone ??= tell(''));
    if (tokens.forms !== forms || type >= known.length) {
      const before = tokens.forms === forms ? known : [];
      forms = tokens.forms;
      // Made at once in its size: an array that grows by far indexes would become a hash table.
      known = new Array(2 * forms.length + 1024);
      for (let at = 0; at < before.length; at += 1) known[at] = before[at];
    }
    const told = known[type];
    return told === undefined ? (known[type] = tell(forms![type]!)) : told;
  };
}

/** As `ofForm`, of what is true of a form or not, in a byte for each type. */
export function isOfForm(
  tell: (form: string) => boolean,
): (tokens: Pick<Tokens, 'forms' | 'type'>, token: number) => boolean {
  let forms: readonly string[] | undefined;
  let known = new Uint8Array(0);
  let ofNone: boolean | undefined;
  return (tokens, token) => {
    const type = tokens.type[token];
    if (type === undefined) return (ofNone ??= tell(''));
    if (tokens.forms !== forms || type >= known.length) {
      const before = tokens.forms === forms ? known : NOTHING_KNOWN;
      forms = tokens.forms;
      known = new Uint8Array(2 * forms.length + 1024);
      known.set(before);
    }
    const told = known[type]!;
    if (told !== 0) return told === IS;
    const is = tell(forms![type]!);
    known[type] = is ? IS : IS_NOT;
    return is;
  };
}

/**
 * As `isOfForm`, for all words of a document at once: a table by type, `IS` where it is true. A pass over the words of a text then costs one look-up a
 * word, without a call.
 */
export function marksOf(
  tell: (form: string) => boolean,
): (tokens: Pick<Tokens, 'forms' | 'type'>) => Uint8Array {
  let forms: readonly string[] | undefined;
  let known = NOTHING_KNOWN;
  return (tokens) => {
    if (tokens.forms !== forms || forms.length > known.length) {
      const before = tokens.forms === forms ? known : NOTHING_KNOWN;
      forms = tokens.forms;
      known = new Uint8Array(2 * forms.length + 1024);
      known.set(before);
    }
    const table = known;
    const { type } = tokens;
    for (let token = 0; token < type.length; token += 1) {
      const its = type[token]!;
      if (table[its] === 0) table[its] = tell(forms[its]!) ? IS : IS_NOT;
    }
    return table;
  };
}

const NOTHING_KNOWN = new Uint8Array(0);
export const IS = 1;
const IS_NOT = 2;

import { sha256 } from '#model/canonical.ts';
import type { Fingerprint } from '#model/log.ts';

const LATIN = { consonants: 'bdfghjklmnprstvz', vowels: 'aiou' };
/** Letter for letter the sounds of the Latin ones, in letters that Russian and Kazakh share. */
const CYRILLIC = { consonants: 'бдфгхжклмнпрствз', vowels: 'аиоу' };
const GROUPS = 5;

/**
 * A key's fingerprint, short enough to be read aloud: the first 80 bits of the SHA-256 of its 32 bytes, as digits and as words of
 * consonant and vowel by turns, 16 bits each (proquints: Wilkerson, arXiv:0901.4016).
 */
export function fingerprintOf(key: string): Fingerprint {
  const hash = sha256(Buffer.from(key, 'base64'));
  const groups = Array.from({ length: GROUPS }, (_, index) => hash.slice(index * 4, index * 4 + 4));
  const words = (letters: typeof LATIN): string =>
    groups.map((group) => wordOf(Number.parseInt(group, 16), letters)).join('-');
  return {
    sha256: hash,
    short: groups.join('-'),
    words: { latin: words(LATIN), cyrillic: words(CYRILLIC) },
  };
}

const wordOf = (bits: number, { consonants, vowels }: typeof LATIN): string =>
  [
    consonants[bits >> 12],
    vowels[(bits >> 10) & 3],
    consonants[(bits >> 6) & 15],
    vowels[(bits >> 4) & 3],
    consonants[bits & 15],
  ].join('');

/** Whether what a person typed is that key's fingerprint, in any of its forms. */
export function isFingerprint(typed: string, { sha256: whole, short, words }: Fingerprint): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[\s:-]+/gu, '');
  return [whole, short, words.latin, words.cyrillic].some((form) => bare(form) === bare(typed));
}

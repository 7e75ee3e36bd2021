/** Cyrillic letters of Russian and Kazakh in Latin, as BGN/PCGN romanise them, with the variants of one sound folded into one. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  `а a,ә a,б b,в v,г g,ғ g,д d,е e,ё e,ж zh,з z,и i,й i,к k,қ k,л l,м m,н n,ң n,о o,ө o,п p,р r,с s,т t,у u,ұ u,ү u,ф f,
   х kh,һ kh,ц ts,ч ch,ш sh,щ sh,ъ ,ы y,і i,ь ,э e,ю yu,я ya`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([from, to]) => [from!, to ?? '']),
);

/**
 * A key under which the names of one thing fall together: its words in Latin letters, without the generic ones, sorted and once each
 * (the fingerprint of key-collision clustering, as OpenRefine documents it). «Автодорога Астрахань – Атырау» and
 * “Atyrau–Astrakhan road” have one key. Where only generic words stand, they are the key.
 *
 * @param generic words that only tell the kind of thing; a longer form of one counts as it (жол, жолы).
 */
export function nameKey(name: string, generic: readonly string[] = []): string {
  const words = wordsOf(name);
  const kinds = generic.flatMap(wordsOf).map(stem);
  const own = words.filter((word) => !kinds.some((kind) => word.startsWith(kind)));
  return [...new Set((own.length > 0 ? own : words).map(latin))].sort().join(' ');
}

/** Whether a name holds one of the words or phrases, in this form or a longer one: «магистральный водовод» holds «водовод». */
export function namesOneOf(name: string, phrases: readonly string[]): boolean {
  const words = wordsOf(name);
  return phrases.some((phrase) => {
    const sought = wordsOf(phrase).map(stem);
    return words.some((_, at) => sought.every((part, offset) => words[at + offset]?.startsWith(part)));
  });
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\d]+/gu) ?? [];

/** A word without the ending that its cases change: баржа, баржи; дорога, дороги. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/[аеиоуыяюйьіy]{1,2}$/u, '') : word);

const latin = (word: string): string =>
  [...word]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .replaceAll('q', 'k')
    .replace(/kh/gu, 'h');

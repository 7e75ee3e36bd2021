/** Cyrillic letters of Russian and Kazakh in Latin, as BGN/PCGN romanise them. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  `а a,ә a,б b,в v,г g,ғ g,д d,е e,ё e,ж zh,з z,и i,й y,к k,қ k,л l,м m,н n,ң n,о o,ө o,п p,р r,с s,т t,у u,ұ u,ү u,ф f,
   х kh,һ kh,ц ts,ч ch,ш sh,щ sh,ъ ,ы y,і i,ь ,э e,ю yu,я ya`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([from, to]) => [from!, to ?? '']),
);

/**
 * A word of any of the three languages in Latin letters, with the spellings of one sound folded into one, so that Тоқаев, Токаев and
 * Tokayev, Маңғыстау and Mangystau, Каспий and Caspiy are spelt alike: q is k, as c is but before e, i, y and h, kh is h, zh is j, y and a
 * glide before or after a vowel give way, doubled letters are one.
 */
export const inLatin = (word: string): string =>
  [...word.toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('q', 'k')
    .replace(/c(?![eiyhc])/gu, 'k')
    .replaceAll('kh', 'h')
    .replaceAll('zh', 'j')
    .replaceAll('w', 'v')
    .replaceAll('y', 'i')
    .replace(/(?<=[aeou])i(?=[aeou]|$)|(?<=^|[^aeiou])i(?=[aeou])/gu, '')
    .replace(/(\p{L})\1+/gu, '$1');

/** Words that tell no name apart. */
const EMPTY = new Set(
  'и в на о об по с из к для между of the and in on a an to for мен және туралы'.split(' '),
);
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а a,ә a,б b,в v,г g,ғ g,д d,е e,ж zh,з z,и i,й i,к k,қ k,л l,м m,н n,ң n,о o,ө o,п p,р r,с s,т t,у u,ұ u,ү u,ф f,х h,һ h,ц ts,ч ch,ш sh,щ sh,ъ ,ы y,і i,ь ,э e,ю u,я a'
    .split(',')
    .map((pair) => pair.split(' '))
    .map(([from, to]) => [from!, to ?? '']),
);

const latin = (word: string): string => [...word].map((letter) => LETTERS[letter] ?? letter).join('');
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\d]+/gu) ?? [];

/** The stems of a name's words in order of the alphabet: the same for its inflections and for quotes and dashes. */
export const nameKey = (name: string): string =>
  wordsOf(name)
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 6 ? word.slice(0, 5) : word.length > 4 ? word.slice(0, -1) : word))
    .sort()
    .join(' ');

/** Surname and first initial in Latin letters: Игорь Бабушкин, И. Бабушкин and Igor Babushkin are one. */
export function personKey(name: string): string {
  const words = wordsOf(name).map(latin);
  return `${words.at(-1) ?? ''} ${words.length > 1 ? words[0]!.charAt(0) : ''}`
    .replace(/kh/gu, 'h')
    .replace(/ya/gu, 'a')
    .replace(/yu/gu, 'u')
    .trim();
}

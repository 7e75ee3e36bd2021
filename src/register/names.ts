import { editDistance, lettersMissing, lettersOf, slipsIn } from '#methods/edit-distance.ts';

/** Something that is looked for by one of its names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
  /** What is asked for more often stands before what fits as well. */
  readonly weight: number;
}

interface Entry extends Named {
  readonly words: readonly (readonly string[])[];
}

/** Letters of Kazakh that keyboards lack, and those that people write for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  й: 'и',
};

/** A name as it is compared: lower case, without accents, Kazakh letters as their Russian likes. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[ёәғқңөұүһій]/gu, (letter) => ALIKE[letter]!);

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Finds by names as they are typed: each word of the query begins one of the name's, a slip or two forgiven; the nearest first, then the weightiest. */
export function nameFinder(named: readonly Named[]): (query: string, limit: number) => readonly string[] {
  const entries: readonly Entry[] = named.map((its) => ({ ...its, words: its.names.map(wordsIn) }));
  return (query, limit) => {
    const asked = wordsIn(query);
    if (asked.length === 0) return [];
    return entries
      .flatMap((entry) => {
        const slips = Math.min(...entry.words.map((words) => slipsOf(asked, words)));
        return slips === Number.POSITIVE_INFINITY ? [] : [{ entry, slips }];
      })
      .sort(
        (a, b) => a.slips - b.slips || b.entry.weight - a.entry.weight || (a.entry.id < b.entry.id ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ entry }) => entry.id);
  };
}

/** How many slips a query makes of a name, each of its words of another word of the name; more than can be forgiven is infinite. */
function slipsOf(asked: readonly string[], words: readonly string[]): number {
  const free = new Set(words);
  let slips = 0;
  for (const ask of asked) {
    const letters = lettersOf(ask);
    let best = { distance: Number.POSITIVE_INFINITY, word: '' };
    for (const word of free) {
      // A case ending that the name does not have is no slip: «Астраханью» begins as «Астрахань» does.
      const distance = word.startsWith(ask)
        ? 0
        : withEnding(ask, word)
          ? 0.5
          : lettersMissing(letters, word) > slipsIn(ask.length)
            ? Number.POSITIVE_INFINITY
            : editDistance(ask, word, slipsIn(ask.length), true);
      if (distance <= slipsIn(ask.length) && distance < best.distance) best = { distance, word };
    }
    if (best.word === '') return Number.POSITIVE_INFINITY;
    free.delete(best.word);
    slips += best.distance;
  }
  return slips;
}

/** Whether a word is a name with an ending in place of the name's own: at most two letters of the name are lost and three put on. */
const withEnding = (ask: string, word: string): boolean => {
  const stem = word.length > 5 ? word.slice(0, -2) : word.slice(0, -1);
  return stem.length >= 3 && ask.startsWith(stem) && ask.length <= stem.length + 5;
};

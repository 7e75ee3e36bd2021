/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one word of another (optimal string alignment:
 * Damerau, 1964), up to a most; `most + 1` where it takes more. With `isPrefix` the second word may go on.
 */
export function editDistance(a: string, b: string, most: number, isPrefix = false): number {
  if (a.length - b.length > most || (!isPrefix && b.length - a.length > most)) return most + 1;
  const width = Math.min(b.length, a.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1);
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, last] = [last, now];
  }
  const distance = isPrefix ? Math.min(...last) : b.length > width ? most + 1 : last[width]!;
  return Math.min(distance, most + 1);
}

/** How many slips of the hand a word of that length is forgiven: none in short words, where another word is near. */
export const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The letters of a word as bits; some letters share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many letters of a first word, given by `lettersOf`, a second one lacks, at least: so many slips there are between them at least. */
export function lettersMissing(letters: number, word: string): number {
  let missing = letters & ~lettersOf(word);
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count;
}

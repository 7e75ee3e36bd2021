import type * as W from './words.ts';

export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Phrases of base forms by their first word. */
export function phrasesByFirst(phrases: readonly (readonly string[])[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const list = byFirst.get(phrase[0]!);
    if (list) list.push(phrase);
    else byFirst.set(phrase[0]!, [phrase]);
  }
  return byFirst;
}

/** The end of the longest phrase that begins at a token, its words in any form. */
export function phraseAt(words: W.Words, token: number, phrases: Phrases): number | undefined {
  let longest = 0;
  for (const { lemma } of words.at(token).analyses)
    for (const phrase of phrases.get(lemma) ?? [])
      if (
        phrase.length > longest &&
        phrase.every((base, index) => index === 0 || isForm(words, token, index, base))
      )
        longest = phrase.length;
  return longest ? token + longest : undefined;
}

const isForm = (words: W.Words, first: number, index: number, base: string): boolean =>
  words.together(first, first + index) &&
  (words.form(first + index) === base ||
    words.at(first + index).analyses.some(({ lemma }) => lemma === base));

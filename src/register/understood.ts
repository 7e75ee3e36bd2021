import { MOST_WORDS, type Search } from './search.ts';
import type { Words } from './term-pool.ts';
import { termOf, termsOf } from './terms.ts';
import type { Query } from './word-index.ts';

/** What a query is taken for. */
export interface Understood {
  readonly query: Query;
  /** The query with words that nothing holds changed into the nearest that something does; absent where every word is known. */
  readonly corrected?: string;
}

export interface Understanding {
  readonly words: Words;
  readonly search: Pick<Search, 'isKnown' | 'near'>;
  /** The names of a place in all languages, when a word is one of them. */
  readonly namesOf: (name: string) => readonly string[];
}

/** A beginning of fewer letters is one of most words: places and people alone are proposed for it. */
const BEGINNING = 3;
/** Of how many words as near the nearest one is looked for. */
const MOST_NEAR = 4;

/**
 * What a query's words may stand for: their base forms, the names that a place has in other languages, and, for a word that nothing holds,
 * the nearest ones. With `isTyped` the last word may go on.
 */
export function understood(
  text: string,
  { words, search, namesOf }: Understanding,
  { isTyped = false, corrects = true } = {},
): Understood {
  /** What is near the base forms that a word with a slip may have, then what is near the word itself. */
  const nearest = (written: string, goesOn: boolean): readonly string[] => {
    const forms = goesOn ? [] : words.lemmas(written).filter((form) => form !== written);
    const near = forms.flatMap((form) => search.near(termOf(form)).slice(0, MOST_NEAR));
    return [...new Set([...near, ...search.near(termOf(written), goesOn)])].slice(0, MOST_NEAR);
  };
  let corrected = '';
  let from = 0;
  let isCorrected = false;
  const found = words(text);
  const groups = found.map(({ bases, start, end }, index) => {
    const written = text.slice(start, end);
    const goesOn =
      isTyped && index === found.length - 1 && end === text.length && written.length >= BEGINNING;
    const terms = new Set(termsOf(bases));
    for (const base of [written, ...bases])
      for (const name of namesOf(base)) for (const word of onlyWord(name, words)) terms.add(word);
    if (goesOn) terms.add(`${termOf(written)}*`);
    if (corrects && ![...terms].some((term) => search.isKnown(term))) {
      const near = nearest(termOf(written), goesOn);
      if (near.length > 0) {
        corrected += text.slice(from, start) + near[0];
        from = end;
        isCorrected = true;
        return near;
      }
    }
    return [...terms];
  });
  const query = [...new Map(groups.map((group) => [[...group].sort().join(' '), group])).values()];
  return {
    query: query.slice(0, MOST_WORDS),
    ...(isCorrected ? { corrected: corrected + text.slice(from) } : {}),
  };
}

/** The terms of a name of one word; none of a longer one, which would find too much. */
function onlyWord(name: string, words: Words): readonly string[] {
  const found = words(name);
  return found.length === 1 ? termsOf(found[0]!.bases) : [];
}

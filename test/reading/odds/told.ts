import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareRight } from '../../../src/read/odds.ts';
import { fitted, type Outcome } from './logistic.ts';

/** A claim that was told of an annotated article. */
export interface Told {
  readonly article: string;
  readonly isFresh: boolean;
  readonly isRight: boolean;
  readonly traits: readonly string[];
}

/** The table of what was told of annotated articles. */
export const told = (): readonly Told[] =>
  readFileSync(join(import.meta.dirname, 'told.tsv'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [age, article = '', right, ...traits] = line.split('\t');
      return { article, isFresh: age === 'fresh', isRight: right === '1', traits };
    });

/** An article from whose errors rules were mended says half as much, and is right more often than those to come: it has traits of its own for that. */
export const outcomeOf = ({ isFresh, isRight, traits }: Told): Outcome => ({
  isRight,
  weight: isFresh ? 1 : 0.5,
  traits: isFresh ? traits : [...traits, 'opened', `opened ${traits[1]}`],
});

/** The log odds of each trait, to two decimals, without those that say nothing and those of the articles' own. */
export const oddsOf = (everything: readonly Told[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...fitted(everything.map(outcomeOf))].flatMap(([name, odds]) =>
      name.startsWith('opened') || Math.abs(odds) < 0.005 ? [] : [[name, Number(odds.toFixed(2))]],
    ),
  );

const FOLDS = 8;

/** Each claim of the articles that no rule was written from, with the share that odds fitted on all other articles give it. */
export function leftOut(everything: readonly Told[]): readonly (Told & { readonly share: number })[] {
  const articles = [...new Set(everything.flatMap(({ article, isFresh }) => (isFresh ? [article] : [])))];
  // The articles of a fold are spread over the sets.
  const foldOf = new Map(articles.map((article, at) => [article, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isLeft = ({ article }: Told): boolean => foldOf.get(article) === fold;
    const odds = Object.fromEntries(fitted(everything.filter((one) => !isLeft(one)).map(outcomeOf)));
    return everything.filter(isLeft).map((one) => ({ ...one, share: shareRight(one.traits, odds) }));
  }).flat();
}

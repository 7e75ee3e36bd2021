import { type FactOf, latestFirst } from './fact.ts';
import { boundsOf, daysBetween, standing } from './period.ts';

/** A paper that two sides signed, and where its term stands. */
export interface Paper {
  readonly fact: FactOf<'signing'>;
  /** Where its term stands today; absent without a term. */
  readonly standing?: 'past' | 'current' | 'future';
  /** Whole days until a running term ends. */
  readonly daysLeft?: number;
}

const ORDER = ['current', 'future', undefined, 'past'] as const;

/** Papers in force first, the next to run out foremost, then those to come, those without a term, and those that have run out. */
export function papersOf(signings: readonly FactOf<'signing'>[], today: string): readonly Paper[] {
  const papers = latestFirst(signings).map((fact) => paperOf(fact, today));
  return papers.toSorted(
    (a, b) =>
      ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
      (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) ||
      0,
  );
}

function paperOf(fact: FactOf<'signing'>, today: string): Paper {
  const { term } = fact.slots;
  const where = term && standing(term, today);
  if (!term || !where) return { fact };
  const end = boundsOf(term)?.to;
  return {
    fact,
    standing: where,
    ...(where === 'current' && end ? { daysLeft: daysBetween(today, end) } : {}),
  };
}

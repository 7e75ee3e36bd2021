import { Matrix, solve } from 'ml-matrix';
import { shareAt } from '../../../src/read/odds.ts';

/** An outcome with the traits it had, and how much it counts. */
export interface Outcome {
  readonly traits: readonly string[];
  readonly isRight: boolean;
  readonly weight: number;
}

/** A trait that fewer outcomes have says nothing. */
const FEWEST = 4;
/** Of the ridge that draws what few outcomes tell toward nothing. */
const RIDGE = 2;
const STEPS = 40;

/** The log odds that each trait adds: a ridge logistic regression, by Newton's method. */
export function fitted(outcomes: readonly Outcome[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { traits } of outcomes)
    for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= FEWEST ? [name] : [])).sort();
  const at = new Map(names.map((name, index) => [name, index]));
  const rows = outcomes.map(({ traits }) => traits.flatMap((trait) => at.get(trait) ?? []));
  const odds = new Float64Array(names.length);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = Matrix.columnVector(odds).mul(RIDGE);
    const bend = Matrix.eye(names.length).mul(RIDGE);
    for (const [index, { isRight, weight }] of outcomes.entries()) {
      const row = rows[index]!;
      const share = shareAt(row.reduce((sum, trait) => sum + odds[trait]!, 0));
      const curve = weight * share * (1 - share);
      for (const one of row) {
        slope.set(one, 0, slope.get(one, 0) + weight * (share - Number(isRight)));
        for (const other of row) bend.set(one, other, bend.get(one, other) + curve);
      }
    }
    const move = solve(bend, slope).to1DArray();
    for (const [index, by] of move.entries()) odds[index] = odds[index]! - by;
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  return new Map(names.map((name, index) => [name, odds[index]!]));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cadical } from './cadical.ts';
import { atLeast, emptyFormula, type Formula, fresh, type Literal } from './formula.ts';
import { Solver } from './solver.ts';

let state = 5;
const below = (limit: number): number => {
  state = (state * 48271) % 2147483647;
  return state % limit;
};

const isModel = ({ clauses, atMost }: Formula, holds: (literal: Literal) => boolean): boolean =>
  clauses.every((clause) => clause.some(holds)) &&
  atMost.every(
    ({ literals, bound, guard }) =>
      (guard !== undefined && !holds(guard)) || literals.filter(holds).length <= bound,
  );

test('a formula is found satisfiable exactly when some assignment is a model, and the model is one', () => {
  const answers = { satisfiable: 0, unsatisfiable: 0, unknown: 0 };
  for (let turn = 0; turn < 400; turn += 1) {
    const formula = emptyFormula();
    const variables = 4 + below(9);
    for (let index = 0; index < variables; index += 1) fresh(formula);
    const some = (most: number): Literal[] => [
      ...new Map(
        Array.from({ length: 1 + below(most) }, () => below(2 * variables)).map((literal) => [
          literal >> 1,
          literal,
        ]),
      ).values(),
    ];
    for (let index = 0; index < 2 * variables; index += 1) formula.clauses.push(some(4));
    for (let index = 0; index < 4; index += 1) {
      const literals = some(12);
      const guard = below(2) ? below(2 * variables) : undefined;
      if (below(2)) atLeast(formula, literals, below(literals.length + 1), guard);
      else
        formula.atMost.push({
          literals,
          bound: below(literals.length + 1),
          ...(guard === undefined ? {} : { guard }),
        });
    }
    let expected: 'satisfiable' | 'unsatisfiable' = 'unsatisfiable';
    for (let assignment = 0; assignment < 1 << variables; assignment += 1)
      if (isModel(formula, (literal) => ((assignment >> (literal >> 1)) & 1) !== (literal & 1)))
        expected = 'satisfiable';
    answers[expected] += 1;
    for (const solver of [new Solver(formula, turn + 1), new Cadical(formula, turn)]) {
      const found = solver.solve(() => false);
      assert.equal(found, expected, `turn ${turn}`);
      if (found === 'satisfiable')
        assert.ok(
          isModel(formula, (literal) => solver.model[literal >> 1]! !== (literal & 1)),
          `turn ${turn}`,
        );
      if (solver instanceof Cadical) solver.close();
    }
  }
  assert.ok(answers.satisfiable > 50 && answers.unsatisfiable > 50, JSON.stringify(answers));
});

test('eight pigeons do not fit in seven holes', () => {
  const formula = emptyFormula();
  const inHole = Array.from({ length: 8 }, () => Array.from({ length: 7 }, () => fresh(formula)));
  for (const pigeon of inHole) formula.clauses.push(pigeon);
  for (let hole = 0; hole < 7; hole += 1)
    formula.atMost.push({ literals: inHole.map((pigeon) => pigeon[hole]!), bound: 1 });
  assert.equal(
    new Solver(formula).solve(() => false),
    'unsatisfiable',
  );
});

/** A literal: `2 * variable`, plus 1 when negated. */
export type Literal = number;

export const not = (literal: Literal): Literal => literal ^ 1;

/** At most `bound` of `literals` hold, whenever `guard` does (always, without one). */
export interface AtMost {
  readonly literals: readonly Literal[];
  readonly bound: number;
  readonly guard?: Literal;
}

/** A conjunction of clauses and of cardinality constraints, which the solver counts rather than spells out. */
export interface Formula {
  variables: number;
  readonly clauses: (readonly Literal[])[];
  readonly atMost: AtMost[];
}

export const emptyFormula = (): Formula => ({ variables: 0, clauses: [], atMost: [] });

/** A new variable of the formula, as its positive literal. */
export function fresh(formula: Formula): Literal {
  formula.variables += 1;
  return 2 * (formula.variables - 1);
}

/** At least `bound` of `literals` hold, as a bound on their negations. */
export function atLeast(
  formula: Formula,
  literals: readonly Literal[],
  bound: number,
  guard?: Literal,
): void {
  if (bound <= 0) return;
  formula.atMost.push({
    literals: literals.map(not),
    bound: literals.length - bound,
    ...(guard === undefined ? {} : { guard }),
  });
}

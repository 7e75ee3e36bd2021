import type { AtMost, Formula, Literal } from './formula.ts';

/** A formula in clauses alone; variables count from 1, and a negated one is negative, as in DIMACS. */
export interface Clauses {
  readonly variables: number;
  readonly clauses: readonly (readonly number[])[];
}

/** Up to so many literals, at most one is spelled out pair by pair. */
const PAIRS = 6;

/**
 * Spells out the cardinality constraints of a formula: totalizers (Bailleux & Boufkhad, CP 2003) over the literals or over their negations,
 * whichever needs to count less, with the one direction of each that the bound asks for. The variables of the formula keep their numbers, plus 1.
 */
export function clausesOf({ variables, clauses, atMost }: Formula): Clauses {
  const spelled: (readonly number[])[] = clauses.map((clause) => clause.map(signed));
  let last = variables;
  const fresh = (): number => {
    last += 1;
    return last;
  };
  for (const constraint of atMost) spell(constraint, fresh, (clause) => void spelled.push(clause));
  return { variables: last, clauses: spelled };
}

const signed = (literal: Literal): number => (literal & 1 ? -(literal >> 1) - 1 : (literal >> 1) + 1);

function spell(
  { literals, bound, guard }: AtMost,
  fresh: () => number,
  add: (clause: readonly number[]) => void,
): void {
  const inputs = literals.map(signed);
  const unless = guard === undefined ? [] : [-signed(guard)];
  if (bound >= inputs.length) return;
  if (bound < 0) add(unless);
  else if (bound === 0) for (const input of inputs) add([-input, ...unless]);
  else if (bound === inputs.length - 1) add([...inputs.map((input) => -input), ...unless]);
  else if (bound === 1 && inputs.length <= PAIRS) {
    for (const [index, one] of inputs.entries())
      for (const other of inputs.slice(index + 1)) add([-one, -other, ...unless]);
  } else if (bound < inputs.length - bound) {
    const [left, right] = halvesOf(inputs, (half) => counted(half, bound + 1, fresh, add));
    for (let one = Math.max(0, bound + 1 - right.length); one <= Math.min(left.length, bound + 1); one += 1)
      add([...reached(left, one), ...reached(right, bound + 1 - one), ...unless]);
  } else {
    const wanted = inputs.length - bound;
    const free = inputs.map((input) => -input);
    const [left, right] = halvesOf(free, (half) => promised(half, wanted, fresh, add));
    // With one of the left half missing from `one`, the right half has the rest.
    for (let one = Math.max(0, wanted - 1 - right.length); one <= Math.min(left.length, wanted - 1); one += 1)
      add([...next(left, one), ...next(right, wanted - 1 - one), ...unless]);
  }
}

type Outputs = readonly number[];

const halvesOf = (inputs: Outputs, count: (half: Outputs) => Outputs): readonly [Outputs, Outputs] => [
  count(inputs.slice(0, inputs.length >> 1)),
  count(inputs.slice(inputs.length >> 1)),
];

/** What is false once `count` of the outputs are true. */
const reached = (outputs: readonly number[], count: number): readonly number[] =>
  count === 0 ? [] : [-outputs[count - 1]!];

/** That more than `count` of the outputs are true; nothing when there are no more. */
const next = (outputs: readonly number[], count: number): readonly number[] =>
  count < outputs.length ? [outputs[count]!] : [];

/** Outputs of which the first n hold when n of the inputs do, up to `most`. */
function counted(
  inputs: readonly number[],
  most: number,
  fresh: () => number,
  add: (clause: readonly number[]) => void,
): readonly number[] {
  if (inputs.length <= 1) return inputs;
  const [left, right] = halvesOf(inputs, (half) => counted(half, most, fresh, add));
  const outputs = Array.from({ length: Math.min(most, inputs.length) }, fresh);
  for (let one = 0; one <= left.length; one += 1)
    for (let other = one === 0 ? 1 : 0; other <= right.length && one + other <= most; other += 1)
      add([...reached(left, one), ...reached(right, other), outputs[one + other - 1]!]);
  return outputs;
}

/** Outputs of which the first n hold only when n of the inputs do, up to `most`. */
function promised(
  inputs: readonly number[],
  most: number,
  fresh: () => number,
  add: (clause: readonly number[]) => void,
): readonly number[] {
  if (inputs.length <= 1) return inputs;
  const [left, right] = halvesOf(inputs, (half) => promised(half, most, fresh, add));
  const outputs = Array.from({ length: Math.min(most, inputs.length) }, fresh);
  for (let one = 0; one <= left.length; one += 1)
    for (let other = 0; other <= right.length && one + other < outputs.length; other += 1)
      add([-outputs[one + other]!, ...next(left, one), ...next(right, other)]);
  return outputs;
}

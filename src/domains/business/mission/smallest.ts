import { emptyFormula, fresh } from '#methods/satisfiability/formula.ts';
import { Solver } from '#methods/satisfiability/solver.ts';

/**
 * A smallest conflicting subset of requirements, by implicit hitting sets (Ignatiev, Previti, Liffiton & Marques-Silva, CP 2015): what requirements can be met
 * together leaves out at least one of each conflicting set, so that a conflicting set hits all that such schedules leave out. The fewest requirements that do are
 * a smallest conflict as soon as they conflict. `known` is one conflicting set of which none can be left out. Undefined when time is over.
 */
export function smallest<Requirement>(
  all: readonly Requirement[],
  known: readonly Requirement[],
  areImpossible: (requirements: readonly Requirement[]) => boolean | undefined,
  isOver: () => boolean,
): readonly Requirement[] | undefined {
  const places = new Map(all.map((requirement, place) => [requirement, place]));
  const rivals = known.map((requirement) => places.get(requirement)!);
  const others = [...all.keys()].filter((place) => !rivals.includes(place));
  const conflict = (chosen: ReadonlySet<number>): boolean | undefined =>
    areImpossible(all.filter((_, place) => chosen.has(place)));
  /** What is left out by as many requirements as can be met with those chosen: `others` first, so that what is left out is mostly of the known set. */
  const leftOut = (chosen: readonly number[]): readonly number[] => {
    const kept = new Set(chosen);
    const add = (places: readonly number[]): void => {
      const more = places.filter((place) => !kept.has(place));
      if (more.length === 0) return;
      if (conflict(new Set([...kept, ...more])) === false) for (const place of more) kept.add(place);
      else if (more.length > 1) {
        add(more.slice(0, more.length >> 1));
        add(more.slice(more.length >> 1));
      }
    };
    add(others);
    for (const place of rivals) add([place]);
    return [...all.keys()].filter((place) => !kept.has(place));
  };
  const corrections: (readonly number[])[] = [];
  for (let least = 1; !isOver(); ) {
    const chosen = hitting(corrections, all.length, least, isOver);
    if (!chosen) return undefined;
    least = Math.max(least, chosen.length);
    if (least >= known.length) return known;
    const verdict = conflict(new Set(chosen));
    if (verdict === undefined) return undefined;
    if (verdict) return chosen.map((place) => all[place]!);
    corrections.push(leftOut(chosen));
  }
  return undefined;
}

/** The fewest of `count` places, `least` or more, that hit every set; undefined when time is over. */
function hitting(
  sets: readonly (readonly number[])[],
  count: number,
  least: number,
  isOver: () => boolean,
): readonly number[] | undefined {
  for (let bound = least; bound <= count; bound += 1) {
    const formula = emptyFormula();
    const chosen = Array.from({ length: count }, () => fresh(formula));
    for (const set of sets) formula.clauses.push(set.map((place) => chosen[place]!));
    formula.atMost.push({ literals: chosen, bound });
    const solver = new Solver(formula);
    const answer = solver.solve(isOver);
    if (answer === 'unknown') return undefined;
    if (answer === 'satisfiable') {
      const hit = new Set(sets.flat());
      return [...chosen.keys()].filter((place) => hit.has(place) && solver.model[place] === 1);
    }
  }
  return undefined;
}

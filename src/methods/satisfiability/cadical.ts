import { loadCadical, Cadical as Program } from 'cadical-wasm';
import { clausesOf } from './clauses.ts';
import type { Formula } from './formula.ts';
import type { Answer } from './solver.ts';

const loaded = await loadCadical();

/**
 * CaDiCaL (Biere, Faller, Fazekas, Fleury, Froleyks & Pollitt, CAV 2024) on a formula: slower to begin than `Solver` since it spells out what that counts, stronger
 * where a model is hard to find. `solve` may be called again; what was learnt stays. `close` gives its memory back.
 */
export class Cadical {
  /** After `satisfiable`: 1 where the variable holds. */
  readonly model: Uint8Array;
  readonly #program: Program;

  constructor(formula: Formula, seed = 0) {
    this.model = new Uint8Array(formula.variables);
    this.#program = new Program(loaded, { quiet: true, seed, phase: false });
    for (const clause of clausesOf(formula).clauses) this.#program.addClause([...clause]);
  }

  /** Searches until `isOver`, which is asked often, says stop, or for so many conflicts. */
  solve(isOver: () => boolean, conflicts?: number): Answer {
    this.#program.setTerminate(isOver);
    const answer = this.#program.solve(conflicts === undefined ? {} : { conflicts });
    if (answer === 'satisfiable')
      for (let variable = 0; variable < this.model.length; variable += 1)
        this.model[variable] = this.#program.value(variable + 1) ? 1 : 0;
    return answer;
  }

  close(): void {
    this.#program.dispose();
  }
}

import { ClauseStore, type List, lists, push } from './clause-store.ts';
import type { Formula, Literal } from './formula.ts';
import { luby } from './luby.ts';
import { OrderHeap } from './order-heap.ts';

export type Answer = 'satisfiable' | 'unsatisfiable' | 'unknown';

const NONE = 0;

/**
 * Decides a formula by conflict-driven clause learning (Marques-Silva & Sakallah 1999; two watched literals and activities after Chaff,
 * Moskewicz et al. 2001; one-UIP learning with recursive minimisation after MiniSat, Eén & Sörensson 2003; clauses kept by literal-block
 * distance, Audemard & Simon 2009; best phases after CaDiCaL, Biere et al. 2020). Cardinality constraints are counted, and explained only
 * when a conflict asks (lazy clause generation, Ohrimenko, Stuckey & Codish 2009). `solve` may be called again; what was
 * learnt stays.
 */
export class Solver {
  /** After `satisfiable`: 1 where the variable holds. */
  readonly model: Uint8Array;
  conflicts = 0;

  readonly #variables: number;
  readonly #value: Int8Array;
  readonly #level: Int32Array;
  readonly #position: Int32Array;
  /** Zero: none; positive: a clause in the arena; negative: cardinality constraint -reason - 1. */
  readonly #reason: Int32Array;
  readonly #trail: Int32Array;
  #trailSize = 0;
  #head = 0;
  #levels: number[] = [];
  #consistent = true;

  #clauses: number[] = [];
  #learnt: number[] = [];
  readonly #store: ClauseStore;

  readonly #cards: { readonly literals: Int32Array; readonly bound: number; readonly guard: number }[] = [];
  readonly #count: Int32Array;
  readonly #occurrences: List[];
  readonly #guarded: List[];

  readonly #heap: OrderHeap;
  readonly #phase: Uint8Array;
  readonly #bestPhase: Uint8Array;
  #bestTrail = 0;
  #increment = 1;
  readonly #seen: Uint8Array;
  #reduceAt = 2000;
  #reduceStep = 2000;
  #explained = new Int32Array(1 << 12);
  #explainedSize = 0;
  #random: number;

  constructor(formula: Formula, seed = 1) {
    const { variables } = formula;
    this.#variables = variables;
    this.#random = seed * 2654435761 || 1;
    this.model = new Uint8Array(variables);
    this.#value = new Int8Array(2 * variables);
    this.#level = new Int32Array(variables);
    this.#position = new Int32Array(variables);
    this.#reason = new Int32Array(variables);
    this.#trail = new Int32Array(variables + 1);
    this.#store = new ClauseStore(2 * variables);
    this.#occurrences = lists(2 * variables);
    this.#guarded = lists(2 * variables);
    this.#heap = new OrderHeap(variables);
    this.#phase = new Uint8Array(variables);
    this.#bestPhase = new Uint8Array(variables);
    this.#seen = new Uint8Array(variables);
    this.#count = new Int32Array(formula.atMost.length);
    for (let variable = 0; variable < variables; variable += 1) {
      this.#heap.activity[variable] = 1e-4 * this.#draw();
      this.#heap.insert(variable);
    }
    for (const { literals, bound, guard } of formula.atMost) this.#addCard(literals, bound, guard);
    for (const clause of formula.clauses) this.#addClause(clause);
    if (this.#consistent && this.#propagate() !== NONE) this.#consistent = false;
  }

  /** The value that a variable takes when it is next decided. */
  suggest(variable: number, value: boolean): void {
    this.#phase[variable] = value ? 1 : 0;
    this.#bestPhase[variable] = this.#phase[variable]!;
  }

  /** Makes a variable be decided before others, the more the larger. */
  prefer(variable: number, weight: number): void {
    this.#heap.activity[variable] = this.#heap.activity[variable]! + weight * this.#increment;
    this.#heap.raised(variable);
  }

  /** Searches until `isOver` (asked every few hundred steps) says stop. */
  solve(isOver: () => boolean): Answer {
    this.#backtrack(0);
    if (!this.#consistent) return 'unsatisfiable';
    this.#bestTrail = 0;
    let run = 0;
    for (;;) {
      run += 1;
      const answer = this.#search(50 * luby(run), isOver);
      if (answer) return answer;
      if (run % 16 === 0) this.#rephase();
      if (isOver()) return 'unknown';
    }
  }

  #search(budget: number, isOver: () => boolean): Answer | undefined {
    let spent = 0;
    let steps = 0;
    for (;;) {
      const conflict = this.#propagate();
      if (conflict !== NONE) {
        this.conflicts += 1;
        spent += 1;
        if (this.#levels.length === 0) {
          this.#consistent = false;
          return 'unsatisfiable';
        }
        this.#learn(conflict);
        continue;
      }
      steps += 1;
      if ((steps & 255) === 0 && isOver()) {
        this.#backtrack(0);
        return 'unknown';
      }
      if (spent >= budget) {
        this.#backtrack(0);
        return undefined;
      }
      if (this.conflicts >= this.#reduceAt) {
        this.#reduceStep += 400;
        this.#reduceAt = this.conflicts + this.#reduceStep;
        this.#backtrack(0);
        this.#reduce();
        continue;
      }
      if (this.#trailSize > this.#bestTrail) {
        this.#bestTrail = this.#trailSize;
        for (let at = 0; at < this.#trailSize; at += 1)
          this.#bestPhase[this.#trail[at]! >> 1] = this.#trail[at]! & 1 ? 0 : 1;
      }
      const decision = this.#decide();
      if (decision < 0) {
        for (let variable = 0; variable < this.#variables; variable += 1)
          this.model[variable] = this.#value[2 * variable] === 1 ? 1 : 0;
        this.#backtrack(0);
        return 'satisfiable';
      }
      this.#levels.push(this.#trailSize);
      this.#assign(decision, NONE);
    }
  }

  #decide(): Literal {
    for (;;) {
      const variable = this.#heap.pop();
      if (variable < 0) return -1;
      if (this.#value[2 * variable] === 0) return 2 * variable + (this.#phase[variable] ? 0 : 1);
    }
  }

  #assign(literal: Literal, reason: number): void {
    const variable = literal >> 1;
    this.#value[literal] = 1;
    this.#value[literal ^ 1] = -1;
    this.#level[variable] = this.#levels.length;
    this.#reason[variable] = reason;
    this.#position[variable] = this.#trailSize;
    this.#trail[this.#trailSize] = literal;
    this.#trailSize += 1;
  }

  #backtrack(depth: number): void {
    if (this.#levels.length <= depth) return;
    const start = this.#levels[depth]!;
    for (let at = this.#trailSize - 1; at >= start; at -= 1) {
      const literal = this.#trail[at]!;
      const variable = literal >> 1;
      this.#value[literal] = 0;
      this.#value[literal ^ 1] = 0;
      this.#phase[variable] = literal & 1 ? 0 : 1;
      this.#heap.insert(variable);
      if (at < this.#head) {
        const { items, size } = this.#occurrences[literal]!;
        for (let index = 0; index < size; index += 1) this.#count[items[index]!]! -= 1;
      }
    }
    this.#trailSize = start;
    this.#head = Math.min(this.#head, start);
    this.#levels.length = depth;
  }

  /** Draws every consequence; returns the clause or constraint that fails, else NONE. */
  #propagate(): number {
    while (this.#head < this.#trailSize) {
      const literal = this.#trail[this.#head]!;
      this.#head += 1;
      // Count first and wholly, so that backtracking may take back exactly what was counted.
      const { items, size } = this.#occurrences[literal]!;
      for (let index = 0; index < size; index += 1) this.#count[items[index]!]! += 1;
      const conflict = this.#visitClauses(literal);
      if (conflict !== NONE) return conflict;
      for (let index = 0; index < size; index += 1) {
        const failed = this.#visitCard(items[index]!);
        if (failed !== NONE) return failed;
      }
      const guarded = this.#guarded[literal]!;
      for (let index = 0; index < guarded.size; index += 1) {
        const failed = this.#visitCard(guarded.items[index]!);
        if (failed !== NONE) return failed;
      }
    }
    return NONE;
  }

  #visitCard(id: number): number {
    const card = this.#cards[id]!;
    const excess = this.#count[id]! - card.bound;
    if (excess < 0) return NONE;
    const { literals, guard } = card;
    const holds = guard < 0 ? 1 : this.#value[guard]!;
    if (excess > 0) {
      if (holds === 1) return -id - 1;
      if (holds === 0) this.#assign(guard ^ 1, -id - 1);
      return NONE;
    }
    if (holds !== 1) return NONE;
    for (let index = 0; index < literals.length; index += 1)
      if (this.#value[literals[index]!] === 0) this.#assign(literals[index]! ^ 1, -id - 1);
    return NONE;
  }

  #visitClauses(literal: Literal): number {
    const value = this.#value;
    const arena = this.#store.arena;
    const falsified = literal ^ 1;
    const watch = this.#store.watches[falsified]!;
    const items = watch.items;
    const end = watch.size;
    let kept = 0;
    let at = 0;
    while (at < end) {
      const clause = items[at]!;
      const blocker = items[at + 1]!;
      at += 2;
      if (value[blocker] === 1) {
        items[kept] = clause;
        items[kept + 1] = blocker;
        kept += 2;
        continue;
      }
      if (clause < 0) {
        // A clause of two: the blocker is all that is left of it.
        items[kept] = clause;
        items[kept + 1] = blocker;
        kept += 2;
        if (value[blocker] === 0) {
          this.#assign(blocker, -clause);
          continue;
        }
        while (at < end) {
          items[kept] = items[at]!;
          kept += 1;
          at += 1;
        }
        watch.size = kept;
        return -clause;
      }
      const first = clause + 2;
      if (arena[first] === falsified) {
        arena[first] = arena[first + 1]!;
        arena[first + 1] = falsified;
      }
      const other = arena[first]!;
      if (other !== blocker && value[other] === 1) {
        items[kept] = clause;
        items[kept + 1] = other;
        kept += 2;
        continue;
      }
      const last = first + arena[clause]!;
      let found = false;
      for (let place = first + 2; place < last; place += 1) {
        const candidate = arena[place]!;
        if (value[candidate] !== -1) {
          arena[first + 1] = candidate;
          arena[place] = falsified;
          const list = this.#store.watches[candidate]!;
          push(list, clause);
          push(list, other);
          found = true;
          break;
        }
      }
      if (found) continue;
      items[kept] = clause;
      items[kept + 1] = other;
      kept += 2;
      if (value[other] === -1) {
        while (at < end) {
          items[kept] = items[at]!;
          kept += 1;
          at += 1;
        }
        watch.size = kept;
        return clause;
      }
      this.#assign(other, clause);
    }
    watch.size = kept;
    return NONE;
  }

  /** Appends to the explanation buffer the true literals that force `implied` (or, with -1, make the constraint fail). */
  #explain(reason: number, implied: Literal): void {
    if (reason > 0) {
      const end = reason + 2 + this.#store.arena[reason]!;
      for (let at = reason + 2; at < end; at += 1) {
        const literal = this.#store.arena[at]!;
        if (literal !== implied) this.#note(literal ^ 1);
      }
      return;
    }
    const card = this.#cards[-reason - 1]!;
    const impliesGuard = implied >= 0 && implied === (card.guard ^ 1);
    const before = implied < 0 ? this.#trailSize : this.#position[implied >> 1]!;
    let wanted = implied < 0 || impliesGuard ? card.bound + 1 : card.bound;
    if (card.guard >= 0 && !impliesGuard) this.#note(card.guard);
    for (let index = 0; wanted > 0; index += 1) {
      const literal = card.literals[index]!;
      if (this.#value[literal] === 1 && this.#position[literal >> 1]! < before) {
        this.#note(literal);
        wanted -= 1;
      }
    }
  }

  #note(literal: Literal): void {
    if (this.#explainedSize === this.#explained.length) {
      const larger = new Int32Array(2 * this.#explainedSize);
      larger.set(this.#explained);
      this.#explained = larger;
    }
    this.#explained[this.#explainedSize] = literal;
    this.#explainedSize += 1;
  }

  /** Learns the first unique implication point of a conflict, jumps back and asserts it. */
  #learn(conflict: number): void {
    const depth = this.#levels.length;
    const learnt: Literal[] = [0];
    const touched: number[] = [];
    let reason = conflict;
    let implied = -1;
    let open = 0;
    let at = this.#trailSize - 1;
    for (;;) {
      this.#explainedSize = 0;
      this.#explain(reason, implied);
      for (let index = 0; index < this.#explainedSize; index += 1) {
        const literal = this.#explained[index]!;
        const variable = literal >> 1;
        if (this.#seen[variable] || this.#level[variable] === 0) continue;
        this.#seen[variable] = 1;
        touched.push(variable);
        this.#bump(variable);
        if (this.#level[variable] === depth) open += 1;
        else learnt.push(literal ^ 1);
      }
      while (!this.#seen[this.#trail[at]! >> 1]) at -= 1;
      implied = this.#trail[at]!;
      at -= 1;
      open -= 1;
      if (open === 0) break;
      reason = this.#reason[implied >> 1]!;
    }
    learnt[0] = implied ^ 1;
    const short = learnt.filter((literal, index) => index === 0 || !this.#isRedundant(literal, touched, 0));
    for (const variable of touched) this.#seen[variable] = 0;
    this.#increment *= 1 / 0.9;
    let back = 0;
    for (let index = 1; index < short.length; index += 1)
      if (this.#level[short[index]! >> 1]! > back) {
        back = this.#level[short[index]! >> 1]!;
        const second = short[1]!;
        short[1] = short[index]!;
        short[index] = second;
      }
    const distance = new Set(short.map((literal) => this.#level[literal >> 1]!)).size;
    this.#backtrack(back);
    if (short.length === 1) this.#assign(short[0]!, NONE);
    else {
      const clause = this.#store.add(short, distance);
      this.#learnt.push(clause);
      this.#assign(short[0]!, clause);
    }
  }

  /** Whether a literal of the learnt clause follows from its others. */
  #isRedundant(literal: Literal, touched: number[], depth: number): boolean {
    const reason = this.#reason[literal >> 1]!;
    if (reason === NONE || depth > 30) return false;
    const start = this.#explainedSize;
    this.#explain(reason, literal ^ 1);
    const end = this.#explainedSize;
    let follows = true;
    for (let index = start; follows && index < end; index += 1) {
      const variable = this.#explained[index]! >> 1;
      if (this.#level[variable] === 0 || this.#seen[variable] === 1) continue;
      // 2 marks a variable found underivable in this conflict; it is cleared with the rest.
      follows =
        this.#seen[variable] !== 2 && this.#isRedundant(this.#explained[index]! ^ 1, touched, depth + 1);
      if (!follows && this.#seen[variable] === 0) {
        this.#seen[variable] = 2;
        touched.push(variable);
      }
    }
    this.#explainedSize = start;
    if (follows && depth > 0) {
      this.#seen[literal >> 1] = 1;
      touched.push(literal >> 1);
    }
    return follows;
  }

  #bump(variable: number): void {
    const { activity } = this.#heap;
    activity[variable] = activity[variable]! + this.#increment;
    if (activity[variable]! > 1e100) {
      for (let other = 0; other < this.#variables; other += 1) activity[other] = activity[other]! * 1e-100;
      this.#increment *= 1e-100;
    }
    this.#heap.raised(variable);
  }

  #draw(): number {
    this.#random ^= this.#random << 13;
    this.#random ^= this.#random >>> 17;
    this.#random ^= this.#random << 5;
    return (this.#random >>> 0) / 4294967296;
  }

  /** Starts afresh from the longest assignment met, now and then from one drawn by lot. */
  #rephase(): void {
    const byLot = this.#draw() < 0.2;
    for (let variable = 0; variable < this.#variables; variable += 1)
      this.#phase[variable] =
        byLot && this.#draw() < 0.3 ? (this.#draw() < 0.5 ? 1 : 0) : this.#bestPhase[variable]!;
    this.#bestTrail = 0;
  }

  #addCard(literals: readonly Literal[], bound: number, guard = -1): void {
    const id = this.#cards.length;
    this.#cards.push({ literals: Int32Array.from(literals), bound, guard });
    if (bound < 0) {
      if (guard < 0) this.#consistent = false;
      else this.#addClause([guard ^ 1]);
      return;
    }
    if (bound >= literals.length) return;
    for (const literal of literals) push(this.#occurrences[literal]!, id);
    if (guard >= 0) push(this.#guarded[guard]!, id);
    // With a bound of zero nothing ever has to be counted first.
    else if (bound === 0) for (const literal of literals) this.#addClause([literal ^ 1]);
  }

  #addClause(given: readonly Literal[]): void {
    const clause = [...new Set(given)].filter((literal) => this.#value[literal] !== -1);
    if (clause.some((literal) => this.#value[literal] === 1 || clause.includes(literal ^ 1))) return;
    if (clause.length === 0) this.#consistent = false;
    else if (clause.length === 1) this.#assign(clause[0]!, NONE);
    else this.#clauses.push(this.#store.add(clause, 0));
  }

  /** At level 0: forgets the half of the learnt clauses that spread over most levels. */
  #reduce(): void {
    const { arena } = this.#store;
    const byDistance = [...this.#learnt].sort(
      (a, b) => arena[a + 1]! - arena[b + 1]! || arena[a]! - arena[b]!,
    );
    const kept = new Set(byDistance.slice(0, byDistance.length >> 1));
    const learnt = this.#learnt.filter((clause) => arena[clause + 1]! <= 3 || kept.has(clause));
    for (let at = 0; at < this.#trailSize; at += 1) this.#reason[this.#trail[at]! >> 1] = NONE;
    // At level 0 everything is propagated, so each clause kept has two literals that are not false.
    [this.#clauses, this.#learnt] = this.#store.keep([this.#clauses, learnt], this.#value) as [
      number[],
      number[],
    ];
  }
}

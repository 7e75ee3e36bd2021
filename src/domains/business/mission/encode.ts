import {
  atLeast,
  emptyFormula,
  type Formula,
  fresh,
  type Literal,
  not,
} from '#methods/satisfiability/formula.ts';
import { daysOf, type Mission, meetingsOf, slotsOf } from './mission.ts';

/** A mission as a formula: a variable for each meeting and slot, each participant's busy slots, and each break. */
export interface Encoding {
  readonly formula: Formula;
  /** By meeting, then by slot from 1: the literal that it is held then; undefined where it can't be. */
  readonly held: readonly (readonly (Literal | undefined)[])[];
  /** By participant, then by slot from 1: the literal that the participant is in a meeting. */
  readonly busy: readonly (readonly (Literal | undefined)[])[];
  /** By participant: a literal for each slot at whose end a break ends. */
  readonly ends: readonly (readonly Literal[])[];
  /** By participant: some break. */
  readonly broken: readonly (Literal | undefined)[];
}

/**
 * Encodes a mission after the MaxSAT model of Bofill et al. (JAIR 74, 2022, section 6) with its implied constraints: the number of busy slots of
 * a participant is the number of meetings, and no slot has more than twice as many people as tables. Counts stay counts.
 */
export function encode(mission: Mission, fairness?: number): Encoding {
  const formula = emptyFormula();
  const { slots, tables, participants, meetings } = mission;
  const own = meetingsOf(mission);
  const held = placeMeetings(formula, mission);
  const busy: (Literal | undefined)[][] = [];
  const ends: Literal[][] = [];
  const broken: (Literal | undefined)[] = [];
  for (const participant of participants.keys()) {
    const mine = own[participant]!;
    const row: (Literal | undefined)[] = [];
    for (let slot = 1; slot <= slots; slot += 1) {
      const here = mine.map((meeting) => held[meeting]![slot]).filter((literal) => literal !== undefined);
      if (here.length <= 1) {
        if (here.length === 1) row[slot] = here[0];
        continue;
      }
      formula.atMost.push({ literals: here, bound: 1 });
      const literal = fresh(formula);
      row[slot] = literal;
      formula.clauses.push([not(literal), ...here]);
      for (const one of here) formula.clauses.push([not(one), literal]);
    }
    busy.push(row);
    if (mine.length < 2) {
      ends.push([]);
      broken.push(undefined);
      continue;
    }
    const known = row.filter((literal) => literal !== undefined);
    formula.atMost.push({ literals: known, bound: mine.length });
    atLeast(formula, known, mine.length);
    // Each half of the day holds at least the meetings that belong to it.
    const { morningSlots } = mission;
    const mornings = mine.filter((meeting) => held[meeting]!.length <= morningSlots + 1).length;
    const afternoons = mine.filter(
      (meeting) => held[meeting]!.findIndex((literal) => literal !== undefined) > morningSlots,
    );
    atLeast(
      formula,
      row.slice(0, morningSlots + 1).filter((literal) => literal !== undefined),
      mornings,
    );
    atLeast(
      formula,
      row.slice(morningSlots + 1).filter((literal) => literal !== undefined),
      afternoons.length,
    );
    const whole = fresh(formula);
    const days = daysOf(mission);
    const its = days.flatMap(([first, last]) =>
      breaksOf(formula, row, first, last, not(whole), days.length === 1 ? mine.length : undefined),
    );
    formula.clauses.push([whole, ...its]);
    ends.push(its);
    broken.push(not(whole));
  }
  for (let slot = 1; slot <= slots; slot += 1) {
    const together = busy.map((row) => row[slot]).filter((literal) => literal !== undefined);
    formula.atMost.push({ literals: together, bound: 2 * tables });
    atLeast(formula, together, 2 * (meetings.length - tables * (slots - 1)));
  }
  if (fairness !== undefined) spread(formula, ends, fairness);
  return { formula, held, busy, ends, broken };
}

/** Each meeting in exactly one of its slots, after those that must come before it. */
function placeMeetings(formula: Formula, mission: Mission): (Literal | undefined)[][] {
  const open = slotsOf(mission);
  const held = open.map((slots) => {
    const row: (Literal | undefined)[] = [];
    for (const slot of slots) row[slot] = fresh(formula);
    const literals = row.filter((literal) => literal !== undefined);
    formula.clauses.push(literals);
    formula.atMost.push({ literals, bound: 1 });
    return row;
  });
  const by = new Map<number, readonly Literal[]>();
  /** Literals, by slot, that a meeting has been held by then. */
  const heldBy = (meeting: number): readonly Literal[] => {
    const known = by.get(meeting);
    if (known) return known;
    const row = [fresh(formula)];
    formula.clauses.push([not(row[0]!)]);
    for (let slot = 1; slot <= mission.slots; slot += 1) {
      const literal = fresh(formula);
      const before = row[slot - 1]!;
      const now = held[meeting]![slot];
      formula.clauses.push([not(before), literal]);
      if (now === undefined) formula.clauses.push([not(literal), before]);
      else formula.clauses.push([not(now), literal], [not(now), not(before)], [not(literal), before, now]);
      row.push(literal);
    }
    by.set(meeting, row);
    return row;
  };
  for (const [meeting, { after }] of mission.meetings.entries())
    for (const earlier of after)
      for (let slot = 1; slot <= mission.slots; slot += 1)
        formula.clauses.push([not(heldBy(meeting)[slot]!), heldBy(earlier)[slot - 1]!]);
  return held;
}

/**
 * Where a participant's breaks of one day end, told from the first and the last busy slot by monotone literals; each implies `broken`. `meetings` is how
 * many the day holds, where that is known.
 */
function breaksOf(
  formula: Formula,
  busy: readonly (Literal | undefined)[],
  first: number,
  last: number,
  broken: Literal,
  meetings: number | undefined,
): Literal[] {
  const begun: Literal[] = [];
  const ahead: Literal[] = [];
  for (let slot = first - 1; slot <= last + 1; slot += 1) {
    begun[slot] = fresh(formula);
    ahead[slot] = fresh(formula);
  }
  const { clauses } = formula;
  clauses.push([not(begun[first - 1]!)], [not(ahead[last + 1]!)]);
  if (meetings !== undefined) clauses.push([begun[last]!], [ahead[first]!]);
  const ends: Literal[] = [];
  for (let slot = first; slot <= last; slot += 1) {
    const now = busy[slot];
    clauses.push([not(begun[slot - 1]!), begun[slot]!], [not(ahead[slot + 1]!), ahead[slot]!]);
    if (now === undefined) {
      clauses.push([not(begun[slot]!), begun[slot - 1]!], [not(ahead[slot]!), ahead[slot + 1]!]);
      clauses.push([not(begun[slot]!), not(ahead[slot]!), broken]);
    } else {
      clauses.push([not(now), begun[slot]!], [not(begun[slot]!), begun[slot - 1]!, now]);
      clauses.push([not(now), ahead[slot]!], [not(ahead[slot]!), ahead[slot + 1]!, now]);
      clauses.push([not(begun[slot]!), not(ahead[slot]!), now, broken]);
    }
    if (meetings !== undefined) {
      // The meetings need as many slots as they are: not begun yet, they last at least so long, and without a break just so long.
      const after = slot + meetings;
      if (after <= last + 1) {
        clauses.push([begun[slot]!, ahead[after]!]);
        clauses.push([not(begun[slot]!), not(ahead[after]!), broken]);
      } else clauses.push([begun[slot]!]);
    }
    const next = slot < last ? busy[slot + 1] : undefined;
    if (next === undefined) continue;
    const end = fresh(formula);
    ends.push(end);
    clauses.push([end, not(next), not(begun[slot]!), ...(now === undefined ? [] : [now])]);
    clauses.push([not(end), next], [not(end), begun[slot]!], [not(end), broken]);
    if (now !== undefined) clauses.push([not(end), not(now)]);
  }
  return ends;
}

/** Holds the numbers of breaks of any two participants within `fairness` of each other. */
function spread(formula: Formula, ends: readonly (readonly Literal[])[], fairness: number): void {
  const most = Math.max(0, ...ends.map((own) => own.length));
  const everyoneHasSome = Math.min(...ends.map((own) => own.length)) > 0;
  for (let least = 0; least + fairness < most; least += 1) {
    // Unless all have more than `least` breaks, none has more than `least + fairness`.
    const allHaveMore = everyoneHasSome ? fresh(formula) : undefined;
    for (const own of ends) {
      if (own.length > least + fairness)
        formula.atMost.push({
          literals: own,
          bound: least + fairness,
          ...(allHaveMore === undefined ? {} : { guard: not(allHaveMore) }),
        });
      if (allHaveMore !== undefined) atLeast(formula, own, least + 1, allHaveMore);
    }
    if (allHaveMore === undefined) return;
  }
}

import type { Mission } from './mission.ts';
import { areImpossible, type Requirement, requirementsOf } from './requirements.ts';
import { smallest } from './smallest.ts';

/** Requirements that can't all be met. */
export interface Conflict {
  readonly requirements: readonly Requirement[];
  /** Whether it was proven that without any one of them the others can be met. */
  readonly irreducible: boolean;
  /** Whether it was proven that no fewer requirements conflict. */
  readonly smallest: boolean;
}

/**
 * A smallest conflicting set of an impossible mission's requirements. First one of which none can be left out: deletion of ever smaller parts (after Junker's
 * QuickXplain, AAAI 2004), in two orders; then the search for a smaller (`smallest`), until `isEnough`. Ends with what is left when `isOver`.
 */
export function conflictOf(
  mission: Mission,
  fairness: number,
  isOver: () => boolean,
  isEnough: () => boolean = isOver,
): Conflict {
  const all = requirementsOf(mission);
  let found = reduced(mission, all, fairness, isOver);
  if (!isOver()) {
    const second = reduced(mission, all.toReversed(), fairness, isOver);
    if (second.irreducible && second.requirements.length < found.requirements.length)
      found = { ...second, requirements: second.requirements.toReversed() };
  }
  if (!found.irreducible) return { ...found, smallest: false };
  const isLate = (): boolean => isOver() || isEnough();
  const best = smallest(
    all,
    found.requirements,
    (its) => areImpossible(mission, its, fairness, isLate),
    isLate,
  );
  return best ? { requirements: best, irreducible: true, smallest: true } : { ...found, smallest: false };
}

function reduced(
  mission: Mission,
  requirements: readonly Requirement[],
  fairness: number,
  isOver: () => boolean,
): Omit<Conflict, 'smallest'> {
  let kept = requirements;
  let isCertain = true;
  for (let size = Math.max(1, kept.length >> 1); size >= 1; size >>= 1)
    for (let from = 0; from < kept.length; ) {
      if (isOver()) return { requirements: kept, irreducible: false };
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      const verdict = areImpossible(mission, fewer, fairness, isOver);
      if (verdict) kept = fewer;
      else from += size;
      if (verdict === undefined && size === 1) isCertain = false;
    }
  return { requirements: kept, irreducible: isCertain };
}

/** Each requirement of a conflict in words, and the slots of the day when they matter. */
export function conflictInWords(
  mission: Mission,
  { requirements }: Conflict,
  fairness: number,
): readonly string[] {
  const { meetings, participants, slots, tables } = mission;
  const nameOf = (meeting: number): string => {
    const { name, between } = meetings[meeting]!;
    return `meeting ${name} (${between.map((one) => participants[one]!.name).join(' – ')})`;
  };
  return [
    ...requirements.map(({ kind, of = 0 }) => {
      switch (kind) {
        case 'meeting':
          return `${nameOf(of)} is to be held`;
        case 'session':
          return `${nameOf(of)} is to be in the ${meetings[of]!.session}`;
        case 'slot':
          return `${nameOf(of)} is fixed in slot ${meetings[of]!.slot}`;
        case 'order':
          return `${nameOf(of)} is to come after ${meetings[of]!.after.map((before) => nameOf(before)).join(', ')}`;
        case 'absence':
          return `${participants[of]!.name} is away in ${participants[of]!.absent.join(', ')}`;
        case 'tables':
          return `there are ${tables} tables`;
        default:
          return `the numbers of breaks of any two participants differ by at most ${fairness}`;
      }
    }),
    `the day has ${slots} slots`,
  ];
}

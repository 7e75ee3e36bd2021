import { canonicalJson, contentId } from '#model/canonical.ts';
import { type BareFinding, type Check, type Evidence, type Finding, inGravity } from '#model/check.ts';
import { beforeAndAfter } from './checks/before-and-after.ts';
import { daysInOrder } from './checks/days-in-order.ts';
import { growthAndLevels } from './checks/growth-and-levels.ts';
import { magnitudes } from './checks/magnitudes.ts';
import { oneHolder } from './checks/one-holder.ts';
import { ordinalsAndYears } from './checks/ordinals-and-years.ts';
import { partsAndWhole } from './checks/parts-and-whole.ts';
import { sharesOfAll } from './checks/shares-of-all.ts';

/** The checks that hold whatever the claims are about; a domain declares its own. */
export const GENERAL_CHECKS: readonly Check[] = [
  beforeAndAfter,
  daysInOrder,
  growthAndLevels,
  magnitudes,
  oneHolder,
  ordinalsAndYears,
  partsAndWhole,
  sharesOfAll,
];

/**
 * Runs every check over all statements, in order of gravity: the definition of what a `Weighing` finds group by group. A finding on the same
 * statements keeps its id whatever else is known, and each stands by itself: of two rival values one may be explained and the other not.
 */
export function findingsOf(evidence: Evidence, checks: readonly Check[]): readonly Finding[] {
  const findings = checks.flatMap((check) => check.find(evidence).map((bare) => findingOf(check, bare)));
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()].sort(inGravity);
}

/** What a check found, as the register holds it. */
export function findingOf(
  { id: check, name }: Pick<Check, 'id' | 'name'>,
  { severity, statements, reasoning, repair }: BareFinding,
): Finding {
  return {
    id: contentId([check, statements.map(({ fact, slots }) => canonicalJson([fact, slots])).sort()]),
    check,
    name,
    severity,
    claims: statements.map(({ claims: [first] }) => first!),
    facts: [...new Set(statements.map(({ fact }) => fact))].sort(),
    reasoning,
    repair,
  };
}

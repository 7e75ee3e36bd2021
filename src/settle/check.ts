import { canonicalJson, contentId } from '#model/canonical.ts';
import { type Check, type Evidence, type Finding, SEVERITIES, type Weighed } from '#model/check.ts';
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
 * Runs every check and takes in what others have weighed already: gravest first, then by check, those on the same facts together, then by
 * id. A finding on the same statements keeps its id whatever else is known, and each stands by itself: of two rival values one may be
 * explained and the other not.
 */
export function findingsOf(
  evidence: Evidence,
  checks: readonly Check[],
  weighed: readonly Weighed[] = [],
): readonly Finding[] {
  const all = [...checks.map(({ id, name, find }) => ({ id, name, findings: find(evidence) })), ...weighed];
  const findings = all.flatMap(({ id: check, name, findings: own }) =>
    own.map(({ severity, statements, reasoning, repair }): Finding => {
      const claims = statements.map(({ claims: [first] }) => first!);
      return {
        id: contentId([check, statements.map(({ fact, slots }) => canonicalJson([fact, slots])).sort()]),
        check,
        name,
        severity,
        claims,
        facts: [...new Set(statements.map(({ fact }) => fact))].sort(),
        reasoning,
        repair,
      };
    }),
  );
  const about = ({ check, facts }: Finding): string => [check, ...facts].join(' ');
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compare(about(a), about(b)) ||
      compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { canonicalJson, contentId } from '#model/canonical.ts';
import { type Check, type Evidence, type Finding, SEVERITIES } from '#model/check.ts';
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
 * Runs every check: gravest first, then by check and id. A finding on the same statements keeps its id whatever else is known; of several
 * on the same facts, as rival values give, the first stands for all.
 */
export function findingsOf(evidence: Evidence, checks: readonly Check[]): readonly Finding[] {
  const findings = checks.flatMap(({ id: check, name, find }) =>
    find(evidence).map(({ severity, statements, reasoning, repair }): Finding => {
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
  const ordered = findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (a.check < b.check ? -1 : a.check > b.check ? 1 : a.id < b.id ? -1 : 1),
  );
  const about = ({ check, facts }: Finding): string => [check, ...facts].join(' ');
  const first = new Map(ordered.toReversed().map((finding) => [about(finding), finding]));
  return ordered.filter((finding) => first.get(about(finding)) === finding);
}

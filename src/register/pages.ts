import type { Candidate, Likeness } from '#model/candidate.ts';
import type { FindingHead } from '#model/check.ts';
import type { Coverage, Question } from '#model/completeness.ts';
import type { Ruling } from '#model/judgement.ts';
import type { Trilingual } from '#model/language.ts';
import type { Undertaking } from '#model/promise.ts';
import type {
  CandidateFilter,
  CandidateInContext,
  CheckSummary,
  CoverageFilter,
  Cursor,
  FindingFilter,
  FindingInContext,
  LikenessInContext,
  Page,
  PromiseFilter,
  QuestionFilter,
  SeriesFilter,
} from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import type { Findings } from './findings.ts';
import { headsAbout } from './heads.ts';
import { pagedById } from './paged.ts';
import type { PromiseTable } from './promise-table.ts';
import type { Register } from './register.ts';
import type { SeriesTable } from './series-table.ts';

/** How many items that show sentences beside each other stand on a page. */
const AT_ONCE = 20;

/** Findings that the filter lets through, with the sentences they weigh. */
export function findingsPage(
  register: Pick<Register, 'claim'>,
  findings: Pick<Findings, 'heads' | 'one'>,
  rulings: ReadonlyMap<string, Ruling>,
  { check, severity, place, domain, fact, status }: FindingFilter,
  cursor: Cursor,
): Page<FindingInContext> {
  const asked = passing(headsAbout(findings.heads(), place), [
    check && ((head) => head.check === check),
    severity && ((head) => head.severity === severity),
    status && ((head) => (rulings.get(head.id)?.status ?? 'open') === status),
    fact && ((head) => head.facts.includes(fact)),
    domain && ((head) => head.domains.includes(domain)),
  ]);
  return pagedById(asked, { ...cursor, limit: cursor.limit ?? AT_ONCE }, ({ id }) => {
    const finding = findings.one(id)!;
    const ruling = rulings.get(finding.id);
    return {
      ...finding,
      claims: finding.claims.map((id) => register.claim(id)!),
      ...(ruling ? { ruling } : {}),
    };
  });
}

/** Of a list what passes every test that is asked for; the list itself where none is. */
function passing<T>(
  list: readonly T[],
  tests: readonly (((item: T) => boolean) | '' | false | undefined)[],
): readonly T[] {
  const asked = tests.filter((test) => typeof test === 'function');
  return asked.length === 0 ? list : list.filter((item) => asked.every((test) => test(item)));
}

/** Checks with what they found, most first. */
export function checkSummaries(
  checks: readonly { readonly id: string; readonly name: Trilingual }[],
  findings: readonly FindingHead[],
  rulings: ReadonlyMap<string, Ruling>,
): readonly CheckSummary[] {
  const found = Map.groupBy(findings, ({ check }) => check);
  return checks
    .map(({ id, name }) => {
      const its = found.get(id) ?? [];
      const open = its.filter((finding) => (rulings.get(finding.id)?.status ?? 'open') === 'open');
      return { id, name, findings: its.length, open: open.length };
    })
    .sort((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1));
}

/** Candidates that the filter lets through, with sentences that speak of each side. */
export function candidatesPage<Head extends Pick<Candidate, 'id' | 'kind' | 'merged' | 'verdict'>>(
  register: Pick<Register, 'claim'>,
  settlement: {
    candidateHeads(): readonly Head[];
    readonly candidate: (head: Head) => Candidate;
  },
  { kind, open }: CandidateFilter,
  cursor: Cursor,
): Page<CandidateInContext> {
  const told = ({ claims, ...likeness }: Likeness): LikenessInContext => ({
    ...likeness,
    claims: claims.map((id) => register.claim(id)!),
  });
  const asked = passing(settlement.candidateHeads(), [
    kind && ((head) => head.kind === kind),
    open && ((head) => !head.merged && !head.verdict),
  ]);
  return pagedById(asked, { ...cursor, limit: cursor.limit ?? AT_ONCE }, (head) => {
    const { a, b, ...candidate } = settlement.candidate(head);
    return { ...candidate, a: told(a), b: told(b) };
  });
}

export const promisesPage = (
  promises: Pick<PromiseTable, 'heads' | 'one'>,
  day: string,
  { id: one, state, kind, place, counterpart }: PromiseFilter,
  cursor: Cursor,
): Page<Undertaking> =>
  pagedById(
    passing(headsAbout(promises.heads(day), place, counterpart), [
      one && ((head) => head.id === one),
      state && ((head) => head.state === state),
      kind && ((head) => head.kind === kind),
    ]),
    cursor,
    ({ id }) => promises.one(id, day)!,
  );

export const completenessPage = (
  coverages: readonly Coverage[],
  { side, domain }: CoverageFilter,
  cursor: Cursor,
): Page<Coverage> =>
  pagedById(
    coverages.filter((its) => (!side || its.side === side) && (!domain || its.domain === domain)),
    cursor,
    (its) => its,
  );

export const questionsPage = (
  questions: readonly Question[],
  { side, domain, reason }: QuestionFilter,
  cursor: Cursor,
): Page<Question> =>
  pagedById(
    questions.filter(
      (its) =>
        (!side || its.side === side) &&
        (!domain || its.domain === domain) &&
        (!reason || its.reason === reason),
    ),
    cursor,
    (its) => its,
  );

export const seriesPage = (
  series: Pick<SeriesTable, 'heads' | 'one'>,
  { measure, aspect, place, counterpart }: SeriesFilter,
  cursor: Cursor,
): Page<TimeSeries> =>
  pagedById(
    passing(headsAbout(series.heads(), place, counterpart), [
      measure && ((head) => head.measure === measure),
      aspect && ((head) => head.aspect === aspect),
    ]),
    cursor,
    ({ id }) => series.one(id)!,
    ({ length }) => length,
  );

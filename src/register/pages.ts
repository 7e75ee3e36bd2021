import type { Finding } from '#model/check.ts';
import { within } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import type {
  Cursor,
  FindingFilter,
  FindingInContext,
  Page,
  PromiseFilter,
  SeriesFilter,
} from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import { paged } from './paged.ts';
import type { Register } from './register.ts';

/** Findings that the filter lets through, with the sentences they weigh. */
export function findingsPage(
  register: Pick<Register, 'claim' | 'fact'>,
  findings: readonly Finding[],
  { check, severity, place, domain, fact }: FindingFilter,
  cursor: Cursor,
): Page<FindingInContext> {
  const asked = findings.filter((finding) => {
    const facts = place || domain ? finding.facts.map((id) => register.fact(id)!) : [];
    return (
      (!check || finding.check === check) &&
      (!severity || finding.severity === severity) &&
      (!fact || finding.facts.includes(fact)) &&
      (!place || facts.some(({ places }) => places.some((code) => within(code, place)))) &&
      (!domain || facts.some(({ domains }) => domains.includes(domain)))
    );
  });
  return paged(asked, cursor, (finding) => ({
    ...finding,
    claims: finding.claims.map((id) => register.claim(id)!),
  }));
}

export const promisesPage = (
  undertakings: readonly Undertaking[],
  { state, kind, place }: PromiseFilter,
  cursor: Cursor,
): Page<Undertaking> =>
  paged(
    undertakings.filter(
      (undertaking) =>
        (!state || undertaking.state === state) &&
        (!kind || undertaking.kind === kind) &&
        (!place || undertaking.places.some((code) => within(code, place))),
    ),
    cursor,
    (undertaking) => undertaking,
  );

export const seriesPage = (
  series: readonly TimeSeries[],
  { measure, aspect, place, counterpart }: SeriesFilter,
  cursor: Cursor,
): Page<TimeSeries> =>
  paged(
    series.filter(
      (its) =>
        (!measure || its.measure === measure) &&
        (!aspect || its.aspect === aspect) &&
        (!place || its.places.some((code) => within(code, place))) &&
        (!counterpart || its.places.some((code) => within(code, counterpart))),
    ),
    cursor,
    (its) => its,
  );

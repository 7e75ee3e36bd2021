import type { DatabaseSync } from 'node:sqlite';
import type { Domain } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { countryOf, type Place, type PlaceCode, regionOf } from '#model/place.ts';
import {
  agingIn,
  askedOf,
  coverageOf,
  isCounted,
  isOf,
  measureOf,
  regionsOf,
  type Surveyed,
  sidesOf,
} from './completeness.ts';
import type { DocumentTable } from './document-table.ts';
import { FIELDS, isFilled } from './fields.ts';
import { type CountedIn, openSurveyCells } from './survey-cells.ts';
import { openSurveyRecords, type RecordOf, type SurveyRecords } from './survey-records.ts';

/** What a survey needs to know of facts beside themselves. */
export interface Knowing {
  readonly domains: readonly Pick<Domain, 'id' | 'measures'>[];
  readonly places: readonly Place[];
  /** What a fact is about once things named differently are one; its own id where nothing is. */
  readonly subjectOf: (fact: Fact) => string;
  /** Whether what a fact is about has a name of its own. */
  readonly isNamed: (fact: Fact) => boolean;
}

/** What `surveyOf` says of all facts, in tables of counts that one changed fact changes. */
export interface SurveyTable {
  /** Takes in a fact as it was and as it is; either may be missing. */
  change(before: Fact | undefined, now: Fact | undefined): void;
  /** Brings the tables into step with what changed since it was last called. */
  settle(): void;
  survey(today: string): readonly Surveyed[];
  /** The records that leave something out, as `SurveyRecords` gives them. */
  readonly open: SurveyRecords['open'];
}

/** Of how many facts that are counted in unlike cells these are remembered. */
const MOST_KNOWN = 4000;

export function openSurveyTable(
  database: DatabaseSync,
  documents: DocumentTable,
  { domains, places, subjectOf, isNamed }: Knowing,
): SurveyTable {
  const cells = openSurveyCells(database, documents);
  const records = openSurveyRecords(database);
  const sides = sidesOf(places);
  const measured = domains.map(({ id, measures }) => ({
    id,
    its: new Set<string>(measures.map((one) => one.id)),
  }));
  /** By all that decides it, in what facts are counted. */
  const known = new Map<string, readonly CountedIn[]>();
  const countedIn = (fact: Fact): readonly CountedIn[] => {
    const measure = measureOf(fact);
    const fills = fieldsOf(fact).flatMap(({ field, at }) =>
      isApplicable(field, fact) && isFilled(field, fact) ? [at] : [],
    );
    if (measure === undefined && fills.length === 0) return [];
    const told = [measure, fills.join(), fact.domains.join(), fact.places.join()].join(' ');
    let its = known.get(told);
    if (!its) {
      if (known.size >= MOST_KNOWN) known.clear();
      its = cellsOf(fact, measure, fills);
      known.set(told, its);
    }
    return its;
  };
  const cellsOf = (
    fact: Fact,
    measure: string | undefined,
    fills: readonly number[],
  ): readonly CountedIn[] => {
    const areas = areasOf(fact);
    const its: CountedIn[] = [];
    for (const side of sides) {
      if (!isOf(fact, side)) continue;
      for (const { id, its: measures } of measured) {
        if (!fact.domains.includes(id)) continue;
        if (measure !== undefined && measures.has(measure))
          its.push({ cell: `${side} ${id} ${measure}`, places: areas });
        for (const at of fills) its.push({ cell: `${side} ${id} field ${at}`, places: [] });
      }
    }
    return its;
  };
  const count = (fact: Fact, by: 1 | -1): void => {
    const its = isCounted(fact) ? countedIn(fact) : [];
    if (its.length > 0) cells.count(fact, its, by);
  };
  const recordOf = (fact: Fact): RecordOf | undefined => {
    if (!isCounted(fact)) return undefined;
    let [applies, fills] = [0, 0];
    for (const { field, at } of fieldsOf(fact)) {
      if (!isApplicable(field, fact)) continue;
      applies |= 1 << at;
      if (isFilled(field, fact)) fills |= 1 << at;
    }
    const [itsSides, itsDomains] = [
      sides.filter((side) => isOf(fact, side)),
      fact.domains.filter((domain) => domains.some(({ id }) => id === domain)),
    ];
    if (applies === 0 || itsSides.length === 0 || itsDomains.length === 0) return undefined;
    return {
      fact: fact.id,
      subject: subjectOf(fact),
      sides: itsSides,
      domains: itsDomains,
      applies,
      fills,
      isNamed: isNamed(fact),
    };
  };
  return {
    change: (before, now) => {
      if (before) count(before, -1);
      if (now) count(now, 1);
      const fact = now ?? before;
      if (fact && [before, now].some((one) => one && fieldsOf(one).length > 0))
        records.put(fact.id, now && recordOf(now));
    },
    settle: () => {
      cells.flush();
      records.flush();
    },
    open: records.open,
    survey: (today) =>
      sides.flatMap((side) => {
        const regions = regionsOf(places, side);
        return domains.flatMap(({ id, measures }): readonly Surveyed[] => [
          ...measures.flatMap((measure): readonly Surveyed[] => {
            const name = `${side} ${id} ${measure.id}`;
            const told = cells.told(name, today);
            const asked = askedOf(measure, regions, side);
            if (told.facts === 0 && asked.length === 0) return [];
            const newest = new Map<PlaceCode, string>();
            for (const place of asked) {
              const day = cells.newest(name, place);
              if (day !== undefined) newest.set(place, day);
            }
            const coverage = coverageOf(side, id, today, {
              kind: 'observation',
              field: measure.id,
              name: measure.name,
              known: asked.length > 0 ? newest.size : told.facts,
              ...(asked.length > 0 ? { of: asked.length } : {}),
              ...told,
            });
            const missing = asked.filter((place) => !newest.has(place));
            return [{ coverage, measure, missing, aging: agingIn(measure, asked, newest, today) }];
          }),
          ...FIELDS.flatMap((field, at): readonly Surveyed[] => {
            const counted = records.count(side, id, at);
            if (counted.records === 0) return [];
            const coverage = coverageOf(side, id, today, {
              kind: field.kind,
              field: field.slots[0]!,
              name: field.name,
              known: counted.records - counted.open,
              of: counted.records,
              ...cells.told(`${side} ${id} field ${at}`, today),
            });
            return [{ coverage, missing: [], aging: [] }];
          }),
        ]);
      }),
  };
}

/** The fields of a fact's kind, with their places in the list of all. */
const fieldsOf = ({ kind }: Fact) => BY_KIND.get(kind) ?? [];
const BY_KIND = Map.groupBy(
  FIELDS.map((field, at) => ({ field, at })),
  ({ field }) => field.kind,
);

const isApplicable = ({ applies }: (typeof FIELDS)[number], fact: Fact): boolean => applies?.(fact) ?? true;

/** The places of a fact, with their regions and countries, each once. */
const areasOf = ({ places }: Fact): readonly PlaceCode[] => [
  ...new Set(
    places.flatMap((code) => [code, regionOf(code), countryOf(code)]).filter((code) => code !== undefined),
  ),
];

import { contentId } from '#model/canonical.ts';
import type { Coverage } from '#model/completeness.ts';
import type { Domain, Measure } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import type { Trilingual } from '#model/language.ts';
import { boundsOf, daysBetween, type Period } from '#model/period.ts';
import { countryOf, type Place, type PlaceCode, regionOf } from '#model/place.ts';
import { FIELDS, type Field, isFilled } from './fields.ts';

/** What a survey looks at. */
export interface Holding {
  readonly facts: readonly Fact[];
  readonly domains: readonly Pick<Domain, 'id' | 'measures'>[];
  readonly places: readonly Place[];
  /** What a fact is about once things named differently are one; its own id where nothing is. */
  readonly subjectOf: (fact: Fact) => string;
  /** Whether what a fact is about has a name of its own: nobody could be asked about «the road». */
  readonly isNamed: (fact: Fact) => boolean;
  readonly published: (document: string) => Period | undefined;
}

/** A coverage with what it leaves out. */
export interface Surveyed {
  readonly coverage: Coverage;
  readonly measure?: Measure;
  /** Border regions, or the side itself, without a figure. */
  readonly missing: readonly PlaceCode[];
  /** Those whose newest figure is of a year before the last whole one, with the last day it speaks of. */
  readonly aging: readonly (readonly [PlaceCode, string])[];
}

/** The same with the records without a field, one fact standing for each. */
export interface SurveyedWhole extends Surveyed {
  readonly field?: Field;
  readonly open: readonly Fact[];
}

/** The countries that have border regions, by code. */
export const sidesOf = (places: readonly Place[]): readonly PlaceCode[] =>
  [...new Set(places.filter(({ border }) => border).map(({ code }) => countryOf(code)))].sort();

/**
 * Says for each side, domain and field what is known, from all facts at once: the definition of what `survey-table` keeps in step. A fact that names no place is of both sides. What was replaced, wished or denied does not
 * count. In the order of sides, domains, and their fields.
 *
 * @param today ISO day
 */
export function surveyOf(holding: Holding, today: string): readonly SurveyedWhole[] {
  const { facts, domains, places } = holding;
  const live = facts.filter(isCounted);
  const byDomain = new Map(domains.map(({ id }) => [id, [] as Fact[]]));
  for (const fact of live) for (const id of fact.domains) byDomain.get(id)?.push(fact);
  return sidesOf(places).flatMap((side) => {
    const regions = regionsOf(places, side);
    return domains.flatMap(({ id, measures }) => {
      const its = byDomain.get(id)!.filter((fact) => isOf(fact, side));
      const survey = { side, domain: id, holding, today };
      return [
        ...measures.flatMap((measure) => measured({ ...survey, measure, its, regions })),
        ...FIELDS.flatMap((field) => filled({ ...survey, field, its })),
      ];
    });
  });
}

/** Whether a fact has its part in a survey. */
export const isCounted = ({ state, modality }: Fact): boolean =>
  state !== 'superseded' && (modality === 'stated' || modality === 'planned');

/** The border regions of a side. */
export const regionsOf = (places: readonly Place[], side: PlaceCode): readonly PlaceCode[] =>
  places
    .filter(({ code, level, border }) => border && level === 'region' && countryOf(code) === side)
    .map(({ code }) => code)
    .sort();

/** The measure that a fact gives a figure of; undefined where it gives none that counts. */
export const measureOf = ({ kind, modality, slots }: Fact): string | undefined =>
  kind === 'observation' && modality === 'stated' && 'measure' in slots
    ? (slots.measure ?? 'other')
    : undefined;

/** Of which places a figure of a measure is wanted. */
export const askedOf = (
  { asked }: Measure,
  regions: readonly PlaceCode[],
  side: PlaceCode,
): readonly PlaceCode[] => (asked === 'region' ? regions : asked === 'side' ? [side] : []);

/** Those of the places asked for whose newest figure is of a year before the last whole one. */
export function agingIn(
  { unit }: Measure,
  asked: readonly PlaceCode[],
  newest: ReadonlyMap<PlaceCode, string>,
  today: string,
): Surveyed['aging'] {
  const lastYear = String(Number(today.slice(0, 4)) - 1);
  if (unit === 'km') return [];
  return asked.flatMap((place) => {
    const day = newest.get(place);
    return day && day.slice(0, 4) < lastYear ? [[place, day] as const] : [];
  });
}

/** Whether a fact is of a side: one of its places lies there, or it names none. */
export const isOf = ({ places }: Fact, side: PlaceCode): boolean =>
  places.length === 0 || places.some((code) => countryOf(code) === side);

interface Survey {
  readonly side: PlaceCode;
  readonly domain: string;
  readonly holding: Holding;
  readonly today: string;
  readonly its: readonly Fact[];
}

function measured({
  measure,
  regions,
  ...survey
}: Survey & { readonly measure: Measure; readonly regions: readonly PlaceCode[] }): readonly SurveyedWhole[] {
  const { side, today, its } = survey;
  const facts = its.filter((fact) => measureOf(fact) === measure.id);
  const asked = askedOf(measure, regions, side);
  if (facts.length === 0 && asked.length === 0) return [];
  const newest = new Map<PlaceCode, string>();
  for (const fact of facts) {
    const day = lastDayOf(fact) ?? '';
    for (const code of fact.places)
      for (const place of [code, regionOf(code), countryOf(code)])
        if (place && (newest.get(place) ?? '') <= day) newest.set(place, day);
  }
  return [
    {
      coverage: coverageOf(side, survey.domain, today, {
        kind: 'observation',
        field: measure.id,
        name: measure.name,
        known: asked.length > 0 ? asked.filter((place) => newest.has(place)).length : facts.length,
        ...(asked.length > 0 ? { of: asked.length } : {}),
        ...toldBy(facts, survey),
      }),
      measure,
      missing: asked.filter((place) => !newest.has(place)),
      aging: agingIn(measure, asked, newest, today),
      open: [],
    },
  ];
}

function filled({ field, ...survey }: Survey & { readonly field: Field }): readonly SurveyedWhole[] {
  const facts = survey.its.filter((fact) => fact.kind === field.kind && (field.applies?.(fact) ?? true));
  if (facts.length === 0) return [];
  const records = [...Map.groupBy(facts, survey.holding.subjectOf).values()];
  const open = records.filter((record) => !record.some((fact) => isFilled(field, fact)));
  return [
    {
      coverage: coverageOf(survey.side, survey.domain, survey.today, {
        kind: field.kind,
        field: field.slots[0]!,
        name: field.name,
        known: records.length - open.length,
        of: records.length,
        ...toldBy(
          facts.filter((fact) => isFilled(field, fact)),
          survey,
        ),
      }),
      field,
      missing: [],
      aging: [],
      open: open.map(([fact]) => fact!).filter(survey.holding.isNamed),
    },
  ];
}

/** By how many facts and sources something is known, and how new they are. */
interface Told {
  readonly facts: number;
  readonly sources: number;
  readonly latest: string | undefined;
  readonly published: Period | undefined;
}

function toldBy(facts: readonly Fact[], { holding, today }: Pick<Survey, 'holding' | 'today'>): Told {
  const documents = new Set(facts.flatMap(({ voices }) => voices.map(({ document }) => document)));
  return {
    facts: facts.length,
    sources: documents.size,
    latest: greatest(facts.map((fact) => lastDayOf(fact)).filter((day) => day && day <= today)),
    published: greatest([...documents].map((document) => holding.published(document))),
  };
}

export function coverageOf(
  side: PlaceCode,
  domain: string,
  today: string,
  {
    latest,
    published,
    ...about
  }: Pick<Coverage, 'kind' | 'field' | 'known' | 'of'> & { readonly name: Trilingual } & Told,
): Coverage {
  const newest = latest ?? (published && boundsOf(published)?.to);
  return {
    id: contentId([side, domain, about.kind, about.field]),
    side,
    domain,
    ...about,
    ...(latest ? { latest } : {}),
    ...(published ? { published } : {}),
    ...(newest ? { ageDays: Math.max(0, daysBetween(newest, today)) } : {}),
  };
}

export const lastDayOf = ({ period }: Fact): string | undefined => period && boundsOf(period)?.to;
const greatest = (values: readonly (string | undefined)[]): string | undefined =>
  values.reduce(
    (most, value) => (value !== undefined && (most === undefined || value > most) ? value : most),
    undefined,
  );

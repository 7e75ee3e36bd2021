import type { Fact } from '#model/fact.ts';
import type { Period } from '#model/period.ts';
import { countryOf, type PlaceCode, regionOf } from '#model/place.ts';
import {
  agingIn,
  askedOf,
  coverageOf,
  type Holding,
  isCounted,
  isOf,
  lastDayOf,
  measureOf,
  regionsOf,
  type Surveyed,
  sidesOf,
} from './completeness.ts';
import { FIELDS, isFilled } from './fields.ts';
import { compare } from './sorted.ts';

/** What a survey needs to know of facts beside themselves. */
export type Knowing = Omit<Holding, 'facts'> & { readonly fact: (id: string) => Fact | undefined };

/** What `surveyOf` says of all facts, kept as counts that one changed fact changes. */
export interface RunningSurvey {
  /** Takes in a fact as it was and as it is; either may be missing. */
  change(before: Fact | undefined, now: Fact | undefined): void;
  survey(today: string): readonly Surveyed[];
}

/** How often each value was told. */
type Counts = Map<string, number>;

/** What is known of one measure or one field of a side and a domain. */
interface Cell {
  facts: number;
  sources: number;
  /** For each document, by its number, how many of the facts it tells of. */
  documents: Uint16Array<ArrayBuffer>;
  readonly published: Counts;
  readonly lastDays: Counts;
  /** By place, the last days of the figures that are about it or what lies in it. */
  readonly places: Map<PlaceCode, Counts>;
  /** By subject its facts, each with whether it fills the field. */
  readonly records: Map<string, Map<string, boolean>>;
}

export function createRunningSurvey(knowing: Knowing): RunningSurvey {
  const { domains, places, subjectOf, isNamed, published } = knowing;
  const sides = sidesOf(places);
  const cells = new Map<string, Cell>();
  const numbers = new Map<string, number>();
  const days: (Period | undefined)[] = [];
  /** Of facts of which records are made, what they were about when they were taken in. */
  const subjects = new Map<string, string>();

  const cellOf = (side: PlaceCode, domain: string, name: string): Cell => {
    const key = `${side} ${domain} ${name}`;
    let cell = cells.get(key);
    if (!cell) {
      cell = {
        facts: 0,
        sources: 0,
        documents: new Uint16Array(64),
        published: new Map(),
        lastDays: new Map(),
        places: new Map(),
        records: new Map(),
      };
      cells.set(key, cell);
    }
    return cell;
  };
  const numberOf = (document: string): number => {
    let number = numbers.get(document);
    if (number === undefined) {
      number = days.push(published(document)) - 1;
      numbers.set(document, number);
    }
    return number;
  };
  /** Counts a fact in, or out (`by` -1). */
  const count = (cell: Cell, fact: Fact, by: 1 | -1): void => {
    cell.facts += by;
    tell(cell.lastDays, lastDayOf(fact) ?? '', by);
    for (const document of new Set(fact.voices.map((voice) => voice.document))) {
      const number = numberOf(document);
      if (number >= cell.documents.length) cell.documents = longer(cell.documents, number);
      const before = cell.documents[number]!;
      // Of a document that tells of more facts than fit, none is forgotten.
      if (before === MOST) continue;
      cell.documents[number] = before + by;
      if (before !== 0 && before + by !== 0) continue;
      cell.sources += by;
      tell(cell.published, days[number] ?? '', by);
    }
  };
  const countAll = (fact: Fact, by: 1 | -1): void => {
    if (!isCounted(fact)) return;
    const measure = measureOf(fact);
    const fields = FIELDS.flatMap((field, at) =>
      field.kind === fact.kind && (field.applies?.(fact) ?? true) ? [[field, at] as const] : [],
    );
    if (measure === undefined && fields.length === 0) return;
    let subject = '';
    if (fields.length > 0) {
      subject = (by === -1 ? subjects.get(fact.id) : undefined) ?? subjectOf(fact);
      if (by === 1) subjects.set(fact.id, subject);
      else subjects.delete(fact.id);
    }
    for (const side of sides) {
      if (!isOf(fact, side)) continue;
      for (const { id, measures } of domains) {
        if (!fact.domains.includes(id)) continue;
        if (measure !== undefined && measures.some((its) => its.id === measure)) {
          const cell = cellOf(side, id, measure);
          count(cell, fact, by);
          for (const place of areasOf(fact)) {
            const its = cell.places.get(place) ?? new Map();
            tell(its, lastDayOf(fact) ?? '', by);
            if (its.size > 0) cell.places.set(place, its);
            else cell.places.delete(place);
          }
        }
        for (const [field, at] of fields) {
          const cell = cellOf(side, id, `field ${at}`);
          const fills = isFilled(field, fact);
          if (fills) count(cell, fact, by);
          const record = cell.records.get(subject) ?? new Map<string, boolean>();
          if (by === 1) record.set(fact.id, fills);
          else record.delete(fact.id);
          if (record.size > 0) cell.records.set(subject, record);
          else cell.records.delete(subject);
        }
      }
    }
  };

  return {
    change: (before, now) => {
      if (before) countAll(before, -1);
      if (now) countAll(now, 1);
    },
    survey: (today) =>
      sides.flatMap((side) => {
        const regions = regionsOf(places, side);
        return domains.flatMap(({ id, measures }): readonly Surveyed[] => {
          const known = (name: string) => cells.get(`${side} ${id} ${name}`);
          const told = (cell: Cell | undefined) => ({
            facts: cell?.facts ?? 0,
            sources: cell?.sources ?? 0,
            latest: cell && greatest(cell.lastDays, today),
            published: cell && greatest(cell.published),
          });
          return [
            ...measures.flatMap((measure): readonly Surveyed[] => {
              const cell = known(measure.id);
              const asked = askedOf(measure, regions, side);
              if (!cell?.facts && asked.length === 0) return [];
              const newest = new Map(
                [...(cell?.places ?? [])].map(([place, its]) => [place, greatest(its) ?? '']),
              );
              const coverage = coverageOf(side, id, today, {
                kind: 'observation',
                field: measure.id,
                name: measure.name,
                known:
                  asked.length > 0 ? asked.filter((place) => newest.has(place)).length : (cell?.facts ?? 0),
                ...(asked.length > 0 ? { of: asked.length } : {}),
                ...told(cell),
              });
              const missing = asked.filter((place) => !newest.has(place));
              return [
                { coverage, measure, missing, aging: agingIn(measure, asked, newest, today), open: [] },
              ];
            }),
            ...FIELDS.flatMap((field, at): readonly Surveyed[] => {
              const cell = known(`field ${at}`);
              if (!cell || cell.records.size === 0) return [];
              const open = [...cell.records.values()]
                .filter((record) => !record.values().some(Boolean))
                .map((record) => [...record.keys()].sort()[0]!)
                .sort(compare);
              const coverage = coverageOf(side, id, today, {
                kind: field.kind,
                field: field.slots[0]!,
                name: field.name,
                known: cell.records.size - open.length,
                of: cell.records.size,
                ...told(cell),
              });
              return [
                {
                  coverage,
                  field,
                  missing: [],
                  aging: [],
                  // Read when it is looked at: what is counted needs no fact.
                  get open() {
                    return open.flatMap((one) => knowing.fact(one) ?? []).filter(isNamed);
                  },
                },
              ];
            }),
          ];
        });
      }),
  };
}

const MOST = 0xffff;

function tell(counts: Counts, value: string, by: number): void {
  const now = (counts.get(value) ?? 0) + by;
  if (now === 0) counts.delete(value);
  else counts.set(value, now);
}

/** The greatest value that is told, of those that are not greater than a most; undefined where none is. */
function greatest(counts: Counts, most?: string): string | undefined {
  let found = '';
  for (const value of counts.keys())
    if (value > found && (most === undefined || value <= most)) found = value;
  return found === '' ? undefined : found;
}

function longer(array: Uint16Array<ArrayBuffer>, at: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(at + 1, array.length * 2));
  larger.set(array);
  return larger;
}

/** The places of a fact, with their regions and countries, each once. */
const areasOf = ({ places }: Fact): ReadonlySet<PlaceCode> =>
  new Set(
    places.flatMap((code) => [code, regionOf(code), countryOf(code)]).filter((code) => code !== undefined),
  );

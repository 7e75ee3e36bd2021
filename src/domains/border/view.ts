import { nameKey } from '#methods/name-key.ts';
import { type Calendar, calendarOf } from '#model/calendar.ts';
import type { Called } from '#model/called.ts';
import { TERMS } from '#model/claim.ts';
import { type Fact, type FactOf, factsOfKind, latestFirst, oldestFirst } from '#model/fact.ts';
import { type Paper, papersOf } from '#model/paper.ts';
import { boundsOf } from '#model/period.ts';

type Figure = FactOf<'observation'>;

/** What one part of the border measures, by each source that says so. */
export interface LengthRow {
  /** `border.length` or a part of it. */
  readonly measure: string;
  readonly figures: readonly Figure[];
}

/** A treaty or a stage of the border, and the steps it has gone through. */
export interface Instrument {
  readonly name: string;
  readonly called?: Called;
  /** In IBRU's order: signed, ratified, in force, delimited, demarcated, ended; equal steps by date. */
  readonly steps: readonly FactOf<'legal-step'>[];
}

/** The share demarcated as told of one moment. */
export interface DemarcationPoint {
  /** The first day of the period told of, ISO. */
  readonly day: string;
  readonly percent: number;
  readonly fact: Figure;
}

export interface BorderView {
  /** The whole first, then land, river, lake and sea; parts nobody tells of are left out. */
  readonly lengths: readonly LengthRow[];
  readonly instruments: readonly Instrument[];
  /** Shares with a date, oldest first. */
  readonly demarcation: readonly DemarcationPoint[];
  /** Demarcated lengths, and shares without a date. */
  readonly demarcated: readonly Figure[];
  /** How many regions lie on it, by side. */
  readonly regions: readonly Figure[];
  readonly papers: readonly Paper[];
  readonly commissions: Calendar;
}

const LENGTHS = [
  'border.length',
  'border.length.land',
  'border.length.river',
  'border.length.lake',
  'border.length.sea',
];

export function viewOf(facts: readonly Fact[], today: string): BorderView {
  const figures = factsOfKind(facts, 'observation');
  const of = (measure: string): readonly Figure[] =>
    latestFirst(figures.filter(({ slots }) => slots.measure === measure));
  const demarcated = of('border.demarcated');
  const demarcation = oldestFirst(demarcated).flatMap(pointOf);
  const drawn = new Set(demarcation.map(({ fact }) => fact.id));
  return {
    lengths: LENGTHS.map((measure) => ({ measure, figures: of(measure) })).filter(
      (row) => row.figures.length > 0,
    ),
    instruments: instrumentsOf(factsOfKind(facts, 'legal-step')),
    demarcation,
    demarcated: demarcated.filter(({ id }) => !drawn.has(id)),
    regions: of('border.regions'),
    papers: papersOf(factsOfKind(facts, 'signing'), today),
    commissions: calendarOf(factsOfKind(facts, 'event'), today),
  };
}

function pointOf(fact: Figure): readonly DemarcationPoint[] {
  const { value, period } = fact.slots;
  const bounds = period ? boundsOf(period) : undefined;
  const day = bounds?.from ?? bounds?.to;
  return value?.unit === '%' && day ? [{ day, percent: value.n, fact }] : [];
}

function instrumentsOf(steps: readonly FactOf<'legal-step'>[]): readonly Instrument[] {
  const rank = ({ slots }: FactOf<'legal-step'>): number =>
    (TERMS.step as readonly string[]).indexOf(slots.step ?? '');
  return [...Map.groupBy(steps, ({ slots }) => nameKey(slots.instrument ?? ''))]
    .sort(([a, its], [b, others]) => others.length - its.length || (a < b ? -1 : 1))
    .map(([, its]) => ({
      ...longestNamed(its),
      steps: oldestFirst(its).toSorted((a, b) => rank(a) - rank(b)),
    }));
}

/** By its longest name. */
function longestNamed(steps: readonly FactOf<'legal-step'>[]): Pick<Instrument, 'name' | 'called'> {
  const nameOf = ({ slots }: FactOf<'legal-step'>): string => slots.instrument ?? '';
  const [longest] = steps.toSorted(
    (a, b) => nameOf(b).length - nameOf(a).length || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
  return { name: nameOf(longest!), ...(longest!.called ? { called: longest!.called } : {}) };
}

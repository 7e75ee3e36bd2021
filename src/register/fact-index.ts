import { CERTAINTIES } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import { boundsOf } from '#model/period.ts';
import { countryOf, levelOf, within } from '#model/place.ts';
import type { FactFilter } from '#model/register.ts';
import { type Bits, countOf, createBits, inEvery, isIn, rowsOf } from './bits.ts';
import { causeFor, weightOf } from './due.ts';
import { createOrder } from './row-order.ts';
import { compare } from './sorted.ts';

/** What facts are found by. */
export type Facets = Pick<
  Fact,
  'id' | 'kind' | 'state' | 'accord' | 'certainty' | 'places' | 'period' | 'domains'
> & {
  readonly measure?: string;
  /** The sides whose word it asks for, each with why: «KZ rivals». */
  readonly due: readonly string[];
  readonly weight: number;
};

export const facetsOf = (fact: Fact, sides: readonly string[]): Facets => {
  const { id, kind, state, accord, certainty, places, period, domains, slots } = fact;
  return {
    id,
    kind,
    state,
    accord,
    places,
    domains,
    ...(certainty === undefined ? {} : { certainty }),
    ...(period === undefined ? {} : { period }),
    ...('measure' in slots && slots.measure !== undefined ? { measure: slots.measure } : {}),
    due: sides.flatMap((side) => {
      const cause = causeFor(side, fact);
      return cause ? [`${side} ${cause}`] : [];
    }),
    weight: weightOf(fact),
  };
};

/** A set of facts that an index found. */
export type Selection = Uint32Array;

/** The facets of all facts in memory: about thirty bytes a fact and a bit for each value, so that any filter is answered at once. */
export interface FactIndex {
  put(facets: Facets): void;
  remove(id: string): void;
  readonly size: () => number;
  /** Facts that pass the filter; `place` and `counterpart` match what lies in them. */
  select(filter: Omit<FactFilter, 'text'>, ids?: ReadonlySet<string>): Selection;
  /** Of those, the ones of a domain, state or accord, that ask for a side's word (`due`), or that have a period (`dated`, no value). */
  within(
    selection: Selection,
    facet: 'domain' | 'state' | 'accord' | 'due' | 'dated',
    value: string,
  ): Selection;
  /** The selection but for some ids. */
  without(selection: Selection, ids: ReadonlySet<string>): Selection;
  count(selection: Selection): number;
  /** So many ids of a selection, what weighs most first, then by id, after one of such a weight and id. */
  weightiest(
    selection: Selection,
    limit: number,
    after?: { readonly weight: number; readonly id: string },
  ): readonly { readonly id: string; readonly weight: number }[];
  /** So many ids of a selection in id order, after an id. */
  byId(selection: Selection, limit: number, after?: string): readonly string[];
  /** So many ids of a selection, latest first by the first day of their period, then by id; those without one last. After a day (ISO) and an id, if given. */
  latest(
    selection: Selection,
    limit: number,
    after?: { readonly day: string; readonly id: string },
  ): readonly string[];
  /** How many facts have each value of a facet; `in` counts for a place what lies in it. */
  counts(
    facet: 'kind' | 'state' | 'accord' | 'domain' | 'at' | 'in',
    selection?: Selection,
  ): ReadonlyMap<string, number>;
  /** How many facts are about two places at once, each below its country and one on either side of the border: «A B», sorted. */
  ties(): ReadonlyMap<string, number>;
  /** The same of a selection, for two regions or two cities each; what is about cities is about their regions too. */
  tiesWithin(selection: Selection): ReadonlyMap<string, number>;
  /** How many facts of a selection a year has that their periods overlap, by year; open ends reach to the first and the last year known. */
  years(selection: Selection): ReadonlyMap<number, number>;
}

type Facet = 'kind' | 'state' | 'accord' | 'certainty' | 'due' | 'domain' | 'measure' | 'at' | 'in' | 'dated';

export function createFactIndex(): FactIndex {
  const rowOf = new Map<string, number>();
  const facts: (Facets | undefined)[] = [];
  const free: number[] = [];
  const sets = new Map<Facet, Map<string, Bits>>();
  const all = createBits();
  const ties = new Map<string, number>();
  /** First days as numbers, 20240131; 0 where there is none. */
  let days = new Int32Array(64);
  const weightAt = (row: number): number => facts[row]!.weight;
  const orders = {
    weightiest: createOrder((a, b) => weightAt(b) - weightAt(a) || compare(facts[a]!.id, facts[b]!.id)),
    byId: createOrder((a, b) => compare(facts[a]!.id, facts[b]!.id)),
    latest: createOrder((a, b) => days[b]! - days[a]! || compare(facts[a]!.id, facts[b]!.id)),
  };

  const bitsOf = (facet: Facet, value: string): Bits => {
    const values = sets.get(facet) ?? new Map<string, Bits>();
    sets.set(facet, values);
    const bits = values.get(value) ?? createBits();
    values.set(value, bits);
    return bits;
  };
  const count = (pair: string, more: number): void => {
    const now = (ties.get(pair) ?? 0) + more;
    if (now === 0) ties.delete(pair);
    else ties.set(pair, now);
  };
  /** Takes the facets of a row out of every set. */
  const clear = (row: number): void => {
    const held = facts[row]!;
    for (const [facet, value] of valuesOf(held)) bitsOf(facet, value).clear(row);
    for (const pair of pairsOf(held.places)) count(pair, -1);
  };
  const remove = (id: string): void => {
    const row = rowOf.get(id);
    if (row === undefined) return;
    for (const order of Object.values(orders)) order.remove(row);
    clear(row);
    all.clear(row);
    facts[row] = undefined;
    rowOf.delete(id);
    free.push(row);
  };
  const setDay = (row: number, day: number): void => {
    if (row >= days.length) {
      const larger = new Int32Array(days.length * 2);
      larger.set(days);
      days = larger;
    }
    days[row] = day;
  };
  const none = new Uint32Array(0);
  const wordsOf = (facet: Facet, value: string): Uint32Array => sets.get(facet)?.get(value)?.words() ?? none;
  const isDuring = (row: number, bounds: { readonly from?: string; readonly to?: string }): boolean => {
    const own = boundsOf(facts[row]!.period!) ?? {};
    return (own.from ?? '') <= (bounds.to ?? '9999') && (bounds.from ?? '') <= (own.to ?? '9999');
  };
  /** The rows of a selection that pass a test of their own. */
  const narrowed = (selection: Selection, passes: (row: number) => boolean): Selection => {
    const kept = createBits();
    for (const row of rowsOf(selection)) if (passes(row)) kept.set(row);
    return kept.words();
  };
  const first = (rows: Uint32Array, selection: Selection, limit: number): readonly string[] => {
    const found: string[] = [];
    for (let at = 0; at < rows.length && found.length < limit; at += 1)
      if (isIn(selection, rows[at]!)) found.push(facts[rows[at]!]!.id);
    return found;
  };

  return {
    put: (facets) => {
      const day = dayNumber(boundsOf(facets.period ?? '')?.from ?? '');
      const known = rowOf.get(facets.id);
      const row = known ?? free.pop() ?? facts.length;
      if (known !== undefined) clear(row);
      const moves = known !== undefined && days[row] !== day;
      if (moves) orders.latest.remove(row);
      const weighsOtherwise = known !== undefined && weightAt(row) !== facets.weight;
      if (weighsOtherwise) orders.weightiest.remove(row);
      facts[row] = facets;
      rowOf.set(facets.id, row);
      setDay(row, day);
      all.set(row);
      for (const [facet, value] of valuesOf(facets)) bitsOf(facet, value).set(row);
      for (const pair of pairsOf(facets.places)) count(pair, 1);
      if (known === undefined) orders.byId.insert(row);
      if (known === undefined || moves) orders.latest.insert(row);
      if (known === undefined || weighsOtherwise) orders.weightiest.insert(row);
    },
    remove,
    size: () => rowOf.size,
    select: ({ place, counterpart, measure, kind, domain, state, accord, certainty, period }, ids) => {
      const asked: readonly (readonly [Facet, string | undefined])[] = [
        ['in', place],
        ['in', counterpart],
        ['measure', measure],
        ['kind', kind],
        ['domain', domain],
        ['state', state],
        ['accord', accord],
        ['certainty', certainty],
        ['dated', period === undefined ? undefined : ''],
      ];
      const found = inEvery([
        all.words(),
        ...asked.flatMap(([facet, value]) => (value === undefined ? [] : [wordsOf(facet, value)])),
      ]);
      const bounds = period === undefined ? undefined : boundsOf(period);
      const during = bounds ? narrowed(found, (row) => isDuring(row, bounds)) : found;
      return ids ? narrowed(during, (row) => ids.has(facts[row]!.id)) : during;
    },
    within: (selection, facet, value) => inEvery([selection, wordsOf(facet, value)]),
    without: (selection, ids) =>
      ids.size === 0 ? selection : narrowed(selection, (row) => !ids.has(facts[row]!.id)),
    count: (selection) => countOf(selection),
    byId: (selection, limit, after) =>
      first(
        orders.byId.rows((row) => after === undefined || facts[row]!.id > after),
        selection,
        limit,
      ),
    weightiest: (selection, limit, after) =>
      first(
        orders.weightiest.rows(
          (row) =>
            after === undefined ||
            weightAt(row) < after.weight ||
            (weightAt(row) === after.weight && facts[row]!.id > after.id),
        ),
        selection,
        limit,
      ).map((id) => ({ id, weight: weightAt(rowOf.get(id)!) })),
    latest: (selection, limit, after) => {
      const day = after && dayNumber(after.day);
      const rows = orders.latest.rows(
        after && ((row) => days[row]! < day! || (days[row] === day && facts[row]!.id > after.id)),
      );
      return first(rows, selection, limit);
    },
    counts: (facet, selection = all.words()) =>
      new Map(
        [...(sets.get(facet) ?? [])]
          .map(([value, bits]) => [value, countOf(bits.words(), selection)] as const)
          .filter(([, facts]) => facts > 0),
      ),
    ties: () => ties,
    tiesWithin: (selection) => {
      const found = new Map<string, number>();
      for (const row of rowsOf(selection))
        for (const pair of pairsOf([...areasOf(facts[row]!.places)].sort())) {
          const [a, b] = pair.split(' ') as [string, string];
          if (levelOf(a) === levelOf(b)) found.set(pair, (found.get(pair) ?? 0) + 1);
        }
      return found;
    },
    years: (selection) => {
      const spans = [...rowsOf(inEvery([selection, wordsOf('dated', '')]))].map((row) => {
        const { from, to } = boundsOf(facts[row]!.period!) ?? {};
        return [from && Number(from.slice(0, 4)), to && Number(to.slice(0, 4))] as const;
      });
      const known = spans.flatMap(([from, to]) => [from || (to as number), to || (from as number)]);
      const [first, last] = known.reduce(
        ([least, most], year) => [Math.min(least, year), Math.max(most, year)] as const,
        [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
      );
      const found = new Map<number, number>();
      for (const [from, to] of spans)
        for (let year = from || first; year <= (to || last); year += 1)
          found.set(year, (found.get(year) ?? 0) + 1);
      return new Map([...found].sort(([a], [b]) => a - b));
    },
  };
}

/** 2024-01-31 as 20240131; no day as 0. */
const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

function valuesOf({
  kind,
  state,
  accord,
  certainty,
  due,
  places,
  domains,
  measure,
  period,
}: Facets): readonly (readonly [Facet, string])[] {
  return [
    ['kind', kind],
    ['state', state],
    ['accord', accord],
    // Whoever asks for the likely takes the certain as well.
    ...CERTAINTIES.slice(certainty ? CERTAINTIES.indexOf(certainty) : CERTAINTIES.length).map(
      (at) => ['certainty', at] as const,
    ),
    ...due.map((its) => ['due', its] as const),
    ...domains.map((domain) => ['domain', domain] as const),
    ...(measure === undefined ? [] : [['measure', measure] as const]),
    ...(period === undefined ? [] : [['dated', ''] as const]),
    ...places.map((code) => ['at', code] as const),
    ...[...areasOf(places)].map((area) => ['in', area] as const),
  ];
}

/** The places that a fact is about and all in which they lie: a city, its region, its country. */
function areasOf(places: readonly string[]): ReadonlySet<string> {
  const areas = new Set<string>();
  for (const code of places)
    for (const area of [code, code.split('/')[0]!, countryOf(code)]) if (within(code, area)) areas.add(area);
  return areas;
}

/** Pairs of places below country level that face each other across the border. */
const pairsOf = (places: readonly string[]): readonly string[] => {
  const local = places.filter((code) => code.length > 2);
  return local.flatMap((a, index) =>
    local
      .slice(index + 1)
      .filter((b) => countryOf(a) !== countryOf(b))
      .map((b) => `${a} ${b}`),
  );
};

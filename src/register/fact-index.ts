import { CERTAINTIES } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import { boundsOf } from '#model/period.ts';
import { countryOf, levelOf, within } from '#model/place.ts';
import type { FactFilter } from '#model/register.ts';
import { type Bits, countOf, createBits, eachRow, inEvery } from './bits.ts';
import { causeFor, weightOf } from './due.ts';
import { personsIn } from './people-of.ts';
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
  /** Who holds the office or signed, as the fact names them; absent where nobody is named. */
  readonly people?: readonly string[];
  /** For how long a paper runs (EDTF). */
  readonly term?: string;
};

export const facetsOf = (fact: Fact, sides: readonly string[]): Facets => {
  const { id, kind, state, accord, certainty, places, period, domains, slots } = fact;
  const people = fact.kind === 'office' || fact.kind === 'signing' ? personsIn(fact) : [];
  return {
    id,
    kind,
    state,
    accord,
    places,
    domains,
    ...(people.length > 0 ? { people } : {}),
    ...(certainty === undefined ? {} : { certainty }),
    ...(period === undefined ? {} : { period }),
    ...('measure' in slots && slots.measure !== undefined ? { measure: slots.measure } : {}),
    ...('term' in slots && slots.term !== undefined ? { term: slots.term } : {}),
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
  /**
   * Of those, the ones of a domain, state or accord, that ask for a side's word (`due`), or that have a period, name a person or run for a
   * term (no value).
   */
  within(
    selection: Selection,
    facet: 'domain' | 'state' | 'accord' | 'due' | 'dated' | 'peopled' | 'termed',
    value: string,
  ): Selection;
  /** The facts of these ids. */
  of(ids: Iterable<string>): Selection;
  /** Those that are in both. */
  both(a: Selection, b: Selection): Selection;
  /** The terms of a selection, by id. */
  terms(selection: Selection): ReadonlyMap<string, string>;
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
  /** The same with those first days (ISO); empty where there is none. */
  latestDays(
    selection: Selection,
    limit: number,
    after?: { readonly day: string; readonly id: string },
  ): readonly { readonly id: string; readonly day: string }[];
  /** Sorts what lists are read from in order, which the first of them would do else. */
  readonly sort: readonly (() => void)[];
  /** How many facts have each value of a facet; `in` counts for a place what lies in it. */
  counts(
    facet: 'kind' | 'state' | 'accord' | 'domain' | 'at' | 'in',
    selection?: Selection,
  ): ReadonlyMap<string, number>;
  /** How many facts are about two places at once, each below its country and one on either side of the border: «A B», sorted. */
  ties(): ReadonlyMap<string, number>;
  /** Who holds an office or signed, by how many facts. */
  people(): ReadonlyMap<string, number>;
  /** The same of a selection, for two regions or two cities each; what is about cities is about their regions too. */
  tiesWithin(selection: Selection): ReadonlyMap<string, number>;
  /** How many facts of a selection a year has that their periods overlap, by year; open ends reach to the first and the last year known. */
  years(selection: Selection): ReadonlyMap<number, number>;
}

type Facet =
  | 'kind'
  | 'state'
  | 'accord'
  | 'certainty'
  | 'due'
  | 'domain'
  | 'measure'
  | 'at'
  | 'in'
  | 'dated'
  | 'peopled'
  | 'termed';

/** What facts alike in all that they are found by share, so that it is kept once. */
interface Alike {
  readonly values: readonly Bits[];
  readonly pairs: readonly string[];
}

/** @param held by what facts held already are found; they stand in order at once, so that the first that is put beside them does not wait */
export function createFactIndex(held: Iterable<Facets> = []): FactIndex {
  const rowOf = new Map<string, number>();
  const ids: string[] = [];
  const weights: number[] = [];
  /** What each row has in common with others: the values that it has and the pairs of places that it ties. */
  const likes: Alike[] = [];
  const alike = new Map<string, Alike>();
  const peopleOf = new Map<number, readonly string[]>();
  const termOf = new Map<number, string>();
  const free: number[] = [];
  const sets = new Map<Facet, Map<string, Bits>>();
  const all = createBits();
  const ties = new Map<string, number>();
  /** First days as numbers, 20240131; 0 where there is none. */
  let days = new Int32Array(64);
  /** Last days so; 0 where there is none. */
  let lastDays = new Int32Array(64);
  /** The places of each fact, as the number of those that are named together. */
  let togetherAt = new Int32Array(64);
  const together: string[] = [];
  const togetherOf = new Map<string, number>();
  const weightAt = (row: number): number => weights[row]!;
  const orders = {
    weightiest: createOrder((a, b) => weightAt(b) - weightAt(a) || compare(ids[a]!, ids[b]!)),
    byId: createOrder((a, b) => compare(ids[a]!, ids[b]!)),
    latest: createOrder((a, b) => days[b]! - days[a]! || compare(ids[a]!, ids[b]!)),
  };

  const bitsOf = (facet: Facet, value: string): Bits => {
    const values = sets.get(facet) ?? new Map<string, Bits>();
    sets.set(facet, values);
    const bits = values.get(value) ?? createBits();
    values.set(value, bits);
    return bits;
  };
  const people = new Map<string, number>();
  const count = (counts: Map<string, number>, its: string, more: number): void => {
    const now = (counts.get(its) ?? 0) + more;
    if (now === 0) counts.delete(its);
    else counts.set(its, now);
  };
  /** Takes the facets of a row out of every set. */
  const clear = (row: number): void => {
    const { values, pairs } = likes[row]!;
    for (const bits of values) bits.clear(row);
    for (const pair of pairs) count(ties, pair, -1);
    for (const name of peopleOf.get(row) ?? []) count(people, name, -1);
    peopleOf.delete(row);
    termOf.delete(row);
  };
  const alikeTo = (facets: Facets): Alike => {
    const {
      kind,
      state,
      accord,
      certainty,
      due,
      places,
      domains,
      measure,
      period,
      people: named,
      term,
    } = facets;
    const has = [period, named, term].map((its) => its !== undefined);
    const told = [
      kind,
      state,
      accord,
      certainty,
      due.join(),
      places.join(' '),
      domains.join(),
      measure,
      ...has,
    ].join('\n');
    let its = alike.get(told);
    if (!its) {
      its = {
        values: valuesOf(facets).map(([facet, value]) => bitsOf(facet, value)),
        pairs: pairsOf(places),
      };
      alike.set(told, its);
    }
    return its;
  };
  const remove = (id: string): void => {
    const row = rowOf.get(id);
    if (row === undefined) return;
    for (const order of Object.values(orders)) order.remove(row);
    clear(row);
    all.clear(row);
    rowOf.delete(id);
    free.push(row);
  };
  const setDays = (row: number, day: number, lastDay: number): void => {
    if (row >= days.length)
      [days, lastDays, togetherAt] = [twiceAsLong(days), twiceAsLong(lastDays), twiceAsLong(togetherAt)];
    days[row] = day;
    lastDays[row] = lastDay;
  };
  /** The number of places that are named together. */
  const numberOf = (places: readonly string[]): number => {
    const named = places.join(' ');
    let number = togetherOf.get(named);
    if (number === undefined) {
      number = together.push(named) - 1;
      togetherOf.set(named, number);
    }
    return number;
  };
  const none = new Uint32Array(0);
  const wordsOf = (facet: Facet, value: string): Uint32Array => sets.get(facet)?.get(value)?.words() ?? none;
  /** Open ends reach for ever. */
  const isDuring = (row: number, from: number, to: number): boolean =>
    days[row]! <= to && from <= (lastDays[row]! || EVER);
  /** The rows of a selection that pass a test of their own. */
  const narrowed = (selection: Selection, passes: (row: number) => boolean): Selection => {
    const kept = new Uint32Array(selection.length);
    eachRow(selection, (row) => {
      if (passes(row)) kept[row >>> 5]! |= 1 << (row & 31);
    });
    return kept;
  };
  const of = (ids: Iterable<string>): Selection => {
    const found = new Uint32Array(all.words().length);
    for (const id of ids) {
      const row = rowOf.get(id);
      if (row !== undefined) found[row >>> 5]! |= 1 << (row & 31);
    }
    return found;
  };
  const idOf = (row: number): string => ids[row]!;

  const latest: (
    selection: Selection,
    limit: number,
    after?: { readonly day: string; readonly id: string },
  ) => readonly number[] = (selection, limit, after) => {
    const day = after && dayNumber(after.day);
    return orders.latest.first(
      selection,
      limit,
      after && ((row) => days[row]! < day! || (days[row] === day && idOf(row) > after.id)),
    );
  };

  const put = (facets: Facets): void => {
    const { from = '', to = '' } = boundsOf(facets.period ?? '') ?? {};
    const day = dayNumber(from);
    const known = rowOf.get(facets.id);
    const row = known ?? free.pop() ?? ids.length;
    if (known !== undefined) clear(row);
    const moves = known !== undefined && days[row] !== day;
    if (moves) orders.latest.remove(row);
    const weighsOtherwise = known !== undefined && weightAt(row) !== facets.weight;
    if (weighsOtherwise) orders.weightiest.remove(row);
    ids[row] = facets.id;
    weights[row] = facets.weight;
    likes[row] = alikeTo(facets);
    if (facets.people) peopleOf.set(row, facets.people);
    if (facets.term !== undefined) termOf.set(row, facets.term);
    rowOf.set(facets.id, row);
    setDays(row, day, dayNumber(to));
    togetherAt[row] = numberOf(facets.places);
    all.set(row);
    for (const bits of likes[row]!.values) bits.set(row);
    for (const pair of likes[row]!.pairs) count(ties, pair, 1);
    for (const name of facets.people ?? []) count(people, name, 1);
    if (known === undefined) orders.byId.insert(row);
    if (known === undefined || moves) orders.latest.insert(row);
    if (known === undefined || weighsOtherwise) orders.weightiest.insert(row);
  };
  for (const facets of held) put(facets);
  for (const order of Object.values(orders)) order.sort();

  return {
    put,
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
      const [from, to] = [dayNumber(bounds?.from ?? ''), dayNumber(bounds?.to ?? '') || EVER];
      const during = bounds ? narrowed(found, (row) => isDuring(row, from, to)) : found;
      return ids ? inEvery([during, of(ids)]) : during;
    },
    within: (selection, facet, value) => inEvery([selection, wordsOf(facet, value)]),
    of,
    both: (a, b) => inEvery([a, b]),
    terms: (selection) => {
      const found = new Map<string, string>();
      eachRow(selection, (row) => {
        const term = termOf.get(row);
        if (term !== undefined) found.set(ids[row]!, term);
      });
      return found;
    },
    without: (selection, left) =>
      left.size === 0 ? selection : narrowed(selection, (row) => !left.has(ids[row]!)),
    count: (selection) => countOf(selection),
    byId: (selection, limit, after) =>
      orders.byId
        .first(selection, limit, after === undefined ? undefined : (row) => idOf(row) > after)
        .map(idOf),
    weightiest: (selection, limit, after) =>
      orders.weightiest
        .first(
          selection,
          limit,
          after &&
            ((row) =>
              weightAt(row) < after.weight || (weightAt(row) === after.weight && idOf(row) > after.id)),
        )
        .map((row) => ({ id: idOf(row), weight: weightAt(row) })),
    latest: (selection, limit, after) => latest(selection, limit, after).map(idOf),
    latestDays: (selection, limit, after) =>
      latest(selection, limit, after).map((row) => ({ id: idOf(row), day: dayIn(days[row]!) })),
    sort: Object.values(orders).map((order) => () => void order.first(all.words(), 1)),
    counts: (facet, selection = all.words()) =>
      new Map(
        [...(sets.get(facet) ?? [])]
          .map(([value, bits]) => [value, countOf(bits.words(), selection)] as const)
          .filter(([, facts]) => facts > 0),
      ),
    ties: () => ties,
    people: () => people,
    tiesWithin: (selection) => {
      const named = new Uint32Array(together.length);
      eachRow(selection, (row) => {
        named[togetherAt[row]!]! += 1;
      });
      const found = new Map<string, number>();
      for (const [at, facts] of named.entries()) {
        if (facts === 0) continue;
        const places = together[at]!;
        for (const pair of pairsOf([...areasOf(places.split(' '))].sort())) {
          const [a, b] = pair.split(' ') as [string, string];
          if (levelOf(a) === levelOf(b)) found.set(pair, (found.get(pair) ?? 0) + facts);
        }
      }
      return found;
    },
    years: (selection) => {
      const dated = inEvery([selection, wordsOf('dated', '')]);
      const spans = new Map<number, number>();
      let [first, last] = [Number.POSITIVE_INFINITY, 0];
      eachRow(dated, (row) => {
        const from = yearIn(days[row]!);
        const to = yearIn(lastDays[row]!);
        spans.set(from * SPAN + to, (spans.get(from * SPAN + to) ?? 0) + 1);
        first = Math.min(first, from || to);
        last = Math.max(last, to || from);
      });
      const found = new Map<number, number>();
      for (const [span, facts] of spans) {
        const [from, to] = [Math.floor(span / SPAN), span % SPAN];
        for (let year = from || first; year <= (to || last); year += 1)
          found.set(year, (found.get(year) ?? 0) + facts);
      }
      return new Map([...found].sort(([a], [b]) => a - b));
    },
  };
}

/** Behind every day. */
const EVER = 99_999_999;
/** More than any year. */
const SPAN = 10_000;

const yearIn = (day: number): number => Math.floor(day / 10_000);

function twiceAsLong(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** 20240131 as 2024-01-31; 0 as no day. */
const dayIn = (day: number): string =>
  day === 0
    ? ''
    : String(day)
        .padStart(8, '0')
        .replace(/(....)(..)(..)/u, '$1-$2-$3');

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
  people,
  term,
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
    ...(people === undefined ? [] : [['peopled', ''] as const]),
    ...(term === undefined ? [] : [['termed', ''] as const]),
    ...places.map((code) => ['at', code] as const),
    ...[...areasOf(places)].map((area) => ['in', area] as const),
  ];
}

/** The places that a fact is about and all in which they lie: a city, its region, its country. */
export function areasOf(places: readonly string[]): ReadonlySet<string> {
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

import { type Fact, type FactOf, factsOfKind, latestFirst } from '#model/fact.ts';
import type { Party } from '#model/party.ts';
import { boundsOf } from '#model/period.ts';

type Figure = FactOf<'observation'>;

/** Figures of one period between two sides. A flow may have several: each side reports it, and in its own way. */
export interface TradeRow {
  readonly period?: string;
  readonly turnover: readonly Figure[];
  /** Goods that go from a to b: a's exports, or b's imports as its mirror. */
  readonly fromAToB: readonly Figure[];
  readonly fromBToA: readonly Figure[];
}

/** Two sides that trade, in the order of their codes; b is empty where a text names one side alone. */
export interface TradePair {
  readonly a: readonly Party[];
  readonly b: readonly Party[];
  /** Latest period first. */
  readonly rows: readonly TradeRow[];
}

export interface TradeView {
  /** The pair with the latest figure first. */
  readonly pairs: readonly TradePair[];
  /** Physical quantities of a product, latest first. */
  readonly shipments: readonly Figure[];
  readonly transit: readonly Figure[];
  readonly orders: readonly FactOf<'order'>[];
  /** Who would sell or buy what. */
  readonly leads: readonly FactOf<'intent'>[];
}

const MONEY = ['trade.turnover', 'trade.export', 'trade.import'];

/** Trade by pair and period; a balance is never computed from figures of different reporters. */
export function viewOf(facts: readonly Fact[]): TradeView {
  const figures = latestFirst(factsOfKind(facts, 'observation'));
  const of = (...measures: readonly string[]) =>
    figures.filter(({ slots }) => measures.includes(slots.measure ?? ''));
  return {
    pairs: pairsOf(of(...MONEY)),
    shipments: of('trade.shipments'),
    transit: of('trade.transit'),
    orders: latestFirst(factsOfKind(facts, 'order')),
    leads: latestFirst(factsOfKind(facts, 'intent')),
  };
}

const pairsOf = (figures: readonly Figure[]): readonly TradePair[] =>
  [...Map.groupBy(figures, (figure) => sidesOf(figure).key).values()].map((members) => {
    const { a, b } = sidesOf(members[0]!);
    return { a, b, rows: rowsOf(members) };
  });

/** The two sides in the order of their codes, and whether the text speaks for the second. */
function sidesOf({ slots }: Figure) {
  const area = [...(slots.area ?? [])].sort();
  const counterpart = [...(slots.counterpart ?? [])].sort();
  const turned = counterpart.length > 0 && counterpart.join() < area.join();
  const [a, b] = turned ? [counterpart, area] : [area, counterpart];
  return { a, b, turned, key: `${a.join()} ${b.join()}` };
}

function rowsOf(figures: readonly Figure[]): readonly TradeRow[] {
  const days = (period = '') => JSON.stringify(boundsOf(period) ?? period);
  return [...Map.groupBy(figures, ({ slots }) => days(slots.period)).values()].map((members) => {
    const { period } = members[0]!.slots;
    return {
      ...(period ? { period } : {}),
      turnover: members.filter(({ slots }) => slots.measure === 'trade.turnover'),
      fromAToB: members.filter((figure) => isFlow(figure) && startsAtA(figure)),
      fromBToA: members.filter((figure) => isFlow(figure) && !startsAtA(figure)),
    };
  });
}

const isFlow = ({ slots }: Figure): boolean => slots.measure !== 'trade.turnover';

/** Exports leave the area the text speaks for, imports come to it. */
const startsAtA = (figure: Figure): boolean =>
  (figure.slots.measure === 'trade.export') !== sidesOf(figure).turned;

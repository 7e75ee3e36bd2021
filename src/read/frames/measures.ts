import { MEASURES } from '#model/claim.ts';
/** How texts attach figures to a measure. */
export interface MeasureTraits {
  /** Units in which its level is given. */
  readonly level: RegExp;
  /** The measured thing is the counted noun itself («700 студентов»), not a heading of an amount («экспорт составил …»). */
  readonly counted?: boolean;
  /** Only ever counted: its word beside a percentage means something else. */
  readonly listed?: boolean;
  /** The unit of its counts, whichever noun follows the number. */
  readonly counts?: '1' | 'person';
  /**
   * Who is meant: `pair` a tie of two sides; `host` the place where, with the other side's origin as counterpart;
   * `place` one place alone; `line` the border, always both countries unless the text says whose part.
   */
  readonly sides: 'pair' | 'host' | 'place' | 'line';
  /** Told of a host alone as well: with no tie to the other side in sight it is no domestic affair. */
  readonly domestic?: boolean;
  /** It does not grow: a percentage or a multiple beside its word is of something else. */
  readonly still?: boolean;
  /** Whether an unstated period is that of the figures just told. */
  readonly carriesPeriod?: boolean;
}

/** Measures by their concepts: a name that is cut out of its concept at each look-up would have to be interned anew. */
export const MEASURE_OF: ReadonlyMap<string, string> = new Map(
  MEASURES.map((measure) => [`measure:${measure}`, measure]),
);
export const MEASURE_CONCEPTS = [...MEASURE_OF.keys()];

/** Words for the trade of two sides as a whole, or one way of it. */
export const TRADE = ['measure:trade.turnover', 'measure:trade.export', 'measure:trade.import'] as const;
/** Words for goods that go one way, by their worth or by their amount. */
export const GOODS_GOING = [
  'measure:trade.export',
  'measure:trade.import',
  'measure:trade.shipments',
] as const;

const MONEY = /^[A-Z]{3}$/;
const MASS = /^(t|kg|m3|l|[kMGT]W\.h|(t|m3)\/(a|mo))$/;
const COUNT = /^(1|person)$/;
const LENGTH = /^(km|m)$/;

export const TRAITS: Readonly<Record<string, MeasureTraits>> = {
  'trade.turnover': { level: MONEY, sides: 'pair', carriesPeriod: true },
  'trade.export': { level: MONEY, sides: 'pair', carriesPeriod: true },
  'trade.import': { level: MONEY, sides: 'pair', carriesPeriod: true },
  'trade.transit': { level: /^(t|t\/a|kg|m3|m3\/a|km3|[A-Z]{3})$/, sides: 'pair', carriesPeriod: true },
  'trade.shipments': { level: MASS, sides: 'pair', carriesPeriod: true },
  'business.joint-ventures': { level: /^1$/, counted: true, sides: 'host' },
  'business.companies': { level: /^1$/, counted: true, sides: 'host' },
  'business.investment': { level: MONEY, sides: 'host', domestic: true },
  'cooperation.projects': { level: /^1$/, counted: true, listed: true, sides: 'pair' },
  'cooperation.agreements': { level: /^1$/, counted: true, listed: true, sides: 'pair' },
  'education.students': { level: COUNT, counts: 'person', counted: true, sides: 'host' },
  'people.diaspora': { level: COUNT, counts: 'person', counted: true, sides: 'place' },
  'people.population': { level: COUNT, counts: 'person', sides: 'place' },
  'people.jobs': { level: COUNT, counts: '1', counted: true, sides: 'place' },
  'transport.length': { level: LENGTH, sides: 'place' },
  'transport.throughput': {
    level: /^(1|person|t|1\/d|person\/d|t\/a|1\/a|person\/a|person\/h)$/,
    sides: 'place',
  },
  'transport.crossings': { level: /^1$/, counted: true, listed: true, sides: 'host', domestic: true },
  'transport.flights': { level: /^(1|1\/wk|1\/d)$/, counted: true, listed: true, sides: 'pair' },
  'water.throughput': { level: /^(m3(\/(d|a|mo))?|km3)$/, sides: 'place' },
  'water.supply': { level: /^(m3(\/(d|a|mo))?|%)$/, sides: 'place' },
  'water.length': { level: LENGTH, sides: 'place' },
  'fleet.vessels': { level: /^1$/, counted: true, listed: true, sides: 'place' },
  'border.length': { level: LENGTH, sides: 'line', still: true },
  'border.length.land': { level: LENGTH, sides: 'line', still: true },
  'border.length.sea': { level: LENGTH, sides: 'line', still: true },
  'border.length.river': { level: LENGTH, sides: 'line', still: true },
  'border.length.lake': { level: LENGTH, sides: 'line', still: true },
  'border.demarcated': { level: /^(km|%)$/, sides: 'line' },
  'border.regions': { level: /^1$/, counted: true, listed: true, sides: 'host', still: true },
  'event.count': { level: /^1$/, counted: true, listed: true, sides: 'pair' },
};

import type { SlotsOf } from '#model/claim.ts';
import type { Cube } from '#model/cube.ts';
import { isPlaceCode, levelOf } from '#model/place.ts';
import { type Book, bookOf } from './book.ts';
import {
  type Comparison,
  comparedWith,
  type Figure,
  figureOf,
  impliedShare,
  type Measure,
} from './compare.ts';

/** An observation of trade with the sides that it is between. */
export interface Told extends Figure {
  readonly area: string;
  readonly counterpart?: string;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  'trade.turnover': 'turnover',
  'trade.export': 'export',
  'trade.import': 'import',
};

/** The figure of an observation that tables can be asked about: of one side with one other or all, of all goods, of money or its growth. */
export function toldBy(slots: SlotsOf<'observation'>): Told | undefined {
  const {
    measure = '',
    aspect = 'level',
    area = [],
    counterpart = [],
    product,
    label,
    period,
    value,
  } = slots;
  const asked = MEASURES[measure];
  if (!asked || !value || !period || product || label || value.max !== undefined) return undefined;
  if (area.length !== 1 || counterpart.length > 1) return undefined;
  if (![...area, ...counterpart].every((code) => isPlaceCode(code) && levelOf(code) !== 'city'))
    return undefined;
  const isLevel = aspect === 'level' && /^[A-Z]{3}$/.test(value.unit);
  const isGrowth = aspect === 'growth' && value.unit === '%';
  if (!isLevel && !isGrowth) return undefined;
  return {
    measure: asked,
    aspect: isLevel ? 'level' : 'growth',
    period,
    value,
    area: area[0]!,
    ...(counterpart[0] ? { counterpart: counterpart[0] } : {}),
  };
}

/** A figure of a text beside the table's, and whose table it is. */
export interface Beside extends Comparison {
  readonly told: Told;
  /** Who reported the table: the text's side, or the other one where that has none. */
  readonly reporter: string;
  readonly partner?: string;
  readonly isMirror: boolean;
  readonly sources: readonly string[];
}

/** Asks the cube about figures; each book is opened once. */
export function asker(cube: Cube) {
  const books = new Map<string, Promise<Book | undefined>>();
  const book = (
    reporter: string,
    partner: string | undefined,
    currency: string,
  ): Promise<Book | undefined> => {
    const key = [reporter, partner, currency].join(' ');
    const known = books.get(key);
    if (known) return known;
    const opened = bookOf(cube, { reporter, ...(partner === undefined ? {} : { partner }), currency });
    books.set(key, opened);
    return opened;
  };
  /** The text's side's own book, and the other side's. */
  const booksOf = async ({ area, counterpart, aspect, value }: Told) => {
    const currency = aspect === 'level' ? value.unit : 'USD';
    const [own, other] = await Promise.all([
      book(area, counterpart, currency),
      counterpart === undefined ? undefined : book(counterpart, area, currency),
    ]);
    return { own, other };
  };
  return {
    /** Undefined where no table has anything of it. */
    beside: async (told: Told): Promise<Beside | undefined> => {
      const { own, other } = await booksOf(told);
      const inOwn = own && comparedWith(told, own, other);
      if (inOwn) return { ...inOwn, told, ...ofBook(own), isMirror: false };
      const inOther = other && comparedWith(turned(told), other);
      return inOther ? { ...inOther, told, ...ofBook(other), isMirror: true } : undefined;
    },
    /** The share of exports that three rates call for beside the table's, of the base period; undefined where one is missing or nothing follows. */
    shares: async (rates: { readonly [M in Measure]: Told }) => {
      const implied = impliedShare({
        turnover: rates.turnover.value,
        export: rates.export.value,
        import: rates.import.value,
      });
      const { own } = await booksOf(rates.turnover);
      if (!implied || !own) return undefined;
      const share = baseShareOf(own, rates.turnover.period);
      return share === undefined ? undefined : { implied, share, ...ofBook(own) };
    },
  };
}

const ofBook = ({ reporter, partner, sources }: Book) => ({
  reporter,
  ...(partner === undefined ? {} : { partner }),
  sources,
});

/** The same flow as the other side has it. */
const turned = (told: Told): Told => ({
  ...told,
  measure: ({ turnover: 'turnover', export: 'import', import: 'export' } as const)[told.measure],
});

/** The share of exports in the turnover a year before a period. */
function baseShareOf(book: Book, period: string): number | undefined {
  const earlier = period.replace(/(?<=^|\/)\d{4}/gu, (year) => String(Number(year) - 1).padStart(4, '0'));
  const [out, all] = (['export', 'turnover'] as const).map((measure) =>
    figureOf(book, { measure, aspect: 'level', period: earlier }),
  );
  if (!out || !all || all.value <= 0 || all.months < all.of) return undefined;
  return out.value / all.value;
}

/** The three rates that one text's side tells of one period: each of a kind once, of what is told first. */
export function threeRates<T extends { readonly told: Told }>(
  figures: readonly T[],
): readonly { readonly [M in Measure]: T }[] {
  const growths = figures.filter(({ told }) => told.aspect === 'growth');
  const groups = Map.groupBy(growths, ({ told }) => [told.area, told.counterpart, told.period].join(' '));
  return [...groups.values()].flatMap((group) => {
    const of = (measure: Measure) => group.find(({ told }) => told.measure === measure);
    const [turnover, out, back] = [of('turnover'), of('export'), of('import')];
    return turnover && out && back ? [{ turnover, export: out, import: back }] : [];
  });
}

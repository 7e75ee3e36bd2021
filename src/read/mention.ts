import type { Quantity } from '#model/quantity.ts';

/** A run of tokens that names something: first token, and the token after the last. */
export interface Span {
  readonly first: number;
  readonly after: number;
}

/**
 * How a mention stands to the rest of its clause, the same for three languages: Russian case and preposition, Kazakh case
 * and postposition, English preposition. `of`: genitive, «Казахстана», Қазақстанның, of Kazakhstan. `in`: в Казахстане, Қазақстанда.
 * `to`: в Казахстан, Қазақстанға. `from`: из Казахстана, Қазақстаннан. `with`: с Казахстаном, Қазақстанмен. `between`: между … и …,
 * … мен … арасында. `by`: instrumental without preposition. `for`: для, үшін. `through`: через, арқылы. `on`: на + locative, по.
 * `subject`: nominative. `object`: accusative. `name`: Kazakh and English bare noun before another noun (Атырау облысы).
 */
export type Role =
  | 'subject'
  | 'object'
  | 'of'
  | 'in'
  | 'to'
  | 'from'
  | 'with'
  | 'between'
  | 'by'
  | 'for'
  | 'through'
  | 'on'
  | 'name'
  | 'unknown';

export interface PlaceMention extends Span {
  readonly kind: 'place';
  /** The place's code (`RU-AST/astrakhan`). */
  readonly code: string;
  /** Other codes the same words may name (city or region of one name), best first. */
  readonly others: readonly string[];
  /** As adjective («астраханский», «казахстанские») or as resident («омичи»). */
  readonly form: 'noun' | 'adjective' | 'resident';
  /** Bits of `features.ts` CASES that the form allows, of the head word. */
  readonly cases: number;
}

export interface QuantityMention extends Span {
  readonly kind: 'quantity';
  /** Multipliers and hedges resolved. A bare number has unit `1` and `bare`. */
  readonly quantity: Quantity;
  /** No unit word was written: the counted noun, if any, follows. */
  readonly bare?: boolean;
  /** XX, 28-й, «четвёртый», fourth: a place in a row, not an amount. */
  readonly ordinal?: boolean;
  /** Bits of CASES the number or its unit allows. */
  readonly cases?: number;
}

/** Goods by their mass, at once or by the month or the year. */
export const isMass = ({ quantity: { unit } }: QuantityMention): boolean =>
  unit === 't' || unit === 't/a' || unit === 't/mo' || unit.endsWith('W.h');

/** A stretch of time as the words give it; `resolve` in periods.ts turns it into EDTF given the publication day and the context. */
export interface PeriodMention extends Span {
  readonly kind: 'period';
  readonly when: When;
  /** `from`: since, с; `until`: by, к, до; `in` otherwise. */
  readonly edge: 'in' | 'from' | 'until';
}

/** Whether a mention tells a time by itself: neither by another time, nor as now, nor how long. */
export const isTimeItself = ({ when: { type } }: PeriodMention): boolean =>
  type !== 'same' && type !== 'now' && type !== 'span';

export type When =
  /** Complete as it stands. */
  | { readonly type: 'absolute'; readonly period: string }
  /** A day and month, a month, a season or a quarter whose year the text does not give: `--03-12`, `--11`, `--09/--11`, `--07/--09`. */
  | { readonly type: 'yearless'; readonly period: string }
  /** Last year, this month, next year: `of` names the part that is meant («осенью прошлого года», «в первом полугодии этого года»). */
  | {
      readonly type: 'relative';
      readonly unit: 'year' | 'year-so-far' | 'month' | 'week' | 'day' | 'quarter' | 'school-year';
      readonly offset: number;
      readonly of?: string;
    }
  /** «В этом году», "a year later": counted from the last event told, not from publication. */
  | {
      readonly type: 'later';
      readonly unit: 'year' | 'month' | 'day';
      readonly offset: number;
      readonly of?: string;
    }
  /** «За десять лет», "over five years": as long as that, up to now. */
  | { readonly type: 'span'; readonly unit: 'year' | 'month' | 'day'; readonly count: number }
  /** «В пятницу», on Friday: the last such day up to publication. Monday is 0. */
  | { readonly type: 'weekday'; readonly day: number }
  /** The same period a year earlier («чем годом ранее», былтырғы сәйкес кезеңмен): `-1` years from the period spoken of. */
  | { readonly type: 'same'; readonly offset: number; readonly year?: string }
  /** Now, today, at present. */
  | { readonly type: 'now' };

export interface PersonMention extends Span {
  readonly kind: 'person';
  /** Full name in the nominative as the document gives it; a lone surname is completed from earlier in the document. */
  readonly name: string;
  readonly cases: number;
  readonly gender?: 'm' | 'f';
}

export interface BodyMention extends Span {
  readonly kind: 'body';
  /** In the nominative as the document gives it. */
  readonly name: string;
  /** The place whose authority it is (акимат, правительство, администрация of a place), when it is one. */
  readonly place?: string;
  /** Where it is by a place in its name: «Саратовская областная дума», «Костанайский областной музей». */
  readonly seat?: string;
  readonly cases: number;
}

export type Mention = PlaceMention | QuantityMention | PeriodMention | PersonMention | BodyMention;

/** Whether a span lies in another. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.first >= outer.first && inner.after <= outer.after;

/** The span that begins nearest to where another begins; of two as near the earlier in the list. */
export const nearestTo = <S extends Span>(spans: readonly S[], to: Span): S | undefined =>
  spans.toSorted((a, b) => Math.abs(a.first - to.first) - Math.abs(b.first - to.first))[0];

/** Mentions in order without overlaps: of two that share a token the one of the earlier list stays, then the longer. */
export function disjoint(lists: readonly (readonly Mention[])[]): readonly Mention[] {
  const kept: Mention[] = [];
  let end = 0;
  for (const list of lists) for (const { after } of list) if (after > end) end = after;
  const taken = new Uint8Array(end);
  for (const list of lists)
    for (const mention of list.length > 1 ? list.toSorted(byLength) : list) {
      const { first, after } = mention;
      let token = first;
      while (token < after && !taken[token]) token += 1;
      if (token < after) continue;
      taken.fill(1, first, after);
      kept.push(mention);
    }
  return kept.sort(byBeginning);
}

const byLength = (a: Mention, b: Mention): number => b.after - b.first - (a.after - a.first);
const byBeginning = (a: Mention, b: Mention): number => a.first - b.first;

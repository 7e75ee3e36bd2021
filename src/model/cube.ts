/** Directions of goods as the reporter has them (SDMX and UN Comtrade's flow codes X, M, RX, RM). */
export const TRADE_FLOWS = ['export', 'import', 're-export', 're-import'] as const;
export type TradeFlow = (typeof TRADE_FLOWS)[number];

/** FOB: without freight and insurance from the reporter's border on; CIF: with both up to it (Incoterms; UN IMTS 2010, chapter IV). */
export const PRICE_BASES = ['FOB', 'CIF'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** Partner of a published total over all partners, and of what such a total holds beyond the partners that are listed (SDMX code list). */
export const TOTAL_AREA = '_T';
export const UNSPECIFIED_AREA = '_X';

/** One row of `flows`: goods of one code that a reporter says went one way in one month or year, to or from one partner. */
export interface Flow {
  /** EDTF: `2025-03` or `2025`. */
  readonly period: string;
  /** SDMX: `M` for a month, `A` for a year. A source may give both: sum within one. */
  readonly frequency: 'M' | 'A';
  /** ISO 3166-1 for a country, 3166-2 for a region; `_X` as partner where the source does not say. */
  readonly reporter: string;
  readonly partner: string;
  readonly flow: TradeFlow;
  /** Digits of the Harmonized System, 2, 4, 6 or 10; empty for what is not broken down by product. */
  readonly hs: string;
  readonly hs_level: number;
  readonly value: number;
  /** ISO 4217, of `value`. */
  readonly currency: string;
  /** Converted at the rate of the period; null where no rate is held. */
  readonly value_usd: number | null;
  readonly price_basis: PriceBasis | null;
  readonly net_weight_kg: number | null;
  readonly quantity: number | null;
  /** UCUM, of `quantity`. */
  readonly quantity_unit: string | null;
  /** The id of the table's source; see `sources`. */
  readonly source: string;
  readonly revision: number;
  /**
   * Null for a published row. `remainder`: what a published total holds beyond its published parts. `share`: a stated share of what was
   * published for a region that was divided since.
   */
  readonly derivation: 'remainder' | 'share' | null;
}

/**
 * What the trade engines ask: SQL of DuckDB, with `$1`, `$2` … for parameters, over these views.
 *
 * - `flows`: columns of `Flow`. Every amount stands in it once for each frequency: of each reporter and period the preferred source, its
 *   latest revision, at the finest published level; where published parts fall short of their published total a row says the rest
 *   (`derivation`, under the total's shorter code, or partner `_X`). So any sum over products or partners within a frequency is right, a
 *   product at n digits is `left(hs, n)`. Sorted by year, reporter, partner, flow and product: conditions on them are quick, the more of them.
 * - `flows_partners`: summed over products: `period, frequency, reporter, partner, flow, value_usd, net_weight_kg, flows` (how many rows).
 *   Kept beside the rows and small: ask it whatever needs no product.
 * - `flows_chapters`: summed over partners, by two digits: `period, frequency, reporter, flow, hs2, value_usd, net_weight_kg, flows`. Kept and small too.
 * - `flows_hs2`: both dimensions: `period, frequency, reporter, partner, flow, hs2, value_usd, net_weight_kg, flows`; summed when it is asked, so
 *   name a reporter or a partner.
 * - `flows_sources`: as `flows_partners`, by `source` and the `currency` it reports in as well; `value_usd` is null where a rate is missing. Small.
 * - `flows_all`: what was loaded, columns of `Flow` and `aggregate` (a published total whose parts are there too) and `shown` (whether `flows` has it):
 *   every revision, every source.
 * - `goods`: `hs, language, name`: how loaded tables name products of 4 digits and more, where they do.
 * - `rates`: `currency, period, per_usd`: units of a currency for a US dollar, in a month or on the mean of a year; a month's goes before its year's.
 * - `sources`: `id, title, publisher, licence, address, revision, loaded, published, flows`.
 */
export interface Cube {
  /** Counts and sums of whole numbers come as numbers. Throws when the SQL is wrong. */
  rows<Row>(sql: string, parameters?: readonly (string | number | boolean | null)[]): Promise<readonly Row[]>;
}

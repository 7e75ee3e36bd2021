/** A JSON value as it stands in the log. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What people keep on a workbench: a firm, an offer, a mission. The last one told under an id counts; one without a value is withdrawn. */
export interface Item {
  /** The workbench's id. */
  readonly domain: string;
  /** What it is, in the workbench's words: `offer`. */
  readonly type: string;
  readonly id: string;
  readonly value?: Json;
}

/** An item with whose it is and since when. */
export interface KeptItem<Value = unknown> {
  readonly id: string;
  readonly value: Value;
  /** The side in whose log the value stands, ISO 3166-1. */
  readonly side: string;
  readonly author: string;
  /** ISO time. */
  readonly time: string;
}

/** One state of an item in the past; absent values are withdrawals. */
export type PastItem = Omit<KeptItem, 'value'> & { readonly value?: unknown };

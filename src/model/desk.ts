import type { Fact } from './fact.ts';
import type { Item, KeptItem, PastItem } from './item.ts';
import type { Language } from './language.ts';
import type { Right } from './people.ts';
import type { Place } from './place.ts';

/** What is sent to a route of a workbench. */
export interface DeskRequest {
  /** The parts of the path that stand in braces. */
  readonly path: Readonly<Record<string, string>>;
  /** Parameters, those that are not given left out. */
  readonly query: Readonly<Record<string, string>>;
  /** The fields of a form, or the members of a JSON object, that are filled; each once. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** The id of the person who asks. */
  readonly by?: string;
}

/** What a route of a workbench answers; undefined where nothing is held. A body that is text has its `mediaType`; anything else is JSON. */
export interface DeskAnswer {
  readonly body?: unknown;
  /** Items with ids: the server gives them page by page, with the members of `body`, or all of them as CSV. */
  readonly list?: readonly { readonly id: string }[];
  readonly status?: 200 | 201;
  readonly mediaType?: string;
  /** The name under which a browser keeps it. */
  readonly fileName?: string;
  /** Where what was made can be seen, below /api; a page goes there. */
  readonly location?: string;
}

/** A route that a workbench brings: `/business/offers/{id}` stands below /api, and its page, if there is one, below /domains. */
export interface DeskRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly right: Right;
  readonly query?: Readonly<Record<string, string>>;
  /** The fields that it takes; others are refused. */
  readonly fields?: readonly string[];
  readonly answer: (
    request: DeskRequest,
    node: DeskNode,
  ) => DeskAnswer | undefined | Promise<DeskAnswer | undefined>;
}

/** What people keep on a workbench, and what can be asked of it beside its view. */
export interface Desk {
  /** Takes values from outside for items of a type; throws a Failure that says what is wrong. */
  readonly admit: (type: string, value: unknown) => Item;
  readonly routes: readonly DeskRoute[];
}

/** Long work, done beside the server: `of` says how far it is, by the key under which it was begun. */
export interface Works {
  /** Begins; what was begun under the key before is stopped. `done` is given the result; a failure is told by `of`. */
  start(key: string, name: string, input: unknown, done: (result: unknown) => Promise<void>): void;
  of(key: string): WorkState | undefined;
  /** Asks it to end with what it has. */
  stop(key: string): void;
}

export interface WorkState {
  readonly state: 'working' | 'stopping' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly seconds: number;
  readonly problem?: string;
}

/** What is kept on one workbench, and what its node knows. */
export interface DeskBooks {
  /** Items of this workbench, as last told, in id order. */
  items<Value>(type: string): readonly KeptItem<Value>[];
  item<Value>(type: string, id: string): KeptItem<Value> | undefined;
  /** All that was told of an item, oldest first. */
  past(type: string, id: string): readonly PastItem[];
  /** Appends what differs from what is held; all or nothing. */
  keep(items: readonly Item[], by?: string): Promise<void>;
  /** The facts that this workbench holds. */
  facts(): readonly Fact[];
  places(): readonly Place[];
  /** A place's code by its code or name. */
  placeNamed(name: string): string | undefined;
  /** The base forms of a text's words. */
  words(text: string, language: Language | undefined): readonly string[];
  /** ISO time. */
  now(): string;
}

/** What a node lends to the routes of a workbench. */
export interface DeskNode extends DeskBooks {
  /** The lines of a CSV file or a workbook by the names of their columns. */
  rows(bytes: Uint8Array, name: string): Promise<readonly Readonly<Record<string, string>>[]>;
  readonly works: Works;
}

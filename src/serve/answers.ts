import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Application } from '#model/application.ts';
import { everyItem } from '#model/every-item.ts';
import { Failure } from '#model/failure.ts';
import { isLanguage, type Language } from '#model/language.ts';
import { boundsOf } from '#model/period.ts';
import type { Cursor, Page } from '#model/register.ts';
import { CSV, createCsv, csvOf, linesOf } from './csv.ts';
import type { Visited } from './guard.ts';
import { problem } from './problem.ts';

/** Where a page of a list begins and how long it is. */
export function cursorOf(context: Context): Cursor {
  const { after, limit } = context.req.query();
  if (limit !== undefined && !/^(?:[1-9]\d?|[1-4]\d\d|500)$/.test(limit))
    throw usage('a limit of 1 to 500', limit);
  return { ...(after ? { after } : {}), ...(limit ? { limit: Number(limit) } : {}) };
}

/** The parameters that name places. */
const PLACES = ['place', 'counterpart'];

/** A code as written in addresses (RU-AST~astrakhan) or a name, as a code. */
export const codeOf = (application: Application, written: string): string => {
  const text = decodeURIComponent(written).replace('~', '/');
  return application.placeNamed(text) ?? text;
};

/** The parameters that say which items, with places by their codes. */
export function filterOf(application: Application, context: Context): Readonly<Record<string, string>> {
  const { after: _, limit: __, format: ___, ...asked } = context.req.query();
  const filter: Record<string, string> = {};
  for (const [name, value] of Object.entries(asked))
    if (value) filter[name] = PLACES.includes(name) ? codeOf(application, value) : value;
  return filter;
}

/** After how many items of a list others are answered. */
const AT_ONCE = 100;

/** How many items of a list are sent as CSV at first, so that it begins at once, and then at a time. */
const FIRST = 50;
const PART = 500;

/**
 * The whole of a list as CSV under columns that are known, or that its first page tells: what was read is sent before more is.
 *
 * @param part how many items are read at a time
 */
export async function sentAsCsv<T extends object>(
  columns: readonly string[] | ((first: readonly T[]) => readonly string[]),
  list: (cursor: Cursor) => Promise<Page<T>>,
  rowsOf: (item: T) => readonly object[],
  part: number = PART,
): Promise<Response> {
  // What is refused is refused before anything is sent.
  let page: Page<T> | undefined = await list({ limit: FIRST });
  const known = typeof columns === 'function' ? columns(page.items) : columns;
  let heading = `${known.join(',')}\r\n`;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { items, next }: Page<T> = page!;
      controller.enqueue(new TextEncoder().encode(`${heading}${linesOf(items.flatMap(rowsOf), known)}`));
      heading = '';
      if (next === undefined) return controller.close();
      await setImmediate();
      page = await list({ limit: part, after: next });
    },
  });
  // No cache holds a whole register.
  return new Response(body, {
    headers: { ...CSV, 'cache-control': 'private, no-store' },
  });
}

/** A page of a list as JSON, or the whole of it as CSV: sent while it is read where its columns are known. */
export async function listed<T extends object>(
  context: Context,
  list: (cursor: Cursor) => Promise<Page<T>>,
  rowsOf: (item: T) => readonly object[] = (item) => [item],
  columns?: () => Promise<readonly string[]> | readonly string[],
): Promise<Response> {
  if (isAskedAsCsv(context, context.req.query('format'))) {
    if (columns) return sentAsCsv(await columns(), list, rowsOf);
    const csv = createCsv();
    let taken = 0;
    for await (const item of everyItem(list)) {
      for (const row of rowsOf(item)) csv.add(row);
      // Whoever asks meanwhile is answered between two pages of a long list.
      if (++taken % AT_ONCE === 0) await setImmediate();
    }
    return context.body(csv.text(), 200, CSV);
  }
  const page = await list(cursorOf(context));
  if (page.next) {
    const address = new URL(context.req.url);
    address.searchParams.set('after', page.next);
    context.header('link', `<${address.pathname}${address.search}>; rel="next"`);
  }
  return context.json(page);
}

/** What is told as JSON, or its rows as CSV where that is asked for. */
export function inRows(context: Context, told: object, rows: () => readonly object[]): Response {
  if (!isAskedAsCsv(context, context.req.query('format'))) return context.json(told);
  return context.body(csvOf(rows()), 200, CSV);
}

/** Whether a list is asked for as CSV. Throws when it is asked for as something else that there is not. */
export function isAskedAsCsv(context: Context, format: string | undefined): boolean {
  if (format && format !== 'csv' && format !== 'json') throw usage('format=json or format=csv', format);
  return format === 'csv' || (!format && (context.req.header('accept')?.startsWith('text/csv') ?? false));
}

/** The id of whoever asks for what only persons may; the guard has seen to it that there is one. */
export const personOf = (context: Context<Visited>): string => context.get('visitor').person!;

/** The language in which something is to be told, English unless asked otherwise. */
export function languageOf(lang = 'en'): Language {
  if (!isLanguage(lang)) throw usage('lang: ru, kk or en', `"${lang}"`);
  return lang;
}

/** The day that is asked for. */
export function dayIn(context: Context): string | undefined {
  const { on } = context.req.query();
  if (on && boundsOf(on)?.from !== on) throw usage('a day such as 2026-01-31', on);
  return on || undefined;
}

/** What was found, or that nothing is held under this address. */
export const found = (context: Context, value: unknown): Response =>
  value === undefined
    ? problem(context, 404, 'not-found', 'Not found', `nothing is held under ${context.req.path}`)
    : context.json(value as object);

/** The failure of a request that is not understood. */
export const usage = (expected: string, what: string): Failure =>
  new Failure('usage', { expected, found: what, remedy: 'see /api/openapi.json' });

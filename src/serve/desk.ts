import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DeskAnswer, DeskNode, DeskRoute } from '#model/desk.ts';
import { Failure } from '#model/failure.ts';
import { cursorOf, found as foundNothing } from './answers.ts';
import { CSV, csvOf } from './csv.ts';
import type { Visited } from './guard.ts';
import { ROUTES, type Route } from './routes.ts';
import { fieldsOf } from './submission.ts';

/** The routes that a workbench brings, and what its node lends to them. */
export interface ServedDesk {
  readonly routes: readonly DeskRoute[];
  readonly node: DeskNode;
}

/** All routes of a server: its own and those of the workbenches, whose fields are described by their names. */
export const routesWith = (desks: readonly Pick<ServedDesk, 'routes'>[]): readonly Route[] => [
  ...ROUTES,
  ...desks.flatMap(({ routes }) =>
    routes.map(({ method, path, summary, right, query, fields }): Route => {
      const body = Object.fromEntries(['file', ...(fields ?? [])].map((name) => [name, name]));
      return {
        method,
        path,
        summary,
        right,
        ...(query ? { query } : {}),
        ...(method === 'post' ? { body } : {}),
      };
    }),
  ),
];

/** What a server does about requests that are too large. */
interface Limits {
  readonly largestUpload: number;
  readonly tooLarge: (context: Context) => Response;
}

/** Puts the routes of the workbenches beside the others. A list is given page by page, or whole as CSV. */
export function mountDesks(app: Hono<Visited>, desks: readonly ServedDesk[], limits: Limits): void {
  for (const { routes, node } of desks)
    for (const route of routes) {
      const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
      const answer = async (context: Context<Visited>): Promise<Response> => {
        const { file, ...fields } =
          route.method === 'post' ? await fieldsOf(context, ['file', ...(route.fields ?? [])]) : {};
        for (const [name, value] of Object.entries(fields))
          if (value instanceof File) throw refused(`"${name}" as text`, 'a file');
        if (typeof file === 'string') throw refused('"file" as a file', 'text');
        const { after: _, limit: __, ...query } = context.req.query();
        const by = context.get('visitor').person;
        const found = await route.answer(
          {
            path: Object.fromEntries(
              Object.entries(context.req.param()).map(([name, value]) => [name, String(value)]),
            ),
            query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
            fields: fields as Readonly<Record<string, string>>,
            ...(file ? { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } } : {}),
            ...(by === undefined ? {} : { by }),
          },
          node,
        );
        return found ? responseOf(context, found) : foundNothing(context, undefined);
      };
      if (route.method === 'get') app.get(path, answer);
      else app.post(path, bodyLimit({ maxSize: limits.largestUpload, onError: limits.tooLarge }), answer);
    }
}

function responseOf(
  context: Context,
  { body, list, status = 200, mediaType, fileName, location }: DeskAnswer,
): Response {
  if (location) context.header('location', `/api${location}`);
  if (fileName)
    context.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  if (mediaType !== undefined) return context.body(String(body), status, { 'content-type': mediaType });
  if (list === undefined) return context.json(body as object, status);
  const { after, limit: size = 50 } = cursorOf(context);
  if (context.req.query('format') === 'csv') return context.body(csvOf(list), 200, CSV);
  const from = after === undefined ? 0 : list.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0)
    throw refused('in after= the `next` of a page of this list', after.slice(0, 80));
  const items = list.slice(from, from + size);
  const last = items.at(-1);
  return context.json({
    ...(body as object),
    items,
    total: list.length,
    ...(from + size < list.length && last ? { next: last.id } : {}),
  });
}

const refused = (expected: string, found: string): Failure =>
  new Failure('usage', { expected, found, remedy: 'see /api/openapi.json' });

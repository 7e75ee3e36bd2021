import { routesWith } from '../../src/serve/desk.ts';
import { openApi } from '../../src/serve/openapi.ts';
import { openShelf } from '../../src/shelf.ts';

/** One operation of openapi.json. */
export interface Operation {
  readonly method: string;
  /** With {names} in braces. */
  readonly path: string;
  readonly right: string;
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' }[];
  /** The names of the fields of its body; undefined when it takes none. */
  readonly fields?: readonly string[];
}

interface Described {
  readonly 'x-right': string;
  readonly parameters: Operation['parameters'];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly properties: object } } };
  };
}

const { domains } = await openShelf();
const routes = routesWith(domains.flatMap(({ desk }) => desk ?? []));

/** Every operation that openapi.json describes, those of the workbenches too. */
export const OPERATIONS: readonly Operation[] = Object.entries(
  (openApi('test', routes) as { paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { 'x-right': right, parameters, requestBody }]) => ({
    method: method.toUpperCase(),
    path,
    right,
    parameters,
    ...(requestBody
      ? { fields: Object.keys(requestBody.content['application/json'].schema.properties) }
      : {}),
  })),
);

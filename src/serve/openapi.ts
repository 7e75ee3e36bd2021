import type { Route } from './routes.ts';

/** The OpenAPI 3.1 description of the routes. */
export function openApi(version: string, routes: readonly Route[]): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path, summary, right, query, body } of routes) {
    const parameters = [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...Object.entries(query ?? {}).map(([name, description]) => ({
        name,
        in: 'query',
        description,
        schema: { type: name === 'limit' ? 'integer' : 'string' },
      })),
    ];
    paths[`/api${path}`] = {
      ...paths[`/api${path}`],
      [method]: {
        summary,
        'x-right': right,
        parameters,
        ...(right === 'anyone' ? { security: [] } : {}),
        ...(body ? { requestBody: { content: contentOf(body) } } : {}),
        responses: {
          200: { description: 'What was asked for', content: { 'application/json': {} } },
          default: { description: 'What went wrong (RFC 9457)', content: { 'application/problem+json': {} } },
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pobratim', version, license: { name: 'Apache-2.0' } },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{}, { token: [] }],
    paths,
  };
}

/** The same fields as JSON or as a form. */
function contentOf(body: NonNullable<Route['body']>): unknown {
  const properties = Object.fromEntries(
    Object.entries(body).map(([name, description]) => [
      name,
      { type: 'string', description, ...(name === 'file' ? { format: 'binary' } : {}) },
    ]),
  );
  const schema = { type: 'object', additionalProperties: false, properties };
  return Object.fromEntries(
    ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'].map((type) => [
      type,
      { schema },
    ]),
  );
}

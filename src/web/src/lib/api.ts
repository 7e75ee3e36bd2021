import { type ActionFailure, error, fail, type RequestEvent } from '@sveltejs/kit';
import type { Page } from '#model/register.ts';
import { queryOf } from './list.ts';

/** Asks the API of this node, in the same process. A refusal becomes the page's own error. */
export async function api<T>(event: Pick<RequestEvent, 'platform' | 'url'>, path: string): Promise<T> {
  const response = await send(event, new Request(new URL(`/api${path}`, event.url)));
  const body = await response.json();
  if (!response.ok)
    error(response.status as 400, (body as { detail?: string }).detail ?? response.statusText);
  return body as T;
}

/** What a page of a list shows: the list that its address asks for, the query, and the filter as it was given. */
export async function listed<T>(event: Pick<RequestEvent, 'platform' | 'url'>, path: string) {
  const asked = queryOf(event.url);
  return {
    page: await api<Page<T>>(event, `${path}${asked}`),
    asked,
    filter: Object.fromEntries(event.url.searchParams),
  };
}

/** Hands a page's form to the API. A refusal goes back to the page. */
export async function posted(
  event: Pick<RequestEvent, 'platform' | 'url' | 'request'>,
  path: string,
): Promise<ActionFailure<{ detail: string }> | Record<string, never>> {
  const body = await event.request.formData();
  const response = await send(
    event,
    new Request(new URL(`/api${path}`, event.url), { method: 'POST', body }),
  );
  return response.ok ? {} : fail(response.status, (await response.json()) as { detail: string });
}

export function send(event: Pick<RequestEvent, 'platform'>, request: Request): Promise<Response> {
  const node = event.platform?.req.pobratim;
  return node ? node(request) : fetch(request);
}

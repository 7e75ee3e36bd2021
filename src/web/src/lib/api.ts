import { error, type RequestEvent } from '@sveltejs/kit';

/** Asks the API of this node, in the same process. A refusal becomes the page's own error. */
export async function api<T>(event: Pick<RequestEvent, 'platform' | 'url'>, path: string): Promise<T> {
  const response = await send(event, new Request(new URL(`/api${path}`, event.url)));
  const body = await response.json();
  if (!response.ok)
    error(response.status as 400, (body as { detail?: string }).detail ?? response.statusText);
  return body as T;
}

export function send(event: Pick<RequestEvent, 'platform'>, request: Request): Promise<Response> {
  const node = event.platform?.req.pobratim;
  return node ? node(request) : fetch(request);
}

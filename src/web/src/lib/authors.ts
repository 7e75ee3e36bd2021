import { type Asking, send } from './api.ts';

/** What the author of an entry is called now: a person by the name they go by, a program or an operator as they stand in the log. */
export async function nameOf(event: Asking, author: string): Promise<string> {
  const response = await send(
    event,
    new Request(new URL(`/api/people/${encodeURIComponent(author)}`, event.url)),
  );
  return response.ok ? ((await response.json()) as { readonly name: string }).name : author;
}

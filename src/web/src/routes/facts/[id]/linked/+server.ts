import { api } from '#lib/api.ts';
import { linkedOf } from '#lib/linked.ts';
import { namesOf } from '#lib/names.ts';
import type { FactInContext } from '#model/register.ts';
import type { RequestHandler } from './$types';

/** A fact as JSON-LD, for programs that read linked data. */
export const GET: RequestHandler = async (event) => {
  const [known, names] = await Promise.all([
    api<FactInContext>(event, `/facts/${encodeURIComponent(event.params.id)}`),
    namesOf(event),
  ]);
  return new Response(JSON.stringify(linkedOf(known, names, event.url.origin), undefined, 1), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
};

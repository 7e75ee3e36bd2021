/** What other sites add to a link that was shared there: no filter of ours. */
const ADDED_ELSEWHERE = /^(?:utm_\w+|fbclid|gclid|yclid|ysclid|_openstat|mc_[ce]id)$/;

/** The query of a list's address, without what the interface adds to it, or sites where the address was shared. */
export function queryOf(url: URL): string {
  const query = new URLSearchParams(
    [...url.searchParams].filter(
      ([name, value]) => name !== 'lang' && value !== '' && !ADDED_ELSEWHERE.test(name),
    ),
  );
  return query.size > 0 ? `?${query}` : '';
}

/** The same query going on after an item. */
export function after(query: string, id: string): string {
  const next = new URLSearchParams(query);
  next.set('after', id);
  return `?${next}`;
}

/** The same address with one parameter set, or taken away. */
export function asking(path: string, query: string, name: string, value?: string): string {
  const asked = new URLSearchParams(query);
  if (value === undefined) asked.delete(name);
  else asked.set(name, value);
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** The same query with some parameters told otherwise; an empty one is left out. */
export function changed(query: string, told: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(told))
    if (value === '') next.delete(name);
    else next.set(name, value);
  return `?${next}`;
}

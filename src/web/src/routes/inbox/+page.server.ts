import { type Asking, api } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import { withClaims } from '#lib/rivals.ts';
import { SAYING } from '#lib/saying.ts';
import type { DueFact, Page } from '#model/register.ts';
import type { PageServerLoad } from './$types';

/** How many facts stand on a page: each with its sentences. */
const AT_ONCE = 10;

export const load: PageServerLoad = async (event) => {
  const asked = queryOf(event.url);
  const filter = Object.fromEntries(event.url.searchParams);
  const mayConfirm = (await event.parent()).session.rights.includes('confirm');
  const page = mayConfirm ? await inboxOf(event, asked) : { items: [], total: 0 };
  const known = await withClaims(
    event,
    page.items.map(({ fact }) => fact),
  );
  return { page, known, asked, filter, mayConfirm };
};

const inboxOf = (event: Asking, asked: string): Promise<Page<DueFact>> =>
  api<Page<DueFact>>(event, `/inbox${asked ? `${asked}&` : '?'}limit=${AT_ONCE}`);

export const actions = SAYING;

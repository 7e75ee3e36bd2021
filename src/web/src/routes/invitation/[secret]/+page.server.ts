import { redirect } from '@sveltejs/kit';
import { posted, send } from '#lib/api.ts';
import type { Invitation } from '#model/people.ts';
import type { Actions, PageServerLoad } from './$types';

const pathOf = (secret: string): string => `/invitations/${encodeURIComponent(secret)}`;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const response = await send(event, new Request(new URL(`/api${pathOf(event.params.secret)}`, event.url)));
  return response.ok ? { invitation: (await response.json()) as Invitation } : {};
};

export const actions: Actions = {
  default: async (event) => {
    const refusal = await posted(event, pathOf(event.params.secret));
    if ('status' in refusal) return refusal;
    redirect(303, '/account');
  },
};

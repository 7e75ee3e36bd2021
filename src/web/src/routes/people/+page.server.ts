import { fail, redirect } from '@sveltejs/kit';
import { api, posted, send } from '#lib/api.ts';
import { queryOf } from '#lib/list.ts';
import type { Invitation, Member } from '#model/people.ts';
import type { Page } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.session.person) redirect(303, '/sign-in?back=/people');
  const address = new URL(event.url);
  // Whom the form was about that led here.
  address.searchParams.delete('id');
  const asked = queryOf(address);
  const [members, invitations] = await Promise.all([
    api<Page<Member>>(event, `/people${asked}`),
    api<Pick<Page<Invitation>, 'items'>>(event, '/invitations'),
  ]);
  return {
    members: members.items,
    invitations: invitations.items,
    asked,
    filter: Object.fromEntries(address.searchParams),
  };
};

type Event = Parameters<Actions[string]>[0];
const idOf = (event: Event): string => encodeURIComponent(event.url.searchParams.get('id') ?? '');

/** Asks for a link, which is shown once. */
const linking = (path: (event: Event) => string) => async (event: Event) => {
  const body = await event.request.formData();
  const response = await send(
    event,
    new Request(new URL(`/api${path(event)}`, event.url), { method: 'POST', body }),
  );
  const told = (await response.json()) as { readonly link: string; readonly detail: string };
  return response.ok ? { link: told.link } : fail(response.status, { detail: told.detail });
};

export const actions: Actions = {
  invite: linking(() => '/invitations'),
  recover: linking((event) => `/people/${idOf(event)}/recover`),
  withdraw: (event) => posted(event, `/invitations/${idOf(event)}/withdraw`),
  role: (event) => posted(event, `/people/${idOf(event)}/role`),
  remove: (event) => posted(event, `/people/${idOf(event)}/remove`),
  reading: (event) => posted(event, '/reading'),
};

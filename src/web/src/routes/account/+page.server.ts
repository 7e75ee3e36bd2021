import { fail, redirect } from '@sveltejs/kit';
import { api, posted, send } from '#lib/api.ts';
import type { Account } from '#model/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  if (!event.locals.session.person) redirect(303, '/sign-in?back=/account');
  return { account: await api<Account>(event, '/account') };
};

type Event = Parameters<Actions[string]>[0];

/** Hands the form on and says that it was taken. */
const saving = (path: string) => async (event: Event) => {
  const refusal = await posted(event, path);
  return 'status' in refusal ? refusal : { saved: true };
};

/** Does to one of a list, named by the address of the form, what the path says. */
const doing = (list: string, act: string) => async (event: Event) =>
  saving(`/account/${list}/${encodeURIComponent(event.url.searchParams.get('id') ?? '')}/${act}`)(event);

export const actions: Actions = {
  name: saving('/account'),
  password: saving('/account/password'),
  passkey: saving('/account/passkeys'),
  removePasskey: doing('passkeys', 'remove'),
  endSession: doing('sessions', 'end'),
  endToken: doing('tokens', 'end'),
  token: async (event) => {
    const body = await event.request.formData();
    const response = await send(
      event,
      new Request(new URL('/api/account/tokens', event.url), { method: 'POST', body }),
    );
    const told = (await response.json()) as { readonly token: string; readonly detail: string };
    return response.ok ? { token: told.token } : fail(response.status, { detail: told.detail });
  },
  leave: async (event) => {
    await posted(event, '/session/end');
    redirect(303, '/');
  },
};

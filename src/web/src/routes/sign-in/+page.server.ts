import { redirect } from '@sveltejs/kit';
import { posted } from '#lib/api.ts';
import { wayBack } from '#lib/session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session.person) redirect(303, wayBack(url));
  return { back: wayBack(url) };
};

const entering = (path: string) => async (event: Parameters<Actions[string]>[0]) => {
  const refusal = await posted(event, path);
  if ('status' in refusal) return refusal;
  redirect(303, wayBack(event.url));
};

export const actions: Actions = {
  password: entering('/session'),
  passkey: entering('/session/passkey'),
};

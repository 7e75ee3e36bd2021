import { fail, redirect } from '@sveltejs/kit';
import { passageAt } from '#lib/address.ts';
import { api, send } from '#lib/api.ts';
import { slotsFrom } from '#lib/claim-form.ts';
import type { Claim } from '#model/claim.ts';
import type { Document } from '#model/document.ts';
import type { PassageNames } from '#model/told-claim.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = encodeURIComponent(event.params.id);
  const [start, end, kind] = ['start', 'end', 'kind'].map((name) => event.url.searchParams.get(name) ?? '');
  const { document } = await api<{ document: Document }>(event, `/documents/${id}`);
  const passage =
    start && end
      ? await api<PassageNames>(event, `/documents/${id}/passage?${new URLSearchParams({ start, end })}`)
      : undefined;
  return { document, passage, kind: kind ?? '' };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string): string => String(form.get(name) ?? '');
    const body = JSON.stringify({
      document: event.params.id,
      start: text('start'),
      end: text('end'),
      kind: text('kind'),
      modality: text('modality'),
      speaker: text('speaker'),
      slots: JSON.stringify(slotsFrom(form)),
    });
    const headers = { 'content-type': 'application/json' };
    const response = await send(
      event,
      new Request(new URL('/api/claims', event.url), { method: 'POST', body, headers }),
    );
    const answer = (await response.json()) as Claim & { detail: string };
    if (!response.ok)
      return fail(response.status, {
        detail: answer.detail,
        filled: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) as Readonly<
          Record<string, string>
        >,
      });
    redirect(303, passageAt(event.params.id, answer.id));
  },
};

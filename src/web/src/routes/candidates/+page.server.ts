import { fail } from '@sveltejs/kit';
import { listed, send } from '#lib/api.ts';
import type { CandidateInContext } from '#model/register.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listed<CandidateInContext>(event, '/candidates');

export const actions: Actions = {
  /** `before` is the verdict that stood until now: taking back restores it. */
  default: async (event) => {
    const body = await event.request.formData();
    const before = String(body.get('before') ?? '') || 'withdrawn';
    body.delete('before');
    const response = await send(
      event,
      new Request(new URL('/api/judgements', event.url), { method: 'POST', body }),
    );
    if (!response.ok) return fail(response.status, (await response.json()) as { detail: string });
    const [a, b, verdict] = ['a', 'b', 'verdict'].map((name) => String(body.get(name)));
    return { judged: { a: a!, b: b!, verdict: verdict!, before } };
  },
};

import { fail } from '@sveltejs/kit';
import { send } from '#lib/api.ts';
import type { Admission } from '#model/application.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const filled = await event.request.formData();
    const request = new Request(new URL('/api/documents', event.url), { method: 'POST', body: filled });
    const response = await send(event, request);
    const body = await response.json();
    if (!response.ok)
      return fail(response.status, {
        problem: body as { title: string; detail: string },
        filled: Object.fromEntries(
          [...filled].flatMap(([name, value]): [string, string][] =>
            typeof value === 'string' ? [[name, value]] : [],
          ),
        ) as Readonly<Record<string, string>>,
      });
    return { admission: body as Admission };
  },
};

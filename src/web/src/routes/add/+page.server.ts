import { fail } from '@sveltejs/kit';
import { send } from '#lib/api.ts';
import { receivedOf } from '#lib/received.ts';
import { problemIn } from '#model/problem-words.ts';
import type { Received } from '#model/receiving.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const filled = await event.request.formData();
    const files = filled.getAll('file').filter((file) => file instanceof File && file.name !== '');
    const received: Received[] = [];
    for (const file of files.length > 0 ? files : [undefined]) {
      const body = new FormData();
      for (const [name, value] of filled)
        if (name !== 'file' && (name !== 'text' || !file)) body.append(name, value);
      if (file) body.append('file', file);
      const response = await send(
        event,
        new Request(new URL('/api/documents', event.url), { method: 'POST', body }),
      );
      const answer: unknown = await response.json();
      if (!response.ok && !file)
        return fail(response.status, {
          problem: problemIn(event.locals.language, answer as object),
          filled: Object.fromEntries(
            [...filled].filter(([, value]) => typeof value === 'string'),
          ) as Readonly<Record<string, string>>,
        });
      received.push(...receivedOf(response.ok, answer, file instanceof File ? file.name : undefined));
    }
    return { received };
  },
};

import { api, posted } from '#lib/api.ts';
import type { Subscription } from '#model/following.ts';
import type { Undertaking } from '#model/promise.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const asked = Object.fromEntries(
    ['place', 'counterpart', 'text', 'promise'].flatMap((name) => {
      const value = event.url.searchParams.get(name)?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
  const [digests, promise] = await Promise.all([
    event.locals.session.person
      ? api<{ readonly isMailed: boolean; readonly items: readonly Omit<Subscription, 'person'>[] }>(
          event,
          '/subscriptions',
        )
      : { isMailed: false, items: [] },
    asked.promise ? api<Undertaking>(event, `/promises/${encodeURIComponent(asked.promise)}`) : undefined,
  ]);
  return { asked: asked as Readonly<Record<string, string>>, digests, promise };
};

export const actions: Actions = {
  put: (event) => posted(event, '/subscriptions'),
  remove: (event) =>
    posted(event, `/subscriptions/${encodeURIComponent(event.url.searchParams.get('id') ?? '')}/remove`),
};

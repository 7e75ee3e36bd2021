import { api } from '#lib/api.ts';
import type { GatheredSource, Outcome } from '#model/gathering.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  api<{ readonly source: GatheredSource; readonly outcomes: readonly Outcome[] }>(
    event,
    `/sources/${encodeURIComponent(event.params.id)}`,
  );

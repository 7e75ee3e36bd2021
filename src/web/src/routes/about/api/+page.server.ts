import { api } from '#lib/api.ts';
import type { PageServerLoad } from './$types';

interface Operation {
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
  }[];
}

export const load: PageServerLoad = async (event) => ({
  description: await api<{ paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }>(
    event,
    '/openapi.json',
  ),
});

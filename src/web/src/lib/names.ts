import { lineNames } from '#model/line.ts';
import type { Place } from '#model/place.ts';
import type { DomainSummary } from '#model/register.ts';
import { type Asking, api } from './api.ts';
import type { Names } from './format.ts';

/** The names that pages are written with, in the reader's language. */
export async function namesOf(
  event: Asking & { readonly locals: { readonly language: Names['language'] } },
): Promise<Names> {
  const [domains, places] = await Promise.all([
    api<readonly DomainSummary[]>(event, '/domains'),
    api<readonly Place[]>(event, '/places'),
  ]);
  return namesIn(event.locals.language, domains, places);
}

export const namesIn = (
  language: Names['language'],
  domains: readonly DomainSummary[],
  places: readonly Place[],
): Names => ({
  ...lineNames(
    language,
    places,
    domains.flatMap(({ measures }) => measures),
  ),
  rules: Object.fromEntries(
    domains.flatMap(({ preferences }) => preferences.map(({ id, name }) => [id, name[language]])),
  ),
});

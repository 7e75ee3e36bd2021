import { api } from '#lib/api.ts';
import { namesIn } from '#lib/names.ts';
import { countryOf, type Place } from '#model/place.ts';
import type { DomainSummary } from '#model/register.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { language, session } = event.locals;
  const [domains, places] = session.rights.includes('read')
    ? await Promise.all([
        api<readonly DomainSummary[]>(event, '/domains'),
        api<readonly Place[]>(event, '/places'),
      ])
    : [[], []];
  return {
    language,
    session,
    domains,
    sides: [...new Set(places.filter(({ border }) => border).map(({ code }) => countryOf(code)))].sort(),
    path: event.url.pathname,
    query: event.url.search.replace(/([?&])lang=\w+&?/, '$1').replace(/[?&]$/, ''),
    names: namesIn(language, domains, places),
  };
};

import { api } from '#lib/api.ts';
import { withClaims } from '#lib/rivals.ts';
import type { Citation } from '#model/citation.ts';
import type { Fact } from '#model/fact.ts';
import type { BorderMap, YearCount } from '#model/map.ts';
import type { Undertaking } from '#model/promise.ts';
import type { FindingInContext, Page } from '#model/register.ts';
import type { TimeSeries } from '#model/time-series.ts';
import css from '../../../app.css?raw';
import type { PageServerLoad } from './$types';

/** The tokens of the style sheet, as it declares them: in the light, in the dark, in print. */
function tokens() {
  const of = (block: string): ReadonlyMap<string, string> =>
    new Map([...block.matchAll(/(--[a-z]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
  const [light, dark, print] = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, block]) => of(block!));
  return [...light!].map(([name, value]) => ({
    name,
    light: value,
    dark: dark?.get(name) ?? value,
    print: print?.get(name) ?? value,
  }));
}

export const load: PageServerLoad = async (event) => {
  const first = async <T>(path: string): Promise<readonly T[]> => (await api<Page<T>>(event, path)).items;
  const [facts, disputed, series, promises, findings, map, years] = await Promise.all([
    first<Fact>('/facts?limit=3'),
    first<Fact>('/facts?state=disputed&limit=1'),
    first<TimeSeries>('/series?limit=1'),
    first<Undertaking>('/promises?limit=1'),
    first<FindingInContext>('/findings?limit=1'),
    api<BorderMap>(event, '/map'),
    api<readonly YearCount[]>(event, '/years'),
  ]);
  const [one] = disputed;
  const citation = one && (await api<Citation>(event, `/facts/${one.id}/citation`));
  return {
    ...(citation ? { cited: { fact: one.id, text: citation.text } } : {}),
    tokens: tokens(),
    facts,
    rivals: await withClaims(event, disputed),
    series,
    promises,
    findings,
    map,
    years,
  };
};

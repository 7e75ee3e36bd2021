import type { BorderMap, Landmark, MapFilter } from '#model/map.ts';
import type { Parts } from './dossier.ts';
import type { Selection } from './fact-index.ts';
import { compare } from './sorted.ts';

/** What the map shows of the facts that a filter lets through. `about` gives the facts that are about a landmark, of whichever domain. */
export function mapOf(
  { index, placeOf }: Pick<Parts, 'index' | 'placeOf'>,
  landmarks: readonly Landmark[],
  { domain, period }: MapFilter,
  about: (landmark: Landmark) => Selection | undefined,
): BorderMap {
  const selection = index.select({ ...(domain ? { domain } : {}), ...(period ? { period } : {}) });
  const factsAbout = (landmark: Landmark): number => {
    if (domain !== undefined && domain !== landmark.domain) return 0;
    const its = index.within(selection, 'domain', landmark.domain);
    const named = about(landmark);
    return index.count(named ? index.both(its, named) : its);
  };
  return {
    places: [...index.counts('in', selection)]
      .flatMap(([code, facts]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts }] : []))
      .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code)),
    ties: [...index.tiesWithin(selection)]
      .map(([pair, facts]) => ({ a: pair.split(' ')[0]!, b: pair.split(' ')[1]!, facts }))
      .sort((a, b) => b.facts - a.facts || compare(a.a + a.b, b.a + b.b)),
    landmarks: landmarks
      .map((landmark) => ({ landmark, facts: factsAbout(landmark) }))
      .sort((a, b) => b.facts - a.facts || compare(a.landmark.id, b.landmark.id)),
  };
}

/** The facts whose sentences name a landmark; undefined where all of its domain are about it. */
export function idsAbout(
  { words }: Pick<Landmark, 'words'>,
  named: (words: string) => ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  if (words.length === 0) return undefined;
  const ids = new Set<string>();
  for (const name of words) for (const id of named(name)) ids.add(id);
  return ids;
}

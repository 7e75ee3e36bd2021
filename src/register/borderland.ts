import type { BorderMap, Landmark, MapFilter } from '#model/map.ts';
import type { Parts } from './dossier.ts';
import type { Selection } from './fact-index.ts';
import { compare } from './sorted.ts';

/** What the map shows of the facts that a filter lets through. `named` gives the facts whose sentences hold the words. */
export function mapOf(
  { index, placeOf }: Pick<Parts, 'index' | 'placeOf'>,
  landmarks: readonly Landmark[],
  { domain, period }: MapFilter,
  named: (words: string) => ReadonlySet<string>,
): BorderMap {
  const asked = { ...(domain ? { domain } : {}), ...(period ? { period } : {}) };
  const selection = index.select(asked);
  return {
    places: [...index.counts('in', selection)]
      .flatMap(([code, facts]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts }] : []))
      .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code)),
    ties: [...index.tiesWithin(selection)]
      .map(([pair, facts]) => ({ a: pair.split(' ')[0]!, b: pair.split(' ')[1]!, facts }))
      .sort((a, b) => b.facts - a.facts || compare(a.a + a.b, b.a + b.b)),
    landmarks: landmarks
      .map((landmark) => {
        const about = index.select({ ...asked, domain: landmark.domain }, idsAbout(landmark, named));
        const isOther = domain !== undefined && domain !== landmark.domain;
        return { landmark, facts: isOther ? 0 : index.count(about as Selection) };
      })
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

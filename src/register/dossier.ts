import type { Fact } from '#model/fact.ts';
import { type Place, within } from '#model/place.ts';
import type { DocumentSummary, Dossier } from '#model/register.ts';
import { accordsIn } from './accords.ts';
import type { FactIndex, Selection } from './fact-index.ts';
import { compare } from './sorted.ts';

/** What a dossier is made of. */
export interface Parts {
  readonly index: FactIndex;
  readonly placeOf: ReadonlyMap<string, Place>;
  readonly summary: (document: string) => DocumentSummary | undefined;
  readonly factsById: (ids: readonly string[]) => readonly Fact[];
}

/** How much of each list a dossier shows; the lists of facts and documents go on from there. */
const SHOWN = { facts: 50, timeline: 50, disputed: 10, documents: 50 };

/** All that is held of one place, or between two: of each list the latest, and how many there are. Undefined when a place is not known. */
export function dossierOf(parts: Parts, code: string, counterpart?: string): Dossier | undefined {
  const { index, placeOf, factsById, summary } = parts;
  const codes = [code, ...(counterpart ? [counterpart] : [])];
  const asked = codes.flatMap((one) => placeOf.get(one) ?? []);
  if (asked.length < codes.length) return undefined;
  const held = index.select({ place: code, ...(counterpart ? { counterpart } : {}) });
  const disputed = index.within(held, 'state', 'disputed');
  const dated = index.within(held, 'dated', '');
  const sections = [...index.counts('domain', held)]
    .sort(([a], [b]) => compare(a, b))
    .map(([domain, total]) => ({
      domain,
      facts: index.latest(index.within(held, 'domain', domain), SHOWN.facts),
      total,
    }));
  const timeline = index.latest(dated, SHOWN.timeline);
  const rivals = index.byId(disputed, SHOWN.disputed);
  const ids = [...new Set([...sections.flatMap(({ facts }) => facts), ...timeline, ...rivals])];
  const facts = new Map(factsById(ids).map((fact) => [fact.id, fact]));
  const shown = (list: readonly string[]): readonly Fact[] => list.map((id) => facts.get(id)!);
  return {
    places: asked,
    sections: sections.map((section) => ({ ...section, facts: shown(section.facts) })),
    timeline: shown(timeline.toReversed()),
    disputed: shown(rivals),
    neighbours: counterpart ? [] : neighboursOf(code, held, parts),
    documents: documentsOf(facts.values(), summary),
    totals: {
      facts: index.count(held),
      timeline: index.count(dated),
      disputed: index.count(disputed),
      accords: accordsIn(index.counts('accord', held)),
    },
  };
}

/** The documents of the facts shown, newest first. */
function documentsOf(facts: Iterable<Fact>, summary: Parts['summary']): readonly DocumentSummary[] {
  const ids = new Set<string>();
  for (const { voices } of facts) for (const { document } of voices) ids.add(document);
  return [...ids]
    .flatMap((id) => summary(id) ?? [])
    .sort((a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id))
    .slice(0, SHOWN.documents);
}

function neighboursOf(place: string, held: Selection, { index, placeOf }: Parts): Dossier['neighbours'] {
  return [...index.counts('at', held)]
    .filter(([code]) => !within(code, place) && !within(place, code))
    .flatMap(([code, facts]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts }] : []))
    .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code));
}

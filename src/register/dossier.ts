import type { Claim } from '#model/claim.ts';
import { type Fact, type FactOf, factsOfKind, latestFirst } from '#model/fact.ts';
import { papersOf } from '#model/paper.ts';
import { boundsOf, standing } from '#model/period.ts';
import { type Place, regionOf, within } from '#model/place.ts';
import type { DocumentSummary, Dossier, FactFilter } from '#model/register.ts';
import { accordsIn } from './accords.ts';
import type { FactIndex, Selection } from './fact-index.ts';
import { headsAbout } from './heads.ts';
import { peopleOf } from './people-of.ts';
import type { PromiseTable } from './promise-table.ts';
import { compare } from './sorted.ts';

/** What a dossier is made of. */
export interface Parts {
  readonly index: FactIndex;
  readonly placeOf: ReadonlyMap<string, Place>;
  readonly summary: (document: string) => DocumentSummary | undefined;
  /** When documents came out; empty where it is not known. */
  readonly daysOf: (documents: readonly string[]) => ReadonlyMap<string, string>;
  readonly factsById: (ids: readonly string[]) => readonly Fact[];
  readonly claims: { voice(claim: string): { readonly claim: Claim } | undefined };
}

/** The day (ISO) that looks at it, and what is promised. */
export interface Seen {
  readonly today: string;
  readonly promises: Pick<PromiseTable, 'heads' | 'one'>;
}

/** A dossier before it is put into words. */
export type BareDossier = Omit<Dossier, 'lead'>;

/** How many documents a dossier shows; where it shows as many, there may be more. */
export const MOST_DOCUMENTS = 24;
/** How much of each list a dossier shows; the lists of facts and documents go on from there. */
const SHOWN = {
  facts: 12,
  timeline: 30,
  disputed: 10,
  documents: MOST_DOCUMENTS,
  ties: 12,
  papers: 24,
  trade: 12,
  works: 12,
  promises: 24,
  people: 12,
};
/** How many documents are looked through for the newest, about. */
const LOOKED_THROUGH = 300;
/** How many offices of a place, and how many papers with signers, are looked through for people. */
const NAMING = 100;

/** All that is held of one place, or between two: of each list the latest, and how many there are. Undefined when a place is not known. */
export function dossierOf(
  parts: Parts,
  { today, promises }: Seen,
  code: string,
  counterpart?: string,
): BareDossier | undefined {
  const { index, placeOf, factsById, summary } = parts;
  const codes = [code, ...(counterpart ? [counterpart] : [])];
  const asked = codes.flatMap((one) => placeOf.get(one) ?? []);
  if (asked.length < codes.length) return undefined;
  const held = index.select(filterOf(codes));
  const dated = index.within(held, 'dated', '');
  const sections = [...index.counts('domain', held)]
    .sort(([a], [b]) => compare(a, b))
    .map(([domain, total]) => ({
      domain,
      facts: index.latest(index.within(held, 'domain', domain), SHOWN.facts),
      total,
    }));
  const timeline = index.latest(dated, SHOWN.timeline);

  const areas = codes.map((one) => (one.includes('/') ? regionOf(one)! : one));
  const isWider = areas.some((area, at) => area !== codes[at]);
  const around = filterOf(areas);
  const wide = isWider ? index.select(around) : held;
  const disputed = index.within(wide, 'state', 'disputed');
  const rivals = index.byId(disputed, SHOWN.disputed);
  const ofKind = (kind: string) => index.select({ ...around, kind });
  const signings = ofKind('signing');
  const figures = index.select({ ...around, domain: 'trade', kind: 'observation' });
  const works = [ofKind('works'), ofKind('capacity')];
  const offices = areas.flatMap((place) =>
    index.byId(index.within(index.select({ place, kind: 'office' }), 'peopled', ''), NAMING),
  );
  const lists = {
    papers: papersIn(index, signings, today),
    signed: index.latest(index.within(signings, 'peopled', ''), NAMING),
    ties: index.latest(index.select({ ...filterOf(codes), kind: 'twinning' }), SHOWN.ties),
    trade: index.latest(figures, SHOWN.trade),
    works: works.flatMap((kind) => index.latest(kind, SHOWN.works)),
    offices,
  };

  const ids = [
    ...new Set([
      ...sections.flatMap(({ facts }) => facts),
      ...timeline,
      ...rivals,
      ...Object.values(lists).flat(),
    ]),
  ];
  const facts = new Map(factsById(ids).map((fact) => [fact.id, fact]));
  const shown = (list: readonly string[]): readonly Fact[] => list.map((id) => facts.get(id)!);
  const stated = (list: readonly string[]) =>
    factsOfKind(shown(list), 'signing').filter(({ modality }) => modality === 'stated');
  const exact = [...sections.flatMap((section) => section.facts), ...timeline, ...rivals].map(
    (id) => facts.get(id)!,
  );
  const papers = papersOf(stated(lists.papers), today).slice(0, SHOWN.papers);
  // Of a paper shown another source than the preferred one may name the signers.
  const signed = [
    ...new Map(
      [...stated(lists.signed), ...papers.map(({ fact }) => fact)].map((fact) => [fact.id, fact]),
    ).values(),
  ];
  return {
    places: asked,
    ...(isWider ? { wider: { places: areas, facts: index.count(wide) } } : {}),
    sections: sections.map((section) => ({ ...section, facts: shown(section.facts) })),
    ties: factsOfKind(shown(lists.ties), 'twinning'),
    papers,
    promises: headsAbout(promises.heads(today), ...areas)
      .slice(0, SHOWN.promises)
      .map(({ id }) => promises.one(id, today)!),
    trade: factsOfKind(shown(lists.trade), 'observation').toSorted(byTimeAndFlow),
    works: latestFirst(shown(lists.works)).slice(0, SHOWN.works),
    people: peopleOf(factsOfKind(shown(lists.offices), 'office'), signed, {
      claim: (id) => parts.claims.voice(id)?.claim,
      languageOf: (id) => summary(id)?.language,
    }).slice(0, SHOWN.people),
    timeline: shown(timeline.toReversed()),
    disputed: shown(rivals),
    neighbours: counterpart ? [] : neighboursOf(code, held, parts),
    documents: documentsOf(exact, parts),
    totals: {
      facts: index.count(held),
      timeline: index.count(dated),
      disputed: index.count(disputed),
      accords: accordsIn(index.counts('accord', held)),
      papers: index.count(signings),
      trade: index.count(figures),
      works: works.reduce((total, kind) => total + index.count(kind), 0),
    },
  };
}

/**
 * The papers that may be among those shown: of those that run, the next to end, of those to come the first, of those that have run out and
 * of all the latest.
 */
function papersIn(index: FactIndex, signings: Selection, today: string): readonly string[] {
  const terms = [...index.terms(index.within(signings, 'termed', ''))].map(([id, term]) => ({
    id,
    where: standing(term, today),
    end: boundsOf(term)?.to ?? '9999',
  }));
  const nextToEnd = (where: 'current' | 'future') =>
    terms
      .filter((its) => its.where === where)
      .sort((a, b) => compare(a.end, b.end) || compare(a.id, b.id))
      .slice(0, SHOWN.papers)
      .map(({ id }) => id);
  return [
    ...new Set([...nextToEnd('current'), ...nextToEnd('future'), ...index.latest(signings, SHOWN.papers)]),
  ];
}

/** Turnover before exports before imports before the rest. */
export const flowRank = (measure: string | undefined): number => {
  const rank = ['trade.turnover', 'trade.export', 'trade.import'].indexOf(measure ?? '');
  return rank < 0 ? 3 : rank;
};

/** By last day, latest first, then by flow. */
const byTimeAndFlow = (a: FactOf<'observation'>, b: FactOf<'observation'>): number =>
  compare(lastDay(b), lastDay(a)) ||
  flowRank(a.slots.measure) - flowRank(b.slots.measure) ||
  compare(a.id, b.id);

const lastDay = ({ period }: Fact): string => boundsOf(period ?? '')?.to ?? '';

const filterOf = ([place, counterpart]: readonly string[]): FactFilter => ({
  ...(place ? { place } : {}),
  ...(counterpart ? { counterpart } : {}),
});

/** The documents of the facts shown, newest first. */
function documentsOf(
  facts: Iterable<Fact>,
  { daysOf, summary }: Pick<Parts, 'daysOf' | 'summary'>,
): readonly DocumentSummary[] {
  const told = new Set<string>();
  // First those that each fact quotes, then those beside them.
  const all = [...facts];
  const most = Math.max(0, ...all.map(({ voices }) => voices.length));
  for (let at = 0; at < most && told.size < LOOKED_THROUGH; at += 1)
    for (const { voices } of all) if (voices[at]) told.add(voices[at]!.document);
  return [...daysOf([...told])]
    .sort(([a, day], [b, other]) => compare(other, day) || compare(a, b))
    .slice(0, SHOWN.documents)
    .flatMap(([id]) => summary(id) ?? []);
}

function neighboursOf(place: string, held: Selection, { index, placeOf }: Parts): Dossier['neighbours'] {
  return [...index.counts('at', held)]
    .filter(([code]) => !within(code, place) && !within(place, code))
    .flatMap(([code, facts]) => (placeOf.has(code) ? [{ place: placeOf.get(code)!, facts }] : []))
    .sort((a, b) => b.facts - a.facts || compare(a.place.code, b.place.code));
}

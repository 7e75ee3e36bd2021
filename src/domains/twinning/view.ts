import { type Fact, type FactOf, factsOfKind, latestFirst } from '#model/fact.ts';
import { type Paper, papersOf } from '#model/paper.ts';
import type { Party } from '#model/party.ts';
import { boundsOf, overlap } from '#model/period.ts';

/** Two twins and what ties them. */
export interface Tie {
  /** The twins, in the order of their codes; absent where the text leaves one unsaid. */
  readonly a?: Party;
  readonly b?: Party;
  /** The facts that call them twins, those with a year first. */
  readonly said: readonly FactOf<'twinning'>[];
  /** Papers that both signed. */
  readonly papers: readonly Paper[];
  readonly counts: readonly FactOf<'observation'>[];
}

/** A forum as documents tell of it, and the papers signed there. */
export interface Forum {
  readonly facts: readonly FactOf<'event'>[];
  readonly papers: readonly FactOf<'signing'>[];
}

export interface TwinningView {
  readonly ties: readonly Tie[];
  /** Papers whose term ends within a year, the next first. */
  readonly endingSoon: readonly Paper[];
  /** Papers of places that no fact calls twins. */
  readonly papers: readonly Paper[];
  readonly forums: readonly Forum[];
  /** Figures of no tie. */
  readonly counts: readonly FactOf<'observation'>[];
  /** Who speaks for which place. */
  readonly offices: readonly FactOf<'office'>[];
}

const YEAR_DAYS = 365;

/** Ties in the order of most papers, with all that the register holds of each. */
export function viewOf(facts: readonly Fact[], today: string): TwinningView {
  const papers = papersOf(factsOfKind(facts, 'signing'), today);
  const counts = factsOfKind(facts, 'observation');
  const ties = tiesOf(facts, papers);
  const tied = new Set(
    ties.flatMap((tie) => [...tie.papers.map(({ fact }) => fact.id), ...tie.counts.map(({ id }) => id)]),
  );
  return {
    ties,
    endingSoon: papers.filter(({ daysLeft }) => daysLeft !== undefined && daysLeft <= YEAR_DAYS),
    papers: papers.filter(({ fact }) => !tied.has(fact.id)),
    forums: forumsOf(
      facts,
      papers.map(({ fact }) => fact),
    ),
    counts: latestFirst(counts.filter(({ id }) => !tied.has(id))),
    offices: [...factsOfKind(facts, 'office')].sort((a, b) => (officeKey(a) < officeKey(b) ? -1 : 1)),
  };
}

function tiesOf(facts: readonly Fact[], papers: readonly Paper[]): readonly Tie[] {
  const twins = Map.groupBy(factsOfKind(facts, 'twinning'), ({ slots }) =>
    [slots.a ?? '', slots.b ?? ''].sort((a, b) => Number(!a) - Number(!b) || (a < b ? -1 : 1)).join('\n'),
  );
  const ties = [...twins].map(([key, said]) => {
    const [a = '', b = ''] = key.split('\n');
    const between = (parties: readonly Party[]): boolean =>
      a !== '' && b !== '' && parties.includes(a) && parties.includes(b);
    return {
      ...(a ? { a } : {}),
      ...(b ? { b } : {}),
      said: latestFirst(said),
      papers: papers.filter(({ fact }) => between(fact.slots.parties ?? [])),
      counts: latestFirst(
        factsOfKind(facts, 'observation').filter(({ slots }) =>
          between([...(slots.area ?? []), ...(slots.counterpart ?? [])]),
        ),
      ),
    };
  });
  return ties.sort((x, y) => y.papers.length - x.papers.length || (tieKey(x) < tieKey(y) ? -1 : 1));
}

/** Events of one ordinal number are one forum, however each document dates and names it. */
function forumsOf(facts: readonly Fact[], papers: readonly FactOf<'signing'>[]): readonly Forum[] {
  const forums = Map.groupBy(latestFirst(factsOfKind(facts, 'event')), ({ id, slots: { type, ordinal } }) =>
    ordinal === undefined ? id : `${type} ${ordinal}`,
  );
  return [...forums.values()].map((events) => ({
    facts: events,
    papers: papers.filter((paper) => events.some((event) => isSignedAt(paper, event))),
  }));
}

/** Signed at the forum: in its place, on its days or with an event named; or on its days with an event named and no place. */
function isSignedAt({ slots: paper }: FactOf<'signing'>, { slots: forum }: FactOf<'event'>): boolean {
  if (paper.place && forum.place && paper.place !== forum.place) return false;
  const days = [paper.date, forum.date].map((date) => date && boundsOf(date));
  const sameDays = days[0] && days[1] ? overlap(days[0], days[1]) : undefined;
  if (sameDays === false) return false;
  const samePlace = paper.place !== undefined && paper.place === forum.place;
  return samePlace ? Boolean(sameDays || paper.event) : Boolean(sameDays && paper.event);
}

const tieKey = ({ a = '', b = '' }: Tie): string => `${a} ${b}`;
const officeKey = ({ id, slots }: FactOf<'office'>): string =>
  `${slots.of ?? ''} ${slots.person ?? ''} ${id}`;

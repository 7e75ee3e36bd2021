import type { Sketch } from '#methods/minhash.ts';
import type { Application } from '#model/application.ts';
import type { Domain } from '#model/domain.ts';
import type { Landmark } from '#model/map.ts';
import type { FactFilter } from '#model/register.ts';
import type { Answers } from './answers.ts';
import { idsAbout, mapOf } from './borderland.ts';
import type { FactIndex, Selection } from './fact-index.ts';
import { domainSummaries } from './overview.ts';
import { promisesPage, seriesPage } from './pages.ts';
import type { PromiseTable } from './promise-table.ts';
import type { Register } from './register.ts';
import type { Search } from './search.ts';
import type { SeriesTable } from './series-table.ts';
import { similarTo } from './similar.ts';
import { cursorOf, keyFrom, pageSize } from './sorted.ts';
import { timelineOf } from './timeline.ts';

/** How many facts of a kind a domain's view is made of, the latest. */
const VIEWED = 150;

/** The facts that the view of a domain is made of, by id: of every kind the latest. */
const inView = (index: FactIndex, domain: string): readonly string[] =>
  [...index.counts('kind', index.select({ domain })).keys()]
    .flatMap((kind) => index.latest(index.select({ domain, kind }), VIEWED))
    .sort();

export interface Explored {
  readonly register: () => Register;
  readonly answers: Answers;
  readonly domains: readonly Domain[];
  readonly landmarks: readonly Landmark[];
  /** The ids of one kind that hold the words. */
  readonly idsOf: (kind: 'fact' | 'document', text: string) => ReadonlySet<string>;
  /** A page of the documents that hold the words, latest first. */
  readonly documentsWith: (text: string, page: Parameters<Search['find']>[2]) => ReturnType<Search['find']>;
  /** The filter, or a failure where nothing can pass it. */
  readonly checked: <Filter extends object>(
    list: 'facts' | 'timeline' | 'map' | 'promises' | 'series',
    filter: Filter,
  ) => Filter;
  /** The sketch of the document that a claim stands in. */
  readonly voice: (claim: string) => { readonly mark?: Sketch } | undefined;
  readonly series: () => SeriesTable;
  readonly promises: () => Pick<PromiseTable, 'heads' | 'one'>;
  /** ISO. */
  readonly today: () => string;
}

/** The answers by which a reader finds a way in: facts and documents by any filter, dossiers, the map, the years, the timeline. */
export function exploring({
  register,
  answers,
  domains,
  landmarks,
  idsOf,
  documentsWith,
  checked,
  promises,
  series,
  today,
  voice,
}: Explored): Pick<
  Application,
  | 'overview'
  | 'domains'
  | 'view'
  | 'claim'
  | 'documents'
  | 'similar'
  | 'facts'
  | 'claimsOfFact'
  | 'map'
  | 'years'
  | 'timeline'
  | 'promises'
  | 'promise'
  | 'series'
  | 'oneSeries'
> {
  const named = (words: string) => idsOf('fact', words);
  /** The facts about each landmark that has words of its own. */
  const aboutLandmarks = (): ReadonlyMap<string, Selection> =>
    answers.of('landmarks', () => {
      const { index } = register().parts;
      return new Map(
        landmarks.flatMap((landmark) => {
          const ids = idsAbout(landmark, named);
          return ids ? [[landmark.id, index.of(ids)] as const] : [];
        }),
      );
    });
  /** A filter without what only words find, and the facts these find; none where neither was asked for. */
  const narrowed = <Filter extends FactFilter>({ text, landmark, ...rest }: Filter) => {
    const its = landmarks.find(({ id }) => id === landmark);
    const about = its && idsAbout(its, named);
    const saying = text ? idsOf('fact', text) : undefined;
    const found = about && saying ? about.intersection(saying) : (about ?? saying);
    const domain = its && !rest.domain ? { domain: its.domain } : {};
    return { rest: { ...rest, ...domain }, found };
  };
  return {
    overview: async () => register().overview(),
    domains: async () =>
      answers.of('domains', () => {
        const { overview, parts } = register();
        return domainSummaries(domains, overview(), ({ id }) => inView(parts.index, id).length);
      }),
    view: async (id) => {
      const domain = domains.find((candidate) => candidate.id === id);
      const day = today();
      const { factsById, index } = register().parts;
      return domain && answers.of(`view ${id} ${day}`, () => domain.view(factsById(inView(index, id)), day));
    },
    claim: async (id) => register().claim(id),
    documents: async ({ text, language }, cursor) => {
      if (!text) return register().documents(language ? { language } : {}, cursor);
      const size = pageSize(cursor);
      const { found, ...counted } = documentsWith(text, {
        limit: size + 1,
        ...(cursor.after === undefined ? {} : { after: keyFrom(cursor.after) }),
        ...(language ? { language } : {}),
      });
      const shown = found.slice(0, size);
      return {
        items: shown.flatMap(({ id }) => register().summary(id) ?? []),
        total: counted.total,
        ...(counted.isMore ? { isMore: true } : {}),
        ...(found.length > size ? { next: cursorOf({ tier: 0, ...shown.at(-1)! }) } : {}),
      };
    },
    similar: async (id) => (register().described(id) ? similarTo(id, register(), { voice }) : undefined),
    facts: async (filter, cursor) => {
      const { rest, found } = narrowed(checked('facts', filter));
      return register().facts(rest, cursor, found);
    },
    claimsOfFact: async (id, cursor) => register().claimsOfFact(id, cursor),
    map: async (filter) => {
      const asked = checked('map', filter);
      return answers.of(`map ${asked.domain ?? ''} ${asked.period ?? ''}`, () =>
        mapOf(register().parts, landmarks, asked, ({ id }) => aboutLandmarks().get(id)),
      );
    },
    years: async (filter) => {
      const { rest, found } = narrowed(checked('facts', filter));
      const { index } = register().parts;
      return [...index.years(index.select(rest, found))].map(([year, facts]) => ({ year, facts }));
    },
    promises: async ({ on = today(), ...filter }, cursor) =>
      promisesPage(promises(), on, checked('promises', filter), cursor),
    promise: async (id, on = today()) => promises().one(id, on),
    series: async (filter, cursor) => seriesPage(series(), checked('series', filter), cursor),
    oneSeries: async (id) => series().one(id),
    timeline: async (filter, cursor) => {
      const asked = checked('timeline', filter);
      const { rest, found } = narrowed(asked);
      return timelineOf(register(), promises(), today(), rest, cursor, {
        ...(found ? { facts: found } : {}),
        ...(asked.text ? { documents: idsOf('document', asked.text) } : {}),
      });
    },
  };
}

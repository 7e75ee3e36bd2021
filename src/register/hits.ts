import type { Document } from '#model/document.ts';
import type { Fact } from '#model/fact.ts';
import { boundsOf } from '#model/period.ts';
import type { Place } from '#model/place.ts';
import type { Cursor, Page, SearchFilter, SearchHit, SearchPage } from '#model/register.ts';
import type { Register } from './register.ts';
import { type Excerpt, excerptOf, type Item, type Search } from './search.ts';
import { byKey, cursorOf, type Key, keyFrom, pageSize } from './sorted.ts';
import type { Words } from './term-pool.ts';
import type { Query } from './word-index.ts';

/** What a document is found by: its title and its text. */
export const documentItem = ({
  id,
  published,
  title,
  text,
  language,
}: Pick<Document, 'id' | 'published' | 'title' | 'text' | 'language'>): Item => ({
  kind: 'document',
  id,
  day: published ?? '',
  texts: [title ?? '', text],
  language,
});

/** What a fact is found by: sentences of its claims. Its day is the last of its period. */
export const factItem = (fact: Fact, sentences: readonly string[]): Item => ({
  kind: 'fact',
  id: fact.id,
  day: boundsOf(fact.period ?? '')?.to ?? '',
  texts: sentences,
});

const TIERS = ['place', 'fact', 'document'] as const;

/** A page of everything that holds the words: the place of that name, then facts, then documents; in each the latest first, then by id. */
export async function searched(
  query: Query,
  cursor: Cursor,
  {
    register,
    textOf,
    search,
    words,
    place,
    filter,
  }: {
    readonly register: Register;
    readonly textOf: (document: string) => Promise<string>;
    readonly search: Search;
    readonly words: Words;
    /** The place that is named by all of the words. */
    readonly place: Place | undefined;
    readonly filter: SearchFilter;
  },
): Promise<Page<SearchHit> & Pick<SearchPage, 'isMore'>> {
  const size = pageSize({ limit: cursor.limit ?? 20 });
  const after = cursor.after === undefined ? undefined : keyFrom(cursor.after);
  const hits: { readonly key: Key; readonly hit: SearchHit | undefined }[] = [];
  let total = 0;
  let isMore = false;
  const narrowed = narrowedTo(filter, query, { register, search });
  if (place && narrowed.place) {
    total += 1;
    const key = { tier: 0, day: '', id: place.code };
    if (!after || byKey(key, after) > 0)
      hits.push({ key, hit: { kind: 'place', id: place.code, title: place.name.en, place } });
  }
  for (const tier of [1, 2]) {
    const kind = TIERS[tier] as Item['kind'];
    const isPast = after !== undefined && after.tier > tier;
    const keeps = narrowed[kind];
    if (!keeps) continue;
    const page = search.find(kind, query, {
      ...(keeps === true ? {} : { keeps }),
      ...(kind === 'document' ? { language: filter.language } : {}),
      ...(after?.tier === tier ? { after } : {}),
      limit: isPast ? 0 : Math.max(0, size + 1 - hits.length),
    });
    total += page.total;
    isMore ||= page.isMore;
    for (const { id, day } of page.found)
      hits.push({
        key: { tier, day, id },
        hit: hitOf(kind, id, kind === 'document' ? await textOf(id) : ''),
      });
  }
  const shown = hits.slice(0, size);
  return {
    items: shown.map(({ hit }) => hit).filter((hit) => hit !== undefined),
    total,
    ...(isMore ? { isMore } : {}),
    ...(hits.length > size ? { next: cursorOf(shown.at(-1)!.key) } : {}),
  };

  function hitOf(kind: Item['kind'], id: string, text: string): SearchHit | undefined {
    if (kind === 'document') {
      const document = register.described(id);
      return document && { kind, id, title: document.title ?? id, ...excerptOf(text, query, words) };
    }
    const fact = register.fact(id);
    if (!fact) return undefined;
    let best: Excerpt | undefined;
    // Mostly the first sentence holds what was asked for; a query for which forms of one word stand may have more marks than words.
    for (const sentence of register.sentencesOf(fact)) {
      const excerpt = excerptOf(sentence, query, words);
      if (!best || excerpt.marks.length > best.marks.length) best = excerpt;
      if (best.marks.length >= query.length) break;
    }
    return { kind, id, title: '', fact, ...best };
  }
}

type Keeps = boolean | ((id: string) => boolean);

/** Of each kind whether all, none or some of the hits pass the filter, but for the language of documents, which the index knows. */
function narrowedTo(
  { of, kind, place, domain, language, period }: SearchFilter,
  query: Query,
  { register, search }: { readonly register: Register; readonly search: Search },
): Readonly<Record<SearchHit['kind'], Keeps>> {
  const has = (one: SearchHit['kind']): boolean => !of || of === one;
  const own = { ...(kind ? { kind } : {}), ...(place ? { place } : {}), ...(domain ? { domain } : {}) };
  const isOfFacts = Object.keys(own).length > 0;
  const facts = (): Keeps => {
    if (!isOfFacts && !period) return true;
    const { index } = register.parts;
    const asked = { ...own, ...(period ? { period } : {}) };
    const found = index.byId(index.select(asked, search.ids('fact', query)), Number.POSITIVE_INFINITY);
    const ids = new Set(found);
    return (id) => ids.has(id);
  };
  const { from = '', to = '9999' } = boundsOf(period ?? '') ?? {};
  const documents = (id: string): boolean => {
    const day = register.described(id)?.published ?? '';
    return day >= from && day <= to;
  };
  return {
    place: has('place') && !isOfFacts && !language && !period,
    fact: has('fact') && !language && facts(),
    document: has('document') && !isOfFacts && (period ? documents : true),
  };
}

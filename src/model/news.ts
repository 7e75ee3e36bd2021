import type { Application } from './application.ts';
import type { Fact } from './fact.ts';
import { type Place, within } from './place.ts';
import type { Undertaking } from './promise.ts';
import { newsOf } from './promise-line.ts';
import type { DocumentSummary } from './register.ts';

/** What somebody follows: a place, a pair, words, one promise. */
export interface Followed {
  readonly place?: string;
  readonly counterpart?: string;
  readonly text?: string;
  /** The id of a promise. */
  readonly promise?: string;
}

/** A document that tells of what is followed, and the facts that it tells. */
export interface News {
  readonly document: DocumentSummary;
  readonly facts: readonly Fact[];
}

/** How many documents, the last by day, are looked through. */
const LOOKED_THROUGH = 400;

/** Documents that tell of what is followed, those first that came to the register last; `since` leaves out what came until then (ISO). */
export async function newsFor(
  application: Pick<Application, 'documents' | 'factsIn'>,
  { place, counterpart, text }: Followed,
  since = '',
): Promise<readonly News[]> {
  const asked = [place, counterpart].filter((code) => code !== undefined);
  const news: News[] = [];
  const { items } = await application.documents({ ...(text ? { text } : {}) }, { limit: LOOKED_THROUGH });
  for (const document of items) {
    if (document.obtained.at <= since) continue;
    const facts = (await application.factsIn(document.id)).filter(({ places }) =>
      asked.every((code) => places.some((its) => within(its, code))),
    );
    if (facts.length > 0 || (text && asked.length === 0)) news.push({ document, facts });
  }
  return news.toSorted((a, b) => (a.document.obtained.at < b.document.obtained.at ? 1 : -1));
}

/** The followed promises, or those of the followed places. */
export async function promisesFor(
  application: Pick<Application, 'promises' | 'promise'>,
  { place, counterpart, promise }: Followed,
): Promise<readonly Undertaking[]> {
  if (promise) return [await application.promise(promise)].filter((its) => its !== undefined);
  if (!place) return [];
  const { items } = await application.promises(
    { place, ...(counterpart ? { counterpart } : {}) },
    { limit: 500 },
  );
  return items;
}

/** Those of the promises whose last news is of a day after one (ISO). */
export const promisesSince = (promises: readonly Undertaking[], since: string): readonly Undertaking[] =>
  promises.filter((promise) => (newsOf(promise) ?? '') > since.slice(0, 10));

/** What is followed, in a few words. */
export const followedIn = (
  { place, counterpart, text }: Followed,
  places: readonly Place[],
  language: keyof Place['name'],
): string =>
  [
    [place, counterpart]
      .flatMap((code) => (code ? [places.find((each) => each.code === code)?.name[language] ?? code] : []))
      .join(' – '),
    text && `«${text}»`,
  ]
    .filter(Boolean)
    .join(' · ');

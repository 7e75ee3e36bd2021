import type { Subscription } from '#model/following.ts';
import { IN_ROW, type Language } from '#model/language.ts';
import { lineNames, lineOf } from '#model/line.ts';
import { followedIn, type News } from '#model/news.ts';
import type { Place } from '#model/place.ts';
import type { Undertaking } from '#model/promise.ts';
import { promiseStanding, promiseTitle } from '#model/promise-line.ts';
import type { DomainSummary } from '#model/register.ts';
import { period } from '#model/wording.ts';

/** A message in plain words. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
  /** The address that ends the subscription, for the mail program's own button (RFC 8058 asks for a POST; this one is a page). */
  readonly stop: string;
}

interface Told {
  readonly subscription: Subscription;
  readonly news: readonly News[];
  readonly promises: readonly Undertaking[];
  readonly places: readonly Place[];
  readonly domains: readonly DomainSummary[];
  readonly site: string;
  readonly stop: string;
}

/** How many facts of one document, and documents, a digest tells. */
const FACTS = 8;
const DOCUMENTS = 30;

const WORDS = {
  subject: ['Pobratim: новое о', 'Pobratim: жаңалықтар —', 'Pobratim: news of'],
  promise: ['обещании', 'уәде', 'a promise'],
  documents: ['Новые документы', 'Жаңа құжаттар', 'New documents'],
  promises: ['Обещания', 'Уәделер', 'Promises'],
  more: ['и ещё', 'және тағы', 'and more:'],
  stop: ['Больше не присылать:', 'Енді жібермеу:', 'Send no more:'],
} as const satisfies Readonly<Record<string, readonly [string, string, string]>>;
const word = (its: keyof typeof WORDS, language: Language): string => WORDS[its][IN_ROW[language]];

/** What is new since the last digest, in the reader's language: documents with the facts they tell, and promises that moved. */
export function digestOf({ subscription, news, promises, places, domains, site, stop }: Told): Digest {
  const { language } = subscription;
  const names = lineNames(
    language,
    places,
    domains.flatMap(({ measures }) => measures),
  );
  const what =
    followedIn(subscription, places, language) ||
    (promises[0] ? promiseTitle(promises[0], names) : word('promise', language));
  const documents = news.slice(0, DOCUMENTS).map(({ document, facts }) => {
    const lines = facts.slice(0, FACTS).map((fact) => {
      const { head, figure, rest } = lineOf(fact, names);
      return `  – ${[[head, figure].filter(Boolean).join(': '), rest].filter(Boolean).join(' · ')}`;
    });
    const day = document.published ? `, ${period(document.published, language)}` : '';
    const more = facts.length > FACTS ? [`  ${word('more', language)} ${facts.length - FACTS}`] : [];
    return [
      `${document.title ?? document.id}${day}`,
      ...lines,
      ...more,
      `  ${site}/documents/${document.id}`,
    ].join('\n');
  });
  const promised = promises.map((promise) => {
    const day = promise.current ? `, ${period(promise.current, language)}` : '';
    return `${promiseTitle(promise, names)} — ${promiseStanding(promise, names)}${day}\n  ${site}/promises/${promise.id}`;
  });
  const rest = news.length > DOCUMENTS ? [`${word('more', language)} ${news.length - DOCUMENTS}`] : [];
  const text = [
    ...(documents.length > 0
      ? [word('documents', language).toLocaleUpperCase(language), ...documents, ...rest]
      : []),
    ...(promised.length > 0 ? [word('promises', language).toLocaleUpperCase(language), ...promised] : []),
    `--\n${word('stop', language)} ${stop}`,
  ].join('\n\n');
  return { subject: `${word('subject', language)} ${what}`, text: `${text}\n`, stop };
}

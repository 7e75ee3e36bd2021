import { readFileSync } from 'node:fs';
import type { Language } from '#model/language.ts';
import { createMatcher, type Profile } from '../../src/domains/business/profiles/match.ts';
import { stemOf } from '../../src/domains/business/profiles/products.ts';
import { baseForms as inLanguage, wordsWith } from '../../src/read/language/lemmas.ts';
import { createMorphology } from '../../src/read/language/morphology.ts';

interface Labelled {
  readonly profile: Profile;
  readonly topic: string;
  readonly group: string;
}

const CUT = 10;
const words = wordsWith(createMorphology());
const baseForms = (text: string, language: Language | undefined): readonly string[] =>
  inLanguage(words(text), text, language);

function labelled(): readonly Labelled[] {
  const [, ...lines] = readFileSync(new URL('profiles.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [id, kind, language, side, topic, group, hs, title, text] = line.split('\t') as [
      string,
      string,
      Language,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const profile: Profile = {
      id,
      type: kind === 'offer' ? 'business-offer' : 'business-request',
      region: side,
      regions: [],
      hs: hs ? [hs] : [],
      activities: [],
      title,
      text,
      language,
    };
    return { profile, topic, group };
  });
}

/** 3 for the same topic, 1 for another of its group, else 0. */
const gain = (query: Labelled, document: Labelled | undefined): number =>
  !document ? 0 : document.topic === query.topic ? 3 : document.group === query.group ? 1 : 0;

/** Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen, ACM TOIS 20, 2002), with gains 2^g − 1. */
function ndcg(gains: readonly number[], all: readonly number[]): number {
  const dcg = (its: readonly number[]): number =>
    its.slice(0, CUT).reduce((sum, its2, rank) => sum + (2 ** its2 - 1) / Math.log2(rank + 2), 0);
  return dcg(gains) / dcg(all.toSorted((a, b) => b - a));
}

/** BM25 alone over the same stems (Robertson & Zaragoza 2009). */
function bm25(documents: readonly Labelled[]) {
  const bags = documents.map(({ profile }) =>
    baseForms(`${profile.title}\n${profile.text}`, profile.language)
      .map(stemOf)
      .filter((stem) => stem.length > 2),
  );
  const mean = bags.reduce((sum, bag) => sum + bag.length, 0) / bags.length;
  return (query: Labelled): readonly Labelled[] => {
    const terms = new Set(
      baseForms(`${query.profile.title}\n${query.profile.text}`, query.profile.language).map(stemOf),
    );
    const scores = bags.map((bag) => {
      let score = 0;
      for (const term of terms) {
        const count = bag.filter((stem) => stem === term).length;
        if (count === 0) continue;
        const holding = bags.filter((other) => other.includes(term)).length;
        score +=
          (Math.log(1 + (bags.length - holding + 0.5) / (holding + 0.5)) * count * 2.2) /
          (count + 1.2 * (0.25 + (0.75 * bag.length) / mean));
      }
      return score;
    });
    return [...documents.keys()]
      .filter((at) => scores[at]! > 0)
      .sort((a, b) => scores[b]! - scores[a]!)
      .map((at) => documents[at]!);
  };
}

/** nDCG@10 and the share of requests whose answer stands first, of the matcher and of BM25 alone, over all and over pairs of two languages. */
export async function run(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
  const all = labelled();
  const offers = all.filter(({ profile }) => profile.type === 'business-offer');
  const requests = all.filter(({ profile }) => profile.type === 'business-request');
  const byId = new Map(all.map((its) => [its.profile.id, its]));
  const begun = process.cpuUsage();
  const matcher = createMatcher(
    all.map(({ profile }) => profile),
    baseForms,
  );
  const built = process.cpuUsage(begun);
  const rankings = {
    matcher: (query: Labelled) => matcher.of(query.profile).map(({ id }) => byId.get(id)!),
    'BM25 alone': bm25(offers),
  };
  const isAcross = (query: Labelled): boolean =>
    offers
      .filter(({ topic }) => topic === query.topic)
      .every(({ profile }) => profile.language !== query.profile.language);
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, rank] of Object.entries(rankings)) {
    const over = (queries: readonly Labelled[]): readonly [number, number] => {
      let [sum, first] = [0, 0];
      for (const query of queries) {
        const reachable = offers.filter(({ profile }) => profile.region !== query.profile.region);
        const ranked = rank(query).filter(({ profile }) => profile.region !== query.profile.region);
        sum += ndcg(
          ranked.map((document) => gain(query, document)),
          reachable.map((document) => gain(query, document)),
        );
        if (gain(query, ranked[0]) === 3) first += 1;
      }
      return [Number((sum / queries.length).toFixed(3)), Number((first / queries.length).toFixed(3))];
    };
    const [ndcgAll, firstAll] = over(requests);
    const [ndcgAcross, firstAcross] = over(requests.filter(isAcross));
    rows[name] = {
      requests: requests.length,
      'nDCG@10': ndcgAll,
      'first is right': firstAll,
      'across languages': requests.filter(isAcross).length,
      'nDCG@10 across': ndcgAcross,
      'first across': firstAcross,
    };
  }
  rows['building, CPU ms'] = { requests: Math.round((built.user + built.system) / 1000) };
  return rows;
}

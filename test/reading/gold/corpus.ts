import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from '#model/language.ts';
import type { GoldClaim } from './agreement.ts';

/** `rule` texts may be read by whoever writes rules, `held` ones may not. */
export type Part = 'rule' | 'held';

export interface GoldDocument {
  readonly id: string;
  /** What a short item tests; `article` for whole articles, `off-topic` for news without claims. */
  readonly phenomenon: string;
  readonly text: string;
  readonly published?: string;
  readonly claims: readonly GoldClaim[];
}

/** Which part a document belongs to, by its id alone: about a third is held out. */
export const partOf = (id: string): Part =>
  createHash('sha256').update(id).digest()[0]! < 85 ? 'held' : 'rule';

export const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];

/** The annotated documents of one language and part: short items, then whole articles. */
export function goldOf(language: Language, part: Part): readonly GoldDocument[] {
  const home = new URL(`${language}/${part === 'held' ? 'held/' : ''}`, import.meta.url);
  const items = new URL('items.jsonl', home);
  const articles = new URL('articles/', home);
  return [
    ...(existsSync(items) ? readFileSync(items, 'utf8').split('\n').filter(Boolean).map(item) : []),
    ...(existsSync(articles)
      ? readdirSync(articles)
          .filter((file) => file.endsWith('.json'))
          .sort()
          .map((file) => article(articles, basename(file, '.json')))
      : []),
  ];
}

const item = (line: string): GoldDocument => JSON.parse(line) as GoldDocument;

function article(home: URL, id: string): GoldDocument {
  const gold = JSON.parse(readFileSync(new URL(`${id}.json`, home), 'utf8')) as Omit<
    GoldDocument,
    'id' | 'text' | 'phenomenon'
  >;
  return {
    ...gold,
    id,
    phenomenon: id.startsWith('off-') ? 'off-topic' : 'article',
    text: readFileSync(new URL(`texts/${id}.txt`, home), 'utf8'),
  };
}

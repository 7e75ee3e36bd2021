import type { Answer } from '#model/question.ts';
import { type Asking, api } from '../api.ts';

type Asked = Readonly<Record<string, string | undefined>>;

/** Parameters as a query: those that are given. */
export function queryOf(asked: Asked): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

/** Puts a question of trade to this node. */
export const ask = (event: Asking, question: string, asked: Asked = {}): Promise<Answer> =>
  api<Answer>(event, `/trade/${question}${queryOf(asked)}`);

/** The parameters of these names that the page's address gives. */
export const askedIn = (url: URL, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (url.searchParams.get(name) ? [[name, url.searchParams.get(name)!]] : [])),
  );

import { after } from 'node:test';
import { newFolder } from '../folders.ts';

export const BACKENDS = ['sqlite', 'postgresql'] as const;
export type Backend = (typeof BACKENDS)[number];
const url = process.env.DATABASE_URL_TEST;

/** Why the tests of a backend are skipped, or false. */
export const skipOf = (backend: Backend): string | false =>
  backend === 'postgresql' && !url && 'DATABASE_URL_TEST names no PostgreSQL';

export interface Place {
  readonly data: string;
  readonly databaseUrl?: string;
}

/** A data folder, or a data folder and a schema of its own in the PostgreSQL: both empty. */
export async function placeFor(backend: Backend): Promise<Place> {
  const data = newFolder();
  if (backend === 'sqlite') return { data };
  const schema = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await tell(url!, `create schema ${schema}`);
  after(() => tell(url!, `drop schema ${schema} cascade`));
  const databaseUrl = `${url}${url!.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  return { data, databaseUrl };
}

/** Runs SQL in a PostgreSQL, beside the program. */
export async function tell(databaseUrl: string, text: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

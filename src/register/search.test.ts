import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { Kysely, PostgresDialect } from 'kysely';
import { sqliteDialect } from '../ledger/sqlite-dialect.ts';
import { lemmasOf } from '../read/language/lemmas.ts';
import { createMorphology } from '../read/language/morphology.ts';
import { excerptOf, type Item, openSearch, queryOf, type Search, type Words } from './search.ts';
import type { Engine, SearchStore, SearchTables } from './search-tables.ts';

const morphology = createMorphology();
const words: Words = (text, language) => lemmasOf(text, morphology, language);
const url = process.env.DATABASE_URL_TEST;

const item = (id: string, day: string, text: string): Item => ({ kind: 'document', id, day, texts: [text] });
const ITEMS: readonly Item[] = [
  item('a1', '2024-05-01', 'Астраханская область и Актау подписали меморандум о судоходстве.'),
  item('b2', '2024-06-01', 'О водоводе говорили в Астрахани; подписан ещё один меморандум.'),
  item('c3', '2023-01-10', 'Атырауда екі қала келісімге қол қойды, жаңа көпір салынады.'),
  item('d4', '2025-02-03', "The cities' agreements were signed in Omsk; 7 598,6 km of border."),
  item('e5', '', 'Меморандум без даты.'),
  item('f6', '2024-05-01', 'Қазақстан мен Ресей: «меморандум подписан в Астрахани», — деді әкім.'),
];

/** A store of its own, so that nothing else is in it. */
async function storeOf(engine: Engine): Promise<SearchStore> {
  if (engine === 'sqlite')
    return new Kysely<SearchTables>({
      dialect: sqliteDialect(new DatabaseSync(':memory:'), (error) => error as Error),
    });
  const { default: pg } = await import('pg');
  const schema = `search_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const pool = new pg.Pool({ connectionString: url!, max: 2, options: `-c search_path=${schema}` });
  await pool.query(`create schema ${schema}`);
  after(async () => {
    const last = new pg.Client({ connectionString: url! });
    await last.connect();
    await last.query(`drop schema ${schema} cascade`);
    await last.end();
  });
  return new Kysely<SearchTables>({ dialect: new PostgresDialect({ pool }) });
}

const idsOf = async (search: Search, text: string): Promise<readonly string[]> => {
  const { found, total } = await search.find('document', queryOf(text, words), { limit: 50 });
  assert.equal(found.length, total);
  return found.map(({ id }) => id);
};

for (const engine of ['sqlite', 'postgresql'] as const) {
  const skip = engine === 'postgresql' && !url && 'DATABASE_URL_TEST names no PostgreSQL';
  const opened = async (t: { after: (close: () => Promise<void>) => void }) => {
    const store = await storeOf(engine);
    t.after(() => store.destroy());
    const search = await openSearch(store, engine, words);
    await search.put({ items: ITEMS }, 'one');
    return { store, search };
  };

  test(
    `${engine}: inflected words find inflected text in three languages, the latest first`,
    {
      skip,
    },
    async (t) => {
      const { search } = await opened(t);
      assert.deepEqual(await idsOf(search, 'меморандумами'), ['b2', 'a1', 'f6', 'e5']);
      assert.deepEqual(await idsOf(search, 'водоводом Астраханью'), ['b2']);
      assert.deepEqual(await idsOf(search, 'келісімдер'), ['c3']);
      assert.deepEqual(await idsOf(search, 'көпірді қалалар'), ['c3']);
      assert.deepEqual(await idsOf(search, 'agreement city'), ['d4']);
      assert.deepEqual(await idsOf(search, '7598,6'), ['d4']);
      assert.deepEqual(await idsOf(search, 'Астрахань әкімдер'), ['f6']);
    },
  );

  test(`${engine}: what looks like an operator is words or nothing`, { skip }, async (t) => {
    const { search } = await opened(t);
    for (const empty of ['', '   ', '"', '*', '()', "'; --", '!!!', '—', '\u0000', '&|!<->'])
      assert.deepEqual(await idsOf(search, empty), [], empty);
    for (const odd of [
      '"меморандум',
      'меморандум*',
      'NEAR(меморандум, 2)',
      'меморандум OR NOT',
      'terms:меморандум',
      "меморандум' | 'x",
      'меморандум \\',
      'меморандум & !x:*',
      '^меморандум {}',
      'мемо\u0000рандум',
      '\ud83d\ude00 \ud83d',
      'x'.repeat(500),
      'слово '.repeat(80),
    ])
      await idsOf(search, odd);
    assert.deepEqual(await idsOf(search, '"меморандум" (*'), ['b2', 'a1', 'f6', 'e5']);
    assert.deepEqual(await idsOf(search, 'меморандум OR көпір'), []);
  });

  test(`${engine}: a page goes on after the last item even when that is gone`, { skip }, async (t) => {
    const { search } = await opened(t);
    const query = queryOf('меморандум', words);
    const { found, total } = await search.find('document', query, { limit: 2 });
    assert.equal(total, 4);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['b2', 'a1'],
    );
    await search.put({ items: [item('a1', '2024-05-01', 'Иное.')] }, 'two');
    const rest = await search.find('document', query, { after: { tier: 2, ...found[1]! }, limit: 9 });
    assert.deepEqual(
      rest.found.map(({ id }) => id),
      ['f6', 'e5'],
    );
  });

  test(`${engine}: the index is made anew when its stamp differs, and only then`, { skip }, async (t) => {
    const { store, search } = await opened(t);
    assert.equal(await search.ensure('one', () => assert.fail('nothing is read again')), false);
    assert.equal(await search.ensure('two', () => ITEMS.slice(1)), true);
    assert.deepEqual(await idsOf(search, 'меморандум'), ['b2', 'f6', 'e5']);
    const again = await openSearch(store, engine, words);
    assert.equal(await again.ensure('two', () => ITEMS), false);
  });
}

test('an excerpt shows the passage with most of the words and marks them where they stand', () => {
  const text = `Меморандум.\n${'Пустые слова идут. '.repeat(40)}Потом в Астрахани подписали меморандумы о мостах 😀.`;
  const { excerpt, marks } = excerptOf(text, queryOf('меморандум Астрахань', words), words);
  assert.deepEqual(
    marks.map(({ start, end }) => excerpt.slice(start, end)),
    ['Астрахани', 'меморандумы'],
  );
  assert.ok(excerpt.length <= 300);
});

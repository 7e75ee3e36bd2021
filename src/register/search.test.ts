import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { wordsWith } from '../read/language/lemmas.ts';
import { createMorphology } from '../read/language/morphology.ts';
import { excerptOf, type Item, openSearch, type Search } from './search.ts';
import { understood } from './understood.ts';

const words = wordsWith(createMorphology());

const NOTHING_KNOWN = { isKnown: () => true, near: () => [] };
const queryOf = (text: string) => understood(text, { words, search: NOTHING_KNOWN, namesOf: () => [] }).query;

const item = (id: string, day: string, text: string): Item => ({ kind: 'document', id, day, texts: [text] });
const ITEMS: readonly Item[] = [
  item('a1', '2024-05-01', 'Астраханская область и Актау подписали меморандум о судоходстве.'),
  item('b2', '2024-06-01', 'О водоводе говорили в Астрахани; подписан ещё один меморандум.'),
  item('c3', '2023-01-10', 'Атырауда екі қала келісімге қол қойды, жаңа көпір салынады.'),
  item('d4', '2025-02-03', "The cities' agreements were signed in Omsk; 7 598,6 km of border."),
  item('e5', '', 'Меморандум без даты.'),
  item('f6', '2024-05-01', 'Қазақстан мен Ресей: «меморандум подписан в Астрахани», — деді әкім.'),
];

const opened = (): Search => {
  const search = openSearch(new DatabaseSync(':memory:'), words);
  for (const one of ITEMS) search.put(one);
  search.flush();
  return search;
};
const idsOf = (search: Search, text: string): readonly string[] => {
  const { found, total } = search.find('document', queryOf(text), { limit: 50 });
  assert.equal(found.length, total);
  return found.map(({ id }) => id);
};

test('inflected words find inflected text in three languages, the latest first', () => {
  const search = opened();
  assert.deepEqual(idsOf(search, 'меморандумами'), ['b2', 'a1', 'f6', 'e5']);
  assert.deepEqual(idsOf(search, 'водоводом Астраханью'), ['b2']);
  assert.deepEqual(idsOf(search, 'келісімдер'), ['c3']);
  assert.deepEqual(idsOf(search, 'көпірді қалалар'), ['c3']);
  assert.deepEqual(idsOf(search, 'agreement city'), ['d4']);
  assert.deepEqual(idsOf(search, '7598,6'), ['d4']);
  assert.deepEqual(idsOf(search, 'Астрахань әкімдер'), ['f6']);
});

test('documents of one language are found by it, added at first or later, and the language is no word', () => {
  const search = opened();
  const told = (id: string, language: string): Item => ({
    ...item(id, '2024-07-01', 'меморандум'),
    language,
  });
  for (const one of [told('aa1', 'ru'), told('aa2', 'kk')]) search.put(one);
  search.flush();
  search.put(told('aa3', 'kk'));
  search.flush();
  const { found, total } = search.find('document', queryOf('меморандум'), { limit: 1, language: 'kk' });
  assert.deepEqual([found.map(({ id }) => id), total], [['aa2'], 2]);
  const after = { tier: 0, day: '2024-07-01', id: 'aa2' };
  assert.deepEqual(
    search
      .find('document', queryOf('меморандум'), { limit: 5, language: 'kk', after })
      .found.map(({ id }) => id),
    ['aa3'],
  );
  for (const word of ['in kk', '_in_kk', 'kk']) assert.deepEqual(idsOf(search, word), [], word);
});

test('what looks like an operator is words or nothing', () => {
  const search = opened();
  for (const empty of ['', '   ', '"', '*', '()', "'; --", '!!!', '—', '\u0000', '&|!<->'])
    assert.deepEqual(idsOf(search, empty), [], empty);
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
    idsOf(search, odd);
  assert.deepEqual(idsOf(search, '"меморандум" (*'), ['b2', 'a1', 'f6', 'e5']);
  assert.deepEqual(idsOf(search, 'меморандум OR көпір'), []);
});

test('a page goes on after the last item even when that is gone', () => {
  const search = opened();
  const query = queryOf('меморандум');
  const { found, total } = search.find('document', query, { limit: 2 });
  assert.equal(total, 4);
  assert.deepEqual(
    found.map(({ id }) => id),
    ['b2', 'a1'],
  );
  search.put(item('a1', '2024-05-01', 'Иное.'));
  search.flush();
  assert.deepEqual(
    search.find('document', query, { after: { tier: 2, ...found[1]! }, limit: 9 }).found.map(({ id }) => id),
    ['f6', 'e5'],
  );
  search.remove('document', 'a1');
  assert.deepEqual(
    search.find('document', query, { after: { tier: 2, ...found[1]! }, limit: 1 }).found.map(({ id }) => id),
    ['f6'],
  );
});

test('days are told to the year, the month or the day, or not at all: each stands where its text does, and equals by id', () => {
  const search = openSearch(new DatabaseSync(':memory:'), words);
  const days = ['2024', '', '2024-05', '2024-05-01', '9999-12-31', '0001', '2024-04-30'];
  for (const [index, day] of [...days, ...days].entries())
    search.put(item((index * 7919).toString(16).padStart(24, '0'), day, 'слово'));
  search.flush();
  const { found } = search.find('document', queryOf('слово'), { limit: 50 });
  const sorted = [...found].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1));
  assert.equal(found.length, 14);
  assert.deepEqual(found, sorted);
});

test('an excerpt shows the passage with most of the words and marks them where they stand', () => {
  const text = `Меморандум.\n${'Пустые слова идут. '.repeat(40)}Потом в Астрахани подписали меморандумы о мостах 😀.`;
  const { excerpt, marks } = excerptOf(text, queryOf('меморандум Астрахань'), words);
  assert.deepEqual(
    marks.map(({ start, end }) => excerpt.slice(start, end)),
    ['Астрахани', 'меморандумы'],
  );
  assert.ok(excerpt.length <= 300);
});

test('a word that is being typed may go on', () => {
  const search = opened();
  const typed = (text: string) =>
    understood(text, { words, search, namesOf: () => [] }, { isTyped: true }).query;
  assert.deepEqual(
    search.find('document', typed('меморандум судох'), { limit: 5 }).found.map(({ id }) => id),
    ['a1'],
  );
  assert.deepEqual(
    search.find('document', typed('судох меморандум'), { limit: 5 }).found,
    [],
    'only the last one',
  );
});

test('a slip is forgiven where nothing holds the word, and told', () => {
  const search = opened();
  const slipped = understood('меморнадум судоходстве', { words, search, namesOf: () => [] });
  assert.equal(slipped.corrected, 'меморандум судоходстве');
  assert.deepEqual(
    search.find('document', slipped.query, { limit: 5 }).found.map(({ id }) => id),
    ['a1'],
  );
  assert.equal(understood('меморандум', { words, search, namesOf: () => [] }).corrected, undefined);
  assert.equal(
    understood('зюйд', { words, search, namesOf: () => [] }).corrected,
    undefined,
    'nothing is near',
  );
});

test('a slip is forgiven in a word that has endings, in each language', () => {
  const search = opened();
  for (const written of ['меморандмов', 'меморандмдар', 'меморандмдарды'])
    assert.equal(understood(written, { words, search, namesOf: () => [] }).corrected, 'меморандум', written);
});

test('a filter changes no word', () => {
  const search = opened();
  const { query } = understood('меморнадум', { words, search, namesOf: () => [] }, { corrects: false });
  assert.deepEqual(search.find('document', query, { limit: 5 }).found, []);
});

test('the name of a place finds its names in other languages', () => {
  const search = opened();
  const namesOf = (name: string) =>
    name.toLowerCase() === 'astrakhan' ? ['Астрахань', 'Астрахан', 'Astrakhan'] : [];
  const { query } = understood('Astrakhan меморандум', { words, search, namesOf });
  assert.deepEqual(
    search.find('document', query, { limit: 5 }).found.map(({ id }) => id),
    ['b2', 'f6'],
  );
});

test('what comes after the first words of all is found with them, in one order, and leaves them as they were written', () => {
  const database = new DatabaseSync(':memory:');
  const search = openSearch(database, words);
  const told = (number: number): Item =>
    item(
      `${number % 16}${number}`,
      `2024-01-${10 + (number % 19)}`,
      `меморандум порт ${number} слово${number % 7}`,
    );
  for (let number = 0; number < 600; number += 1) search.put(told(number));
  search.flush();
  const segments = (): readonly unknown[] =>
    database.prepare('select term, segment, hex(places) as places from document_posting').all();
  const written = segments();
  assert.equal(written.length, 600 + 3);
  for (let number = 600; number < 900; number += 1) {
    search.put(told(number));
    search.flush();
  }
  assert.deepEqual(segments(), written);
  const first = search.find('document', queryOf('меморандум'), { limit: 500 });
  const last = first.found.at(-1)!;
  const rest = search.find('document', queryOf('меморандум'), { limit: 500, after: { tier: 0, ...last } });
  assert.equal(first.total, 900);
  const found = [...first.found, ...rest.found];
  assert.deepEqual(
    found,
    found.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day > b.day ? -1 : 1)),
  );
  assert.equal(new Set(found.map(({ id }) => id)).size, 900);
  for (const number of [3, 700]) search.remove('document', told(number).id);
  assert.equal(search.find('document', queryOf('меморандум'), { limit: 1 }).total, 898);
  assert.equal(search.find('document', queryOf('слово3'), { limit: 1 }).total, 129 - 1);
});

test('what comes first of its kind after the others were written is found by its words and id', () => {
  const database = new DatabaseSync(':memory:');
  const search = openSearch(database, words);
  search.put(ITEMS[0]!);
  search.flush();
  for (const text of ['мост', 'порт']) {
    search.put({ kind: 'fact', id: 'f1', day: '2024-05-01', texts: [text] });
    search.flush();
  }
  const found = (text: string) => search.find('fact', queryOf(text), { limit: 5 }).total;
  assert.deepEqual([found('мост'), found('порт')], [0, 1]);
  const { detail } = database.prepare("explain query plan select row from fact_item where id = 'f1'").get()!;
  assert.match(detail as string, /INDEX/);
});

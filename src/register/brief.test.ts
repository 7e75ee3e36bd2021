import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Application } from '#model/application.ts';
import type { Brief, BriefLine } from '#model/brief.ts';
import { LANGUAGES } from '#model/language.ts';
import { newFolder } from '../../test/folders.ts';
import { openApplication } from '../pipeline.ts';
import { openShelf } from '../shelf.ts';

const TEXTS = [
  [
    '2024-03-04',
    'Астрахань и Атырау стали побратимами 28 ноября 2022 года. Губернатор Астраханской области Игорь Бабушкин и аким Атырауской области Серик Шапкенов подписали план мероприятий на 2025–2027 годы.',
  ],
  [
    '2024-11-28',
    'Товарооборот Астраханской области с Атырауской областью в первом полугодии 2024 года вырос на 27 процентов.',
  ],
  [
    '2024-12-02',
    'Товарооборот Астраханской области с Атырауской областью в первом полугодии 2024 года вырос на 31 процент.',
  ],
  ['2024-12-03', 'Губернатор Астраханской области Игорь Бабушкин открыл выставку в Астрахани.'],
] as const;

let application: Application;
before(async () => {
  application = await openApplication({
    data: newFolder(),
    side: 'KZ',
    author: 'test',
    clock: () => new Date('2026-11-25T12:00:00Z'),
    shelf: await openShelf(),
  });
  for (const [published, text] of TEXTS)
    await application.add({ bytes: new TextEncoder().encode(text), how: 'paste', published });
});
after(() => application.close());

const briefIn = async (language: 'ru' | 'kk' | 'en', on?: string): Promise<Brief> =>
  (await application.brief('RU-AST/astrakhan', 'KZ-23/atyrau', { language, ...(on ? { on } : {}) }))!;
const textOf = (line: BriefLine): string => line.map(({ text }) => text).join('');
const linesOf = ({ sections }: Brief, id: string): readonly BriefLine[] =>
  sections.find((section) => section.id === id)?.lines ?? [];

test('the paragraph tells the tie, what runs out and what is traded, in three languages, each figure led to its fact', async () => {
  const { lead } = (await application.dossier('RU-AST/astrakhan', 'KZ-23/atyrau'))!;
  for (const [language, words] of [
    ['ru', /побратимы с 28 ноября 2022 г\..*истекает план: 31 декабря 2027 г\., через 401 день/],
    ['kk', /2022 ж\. 28 қарашадан бастап бауырлас қалалар.*2027 ж\. 31 желтоқсан \(401 күн қалды\)/],
    ['en', /have been twins since 28 November 2022.*a plan, on 31 December 2027, in 401 days/],
  ] as const)
    assert.match(textOf(lead[language]).replaceAll('\u00a0', ' '), words);
  const facts = lead.ru.flatMap(({ fact }) => fact ?? []);
  assert.ok(facts.length >= 3);
  for (const fact of facts) assert.ok(await application.fact(fact));
});

test('a brief notes the sentence of every line, numbers the notes as they are met and quotes each sentence once', async () => {
  for (const language of LANGUAGES) {
    const brief = await briefIn(language);
    const met = [brief.lead, ...brief.sections.flatMap(({ lines }) => lines)].flatMap((line) =>
      line.flatMap(({ notes = [] }) => notes),
    );
    assert.deepEqual(
      [...new Set(met)],
      brief.notes.map(({ n }) => n),
    );
    assert.equal(new Set(brief.notes.map(({ quote }) => quote)).size, brief.notes.length);
    for (const { claim, quote } of brief.notes)
      assert.ok((await application.claim(claim))!.sentence.startsWith(quote.replace(/ …$/, '')));
    for (const { lines } of brief.sections)
      for (const line of lines)
        assert.ok(
          line.some(({ notes = [] }) => notes.length > 0),
          textOf(line),
        );
  }
});

test('what sources say otherwise stands side by side, each value with its own note', async () => {
  const [line] = linesOf(await briefIn('ru'), 'contradictions');
  const valued = line!
    .filter(({ notes }) => notes)
    .map(({ text, notes }) => [text.replaceAll('\u00a0', ' '), notes!.length]);
  assert.deepEqual(valued.toSorted(), [
    ['+27 %', 1],
    ['+31 %', 1],
  ]);
});

test('a brief for a meeting counts to the day of the meeting', async () => {
  const [paper] = linesOf(await briefIn('en', '2027-12-21'), 'signed');
  assert.match(textOf(paper!).replaceAll('\u00a0', ' '), /runs out in 10 days/);
  const [over] = linesOf(await briefIn('en', '2028-01-05'), 'signed');
  assert.match(textOf(over!), /its term is over/);
});

test('a person is named as the reader’s language has it, with the office that documents give', async () => {
  const people = linesOf(await briefIn('ru'), 'people').map(textOf);
  assert.ok(
    people.some((line) => /^Игорь Бабушкин — губернатор, Астраханская область; подписал\(а\)/.test(line)),
    people.join('\n'),
  );
});

test('as DOCX and PDF it is two pages at most, the letters in the file, the sentences in the notes', async () => {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const mammoth = (await import('mammoth')).default;
  for (const language of LANGUAGES) {
    const brief = await briefIn(language, '2026-12-15');
    const pdf = await application.print(brief, 'pdf', 'http://localhost');
    const proxy = await getDocumentProxy(Uint8Array.from(pdf));
    assert.ok(proxy.numPages <= 2);
    const { text } = await extractText(proxy, { mergePages: true });
    assert.ok(text.includes(brief.title) && text.includes('Губернатор Астраханской области Игорь Бабушкин'));
    const docx = await application.print(brief, 'docx');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
    assert.equal([...value.matchAll(/<li id="footnote-\d+">/g)].length, brief.notes.length);
  }
});

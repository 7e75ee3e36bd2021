import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { docxOf, paragraph, pdfOf, wordBody } from '../files.ts';
import { newFolder } from '../folders.ts';
import { assertTold, COMMON, documentsIn, run } from './program.ts';

const TIE = 'Семей и Барнаул стали побратимами в 2031 году.';
const SEVERAL = Array.from({ length: 400 }, (_, index) => TIE.replace('2031', String(1600 + index)));

/** Documents that cannot be read, and what the refusal must speak of. */
const BAD: Readonly<Record<string, readonly [content: Buffer, words: RegExp]>> = {
  'empty.txt': [Buffer.alloc(0), /an empty file; check/],
  'blank.txt': [Buffer.from(' \n\n\t'), /a document with words; found text\/plain without any/],
  'figures.txt': [Buffer.from('170 176 177'), /a document with words/],
  'binary.txt': [
    Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 37) % 256)),
    /a binary file/,
  ],
  'picture.pdf': [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /found a PNG picture/],
  'scan.pdf': [pdfOf([[]]), /a PDF with text; found one that holds only images; recognise its text/],
  'broken.pdf': [pdfOf([[[72, 700, 'Text']]]).subarray(0, 60), /a PDF that opens; found a broken one/],
  'cut.docx': [docxOf(wordBody(paragraph(TIE))).subarray(0, 400), /a DOCX that opens; found a broken one/],
  'bomb.docx': [
    docxOf(wordBody(paragraph(' '.repeat(40_000_000)))),
    /at most 16 MB unpacked; found one that unpacks to more/,
  ],
  'sheet.docx': [docxOf('no'), /a DOCX that opens; found a broken one/],
};

const GOOD: Readonly<Record<string, Buffer>> = {
  'a.txt': Buffer.from(TIE),
  'm.docx': docxOf(wordBody(paragraph('Уральск и Самара стали побратимами в 2032 году.'))),
  'z.txt': iconv.encode('Омск и Павлодар стали побратимами в 2033 году.', 'windows-1251'),
};

function folderOf(files: Readonly<Record<string, Buffer | string>>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test('of a folder of good and bad files the good are stored and each bad one is told with what to do', async () => {
  const folder = folderOf({
    ...GOOD,
    ...Object.fromEntries(Object.entries(BAD).map(([name, [content]]) => [name, content])),
    'notes.xlsx': 'x',
  });
  mkdirSync(join(folder, 'folder.txt'));
  truncateSync(openAnew(join(folder, 'vast.txt')), 101 * 1024 * 1024);
  const data = newFolder();
  const { code, out, err } = await run(['add', folder, join(folder, 'missing.txt'), '--data', data]);
  assert.equal(code, 1);
  const refusals = new Map(
    [...err.matchAll(/^refused {2}[^:]*\/([^/:]+): (.+)$/gm)].map(([, name = '', why = '']) => [name, why]),
  );
  for (const [name, [, words]] of Object.entries(BAD)) assert.match(refusals.get(name) ?? '', words, name);
  assert.match(refusals.get('vast.txt') ?? '', /at most 100 MB; found more/);
  assert.match(refusals.get('missing.txt') ?? '', /nothing at .*missing\.txt; check the path/);
  assert.equal(refusals.size, Object.keys(BAD).length + 2);
  assert.match(err, /2 not looked at: notes\.xlsx, folder\.txt\//);
  assert.match(err, /z\.txt: encoding: expected UTF-8 or a declared encoding; found windows-1251, guessed/);
  assert.match(err, /^3 of 15 documents added or known, 12 refused$/m);
  assert.equal(out.match(/^added {2}[0-9a-f]+ +1 claim /gm)?.length, 3);
  assert.equal(await documentsIn(data), 3);
});

test('a single document that is refused is told in full', async () => {
  const data = newFolder();
  assertTold(await run(['add', '-', '--data', data]), 1, /a document with text\n.*an empty file/);
  assert.equal(await documentsIn(data), 0);
});

test('a folder without documents, and a documents.json that is none, are told', async () => {
  const empty = await run(['read', newFolder()]);
  assertTold(empty, 1, /a folder with TXT, MD, HTML, DOCX, PDF or EML files\n.*none in/);
  for (const [list, words] of [
    ['[{"file": "a.txt"', /documents\.json.*\n.*JSON/],
    ['{}', /no list/],
    ['[{"file": "a.txt", "published": "2024-13-40"}]', /"published": "2024-13-40" in row 1 \(a\.txt\)/],
  ] as const)
    assertTold(await run(['read', folderOf({ 'documents.json': list, 'a.txt': TIE })]), 1, words);
});

test(
  'a file that may not be read is told',
  {
    skip: COMMON === undefined && 'root may read every file',
  },
  async () => {
    const folder = folderOf({ 'a.txt': TIE });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'a.txt'), 0o000);
    assertTold(await run(['read', join(folder, 'a.txt')], COMMON), 1, /no right to read .*a\.txt/);
  },
);

test('a broken line of --jsonl is told in its place and the others are read', async () => {
  const lines = [
    JSON.stringify({ id: 'first', text: TIE, published: null }),
    '{"id": "second", "text": ',
    '',
    JSON.stringify({ id: 'fourth', text: 5 }),
    JSON.stringify({ text: TIE }),
    JSON.stringify({ id: 'sixth', text: TIE, published: '2024-13-40' }),
    JSON.stringify({ id: 'seventh', text: TIE, lang: 'de' }),
    '[]',
    JSON.stringify({ id: 9, text: '' }),
  ];
  const { code, out, err } = await run(['read', '--jsonl'], { input: `\ufeff${lines.join('\r\n')}` });
  assert.equal(code, 1);
  const answers = out
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { id?: string | number; line?: number; error?: string; claims?: unknown[] },
    );
  assert.deepEqual(
    answers.map(({ id, line }) => id ?? line),
    ['first', 2, 4, 5, 6, 7, 8, 9],
  );
  assert.equal(answers[0]!.claims!.length, 1);
  assert.deepEqual(answers.at(-1)!.claims, []);
  for (const [index, words] of [
    /JSON/,
    /"text" to be a string; found 5/,
    /"id" .* none/,
    /"published" .*2024-13-40/,
    /"lang" .*de/,
    /found \[\]/,
  ].entries())
    assert.match(answers[index + 1]!.error!, words);
  assert.match(err, /found: {4}6 of another kind: 2, 4, 5, 6, 7, 8\n/);
});

test('read leaves out what is less sure than it is asked for, as lines and as JSON alike', async () => {
  const text =
    'Губернатор Омской области Лев Морозов принял акима Павлодарской области Каната Есимова. Предприниматели Омской области хотят поставлять в Казахстан картофель.';
  const input = JSON.stringify({ id: 1, text, lang: 'ru' });
  const kinds = async (...more: string[]): Promise<readonly (readonly string[])[]> => {
    const [lines, whole] = await Promise.all([
      run(['read', '--jsonl', ...more], { input }),
      run(['read', '-', '--json', ...more], { input: text }),
    ]);
    return [lines, whole].map(({ out }) =>
      (JSON.parse(out) as { claims: readonly { kind: string }[] }).claims.map(({ kind }) => kind),
    );
  };
  const [all, usual, certain] = await Promise.all([
    kinds('--certainty', 'unreliable'),
    kinds(),
    kinds('--certainty', 'certain'),
  ]);
  for (const its of all) assert.deepEqual(new Set(its), new Set(['office', 'event', 'intent']));
  for (const its of usual) assert.deepEqual(new Set(its), new Set(['office', 'event']));
  for (const its of certain) assert.deepEqual(new Set(its), new Set(['office']));
});

test('an output that nobody reads on, or that is full, ends the program without a fuss and the store whole', async () => {
  const data = newFolder();
  const folder = folderOf(Object.fromEntries(SEVERAL.map((text, index) => [`${index}.txt`, text])));
  const script = `"$0" "$@" | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { out, err } = await run(['add', folder, '--data', data], { through: ['bash', '-c', script] });
  assert.match(out, /^added .*\n141\n$/);
  assert.equal(err, '');
  const stored = await documentsIn(data);
  assert.ok(stored >= 1 && stored <= SEVERAL.length);
  if (!existsSync('/dev/full')) return;
  const full = await run(['--help'], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
  assertTold(full, 1, /standard output that can be written\n.*ENOSPC/);
});

function openAnew(path: string): string {
  writeFileSync(path, '');
  return path;
}

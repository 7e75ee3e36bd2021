import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxOf, paragraph, wordBody, zipOf } from '../../../test/files.ts';
import { readDocx } from './docx.ts';

const docx = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  docxOf(wordBody(body), more);

test('paragraphs are lines and a row of a table is one line', async () => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const { text } = await readDocx(
    docx(
      `${paragraph('План мероприятий')}${paragraph('Города обменяются делегациями.')}<w:tbl><w:tr>${cell('Год')}${cell('Студенты')}</w:tr><w:tr>${cell('2025')}${cell('700')}</w:tr></w:tbl>${paragraph('Итог.')}`,
    ),
  );
  assert.equal(text, 'План мероприятий\nГорода обменяются делегациями.\nГод\tСтуденты\n2025\t700\nИтог.');
});

test('core properties give a title and no day of publication', async () => {
  const content = await readDocx(
    docx(paragraph('Текст.'), {
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:t="t"><dc:title>План &amp; сроки</dc:title><t:created>2020-01-01T00:00:00Z</t:created></cp:coreProperties>',
    }),
  );
  assert.equal(content.title, 'План & сроки');
  assert.equal(content.published, undefined);
});

test('another archive is named for what it is', async () => {
  await assert.rejects(readDocx(zipOf({ 'xl/workbook.xml': '<a/>' })), {
    reason: 'input',
    found: 'a spreadsheet (XLSX)',
  });
  await assert.rejects(readDocx(zipOf({ 'a.txt': 'a' })), { reason: 'input', found: 'a ZIP archive' });
});

test('an archive that is cut off, a body that is no XML and a body that is missing are broken documents', async () => {
  await assert.rejects(readDocx(docx(paragraph('Текст.')).subarray(0, 300)), {
    reason: 'input',
    expected: 'a DOCX that opens',
  });
  await assert.rejects(readDocx(zipOf({ 'word/document.xml': 'no' })), {
    reason: 'input',
    expected: 'a DOCX that opens',
  });
});

test('an archive that unpacks to hundreds of times its size is refused', async () => {
  const bomb = docx(paragraph(' '.repeat(80 * 1024 * 1024)));
  assert.ok(bomb.length < 200_000);
  await assert.rejects(readDocx(bomb), { reason: 'input', expected: 'a DOCX of at most 16 MB unpacked' });
});

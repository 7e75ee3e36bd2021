import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { readDocx } from './docx.ts';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const documentXml = (body: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': documentXml(body),
    ...more,
  });

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
  await assert.rejects(readDocx(bomb), { reason: 'input', expected: 'a DOCX of at most 64 MB unpacked' });
});

/** A ZIP archive of deflated files, after APPNOTE 6.3.10. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(26);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(0x800, 2);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc32(content), 10);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(content.length, 18);
    sizes.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), sizes, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), sizes, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...list, Buffer.from('PK\x05\x06'), end]);
}

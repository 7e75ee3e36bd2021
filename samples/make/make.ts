/**
 * Makes the samples that are no plain text from the pages of this folder: `NAME.pdf.html` is printed by Chromium, `NAME.docx.html` becomes a
 * word processor's file of its headings, paragraphs and tables. Run: npx node samples/make/make.ts [PATH/TO/chromium]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'htmlparser2';
import { type Element, isElement, nodesOf, textOf } from '../../src/read/formats/tree.ts';
import { zipOf } from './zip.ts';

const here = new URL('.', import.meta.url);
const chromium = process.argv[2] ?? '/usr/bin/chromium';

for (const name of readdirSync(here).sort()) {
  const page = new URL(name, here);
  if (name.endsWith('.pdf.html')) print(page, new URL(`../${name.slice(0, -5)}`, here));
  if (name.endsWith('.docx.html'))
    writeFileSync(new URL(`../${name.slice(0, -5)}`, here), docxOf(readFileSync(page, 'utf8')));
}

function print(page: URL, file: URL): void {
  const profile = mkdtempSync(join(tmpdir(), 'pobratim-'));
  execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${profile}`,
      `--print-to-pdf=${fileURLToPath(file)}`,
      page.href,
    ],
    { stdio: 'ignore' },
  );
  rmSync(profile, { recursive: true, force: true });
}

/** The smallest package that ECMA-376 asks of a WordprocessingML document, with a title. */
function docxOf(html: string): Buffer {
  const tree = parseDocument(html);
  const elements = [...nodesOf(tree)].filter(isElement);
  const title = escaped(textOf(elements.find(({ name }) => name === 'title')!));
  const blocks = elements.filter(({ name }) => /^(?:h1|p|table)$/.test(name)).map(blockOf);
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${blocks.join('')}</w:body></w:document>`,
  });
}

function blockOf(element: Element): string {
  if (element.name !== 'table') return paragraph(textOf(element), element.name === 'h1');
  const within = (parent: Element, name: RegExp): Element[] =>
    [...nodesOf(parent)].filter(isElement).filter((child) => name.test(child.name));
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join('');
  const rows = within(element, /^tr$/).map(
    (row) =>
      `<w:tr>${within(row, /^t[hd]$/)
        .map((cell) => `<w:tc>${paragraph(textOf(cell), cell.name === 'th')}</w:tc>`)
        .join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblBorders>${border}</w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
}

function paragraph(text: string, isBold: boolean): string {
  return `<w:p><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPdf } from './pdf.ts';

/** One line of a page: where its baseline starts, in points from the lower left, and its text (ASCII). */
type Row = readonly [x: number, y: number, text: string];

test('wrapped lines are paragraphs, cut words are whole, running heads and page numbers are gone', async () => {
  const { text, mediaType } = await readPdf(
    pdf([
      [
        [72, 800, 'Border bulletin, page 1'],
        [72, 700, 'The road from Atyrau to Astrakhan was finished in December, the road com-'],
        [72, 686, 'pany said, six years after the first workers had come to the steppe there.'],
        [72, 658, 'Drivers now need two hours.'],
        [290, 30, '1'],
      ],
      [
        [72, 800, 'Border bulletin, page 2'],
        [72, 700, 'The bank paid.'],
        [290, 30, '2'],
      ],
    ]),
  );
  assert.equal(mediaType, 'application/pdf');
  assert.equal(
    text,
    'The road from Atyrau to Astrakhan was finished in December, the road company said, six years after the first workers had come to the steppe there.\nDrivers now need two hours.\nThe bank paid.',
  );
});

test('a PDF of images says so', async () => {
  await assert.rejects(readPdf(pdf([[]])), { reason: 'input', found: 'one that holds only images' });
});

test('an encrypted PDF and a broken one are told apart', async () => {
  const key = `<${'41'.repeat(32)}>`;
  const locked = pdf(
    [[[72, 700, 'Secret']]],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<41> <41>]`,
  );
  await assert.rejects(readPdf(locked), { reason: 'input', found: 'an encrypted one' });
  await assert.rejects(readPdf(Buffer.from('%PDF-1.4\nnothing')), {
    reason: 'input',
    expected: 'a PDF that opens',
  });
});

/** A PDF of text pages in Helvetica 12, after ISO 32000-1, 7.5. */
function pdf(pages: readonly (readonly Row[])[], trailer = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((rows, index) => {
      const stream = rows.map(([x, y, text]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

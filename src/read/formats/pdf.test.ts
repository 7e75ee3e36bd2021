import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfOf } from '../../../test/files.ts';
import { readPdf } from './pdf.ts';

test('wrapped lines are paragraphs, cut words are whole, running heads and page numbers are gone', async () => {
  const { text, mediaType } = await readPdf(
    pdfOf([
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
  await assert.rejects(readPdf(pdfOf([[]])), { reason: 'input', found: 'one that holds only images' });
});

test('an encrypted PDF and a broken one are told apart', async () => {
  const key = `<${'41'.repeat(32)}>`;
  const locked = pdfOf(
    [[[72, 700, 'Secret']]],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<41> <41>]`,
  );
  await assert.rejects(readPdf(locked), { reason: 'input', found: 'an encrypted one' });
  await assert.rejects(readPdf(Buffer.from('%PDF-1.4\nnothing')), {
    reason: 'input',
    expected: 'a PDF that opens',
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '#model/citation.ts';
import { CITATION_FORMATS } from './citation-formats.ts';

const ITEMS: readonly CslItem[] = [
  {
    id: 'd1',
    type: 'webpage',
    title: 'Рост на 27 % & {план} №_5',
    publisher: 'ҚазТАГ',
    issued: { 'date-parts': [[2023, 12, 3]] },
    accessed: { 'date-parts': [[2026, 11, 26]] },
    URL: 'https://x.example/a_b?c=1&d=2',
    language: 'kk',
    note: 'two\nlines',
  },
  {
    id: 'f1',
    type: 'entry',
    title: 'Fact',
    accessed: { 'date-parts': [[2026, 11, 26]] },
    URL: 'https://r.example/facts/f1',
    language: 'en',
  },
];

test('BibTeX keeps Cyrillic letters, escapes what TeX would take for its own and leaves addresses as they are', () => {
  assert.equal(
    CITATION_FORMATS.bibtex.write(ITEMS),
    `@online{d1,
  title = {Рост на 27 \\% \\& \\{план\\} №\\_5},
  organization = {ҚазТАГ},
  date = {2023-12-03},
  url = {https://x.example/a_b?c=1&d=2},
  urldate = {2026-11-26},
  langid = {kazakh},
  note = {two
lines},
}

@online{f1,
  title = {Fact},
  url = {https://r.example/facts/f1},
  urldate = {2026-11-26},
  langid = {british},
}
`,
  );
});

test('RIS has a tag a line, and ends each item', () => {
  assert.deepEqual(CITATION_FORMATS.ris.write(ITEMS).split('\r\n'), [
    'TY  - ELEC',
    'ID  - d1',
    'TI  - Рост на 27 % & {план} №_5',
    'PB  - ҚазТАГ',
    'PY  - 2023',
    'DA  - 2023/12/03/',
    'Y2  - 2026/11/26/',
    'UR  - https://x.example/a_b?c=1&d=2',
    'LA  - kk',
    'N1  - two lines',
    'ER  - ',
    '',
    'TY  - ELEC',
    'ID  - f1',
    'TI  - Fact',
    'Y2  - 2026/11/26/',
    'UR  - https://r.example/facts/f1',
    'LA  - en',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON gives the items as they are', () => {
  assert.deepEqual(JSON.parse(CITATION_FORMATS.csl.write(ITEMS)), ITEMS);
});

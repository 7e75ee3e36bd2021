import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { rowsOf } from './rows.ts';

const FIRMS = [
  { Название: 'ТОО «Каспий Су»', Регион: 'KZ-47' },
  { Название: 'ООО "Волга; рыба"', Регион: 'RU-AST' },
];

test('a CSV file as Excel saves it in Russian and a workbook give the same rows', () => {
  const csv = 'Название;Регион;\r\nТОО «Каспий Су»;KZ-47;\r\n;;\r\n"ООО ""Волга; рыба""";RU-AST;\r\n';
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.json_to_sheet(FIRMS), 'Фирмы');
  assert.deepEqual(rowsOf(iconv.encode(csv, 'windows-1251')), FIRMS);
  assert.deepEqual(
    rowsOf(Buffer.from(`\uFEFF${csv.replaceAll(';', '\t').replace('Волга\t', 'Волга;')}`)),
    FIRMS,
  );
  assert.deepEqual(rowsOf(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer), FIRMS);
});

test('what is no table is refused with its name', () => {
  assert.throws(() => rowsOf(Buffer.from('one line'), 'firms.csv'), /firms\.csv/);
  assert.throws(() => rowsOf(Buffer.from('PK\u0003\u0004 nothing'), 'firms.xlsx'), /firms\.xlsx/);
  assert.throws(() => rowsOf(Buffer.from('a,a\n1,2')), /"a" twice/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidIn } from './table-words.ts';

test('sentences of a report are told in the reader’s language, and the file’s own words stay', () => {
  assert.equal(
    saidIn(
      'ru',
      '2 flows of KZ-63 in 2021-05: given to KZ-10 45.5 %, KZ-63 54.5 % by their people, as it was divided in 2022-06',
    ),
    'потоков области KZ-63 за 2021-05: 2; разделены по населению: KZ-10 45.5 %, KZ-63 54.5 %; область разделена в 2022-06',
  );
  assert.equal(saidIn('kk', 'tells of the same flow as row 7: 100.0'), '7-жолдағы ағынмен бірдей: 100.0');
  assert.equal(saidIn('ru', 'armful'), 'armful');
  assert.equal(saidIn('en', 'a number'), 'a number');
});

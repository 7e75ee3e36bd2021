import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The occasions of a text, each in one line: what, where, when, how sure. */
const occasions = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-03-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, place = '-', date = '-' } = claim.slots;
    return [`${type} ${place} ${date} ${claim.modality}`];
  });

test('a commission that has been told sits again where and when its text says', () => {
  assert.deepEqual(
    occasions(
      'ru',
      'В Омске прошло заседание совместной комиссии России и Казахстана. Члены комиссии работали 2–4 марта. Снова комиссию соберут в июне, уже на казахстанской территории.',
    ),
    ['commission RU-OMS/omsk 2032-03-02/2032-03-04 stated', 'commission KZ 2032-06 planned'],
  );
  assert.deepEqual(
    occasions(
      'en',
      'The Kazakh-Russian border commission sat in Aktobe on March 2-4. The next meeting will be held in Samara in June.',
    ),
    ['commission KZ-15/aktobe 2032-03-02/2032-03-04 stated', 'commission RU-SAM/samara 2032-06 planned'],
  );
});

test('what comes again without a commission told is none of its sittings', () => {
  assert.deepEqual(
    occasions(
      'ru',
      'Местные комиссии соберут мусор. В следующий раз автобус из Казахстана придёт в Омск в июне.',
    ),
    [],
  );
  assert.deepEqual(
    occasions(
      'en',
      'The Kazakh-Russian border commission sat in Aktobe on March 2-4. Next time its report will be shorter.',
    ),
    ['commission KZ-15/aktobe 2032-03-02/2032-03-04 stated'],
  );
});

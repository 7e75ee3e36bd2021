import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The sittings of a Russian text, each in one line: what, which number, its name, who, how sure. */
const sittings = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, ordinal, name = '-', participants = [] } = claim.slots;
    return [[type, ordinal ?? '-', name, participants.join(', ') || '-', claim.modality].join(' | ')];
  });

for (const [text, told] of [
  [
    'В Омске прошло 25-е заседание межправительственной комиссии по сотрудничеству между Россией и Казахстаном.',
    'commission | 25 | межправительственная комиссия по сотрудничеству между Россией и Казахстаном | - | stated',
  ],
  [
    'В Омске прошло 25-е заседание Российско-Казахстанской комиссии.',
    'commission | 25 | Российско-Казахстанская комиссия | RU, KZ | stated',
  ],
  [
    'В Астане прошло 3-е заседание комиссии по сотрудничеству Мажилиса и Госдумы.',
    'commission | 3 | комиссия по сотрудничеству Мажилиса и Госдумы | Мажилис, Госдума | stated',
  ],
  [
    'В марте 2032 года проведено 46-е заседание рабочей группы по охране вод реки Тобол Совместной Российско-Казахстанской комиссии.',
    'commission | 46 | рабочая группа по охране вод реки Тобол | RU, KZ | stated',
  ],
  [
    'В Петропавловске прошло заседание рабочей группы Казахстанско-Российской комиссии по охране трансграничных вод.',
    'commission | - | рабочая группа Казахстанско-Российской комиссии по охране трансграничных вод | KZ, RU | stated',
  ],
  [
    'На втором заседании российско-казахстанской рабочей группы по паводкам решено проводить встречи каждую неделю.',
    'meeting | 2 | российско-казахстанская рабочая группа по паводкам | RU, KZ | stated',
  ],
] as const)
  test(`a commission or its group is called by its whole name: ${text}`, () => {
    assert.deepEqual(sittings(text), [told]);
  });

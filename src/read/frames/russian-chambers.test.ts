import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const partiesIn = (text: string): unknown =>
  reader
    .read({ text, language: 'ru' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? (claim.slots.parties ?? []) : []));

for (const [text, parties] of [
  [
    'ТПП Оренбургской области и Палата предпринимателей Актюбинской области подписали план работы на 2025 год.',
    ['ТПП Оренбургской области', 'Палата предпринимателей Актюбинской области'],
  ],
  [
    'Торгово-промышленные палаты Самарской и Западно-Казахстанской областей подписали соглашение о сотрудничестве.',
    [
      'Торгово-промышленная палата Самарской области',
      'Торгово-промышленная палата Западно-Казахстанской области',
    ],
  ],
  [
    'Соглашение о сотрудничестве подписали президент ТПП Омской области Игорь Попов и директор палаты предпринимателей ЗКО «Атамекен» Асет Нурлан.',
    ['ТПП Омской области', 'палата предпринимателей ЗКО «Атамекен»'],
  ],
  ['Счётные палаты России и Казахстана подписали меморандум о сотрудничестве.', ['RU', 'KZ']],
] as const)
  test(`signed by ${parties.join(' and ')}`, () => assert.deepEqual(partiesIn(text), parties));

test('the head of a chamber of business holds an office of the chamber, with its region', () => {
  const text =
    'В Омск из Казахстана прибыл директор палаты предпринимателей Павлодарской области Асет Нурлан, его встретил президент ТПП Омской области Игорь Попов.';
  assert.deepEqual(
    reader
      .read({ text, language: 'ru' })
      .claims.flatMap((claim) => (claim.kind === 'office' ? [claim.slots] : [])),
    [
      { person: 'Асет Нурлан', position: 'директор', of: 'палата предпринимателей Павлодарской области' },
      { person: 'Игорь Попов', position: 'президент', of: 'ТПП Омской области' },
    ],
  );
});

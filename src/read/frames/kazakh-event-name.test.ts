import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'event' ? [`${slots.name ?? '?'}: ${slots.participants?.join(', ') ?? ''}`] : [],
    );

test('a number in the middle of a name parts neither its kind nor whose it is from its noun', () => {
  assert.deepEqual(told('Омбыда Қазақстан мен Ресейдің өңіраралық VIII ынтымақтастық форумы өтті.'), [
    'Қазақстан мен Ресейдің өңіраралық ынтымақтастық форумы: ',
  ]);
  assert.deepEqual(told('Оралда биылғы 12-ші шекара маңы форумы өтті, оған Самара облысы қатысты.'), [
    'шекара маңы форумы: RU-SAM',
  ]);
});

test('those whose occasion it is are no guests of it where a number stands between', () => {
  assert.deepEqual(
    told(
      'Омбыда Асан Үсенов пен Пётр Лариннің қатысуымен Қазақстан мен Ресейдің VIII өңіраралық форумы өтті.',
    ),
    ['Қазақстан мен Ресейдің өңіраралық форумы: Асан Үсенов, Пётр Ларин'],
  );
  assert.deepEqual(told('Омбыда Қазақстан мен Ресейдің өкілдері қатысуымен VIII өңіраралық форум өтті.'), [
    'өңіраралық форум: KZ, RU',
  ]);
});

test('where an occasion is stands within its name', () => {
  assert.deepEqual(told('Самараның Оралдағы мәдени күндері 5 маусымда басталды.'), [
    'Самараның Оралдағы мәдени күндері: RU-SAM/samara',
  ]);
});

test('whose forum it is by a noun stands before its number, and one word in marks is a name', () => {
  assert.deepEqual(told('Оралда Қазақстан – Ресей өңіраралық ынтымақтастығының VIII форумы өтті.'), [
    'Қазақстан – Ресей өңіраралық ынтымақтастығының форумы: ',
  ]);
  assert.deepEqual(told('Омбыда 5 маусымда «Дала» көрмесі ашылды, оған Павлодар облысы қатысты.'), [
    'Дала: KZ-55',
  ]);
});

test('those who came to an occasion are at it, each region of a row', () => {
  assert.deepEqual(
    told(
      'Омбыда «Дала» форумы басталды. Форумға Павлодар, Ақмола және Абай облыстарының делегациялары келді.',
    ),
    ['Дала: KZ-55, KZ-11, KZ-10'],
  );
  assert.deepEqual(told('Омбыда «Дала» форумы басталды. Форумға Қазақстан мен Ресейден 200 делегат келді.'), [
    'Дала: KZ, RU',
  ]);
  assert.deepEqual(told('Кеше Оралға Самара вице-губернаторы Пётр Ларин бастаған іскерлік миссия келді.'), [
    '?: RU-SAM, Пётр Ларин',
  ]);
});

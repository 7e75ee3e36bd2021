import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, ordinal, place, date } = claim.slots;
    return [
      `${claim.modality} ${type}${ordinal ? ` ${ordinal}` : ''} ${place ?? '?'}${date ? ` ${date}` : ''}`,
    ];
  });

test('a forum is told by who was at it', () => {
  assert.deepEqual(told('Қостанай облысының кәсіпкерлері Челябідегі форумға қатысты.'), [
    'stated forum RU-CHE/chelyabinsk',
  ]);
  assert.deepEqual(
    told(
      '«Жайық үні» форумына Қазақстан мен Ресей өңірлері өкілдерін жіберді. Форум Орынбор облысында өтті.',
    ),
    ['stated forum RU-ORE'],
  );
  assert.deepEqual(
    told('Астрахан мен Атырау кәсіпкерлері үшін ұйымдастырылған бизнес-форум Атырауда өтті.'),
    ['stated forum KZ-23/atyrau'],
  );
  assert.deepEqual(told('Президент форумға дайындықты тексерді. Ресей де келеді.'), []);
});

test('days of culture open with a curtain, have the place in their name, and were long ago', () => {
  assert.deepEqual(told('Елордада Ресейдің Қазақстандағы Мәдениет күндерінің шымылдығы түрілді.'), [
    'stated culture-days KZ-71/astana',
  ]);
  assert.deepEqual(told('Ресейдің Қазақстандағы мәдениет күндері 12-17 қазанда өтеді.'), [
    'planned culture-days KZ 2032-10-12/2032-10-17',
  ]);
  assert.deepEqual(told('Ресей Федерациясында 2030 жылы Қазақстанның мәдени күндері болған-ды.'), [
    'stated culture-days RU 2030',
  ]);
});

test('one Roman letter before a forum says which one it is', () => {
  assert.deepEqual(told('Қазақстан мен Ресейдің X өңіраралық форумы Екатеринбургте өтті.'), [
    'stated forum 10 RU-SVE/yekaterinburg',
  ]);
});

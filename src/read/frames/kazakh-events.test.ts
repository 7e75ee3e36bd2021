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

test('days of a month are no days of culture', () => {
  assert.deepEqual(
    told('3-7 қазан күндері Оралда Қазақстан – Ресей шекара комиссиясының 12-ші отырысы өтті.'),
    ['stated commission 12 KZ-27/uralsk 2031-10-03/2031-10-07'],
  );
  assert.deepEqual(told('Оралда Қазан күндері өтті.'), ['stated culture-days KZ-27/uralsk']);
});

test('what is agreed to be held, or is said to take place without a day, is to come', () => {
  assert.deepEqual(
    told('Павлодар мен Омбы облыстары келесі жылы Омбыда бизнес-форум ұйымдастыруға уағдаласты.'),
    ['planned forum RU-OMS/omsk 2033'],
  );
  assert.deepEqual(told('Қазақстан мен Ресей шілдеде Омбыда кездесу өткізуге келісті.'), [
    'planned meeting RU-OMS/omsk 2032-07',
  ]);
  const met = 'Қазақстан президенті Асан Үсенов пен Ресей президенті Пётр Лариннің кездесуі';
  assert.deepEqual(told(`Омбыда ${met} өтеді.`), ['planned meeting RU-OMS/omsk']);
  assert.deepEqual(told(`Омбыда ${met} өтті.`), ['stated meeting RU-OMS/omsk']);
  assert.deepEqual(told(`Омбыда ${met} жыл сайын өтеді.`), ['stated meeting RU-OMS/omsk']);
});

test('days of culture that are going on somewhere are told though something else takes place in their course', () => {
  assert.deepEqual(told('Мәскеуде өтіп жатқан Астана қаласының мәдениет күндері аясында концерт қойылды.'), [
    'stated culture-days RU-MOW',
  ]);
  assert.deepEqual(told('Астана қаласының мәдениет күндері аясында концерт қойылды. Ресей көрші.'), []);
});

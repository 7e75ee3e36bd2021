import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'works') return [];
    const { asset, action, status, start, finish } = claim.slots;
    return [`${action} ${status}: ${asset}${start ? ` from ${start}` : ''}${finish ? ` to ${finish}` : ''}`];
  });

test('a building is named by all that describes it', () => {
  for (const [text, asset] of [
    ['Самарада қазақстандық өнім сататын сауда үйі ашылды.', 'қазақстандық өнім сататын сауда үйі'],
    ['Волгоградта қазақ диаспорасына арналған орталық ашылды.', 'қазақ диаспорасына арналған орталық'],
    ['Омбыда Абай атындағы музыка мектебі ашылды.', 'Абай атындағы музыка мектебі'],
    [
      'Челябіде Қостанай мемлекеттік университетінің өкілдігі ашылды.',
      'Қостанай мемлекеттік университетінің өкілдігі',
    ],
  ] as const)
    assert.deepEqual(told(text), [`open completed: ${asset}`]);
});

test('whoever has a thing is not what is opened, and things of a row are each told', () => {
  assert.deepEqual(told('Қазақстан кәсіпорындарының көрмесі Омбыда ашылды.'), []);
  assert.deepEqual(told('Университеттердің филиалдары Ресейде де ашылып жатыр.'), []);
  assert.deepEqual(told('Атырауда ресейлік қаржыға шыны зауыты мен мұздатқыш қойма салынып жатыр.'), [
    'build under-way: шыны зауыты',
    'build under-way: мұздатқыш қойма',
  ]);
});

test('opening and building are told by doors and by growing, from one year to another', () => {
  assert.deepEqual(told('Түменде Қазақстанның бас консулдығы есігін ашты.'), [
    'open completed: бас консулдығы',
  ]);
  assert.deepEqual(told('Қорған облысының кәсіпкерлері Петропавлда жем зауытын 2033-2035 жылдары салады.'), [
    'build planned: жем зауыты from 2033 to 2035',
  ]);
  assert.deepEqual(
    told(
      'Орал – Саратов тас жолын жөндеу 2031 жылы басталған. 2034 жылы толық пайдалануға беру көзделіп отыр.',
    ),
    [
      'repair under-way: Орал – Саратов тас жолы from 2031',
      'launch planned: Орал – Саратов тас жолы to 2034',
    ],
  );
});

test('what a country means to open abroad is its intent, and what someone promises is not done', () => {
  assert.deepEqual(told('Қазақстан Омбыда бас консулдық ашуды жоспарлап отыр.'), []);
  assert.deepEqual(told('Ол Омбыда қазақ шеберханасын ашып, Қазақстанға көмектесетінін айтты.'), []);
});

test('a crossing closed for repair is closed, and a part of the cost is not the cost', () => {
  assert.deepEqual(told('Ресеймен шекарадағы «Сырым» өткізу бекеті жөндеу үшін ішінара жабылмақ.'), [
    'close planned: «Сырым» өткізу бекеті',
  ]);
  const [claim] = reader.read({
    text: 'Ресеймен шекарадағы «Сырым» бекетін жаңғырту 10 шілдеде басталады. Жобаның құны 22 млрд теңге, соның 9 млрд теңгесі бөлінді.',
    language: 'kk',
    published: '2032-06-10',
  }).claims;
  assert.deepEqual(claim?.kind === 'works' && claim.slots.cost, { n: 22_000_000_000, unit: 'KZT' });
});

test('a company that builds is no part of the name of what it builds', () => {
  assert.deepEqual(told('Сарань қаласында Ресейдің «Татнефть» компаниясы шина зауытын салып жатыр.'), [
    'build under-way: шина зауыты',
  ]);
  assert.deepEqual(told('Атырауда «Қашаған» мұнай өңдеу зауыты іске қосылды. Ресей мамандары көмектесті.'), [
    'launch completed: «Қашаған» мұнай өңдеу зауыты',
  ]);
  assert.deepEqual(told('Қазақстан мен Ресей зауыт салып жатыр.'), []);
});

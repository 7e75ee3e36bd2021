import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'intent') return [];
    const { actor, action, object, counterpart } = claim.slots;
    return [`${claim.modality}: ${actor} ${action} ${object}, ${counterpart}`];
  });

test('what both sides agree to do is told of the Kazakh one towards the other', () => {
  assert.deepEqual(told('Қазақстан мен Ресей өзен суының сапасына бірлескен бақылау жүргізуге келісті.'), [
    'planned: KZ cooperate өзен суының сапасына бірлескен бақылау, RU',
  ]);
  assert.deepEqual(told('Омбы мен Павлодар туризм бағдарларын бірге дамытуға уағдаласты.'), [
    'planned: KZ-55/pavlodar cooperate туризм бағдарлары, RU-OMS/omsk',
  ]);
  assert.deepEqual(told('Қазақстан мен Ресей Қостанайда трактор зауытын салуға келісті.'), [
    'planned: KZ build трактор зауыты, RU',
  ]);
});

test('goodwill, a refusal and an agreement with a third country are none', () => {
  assert.deepEqual(told('Қазақстан мен Ресей байланысты нығайтуға келісті.'), []);
  assert.deepEqual(told('Қазақстан мен Ресей министрліктері хаттамаға қол қоюға келісті.'), []);
  assert.deepEqual(told('Қазақстан мен Ресей көлік кезегін азайтуға келіскен жоқ.'), []);
  assert.deepEqual(told('Өзбекстан мен Қазақстан су бөлісуге келісті, Ресей де білді.'), []);
});

test('taking part in building is building', () => {
  assert.deepEqual(
    told(
      'Атырауда кеме жөндеу зауытын салуға біз де қатысуға әзірміз, – деді Астрахан облысының губернаторы Пётр Ларин.',
    ),
    ['wished: RU-AST build кеме жөндеу зауыты, KZ-23/atyrau'],
  );
});

test('a field to work in, a beginning some year, and a route put back into service are told', () => {
  assert.deepEqual(told('Орынбор облысы Ақтөбемен туризм саласында бірлесе жұмыс істеуге мүдделі.'), [
    'wished: RU-ORE cooperate туризм, KZ-15/aktobe',
  ]);
  assert.deepEqual(told('Ресей Қазақстанға газ жеткізуді 2033 жылы бастамақ.'), [
    'planned: RU export газ, KZ',
  ]);
  assert.deepEqual(told('Қазақстан Ресеймен арадағы теміржол қатынасын 20 шілдеден қайта жолға қояды.'), [
    'planned: KZ open Ресеймен арадағы теміржол қатынасы, RU',
  ]);
  assert.deepEqual(told('Қазақстан Омбыға баратын автобус бағытын іске қосады.'), [
    'planned: KZ open баратын автобус бағыты, RU',
  ]);
  assert.deepEqual(told('«Росатом» Қазақстандағы атом станциясының құрылысына қатыспақ.'), [
    'planned: «Росатом» build атом станциясы, KZ',
  ]);
  assert.deepEqual(told('Ресей серіктестікті жолға қояды, дейді Қазақстан.'), []);
});

test('carrying goods is wanted as export or import by where they go; through a country it is neither', () => {
  assert.deepEqual(told('Алтай өлкесі Шығыс Қазақстан облысына ағаш тасымалдауды көздеп отыр.'), [
    'planned: RU-ALT export ағаш, KZ-63',
  ]);
  assert.deepEqual(told('Қорған облысының өкілдері Солтүстік Қазақстаннан астық тасымалдауға дайын.'), [
    'wished: RU-KGN import астық, KZ-59',
  ]);
  assert.deepEqual(told('Қазақстан Ресей аумағы арқылы мұнай тасымалдауды жоспарлап отыр.'), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The intents of a text, each in one line: who, what, with what, whom it reaches, how sure. */
const intents = (text: string, language: Language = 'ru'): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'intent') return [];
    const { actor, action, object, counterpart = [] } = claim.slots;
    return [`${actor} ${action} ${object} → ${counterpart.join(', ')} ${claim.modality}`];
  });

const MET =
  'Губернатор Тамбовской области Игорь Рощин и аким Жетысуской области Асан Байбеков встретились в Тамбове.';

test('what is proposed at talks is wished for by whose office proposes it, and faces the other side', () => {
  assert.deepEqual(intents(`${MET} Российский губернатор предложил создать совместный рыбопитомник.`), [
    'RU-TAM other совместный рыбопитомник → KZ-33 wished',
  ]);
  assert.deepEqual(intents(`${MET} Байбеков, в свою очередь, предложил наладить обмен студентами.`), [
    'KZ-33 exchange обмен студентами → RU-TAM wished',
  ]);
  assert.deepEqual(intents(`${MET} Область могла бы поставлять соседям мёд, шкуры и войлок, сказал Рощин.`), [
    'RU-TAM export мёд, шкуры и войлок → KZ-33 wished',
  ]);
});

test('those whom talks go on with would do what they are about', () => {
  assert.deepEqual(
    intents(
      'Аким Актюбинской области Нурлан Бейсов выступил в Самаре. Ведутся переговоры с российскими компаниями об открытии клиники.',
    ),
    ['RU open клиника → KZ-15 wished'],
  );
});

test('goodwill is no intent, nor is an interest in partners or in what is no work', () => {
  assert.deepEqual(intents(`${MET} Рощин предложил расширять сотрудничество. Байбеков предложил чай.`), []);
  assert.deepEqual(intents(`${MET} Тамбовские фирмы заинтересованы в казахстанских партнёрах.`), []);
  assert.deepEqual(intents(`${MET} Стороны хотят наладить деловые контакты.`), []);
});

test('whoever comes out with a proposal to do something wishes it, wherever it is to be done', () => {
  assert.deepEqual(
    intents(
      'Губернатор Пензенской области выступил с предложением создать с Казахстаном совместные предприятия.',
    ),
    ['RU-PNZ open совместные предприятия → KZ wished'],
  );
  assert.deepEqual(
    intents('Губернатор Пензенской области выступил с предложением, которое Казахстан изучит.'),
    [],
  );
});

test('supplies that come from the other side are imported', () => {
  assert.deepEqual(intents('Омская область заинтересована прежде всего в поставках угля из Казахстана.'), [
    'RU-OMS import уголь → KZ wished',
  ]);
  assert.deepEqual(intents('Омская область заинтересована в поставках льна в Казахстан.'), [
    'RU-OMS export лен → KZ wished',
  ]);
});

test('what a text says in brackets of one of a row is no part of its name', () => {
  assert.deepEqual(intents('Открыть филиалы в Казахстане намерены МГУ (первый в рейтинге), МИФИ и РХТУ.'), [
    'МГУ open филиалы в Казахстане → KZ planned',
    'МИФИ open филиалы в Казахстане → KZ planned',
    'РХТУ open филиалы в Казахстане → KZ planned',
  ]);
});

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

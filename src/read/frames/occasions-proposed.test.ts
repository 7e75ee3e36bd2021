import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The forums and visits of a text, each in one line: what, where, who, how sure. */
const occasions = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event' || claim.slots.type === 'meeting') return [];
    const { type, place = '-', participants = [] } = claim.slots;
    return [[type, place, ...participants, claim.modality].join(' | ')];
  });

test('an occasion that is only proposed is none, and one that was decided on lies ahead', () => {
  const forum = 'форум межрегионального сотрудничества России и Казахстана в Омске';
  assert.deepEqual(occasions('ru', `Предложение провести ${forum} поддержали министры.`), []);
  assert.deepEqual(occasions('ru', `Решение провести ${forum} приняли министры.`), [
    'forum | RU-OMS/omsk | planned',
  ]);
  assert.deepEqual(
    occasions(
      'en',
      'The proposal to hold the jubilee forum of Russia and Kazakhstan in Omsk was supported by the ministers.',
    ),
    [],
  );
  assert.deepEqual(
    occasions('en', 'The jubilee forum of Russia and Kazakhstan was held in Omsk on 3 June.').map(
      (one) => one.split(' | ')[0],
    ),
    ['forum'],
  );
});

test('the visit that opens an English sentence is of whoever it goes on to tell of', () => {
  assert.deepEqual(
    occasions(
      'en',
      'As part of his working trip to Moscow, Prime Minister of Kazakhstan Askar Nurov met Russian Prime Minister Ivan Mishin.',
    ),
    ['visit | RU-MOW | Askar Nurov | stated'],
  );
  assert.deepEqual(
    occasions(
      'en',
      'As part of his working trip to Kostanay, Prime Minister of Kazakhstan Askar Nurov met Russian Consul Ivan Mishin.',
    ),
    [],
  );
});

test("an envoy's host country is no place that he has come to", () => {
  assert.deepEqual(
    occasions(
      'en',
      'Ambassador of Kazakhstan to the Russian Federation Yerlan Sabitov came to Borki as a member of a delegation of Kazakhstan.',
    ),
    [],
  );
});

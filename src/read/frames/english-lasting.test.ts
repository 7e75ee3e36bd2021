import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'en', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind === 'event')
      return [
        `${claim.slots.type} ${claim.slots.date ?? '–'}: ${claim.slots.participants?.join(' + ') ?? '–'}`,
      ];
    return claim.kind === 'works' ? [`${claim.slots.action}: ${claim.slots.area?.join(' + ') ?? '–'}`] : [];
  });

test('an occasion lasts from its first day to the last one that its sentence tells', () => {
  assert.deepEqual(
    told('The exhibition of Pavlodar goods opened in Omsk on June 7 and will last until June 20.'),
    ['exhibition 2032-06-07/2032-06-20: –'],
  );
  assert.deepEqual(
    told('The 5th Kazakh-Russian forum of women began in Omsk on June 7 and ends on June 9.'),
    ['forum 2032-06-07/2032-06-09: –'],
  );
  assert.deepEqual(
    told(
      'The 5th Kazakh-Russian forum of women was held in Omsk on June 7, and the deadline for entries ended on June 1.',
    ),
    ['forum 2032-06-07: –'],
  );
});

test('a delegation travels with whoever leads it', () => {
  assert.deepEqual(
    told('The delegation of Astrakhan region headed by Governor Igor Lomov is on a visit to Atyrau.'),
    ['visit –: RU-AST + Igor Lomov'],
  );
});

test('works are where they are done, not where they are told of', () => {
  assert.deepEqual(
    told('The governor said in Kurgan that a plant with Russian capital had been built in Kostanay.'),
    ['build: KZ-39/kostanay'],
  );
  assert.deepEqual(
    told('A plant with Russian capital has been built in Kostanay, the governor said in Kurgan.'),
    ['build: KZ-39/kostanay'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const text =
  'Forým ótti.\nQostanaı oblysynyń ákimi Erbol Tileýov pen Chelıabi oblysynyń gýbernatory Vadım Krylov yntymaqtastyq týraly memorandýmǵa qol qoıdy. Taýar aınalymy 840 mln dollarǵa jetti.';
const document = { text, language: 'kk', published: '2034-05-20' } as const;

test('a claim of a Latin Kazakh text quotes its own sentence and names people in its own letters', () => {
  const claims = reader.read(document).claims;
  const signed = claims.find(({ kind }) => kind === 'signing');
  assert.equal(
    text.slice(signed!.quote.start, signed!.quote.end),
    text.slice(text.indexOf('Qostanaı'), text.indexOf(' Taýar')),
  );
  assert.deepEqual(
    claims.flatMap(({ kind, slots }) =>
      kind === 'office' ? [[(slots as { person?: string }).person, (slots as { of?: string }).of]] : [],
    ),
    [
      ['Erbol Tileýov', 'KZ-39'],
      ['Vadım Krylov', 'RU-CHE'],
    ],
  );
});

test('its explanation points at the Latin words', () => {
  const { claims } = reader.explain(document);
  const of = claims.find(({ claim }) => claim.kind === 'office')?.slots.find(({ slot }) => slot === 'of');
  assert.deepEqual(
    of?.passages.map(({ start, end }) => text.slice(start, end)),
    ['Qostanaı oblysynyń'],
  );
});

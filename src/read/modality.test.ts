import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (kind: string, text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === kind ? [claim.modality] : []));

test('an infinitive that no verb of an English heading governs is to come', () => {
  const body = '\nThe two sides spoke of it on Tuesday in Omsk, where they met again.';
  assert.deepEqual(told('signing', `Russia, Kazakhstan to sign protocol on flights${body}`), ['planned']);
  assert.deepEqual(told('signing', `Kazakhstan and Russia agree to sign agreement on fish${body}`), [
    'planned',
  ]);
  assert.deepEqual(told('signing', `Russia and Kazakhstan sign protocol on flights${body}`), ['stated']);
});

test('what has been made possible, or was allowed to be done, has come about in English', () => {
  const raised =
    'raise the capacity of the Tomar checkpoint on the border with Russia from 300 to 900 trucks a day';
  assert.deepEqual(told('capacity', `New scanners made it possible to ${raised}.`), ['stated']);
  assert.deepEqual(told('capacity', `New scanners will make it possible to ${raised}.`), ['planned']);
  const passive =
    'the capacity of the Tomar checkpoint on the border with Russia to be raised from 300 to 900 trucks a day';
  assert.deepEqual(told('capacity', `The works allowed ${passive}.`), ['stated']);
  assert.deepEqual(told('capacity', `The works will allow ${passive}.`), ['planned']);
});

test('a Kazakh verb that may be present or future is of the future with a day that is to come', () => {
  const opens = (when: string, published: string) =>
    reader
      .read({
        text: `${when} Омбыда Қазақстан мен Ресейдің өңіраралық форумы өтеді.`,
        language: 'kk',
        published,
      })
      .claims.map(({ modality }) => modality);
  assert.deepEqual(opens('2032 жылғы 12 маусымда', '2032-06-10'), ['planned']);
  assert.deepEqual(opens('2032 жылғы 12-15 маусымда', '2032-06'), ['planned']);
  assert.deepEqual(opens('2032 жылғы шілдеде', '2032-06-10'), ['planned']);
  assert.deepEqual(opens('2032 жылғы 2 маусымда', '2032-06-10'), ['stated']);
});

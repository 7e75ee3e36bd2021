import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const opened = (text: string): readonly (string | undefined)[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'works' ? [slots.asset] : []));

test('a ceremony alone opens nothing that its guests are the heads of', () => {
  assert.deepEqual(
    opened(
      'Taking part in the opening ceremony were guests from Omsk and teachers of the School of Arts in Pavlodar.',
    ),
    [],
  );
  assert.deepEqual(
    opened('The consul of Russia attended the opening ceremony of the Abai School in Aktau.'),
    ['Abai School'],
  );
  assert.deepEqual(opened("The factory opening ceremony in Kostanay was attended by Russia's ambassador."), [
    'factory',
  ]);
});

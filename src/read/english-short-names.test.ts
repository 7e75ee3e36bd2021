import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) => (kind === 'office' ? [`${slots.person}, ${slots.of}`] : []));

test('letters in brackets behind a body stand for it wherever they stand alone', () => {
  assert.deepEqual(
    offices(
      'A campus of Samal Kazakh National University (KazNU) works at Omsk State University. KazNU Rector Serik Omarov spoke of it in Russia.',
    ),
    ['Serik Omarov, Samal Kazakh National University'],
  );
  assert.deepEqual(
    offices(
      'Kazakhstan Temir Zholy (KTZh) runs the train to Russia. Serik Omarov, Director of the Freight Department at KTZh, said so.',
    ),
    ['Serik Omarov, Kazakhstan Temir Zholy'],
  );
});

test('letters that do not begin the words of the name stand for something else', () =>
  assert.deepEqual(
    offices(
      'Students of Omsk State University (TUR) came to Kazakhstan. TUR Rector Pavel Losev went with them from Russia.',
    ).filter((one) => one.endsWith('Omsk State University')),
    [],
  ));

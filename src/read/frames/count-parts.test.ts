import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const counts = (text: string): readonly string[] =>
  reader.read({ text, language: 'en', published: '2033-11-20' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { measure, value, area, counterpart } = claim.slots;
    return [`${measure} ${value?.n} ${area} ${counterpart ?? ''}`.trim()];
  });

test('some of the projects just counted are of the same two sides', () => {
  assert.deepEqual(
    counts('Russia and Kazakhstan are carrying out 140 joint projects. Of these, 85 have been completed.'),
    ['cooperation.projects 140 RU KZ', 'cooperation.projects 85 RU KZ'],
  );
});

test('some of the people just counted are where the text says that they are', () => {
  assert.deepEqual(
    counts('Some 60,000 students from Kazakhstan study in Russia. About 2,900 of them study in Samara.'),
    ['education.students 60000 RU KZ', 'education.students 2900 RU-SAM/samara KZ'],
  );
  assert.deepEqual(
    counts('Some 60,000 students from Kazakhstan study in Russia. Most of the 900 guests left.'),
    ['education.students 60000 RU KZ'],
  );
});

test('some of the people that a Kazakh sentence counted are where the next one says', () => {
  const claims = reader.read({
    text: 'Ресейде 60 мыңға жуық қазақстандық білім алады. Оның 3,2 мыңы Омбыда оқиды.',
    language: 'kk',
    published: '2033-09-10',
  }).claims;
  assert.deepEqual(
    claims.map(({ slots }) => 'area' in slots && slots.area),
    [['RU'], ['RU-OMS/omsk']],
  );
});

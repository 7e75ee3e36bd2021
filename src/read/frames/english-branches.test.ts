import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'office' ? [`${claim.slots.person}, ${claim.slots.position}, ${claim.slots.of}`] : [],
    );

test('who heads a branch has his office of it, by its place and by whose branch it is', () => {
  assert.deepEqual(
    offices(
      'The bridge to Kurgan is ready, said Timur Aldashev, acting director of the Kostanay branch of JSC KazPutStroy.',
    ),
    ['Timur Aldashev, acting director, Kostanay branch of JSC KazPutStroy'],
  );
  assert.deepEqual(
    offices(
      'Sergei Lapin, head of the Omsk branch of Sibenergo, met Askar Tulenov, deputy akim of Pavlodar region.',
    ),
    ['Sergei Lapin, head, Omsk branch of Sibenergo', 'Askar Tulenov, deputy akim, KZ-55'],
  );
  assert.deepEqual(
    offices('Victor Ponomarev, rector of the Kazakhstan branch of Omsk State University, spoke in Tomsk.'),
    ['Victor Ponomarev, rector, Kazakhstan branch of Omsk State University'],
  );
});

test('a department of a region is no branch', () => {
  assert.deepEqual(
    offices(
      'Kairat Nurlanov, head of the Transport Department of Kostanay region, met his colleagues from Chelyabinsk.',
    ),
    ['Kairat Nurlanov, head of the Transport Department, KZ-39'],
  );
});

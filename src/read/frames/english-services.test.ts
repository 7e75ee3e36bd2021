import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const works = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-05-14' })
    .claims.flatMap((claim) =>
      claim.kind === 'works'
        ? [
            `${claim.modality} ${claim.slots.asset}: ${claim.slots.action} ${claim.slots.status} ${claim.slots.start ?? claim.slots.finish}`,
          ]
        : [],
    );

test('trains and traffic by rail between the two countries that start to run are launched', () => {
  assert.deepEqual(works('A new train, No. 145/146, between Astana and Omsk was launched on May 5.'), [
    'stated train No. 145/146 between Astana and Omsk: launch completed 2032-05-05',
  ]);
  assert.deepEqual(works('In April 2032 train service between Karaganda and Moscow was resumed.'), [
    'stated train service between Karaganda and Moscow: launch completed 2032-04',
  ]);
  assert.deepEqual(works('The first train from Atyrau to Astrakhan set off on April 20.'), [
    'stated train from Atyrau to Astrakhan: launch completed 2032-04-20',
  ]);
  assert.deepEqual(works('A passenger train will run between Petropavl and Omsk from June 1.'), [
    'planned passenger train between Petropavl and Omsk: launch planned 2032-06-01',
  ]);
  assert.deepEqual(works('The Uralsk – Samara train is to be launched in July.'), [
    'planned Uralsk – Samara train: launch planned 2032-07',
  ]);
});

test('trains that run, carry people or are only proposed are no launch, and a firm’s plan is its intent', () => {
  for (const told of [
    'The train between Omsk and Petropavl carried 2,000 people in April.',
    'A proposal was made to launch a train between Omsk and Petropavl.',
    'Passengers of the train from Samara to Uralsk will run no risk in July.',
    'The Moscow – Almaty train was cancelled on May 3.',
    'Russian Railways plans to launch a train between Omsk and Pavlodar in 2033.',
    'A train between Astana and Karaganda was launched on May 5.',
  ])
    assert.deepEqual(works(told), [], told);
});

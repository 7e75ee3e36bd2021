import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const intents = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'intent'
        ? [
            `${claim.modality} ${claim.slots.actor} ${claim.slots.action} ${claim.slots.object} / ${claim.slots.counterpart?.join(', ')}`,
          ]
        : [],
    );

test('what is to be opened by a passive is that of whom it says', () => {
  assert.deepEqual(
    intents('Two more schools, in Kostanay and Taraz, are to be built by Russia before 2036.'),
    ['planned RU build schools in Kostanay / KZ'],
  );
  assert.deepEqual(
    intents(
      'Rector of Irtysh University Serik Omarov spoke in Pavlodar. “By autumn a branch of our university shall be opened in Omsk.”',
    ),
    ['planned Irtysh University open branch in Omsk / RU-OMS/omsk'],
  );
  assert.deepEqual(
    intents(
      'Pavel Losev, Governor of Samara Region, flew to Aktobe on 9 June. He announced that a trade house of his region would be set up in the city by autumn.',
    ),
    ['planned RU-SAM open trade house / KZ-15/aktobe'],
  );
  assert.deepEqual(intents('A school was to be opened in Taraz, but Russia gave up the idea.'), []);
  assert.deepEqual(intents('In Omsk a school of their own is to be opened in Russia.'), []);
});

test('who means, pledges, weighs or is about to do something wants or plans it', () => {
  for (const [told, modality] of [
    ['means to', 'planned'],
    ['has pledged to', 'planned'],
    ['is about to', 'planned'],
    ['is to', 'planned'],
    ['will', 'planned'],
    ['would be glad to', 'wished'],
  ] as const)
    assert.deepEqual(intents(`Omsk firm Zernopult ${told} open a warehouse in Kokshetau.`), [
      `${modality} Zernopult open warehouse in Kokshetau / KZ-11/kokshetau`,
    ]);
  assert.deepEqual(intents('Omsk firm Zernopult is thinking of opening a warehouse in Kokshetau.'), [
    'wished Zernopult open warehouse in Kokshetau / KZ-11/kokshetau',
  ]);
});

test('money put into something is an investment, a plant that is set up is built, a ship that will be built is ordered', () => {
  assert.deepEqual(intents('Omsk Region plans to put 2 billion roubles into a terminal in Kokshetau.'), [
    'planned RU-OMS invest terminal in Kokshetau / KZ-11/kokshetau',
  ]);
  assert.deepEqual(intents('Omsk Region intends to set up a greenhouse complex in Kokshetau.'), [
    'planned RU-OMS build greenhouse complex in Kokshetau / KZ-11/kokshetau',
  ]);
  assert.deepEqual(intents('Astrakhan’s Volga Yard will build two dry-cargo ships for Kazakhstan.'), []);
});

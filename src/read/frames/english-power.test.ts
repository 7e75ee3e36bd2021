import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'capacity'
        ? [`${slots.asset}: ${slots.before?.n ?? '?'} → ${slots.after?.n} ${slots.after?.unit}, ${modality}`]
        : kind === 'works'
          ? [`${slots.action} ${slots.asset}, ${slots.area?.join()}, ${modality}`]
          : kind === 'intent'
            ? [`${slots.actor} ${slots.action} ${slots.object} → ${slots.counterpart?.join()}`]
            : [],
    );

test('each station of a list of towns is works of its own, with its power', () => {
  assert.deepEqual(
    told(
      'Kazakhstan and Russia agreed on energy. Three thermal power plants will be built in Kokshetau, Semey and Pavlodar with Russian participation.',
    ),
    [
      'build thermal power plant in Kokshetau, KZ-11/kokshetau, planned',
      'build thermal power plant in Semey, KZ-10/semey, planned',
      'build thermal power plant in Pavlodar, KZ-55/pavlodar, planned',
    ],
  );
  assert.deepEqual(
    told(
      'Russian investors have launched power plants in Kazakhstan: in Kokshetau (240 MW) and Semey (360 MW).',
    ).filter((one) => one.includes('MW')),
    ['power plant in Kokshetau: ? → 240 MW, stated', 'power plant in Semey: ? → 360 MW, stated'],
  );
  assert.deepEqual(
    told('Russian plants will supply machines to farmers in Kostanay, Pavlodar and Aktobe.'),
    [],
  );
});

test('the power of one station stands beside it or in the next sentence; of a unit or a supply it is none', () => {
  assert.deepEqual(
    told(
      "A nuclear power plant will be built in Almaty Region by Russia's Rosatom. It will have a total capacity of 2,400 MW.",
    ),
    [
      'Rosatom build nuclear power plant in Almaty Region → KZ-19',
      'nuclear power plant in Almaty Region: ? → 2400 MW, planned',
    ],
  );
  assert.deepEqual(told('Russia supplied Kazakhstan with 600 MW of electricity.'), []);
});

test('crossings of a row behind the verb, and the object of a plan with all its places', () => {
  assert.deepEqual(
    told(
      'The Russian side is reconstructing the Ozinki, Mashtakovo and Sagarchin checkpoints on the border with Kazakhstan.',
    ),
    ['Ozinki', 'Mashtakovo', 'Sagarchin'].map((name) => `reconstruct ${name} checkpoint, undefined, stated`),
  );
  assert.deepEqual(told('Russia will build three power plants in Kokshetau, Semey and Pavlodar.'), [
    'RU build three power plants in Kokshetau, Semey and Pavlodar → KZ',
  ]);
  assert.deepEqual(told('Bashkortostan is ready to supply Kazakhstan with 500 buses.'), [
    'RU-BA export 500 buses → KZ',
  ]);
});

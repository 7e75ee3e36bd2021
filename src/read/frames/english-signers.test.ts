import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const signings = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'signing'
        ? [
            [claim.modality, claim.slots.instrument, claim.slots.parties?.join(' + '), claim.slots.date]
              .filter(Boolean)
              .join(', '),
          ]
        : [],
    );

test('firms that no list holds sign by the capitals of their names, without the country or the kind they are of', () => {
  assert.deepEqual(
    signings(
      'Russia and Kazakhstan trade by sea. The Volga Yard of Samara and Kazakhstan’s Kuryk Fleet have signed a contract for three barges.',
    ),
    ['stated, contract, Volga Yard of Samara + Kuryk Fleet'],
  );
  assert.deepEqual(
    signings(
      'A contract for 40 buses was signed by Ulagat of Russia and the Kazakh company Saryarka Bus on Monday.',
    ),
    ['stated, contract, Ulagat + Saryarka Bus, 2032-06-07'],
  );
});

test('regions and their heads are no such firms', () => {
  assert.deepEqual(signings('The Kostanay and Chelyabinsk regions signed a roadmap on Monday.'), [
    'stated, plan, KZ-39 + RU-CHE, 2032-06-07',
  ]);
});

test('a plan that is signed is signed, whatever it plans; signatures are put to it as well', () => {
  assert.deepEqual(
    signings(
      'Kurgan region governor Oleg Larin and Kostanay region akim Daulet Iskakov signed an action plan to implement the agreement.',
    ),
    ['stated, plan, RU-KGN + KZ-39'],
  );
  assert.deepEqual(
    signings(
      'Mayors Oleg Larin of Kurgan and Daulet Iskakov of Kostanay put their signatures to a cooperation plan.',
    ),
    ['stated, plan, RU-KGN/kurgan + KZ-39/kostanay'],
  );
  assert.deepEqual(
    signings('Kazakhstan and Russia plan to sign a programme of economic cooperation in November.'),
    ['planned, programme, KZ + RU, 2032-11'],
  );
});

test('leaders without names sign for the two countries of a text that speaks of no third one', () => {
  assert.deepEqual(
    signings(
      'Russia and Kazakhstan share rivers. The two presidents put their names to a joint statement on the sturgeon.',
    ),
    ['stated, statement, KZ + RU'],
  );
});

test('papers of a row with what each is about are a signing each, one that is only discussed is none', () => {
  assert.deepEqual(
    signings(
      'Omsk region and Pavlodar region signed an agreement on tourism, a memorandum on felt and a protocol on the ferry.',
    ),
    [
      'stated, agreement, RU-OMS + KZ-55',
      'stated, memorandum, RU-OMS + KZ-55',
      'stated, protocol, RU-OMS + KZ-55',
    ],
  );
  assert.deepEqual(
    signings(
      'Omsk region and Pavlodar region signed an agreement on tourism and discussed a protocol on the ferry.',
    ),
    ['stated, agreement, RU-OMS + KZ-55'],
  );
});

test('a paper without its day is of the day that a report of these days tells of', () => {
  const day =
    'The presidents of Kazakhstan and Russia met in Omsk on June 9 and signed a joint statement on water.';
  assert.deepEqual(
    signings(`${day} They spoke of grain. The governments concluded an agreement on rail tariffs.`),
    ['stated, statement, KZ + RU, 2032-06-09', 'stated, agreement, KZ + RU, 2032-06-09'],
  );
  assert.deepEqual(
    signings(
      `${day} A memorandum on schools was concluded by the education ministries of Kazakhstan and Russia.`,
    ),
    ['stated, statement, KZ + RU, 2032-06-09', 'stated, memorandum, KZ + RU, 2032-06-09'],
  );
});

test('a paper that had been signed before has no day of the report, nor has one in a report of months ago', () => {
  const day =
    'The presidents of Kazakhstan and Russia met in Omsk on June 9 and signed a joint statement on water.';
  assert.deepEqual(signings(`${day} Rubtsovsk and Semey had signed an agreement on libraries.`).slice(1), [
    'stated, agreement, RU-ALT/rubtsovsk + KZ-10/semey',
  ]);
  assert.deepEqual(
    signings(`${day.replace('June', 'January')} Rubtsovsk and Semey signed an agreement on libraries.`).slice(
      1,
    ),
    ['stated, agreement, RU-ALT/rubtsovsk + KZ-10/semey'],
  );
});

test('of papers in one English phrase the one that is the subject of «was signed» is signed', () => {
  assert.deepEqual(
    signings('A memorandum on a joint training programme was signed by Omsk region and Pavlodar region.'),
    ['stated, memorandum, RU-OMS + KZ-55'],
  );
  assert.deepEqual(
    signings(
      'A road map has been signed for carrying out the agreement on tourism between Omsk region and Pavlodar region.',
    ),
    ['stated, plan, RU-OMS + KZ-55'],
  );
  assert.deepEqual(
    signings('During talks on the gas agreement a contract for pipes was signed by Russia and Kazakhstan.'),
    ['stated, contract, RU + KZ'],
  );
});

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
            `${claim.slots.instrument} ${claim.slots.parties?.join(' + ')} ${claim.slots.date ?? '?'}: ${claim.slots.signers?.join(', ')}`,
          ]
        : [],
    );

test('the two of the sentence before sign for whom they hold office', () => {
  const both =
    'The commission met in Astana under Deputy Prime Minister of Kazakhstan Serik Omarov and Deputy Prime Minister of Russia Pavel Losev.';
  assert.deepEqual(signings(`${both} At the close of it the co-chairs signed a protocol.`), [
    'protocol KZ + RU ?: Serik Omarov, Pavel Losev',
  ]);
});

test('heads of bodies sign for these, not for the places in their names', () => {
  assert.deepEqual(
    signings(
      'The chairman of the Omsk City Council, Pavel Losev, and the secretary of the Pavlodar city maslikhat, Serik Omarov, put their signatures to an agreement on cooperation on 6 June.',
    ),
    ['agreement Omsk City Council + Pavlodar city maslikhat 2032-06-06: Pavel Losev, Serik Omarov'],
  );
});

test('a colleague of the other country is of the region that the text is paired with', () => {
  assert.deepEqual(
    signings(
      'Chelyabinsk and Kostanay regions held talks. A plan for 2033–2035 was signed by governor Pavel Losev and his Kazakh colleague Serik Omarov on 6 June.',
    ),
    ['plan RU-CHE + KZ-39 2032-06-06: Pavel Losev, Serik Omarov'],
  );
});

test('a text, the largest of several papers, or «it» is the paper of the sentence before', () => {
  assert.deepEqual(
    signings(
      'Omsk Region and Akmola Region have prolonged their protocol on seeds. The new text was signed on 7 June by Pavel Losev and Serik Omarov.',
    ),
    ['protocol RU-OMS + KZ-11 2032-06-07: Pavel Losev, Serik Omarov'],
  );
  assert.deepEqual(
    signings(
      'Seven agreements with Kazakhstan came out of the forum in Omsk. The largest, on the supply of rails, was signed between Irtysh Works and Rudmetall of Karaganda.',
    ),
    ['agreement Irtysh Works + Rudmetall of Karaganda ?: undefined'],
  );
  assert.deepEqual(
    signings(
      'Omsk Region and Akmola Region have prolonged their protocol on seeds. The new text is to be signed by Pavel Losev and Serik Omarov.',
    ),
    [],
  );
});

test('two universities told of before sign by the common noun for them', () => {
  assert.deepEqual(
    signings(
      'The University of Tyumen works with Kozlov University of Kokshetau. The universities signed a contract in 2027.',
    ),
    ['contract University of Tyumen + Kozlov University of Kokshetau 2027: undefined'],
  );
});

test('where a text follows an agreement of the two states as law, its signature is a step', () => {
  assert.deepEqual(
    signings(
      'The Protocol between the Government of Kazakhstan and the Government of Russia on seeds came into effect on 2 June. The said Protocol had been signed in Omsk on 9 May.',
    ),
    [],
  );
});

test('rectors sign for the universities of their towns that the text has named, for nobody where it has not', () => {
  const paper =
    'A memorandum on exchange was signed by Serik Omarov, rector of the Aktobe university, and Pavel Losev, his counterpart from Omsk.';
  assert.deepEqual(
    signings(`Kozlov Aktobe State University received guests of Omsk State University. ${paper}`),
    ['memorandum Omsk State University + Kozlov Aktobe State University ?: Serik Omarov, Pavel Losev'],
  );
  assert.deepEqual(signings(paper), []);
});

test('people of one town who visited another sign for the regions that the text has told of, unless for the towns', () => {
  const both = 'Kurgan region and North Kazakhstan region trade in grain.';
  const visit = 'In May 2031, when a Kurgan delegation visited Petropavl,';
  const ofTowns = ['memorandum RU-KGN/kurgan + KZ-59/petropavl 2031-05: undefined'];
  assert.deepEqual(signings(`${both} ${visit} 16 memorandums were signed.`), [
    'memorandum RU-KGN + KZ-59 2031-05: undefined',
  ]);
  assert.deepEqual(signings(`${both} ${visit} the mayors signed 16 memorandums.`), ofTowns);
  assert.deepEqual(signings(`${visit} 16 memorandums were signed.`), ofTowns);
});

test('what a meeting came to is signed by those who met', () => {
  assert.deepEqual(
    signings(
      "Representatives of Russia's Saratov Region and West Kazakhstan Region met in Uralsk. As a result, a memorandum of cooperation was signed.",
    ),
    ['memorandum RU-SAR + KZ-27 ?: undefined'],
  );
  assert.deepEqual(
    signings(
      "Kazakhstan's President Kassym-Jomart Tokayev held talks with Vladimir Putin in Astana. Following the talks, the parties signed a declaration on forests.",
    ),
    ['statement KZ + RU ?: undefined'],
  );
  assert.deepEqual(
    signings(
      'Kazakhstan and Russia held talks in Omsk. The delegation of Uzbekistan met Siemens. Following the talks, a contract was signed.',
    ),
    [],
  );
  assert.deepEqual(
    signings('Russian officials of Omsk Region visited Pavlodar. A decree on taxes was signed the next day.'),
    [],
  );
});

test('a firm of no list is named behind whose it is', () => {
  assert.deepEqual(signings("Russia's Rosatom and Kazakhstan's Shynar signed a contract on glass."), [
    'contract Rosatom + Shynar ?: undefined',
  ]);
});

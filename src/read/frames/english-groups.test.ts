import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const events = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [
            `${claim.slots.type} ${claim.slots.place ?? '?'} ${claim.slots.date ?? '?'}: ${claim.slots.participants?.join(', ')}`,
          ]
        : [],
    );

test('an official’s days on the other side are a visit, where it is told which days', () => {
  for (const went of [
    'was in Aktobe on May 15 and 16',
    'spent May 15 and 16 in Aktobe',
    'stayed in Aktobe from May 15 through 16',
  ])
    assert.deepEqual(events(`Orenburg governor Pavel Losev ${went}.`), [
      'visit KZ-15/aktobe 2032-05-15/2032-05-16: Pavel Losev',
    ]);
  assert.deepEqual(events('Orenburg governor Pavel Losev was in Aktobe once.'), []);
  assert.deepEqual(events('An aide to Orenburg governor Pavel Losev was in Aktobe on May 15.'), []);
  assert.deepEqual(events('Orenburg governor Pavel Losev will be in Aktobe on June 15.'), []);
});

test('a journey is told by its noun, its goal and whose delegation it was', () => {
  assert.deepEqual(
    events('A working trip to the Penza Region by a delegation of Zhambyl Region has drawn to a close.'),
    ['visit RU-PNZ ?: KZ-31'],
  );
  assert.deepEqual(
    events('A working trip to the Penza Region by a delegation of Zhambyl Region has been planned.'),
    [],
  );
});

test('a prime minister’s trip to Moscow says nothing of Moscow’s prime minister, and a governor is received by the president', () => {
  const read = reader.read({
    text: 'As part of his working trip to Moscow Prime Minister Serik Omarov on June 2, 2032 held talks with Pavel Losev, Prime Minister of the Russian Federation. Kazakhstan was named more than once.',
    language: 'en',
    published: '2032-06-10',
  }).claims;
  assert.deepEqual(
    read
      .flatMap((claim) => (claim.kind === 'office' ? [`${claim.slots.person}, ${claim.slots.of}`] : []))
      .toSorted(),
    ['Pavel Losev, RU', 'Serik Omarov, KZ'],
  );
  assert.deepEqual(
    events(
      'Pavel Losev, governor of the Astrakhan Region, was received by President of Kazakhstan Serik Omarov on June 2.',
    ),
    ['meeting ? 2032-06-02: Pavel Losev, Serik Omarov'],
  );
});

test('an exhibition is staged where and when it is said to be', () => {
  assert.deepEqual(
    events(
      'At the initiative of Bashkortostan, an exhibition of its goods was staged in Aktobe from 16 to 18 May.',
    ),
    ['exhibition KZ-15/aktobe 2032-05-16/2032-05-18: undefined'],
  );
});

test('those who come as the guests of a mission, and a commission that holds a meeting of its own', () => {
  assert.deepEqual(
    events(
      "Officials from Russia's Kurgan Region visited Petropavl on 2 June as part of a trade mission of Kazakhstan's partners.",
    ),
    ['visit KZ-59/petropavl 2032-06-02: RU-KGN'],
  );
  assert.deepEqual(
    events('Fifteen companies from Sverdlovsk Region took part in a business mission to Astana.'),
    ['mission KZ-71 ?: RU-SVE'],
  );
  assert.deepEqual(
    events('The Russian-Kazakh intergovernmental commission held its 25th meeting in Astana on 2 June.'),
    ['commission KZ-71 2032-06-02: RU, KZ'],
  );
});

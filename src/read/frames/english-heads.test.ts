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

test('of two regions named before, the governor has the Russian one and the akim the Kazakh one', () => {
  assert.deepEqual(
    offices(
      'The paper binds Akmola Region and the Kurgan Region. It was put together by first deputy governor Pavel Losev and akim Serik Omarov.',
    ),
    ['Pavel Losev, first deputy governor, RU-KGN', 'Serik Omarov, akim, KZ-11'],
  );
  assert.deepEqual(
    offices('Akmola, Abai and Kurgan regions are in it. Akim Serik Omarov and governor Pavel Losev spoke.'),
    ['Pavel Losev, governor, RU-KGN'],
  );
});

test('an akim beside a governor is of the region, where only its centre was named', () => {
  const beside =
    'The Omsk Region’s governor Pavel Losev went to Kokshetau. Akim Serik Omarov showed him a mill.';
  assert.ok(offices(beside).includes('Serik Omarov, Akim, KZ-11'));
  const alone = 'Omsk’s mayor Pavel Losev went to Kokshetau. Akim Serik Omarov showed him a mill.';
  assert.ok(!offices(alone).includes('Serik Omarov, Akim, KZ-11'));
});

test('a regional minister, or the republic’s, is Russia’s: no region of Kazakhstan has ministers', () => {
  assert.deepEqual(
    offices(
      'Guests from Zhambyl Region toured the Penza Region. They were met by the regional health minister Pavel Losev.',
    ),
    ['Pavel Losev, regional health minister, RU-PNZ'],
  );
  assert.deepEqual(
    offices(
      'Aktobe saw a fair of Bashkortostan. It was opened by the republic’s trade minister Rinat Galin.',
    ),
    ['Rinat Galin, trade minister, RU-BA'],
  );
});

test('a theatre, a railway or a maslikhat by its place is whose head it has', () => {
  assert.deepEqual(
    offices(
      'Omsk and Pavlodar. Director of the Omsk drama theatre Pavel Losev wrote to Serik Omarov, secretary of the Pavlodar regional maslikhat.',
    ),
    ['Pavel Losev, Director, Omsk drama theatre', 'Serik Omarov, secretary, Pavlodar regional maslikhat'],
  );
  assert.deepEqual(
    offices('Omsk and Pavlodar. Pavel Losev, head of the school department of the Omsk region, spoke.'),
    ['Pavel Losev, head of the school department, RU-OMS'],
  );
});

test('a rector has the university that the sentence names before him, with the place in its name', () => {
  assert.deepEqual(
    offices(
      'Guests came to Volgograd from Uralsk. The host was Volgograd State University, whose rector Pavel Losev spoke.',
    ),
    ['Pavel Losev, rector, Volgograd State University'],
  );
  assert.deepEqual(
    offices(
      'Guests came to Volgograd from Uralsk. They heard the University of Volgograd’s staff, whose rector Pavel Losev spoke.',
    ),
    ['Pavel Losev, rector, University of Volgograd'],
  );
});

test('a minister named by a town is of its region, and no town has one', () => {
  assert.deepEqual(
    offices('Novosibirsk trade minister Pavel Losev wrote to guests from Abai Region of Kazakhstan.'),
    ['Pavel Losev, trade minister, RU-NVS'],
  );
});

test('an akim of the region is that of the region of the town before', () =>
  assert.deepEqual(
    offices(
      'Guests from Orsk spent a day in Aktobe. They were met by Serik Omarov, deputy akim of the region.',
    ),
    ['Serik Omarov, deputy akim, KZ-15'],
  ));

test('whose a minister is stands behind «of» in his title, no adjective and no body before it', () => {
  assert.deepEqual(
    offices(
      'Deputy Prime Minister of Kazakhstan Serik Omarov led the Kazakh delegation and Deputy Prime Minister of Russia Pavel Losev the Russian one.',
    ),
    ['Serik Omarov, Deputy Prime Minister, KZ', 'Pavel Losev, Deputy Prime Minister, RU'],
  );
  assert.ok(
    !offices(
      'In a letter to the Senate Prime Minister Serik Omarov told what Kazakhstan buys in Russia.',
    ).some((one) => one.endsWith('Senate')),
  );
});

test('a vice minister is of Kazakhstan', () => {
  const guests = 'Guests came to Omsk from Kazakhstan. Among them was';
  assert.deepEqual(offices(`${guests} Ivan Losev, Vice Minister of Trade, who opened a shop.`), [
    'Ivan Losev, Vice Minister of Trade, KZ',
  ]);
});

test('what kind of place it is has no part in the title of its head', () =>
  assert.deepEqual(
    offices('Orsk awaits guests from Aktobe. Mayor of the border town Pavel Losev spoke of the train.'),
    ['Pavel Losev, Mayor, RU-ORE/orsk'],
  ));

test('a governor or an akim is of no country: one that stands by the title is with whom he deals', () => {
  assert.deepEqual(
    offices('"Pavlodar region and Russia will build a museum," its Governor Erlan Saitov said in Omsk.'),
    ['Erlan Saitov, Governor, KZ-55'],
  );
  assert.deepEqual(offices('"Omsk region and Kazakhstan trade on," its governor Pavel Lomov said.'), [
    'Pavel Lomov, governor, RU-OMS',
  ]);
  assert.deepEqual(offices("Kazakhstan's consul called on Governor Pavel Lomov in Omsk."), [
    'Pavel Lomov, Governor, RU-OMS',
  ]);
  assert.deepEqual(offices("Governor of Russia's Krasnoyarsk Region, Pavel Lomov, came to Almaty."), [
    'Pavel Lomov, Governor, RU-KYA',
  ]);
});

test('governors named in one row are each of the region, where only its centre is said', () => {
  assert.deepEqual(
    offices('Governors Marat Uskenov of Kostanay and Ilya Frolov of Kurgan opened the bridge.'),
    ['Marat Uskenov, Governor, KZ-39', 'Ilya Frolov, Governor, RU-KGN'],
  );
});

test('a minister is of the side that his sentence speaks of, whomever the text is about', () => {
  assert.deepEqual(
    offices(
      'Kazakhstan hopes to finish the bridge this year. The steps of the Russian side were described by Transport Minister Pavel Losev at a cabinet meeting. Kazakhstan will also build offices.',
    ),
    ['Pavel Losev, Transport Minister, RU'],
  );
});

test('the governor whom a delegation meets is not of the region that it comes from', () => {
  assert.deepEqual(
    offices(
      'The Russian region of Samara had guests. A delegation of Aktobe region led by First Deputy Governor Serik Omarov met with Governor Pavel Losev and discussed trade.',
    ),
    ['Serik Omarov, First Deputy Governor, KZ-15', 'Pavel Losev, Governor, RU-SAM'],
  );
});

test('a director by a Kazakh name, with no country told, is of Kazakhstan in a text of the two alone', () => {
  assert.deepEqual(
    offices(
      'The Russian President came to the forum in Omsk. Nurzhan Saparov, Director of the Foreign Ministry’s CIS Department, spoke of trade between Russia and Kazakhstan.',
    ),
    ['Nurzhan Saparov, Director of the Foreign Ministry’s CIS Department, KZ'],
  );
});

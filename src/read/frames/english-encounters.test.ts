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

test('a relative clause tells of a journey beside the meeting', () => {
  assert.deepEqual(
    events(
      'Kazakh President Daulet Iskakov received Omsk region governor Oleg Larin, who had earlier arrived in Kazakhstan by train.',
    ),
    ['meeting ? ?: Daulet Iskakov, Oleg Larin', 'visit KZ ?: Oleg Larin'],
  );
  assert.deepEqual(
    events(
      'Kazakh Minister of Trade Daulet Iskakov praised farmers, who arrived in Omsk from Russian villages.',
    ),
    [],
  );
});

test('whom a pronoun stands for met the one that the sentence names, there where the sentence before was', () => {
  assert.deepEqual(
    events(
      'Kazakhstan’s consul in Omsk Daulet Iskakov opened a library in Tyumen. He also met there with Oleg Larin, mayor of Tyumen.',
    ),
    ['meeting RU-TYU/tyumen ?: Daulet Iskakov, Oleg Larin'],
  );
});

test('a meeting that opens the sentence is of the two who follow it', () => {
  assert.deepEqual(
    events(
      'During their May 12 talks in Aktau, Mangystau region akim Daulet Iskakov and Astrakhan region governor Oleg Larin settled the dates.',
    ),
    ['meeting KZ-47/aktau 2032-05-12: Daulet Iskakov, Oleg Larin'],
  );
});

test('a meeting at which something was said took place, where both hold offices across the border', () => {
  assert.deepEqual(
    events(
      'Ferries will sail again, Mangystau region akim Daulet Iskakov said at a meeting with Astrakhan region governor Oleg Larin.',
    ),
    ['meeting ? ?: Daulet Iskakov, Oleg Larin'],
  );
});

test('a forum has the day that it is scheduled or runs for, behind its name', () => {
  const forum = (text: string) => events(text).map((told) => told.replace(/:.*/, ''));
  assert.deepEqual(
    forum('Russia and Kazakhstan prepare for the Steppe Investment Forum, due this autumn in Kostanay.'),
    ['forum KZ-39/kostanay 2032-09/2032-11'],
  );
  assert.deepEqual(
    forum('They spoke of the Kazakhstan–Russia Water Forum slated for November in Orenburg.'),
    ['forum RU-ORE/orenburg 2032-11'],
  );
  assert.deepEqual(
    forum('Russian firms came for the Agro Kazakhstan fair, which runs in Astana from Sept. 25 to 27.'),
    ['exhibition KZ-71 2032-09-25/2032-09-27'],
  );
});

test('a town that saw the start of an occasion held it, one that it moves on to will, and where its reporter sits has no part in it', () => {
  const places = (text: string) => events(text).map((told) => told.split(' ').slice(0, 2).join(' '));
  assert.deepEqual(places('Petropavl saw the opening of the 12th Russia-Kazakhstan Rye Forum.'), [
    'forum KZ-59/petropavl',
  ]);
  assert.deepEqual(
    places('On June 18 the Days of Culture of Kazakhstan will move on to Kazan from Samara, Russia.'),
    ['culture-days RU-TA/kazan'],
  );
  assert.deepEqual(
    places(
      'The festival «Two Banks» of Russia and Kazakhstan will run in Kazakhstan from June 18 to 20, a club in Omsk said.',
    ),
    ['festival KZ'],
  );
});

test('leaders of the two countries meet by their offices, people during a visit where they visit, and guests are hosted', () => {
  assert.deepEqual(events('The presidents of Russia and Kazakhstan will meet in Omsk next month.'), [
    'meeting RU-OMS/omsk 2032-07: RU, KZ',
  ]);
  assert.deepEqual(
    events(
      'Kazakh Minister of Trade Daulet Iskakov met Omsk region governor Oleg Larin during his visit to Omsk.',
    ),
    ['visit RU-OMS/omsk ?: Daulet Iskakov', 'meeting RU-OMS/omsk ?: Daulet Iskakov, Oleg Larin'],
  );
  assert.deepEqual(events('Omsk hosted a delegation of the Pavlodar region on June 7-8.'), [
    'visit RU-OMS/omsk 2032-06-07/2032-06-08: KZ-55',
  ]);
});

test('one who says something when he met another has met him; a town is host to an occasion, a country that of a visit', () => {
  assert.deepEqual(
    events(
      'Trade will grow, Kurgan region governor Oleg Larin said when he met Kostanay region deputy akim Daulet Iskakov.',
    ),
    ['meeting ? ?: Oleg Larin, Daulet Iskakov'],
  );
  const places = (text: string) => events(text).map((told) => told.split(' ').slice(0, 2).join(' '));
  assert.deepEqual(
    places('On June 2 Orsk, in the east of the region, was host to the 9th Russia-Kazakhstan Melon Forum.'),
    ['forum RU-ORE/orsk'],
  );
  assert.deepEqual(
    places(
      'On June 30 Russian Premier Oleg Larin pays a visit to Kazakhstan for the 9th Russia-Kazakhstan Melon Forum.',
    ).sort(),
    ['forum KZ', 'visit KZ'],
  );
});

test('the two of the sentence before sat down, or chaired a meeting, on the day that it names', () => {
  const both =
    'Governor Pavel Losev of Saratov Region and akim Serik Omarov of West Kazakhstan Region rode along the border on 2 June.';
  assert.deepEqual(events(`${both} Afterwards, in Ozinki, they chaired a meeting on lorries.`), [
    'meeting RU-SAR/ozinki 2032-06-02: Pavel Losev, Serik Omarov',
  ]);
  assert.deepEqual(events(`${both} In Ozinki drivers held a meeting on lorries.`), []);
});

test('whom a pronoun means put something to the other one during talks', () => {
  assert.deepEqual(
    events(
      'Pavel Losev, who governs Kurgan Region, wants a bridge. He said so to the akim of North Kazakhstan, Serik Omarov, during talks in Kurgan on 2 June.',
    ),
    ['meeting RU-KGN/kurgan 2032-06-02: Pavel Losev, Serik Omarov'],
  );
});

const TIES = 'Ties between Kazakhstan and Russia are growing.\n\n';

test('whom a traveller met where he went is told beside the journey', () => {
  assert.deepEqual(
    events(
      `${TIES}Akim of Kostanay Region Daulet Iskakov made a working trip to Chelyabinsk Region, where he met with Governor Oleg Larin.`,
    ),
    ['visit RU-CHE ?: Daulet Iskakov', 'meeting RU-CHE ?: Daulet Iskakov, Oleg Larin'],
  );
  assert.deepEqual(
    events(
      `${TIES}Kazakhstan’s Ambassador Daulet Iskakov arrived in Samara on June 4 and was received by Governor Oleg Larin.`,
    ),
    [
      'visit RU-SAM/samara 2032-06-04: Daulet Iskakov',
      'meeting RU-SAM/samara 2032-06-04: Daulet Iskakov, Oleg Larin',
    ],
  );
  assert.deepEqual(
    events(
      `${TIES}Kazakhstan’s Ambassador Daulet Iskakov arrived in Samara on June 4 with his secretary Marat Aliyev.`,
    ).length,
    1,
  );
});

test('a stay on a visit is told in the present as well', () => {
  assert.deepEqual(
    events(`${TIES}The Kazakh Senate speaker Daulet Iskakov is in Omsk on an official visit.`),
    ['visit RU-OMS/omsk ?: Daulet Iskakov'],
  );
  assert.deepEqual(events(`${TIES}An official delegation of Astrakhan Region is in Aktau for talks.`), [
    'visit KZ-47/aktau ?: RU-AST',
  ]);
  assert.deepEqual(events(`${TIES}The Kazakh Senate speaker Daulet Iskakov is in Omsk now.`), []);
});

test('leaders whom everybody knows need no office', () => {
  assert.deepEqual(events(`${TIES}Vladimir Putin met with Kassym-Jomart Tokayev in Orenburg.`), [
    'meeting RU-ORE/orenburg ?: Vladimir Putin, Kassym-Jomart Tokayev',
  ]);
  assert.deepEqual(events(`${TIES}Ivan Petrov met with Marat Aliyev in Orenburg.`), []);
});

test('a visitor told of before is received, and people of both sides hold a meeting', () => {
  assert.deepEqual(
    events(
      `${TIES}A delegation from Aktobe Region visited Orenburg on June 6. The guests held talks with Governor Oleg Larin.`,
    )[1],
    'meeting RU-ORE/orenburg ?: KZ-15, Oleg Larin',
  );
  assert.deepEqual(
    events(
      `${TIES}A meeting of entrepreneurs from Kurgan and North Kazakhstan regions was held in Petropavl.`,
    ),
    ['meeting KZ-59/petropavl ?: RU-KGN, KZ-59'],
  );
  assert.deepEqual(events(`${TIES}A meeting of experts from Omsk Region was held in Novosibirsk.`), []);
});

test('two who sat down for talks met, and whoever was in a country was on a visit there', () => {
  assert.deepEqual(
    events(
      'Akim of Kostanay region Daulet Iskakov and Governor of Chelyabinsk region Oleg Larin sat down for talks in Kostanay on Friday.',
    ),
    ['meeting KZ-39/kostanay 2032-06-04: Daulet Iskakov, Oleg Larin'],
  );
  assert.ok(
    events(
      'While in Kazakhstan, Governor of Kurgan region Oleg Larin also toured the plants of Kostanay.',
    ).includes('visit KZ ?: Oleg Larin'),
  );
  assert.deepEqual(
    events('While in Kazakhstan, Minister of Trade of Kazakhstan Daulet Iskakov spoke of trade.'),
    [],
  );
});

test('a session of a commission is told by who chaired it, and a round table is a conference', () => {
  assert.deepEqual(
    events(
      'Kazakhstan’s Deputy Prime Minister Daulet Iskakov and Russia’s Deputy Prime Minister Oleg Larin co-chaired a session of the Kazakhstan-Russia intergovernmental commission in Almaty on May 3.',
    ),
    ['commission KZ-75 2032-05-03: KZ, RU, Daulet Iskakov, Oleg Larin'],
  );
  assert.deepEqual(
    events(
      'A regular session of the Russian-Kazakh subcommission on transport was held in Omsk on April 24.',
    ),
    ['commission RU-OMS/omsk 2032-04-24: RU, KZ'],
  );
  assert.deepEqual(
    events('A round table on water in Russia and Kazakhstan was held in Orenburg on May 6.').map(
      (told) => told.split(':')[0],
    ),
    ['conference RU-ORE/orenburg 2032-05-06'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const offices = (text: string): readonly string[] =>
  reader
    .read({
      text: `Neighbours\nRussia and Kazakhstan are neighbours.\n${text}`,
      language: 'en',
      published: '2032-06-10',
    })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'office' ? [`${slots.person} | ${slots.position} | ${slots.of}`] : [],
    );

test('a relative clause tells what someone heads, in whole or in part', () => {
  assert.deepEqual(
    offices('Wagons are short, said Egor Malin, who heads the Wagon Department of Tobol Railways.'),
    ['Egor Malin | head of the Wagon Department | Tobol Railways'],
  );
  assert.deepEqual(offices('The guests were met by Alia Dosova, who runs the Zhaiyk farm union in Uralsk.'), [
    'Alia Dosova | head | Zhaiyk farm union',
  ]);
  assert.deepEqual(
    offices("Ivan Shulga, who has led the Saratov Region's Ministry of Trade for six years, was there."),
    ['Ivan Shulga | head of the Ministry of Trade | RU-SAR'],
  );
  assert.deepEqual(offices('Nina Orlova, who chairs the Tobol Grain Union, agreed.'), [
    'Nina Orlova | chair | Tobol Grain Union',
  ]);
});

test('a relative clause tells the office that someone holds or was appointed to, not one that he held', () => {
  assert.deepEqual(offices("Daniyar Okanov, who is Kazakhstan's ambassador to Russia, spoke of schools."), [
    'Daniyar Okanov | ambassador | KZ',
  ]);
  assert.deepEqual(offices('Anton Belkin, who has been governor of the Omsk Region since 2027, came.'), [
    'Anton Belkin | governor | RU-OMS',
  ]);
  assert.deepEqual(offices('Yerlan Satov, who was appointed akim of Uralsk in May, signed.'), [
    'Yerlan Satov | akim | KZ-27/uralsk',
  ]);
  assert.deepEqual(
    offices('Vera Lunina, who was mayor of Troitsk until 2020, remembers the old bridge.'),
    [],
  );
});

test('who heads a delegation or runs a shop holds no office by it', () => {
  assert.deepEqual(offices('Kirill Danin, who heads the delegation of the Saratov Region, spoke first.'), []);
  assert.deepEqual(offices('Ivan Petrin, who runs a small bakery, sells bread on both sides.'), []);
});

test('the same post of another place is his who holds it or is the counterpart', () => {
  assert.deepEqual(
    offices('Oleg Lavin, mayor of Omsk, and Serik Amanov, who holds the same post in Pavlodar, met.'),
    ['Oleg Lavin | mayor | RU-OMS/omsk', 'Serik Amanov | mayor | KZ-55/pavlodar'],
  );
  assert.deepEqual(
    offices('The Russian prime minister called his Kazakh counterpart Aidos Nurlanov on Monday.'),
    ['Aidos Nurlanov | prime minister | KZ'],
  );
});

test('presidents and prime ministers named without their country are of the one that they led then', () => {
  assert.deepEqual(offices('Presidents Vladimir Putin and Kassym-Jomart Tokayev took part by video link.'), [
    'Vladimir Putin | President | RU',
    'Kassym-Jomart Tokayev | President | KZ',
  ]);
  assert.deepEqual(offices('This was done on the orders of Head of State Kassym-Jomart Tokayev.'), [
    'Kassym-Jomart Tokayev | Head of State | KZ',
  ]);
  assert.deepEqual(offices('Presidents Timur Aliyev and Ivan Petrov took part by video link.'), []);
});

test('a title at the end of a sentence ends with its name, one behind a long title of an envoy with his hosts', () => {
  assert.deepEqual(offices('Rates have grown, says Ilya Zorin, commercial director of Tobol Cargo.'), [
    'Ilya Zorin | commercial director | Tobol Cargo',
  ]);
  assert.deepEqual(
    offices(
      'It was handed to the head by Kairat Nurin, Ambassador Extraordinary and Plenipotentiary of Kazakhstan to Russia.',
    ),
    ['Kairat Nurin | Ambassador Extraordinary and Plenipotentiary | KZ'],
  );
  assert.deepEqual(
    offices('He met Lev Dronin, Extraordinary and Plenipotentiary Ambassador of Russia to Kazakhstan.'),
    ['Lev Dronin | Extraordinary and Plenipotentiary Ambassador | RU'],
  );
});

test('a cabinet is of the state whose capital stands alone before the text; a delegation has its leader', () => {
  assert.deepEqual(
    offices('ASTANA. Daulet Karin, Deputy Prime Minister and Minister of Energy, received guests.'),
    ['Daulet Karin | Deputy Prime Minister and Minister of Energy | KZ'],
  );
  assert.deepEqual(
    offices('He met a delegation of the Atyrau region, which First Deputy Akim Berik Sadin led.'),
    ['Berik Sadin | First Deputy Akim | KZ-23'],
  );
});

test('a place behind a word that opens a sentence is no surname', () => {
  assert.deepEqual(offices('Now Astrakhan has two friends. Oleg Lukin, head of Astrakhan, signed.'), [
    'Oleg Lukin | head | RU-AST/astrakhan',
  ]);
});

test('who governs a region is its governor, an opposite number and the same post are of the other side', () => {
  assert.deepEqual(offices("Andrei Nikov, who governs Russia's Tomsk oblast, came."), [
    'Andrei Nikov | governor | RU-TOM',
  ]);
  assert.deepEqual(
    offices(
      "Marat Karin, Kazakhstan's Minister of Industry, saw his Russian opposite number Denis Mantov, Minister of Trade.",
    ),
    ['Marat Karin | Minister of Industry | KZ', 'Denis Mantov | Minister of Trade | RU'],
  );
  assert.deepEqual(
    offices(
      'Nail Magin, Director General of Tatneft, and Lev Kogin, who holds the same post at KAMAZ, spoke.',
    ),
    ['Nail Magin | Director General | Tatneft', 'Lev Kogin | Director General | KAMAZ'],
  );
});

test('a committee of a chamber is the body of its deputy chairman', () => {
  assert.deepEqual(
    offices('So said Anton Zatin, deputy chairman of the State Duma Committee for CIS Affairs.'),
    ['Anton Zatin | deputy chairman | State Duma Committee for CIS Affairs'],
  );
});

test('a university has the abbreviated saint of its town in its name', () => {
  assert.deepEqual(offices('To it came Sergei Andrin, vice-rector of St. Petersburg State University.'), [
    'Sergei Andrin | vice-rector | St. Petersburg State University',
  ]);
});

test('who leads a delegation holds his office in the region that sent it, who chairs a chamber in that chamber', () => {
  assert.deepEqual(
    offices(
      'A delegation of Omsk region has arrived in Almaty, led by Oleg Kapin, head of the committee on trade.',
    ),
    ['Oleg Kapin | head of the committee on trade | RU-OMS'],
  );
  assert.deepEqual(offices("Dana Nazarova, who chairs the Senate of Kazakhstan's Parliament, was there."), [
    'Dana Nazarova | chair | Senate',
  ]);
});

test('a minister without his country is of the one across from his counterpart, or from the capital that he has come to', () => {
  assert.deepEqual(offices('Foreign Minister Murat Nurin met his Russian counterpart Sergei Lavin.'), [
    'Murat Nurin | Foreign Minister | KZ',
    'Sergei Lavin | Foreign Minister | RU',
  ]);
  assert.deepEqual(
    offices(
      "Kazakhstan's culture minister, Asel Nurova, and her counterpart from Russia, Olga Lubina, were there.",
    ),
    ['Asel Nurova | culture minister | KZ', 'Olga Lubina | culture minister | RU'],
  );
  assert.deepEqual(offices('Industry Minister Denis Mantov has come to Astana on an official visit.'), [
    'Denis Mantov | Industry Minister | RU',
  ]);
});

test('a minister by a Kazakh given name is of Kazakhstan where no country is told, a president of that name of none', () => {
  assert.deepEqual(offices('Minister of Agriculture Yerbol Karashin told deputies of exports to Russia.'), [
    'Yerbol Karashin | Minister of Agriculture | KZ',
  ]);
  assert.deepEqual(offices('President Yerbol Karashin and President Serik Nurov spoke.'), []);
});

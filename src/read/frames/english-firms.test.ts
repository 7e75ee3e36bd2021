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

test('a firm that no list holds is whose office its head has, with the form that its name bears and without its kind', () => {
  assert.deepEqual(
    offices('Russia buys more, said Daulet Iskakov, CEO of JSC Sary Dala from Kazakhstan, in Omsk.'),
    ['Daulet Iskakov, CEO, JSC Sary Dala'],
  );
  assert.deepEqual(
    offices('CEO of the JSC Kazakh Felt Company Daulet Iskakov said exports to Russia grew.'),
    ['Daulet Iskakov, CEO, JSC Kazakh Felt Company'],
  );
  assert.deepEqual(
    offices('General director of Russia’s state-owned Kamaturbo Oleg Larin flew to Kazakhstan.'),
    ['Oleg Larin, General director, Kamaturbo'],
  );
});

test('an airport or a port is what its head is of, and a union before its chair', () => {
  assert.deepEqual(
    offices('Assistant to director of the Uralsk airport Oleg Larin spoke of the flights to Samara, Russia.'),
    ['Oleg Larin, Assistant to director, Uralsk airport'],
  );
  assert.deepEqual(offices('Kazakhstan’s Beekeepers Union chairman, Oleg Larin, sells honey to Russia.'), [
    'Oleg Larin, chairman, Beekeepers Union',
  ]);
});

test('an authority is no firm, nor is a department that belongs to one', () => {
  assert.deepEqual(
    offices(
      'Head of the Ports Committee of the Ministry of Transport of Kazakhstan Daulet Iskakov met Russian captains.',
    ),
    ['Daulet Iskakov, Head of the Ports Committee of the Ministry of Transport, KZ'],
  );
  assert.deepEqual(
    offices(
      'Director of the Foreign Ministry’s EAEU Department Daulet Iskakov told Russia and Kazakhstan of it.',
    ),
    [],
  );
});

test('a premier is of the country where he was met, and a president without a country of the capital that writes', () => {
  assert.deepEqual(
    offices(
      'Gazprom Director General Oleg Larin flew to Kazakhstan, where Prime Minister Daulet Iskakov awaited him.',
    ),
    ['Oleg Larin, Director General, Gazprom', 'Daulet Iskakov, Prime Minister, KZ'],
  );
  assert.deepEqual(
    offices('ASTANA. KAZINFORM President Daulet Iskakov spoke of the trade of Kazakhstan with Russia.'),
    ['Daulet Iskakov, President, KZ'],
  );
});

test('the head of an unlisted name or of a service by its whole name is told of it, one of a committee alone of nothing', () => {
  assert.deepEqual(
    offices(
      '“Rates to Russia have doubled,” says Oleg Larin, commercial director of Sarmat Rus, of Kazakhstan.',
    ),
    ['Oleg Larin, commercial director, Sarmat Rus'],
  );
  assert.deepEqual(
    offices(
      'PETROPAVL. Trucks from Russia wait. Oleg Larin, director of the Steppe Rescue Service, sees no way out.',
    ),
    ['Oleg Larin, director, Steppe Rescue Service'],
  );
  assert.deepEqual(
    offices(
      'PETROPAVL. Trucks from Russia wait. Questions were put by Oleg Larin, Chairman of the Committee.',
    ),
    [],
  );
});

test('a director «at» a firm is one of it as well', () => {
  assert.deepEqual(
    offices(
      'Ruslan Dautov, a director at Zhaiyq Lines in Samara, spoke of trade between Russia and Kazakhstan.',
    ),
    ['Ruslan Dautov, director, Zhaiyq Lines'],
  );
});

test('a firm stands before a title that firms have, where it is no day, no place and nobody', () => {
  const spoke = 'Kazakhstan and Russia held a forum.';
  assert.deepEqual(
    offices(`${spoke} Ural Locomotives CEO Oleg Larin and Tobolmash CEO Daulet Iskakov spoke.`),
    ['Oleg Larin, CEO, Ural Locomotives', 'Daulet Iskakov, CEO, Tobolmash'],
  );
  assert.deepEqual(
    offices(`${spoke} Volga Breweries president Oleg Larin and Omsk mayor Ivan Kotov spoke.`),
    ['Oleg Larin, president, Volga Breweries', 'Ivan Kotov, mayor, RU-OMS/omsk'],
  );
  assert.deepEqual(
    offices(`${spoke} Russian President Oleg Larin met Kazakh Prime Minister Daulet Iskakov.`),
    ['Oleg Larin, President, RU', 'Daulet Iskakov, Prime Minister, KZ'],
  );
  assert.ok(
    offices(`${spoke} On Monday President Oleg Larin spoke.`).every((told) => !told.includes('Monday')),
  );
});

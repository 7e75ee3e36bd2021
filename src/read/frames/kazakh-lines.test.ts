import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const sides = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2033-04-02' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' ? [`${slots.value?.n} ${slots.area}>${slots.counterpart}`] : [],
    );

test('each line of flights has the ends that are told before its own number', () => {
  assert.deepEqual(
    sides('Атырау – Астрахан бағыты бойынша аптасына бес, Ақтөбе – Самара бағыты бойынша екі рейс бар.').at(
      0,
    ),
    '5 KZ-23/atyrau>RU-AST/astrakhan',
  );
  assert.deepEqual(
    sides(
      'Алматы мен Қазан арасында аптасына үш рейс, Шымкент пен Мәскеу арасында аптасына төрт рейс орындалады.',
    ),
    ['3 KZ-75>RU-TA/kazan', '4 KZ-79>RU-MOW'],
  );
});

test('two towns of one country are no ends of a line between the two', () => {
  assert.deepEqual(sides('Астана – Алматы бағытында аптасына 40 рейс бар.'), []);
});

test('a region told by its country is the one that the text has spoken of', () => {
  const before = 'Қорған облысының басшысы сапардан оралды. ';
  assert.deepEqual(
    sides(`${before}Қазақстан мен Ресей облысы арасындағы сауда айналымы 64 млн доллар болды.`),
    ['64000000 KZ>RU-KGN'],
  );
  assert.deepEqual(
    sides(`${before}Ресей облыстары мен Қазақстан арасындағы сауда айналымы 21 млрд доллар болды.`),
    ['21000000000 RU>KZ'],
  );
});

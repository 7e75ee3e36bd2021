import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { createMentionReader } from '../../src/read/mentions/mentions.ts';
import { createReader } from '../../src/read/reader.ts';
import { openShelf } from '../../src/shelf.ts';
import { HOSTILE } from './hostile.ts';

const { vocabulary } = await openShelf();
const reader = createReader(vocabulary);
const mentionsOf = createMentionReader(reader);
const UNITS = 4_000;
const TIMES = 4;
/** Linear time grows four times; a square sixteen, which shows however busy the machine is once the smaller text takes a while. */
const MOST_GROWTH = 10;
const SHORTEST_MS = 60;

function read(text: string, language: Language): object {
  const document = { text, language, published: '2032-05-05' };
  const { claims } = reader.read(document);
  for (const { quote } of claims)
    assert.ok(quote.start >= 0 && quote.start < quote.end && quote.end <= text.length);
  return { claims, mentions: mentionsOf(document) };
}

/** CPU milliseconds of the better of two runs. */
function cost(text: string, language: Language): number {
  const costs = [0, 1].map(() => {
    const before = process.cpuUsage();
    read(text, language);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}

for (const [name, { language, text }] of Object.entries(HOSTILE))
  test(`the time of reading ${name} grows with its length`, () => {
    const [short, long] = [text(UNITS), text(UNITS * TIMES)];
    read(short, language);
    let growth = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 3 && growth > MOST_GROWTH; turn += 1) {
      const taken = cost(long, language);
      growth = taken < SHORTEST_MS ? 0 : Math.min(growth, taken / cost(short, language));
    }
    assert.ok(growth <= MOST_GROWTH, `${TIMES} times the length took ${growth.toFixed(1)} times as long`);
  });

test('a million digits or letters without a space make no failure', () => {
  for (const name of ['digits', 'one word', 'hyphens', 'combining marks', 'dotted digits'])
    read(HOSTILE[name]!.text(1_000_000), 'ru');
});

test('no mixture of odd pieces makes the reader fail, and the same text is read the same, whatever was read between', () => {
  const pieces = Object.values(HOSTILE).map(({ text }) => text(40));
  const more = [
    ' – ',
    '«',
    '»',
    '(',
    ')',
    '\n',
    '. ',
    ', ',
    '2031 года ',
    '%',
    'на ',
    'млн ',
    '\u00ad',
    '\ufeff',
    '\ud83d',
    '№ ',
  ];
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const texts = Array.from({ length: 120 }, () =>
    Array.from({ length: 1 + random(12) }, () => {
      const piece = random(2) ? pieces[random(pieces.length)]! : more[random(more.length)]!;
      return piece.slice(random(3), 3 + random(piece.length));
    }).join(''),
  );
  const first = texts.map((text) => JSON.stringify(read(text, 'ru')));
  const again = texts.toReversed().map((text) => JSON.stringify(read(text, 'ru')));
  assert.deepEqual(again.toReversed(), first);
  const fresh = createReader(vocabulary);
  for (const [index, text] of texts.entries())
    assert.equal(
      JSON.stringify(fresh.read({ text, language: 'ru', published: '2032-05-05' }).claims),
      JSON.stringify((JSON.parse(first[index]!) as { claims: object }).claims),
    );
});

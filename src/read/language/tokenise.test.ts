import assert from 'node:assert/strict';
import test from 'node:test';
import { tokenise } from './tokenise.ts';
import { CAPITAL, CYRILLIC, GLUED, LATIN, OPENS_PARAGRAPH, OPENS_SENTENCE, UPPER } from './tokens.ts';

const KINDS = ['', 'word', 'number', 'mark'];

/** The tokens as «text:kind», kinds as w, n, m. */
function cut(text: string): string {
  const { count, start, end, kind } = tokenise(text);
  return Array.from(
    { length: count },
    (_, token) => `${text.slice(start[token], end[token])}:${KINDS[kind[token]!]![0]}`,
  ).join(' ');
}

const SPLITS: readonly (readonly [string, string])[] = [
  ['7,5 тысячи', '7,5:n тысячи:w'],
  ['12.4 и 640,000', '12.4:n и:w 640,000:n'],
  ['1 840 км', '1 840:n км:w'],
  ['1\u00a0840 км', '1\u00a0840:n км:w'],
  ['1\u202f212\u202f000 т', '1\u202f212\u202f000:n т:w'],
  ['в 2024 300 человек', 'в:w 2024:n 300:n человек:w'],
  ['12 345 6789', '12 345:n 6789:n'],
  ['18.01.2005', '18.01.2005:n'],
  ['2025-2027', '2025:n -:m 2027:n'],
  ['2032–2034', '2032:n –:m 2034:n'],
  ['2032-го, 74-і', '2032:n го:w ,:m 74:n і:w'],
  ['14,5% и $412.5', '14,5:n %:m и:w $:m 412.5:n'],
  ['85,8км', '85,8:n км:w'],
  ['на 5. Потом', 'на:w 5:n .:m Потом:w'],
  ['бизнес-миссия в Ростове-на-Дону', 'бизнес-миссия:w в:w Ростове-на-Дону:w'],
  ['Астрахань - Мангышлак', 'Астрахань:w -:m Мангышлак:w'],
  ["don't, Aktau’s", "don't:w ,:m Aktau’s:w"],
];

for (const [text, expected] of SPLITS)
  test(`«${text}» is cut into ${expected}`, () => assert.equal(cut(text), expected));

test('forms that differ by case, ё, a stress mark or a soft hyphen are one type', () => {
  const { type, forms, count } = tokenise('Ёмкость емкость е́мкость ем\u00adкость ЁМКОСТЬ');
  assert.equal(count, 5);
  assert.equal(new Set(type).size, 1);
  assert.equal(forms[type[0]!], 'емкость');
});

test('flags tell capitals, alphabets, spaces and where sentences and paragraphs open', () => {
  const { flags } = tokenise('ТОО Каспий, Aktau.\nДа');
  assert.equal(flags[0], CAPITAL | UPPER | CYRILLIC | OPENS_SENTENCE | OPENS_PARAGRAPH);
  assert.equal(flags[1], CAPITAL | CYRILLIC);
  assert.equal(flags[2], GLUED);
  assert.equal(flags[3], CAPITAL | LATIN);
  assert.equal(flags[5], CAPITAL | CYRILLIC | OPENS_SENTENCE | OPENS_PARAGRAPH);
});

test('broken UTF-16, emoji and combining marks keep every other token in place', () => {
  const text = 'мост \ud800 и \udc00 👍🏽 x\u0301y конец';
  const { count, start, end } = tokenise(text);
  assert.deepEqual(
    Array.from({ length: count }, (_, token) => text.slice(start[token], end[token])),
    ['мост', '\ud800', 'и', '\udc00', '👍', '🏽', 'x\u0301y', 'конец'],
  );
});

test('every token stands in exactly one sentence, in order, and offsets rise', () => {
  const { count, start, end, sentence, sentences } = tokenise(
    'Заголовок\n\nСаратов, 8 октября 2031 года. Экспорт рос (на 5 %)! «А импорт?» — спросил аким…\n— Да.',
  );
  assert.equal(sentences[0]!.first, 0);
  assert.equal(sentences.at(-1)!.after, count);
  for (const [index, { first, after }] of sentences.entries()) {
    assert.ok(after > first);
    assert.equal(sentences[index + 1]?.first ?? count, after);
    for (let token = first; token < after; token += 1) assert.equal(sentence[token], index);
  }
  for (let token = 1; token < count; token += 1) assert.ok(start[token]! >= end[token - 1]!);
});

test('nothing, white space and marks alone are cut without complaint', () => {
  assert.equal(tokenise('').count, 0);
  assert.equal(tokenise(' \n\t\u00a0\r\n').sentences.length, 0);
  assert.equal(tokenise('…!?').sentences.length, 1);
});

test('a megabyte of one character or piece is cut in one pass', () => {
  for (const [piece, tokensEach] of [
    ['. ', 1],
    ['! ', 1],
    ['«', 1],
    ['"', 1],
    ['А. ', 2],
    ['- ', 1],
    ['\ud800', 1],
    ['Г\n', 1],
  ] as const)
    assert.equal(tokenise(piece.repeat(500_000)).count, 500_000 * tokensEach);
  for (const piece of ['а', '1', '111 ', 'я-', '1.']) {
    const units = piece.length * 500_000;
    assert.ok(tokenise(piece.repeat(500_000)).count <= Math.ceil(units / 400) * 2, piece);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NamedMention } from '../../../src/read/mentions/mentions.ts';
import { readMentions } from './marked.ts';

const read = (text: string, published?: string): readonly NamedMention[] =>
  readMentions({ text, language: 'ru', ...(published ? { published } : {}) });
const normals = (text: string, type: NamedMention['type'], published?: string): readonly unknown[] =>
  read(text, published)
    .filter((mention) => mention.type === type)
    .map(({ normal }) => normal);

test('a person is given in the nominative whatever the case', () => {
  for (const form of ['Павла Громова', 'Павлу Громову', 'Павлом Громовым', 'Павле Громове'])
    assert.deepEqual(normals(`Разговор о ${form} затянулся.`, 'person'), ['Павел Громов'], form);
});

test('a lone surname takes the full name that the document gives', () => {
  assert.deepEqual(normals('Пришёл Павел Громов. С Громовым спорили.', 'person'), [
    'Павел Громов',
    'Павел Громов',
  ]);
});

test('a place of the reference data is given by its code, another in the nominative', () => {
  assert.deepEqual(normals('Поезд шёл из Астрахани в Казахстан через Лиссабон.', 'place'), [
    'RU-AST/astrakhan',
    'KZ',
    'Лиссабон',
  ]);
  assert.deepEqual(normals('Снег выпал в Северной Каролине.', 'place'), ['Северная Каролина']);
});

test('a body is given in the nominative, with its adjectives in its gender', () => {
  assert.deepEqual(normals('Об этом узнали в Европейской комиссии.', 'body'), ['Европейская комиссия']);
  assert.deepEqual(normals('Он служит в Министерстве финансов.', 'body'), ['Министерство финансов']);
});

test('quantities are as in claims; a period is resolved against the day, and left open without one', () => {
  const text = 'В прошлом году продали 7,5 тысячи тонн зерна на 3 млн долларов.';
  assert.deepEqual(normals(text, 'quantity'), [
    { n: 7500, unit: 't' },
    { n: 3_000_000, unit: 'USD' },
  ]);
  assert.deepEqual(normals(text, 'period', '2031-05-06'), ['2030']);
  assert.deepEqual(normals(text, 'period'), [undefined]);
});

test('offsets are UTF-16 units, the text is theirs, and quotation marks stay outside', () => {
  const text = '🙂 Газета «Вести» пишет о Павле Громове.';
  const mentions = read(text);
  assert.deepEqual(
    mentions.map((mention) => mention.text),
    ['Газета «Вести', 'Павле Громове'],
  );
  for (const { start, end, text: its } of mentions) assert.equal(text.slice(start, end), its);
});

test('mentions come in order, longer before shorter, a place within a body', () => {
  assert.deepEqual(
    read('Это решил парламент Франции.').map(({ type }) => type),
    ['body', 'place'],
  );
});

/** Text of a kind and size from a fixed seed. */
const strange = (size: number): readonly string[] => [
  'А'.repeat(size),
  'Иван '.repeat(size / 5),
  'И. '.repeat(size / 3),
  '«'.repeat(size),
  '«Дом» '.repeat(size / 6),
  'комитет '.repeat(size / 8),
  'комитета по делам и '.repeat(size / 20),
  'Российской '.repeat(size / 11),
  'Ван де '.repeat(size / 7),
  'ООО ООН '.repeat(size / 8),
  'a.b.c.'.repeat(size / 6),
  'The Bank of '.repeat(size / 12),
  '\ud800(\u0301'.repeat(size / 3),
];

test('no text takes more than linear time', () => {
  const seconds = (text: string): number => {
    const before = process.cpuUsage();
    for (const language of ['ru', 'kk', 'en'] as const) readMentions({ text, language });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const small = strange(6_000);
  const large = strange(48_000);
  for (let index = 0; index < small.length; index += 1) {
    seconds(small[index]!);
    const limit = 8 * 4 * Math.max(seconds(small[index]!), 0.05);
    const taken = seconds(large[index]!);
    assert.ok(taken < limit, `${small[index]!.slice(0, 20)}: ${taken} s, limit ${limit} s`);
  }
});

test('the same text gives the same mentions, and a sentence added after changes none before', () => {
  const text = 'Министр финансов Франции Жан Дюваль прибыл в Осло. С Дювалем говорили в банке «Норд».';
  assert.deepEqual(read(text), read(text));
  assert.deepEqual(read(`${text} Погода была ясной.`), read(text));
});

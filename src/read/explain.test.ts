import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Explanation, SlotOrigin } from '#model/explanation.ts';
import { EXPLANATION_WORDS } from '#model/explanation-words.ts';
import { TERM_WORDS } from '#model/term-words.ts';
import { openShelf } from '../shelf.ts';
import { createReader, type Readable } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const explain = (text: string, published = '2032-03-10'): Explanation =>
  reader.explain({ text, language: 'ru', published });
const wordsOf = (text: string, { origin, passages }: Pick<SlotOrigin, 'origin' | 'passages'>): string =>
  `${origin}: ${passages.map(({ start, end }) => text.slice(start, end)).join(' | ')}`;

test('each slot of a claim names the words that fill it, in its sentence or before', () => {
  const text =
    'Товарооборот Омской и Павлодарской областей обсудили на встрече в Омске.\n' +
    'В 2031 году экспорт Омской области в Казахстан вырос на 14 процентов.';
  const { claims } = explain(text);
  const growth = claims.find(({ claim }) => claim.kind === 'observation')!;
  assert.equal(growth.rule, 'observation');
  const told = Object.fromEntries(growth.slots.map((slot) => [slot.slot, wordsOf(text, slot)]));
  assert.deepEqual(told, {
    measure: 'here: экспорт',
    aspect: 'here: вырос',
    value: 'here: 14 процентов',
    area: 'here: Омской области',
    counterpart: 'here: Казахстан',
    period: 'here: В 2031 году'.replace('В ', ''),
  });
  assert.ok(growth.triggers.some(({ start, end }) => text.slice(start, end) === 'вырос'));
});

test('what an earlier sentence or the day of publication gives is told so', () => {
  const text =
    'В прошлом году товарооборот Оренбургской области с Казахстаном составил 3,4 млрд долларов.\n' +
    'Экспорт достиг 2,1 млрд долларов.';
  const { claims } = explain(text);
  const [turnover, exports] = claims.filter(({ claim }) => claim.kind === 'observation');
  const of = (explained: typeof turnover, slot: string): string =>
    wordsOf(text, explained!.slots.find((one) => one.slot === slot)!);
  assert.equal(of(turnover, 'period').split(':')[0], 'published');
  assert.equal(of(exports, 'area'), 'before: Оренбургской области');
  assert.equal(of(exports, 'counterpart'), 'before: Казахстаном');
});

test('every figure is in a claim or is told why it is not', () => {
  const text =
    'Павлодарская область и Алтайский край провели форум.\n' +
    'В 2031 году экспорт Алтайского края в Казахстан составил 210 млн долларов (17,2 млрд рублей).\n' +
    'Рабочие уложили 48 рулонов ткани.\n' +
    'В Узбекистан вывезли 9 тысяч тонн муки.\n' +
    'По трассе А-340 идут грузы.';
  const { unread } = explain(text);
  assert.deepEqual(
    unread.map(({ start, end, why }) => `${text.slice(start, end)}: ${why}`),
    ['17,2 млрд рублей: converted', '48: no-trigger', '9 тысяч тонн: third-country', '340: part-of-name'],
  );
});

test('a document of one side says so of each of its figures, and of a repeat what it repeats', () => {
  const home = explain('Омская область вырастила 3,1 млн тонн зерна.');
  assert.deepEqual(home.claims, []);
  assert.deepEqual(
    home.unread.map(({ why }) => why),
    ['one-side'],
  );
});

test('a counter of the page is no figure of the article', () => {
  const text =
    'Просмотров: 324\nТорговля растёт\nЭкспорт Омской области в Казахстан в 2031 году составил 310 млн долларов.';
  const { claims, unread } = explain(text);
  assert.equal(claims.length, 1);
  assert.deepEqual(
    unread.map(({ why }) => why),
    ['furniture'],
  );
});

test('the claims of an explanation are those of the reading, and asking how changes nothing', () => {
  const document: Readable = {
    text: 'В 2031 году экспорт Омской области в Казахстан вырос на 14 процентов, до 310 млн долларов.',
    language: 'ru',
    published: '2032-03-10',
  };
  const before = reader.read(document).claims;
  assert.deepEqual(
    reader.explain({ ...document }).claims.map(({ claim }) => claim),
    before,
  );
  assert.deepEqual(reader.read({ ...document }).claims, before);
});

test('every rule that an explanation may name has a name in three languages', () => {
  const frames = new URL('frames/', import.meta.url);
  const names = readdirSync(frames)
    .filter((file) => file.endsWith('.ts'))
    .flatMap(
      (file) =>
        /: Frame = \{\n {2}name: '([^']+)'/.exec(readFileSync(new URL(file, frames), 'utf8'))?.[1] ?? [],
    );
  assert.ok(names.includes('observation') && names.length > 12, String(names));
  const words = { ...TERM_WORDS, ...EXPLANATION_WORDS };
  assert.deepEqual(
    names.filter((name) => !(name in words)),
    [],
  );
});

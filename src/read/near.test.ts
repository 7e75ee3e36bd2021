import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const published = '2032-03-10';
const told = (text: string, language: Language = 'ru') =>
  reader
    .read({ text, language, published })
    .claims.map(({ quote, kind }) => `${kind}: ${text.slice(quote.start, quote.end)}`);

const HOME = 'Губернатор Омской области Лев Морозов проверил ремонт школ.';
const TIE = 'Экспорт Омской области в Казахстан в 2031 году составил 310 млн долларов.';
const school = (n: number): string => `В школе № ${n} заменили окна и поставили 18 новых парт.`;
const schools = (count: number): string => Array.from({ length: count }, (_, n) => school(n)).join(' ');

test('of a long text that speaks of the other country once, what stands around that is read, at its place in the whole', () => {
  const text = `Ремонт школ\n\n${schools(12)} ${HOME} ${schools(12)}\n\n${schools(12)} ${TIE} ${schools(12)}`;
  assert.deepEqual(told(text), [`observation: ${TIE}`]);
});

test('a text that speaks of both throughout is read whole', () => {
  const text = `${HOME} ${TIE} ${Array.from({ length: 12 }, () => `${school(1)} ${TIE.replace('2031', '2030')}`).join(' ')} ${HOME.replace('школ', 'дорог')}`;
  assert.ok(told(text).some((claim) => claim.startsWith('office')));
  assert.equal(told(text).filter((claim) => claim.startsWith('observation')).length, 2);
});

test('a Kazakh text speaks of its own country throughout, and is read around where it speaks of Russia', () => {
  const village = (n: number): string => `Ауылда ${n} үй салынды.`;
  const villages = Array.from({ length: 15 }, (_, n) => village(n + 20)).join(' ');
  const tie =
    'Атырау облысының әкімі Серік Тоқтаров Астрахань облысының губернаторы Лев Морозовпен кездесті.';
  assert.ok(told(`${villages} ${tie} ${villages}`, 'kk').some((claim) => claim.startsWith('office')));
});

test('what stands across a gap is no paragraph of its neighbour, and its figures are told to be of one side', () => {
  const text = `Ремонт школ\n\n${schools(12)} ${TIE} ${schools(12)}`;
  const { claims, unread } = reader.explain({ text, language: 'ru', published });
  assert.equal(claims.length, 1);
  const parts = unread.filter(({ quantity }) => quantity?.n === 18);
  assert.equal(parts.length, 24);
  assert.deepEqual(
    unread.map(({ start }) => start),
    unread.map(({ start }) => start).sort((a, b) => a - b),
  );
  assert.equal(parts.at(-1)!.why, 'one-side');
  assert.notEqual(parts[11]!.why, 'one-side');
});

test('Russians tell of no other country, Kazakhs do', () => {
  const at = (people: string): readonly string[] =>
    told(
      `В Омске открыли школу. Там учатся ${people}. Губернатор Омской области Лев Морозов вручил аттестаты.`,
    );
  assert.deepEqual(at('русские'), []);
  assert.equal(at('казахи').length, 1);
});

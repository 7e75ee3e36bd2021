import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../shelf.ts';
import { loadGazetteer } from './gazetteer.ts';
import { knownNames } from './known-names.ts';
import { loadLandmarks } from './landmarks.ts';

const gazetteer = loadGazetteer();
const { vocabulary } = await openShelf();
const known = knownNames(loadLandmarks(gazetteer.places), gazetteer, vocabulary.assets);

test('a conduit of routes.csv has its names of the reference in all languages, however a document spells it', () => {
  const { ru, kk, en } = known('conduit', { en: 'Astrakhan–Mangyshlak water conduit' });
  assert.deepEqual(
    [ru, kk, en],
    ['водовод Астрахань – Мангышлак', 'Астрахан – Маңғышлақ су құбыры', 'Astrakhan–Mangyshlak conduit'],
  );
  assert.deepEqual(known('conduit', { ru: 'Водовод Астрахань – Мангышлак' }), { ru, kk, en });
});

test('a road named by the places it joins is named so in the languages in which no document names it', () => {
  assert.deepEqual(known('road', { ru: 'трасса Атырау – Астрахань', kk: 'Астрахан жолы' }), {
    ru: 'трасса Атырау – Астрахань',
    kk: 'Астрахан жолы',
    en: 'Atyrau – Astrakhan road',
  });
});

test('a stage of a road, a bridge on it and a name of no places keep the names of their documents alone', () => {
  for (const [type, name] of [
    ['road', 'трасса Атырау – Астрахань, первый этап'],
    ['bridge', 'мост Атырау – Астрахань'],
    ['road', 'дорога на Астрахань'],
    ['plant', 'завод «Лотос»'],
  ] as const)
    assert.deepEqual(known(type, { ru: name }), { ru: name });
});

test('a checkpoint of crossings.csv is named in the languages in which no document names it', () => {
  assert.deepEqual(known('crossing', { en: 'Karauzek road checkpoint' }), {
    ru: 'пункт пропуска «Караузек»',
    kk: '«Қараөзек» өткізу пункті',
    en: 'Karauzek road checkpoint',
  });
  assert.deepEqual(known('crossing', { kk: '«Құрманғазы» өткізу пункті' }).ru, 'пункт пропуска «Курмангазы»');
  assert.deepEqual(known('crossing', { ru: 'пункт пропуска «Лотос»' }), { ru: 'пункт пропуска «Лотос»' });
});

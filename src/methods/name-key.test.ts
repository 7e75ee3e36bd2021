import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey, namesOneOf } from './name-key.ts';

const ROADS = ['дорога', 'автодорога', 'автомобильная дорога', 'жол', 'road'];

test('the names of one road in three languages have one key', () => {
  const key = nameKey('дорога Атырау – Астрахань', ROADS);
  assert.equal(key, 'astrahan atyrau');
  assert.equal(nameKey('автомобильная дорога «Астрахань-Атырау»', ROADS), key);
  assert.equal(nameKey('Atyrau–Astrakhan road', ROADS), key);
  assert.equal(nameKey('Атырау – Астрахань жолы', ROADS), key);
});

test('a stage of a road is another thing than the road', () => {
  assert.notEqual(nameKey('дорога А – Б, первый этап', ROADS), nameKey('дорога А – Б', ROADS));
});

test('a name of generic words alone keeps them', () => {
  assert.equal(nameKey('Дорога', ROADS), 'doroga');
  assert.equal(nameKey(''), '');
});

test('a word is found in its longer forms and phrases word by word', () => {
  assert.ok(namesOneOf('земснаряды и другие суда', ['земснаряд']));
  assert.ok(namesOneOf('Атырау су құбыры', ['су құбыр']));
  assert.ok(namesOneOf('баржи проекта 00108', ['баржа']));
  assert.ok(!namesOneOf('Aktau port', ['водовод', 'conduit']));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey, namesOneOf } from './name-key.ts';

const ROADS = ['дорога', 'автодорога', 'автомобильная дорога', 'жол', 'road'];

test('the names of one road in three languages have one key', () => {
  const key = nameKey('дорога Атырау – Астрахань', ROADS);
  assert.equal(key, 'astrahan atir');
  assert.equal(nameKey('автомобильная дорога «Астрахань-Атырау»', ROADS), key);
  assert.equal(nameKey('Atyrau–Astrakhan road', ROADS), key);
  assert.equal(nameKey('Атырау – Астрахань жолы', ROADS), key);
});

test('a sound that English spells with c or k is one', () => {
  for (const name of ['Kaspiy plant', 'Caspiy plant'])
    assert.equal(nameKey(name, ['завод', 'plant']), nameKey('завод «Каспий»', ['завод', 'plant']));
  assert.notEqual(nameKey('Kerch'), nameKey('Cerch'));
});

test('a stage of a road is another thing than the road', () => {
  assert.notEqual(nameKey('дорога А – Б, первый этап', ROADS), nameKey('дорога А – Б', ROADS));
});

test('a name of generic words alone keeps them', () => {
  assert.equal(nameKey('Дорога', ROADS), 'dorog');
  assert.equal(nameKey(''), '');
});

test('a word is found in its longer forms and phrases word by word', () => {
  assert.ok(namesOneOf('земснаряды и другие суда', ['земснаряд']));
  assert.ok(namesOneOf('Атырау су құбыры', ['су құбыр']));
  assert.ok(namesOneOf('баржи проекта 00108', ['баржа']));
  assert.ok(!namesOneOf('Aktau port', ['водовод', 'conduit']));
});

test('the case of a name does not change its key', () => {
  for (const [language, ...names] of [
    ['ru', 'дноуглубительный флот', 'дноуглубительного флота', 'дноуглубительному флоту'],
    ['ru', 'Каспийский трубопроводный консорциум', 'Каспийского трубопроводного консорциума'],
    ['ru', 'Договор о границе', 'договора о границе', 'договором о границе'],
    ['kk', 'Су құбыры', 'Су құбырының', 'су құбырын', 'су құбырына', 'су құбырында'],
    ['kk', 'Атырау – Астрахан жолы', 'Атырау – Астрахан жолын', 'Атырау – Астрахан жолымен'],
    ['kk', 'баржа', 'баржалар', 'баржалардың', 'баржаларды'],
    ['kk', 'көкөніс', 'көкөністер', 'көкөністерді'],
    ['en', 'vegetable', 'vegetables', 'Vegetables'],
  ] as const)
    assert.equal(new Set(names.map((name) => nameKey(name, [], language))).size, 1, names.join());
});

test('names that begin alike are apart', () => {
  const names = [
    'нефтепровод',
    'нефтепродукты',
    'нефтебаза',
    'Павлодар',
    'Павлоград',
    'Уральск',
    'Урал',
    'картофель',
    'картон',
  ];
  assert.equal(new Set(names.map((name) => nameKey(name))).size, names.length);
});

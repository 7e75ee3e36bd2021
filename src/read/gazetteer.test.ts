import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { loadGazetteer } from './gazetteer.ts';
import { tokenise } from './language/tokenise.ts';

const gazetteer = loadGazetteer();
const read = (text: string, language: Language): readonly string[] =>
  gazetteer.placesIn(tokenise(text), language).map(({ code }) => code);

test('one place has one code in every case and language', () => {
  for (const form of ['Астрахань', 'Астрахани', 'Астраханью'])
    assert.deepEqual(read(`Туда, ${form}.`, 'ru'), ['RU-AST/astrakhan']);
  for (const form of ['Ақтау', 'Ақтауда', 'Ақтаудан', 'Ақтауға', 'Ақтаумен'])
    assert.deepEqual(read(form, 'kk'), ['KZ-47/aktau']);
  assert.deepEqual(read('near Oral and Ust-Kamenogorsk', 'en'), ['KZ-27/uralsk', 'KZ-63/oskemen']);
});

test('Kazakh names in -ск take a vowel, English territories are regions, peoples and bases are places', () => {
  assert.deepEqual(read('Омбыда, Томскіде, Троицкіден', 'kk'), [
    'RU-OMS/omsk',
    'RU-TOM/tomsk',
    'RU-CHE/troitsk',
  ]);
  assert.deepEqual(read('Krasnoyarsk region and Altai Krai', 'en'), ['RU-KYA', 'RU-ALT']);
  assert.deepEqual(read('Astrakhan-based shipbuilders at the Kyrgyz border', 'en'), [
    'RU-AST/astrakhan',
    'KG',
  ]);
});

test('a Kazakh region is a region in every case, and by the word губерния', () => {
  assert.deepEqual(read('Орынбор облысын, Орынбор облысында, Алматы облысын', 'kk'), [
    'RU-ORE',
    'RU-ORE',
    'KZ-19',
  ]);
  assert.deepEqual(read('Самара губерниясында', 'kk'), ['RU-SAM']);
});

test('regions under one noun are each a region', () => {
  assert.deepEqual(read('между Атырауской и Мангистауской областями', 'ru'), ['KZ-23', 'KZ-47']);
  assert.deepEqual(read('две области – Новосибирская и Павлодарская', 'ru'), ['RU-NVS', 'KZ-55']);
});

test('former names and abbreviations stand for today’s places', () => {
  assert.deepEqual(read('из Нур-Султана в Семипалатинск', 'ru'), ['KZ-71/astana', 'KZ-10/semey']);
  assert.deepEqual(read('ҚР мен РФ', 'kk'), ['KZ', 'RU']);
});

test('the capital of a country is a city in Kazakh as well', () => {
  assert.deepEqual(read('Ресей астанасының күндері, Қазақстанның астанасында', 'kk'), [
    'RU-MOW',
    'KZ-71/astana',
  ]);
});

test('names in queries lead to codes', () => {
  assert.equal(gazetteer.placeNamed('астраханская область'), 'RU-AST');
  assert.equal(gazetteer.placeNamed('Атырау облысы'), 'KZ-23');
  assert.equal(gazetteer.placeNamed('Zhabinka'), undefined);
});

test('today’s 20 regions of Kazakhstan and the 83 of Russia are there, cities with coordinates', () => {
  const regions = gazetteer.places.filter(({ level }) => level === 'region');
  assert.equal(regions.filter(({ code }) => code.startsWith('KZ-')).length, 20);
  assert.equal(regions.filter(({ code }) => code.startsWith('RU-')).length, 83);
  for (const { code, latitude, level } of gazetteer.places)
    if (level === 'city') assert.ok(latitude! > 38 && latitude! < 74, code);
});

test('Russian residents, adjectives in one word and the capital of a region tell their places', () => {
  assert.deepEqual(read('Гостили екатеринбуржцы, усть-каменогорцы и североказахстанцы.', 'ru'), [
    'RU-SVE/yekaterinburg',
    'KZ-63/oskemen',
    'KZ-59',
  ]);
  assert.deepEqual(read('Восточноказахстанские врачи и зауральские поэты', 'ru'), ['KZ-63', 'RU-KGN']);
  assert.deepEqual(read('Были в столице Татарстана и в столице Южного Урала', 'ru'), [
    'RU-TA/kazan',
    'RU-CHE/chelyabinsk',
  ]);
});

test('a Russian adjective tells its city, whatever the end of the city’s name makes of it', () => {
  assert.deepEqual(read('Петербургский завод, астанинского порта, сочинскому клубу', 'ru'), [
    'RU-SPE',
    'KZ-71/astana',
    'RU-KDA/sochi',
  ]);
  assert.deepEqual(
    read('череповецкая сталь, уфимские вузы, миасским заводом, новотроицком комбинате', 'ru'),
    ['RU-VLG/cherepovets', 'RU-BA/ufa', 'RU-CHE/miass', 'RU-ORE/novotroitsk'],
  );
});

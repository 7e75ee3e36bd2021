import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const sides = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [`${slots.measure} ${slots.area?.join()} – ${slots.counterpart?.join()}`]
        : [],
    );

test('a figure told of one side is of the place for which whoever has the floor holds an office', () => {
  assert.deepEqual(
    sides(
      'en',
      'Akim of Pavlodar region Daulet Iskakov spoke at the Forum of Interregional Cooperation of Kazakhstan and Russia.\nTrade with Russia, the akim announced, grew by 9% last year.',
    ),
    ['trade.turnover KZ-55 – RU'],
  );
  assert.deepEqual(
    sides(
      'ru',
      'Министр экономики Курганской области Олег Ларин выступил на форуме регионов России и Казахстана.\nЭкспорт в Казахстан, сообщил Ларин, достиг 40 млн долларов.',
    ),
    ['trade.export RU-KGN – KZ'],
  );
  assert.deepEqual(
    sides(
      'kk',
      'Павлодар облысының әкімі Дәулет Ысқақов Алтай өлкесінің делегациясын қабылдады.\nБылтыр Ресеймен тауар айналымы 12%-ға өсті, деді әкім.',
    ),
    ['trade.turnover KZ-55 – RU'],
  );
});

test('where people of both countries were named alike a pronoun gives the floor to neither', () => {
  const [told] = sides(
    'en',
    'Russia and Kazakhstan met in Astana.\nGovernor of the Kurgan Region Oleg Larin and Akim of Pavlodar region Daulet Iskakov came.\nTrade with Russia grew by 9% last year, he said.',
  );
  assert.notEqual(told, 'trade.turnover RU-KGN – RU');
});

test('two regions that the text does not pair are that of whoever speaks and the only one across', () => {
  assert.deepEqual(
    sides(
      'en',
      'A fair of Kazakhstan and Russia opened in Aktobe.\nHospitals of Orenburg came too.\n“Trade of our two regions came to $60 million in 2031. We are glad,” Daulet Iskakov, Deputy Governor of Aktobe region, said.',
    ),
    ['trade.turnover KZ-15 – RU-ORE'],
  );
  assert.deepEqual(
    sides(
      'ru',
      'Аким Павлодарской области Даулет Искаков рассказал о работе с Алтайским краем.\nГраница двух регионов протянулась на 300 км, напомнил аким.',
    ),
    ['border.length KZ-55 – RU-ALT'],
  );
});

test('where two heads met is no side of what they agreed on', () => {
  assert.deepEqual(
    sides(
      'en',
      'Prime Minister of Kazakhstan Daulet Iskakov and Oleg Larin, Head of Bashkortostan, met in Kostanay on Tuesday and named five joint projects.',
    ),
    ['cooperation.projects KZ – RU-BA'],
  );
});

test('a clause without a place of its own tells of the pair in hand, where the sentence names its finer side', () => {
  assert.deepEqual(
    sides(
      'en',
      'Kazakhstan and Tatarstan work together\nIn ties of Kazakhstan with Russia Tatarstan stands out, the minister said: mutual trade grew by 9% in 2031.',
    ),
    ['trade.turnover KZ – RU-TA'],
  );
});

test('the town that houses a forum does not take over from the region whose head is there', () => {
  assert.deepEqual(
    sides(
      'ru',
      'Губернатор Курганской области Олег Ларин участвует в форуме регионов России и Казахстана, который принимает Уфа.\nВ Казахстан из области ушло 3 тыс. тонн муки.',
    ),
    ['trade.shipments RU-KGN – KZ'],
  );
});

test('a pair that the text has not named is that of the offices of those who met', () => {
  assert.deepEqual(
    sides(
      'en',
      'NUR-SULTAN. President of Kazakhstan Daulet Iskakov met Russian Prime Minister Oleg Larin. In only five months of this year trade had grown by 26 percent, Iskakov said.',
    ),
    ['trade.turnover KZ – RU'],
  );
});

test('a word for regions of both countries faces none of them', () => {
  assert.deepEqual(
    sides(
      'en',
      'Russia and Kazakhstan held a forum.\nAt the forum of regions President of Russia Oleg Larin said that trade with Kazakhstan grew by 4% in 2031, and that regions account for about 70% of it.',
    ),
    ['trade.turnover RU – KZ'],
  );
});

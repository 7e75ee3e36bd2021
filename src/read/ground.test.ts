import assert from 'node:assert/strict';
import test from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../shelf.ts';
import { compileConcepts } from './concepts.ts';
import { loadGazetteer } from './gazetteer.ts';
import { createGrounding, implying, isOfBothSides } from './ground.ts';
import { createMorphology } from './language/morphology.ts';
import { cutWords } from './language/tokenise.ts';
import { change } from './lexicon/change.ts';
import { kindsOfPlace } from './lexicon/kinds-of-place.ts';
import { voices } from './lexicon/voices.ts';

const { measures, assets } = (await openShelf()).vocabulary;
const morphology = createMorphology();
const words = [
  change,
  kindsOfPlace,
  voices,
  Object.fromEntries(measures.map(({ id, words }) => [`measure:${id}`, words])),
  Object.fromEntries(assets.map(({ id, words }) => [`asset:${id}`, words])),
].map(implying);
const { mayBeOfBothSides, groundOf } = createGrounding(loadGazetteer(), (language) =>
  compileConcepts(words, language, morphology),
);

const told = (text: string, language: Language): readonly [boolean, boolean] => [
  mayBeOfBothSides(cutWords(text), language),
  isOfBothSides(groundOf(cutWords(text), language)),
];

test('words alone never put aside what places and concepts find to be of both sides', () => {
  const both: readonly (readonly [string, Language])[] = [
    ['В Павлодар съездили омичи.', 'ru'],
    ['Российско-казахстанский форум прошёл вчера.', 'ru'],
    ['Астраханская и Атырауская области торгуют рыбой.', 'ru'],
    ['Республика Казахстан ждёт гостей из Саратова.', 'ru'],
    ['Область Абай и Алтайский край договорились.', 'ru'],
    ['Трасса Астрахань-Мангышлак закрыта.', 'ru'],
    ['Казахстан обустроит пункт пропуска.', 'ru'],
    ['Омскіде жәрмеңке өтті.', 'kk'],
    ['Волгоградтық кәсіпкерлер келді.', 'kk'],
    ['Айлаққа «Роскосмос» басшысы келді.', 'kk'],
    ['A Kazakh-Russian chamber opened.', 'en'],
    ['An Astrakhan-based yard builds for Kazakhstan’s fleet.', 'en'],
  ];
  for (const [text, language] of both) assert.deepEqual(told(text, language), [true, true], text);
});

test('words alone put aside what is of one side, or of neither', () => {
  const other: readonly (readonly [string, Language])[] = [
    ['Область выделила школам новые автобусы.', 'ru'],
    ['В Саратове открыли мост, сообщила республика.', 'ru'],
    ['Ауылда мектеп ашылды.', 'kk'],
    ['The district of Ruza has a new school, said Republic Services.', 'en'],
  ];
  for (const [text, language] of other) assert.deepEqual(told(text, language), [false, false], text);
});

test('from abroad is across no border of the two sides, from behind a border told by its place is', () => {
  const isOfBoth = (text: string) => told(text, 'ru')[1];
  assert.equal(isOfBoth('В Омск из-за рубежа приехали 100 студентов.'), false);
  assert.equal(isOfBoth('Омичи отдыхают за границей.'), false);
  assert.equal(isOfBoth('Омск торгует с соседями за границей с Казахстаном.'), true);
});

test('what a page hangs around an article is not what it is about, where it was written may be', () => {
  const isOfBoth = (text: string) => told(text, 'ru')[1];
  assert.equal(isOfBoth('ПЕТРОПАВЛОВСК, 5 мая. Россия закрыла дорогу.'), true);
  assert.equal(isOfBoth('Казахстан открыл школу.\nТеги: Россия, школы'), false);
  assert.equal(isOfBoth('Казахстан открыл школу для России\nДети рады.'), true);
});

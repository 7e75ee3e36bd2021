import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../shelf.ts';
import { createReader } from './reader.ts';

const reader = createReader((await openShelf()).vocabulary);
const read = (text: string) => reader.read({ text, language: 'en', published: '2034-06-20' }).claims;

/** Of each class a sentence that ties its slots to its words, and one that does not. */
const CLASSES: readonly (readonly [what: string, told: string, withheld: string])[] = [
  [
    'an office whose body is left in its title',
    'Ruslan Dautov, Minister of Energy of Kazakhstan, spoke in Samara.',
    'Ruslan Dautov, a director at the ferry lines in Samara, spoke of trade between Russia and Kazakhstan.',
  ],
  [
    'an envoy to a third country',
    'Oleg Rudin, Ambassador of Russia to Kazakhstan, spoke in Astana.',
    'Ivan Kotov, mayor of Gomel in Belarus, met Askar Zhunusov, Ambassador of Kazakhstan to the Republic of Belarus.',
  ],
  [
    'exhibitions that a place is for',
    'On July 3, 2034 an exhibition of Russian books will open in Almaty.',
    'Russia and Kazakhstan want a centre in Omsk, where ensembles would give concerts and exhibitions.',
  ],
  [
    'a multiple without the value of trade or its time',
    'In 2033 trade between Russia and Kazakhstan doubled.',
    'The number of joint projects between Russia and Kazakhstan doubled.',
  ],
  [
    'flights that are counted once, not by the week',
    'Six flights a week are now operated from Astana to Moscow.',
    'The airline has operated six flights from Astana to Moscow since the storm.',
  ],
  [
    'a visit to come without its day',
    'The Russian delegation will visit Kazakhstan on July 3-4.',
    'The Russian delegation will visit Kazakhstan.',
  ],
  [
    'roads without a name, of no tie',
    'Some 80 km of the road from Aktobe to Orenburg will be repaired in 2035.',
    'Russia and Kazakhstan are neighbours. Some 80 km of roads in the district will be repaired.',
  ],
  [
    'a wish in general words',
    'Russia plans to open a consulate in Aktau.',
    'Russia is ready to help Kazakhstan in every field in which its neighbours need a reliable and generous partner.',
  ],
];

test('what the words of an English sentence do not tie to its slots is read and not told', () => {
  for (const [what, told, withheld] of CLASSES) {
    assert.equal(read(told).length, 1, `${what}: ${told}`);
    assert.deepEqual(read(withheld), [], `${what}: ${withheld}`);
  }
});

test('an explanation says of a figure that it was read and withheld', () => {
  const text = 'The airline has operated six flights from Astana to Moscow since the storm.';
  const { claims, unread } = reader.explain({ text, language: 'en', published: '2034-06-20' });
  assert.deepEqual(claims, []);
  assert.deepEqual(
    reader
      .explain({ text: text.replace('six', '16'), language: 'en', published: '2034-06-20' })
      .unread.map(({ why }) => why),
    ['withheld'],
  );
  assert.deepEqual(unread, []);
});

test('papers of which nothing is told are withheld where the text told of their parties before', () => {
  const signings = (language: Language, text: string) =>
    reader.read({ text, language, published: '2034-06-20' }).claims.filter(({ kind }) => kind === 'signing')
      .length;
  const before = 'Делегация Омской области приехала в Павлодарскую область. ';
  assert.equal(signings('ru', `${before}По итогам встречи стороны подписали соглашение.`), 0);
  assert.equal(signings('ru', `${before}По итогам встречи стороны подписали соглашение о торговле.`), 1);
  assert.equal(signings('ru', 'Омская и Павлодарская области подписали соглашение.'), 1);
  // Both sides by name, and who signed: told, wherever the signers stand.
  const signers = 'Подписи поставили мэр Саратова Пётр Гусев и аким Уральска Серик Аманов.';
  assert.equal(signings('ru', `Подписан меморандум между Саратовом и Уральском. ${signers}`), 1);
  const guests = 'A delegation of the Omsk Region came to the Pavlodar Region. ';
  assert.equal(signings('en', `${guests}After the talks the parties signed a memorandum.`), 0);
  assert.equal(signings('en', `${guests}After the talks the parties signed a memorandum on trade.`), 1);
});

test('Kazakh plants and ways by a common noun, of which neither time, extent nor cost is told, are withheld', () => {
  const works = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2034-06-20' })
      .claims.filter(({ kind }) => kind === 'works').length;
  assert.equal(works('Ресеймен сауда өсті. Қызылордадағы зауыттар жаңғыртылды.'), 0);
  assert.equal(works('Омбыда қазақтар үшін жаңа шеберхана зауыты ашылды.'), 1);
});

test('Kazakh forums of which neither where, when nor which one is told, plants planned nowhere and goods that are not counted are withheld', () => {
  const told = (text: string) =>
    reader
      .explain({ text, language: 'kk', published: '2034-06-20' })
      .claims.map(({ claim }) => claim.kind)
      .filter((kind) => /^(event|works|order)$/.test(kind));
  assert.deepEqual(told('Форумға Қазақстан мен Ресейдің делегациялары қатысты.'), []);
  assert.deepEqual(
    told('Орындағы Қазақстан мен Ресейдің XII өңіраралық форумына екі елдің делегациялары қатысты.'),
    ['event'],
  );
  assert.deepEqual(told('Ресеймен келісім бар. Су тұщытатын зауыт салынбақ.'), []);
  assert.deepEqual(told('Қостанайда құрастырылған автобустар Ресейге шығарыла бастады.'), []);
  assert.deepEqual(told('Ақтау порты Астраханьдағы «Лотос» зауытына екі буксирге тапсырыс берді.'), [
    'order',
  ]);
});

test('Russian occasions for anyone by their common noun, with only a day or only a place, are withheld', () => {
  const events = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2034-06-20' })
      .claims.filter(({ kind }) => kind === 'event').length;
  assert.equal(
    events('Губернатор Омской области поздравил казахстанских гостей с прошедшим 25 мая праздником.'),
    0,
  );
  assert.equal(events('В Павлодаре проходят семинары с участием коллективов Омской области.'), 0);
  assert.equal(events('В Омске 22 марта прошёл праздник, на который приехали гости из Казахстана.'), 1);
});

test('in Russian, water to come in no time and what a thing carries before nothing changes are withheld', () => {
  const of = (kind: string, text: string) =>
    reader
      .read({ text, language: 'ru', published: '2034-06-20' })
      .claims.filter((claim) => claim.kind === kind).length;
  const built = 'Реконструкция водовода Астрахань – Мангышлак завершена.';
  assert.equal(
    of('observation', `${built} Атырауская область будет дополнительно получать 60 тыс. кубометров воды.`),
    0,
  );
  assert.equal(
    of('capacity', `${built} В Кендерли строится опреснительный завод мощностью 50 тыс. кубометров в сутки.`),
    0,
  );
  assert.equal(
    of('capacity', `${built} Пропускная способность водовода выросла со 110 до 170 тыс. кубометров в сутки.`),
    1,
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const read = (language: Language, text: string) =>
  reader.read({ text, language, published: '2032-06-10' }).claims;

/** The steps of a text, each in one line: what became of what, when, how sure. */
const steps = (language: Language, text: string): readonly string[] =>
  read(language, text).flatMap((claim) => {
    if (claim.kind !== 'legal-step') return [];
    const { step, instrument, date } = claim.slots;
    return [[step, instrument, date, claim.modality].filter(Boolean).join(' | ')];
  });

test('a paper is called by all that it is about, over commas, «в» and «in»', () => {
  assert.deepEqual(
    steps(
      'ru',
      'Договор о дружбе, торговле и мореплавании между Россией и Казахстаном вступил в силу в 2031 году.',
    ),
    ['in-force | Договор о дружбе, торговле и мореплавании между Россией и Казахстаном | 2031 | stated'],
  );
  assert.deepEqual(
    steps(
      'en',
      'The agreement on cooperation in forestry between Russia and Kazakhstan came into force in 2031.',
    ),
    ['in-force | agreement on cooperation in forestry between Russia and Kazakhstan | 2031 | stated'],
  );
  assert.deepEqual(
    steps(
      'kk',
      'Қазақстан мен Ресей арасындағы сауда, кеме қатынасы және порттар туралы келісім 2031 жылы күшіне енді.',
    ),
    ['in-force | сауда, кеме қатынасы және порттар туралы келісім | 2031 | stated'],
  );
});

test('the step is that of the protocol, not of the agreement that it amends', () => {
  assert.deepEqual(
    steps(
      'ru',
      'Сенат Казахстана 4 мая ратифицировал протокол о внесении изменений в соглашение с Россией о паромах.',
    ),
    ['ratified | протокол о внесении изменений в соглашение с Россией о паромах | 2032-05-04 | stated'],
  );
  assert.deepEqual(
    steps(
      'en',
      'On May 4 the Senate of Kazakhstan ratified the protocol amending the agreement with Russia on ferries.',
    ),
    ['ratified | protocol amending the agreement with Russia on ferries | 2032-05-04 | stated'],
  );
});

test('an anniversary of a signing is no day of it, and no treaty signed long ago is a ceremony told', () => {
  const remembered = 'Исполнилось 30 лет со дня подписания Договора о реке Урал между Россией и Казахстаном.';
  assert.deepEqual(read('ru', remembered), []);
  assert.deepEqual(
    read('ru', 'В 2014 году Россия и Казахстан подписали Договор о реке Урал.').map(({ kind }) => kind),
    ['legal-step'],
  );
  assert.deepEqual(
    steps('en', 'It was the 30th anniversary of the signing of the Ural treaty by Russia and Kazakhstan.'),
    [],
  );
  assert.deepEqual(read('kk', 'Ресей мен Қазақстан Жайық туралы шартқа қол қойғанына 30 жыл толды.'), []);
});

test('«it», «the document» and «под ним» mean the paper told of before', () => {
  const before = 'Госдума ратифицировала соглашение между Россией и Казахстаном о паромах.';
  assert.deepEqual(steps('ru', `${before} Главы двух стран поставили под ним подписи 2 марта 2032 года.`), [
    'ratified | соглашение между Россией и Казахстаном о паромах | stated',
    'signed | соглашение между Россией и Казахстаном о паромах | 2032-03-02 | stated',
  ]);
  assert.deepEqual(
    steps(
      'en',
      'The Senate of Kazakhstan ratified the agreement with Russia on ferries. The document will enter into force on August 1.',
    ),
    [
      'ratified | agreement with Russia on ferries | stated',
      'in-force | agreement with Russia on ferries | 2032-08-01 | planned',
    ],
  );
});

test('what awaits ratification is not ratified, what is ended is not denied', () => {
  assert.deepEqual(steps('ru', 'Соглашение России и Казахстана о паромах ждёт ратификации.'), []);
  assert.deepEqual(
    steps('kk', 'Қазақстан мен Ресей арасындағы 2016 жылғы паромдар туралы келісімнің күші жойылды.'),
    ['terminated | 2016 жылғы паромдар туралы келісім | stated'],
  );
});

test('an English border is named by its two countries, whoever else of them the sentence names', () => {
  const who = 'the Deputy Foreign Minister of Kazakhstan Roman Seitov said';
  assert.deepEqual(
    steps(
      'en',
      `The demarcation of the border which Kazakhstan and Russia share will be over in 2035, ${who}. The demarcation of the border between Russia and Kazakhstan was completed in 2031, ${who}.`,
    ),
    [
      'demarcation | border between Kazakhstan and Russia | 2035 | planned',
      'demarcation | border between Russia and Kazakhstan | 2031 | stated',
    ],
  );
});

test('what was not done until a time was done then', () => {
  assert.deepEqual(steps('en', 'Kazakhstan did not ratify the border treaty with Russia until May 2031.'), [
    'ratified | border treaty | 2031-05 | stated',
  ]);
  assert.deepEqual(
    steps('en', 'Kazakhstan has not ratified the border treaty with Russia.').map((step) =>
      step.split(' | ').at(-1),
    ),
    ['denied'],
  );
});

test('the border is called as its sentence or the text before calls it, and its marking needs no day while it goes on', () => {
  const rows: readonly (readonly [Language, string, readonly string[]])[] = [
    [
      'ru',
      'Россия и Казахстан продолжают работу. Делимитация границы была завершена в 2025 году.',
      ['delimited | граница | 2025 | stated'],
    ],
    [
      'ru',
      'Говорили о российско-казахстанской государственной границе. Процесс демаркации продолжается.',
      ['demarcation | российско-казахстанская государственная граница | stated'],
    ],
    [
      'ru',
      'Россия и Казахстан проводят демаркацию государственной границы.',
      ['demarcation | российско-казахстанская государственная граница | stated'],
    ],
    [
      'en',
      'The Kazakh-Russian border is being demarcated.',
      ['demarcation | Kazakh-Russian border | stated'],
    ],
    [
      'kk',
      'Қазақстан-Ресей шекарасын демаркациялау жұмыстары жалғасуда.',
      ['demarcation | Ресей мен Қазақстанның мемлекеттік шекарасы | stated'],
    ],
    ['en', 'Kazakhstan and Russia discussed the demarcation of the border.', []],
  ];
  for (const [language, text, told] of rows) assert.deepEqual(steps(language, text), told, text);
});

test('a demarcation that has begun is told, an end under a condition and what a ratification is good for are not', () => {
  assert.deepEqual(steps('ru', 'Началась демаркация границы между Россией и Казахстаном.'), [
    'demarcation | граница между Россией и Казахстаном | stated',
  ]);
  const ratified = 'ratified | соглашение с Казахстаном о рыбе | stated';
  assert.deepEqual(
    steps(
      'ru',
      'Госдума ратифицировала соглашение с Казахстаном о рыбе. Документ утратит силу через шесть месяцев после уведомления.',
    ),
    [ratified],
  );
  assert.deepEqual(
    steps(
      'ru',
      'Госдума ратифицировала соглашение с Казахстаном о рыбе. Ратификация позволит наладить совместный надзор.',
    ),
    [ratified],
  );
  assert.deepEqual(
    steps(
      'kk',
      'Қазақстан мен Ресей шекарасын делимитациялау аяқталған, оның қай өзенмен өтетіні белгілі.',
    ).map((one) => one.split(' | ').at(-1)),
    ['stated'],
  );
});

test('news about a step of the border is no step', () => {
  const steps = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'legal-step' ? [`${claim.slots.step} ${claim.slots.date}`] : [],
      );
  assert.deepEqual(steps('Қазақстан мен Ресей шекарасын межелеу туралы деректер 2030 жылы жарияланды.'), []);
  assert.deepEqual(steps('Қазақстан мен Ресей шекарасын межелеу 2006 жылы аяқталды.'), ['delimited 2006']);
});

test('a Kazakh step has the time before its verb', () => {
  const steps = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'legal-step' ? [`${claim.slots.step} ${claim.slots.date}`] : [],
      );
  assert.deepEqual(
    steps(
      'ҚР мен РФ арасында 2023 жылы көршілік туралы шартқа қол қойылып, 2024 жылы күшіне енді.',
    ).toSorted(),
    ['in-force 2024', 'signed 2023'],
  );
});

test('the day from which a Kazakh paper has force is that of the step', () => {
  assert.deepEqual(
    steps(
      'kk',
      'Қазақстан мен Ресей арасындағы еңбек туралы келісім 2033 жылғы 1 қаңтардан бастап күшіне енеді.',
    ),
    ['in-force | еңбек туралы келісім | 2033-01-01 | planned'],
  );
});

test('what must be ratified has not been yet', () => {
  const signed = 'Russia and Kazakhstan signed an agreement on oil supplies in Moscow.';
  assert.deepEqual(steps('en', `${signed} The document must be ratified by both parliaments.`), [
    'ratified | agreement on oil supplies | planned',
  ]);
});

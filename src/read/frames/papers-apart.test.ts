import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const signings = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'signing'
        ? [[claim.slots.instrument, claim.slots.subject, claim.slots.term].filter(Boolean).join(': ')]
        : [],
    );

const both = 'Omsk and Pavlodar regions signed';

test('English papers in a row are one signing each, with the years that stand behind each', () => {
  assert.deepEqual(
    signings(
      `${both} a protocol on the use of the river, as well as an Interaction Plan on trade for 2033-2035.`,
    ),
    ['protocol: the use of the river', 'plan: trade: 2033/2035'],
  );
  assert.deepEqual(signings(`${both} an agreement on gas supplies and a joint statement on fish.`), [
    'agreement: gas supplies',
    'statement: fish',
  ]);
});

test('a paper on cooperation is about the fields that it names', () => {
  assert.deepEqual(signings(`${both} a memorandum of cooperation in trade, sport and culture.`), [
    'memorandum: cooperation in trade, sport and culture',
  ]);
  assert.deepEqual(signings(`${both} a memorandum of cooperation on joint programmes, the akim said.`), [
    'memorandum: cooperation on joint programmes',
  ]);
  assert.deepEqual(signings(`${both} a memorandum of cooperation in Omsk.`), ['memorandum: cooperation']);
});

const told = (language: Language, text: string): readonly string[] =>
  reader.read({ text, language, published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'signing') return [];
    const { instrument, parties, subject, term, count } = claim.slots;
    return [[instrument, parties?.join(' '), subject ?? '', term ?? '', count?.n ?? ''].join(' | ')];
  });

test('papers of different kinds that are signed in one row are one signing each', () => {
  assert.deepEqual(
    told(
      'ru',
      'Челябинская и Костанайская области подписали меморандум о сотрудничестве и дорожную карту на 2034–2036 годы.',
    ),
    ['memorandum | RU-CHE KZ-39 | сотрудничество |  | ', 'plan | RU-CHE KZ-39 |  | 2034/2036 | '],
  );
  assert.deepEqual(
    told(
      'en',
      'Samara and Mangystau regions signed a memorandum of understanding and an action plan for 2034-2036.',
    ),
    ['memorandum | RU-SAM KZ-47 |  |  | ', 'plan | RU-SAM KZ-47 |  | 2034/2036 | '],
  );
  assert.deepEqual(
    told(
      'kk',
      'Қостанай облысы мен Челябі облысы ынтымақтастық туралы меморандум мен 2034-2036 жылдарға арналған жол картасына қол қойды.',
    ),
    ['memorandum | KZ-39 RU-CHE | ынтымақтастық |  | ', 'plan | KZ-39 RU-CHE |  | 2034/2036 | '],
  );
});

test('what is counted before a colon is told by what stands behind it', () => {
  assert.deepEqual(
    told(
      'ru',
      'В Оренбурге подписаны два документа между Оренбургской и Актюбинской областями: меморандум о сотрудничестве и дорожная карта.',
    ),
    ['memorandum | RU-ORE KZ-15 | сотрудничество |  | ', 'plan | RU-ORE KZ-15 |  |  | '],
  );
});

test('papers counted together stay one signing', () => {
  assert.deepEqual(
    told('en', 'Kurgan and North Kazakhstan regions signed 16 memorandums and contracts.').length,
    1,
  );
});

test('a paper is about a field, or about two things', () => {
  const subject = (text: string) => told('ru', text).map((one) => one.split(' | ')[2]);
  assert.deepEqual(
    subject(
      'Омск и Павлодар подписали соглашение о сотрудничестве в области морского транспорта и логистики.',
    ),
    ['сотрудничество в области морского транспорта и логистики'],
  );
  assert.deepEqual(subject('Омск и Павлодар подписали договор о дружбе и сотрудничестве.'), [
    'дружба и сотрудничество',
  ]);
  assert.deepEqual(subject('Омск и Павлодар подписали соглашение о сотрудничестве в 2031 году.'), [
    'сотрудничество',
  ]);
});

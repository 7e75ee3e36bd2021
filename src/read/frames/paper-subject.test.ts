import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

for (const [text, subject] of [
  ['Договор о побратимстве Омск и Павлодар подписали в 2031 году.', 'побратимство'],
  ['Омск и Павлодар подписали договор о побратимстве в 2031 году.', 'побратимство'],
  [
    'Меморандум о ремонте дороги «Озинки – Таскала – Уральск» подписали Саратовская и Западно-Казахстанская области.',
    'ремонт дороги «Озинки – Таскала – Уральск»',
  ],
  [
    'Омская и Павлодарская области подписали протокол встречи губернаторов о лесных пожарах.',
    'лесные пожары',
  ],
  [
    'Омская и Павлодарская области подписали соглашение о приграничном торгово-экономическом, научном и культурном сотрудничестве.',
    'приграничное торгово-экономическое, научное и культурное сотрудничество',
  ],
  [
    'Омская и Павлодарская области подписали меморандум о торговых и научных связях.',
    'торговые и научные связи',
  ],
  [
    'Омская и Павлодарская области подписали соглашение о сотрудничестве в сфере торговли и науки.',
    'сотрудничество в сфере торговли и науки',
  ],
  [
    'Омская и Павлодарская области подписали план мероприятий (дорожную карту) на 2032–2034 годы по реализации соглашения о торговом, научном и культурном сотрудничестве.',
    'реализация соглашения о торговом, научном и культурном сотрудничестве',
  ],
] as const)
  test(`a Russian paper is about «${subject}»: ${text}`, () => {
    const signings = reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.subject] : []));
    assert.deepEqual(signings, [subject]);
  });

const signed = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots] : []));

test('the towns of a way that a paper is about do not sign it, in marks or without', () => {
  for (const way of ['маршруту «Омск – Черлак – Павлодар»', 'маршруту Омск – Павлодар'])
    assert.deepEqual(
      signed(`Омская область и Павлодарская область подписали меморандум о развитии дороги по ${way}.`).map(
        ({ parties }) => parties,
      ),
      [['RU-OMS', 'KZ-55']],
    );
});

test('where something is to be founded is of the subject, not where its paper was signed', () => {
  const [slots] = signed(
    'Россия и Казахстан подписали соглашение об учреждении генерального консульства в городе Актау.',
  );
  assert.equal(slots?.place, undefined);
  assert.equal(slots?.subject, 'учреждение генерального консульства в городе Актау');
});

test('«тогда же» is at the time that the sentence before names', () => {
  const date = (before: string) =>
    signed(`${before} Тогда же президенты России и Казахстана подписали декларацию о партнёрстве.`).map(
      (slots) => slots.date,
    );
  assert.deepEqual(date('Ноты сторон обменяли в ноябре 2031 года.'), ['2031-11']);
  assert.deepEqual(date('Ноты сторон обменяли в ноябре 2030 года, затем в мае 2031 года.'), [undefined]);
});

test('what was signed as the outcome of a journey has its day', () => {
  const date = (outcome: string) =>
    signed(
      `Делегация Павлодарской области 6 марта побывала в Омской области и обсудила паводок. ${outcome} подписан протокол Омской и Павлодарской областей о сбросе воды.`,
    ).map((slots) => slots.date);
  assert.deepEqual(date('По итогам поездки'), ['2032-03-06']);
  assert.deepEqual(date('По её итогам'), ['2032-03-06']);
});

test('a document signed in pursuance of another paper is not about what that is about', () => {
  const text =
    'A programme of cooperation between Kazakhstan and Russia in forestry was signed in Orenburg. ' +
    'The document was signed in pursuance of the agreement between Kazakhstan and Russia on cooperation in ecology.';
  const { claims } = reader.read({ text, language: 'en', published: '2032-06-10' });
  assert.equal(claims.filter(({ kind }) => kind === 'signing').length, 1);
});

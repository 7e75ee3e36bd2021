import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const subjects = (text: string): readonly (string | undefined)[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.subject] : []));

test('a subject in the singular is named in the nominative, one in the plural as it stands', () => {
  assert.deepEqual(subjects('Омск и Павлодар подписали меморандум об установлении прямых связей.'), [
    'установление прямых связей',
  ]);
  assert.deepEqual(subjects('Омск и Павлодар подписали соглашение о новой дороге.'), ['новая дорога']);
  assert.deepEqual(subjects('Омск и Павлодар подписали протокол о намерениях.'), ['намерениях']);
});

test('a pronoun is no subject', () => {
  assert.deepEqual(subjects('Омск и Павлодар подписали меморандум об этом на прошлой неделе.'), [undefined]);
});

test('heads of state sign for the two countries where the text speaks of no third one', () => {
  const parties = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties?.join(' ')] : []));
  const paper = 'Главы государств подписали декларацию о союзничестве.';
  assert.deepEqual(parties(`Президент Казахстана прилетел в Москву. ${paper}`), ['KZ RU']);
  assert.deepEqual(
    parties(`Президенты Казахстана и Белоруссии встретились в российском санатории. ${paper}`),
    [],
  );
});

test('heads of firms sign for their firms, in a text that only the firms tie to the two countries', () => {
  const { claims } = reader.read({
    text: 'Президент ПАО «Лукойл» Олег Ларин и председатель правления АО «КазМунайГаз» Ерлан Сатов подписали соглашение о разведке недр.',
    language: 'ru',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties] : [])),
    [['ПАО «Лукойл»', 'АО «КазМунайГаз»']],
  );
});

test('a Kazakh paper is signed by «қолтаңба» as well, and agreements made so far are no signing', () => {
  const kinds = (text: string) =>
    reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.map(({ kind }) => kind);
  assert.deepEqual(
    kinds(
      'Абай облысының әкімдігі мен Томск облысының үкіметі ынтымақтастық туралы меморандумға қолтаңба қойды.',
    ),
    ['signing'],
  );
  assert.deepEqual(kinds('Қазақстан мен Ресейдің өңірлері өзара 120 келісімшарт түзді.'), ['observation']);
});

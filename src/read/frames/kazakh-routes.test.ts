import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'works'
        ? [`${claim.modality} ${claim.slots.action} ${claim.slots.status ?? '?'}: ${claim.slots.asset}`]
        : [],
    );

test('a route without a name is that between the places beside it', () => {
  assert.deepEqual(told('Орал мен Самара арасында жаңа теміржол желісі салынды.'), [
    'stated build completed: Орал мен Самара арасындағы теміржол желісі',
  ]);
  assert.deepEqual(told('Атырау мен Астрахан арасында көпір салынып жатыр.'), [
    'stated build under-way: Атырау мен Астрахан арасындағы көпір',
  ]);
  assert.deepEqual(told('Атырау мен Астрахан арасында сауда өсті, жаңа терминал ашылды.'), [
    'stated open completed: жаңа терминал',
  ]);
});

test('a way up to somewhere is named with whence it leads', () => {
  assert.deepEqual(told('Атырау қаласынан Ресей шекарасына дейінгі жол жөнделді.'), [
    'stated repair completed: Атырау қаласынан Ресей шекарасына дейінгі жол',
  ]);
  assert.deepEqual(told('«Қайрақ» бекетінен Троицкіге дейінгі теміржол жөнделді.'), [
    'stated repair completed: «Қайрақ» бекетінен Троицкіге дейінгі теміржол',
  ]);
  assert.deepEqual(told('Ресей шекарасына дейінгі ұзындығы 27 км жол салынды.'), [
    'stated build completed: Ресей шекарасына дейінгі жол',
  ]);
});

test('works that are not over are under way, and works that have not begun are denied', () => {
  assert.deepEqual(told('Оралдан Ресей шекарасына дейінгі автожолды жаңғырту әлі аяқталмады.'), [
    'stated modernise under-way: Оралдан Ресей шекарасына дейінгі автожол',
  ]);
  assert.deepEqual(told('Ресей шекарасындағы «Жайсаң» өткізу бекеті биыл жөнделмейді.'), [
    'denied repair ?: «Жайсаң» өткізу бекеті',
  ]);
});

test('traffic that is opened is launched, and a task that is given launches nothing', () => {
  assert.deepEqual(told('Алматы мен Мәскеу арасында теміржол қатынасы қайта ашылады.'), [
    'planned launch planned: Алматы мен Мәскеу арасындағы теміржол қатынасы',
  ]);
  assert.deepEqual(told('Президенттің тапсырмасын орындау үшін Ресейге шығатын жол кеңейтілді.'), [
    'stated reconstruct completed: Ресейге шығатын жол',
  ]);
  assert.deepEqual(
    told('Тапсырмасын орындау аясында министрлік өкілдері Ресейге шығатын өткізу бекеттерін аралады.'),
    [],
  );
});

test('«this direction» is the road that the text has told of', () => {
  assert.deepEqual(
    told(
      'Атыраудан Ресей шекарасына дейінгі жолды жаңғырту жалғасуда. Осы бағыттағы жолдың құрылысы былтыр аяқталды.',
    ),
    [
      'stated modernise under-way: Атыраудан Ресей шекарасына дейінгі жол',
      'stated build completed: Атыраудан Ресей шекарасына дейінгі жол',
    ],
  );
});

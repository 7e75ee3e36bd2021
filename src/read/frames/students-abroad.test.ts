import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const students = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.area?.join()} – ${slots.counterpart?.join()}`,
          ]
        : [],
    );

test('a share of those who came from abroad to study is of the country they came from, wherever it stands', () => {
  for (const text of [
    'Студенты из Казахстана составляют 50% всех иностранцев, обучающихся в Томской области.',
    'Граждане Казахстана – половина иностранных студентов томских вузов.',
    'Половина иностранных студентов в Томской области приехали из Казахстана.',
    'Среди иностранных студентов Томской области доля казахстанцев – 50 процентов.',
  ])
    assert.deepEqual(students(text), ['education.students share 50 RU-TOM – KZ'], text);
  assert.deepEqual(students('Российские студенты – 20% иностранцев, которые учатся в вузах Казахстана.'), [
    'education.students share 20 KZ – RU',
  ]);
});

test('the students of one country stay beside those of all countries', () => {
  assert.deepEqual(
    students('В Томской области учится 6700 студентов из Казахстана, это 60% всех иностранных студентов.'),
    ['education.students level 6700 RU-TOM – KZ', 'education.students share 60 RU-TOM – KZ'],
  );
});

test('foreign students whose country is not told are nobody’s', () => {
  assert.deepEqual(students('В Томской области 5 тысяч иностранных студентов, в Казахстане – 3 тысячи.'), []);
  assert.deepEqual(students('В Томской области четверть студентов – иностранцы, которые учатся платно.'), []);
  assert.deepEqual(
    students(
      'В вузах Томской области иностранных студентов из Казахстана и Китая стало больше на 12 процентов.',
    ),
    [],
  );
});

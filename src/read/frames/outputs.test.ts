import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (kind: string, text: string): readonly string[] =>
  reader
    .read({
      text: `Neighbours\nRussia and Kazakhstan are neighbours.\n${text}`,
      language: 'en',
      published: '2032-06-10',
    })
    .claims.flatMap((claim) => {
      if (claim.kind !== kind) return [];
      if (claim.kind === 'capacity')
        return [`${claim.modality} ${claim.slots.asset} ${claim.slots.after?.n} ${claim.slots.after?.unit}`];
      if (claim.kind === 'works')
        return [
          `${claim.modality} ${claim.slots.asset} ${claim.slots.action} ${claim.slots.status} ${claim.slots.finish}`,
        ];
      return [];
    });

test('what a plant will make in a year is its capacity, in its own sentence or behind it', () => {
  assert.deepEqual(
    told(
      'capacity',
      'A Tobolmash tractor plant is being built in Kostanay with Russian money. It will make 4,000 tractors a year.',
    ),
    ['planned Tobolmash tractor plant 4000 1/a'],
  );
  assert.deepEqual(
    told(
      'capacity',
      'At the Kuryk Polymer Plant, built with Russian partners, 300,000 tonnes of plastic can be turned out yearly.',
    ),
    ['stated Kuryk Polymer Plant 300000 t/a'],
  );
});

test('what was made in a year gone by is no capacity', () => {
  assert.deepEqual(told('capacity', 'Last year the Kuryk Polymer Plant made 200,000 tonnes for Russia.'), []);
});

test('a crossing can take so many vehicles instead of so many', () => {
  assert.deepEqual(
    told(
      'capacity',
      'After the upgrade the Syrym checkpoint on the Russian border will be able to take 2,500 trucks a day.',
    ),
    ['planned Syrym checkpoint 2500 1/d'],
  );
  assert.deepEqual(
    told('capacity', 'The Syrym checkpoint on the Russian border took 2,500 trucks a day.'),
    [],
  );
});

test('works told of before are to end when the sentence behind says', () => {
  const begun = 'Reconstruction of the Sagarchin checkpoint on the border with Kazakhstan began in March.';
  const ends = (sentence: string) => told('works', `${begun} ${sentence}`).slice(1);
  const end = ['planned Sagarchin checkpoint reconstruct planned 2033'];
  assert.deepEqual(ends('Completion is due in 2033.'), end);
  assert.deepEqual(ends('The crossing is expected to be ready in 2033.'), end);
  assert.deepEqual(ends('Once it is over, in 2033, people will pass faster.'), end);
  assert.deepEqual(ends('The forum is to end in 2033.'), []);
});

test('works that cover so many kilometres are of a way, and going on', () => {
  assert.deepEqual(told('works', 'Repairs of the Uralsk - Saratov highway cover 84 km.'), [
    'stated Uralsk - Saratov highway repair under-way undefined',
  ]);
});

test('what a Kazakh plant is able to make in a year is its capacity, stated once it works and planned while it is built', () => {
  const capacities = (text: string): readonly string[] =>
    reader
      .read({ text, language: 'kk', published: '2032-06-10' })
      .claims.flatMap(({ kind, modality, slots }) =>
        kind === 'capacity' ? [`${modality} ${slots.asset} ${slots.after?.n} ${slots.after?.unit}`] : [],
      );
  assert.deepEqual(
    capacities(
      'Оралда самаралық «Волга Арматура» компаниясы салған арматура зауыты іске қосылды. Кәсіпорын жылына 52 мың тонна өнім шығаруға қауқарлы.',
    ),
    ['stated арматура зауыты 52000 t/a'],
  );
  assert.deepEqual(
    capacities(
      'Рудныйда ресейлік компания сорғы зауытын салып жатыр. Онда жылына 7 мың сорғы құрастырылмақ.',
    ),
    ['planned сорғы зауыты 7000 1/a'],
  );
  assert.deepEqual(capacities('Былтыр зауыт 3 мың сорғы құрастырып, бір бөлігін Ресейге жөнелтті.'), []);
});

test('a plant without a name is told by its town, and what it will make is its capacity by whatever noun it is called', () => {
  const made = (behind: string) =>
    told('capacity', `A Russian company is building a tyre plant in Saran. ${behind}`);
  for (const behind of [
    'The plant will produce 3,000,000 tyres a year.',
    'The factory is to make 3,000,000 tyres annually.',
    'The enterprise is designed for 3,000,000 tyres a year.',
    '3,000,000 tyres a year will be assembled there.',
  ])
    assert.deepEqual(made(behind), ['planned tyre plant in Saran 3000000 1/a']);
  assert.deepEqual(told('works', 'A tractor plant is being built in Kostanay by a Russian company.'), [
    'stated tractor plant in Kostanay build under-way undefined',
  ]);
});

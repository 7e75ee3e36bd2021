import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const jobs = (text: string): readonly string[] =>
  reader
    .read({ text: `Neighbours\n${text}`, language: 'en', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'observation' && claim.slots.measure === 'people.jobs'
        ? [`${claim.modality} ${claim.slots.value?.n} ${claim.slots.area ?? '-'}`]
        : [],
    );

test('projects of both countries create jobs, employ people and give them work', () => {
  assert.deepEqual(jobs('Five projects of Kazakhstan and Russia will create about 2,000 permanent jobs.'), [
    'planned 2000 -',
  ]);
  assert.deepEqual(jobs('The Kazakh-Russian lamp plant in Aksai employs 410 people.'), [
    'stated 410 KZ-27/aksay',
  ]);
  assert.deepEqual(
    jobs(
      'Russian firms opened nine ventures in Kostanay region of Kazakhstan, and 1,300 people found work there.',
    ),
    ['stated 1300 KZ-39'],
  );
  assert.deepEqual(jobs("Russia's Lampa will put up a mill in Kazakhstan and give work to 120 people."), [
    'planned 120 KZ',
  ]);
});

test('people who do something else, and jobs at home, are none', () => {
  assert.deepEqual(jobs('A delegation of 40 people from Russia saw a plant in Kazakhstan.'), []);
  assert.deepEqual(
    jobs('Kazakhstan and Russia are neighbours.\nA factory in Almaty opened. Years passed. It has 300 jobs.'),
    [],
  );
});

test('jobs of projects are in the one country that the sentence says, and no plan to open something', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'observation' && claim.slots.measure === 'people.jobs'
          ? [`${claim.slots.area?.join() ?? '?'} ${claim.slots.value?.n}`]
          : claim.kind === 'intent'
            ? [`${claim.slots.object}`]
            : [],
      );
  assert.deepEqual(
    told('Some 60 projects with Russian firms have been completed in Kazakhstan, creating 15,500 jobs.'),
    ['KZ 15500'],
  );
  assert.deepEqual(told('A Kazakh plant in Russia and a Russian plant in Kazakhstan will create 500 jobs.'), [
    '? 500',
  ]);
  assert.deepEqual(
    told("The project in Kazakhstan with Russia's Tatneft will create 1,000 jobs in Atyrau."),
    ['KZ-23/atyrau 1000'],
  );
});

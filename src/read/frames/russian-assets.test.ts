import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The works of a text: modality, action, asset. */
const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'works' ? [`${claim.modality} ${claim.slots.action} ${claim.slots.asset}`] : [],
    );

test('two plants joined behind one noun of building are each told by a name of their own', () => {
  assert.deepEqual(
    told(
      'Под Костанаем с самарской фирмой ведётся строительство стекольного завода и завода по выпуску кирпича.',
    ),
    ['stated build стекольный завод', 'stated build завод по выпуску кирпича'],
  );
  assert.deepEqual(
    told('Под Костанаем самарская фирма начала строительство стекольного завода и фабрики по выпуску обоев.'),
    ['stated build стекольный завод', 'stated build фабрика по выпуску обоев'],
  );
  assert.deepEqual(told('Под Костанаем самарская фирма строит завод кирпича и плитки.'), [
    'stated build завод кирпича и плитки',
  ]);
});

test('several plants, and one more of them, are not the plant that was told of', () => {
  const first = 'В Костанае самарская фирма строит стекольный завод.';
  const built = 'stated build стекольный завод';
  assert.deepEqual(told(`${first} Завод запустят в 2033 году.`), [built, 'planned launch стекольный завод']);
  assert.deepEqual(told(`${first} Всего с её участием планируют открыть три завода за 40 млрд тенге.`), [
    built,
  ]);
  assert.deepEqual(
    told(`${first} Кроме того, строится завод стоимостью 8 млрд тенге, на котором начнут производство осей.`),
    [built],
  );
});

test('what the verb of a named work is done to is not what is worked on', () => {
  assert.deepEqual(
    told('Ввод обновлённого участка разгрузит пункт пропуска «Каракуга» на границе с Казахстаном.'),
    [],
  );
  assert.deepEqual(
    told('Ввод обновлённого пункта пропуска «Каракуга» на границе с Казахстаном намечен на 2033 год.'),
    ['planned launch пункт пропуска «Каракуга»'],
  );
});

test('building without an object is the rebuilding told of before, and what a project consists of no works of its own', () => {
  const point = 'На границе с Казахстаном реконструируют пункт пропуска «Каракуга».';
  const rebuilt = 'reconstruct пункт пропуска «Каракуга»';
  assert.deepEqual(told(`${point} Завершить строительство планируют в 2033 году.`), [
    `stated ${rebuilt}`,
    `planned ${rebuilt}`,
  ]);
  assert.deepEqual(told(`${point} Проект предусматривает строительство таможенного поста.`), [
    `stated ${rebuilt}`,
  ]);
});

test('works that only say why something else is so are not told, and how many there are is told of none of them', () => {
  assert.deepEqual(
    told('В 2029 году поезда из Волгограда в Уральск отменили из-за капитального ремонта моста через Волгу.'),
    [],
  );
  assert.deepEqual(told('Из-за нехватки денег строительство трассы Актобе – Орск остановили.'), [
    'stated build трасса Актобе – Орск',
  ]);
  const { claims } = reader.read({
    text: 'Казахстан ведёт реконструкцию двух пунктов пропуска – «Алга» и «Бестау» – на границе с Россией.',
    language: 'ru',
  });
  assert.deepEqual(
    claims.map(({ slots }) => ('extent' in slots ? slots.extent : undefined)),
    [undefined, undefined],
  );
});

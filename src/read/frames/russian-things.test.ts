import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The works of a text: how sure, what is done with what, and what else is told of it. */
const works = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2031-06-18' })
    .claims.flatMap(({ kind, modality, slots }) => {
      if (kind !== 'works' || !('asset' in slots) || !('action' in slots)) return [];
      const { extent, cost, finish } = slots as {
        extent?: { n: number };
        cost?: { n: number };
        finish?: string;
      };
      return [
        [modality, slots.action, slots.asset, ...[extent?.n, cost?.n, finish].filter(Boolean)].join(' '),
      ];
    });

test('a clause on the far side of a relative one speaks of the thing before it', () => {
  assert.deepEqual(
    works(
      'Ветка Карасук – Павлодар соединяет две страны. Железнодорожная линия Карасук – Павлодар, по которой везут уголь, будет электрифицирована к 2034 году.',
    ),
    ['planned modernise железнодорожная линия Карасук – Павлодар ../2034'],
  );
  assert.deepEqual(
    works(
      'На границе Омской области с Казахстаном строят пункт пропуска «Степной». Завершение стройки, которую ведёт павлодарская фирма, намечено на 2033 год.',
    ),
    ['stated build пункт пропуска «Степной»', 'planned build пункт пропуска «Степной» 2033'],
  );
  assert.deepEqual(
    works('Завод в Костанае, который строят инвесторы из Магнитогорска, накормит весь город.'),
    ['stated build завод в Костанае'],
  );
});

test('a word for things of its kind, and a bare noun, mean what was told of before', () => {
  assert.deepEqual(
    works(
      'В Костанае начали строить завод по выпуску труб. Предприятие запустят в мае 2033 года, его возводит курганская фирма.',
    ),
    ['stated build завод по выпуску труб', 'planned launch завод по выпуску труб 2033-05'],
  );
  assert.deepEqual(
    works(
      'Россия и Казахстан договорились о строительстве ТЭЦ в Экибастузе. Электростанцию российская сторона обязуется построить до 2036 года.',
    ),
    ['planned build ТЭЦ в Экибастузе ../2036'],
  );
});

test('cost and length in the sentences right behind belong to the works', () => {
  assert.deepEqual(
    works(
      'Дорожники закончили ремонт трассы Оренбург – Уральск. На эти цели потратили 240 млн рублей, протяжённость участка составила 18 км.',
    ),
    ['stated repair трасса Оренбург – Уральск 18 240000000'],
  );
  assert.deepEqual(
    works('Через реку Илек между Актобе и Оренбургом строят мост. Его длина составит 340 метров.').length,
    1,
  );
});

test('a scene is not what is opened there, and a duty is not yet done', () => {
  assert.deepEqual(works('В Доме дружбы Павлодара закрылся фестиваль, из Омска приехали гости.'), []);
  assert.deepEqual(
    works('Ремонт дороги от Аксая до российской границы необходимо завершить до конца 2032 года.'),
    ['planned repair дорога от Аксая до российской границы ../2032'],
  );
});

test('a plan for a year gone by is not told', () => {
  assert.deepEqual(works('В 2019 году саратовская фабрика собиралась открыть цех в Уральске.'), []);
});

test('works that are finished and handed over are told once, a thing that is handed over is launched', () => {
  const road = 'автомобильной дороги Самара – Уральск';
  const rebuilt = 'stated reconstruct автомобильная дорога Самара – Уральск';
  assert.deepEqual(works(`Реконструкция ${road} завершена и сдана заказчику.`), [rebuilt]);
  assert.deepEqual(works(`Реконструкция ${road} завершена, трасса введена в эксплуатацию.`), [
    rebuilt,
    'stated launch автомобильная дорога Самара – Уральск',
  ]);
});

test('what is to open «сегодня» opens on the day of the text', () => {
  assert.deepEqual(works('Сегодня в Актау откроется генконсульство России.'), [
    'planned open генконсульство России 2031-06-18',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The works of a text, each by its thing, action, status and count. */
const worksTold = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'works'
        ? [
            `${modality} ${slots.assetType} ${slots.asset}: ${slots.action} ${slots.status ?? ''}${slots.extent ? ` ${slots.extent.n}` : ''}`,
          ]
        : [],
    );

test('crossings are counted, and those called by their names alone are crossings too', () => {
  assert.deepEqual(
    worksTold(
      'ru',
      'К 2035 году на Алтае реконструируют четыре пункта пропуска на границе с Казахстаном. Первыми в 2033 году перестроят «Веселоярск» и «Горняк».',
    ),
    [
      'planned crossing пункты пропуска на границе с Казахстаном: reconstruct planned 4',
      'planned crossing пункт пропуска «Веселоярск»: reconstruct planned',
      'planned crossing пункт пропуска «Горняк»: reconstruct planned',
    ],
  );
  assert.deepEqual(
    worksTold(
      'en',
      'The Tobyl checkpoint stands on the border of Russia and Kazakhstan. Tobyl will be upgraded in 2034.',
    ),
    ['planned crossing Tobyl checkpoint: modernise planned'],
  );
});

test('an object is launched by the word for it, and handed over at the end of its building', () => {
  const begun = 'На границе с Казахстаном под Омском начали строить пункт пропуска «Ольховка».';
  assert.deepEqual(worksTold('ru', `${begun} Ввод объекта запланирован на май 2034 года.`).slice(1), [
    'planned crossing пункт пропуска «Ольховка»: launch planned',
  ]);
  assert.deepEqual(worksTold('ru', `${begun} Сдать объект обещают в мае 2034 года.`).slice(1), [
    'planned crossing пункт пропуска «Ольховка»: build planned',
  ]);
});

test('a pronoun stands for the one thing that the sentence before has for its subject', () => {
  assert.deepEqual(
    worksTold('ru', 'Генконсульство Казахстана в Барнауле отметило юбилей. Оно открылось в 2022 году.'),
    ['stated building генконсульство Казахстана: open completed'],
  );
  assert.deepEqual(worksTold('ru', 'Мэр Уральска посетил завод «Самарадизель». Он открыл там музей.'), []);
});

test('what is closed for works is being worked on, and whoever opens a shop is not what is opened', () => {
  assert.deepEqual(
    worksTold('en', "The Tobyl checkpoint on Kazakhstan's border with Russia is closed for repairs."),
    ['stated crossing Tobyl checkpoint: repair under-way'],
  );
  assert.deepEqual(worksTold('en', 'A Barnaul plant has opened a pump assembly shop in Kokshetau.'), [
    'stated plant pump assembly shop in Kokshetau: open completed',
  ]);
  assert.deepEqual(worksTold('en', 'A firm from Tyumen has broken ground on a feed mill in Petropavlovsk.'), [
    'stated plant feed mill in Petropavlovsk: build under-way',
  ]);
  assert.deepEqual(
    worksTold('en', 'The tug Arman was floated out at a shipyard in Astrakhan for Kazakhstan.'),
    ['stated vessel tug Arman: launch completed'],
  );
});

test('money put into a thing just told of is the cost of its works, and a keel laid has begun the building', () => {
  const costs = (language: Language, text: string): readonly string[] =>
    reader
      .read({ text, language, published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) =>
        kind === 'works' ? [`${slots.asset} ${slots.action} ${slots.cost?.n ?? ''}`] : [],
      );
  assert.deepEqual(
    costs(
      'ru',
      'Завод насосов, построенный пермскими инвесторами, открыли в Костанае. В его строительство вложили 4 млрд тенге.',
    ),
    ['завод насосов open 4000000000'],
  );
  assert.deepEqual(
    costs(
      'kk',
      'Барнаулдық инвестор Семейде салған жем зауыты биыл шілдеде ашылды. Кәсіпорынға 3,1 млрд теңге салынған.',
    ),
    ['жем зауыты open 3100000000'],
  );
  assert.deepEqual(
    worksTold('ru', 'На верфи «Юг» в Астрахани заложили танкер «Арал» для казахстанской компании «Тенгиз».'),
    ['stated vessel танкер «Арал»: build under-way'],
  );
});

test('who only helps with works is not what is built', () => {
  assert.deepEqual(
    worksTold('ru', 'Цех по сборке жаток «Дала» ввели в Кокшетау при участии ростовского завода.'),
    ['stated plant цех по сборке жаток «Дала»: launch completed'],
  );
});

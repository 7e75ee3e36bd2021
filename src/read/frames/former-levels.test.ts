import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SlotsOf } from '#model/claim.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'ru', published: '2032-08-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'observation') return [];
    const { aspect, value, period, base } = claim.slots;
    return [[aspect, value?.n, value?.unit, period, base && `against ${base}`].filter(Boolean).join(' ')];
  });

test('a level that was left behind is told of its own time, where the text gives one', () => {
  for (const text of [
    'За полугодие 2032 года экспорт Омской области в Казахстан составил 90 млн долларов против 70 млн годом ранее.',
    'За полугодие 2032 года экспорт Омской области в Казахстан составил 90 млн долларов (годом ранее – 70 млн долларов).',
    'За полугодие 2032 года экспорт Омской области в Казахстан составил 90 млн долларов против 70 млн долларов в 2031 году.',
  ])
    assert.deepEqual(told(text), [
      'level 90000000 USD 2032-01/2032-06',
      'level 70000000 USD 2031-01/2031-06',
    ]);
  assert.deepEqual(
    told('Экспорт Омской области в Казахстан составил 90 млн долларов против 70 млн годом ранее.'),
    ['level 90000000 USD'],
  );
});

test('the same part of another year is compared with, however it is called', () => {
  for (const base of [
    'за те же месяцы прошлого года',
    'в тот же срок 2031 года',
    'за аналогичный период 2031 года',
  ])
    assert.deepEqual(
      told(
        `За полугодие 2032 года экспорт Омской области в Казахстан вырос на 9%: это больше, чем ${base}.`,
      ).map((figure) => figure.replace(/ against .*/, '')),
      ['growth 9 % 2032-01/2032-06'],
    );
});

test('a sign before a percentage says which way the figure went, «к» what it is set against', () => {
  assert.deepEqual(
    told(
      'В 2031 году экспорт Омской области в Казахстан – 90 млн долларов, это плюс 9 процентов к 2030 году.',
    ),
    ['level 90000000 USD 2031', 'growth 9 % 2031 against 2030'],
  );
  assert.deepEqual(told('В 2031 году экспорт Омской области в Казахстан – 90 млн долларов (минус 4 %).'), [
    'level 90000000 USD 2031',
    'growth -4 % 2031',
  ]);
});

test('a scaled number takes the unit of the amount beside it in its sentence, before or behind', () => {
  assert.deepEqual(
    told('В 2031 году вывоз Омской области в Казахстан сложился в сумме 90 млн, ввоз – 30 млн долларов.'),
    ['level 90000000 USD 2031', 'level 30000000 USD 2031'],
  );
});

test('what has not come up to a level is below it, and not denied', () => {
  const { claims } = reader.read({
    text: 'Товарооборот Омской области с Казахстаном не дотянул и до 90 млн долларов.',
    language: 'ru',
  });
  assert.deepEqual(
    claims.map(({ modality, slots }) => [modality, 'value' in slots ? slots.value : undefined]),
    [['stated', { n: 90_000_000, unit: 'USD', cmp: '<' }]],
  );
});

test('an English level behind the one that it is set against is of the time told behind it', () => {
  const levels = (text: string) =>
    reader.read({ text, language: 'en', published: '2033-11-20' }).claims.map(({ slots }) => {
      const { value, period } = slots as SlotsOf<'observation'>;
      return `${value?.n} ${period}`;
    });
  assert.deepEqual(
    levels(
      'Exports from Samara Region to Kazakhstan reached $88 million in 2032 against $71 million a year earlier.',
    ),
    ['88000000 2032', '71000000 2031'],
  );
  assert.deepEqual(
    levels(
      'In 2032, trade between Omsk Region and Kazakhstan stood at $61 million, up from $54 million in 2030.',
    ),
    ['61000000 2032', '54000000 2030'],
  );
  assert.deepEqual(
    levels(
      'Wheat shipments from Kostanay Region to Russia came to 120,000 tonnes this year versus 80,000 tonnes a year ago.',
    ),
    ['120000 2033', '80000 2032'],
  );
});

test('an earlier time that opens a clause of its own is that of its level', () => {
  const [now, then] = reader
    .read({
      text: 'Ақтөбе облысының Ресейге экспорты биыл сегіз айда 380 млн долларға жетті. Былтыр осы кезеңде 325 млн доллар болған.',
      language: 'kk',
      published: '2033-09-19',
    })
    .claims.map(({ slots }) => slots as SlotsOf<'observation'>);
  assert.deepEqual([now?.period, then?.period], ['2033-01/2033-08', '2032-01/2032-08']);
});

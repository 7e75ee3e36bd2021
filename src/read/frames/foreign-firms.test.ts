import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const firms = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap(({ kind, slots }) =>
      kind === 'observation' && 'measure' in slots
        ? [
            `${slots.measure} ${slots.aspect} ${slots.value?.n} ${slots.area?.join()} – ${slots.counterpart?.join()}`,
          ]
        : [],
    );

test('of the firms with foreign capital those of the other country are told, not all of them', () => {
  const told = ['business.companies level 410 KZ-39 – RU'];
  const region = 'В Костанайской области зарегистрировано 640 предприятий';
  assert.deepEqual(firms(`${region} с иностранным участием, из них 410 – с российским капиталом.`), told);
  assert.deepEqual(firms(`${region} с зарубежным капиталом, 410 из которых российские.`), told);
  assert.deepEqual(
    firms(`${region} с участием иностранного капитала, в том числе 410 с российским участием.`),
    told,
  );
  assert.deepEqual(firms(`${region} с иностранным участием.`), []);
  assert.deepEqual(firms(`${region} с иностранным участием, из них 410 – с турецким капиталом.`), []);
});

test('a share of the firms with foreign capital stays', () => {
  assert.deepEqual(
    firms(
      'В Казахстане с российским участием работает 20 тыс. предприятий, это более 40% всех компаний с иностранным капиталом.',
    ),
    ['business.companies level 20000 KZ – RU', 'business.companies share 40 KZ – RU'],
  );
});

test('those of one country among all with foreigners are told by their people, as a share, and in the next sentence', () => {
  const told = ['business.companies level 410 KZ-39 – RU'];
  const half = ['business.companies share 50 KZ-39 – RU'];
  const all = '640 предприятий с иностранным участием';
  assert.deepEqual(
    firms(`Из ${all}, работающих в Костанайской области, 410 – с российским капиталом.`),
    told,
  );
  assert.deepEqual(firms(`В Костанайской области из ${all} 410 созданы россиянами.`), told);
  assert.deepEqual(firms(`В Костанайской области работает ${all}. Из них 410 – российские.`), told);
  assert.deepEqual(firms(`В Костанайской области работает ${all}, половина из них российские.`), half);
  assert.deepEqual(
    firms('Половина предприятий с иностранным участием в Костанайской области – российские.'),
    half,
  );
  assert.deepEqual(firms(`По данным омского минэкономики, из ${all} 410 открыты при участии казахстанцев.`), [
    'business.companies level 410 RU-OMS – KZ',
  ]);
  assert.deepEqual(
    firms(`В Костанайской области из ${all} 410 – турецкие, рассказали российским гостям.`),
    [],
  );
  assert.deepEqual(firms(`В Костанайской области из ${all} работают 410. Россия – сосед.`), []);
});

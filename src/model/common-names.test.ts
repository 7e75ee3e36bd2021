import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slotsIn, whoIn } from './called.ts';
import * as WORDS from './common-name-words.ts';
import { isForeign, personIn, thingIn, titleIn } from './common-names.ts';
import { LANGUAGES } from './language.ts';

test('titles are made of a rank, an office and its charge, in any language', () => {
  for (const [title, ru, kk, en] of [
    ['губернатор', 'губернатор', 'губернатор', 'governor'],
    ['Мемлекет басшысы', 'глава государства', 'Мемлекет басшысы', 'head of state'],
    ['министр транспорта', 'министр транспорта', 'көлік министрі', 'minister of transport'],
    [
      'сыртқы істер министрі',
      'министр иностранных дел',
      'сыртқы істер министрі',
      'minister of foreign affairs',
    ],
    [
      'исполняющий обязанности министра внешних связей',
      'исполняющий обязанности министра внешних связей',
      'сыртқы байланыстар министрінің міндетін атқарушы',
      'acting minister of external relations',
    ],
    [
      'первый заместитель губернатора',
      'первый заместитель губернатора',
      'губернатордың бірінші орынбасары',
      'first deputy governor',
    ],
  ] as const)
    assert.deepEqual(
      [titleIn(title, 'ru').toLowerCase(), titleIn(title, 'kk').toLowerCase(), titleIn(title, 'en')],
      [ru, kk.toLowerCase(), en],
    );
});

test('a title of other words stays as its source has it', () => {
  assert.equal(titleIn('смотритель маяка', 'en'), 'смотритель маяка');
});

test('common things, and kinds with names of their own, are named in the language of the reader', () => {
  assert.deepEqual(
    [thingIn('рыбная продукция', 'en'), thingIn('vegetables', 'kk'), thingIn('Ынтымақтастық', 'ru')],
    ['fish products', 'көкөніс', 'сотрудничество'],
  );
  assert.deepEqual(
    LANGUAGES.map((language) => thingIn('завод «Каспий»', language)),
    ['завод «Каспий»', '«Каспий» зауыты', 'Kaspiy plant'],
  );
  assert.equal(thingIn('«ҚазАвтоЖол» компаниясы', 'ru'), 'компания «ҚазАвтоЖол»');
  assert.equal(thingIn('судно на подводных крыльях', 'en'), 'судно на подводных крыльях');
});

test('persons are written in Latin letters in English alone, and bodies are not taken for persons', () => {
  assert.deepEqual(
    [personIn('Мейрим Калауи', 'en'), personIn('Мейрим Калауи', 'kk')],
    ['Meyrim Kalaui', 'Мейрим Калауи'],
  );
  assert.deepEqual(
    [whoIn('Канат Шеккалиев', 'en'), whoIn('баспасөз қызметі', 'en'), whoIn('правительство области', 'en')],
    ['Kanat Shekkaliyev', 'press service', 'правительство области'],
  );
});

test('a fact is told in the words of its reader, an event that nobody names so by its kind', () => {
  const event = {
    kind: 'event' as const,
    slots: { type: 'commission', ordinal: 122, name: 'комиссияның 122-отырысы' },
    called: { kk: 'комиссияның 122-отырысы' },
  };
  assert.deepEqual(slotsIn(event, 'en'), { type: 'commission', ordinal: 122, name: undefined });
  assert.deepEqual(slotsIn(event, 'kk'), event.slots);
  assert.deepEqual(
    slotsIn({ kind: 'signing', slots: { subject: 'ынтымақтастық', signers: ['Серік Шәпкенов'] } }, 'en'),
    { subject: 'cooperation', signers: ['Serik Shapkenov'] },
  );
});

test('letters tell what is surely foreign', () => {
  assert.deepEqual(
    [
      isForeign('шарт', 'en'),
      isForeign('Әкім', 'ru'),
      isForeign('Treaty', 'kk'),
      isForeign('шарт', 'ru'),
      isForeign('ОАО', 'kk'),
    ],
    [true, true, true, false, false],
  );
});

test('no name stands in two rows of one table', () => {
  for (const rows of [WORDS.OFFICES, WORDS.CHARGES, WORDS.KINDS])
    for (const at of [0, 1] as const) {
      const names = rows.map((row) => row[at].toLowerCase());
      assert.deepEqual(
        names.filter((name, index) => names.indexOf(name) !== index),
        [],
      );
    }
});

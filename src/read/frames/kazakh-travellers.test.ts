import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.flatMap((claim) => {
    if (claim.kind !== 'event') return [];
    const { type, ordinal, place, date, name, participants = [], count } = claim.slots;
    return [
      [claim.modality, type, ordinal, place, date, name, participants.join(' + '), count?.n]
        .filter((part) => part !== undefined && part !== '')
        .join(' | '),
    ];
  });

test('entrepreneurs come on a mission, others on a visit', () => {
  assert.deepEqual(told('Самара облысының іскер топтары Атырауға келді.'), [
    'stated | mission | KZ-23/atyrau | RU-SAM',
  ]);
  assert.deepEqual(told('Түменнің дәрігерлері Петропавлға келіп, балаларды қарады.'), [
    'stated | visit | KZ-59/petropavl | RU-TYU/tyumen',
  ]);
  assert.deepEqual(told('Қазақстан тарапының делегациясы Омбы облысында жұмыс сапарымен болуда.'), [
    'stated | visit | RU-OMS | KZ',
  ]);
  assert.deepEqual(told('Солтүстік Қазақстанға Түмен облысынан отыз мұғалім келді.'), [
    'stated | visit | KZ-59 | RU-TYU',
  ]);
  assert.deepEqual(told('Түменнің дәрігерлері Омбыға келіп, балаларды қарады. Қазақстан шекаралас.'), []);
});

test('a journey that has begun has not the day of a meeting that is to come', () => {
  assert.deepEqual(
    told(
      'Қазақстанның көлік министрі Асан Үсенов Мәскеуге аттанды. Ертең ол министр Пётр Ларинмен кездеседі.',
    ),
    [
      'stated | visit | RU-MOW | Асан Үсенов',
      'planned | meeting | RU-MOW | 2032-06-11 | Асан Үсенов + Пётр Ларин',
    ],
  );
});

test('those of both sides who talk have met, unless from afar', () => {
  const both = 'Омбы облысының губернаторы Пётр Ларин мен Павлодар облысының әкімі Асан Үсенов';
  for (const met of ['тілдесті', 'оңаша сөйлесті', 'пікір алмасты', 'жолықты', 'сұхбаттасты'])
    assert.deepEqual(told(`${both} ${met}.`), ['stated | meeting | Пётр Ларин + Асан Үсенов'], met);
  assert.deepEqual(
    told(
      'Мәжіліс спикері Асан Үсенов Мәскеуге барды, онда Федерация Кеңесінің төрайымы Анна Ларинамен кездесті.',
    ),
    ['stated | visit | RU-MOW | Асан Үсенов', 'stated | meeting | Асан Үсенов + Анна Ларина'],
  );
  // A name in ё has no ending either.
  assert.deepEqual(
    told(
      'Мәжіліс спикері Асан Королёв Мәскеуге барды, онда Федерация Кеңесінің төрайымы Анна Ларинамен кездесті.',
    ),
    ['stated | visit | RU-MOW | Асан Королёв', 'stated | meeting | Асан Королёв + Анна Ларина'],
  );
  assert.deepEqual(told(`${both} телефон арқылы сөйлесті.`), []);
});

test('a pronoun stands for the talks that the sentence before tells, with their town and day', () => {
  assert.deepEqual(
    told(
      'Су деңгейі сейсенбіде Троицк қаласында өткен штаб отырысында қаралды. Оған Қостанай облысының әкімі Асан Үсенов пен Челябі облысының губернаторы Пётр Ларин қатысты.',
    ),
    ['stated | meeting | RU-CHE/troitsk | 2032-06-08 | Асан Үсенов + Пётр Ларин'],
  );
  assert.deepEqual(
    told(
      'Форум Троицк қаласында өтеді. Оған Қостанай облысының әкімі Асан Үсенов пен Челябі губернаторы Пётр Ларин қатысады.',
    ).filter((claim) => claim.includes('meeting')),
    [],
  );
});

test('a forum is told by its host, its stage in passing, and what a commission is for by its whole name', () => {
  assert.deepEqual(
    told('Келесі жылы Қазақстан мен Ресейдің XXII өңіраралық форумына Павлодар қаласы иелік етеді.'),
    ['planned | forum | 22 | KZ-55/pavlodar | 2033 | Қазақстан мен Ресейдің өңіраралық форумы'],
  );
  assert.deepEqual(told('Омбыда өткен өңіраралық форум барысында Қазақстан мен Ресей келісім жасады.'), [
    'stated | forum | RU-OMS/omsk | өңіраралық форум',
  ]);
  assert.deepEqual(told('Өңіраралық форум барысында Қазақстан мен Ресей келісім жасады.'), []);
  assert.deepEqual(told('Томскіде «Қазақстан – Томск: жаңа мүмкіндіктер» атты іскерлік форум болып өтті.'), [
    'stated | forum | RU-TOM/tomsk | Қазақстан – Томск: жаңа мүмкіндіктер',
  ]);
  assert.deepEqual(
    told('Шекара мәселелері жөніндегі бірлескен комиссия Орынборда жиналды. Қазақстан мен Ресей келісті.'),
    ['stated | commission | RU-ORE/orenburg | Шекара мәселелері жөніндегі бірлескен комиссия'],
  );
  assert.deepEqual(
    told(
      'Қазақстан мен Ресейдің XXII форумы Орынборда аяқталды. Оған екі елден жеті жүзге тарта адам жиналды. Келер жылы мұндай жиынға Павлодар иелік етеді.',
    ),
    ['stated | forum | 22 | RU-ORE/orenburg | Қазақстан мен Ресейдің форумы | 700'],
  );
});

test('guests of a governor go to his region, though only its country is named as where', () => {
  assert.deepEqual(
    told('Павлодар облысының делегациясы Омбы облысы губернаторының шақыруымен Ресейге барды.'),
    ['stated | visit | RU-OMS | KZ-55'],
  );
  assert.deepEqual(told('Қазақстан делегациясы Ресей Президентінің шақыруымен Ресейге барды.'), [
    'stated | visit | RU | KZ',
  ]);
});

test('a visit that is expected, or on whose eve something is done, is to come', () => {
  assert.deepEqual(told('Ресей Президенті Владимир Путиннің Қазақстанға мемлекеттік сапары күтілуде.'), [
    'planned | visit | KZ | Владимир Путин',
  ]);
  assert.deepEqual(
    told('Қазақстан Президенті Қасым-Жомарт Тоқаевтың Ресейге мемлекеттік сапары қарсаңында алаң ашылды.'),
    ['planned | visit | RU | Қасым-Жомарт Тоқаев'],
  );
});

test('what was done in the course of a visit is past, though more is told of the paper behind it', () => {
  assert.deepEqual(
    told(
      'Құжатқа Қазақстан Президенті Қасым-Жомарт Тоқаевтың Ресейге сапары барысында қол қойылды және ол 2040 жылға дейінгі мерзімді қамтиды.',
    ),
    ['stated | visit | RU | Қасым-Жомарт Тоқаев'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (text: string): readonly string[] =>
  reader
    .read({ text, language: 'kk', published: '2033-03-05' })
    .claims.flatMap(({ kind, modality, slots }) =>
      kind === 'event' && slots.type !== 'visit'
        ? [`${modality} ${slots.type} ${slots.place} ${slots.date}: ${slots.name}`]
        : [],
    );

test('a forum is where its guests go, by the name that was told before', () => {
  assert.deepEqual(
    told(
      'Қазақстандық делегация «Тобыл: ортақ өзен» халықаралық форумының жұмысына қатысты. Форумға Қазақстан мен Ресейдің делегациялары келді. Қорған облысына Қостанай облысының әкімі Сәкен Жұмағұлов барды.',
    ),
    ['stated forum RU-KGN undefined: Тобыл: ортақ өзен'],
  );
});

test('a forum that is to open is planned, in the season that its sentence names', () => {
  assert.deepEqual(
    told(
      'Күзде Петропавлда Қазақстан мен Ресейдің жастар форумы ашылатын болғандықтан, әкімдік дайындықты бастады.',
    ),
    ['planned forum KZ-59/petropavl 2033-09/2033-11: Қазақстан мен Ресейдің жастар форумы'],
  );
});

test('an occasion that is held year after year, or only counted among others, is none of them', () => {
  assert.deepEqual(
    told('Қазақстан мен Ресейдің бұл форумы 2003 жылдан бері Омбы мен Павлодарда үзілмей өткізіліп келеді.'),
    [],
  );
  assert.deepEqual(
    told('Форум мен көрмелерді қоса алғанда, Омбы мен Павлодар былтыр ондаған шара өткізді.'),
    [],
  );
});

test('of what is only asked when it comes nothing is told', () => {
  const visits = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2033-03-05' })
      .claims.filter(({ kind }) => kind === 'event').length;
  assert.equal(visits('Ресей президенті Глеб Мельник Қазақстанға қашан келетіні белгілі болды.'), 0);
  assert.equal(visits('Ресей президенті Глеб Мельник Қазақстанға мамырда келетіні белгілі болды.'), 1);
});

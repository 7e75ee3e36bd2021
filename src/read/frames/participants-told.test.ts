import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const TIES: Readonly<Record<Language, string>> = {
  ru: 'Связи России и Казахстана крепнут.',
  kk: 'Қазақстан мен Ресейдің байланысы нығаюда.',
  en: 'Ties between Kazakhstan and Russia are growing.',
};

/** The occasions that a text told behind a sentence on both countries: what, where, who. */
const told = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text: `${TIES[language]}\n\n${text}`, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [`${claim.slots.type} ${claim.slots.place ?? '?'}: ${claim.slots.participants?.join(', ') ?? ''}`]
        : [],
    );

test('those who chair a sitting take part in it', () => {
  assert.deepEqual(
    told(
      'ru',
      '25-е заседание межправкомиссии России и Казахстана прошло в Алматы под председательством Олега Ларина и Марата Искакова.',
    ),
    ['commission KZ-75: RU, KZ, Олег Ларин, Марат Искаков'],
  );
  assert.deepEqual(
    told(
      'en',
      'The 25th session of the Kazakh-Russian commission was held in Almaty, co-chaired by Marat Iskakov and Oleg Larin.',
    ).map((one) => one.replace(/^[^:]*: (KZ, RU, )?/, '')),
    ['Marat Iskakov, Oleg Larin'],
  );
});

test('a show across the border is told by whose firms take part in it, one at home is not', () => {
  assert.deepEqual(
    told('ru', 'В выставке «Степной базар» в Астане участвовали 13 компаний Курганской области.'),
    ['exhibition KZ-71: RU-KGN'],
  );
  assert.deepEqual(
    told(
      'en',
      'Thirteen companies from Kurgan Region are taking part in the Steppe Bazaar exhibition in Astana.',
    ),
    ['exhibition KZ-71: RU-KGN'],
  );
  assert.deepEqual(told('ru', 'Компании Самарской области участвовали в выставке в Москве.'), []);
});

test('whoever comes to a festival with «с участием» takes part', () => {
  assert.deepEqual(told('ru', 'В Саратове прошла научная конференция с участием учёных из Уральска.'), [
    'conference RU-SAR/saratov: KZ-27/uralsk',
  ]);
});

test('those count who a Russian clause behind an occasion says took part, whatever they are called', () => {
  const counts = (tail: string) =>
    reader
      .read({
        text: `5 июня в Омске прошёл форум предпринимателей России и Казахстана, ${tail}.`,
        language: 'ru',
        published: '2032-06-10',
      })
      .claims.flatMap((claim) => (claim.kind === 'event' ? [claim.slots.count?.n] : []));
  assert.deepEqual(counts('в котором приняли участие 90 представителей бизнеса'), [90]);
  assert.deepEqual(counts('который освещали 90 журналистов'), [undefined]);
});

test('a delegation that takes part stands for no place of the occasion, and who heads it takes part with it', () => {
  const tail = 'принимает участие делегация Омской области';
  const forum = (behind: string) =>
    told('ru', `В Форуме межрегионального сотрудничества России и Казахстана ${tail}${behind}.`);
  assert.deepEqual(forum(''), ['forum ?: RU-OMS']);
  assert.deepEqual(forum(', которую возглавил первый вице-губернатор Андрей Лунёв'), [
    'forum ?: RU-OMS, Андрей Лунёв',
  ]);
  assert.deepEqual(forum(' во главе с министром экономики Андреем Лунёвым'), [
    'forum ?: RU-OMS, Андрей Лунёв',
  ]);
  assert.deepEqual(forum(', сообщил министр экономики Андрей Лунёв'), ['forum ?: RU-OMS']);
});

test('a plenary session is a part of its forum, at which no two of its guests have met', () => {
  const guests = 'с участием президента России Петра Лосева и президента Казахстана Ерлана Оспанова';
  assert.deepEqual(told('ru', `Форум завершился пленарным заседанием ${guests}.`), []);
  assert.deepEqual(told('ru', `В Омске прошло заседание ${guests}.`), [
    'meeting RU-OMS/omsk: Петр Лосев, Ерлан Оспанов',
  ]);
});

test('who heads a delegation is added from the sentence behind its visit', () => {
  const visit = 'Делегация Омской области прибыла в Павлодар.';
  const headed = ['visit KZ-55/pavlodar: RU-OMS, Андрей Лунёв'];
  assert.deepEqual(told('ru', `${visit} Её возглавил министр экономики Андрей Лунёв.`), headed);
  assert.deepEqual(told('ru', `${visit} Во главе делегации – министр экономики Андрей Лунёв.`), headed);
  assert.deepEqual(told('ru', `${visit} Её встретил Андрей Лунёв.`), ['visit KZ-55/pavlodar: RU-OMS']);
});

test('those who took part in a ceremony have not met by that, those who took part in talks have', () => {
  const both = 'губернатор Омской области Олег Ларин и аким Павлодарской области Марат Тасов';
  assert.deepEqual(told('ru', `В церемонии открытия приняли участие ${both}.`), []);
  assert.deepEqual(told('ru', `В переговорах приняли участие ${both}.`), [
    'meeting ?: Олег Ларин, Марат Тасов',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** Who signs, with what is signed and how sure it is. */
const signings = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'signing'
        ? [
            [claim.slots.instrument, ...(claim.slots.parties ?? [])].join(' | ') +
              (claim.modality === 'stated' ? '' : ` ${claim.modality}`),
          ]
        : [],
    );
const TWO = 'Россия и Казахстан – соседи.';
const BOTH = 'Russia and Kazakhstan are neighbours.';

test('two firms named in marks sign, without a noun that says what they are', () => {
  assert.deepEqual(signings('ru', `${TWO} «Иртышпром» и «Павлодарсу» заключили контракт на насосы.`), [
    'contract | Иртышпром | Павлодарсу',
  ]);
  assert.deepEqual(
    signings('ru', `${TWO} АО «Иртышпром» подписало с ТОО «Павлодарсу» меморандум о насосах.`),
    ['memorandum | АО «Иртышпром» | ТОО «Павлодарсу»'],
  );
  assert.deepEqual(
    signings('kk', 'Ресей көрші. «Ертіс Құбыр» мен «Сибмаш» сорғы туралы меморандумға қолтаңба қойды.'),
    ['memorandum | Ертіс Құбыр | Сибмаш'],
  );
});

test('names in marks of an occasion or a station are no parties', () => {
  assert.deepEqual(
    signings('ru', `${TWO} Омский «Иртышпром» подписал на форуме «Степь» у станции «Заря» меморандум.`),
    [],
  );
});

test('a firm by its common noun is the one told of before', () => {
  assert.deepEqual(
    signings(
      'ru',
      `${TWO} Омский «Иртышпром» делает насосы. Контракт предприятие заключило с компанией «Павлодарсу».`,
    ),
    ['contract | Иртышпром | «Павлодарсу»'],
  );
  assert.deepEqual(
    signings(
      'ru',
      `${TWO} Грузы примет логистический комплекс «Южный». Соглашение с комплексом подписало ТОО «Павлодарсу».`,
    ),
    ['agreement | Южный | ТОО «Павлодарсу»'],
  );
});

test('two firms by capitals alone sign in an English text of no third country', () => {
  assert.deepEqual(signings('en', `${BOTH} Irtyshprom and Pavlodar Su signed a contract on pumps.`), [
    'contract | Irtyshprom | Pavlodar Su',
  ]);
  assert.deepEqual(
    signings('en', `${BOTH} Irtyshprom has concluded an agreement on pumps with Aktau Port.`),
    ['agreement | Irtyshprom | Aktau Port'],
  );
  assert.deepEqual(
    signings('en', `${BOTH} Irtyshprom and Anadolu Pump of Turkey signed a contract on pumps.`),
    [],
  );
});

test('people of firms sign for them, though only one of the two is known as a body', () => {
  assert.deepEqual(
    signings(
      'ru',
      'Президент ПАО «Сибмаш» Юрий Лесной и председатель правления АО НК «Павлодарсу» Асет Каримов подписали в Омске соглашение о насосах. Соседи в Казахстане рады.',
    ),
    ['agreement | ПАО «Сибмаш» | АО НК «Павлодарсу»'],
  );
});

test('what is hoped for, what a programme provides for and hundreds of contracts are no signing', () => {
  assert.deepEqual(
    signings('ru', `${TWO} Посол ждёт, что на форуме две страны подпишут новые контракты.`),
    [],
  );
  assert.deepEqual(
    signings('ru', 'Подписание предусмотрено программой сотрудничества Омской и Павлодарской областей.'),
    [],
  );
  assert.deepEqual(signings('ru', 'Регионы России и Казахстана заключили более 300 соглашений.'), []);
});

test('the town that hosts the forum is no party', () => {
  assert.deepEqual(
    signings('ru', 'На форуме, который принял Курган, подписан меморандум о дружбе Омска и Павлодара.'),
    ['memorandum | RU-OMS/omsk | KZ-55/pavlodar'],
  );
});

test('a Kazakh school that bears a name is not joined with the next one', () => {
  assert.deepEqual(
    signings(
      'kk',
      'Ресей көрші. Бөкей атындағы Орал университеті мен Самара мемлекеттік университеті алмасу туралы меморандумға қол қойды.',
    ),
    ['memorandum | Бөкей атындағы Орал университеті | Самара мемлекеттік университеті'],
  );
});

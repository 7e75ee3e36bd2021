import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The signings that a Russian text tells. */
const told = (text: string) =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots] : []));

const subjects = (text: string): readonly (string | undefined)[] =>
  reader
    .read({ text, language: 'ru', published: '2032-06-10' })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.subject] : []));

test('a subject is named in the nominative, of one thing or of several', () => {
  assert.deepEqual(subjects('Омск и Павлодар подписали меморандум об установлении прямых связей.'), [
    'установление прямых связей',
  ]);
  assert.deepEqual(subjects('Омск и Павлодар подписали соглашение о новой дороге.'), ['новая дорога']);
  assert.deepEqual(subjects('Омск и Павлодар подписали протокол о намерениях.'), ['намерения']);
  assert.deepEqual(subjects('Омск и Павлодар подписали протокол об общих правилах поставки газа.'), [
    'общие правила поставки газа',
  ]);
});

test('a pronoun is no subject', () => {
  assert.deepEqual(subjects('Омск и Павлодар подписали меморандум об этом на прошлой неделе.'), [undefined]);
});

test('heads of state sign for the two countries where the text speaks of no third one', () => {
  const parties = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties?.join(' ')] : []));
  const paper = 'Главы государств подписали декларацию о союзничестве.';
  assert.deepEqual(parties(`Президент Казахстана прилетел в Москву. ${paper}`), ['KZ RU']);
  assert.deepEqual(
    parties(`Президенты Казахстана и Белоруссии встретились в российском санатории. ${paper}`),
    [],
  );
});

test('heads of firms sign for their firms, in a text that only the firms tie to the two countries', () => {
  const { claims } = reader.read({
    text: 'Президент ПАО «Лукойл» Олег Ларин и председатель правления АО «КазМунайГаз» Ерлан Сатов подписали соглашение о разведке недр.',
    language: 'ru',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties] : [])),
    [['ПАО «Лукойл»', 'АО «КазМунайГаз»']],
  );
});

test('a Kazakh paper is signed by «қолтаңба» as well, and agreements made so far are no signing', () => {
  const kinds = (text: string) =>
    reader.read({ text, language: 'kk', published: '2032-06-10' }).claims.map(({ kind }) => kind);
  assert.deepEqual(
    kinds(
      'Абай облысының әкімдігі мен Томск облысының үкіметі ынтымақтастық туралы меморандумға қолтаңба қойды.',
    ),
    ['signing'],
  );
  assert.deepEqual(kinds('Қазақстан мен Ресейдің өңірлері өзара 120 келісімшарт түзді.'), ['observation']);
});

test('a Russian paper told of by the one just signed has its parties: the earlier one with its own day, one of the same occasion with its own subject', () => {
  assert.deepEqual(
    told(
      'Омская и Павлодарская области подписали план сотрудничества на 2032–2034 годы. Предыдущий документ стороны заключили в 2028 году в Омске.',
    ),
    [
      { instrument: 'plan', parties: ['RU-OMS', 'KZ-55'], subject: 'сотрудничество', term: '2032/2034' },
      { instrument: 'plan', parties: ['RU-OMS', 'KZ-55'], date: '2028', place: 'RU-OMS/omsk' },
    ],
  );
  assert.deepEqual(
    told(
      'Омская «Югнефть» и министерство энергетики Казахстана подписали меморандум о разведке шельфа. Тогда же заключено соглашение об основных условиях переработки нефти на территории России.',
    ),
    [
      { instrument: 'memorandum', parties: ['«Югнефть»', 'KZ'], subject: 'разведка шельфа' },
      {
        instrument: 'agreement',
        parties: ['«Югнефть»', 'KZ'],
        subject: 'основные условия переработки нефти',
      },
    ],
  );
  // Others, named, sign what is told next.
  assert.deepEqual(
    told(
      'Томск и Семей подписали протокол о намерениях. Кроме того, протокол о спорте подписали Томск и Бишкек.',
    ).map(({ subject }) => subject),
    ['намерения'],
  );
});

test('a Russian firm in a row with an authority signs by the fullest name told of it, and what it is bound to do is the subject', () => {
  assert.deepEqual(
    told(
      'ПАО «Югнефть» работает в Самаре. «Югнефть», Министерство энергетики Республики Казахстан и «Казморгаз» подписали контракт на разведку и добычу нефти.',
    ),
    [
      {
        instrument: 'contract',
        parties: ['ПАО «Югнефть»', 'KZ', '«Казморгаз»'],
        subject: 'разведка и добыча нефти',
      },
    ],
  );
  assert.deepEqual(told('Тверской завод намерен заключить контракт на поставку вагонов с Казахстаном.'), []);
});

test('what stands behind a signing belongs to its sentence in the text, though the heading has announced it', () => {
  const [slots] = reader
    .read({
      text: 'Челябинск и Костанай подписали соглашение\nЧелябинск и Костанай подписали соглашение о дружбе. Церемония прошла 11 мая. Подписи поставили мэры Олег Зуев и Серик Ахин.',
      language: 'ru',
      published: '2032-06-10',
    })
    .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots] : []));
  assert.deepEqual(slots?.signers, ['Олег Зуев', 'Серик Ахин']);
  assert.equal(slots?.date, '2032-05-11');
});

test('one Russian firm and one authority apart from each other sign, where no other place has a part in it', () => {
  const parties = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties?.join(' ')] : []));
  assert.deepEqual(
    parties(
      'Министерство транспорта Казахстана заключило с российским «Трансвагоном» контракт на ремонт вагонов.',
    ),
    ['KZ «Трансвагон»'],
  );
  assert.deepEqual(
    parties(
      'Барнаульский холдинг «Алтын мельник» построит завод в области Абай. Соглашение с региональной администрацией компания подписала 7 июня.',
    ),
    ['KZ-10 «Алтын мельник»'],
  );
  assert.deepEqual(
    parties(
      'Акимат Костанайской области и завод «Маяк» ждут гостей. Курган и Костанай подписали соглашение о спорте.',
    ),
    ['RU-KGN/kurgan KZ-39/kostanay'],
  );
});

test('rectors sign for the two universities told together, and «его подписали» is of the paper of the sentence before', () => {
  const [ofSchools] = told(
    'Тюменский индустриальный университет и Северо-Казахстанский университет имени Козыбаева договорились о кафедре. Соглашение об этом подписали ректоры Павел Жданов и Ерлан Досов.',
  );
  assert.deepEqual(ofSchools?.parties, [
    'Тюменский индустриальный университет',
    'Северо-Казахстанский университет имени Козыбаева',
  ]);
  const [ofTowns] = told(
    'Думы Самары и Актау утвердили договор о дружбе. Его 5 июня подписали мэр Самары Денис Зуев и аким Актау Рустем Ахин.',
  );
  assert.deepEqual([ofTowns?.instrument, ofTowns?.date], ['treaty', '2032-06-05']);
});

test('a town that a paper of both countries is about is none of its parties', () => {
  const parties = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.parties] : []));
  assert.deepEqual(parties('Россия и Казахстан подписали соглашение о строительстве АЭС «Балхаш».'), [
    ['RU', 'KZ'],
  ]);
  assert.deepEqual(parties('Россия и Казахстан подписали соглашение о реке Урал и городе Атырау.'), [
    ['RU', 'KZ'],
  ]);
  assert.deepEqual(parties('Самара и Атырау подписали соглашение о спорте.'), [
    ['RU-SAM/samara', 'KZ-23/atyrau'],
  ]);
});

test('what a Russian paper is about is neither whose it is nor where it was signed', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'signing' ? [[claim.slots.subject, claim.slots.place]] : [],
      );
  assert.deepEqual(
    told('Соглашение о сотрудничестве Омской области и Абайской области в сфере туризма подписано в Семее.'),
    [['сотрудничество в сфере туризма', 'KZ-10/semey']],
  );
  assert.deepEqual(told('Омск и Петропавловск подписали соглашение о строительстве верфи в Актау.'), [
    ['строительство верфи в Актау', undefined],
  ]);
  assert.deepEqual(told('Омск и Петропавловск подписали соглашение о сотрудничестве в Актау.'), [
    ['сотрудничество', 'KZ-47/aktau'],
  ]);
  assert.deepEqual(
    told('Делегация Омска прибыла в Павлодар. Меморандум о сотрудничестве города подписали вчера.'),
    [['сотрудничество', undefined]],
  );
  assert.deepEqual(
    told('Омский завод «Редуктор» подписал контракт с акиматом Абайской области на поставку насосов.'),
    [['поставка насосов', undefined]],
  );
});

test('papers in force that somebody tells of are counted, not signed by whoever tells', () => {
  const kinds = (text: string) =>
    reader.read({ text, language: 'ru', published: '2032-06-10' }).claims.map(({ kind }) => kind);
  const papers = 'между Омской областью и регионами Казахстана заключено шесть соглашений о сотрудничестве';
  assert.deepEqual(kinds(`По данным властей, ${papers}, сообщил Пётр Озеров.`), ['observation']);
  assert.deepEqual(kinds(`На форуме в Омске ${papers}, сообщил Пётр Озеров.`), ['signing']);
});

test('papers of an occasion that a region hosts are signed there, once its verb says so', () => {
  const place = (where: string) =>
    told(`Девять соглашений Россия и Казахстан подписали на форуме, который ${where}.`).map(
      (slots) => slots.place,
    );
  assert.deepEqual(place('проходит в Костанайской области'), ['KZ-39']);
  assert.deepEqual(place('обсудил торговлю в Костанайской области'), [undefined]);
});

test('a dash behind a country opens the list of its towns, which are parties', () =>
  assert.deepEqual(
    reader
      .read({
        text: 'В мае 2031 года подписаны меморандумы о побратимских отношениях между Саратовом и городами Республики Казахстан – Уральском и Актобе.',
        language: 'ru',
      })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? claim.slots.parties : [])),
    ['RU-SAR/saratov', 'KZ-27/uralsk', 'KZ-15/aktobe'],
  ));

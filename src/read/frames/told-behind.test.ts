import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';

const reader = createReader((await openShelf()).vocabulary);

const told = (language: Language, text: string) =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'event'
        ? [`${claim.slots.type} ${claim.slots.place ?? '?'} ${claim.slots.date ?? '?'}`]
        : claim.kind === 'signing'
          ? [`${claim.slots.instrument} ${claim.slots.place ?? '?'} ${claim.slots.date ?? '?'}`]
          : [],
    );

test('an occasion is told with the day, the place and the guests of the sentences behind it', () => {
  const text =
    'В Саратове завершился молодёжный форум России и Казахстана. Он проходил 3 и 4 июня. В нём участвовали делегации Самарской и Актюбинской областей, всего 240 человек.';
  const { claims } = reader.read({ text, language: 'ru', published: '2032-06-10' });
  assert.deepEqual(
    claims.map(({ slots }) => slots),
    [
      {
        type: 'forum',
        place: 'RU-SAR/saratov',
        date: '2032-06-03/2032-06-04',
        name: 'молодёжный форум России и Казахстана',
        count: { n: 240, unit: 'person' },
        participants: ['RU-SAM', 'KZ-15'],
      },
    ],
  );
  assert.equal(text.slice(claims[0]!.quote.start, claims[0]!.quote.end), text);
  assert.deepEqual(
    told('en', 'Omsk hosted a business forum of Russia and Kazakhstan. It took place on June 2.'),
    ['forum RU-OMS/omsk 2032-06-02'],
  );
  assert.deepEqual(told('kk', 'Омбыда Қазақстан мен Ресейдің бизнес-форумы өтті. Форум 2 маусымда болды.'), [
    'forum RU-OMS/omsk 2032-06-02',
  ]);
});

test('what another year’s forum, another paper or a person’s life is dated by is not its day', () => {
  const forum = 'В Омске прошёл бизнес-форум «Степь».';
  assert.deepEqual(
    told('ru', `Казахстан – наш сосед. ${forum} Прошлый форум состоялся 5 мая 2030 года в Актобе.`)[0],
    'forum RU-OMS/omsk ?',
  );
  assert.deepEqual(
    told('ru', 'Губернатор Омской области Олег Ларин прибыл в Павлодар. Он родился 5 мая 1980 года.'),
    ['visit KZ-55/pavlodar ?'],
  );
  assert.deepEqual(
    told('ru', 'Омск и Павлодар подписали меморандум о туризме. Также 3 июня подписан план обменов.')[0],
    'memorandum ? ?',
  );
});

test('a visit has the day on which the visitor met somebody, and its place is where the text is', () => {
  assert.deepEqual(
    told(
      'en',
      'Kazakhstan’s foreign minister Aset Kuanov paid a working visit to Kazan. On June 7 he met there with State Duma speaker Pavel Drozdov.',
    )[0],
    'visit RU-TA/kazan 2032-06-07',
  );
  assert.deepEqual(told('ru', 'УРАЛЬСК, 9 июня. Делегация Самарской области прибыла сюда вчера.'), [
    'visit KZ-27/uralsk 2032-06-09',
  ]);
  assert.deepEqual(told('kk', 'ОРАЛ, 9 маусым. Бүгін мұнда Самара облысының делегациясы келді.'), [
    'visit KZ-27/uralsk 2032-06-10',
  ]);
});

test('whom a pronoun means met the one who is named', () => {
  assert.deepEqual(
    told(
      'ru',
      'Губернатор Омской области Олег Ларин начал визит в Казахстан. 7 июня он провёл переговоры в Павлодаре с акимом Павлодарской области Асетом Куановым.',
    )[1],
    'meeting KZ-55/pavlodar 2032-06-07',
  );
});

test('a signing is told with its ceremony, and with the occasion that it closed', () => {
  assert.deepEqual(
    told(
      'ru',
      'Омск и Павлодар заключили соглашение о спорте. Документ подписали мэр Олег Ларин и аким Асет Куанов. Церемония прошла 4 июня в Омске.',
    ),
    ['agreement RU-OMS/omsk 2032-06-04'],
  );
  assert.deepEqual(
    told(
      'en',
      'Omsk and Pavlodar have signed a memorandum on sports. The ceremony was held in Omsk on June 4.',
    ),
    ['memorandum RU-OMS/omsk 2032-06-04'],
  );
  assert.deepEqual(
    told('kk', 'Омбы мен Павлодар спорт туралы меморандумға қол қойды. Рәсім 4 маусымда Омбыда өтті.'),
    ['memorandum RU-OMS/omsk 2032-06-04'],
  );
});

test('an occasion that its sentence only names has the day behind it and the town of the heading', () => {
  assert.deepEqual(
    told(
      'ru',
      'Министры двух стран приедут в Курган\nОни будут участвовать в межрегиональном форуме России и Казахстана. Он состоится 25 июня.',
    ),
    ['forum RU-KGN/kurgan 2032-06-25'],
  );
  assert.deepEqual(
    told('ru', 'Бизнес-миссия самарских компаний в Уральске\nМиссия продлится с 8 по 12 июня.'),
    ['mission KZ-27/uralsk 2032-06-08/2032-06-12'],
  );
});

test('the town of a heading does not narrow the region that the text tells of, but «здесь» is in that town', () => {
  const heading = 'Мастера из Томска приехали в Усть-Каменогорск\n';
  assert.deepEqual(
    told(
      'ru',
      `${heading}В Восточно-Казахстанской области открылись Дни культуры Томской области. Гости привезли концерты. Здесь же развёрнута выставка «Сибирский узор».`,
    ),
    ['culture-days KZ-63 ?', 'exhibition KZ-63/oskemen ?'],
  );
  assert.deepEqual(
    told(
      'ru',
      'В Уральске на форуме подписано семь соглашений\nНа Форуме межрегионального сотрудничества Казахстана и России, который проходит в Западно-Казахстанской области, подписано 7 соглашений.',
    ),
    ['agreement KZ-27 ?', 'forum KZ-27 ?'],
  );
});

test('what happens the same day has the day of the occasion before', () => {
  assert.deepEqual(
    told(
      'ru',
      'Аким Павлодара Асет Куанов посетил Омск 3 июня. В тот же день Омск и Павлодар подписали меморандум о спорте.',
    )[1],
    'memorandum ? 2032-06-03',
  );
});

test('a session is numbered behind its verb as well', () => {
  assert.deepEqual(
    reader
      .read({
        text: 'The intergovernmental commission on cooperation between Kazakhstan and Russia held its 27th session in Samara on June 2.',
        language: 'en',
        published: '2032-06-10',
      })
      .claims.map(({ slots }) => ('ordinal' in slots ? slots.ordinal : undefined)),
    [27],
  );
});

test('who was on a visit, by his pronoun as well, and whither guests went for a forum', () => {
  assert.deepEqual(
    told(
      'ru',
      'О торговле говорил генеральный консул Казахстана Асет Куанов. В Пензу он приезжал с рабочим визитом 2 июня.',
    ),
    ['visit RU-PNZ/penza 2032-06-02'],
  );
  assert.deepEqual(
    told('ru', 'Посол Казахстана в России Асет Куанов 2 июня был с рабочим визитом в Омской области.'),
    ['visit RU-OMS 2032-06-02'],
  );
  assert.deepEqual(told('ru', 'Министры прибыли в Оренбург на XXIX форум России и Казахстана.'), [
    'forum RU-ORE/orenburg ?',
  ]);
  assert.deepEqual(
    told('kk', 'Орал қаласы Қазақстан мен Ресейдің XXI өңіраралық ынтымақтастық форумын қабылдап жатыр.'),
    ['forum KZ-27/uralsk ?'],
  );
});

test('a paper of another kind with a subject of its own does not date the one before', () => {
  assert.deepEqual(
    told(
      'ru',
      'Омск и Павлодар подписали план мероприятий. Договор о побратимстве города подписали в 2010 году.',
    ),
    ['plan ? ?', 'treaty ? 2010'],
  );
  assert.deepEqual(told('ru', 'Омск и Павлодар подписали меморандум о дружбе. Документ подписан 5 июня.'), [
    'memorandum ? 2032-06-05',
  ]);
});

test('what takes place in the course of a Kazakh occasion, or is to be done by a plan, does not date it', () => {
  assert.deepEqual(
    told(
      'kk',
      'Оралда Самараның мәдени күндері басталды. Мәдени күндер аясында 12-17 маусым аралығында «Дала әуені» көрмесі өтеді.',
    ).filter((one) => one.startsWith('culture-days')),
    ['culture-days KZ-27/uralsk ?'],
  );
  assert.deepEqual(told('kk', 'Оралда Самараның мәдени күндері басталды. Іс-шара 3 маусымда ашылды.'), [
    'culture-days KZ-27/uralsk 2032-06-03',
  ]);
  assert.deepEqual(
    told(
      'kk',
      'Кездесуде қазақстандық және ресейлік тараптар өзендерді қорғауды талқылады. Қалған іс-шараларды 2033 жылы бастау жоспарланған.',
    ),
    ['meeting ? ?'],
  );
});

test('contracts of the last year say nothing of the day of a memorandum', () => {
  const days = (behind: string) =>
    reader
      .read({
        text: `Омская и Павлодарская области подписали меморандум о дружбе. ${behind}`,
        language: 'ru',
        published: '2032-06-10',
      })
      .claims.flatMap((claim) => (claim.kind === 'signing' ? [claim.slots.date] : []));
  assert.deepEqual(days('В прошлом году омские фирмы заключили 140 контрактов.'), [undefined]);
  assert.deepEqual(days('Контракты заключили в прошлом году.'), [undefined]);
  assert.deepEqual(days('Соглашение подписали 5 мая.'), ['2032-05-05']);
});

test('the programme of a Kazakh occasion opens on its day', () => {
  assert.deepEqual(
    told('kk', 'Оралда Самараның мәдени күндері өтті. Ресми бағдарлама 3 маусымда концертпен басталды.'),
    ['culture-days KZ-27/uralsk 2032-06-03'],
  );
});

test('where the things stand that an English paper is about is not where it was signed', () => {
  assert.deepEqual(
    told(
      'en',
      'The ministries of Kazakhstan and Russia have signed an agreement on three power plants. The document on the construction of plants in Kokshetau and Semey was signed on June 4 at the ministry.',
    ).filter((one) => !one.includes('?')),
    [],
  );
  assert.deepEqual(
    told(
      'en',
      'The ministries of Kazakhstan and Russia have signed an agreement on three power plants. It was signed on June 4 in Omsk.',
    ),
    ['agreement RU-OMS/omsk 2032-06-04'],
  );
});

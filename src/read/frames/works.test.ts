import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#model/language.ts';
import { openShelf } from '../../shelf.ts';
import { createReader } from '../reader.ts';
import { ofThing } from './english-under.ts';

const reader = createReader((await openShelf()).vocabulary);

/** The works of a text that say how far they reach: action, length, asset. */
const lengths = (language: Language, text: string): readonly string[] =>
  reader
    .read({ text, language, published: '2032-06-10' })
    .claims.flatMap((claim) =>
      claim.kind === 'works' && claim.slots.extent
        ? [`${claim.slots.action} ${claim.slots.extent.n} ${claim.slots.asset}`]
        : [],
    );

test('pipes that are replaced are those of the one conduit that the document names', () => {
  assert.deepEqual(
    lengths('ru', 'Водовод Самара – Уральск берёт воду из Волги. За лето заменили 44 километра труб.'),
    ['repair 44 водовод Самара – Уральск'],
  );
  assert.deepEqual(
    lengths('en', 'The Samara–Uralsk water conduit was launched. The builders replaced 44 km of pipe.'),
    ['repair 44 Samara–Uralsk water conduit'],
  );
  assert.deepEqual(
    lengths(
      'kk',
      'Самара – Орал су құбыры Еділден су алады. Компания 44 шақырым құбыр ауыстырылғанын мәлімдеді.',
    ),
    ['repair 44 Самара – Орал су құбыры'],
  );
  assert.deepEqual(lengths('ru', 'Уральск и Самара: за лето заменили 44 километра труб.'), []);
});

test('what is replaced of a conduit in a text of its reconstruction is reconstructed', () => {
  const text =
    'После реконструкции запущен водовод Самара – Уральск. В ходе работ заменены участки водовода длиной 44 км.';
  assert.ok(lengths('ru', text).includes('reconstruct 44 водовод Самара – Уральск'));
});

test('what is left of the whole is no second share, and a heading of a table no capacity', () => {
  const kinds = (text: string) =>
    reader.read({ text, language: 'ru', published: '2032-06-10' }).claims.map(({ kind }) => kind);
  assert.deepEqual(
    kinds('Демаркировано 61 процент границы России и Казахстана; остальные 39 процентов проходят по горам.'),
    ['observation'],
  );
  assert.ok(
    !kinds(
      'Водовод Самара – Уральск строится. Пропускная способность водовода, тыс. м³ в сутки 110 170',
    ).includes('capacity'),
  );
});

test('what was shipped is no ship, and is named by what stands behind its amount', () => {
  const { claims } = reader.read({
    text: 'In 2030 the Omsk Region shipped 700 tonnes of dried fish and 90 tonnes of salt to Kazakhstan.',
    language: 'en',
    published: '2032-06-10',
  });
  assert.deepEqual(
    claims.map(({ kind, slots }) => [kind, 'product' in slots && slots.product]),
    [
      ['observation', 'dried fish'],
      ['observation', 'salt'],
    ],
  );
});

test('a road is named by its number and its stations, or by the name that stands in apposition to it', () => {
  const assets = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'works' ? [claim.slots.asset] : []));
  assert.deepEqual(
    assets('В Курганской области завершили ремонт дороги Р-330 Челябинск — Троицк — граница с Казахстаном.'),
    ['дорога Р-330 Челябинск – Троицк – граница с Казахстаном'],
  );
  assert.deepEqual(
    assets(
      'Рабочие под Курганом закончили ремонт магистрали, которой пользуются жители обеих стран, — автодороги Курган — Звериноголовское — граница Казахстана.',
    ),
    ['автодорога Курган – Звериноголовское – граница Казахстана'],
  );
});

test('works told some sentences before are to end when the text says so of the works as a whole', () => {
  const ends = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'works' && claim.slots.finish ? [claim.slots.finish] : []));
  assert.deepEqual(
    ends(
      'Пункт пропуска «Сагарчин» на границе с Казахстаном ремонтируют. Машинам предлагают объезд. Очереди неизбежны. Завершить работы планируют в ноябре 2032 года.',
    ),
    ['2032-11'],
  );
});

test('works that are going on are those told of before, and what is not closed takes their place from them', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works'
          ? [`${claim.modality} ${claim.slots.action} ${claim.slots.status ?? claim.slots.finish}`]
          : [],
      );
  assert.deepEqual(
    told(
      'На реконструкцию водовода Самара – Уральск выделят 5 млрд тенге. Сейчас на водоводе ведутся строительные работы.',
    ),
    ['planned reconstruct planned', 'stated reconstruct under-way'],
  );
  assert.deepEqual(
    told(
      'На границе с Казахстаном ремонтируют пункт пропуска «Сагарчин». Пункт не закроют. Завершить работы планируют в ноябре 2032 года.',
    ).at(-1),
    'planned repair planned',
  );
});

test('what was done sooner than planned is done, what was planned sooner is not', () => {
  const told = (language: Language, text: string) =>
    reader
      .read({ text, language, published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [`${claim.modality} ${claim.slots.status} ${claim.slots.finish}`] : [],
      );
  const opening = 'Омская и Павлодарская области. ';
  const done = ['stated completed undefined'];
  for (const sooner of ['раньше намеченного', 'раньше запланированного срока', 'быстрее, чем планировалось'])
    assert.deepEqual(told('ru', `${opening}Дорогу Омск – Павлодар сдали ${sooner}.`), done, sooner);
  assert.deepEqual(told('ru', `${opening}Дорогу Омск – Павлодар планируют сдать раньше, в 2033 году.`), [
    'planned planned 2033',
  ]);
  assert.deepEqual(
    told('en', 'Omsk and Pavlodar. The Omsk–Pavlodar road was opened sooner than planned.'),
    done,
  );
});

test('the same is done with each thing of a row beside a verb, and a plant behind the verb is what is built', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [`${claim.slots.action} ${claim.slots.asset}`] : [],
      );
  assert.deepEqual(
    told('В Павлодаре с омскими партнёрами строятся литейный завод и завод по выпуску тормозных систем.'),
    ['build литейный завод', 'build завод по выпуску тормозных систем'],
  );
  assert.deepEqual(told('Омская фирма построила в Экибастузе комбикормовый завод.'), [
    'build комбикормовый завод',
  ]);
  assert.deepEqual(told('Казахстан ждёт шесть барж, которые строила астраханская верфь «Лиман».'), []);
  // Where it is built, and a road by no name.
  assert.deepEqual(
    told('Два парома для Казахстана начали строить на площадке астраханского завода «Лотос».'),
    [],
  );
  assert.deepEqual(
    told('На границе с Казахстаном чинят пункт пропуска «Бугристое» и дорогу.').filter((one) =>
      /дорога/u.test(one),
    ),
    [],
  );
});

test('works put off, and a project of them that is stopped, are suspended', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [`${claim.slots.status} ${claim.slots.asset}`] : [],
      );
  assert.deepEqual(told('Открытие филиала Омского технического университета в Петропавловске отложено.'), [
    'suspended филиал Омского технического университета',
  ]);
  assert.deepEqual(told('В Уральске приостановили проект по открытию представительства Самарской палаты.'), [
    'suspended представительство Самарской палаты',
  ]);
});

test('what a plant that is yet to be built can make is planned, without those who will work there', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'capacity' ? [{ modality: claim.modality, ...claim.slots }] : [],
      );
  const built = 'В Костанае с российским участием построят чугунолитейный завод.';
  const planned = {
    modality: 'planned',
    asset: 'чугунолитейный завод',
    after: { n: 30_000, unit: 't/a', cmp: '<=' },
  };
  assert.deepEqual(told(`${built} Его мощность – до 30 тыс. тонн в год, а людей наймут 300 человек.`), [
    planned,
  ]);
  assert.deepEqual(told(`${built} Предприятие рассчитано на выпуск до 30 тыс. тонн продукции в год.`), [
    planned,
  ]);
  assert.deepEqual(told(`${built} Область производит 30 тыс. тонн зерна в год.`), []);
});

test('help with works, talk of them and the axles of a lorry are no works', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'works' ? [claim.slots.asset] : []));
  assert.deepEqual(
    told('Власти Казахстана обещают помогать с открытием консульского учреждения России.'),
    [],
  );
  assert.deepEqual(
    told('Стороны намерены обсудить строительство моста через Урал на границе с Казахстаном.'),
    [],
  );
  assert.deepEqual(
    told('Второй завод России в Казахстане, главных передач ведущих мостов, заработает в 2034 году.'),
    [],
  );
  assert.deepEqual(told('Мост через Урал на границе с Казахстаном построят в 2034 году.'), [
    'мост через Урал',
  ]);
});

test('works of a clause of time, or named as the cause of something, are told elsewhere; what a heading announces is what «стройка» means', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works'
          ? [`${claim.slots.action} ${claim.slots.asset} ${claim.slots.finish ?? ''}`]
          : [],
      );
  assert.deepEqual(told('Если мост через Илек построят, дорога из Соль-Илецка в Актобе станет короче.'), []);
  assert.deepEqual(
    told('Почти вдвое поднимет реконструкция мощность пункта пропуска «Озинки» на границе с Казахстаном.'),
    [],
  );
  assert.deepEqual(
    told(
      'Российский «Агрохим» построит под Таразом завод удобрений\nСоглашение о заводе ратифицировал Мажилис. Стройку обещают закончить в 2034 году.',
    ),
    ['build завод удобрений 2034'],
  );
});

test('a crossing lets through so many in the time told before them, and so many times more than now', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'capacity' ? [claim.slots] : []));
  const renewed = 'На границе с Казахстаном обновляют пункт пропуска «Озинки».';
  assert.deepEqual(
    told(`${renewed} Затем пункт сможет принять за сутки больше 1,3 тыс. машин и 10 тыс. человек.`),
    [{ asset: 'пункт пропуска «Озинки»', after: { n: 1300, unit: '1/d', cmp: '>' } }],
  );
  assert.deepEqual(
    told(`${renewed} Он сможет пропускать до 4 тысяч машин в сутки, вдвое больше, чем сейчас.`).map(
      ({ change }) => change,
    ),
    [{ n: 2, unit: 'x' }],
  );
});

test('works that a sentence names only as a setting or a cause are those whose end or progress the next one tells', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works'
          ? [`${claim.slots.action} ${claim.slots.asset} ${claim.slots.start ?? claim.slots.finish ?? ''}`]
          : [],
      );
  assert.deepEqual(
    told(
      'После реконструкции пункта пропуска «Маштаково» на границе с Казахстаном очередей станет меньше. Закончить её обещают в декабре 2032 года.',
    ),
    ['reconstruct пункт пропуска «Маштаково» 2032-12'],
  );
  assert.deepEqual(
    told(
      'Благодаря модернизации водовод «Волга – Атырау» сможет подавать больше воды из России в Казахстан. Работы идут с 2029 года.',
    ),
    ['modernise водовод «Волга – Атырау» 2029'],
  );
  assert.deepEqual(
    told(
      'Расширение дороги Троицк – Костанай повысит торговлю России с Казахстаном. Начать работы намерены в мае 2033 года.',
    ),
    ['reconstruct дорога Троицк – Костанай 2033-05'],
  );
  // A building by its bare noun is of the tie where its sentence names both countries.
  assert.deepEqual(told('Курган дружит с Костанаем. В Кургане закончили ремонт школы.'), []);
});

test('a Kazakh thing is called by its quoted name alone, where no other noun is what is done', () => {
  const told = (text: string) =>
    reader
      .read({
        text: `«Бозтал» өткізу бекеті Ресей шекарасында тұр. ${text}`,
        language: 'kk',
        published: '2033-06-10',
      })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [`${claim.modality} ${claim.slots.action} ${claim.slots.asset}`] : [],
      );
  const repair = ['stated repair «Бозтал» өткізу бекеті'];
  assert.deepEqual(told('Тағы бір себеп – «Бозталдың» өзінде жөндеу жүріп жатыр.'), repair);
  assert.deepEqual(told('Былтыр «Бозтал» жөнделе бастаған.'), repair);
  assert.deepEqual(told('«Бозталды» 2034 жылы жаңғырту жоспарланған.'), [
    'planned modernise «Бозтал» өткізу бекеті',
  ]);
  assert.deepEqual(told('Биыл «Бозталда» дәмхана ашылды.'), []);
  assert.deepEqual(told('«Бозталдың» жүргізушілері жөндеуді күтіп отыр.'), []);
});

test('speech in straight marks that holds a quoted name names no firm, and trains that start to run are a railway', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'kk', published: '2033-06-10' })
      .claims.map((claim) => `${claim.kind} ${claim.kind === 'works' ? claim.slots.asset : ''}`);
  assert.deepEqual(
    told('"Биыл 14 шілдеде "Алматы – Омбы" тікелей пойыз бағыты іске қосылмақ", – деді министр.'),
    ['works "Алматы – Омбы" тікелей пойыз бағыты'],
  );
});

test('kilometres of a pipeline that a plant is built with are not of the plant, those of a road are of it', () => {
  const works = { asset: 'pipeline', action: 'build', extent: { n: 64, unit: 'km' } };
  const plant = { asset: 'desalination plant', assetType: 'plant' };
  assert.deepEqual(ofThing(works, plant), { ...plant, action: 'build' });
  const road = { asset: 'A17 road', assetType: 'road' };
  assert.deepEqual(ofThing(works, road), { ...works, ...road });
});

test('a word that only opens an English sentence is no name of what stands behind its comma', () => {
  const assets = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'works' ? [claim.slots.asset] : []));
  const built = 'a checkpoint on the border with Russia';
  assert.deepEqual(assets(`Thus, ${built} is being rebuilt in Kostanay region.`), ['checkpoint']);
  assert.deepEqual(assets(`Ozernoye, ${built}, is being rebuilt in Kostanay region.`), [
    'Ozernoye checkpoint',
  ]);
});

test('an English capacity by the day counts the vehicles that it is told for', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'en', published: '2032-06-10' })
      .claims.flatMap(({ kind, slots }) => (kind === 'capacity' ? [[slots.before, slots.after]] : []));
  const capacity = 'The daily capacity of the Tomar checkpoint on the border with Russia for';
  assert.deepEqual(told(`${capacity} trucks grew from 300 to 700.`), [
    [
      { n: 300, unit: '1/d' },
      { n: 700, unit: '1/d' },
    ],
  ]);
  assert.deepEqual(
    told(`${capacity} vehicles grew from 300 to 700, and that for passengers from 2,000 to 4,000 people.`),
    [
      [
        { n: 300, unit: '1/d' },
        { n: 700, unit: '1/d' },
      ],
    ],
  );
});

test('of a Russian road as much is done as the adjective of its stretch, or the part of its length, says', () => {
  const extents = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-06-10' })
      .claims.flatMap((claim) => (claim.kind === 'works' ? [claim.slots.extent?.n] : []));
  const road = 'трассы Уральск – Саратов';
  assert.deepEqual(extents(`Завершена реконструкция 45-километрового участка ${road}.`), [45]);
  assert.deepEqual(extents(`Длина ${road} – 260 км, из них в этом году отремонтируют 70.`), [70]);
  assert.deepEqual(extents(`Реконструкция ${road} протяжённостью 144 км продолжается.`), [144]);
});

test('works told from one time to another begin with the one and end with the other', () => {
  const told = (language: Language, text: string) =>
    reader
      .read({ text, language, published: '2032-03-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [[claim.slots.start, claim.slots.finish].join(' – ')] : [],
      );
  assert.deepEqual(
    told(
      'ru',
      'Пункт пропуска «Маштаково» на границе с Казахстаном закроют на ремонт с 1 мая по 31 августа.',
    ),
    ['2032-05-01 – 2032-08-31'],
  );
  assert.deepEqual(
    told(
      'kk',
      'Ресейдің Орынбор облысындағы «Маштаково» өткізу бекетінде шекарада 1 мамырдан 31 тамызға дейін жөндеу жұмыстары жүргізіледі.',
    ),
    ['2032-05-01 – 2032-08-31'],
  );
  assert.deepEqual(
    told(
      'en',
      'The Mashtakovo checkpoint on the border of Russia and Kazakhstan will be closed for repairs from May 1 to August 31.',
    ),
    ['2032-05-01 – 2032-08-31'],
  );
  assert.deepEqual(told('ru', 'Реконструкция дороги Астрахань – Атырау ведётся с 2030 по 2034 год.'), [
    '2030 – ',
  ]);
  assert.deepEqual(
    told('ru', 'Ремонт моста через Кигач на границе с Казахстаном завершат в сентябре–октябре 2032 года.'),
    [' – 2032-09/2032-10'],
  );
});

test('Russian works that are agreed on are planned, those that have begun go on, and what a plant is to make is nothing built', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-03-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works'
          ? [`${claim.modality} ${claim.slots.action} ${claim.slots.asset} ${claim.slots.status}`]
          : [],
      );
  assert.deepEqual(told('Россия и Казахстан договорились построить газопровод Есиль – Троицк в 2034 году.'), [
    'planned build газопровод Есиль – Троицк planned',
  ]);
  assert.deepEqual(
    told('Достигнута договорённость о строительстве моста через Кигач на границе России и Казахстана.'),
    ['planned build мост через Кигач planned'],
  );
  assert.deepEqual(
    told('Россия и Казахстан обновляют мост через Кигач.\nРаботы начались в апреле 2031 года.'),
    ['stated modernise мост через Кигач under-way'],
  );
  assert.deepEqual(
    told(
      'Россия и Казахстан строят завод.\nВ Костанае началось строительство завода по выпуску мостов для грузовиков.',
    ),
    ['stated build завод по выпуску мостов для грузовиков under-way'],
  );
});

test('works that an English sentence says are to be carried out are planned', () =>
  assert.deepEqual(
    reader
      .read({
        text: 'Modernisation of the Zhanazhol border crossing with Russia is also to be carried out in 2033. It lies in Kazakhstan.',
        language: 'en',
        published: '2032-06-10',
      })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [`${claim.modality} ${claim.slots.status} ${claim.slots.finish}`] : [],
      ),
    ['planned planned 2033'],
  ));

test('traffic that is opened on a Russian way puts it to use; what stands behind a colon is a part of the works', () => {
  const told = (text: string) =>
    reader
      .read({ text, language: 'ru', published: '2032-03-10' })
      .claims.flatMap((claim) =>
        claim.kind === 'works' ? [`${claim.modality} ${claim.slots.action} ${claim.slots.asset}`] : [],
      );
  assert.deepEqual(told('На границе с Казахстаном открыто движение по трассе «Троицк – Костанай».'), [
    'stated launch трасса «Троицк – Костанай»',
  ]);
  assert.deepEqual(
    told('Движение через пункт пропуска «Бугристое» на границе с Казахстаном открыли в мае.'),
    ['stated open пункт пропуска «Бугристое»'],
  );
  assert.deepEqual(
    told(
      'Предстоит отремонтировать пункт пропуска «Бугристое» на границе с Казахстаном: расширить въезды, построить полосы.',
    ),
    ['planned repair пункт пропуска «Бугристое»'],
  );
});

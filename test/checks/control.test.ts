import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { find, read, settled, type Told } from './findings.ts';

/** A small world in which everything fits, told by many documents in three languages with their own roundings and hedges. */
const PAIRS = [
  {
    ru: ['Омской области', 'Павлодарской областью'],
    kk: ['Омбы облысының', 'Павлодар облысымен'],
    en: ['Omsk Region', 'Pavlodar Region'],
  },
  {
    ru: ['Саратовской области', 'Западно-Казахстанской областью'],
    kk: ['Саратов облысының', 'Батыс Қазақстан облысымен'],
    en: ['Saratov Region', 'West Kazakhstan Region'],
  },
  {
    ru: ['Оренбургской области', 'Актюбинской областью'],
    kk: ['Орынбор облысының', 'Ақтөбе облысымен'],
    en: ['Orenburg Region', 'Aktobe Region'],
  },
] as const;
const YEARS = [2019, 2020, 2021, 2022, 2023];
const exported = (pair: number, year: number): number => 120 + 37 * pair + 11 * (year - 2019);
const imported = (pair: number, year: number): number => 80 + 23 * pair + 7 * (year - 2019);
const turnover = (pair: number, year: number): number => exported(pair, year) + imported(pair, year);
const growth = (now: number, then: number): string => ((now / then - 1) * 100).toFixed(1);
const ru = (n: number | string): string => String(n).replace('.', ',');

function trade(pair: number, year: number): readonly Told[] {
  const names = PAIRS[pair]!;
  const [all, out, back] = [turnover(pair, year), exported(pair, year), imported(pair, year)];
  const day = `${year + 1}-02-1${pair}`;
  const rate = growth(all, turnover(pair, year - 1));
  const [a, b] = names.ru;
  return [
    [
      `В ${year} году товарооборот ${a} с ${b} составил ${all} млн долларов. Экспорт составил ${out} млн долларов, импорт — ${back} млн долларов.`,
      day,
    ],
    [`По данным таможни, в ${year} году товарооборот ${a} с ${b} вырос на ${ru(rate)}%.`, day],
    [`Товарооборот ${a} с ${b} в ${year} году превысил ${all - 3} млн долларов, сообщили в ведомстве.`, day],
    [`${year} жылы ${names.kk[0]} ${names.kk[1]} тауар айналымы ${all} млн долларға жетті.`, day],
    [
      `In ${year} trade between ${names.en[0]} and ${names.en[1]} amounted to about ${all + 2} million dollars.`,
      day,
    ],
  ];
}

const marked = (year: number): number => 60 + 6 * (year - 2019);
const border = (year: number): readonly Told[] => [
  [
    `К ${year} году демаркировано ${marked(year)} процентов границы между Россией и Казахстаном.`,
    `${year}-12-20`,
  ],
  [
    `В ${year} году демаркировано более ${marked(year) - 1} процентов границы между Россией и Казахстаном.`,
    `${year}-12-21`,
  ],
  [
    `In ${year}, about ${marked(year)} percent of the border between Russia and Kazakhstan was demarcated.`,
    `${year}-12-22`,
  ],
  [
    'Протяжённость границы между Россией и Казахстаном составляет 7598,6 километра, в том числе 85,8 километра по морю.',
    `${year}-05-01`,
  ],
  ['Россия и Казахстан имеют границу протяжённостью более 7500 километров.', `${year}-05-02`],
];

const TOWNS = ['Оренбурге', 'Омске', 'Уральске', 'Петропавловске', 'Астане'];
const HEADS = [
  ['Игорь Бабушкин', '2019-01-01'],
  ['Олег Миронов', '2022-01-01'],
] as const;
const people = (year: number): readonly Told[] => {
  const holder = HEADS.filter(([, from]) => from <= `${year}-06-01`).at(-1)![0];
  const ordinal = year - 2004;
  return [
    [
      `${ordinal}-й Форум межрегионального сотрудничества России и Казахстана прошёл в ${TOWNS[year - 2019]} в ноябре ${year} года.`,
      `${year}-11-29`,
    ],
    [`Губернатор Астраханской области ${holder} принял делегацию Атырауской области.`, `${year}-06-01`],
    [`Губернатор Астраханской области ${holder} встретился с акимом Мангистауской области.`, `${year}-09-09`],
  ];
};

const ONCE: readonly Told[] = [
  [
    'Пропускная способность водовода Астрахань – Мангышлак выросла со 110 до 170 тысяч кубометров в сутки.',
    '2023-12-14',
  ],
  [
    'Пропускная способность водовода Астрахань – Мангышлак увеличена на 60 тысяч кубометров в сутки.',
    '2023-12-15',
  ],
  [
    'Су құбырының өткізу қабілеті тәулігіне 110 мың текше метрден 170 мың текше метрге дейін артты.',
    '2023-12-15',
  ],
  ['Реконструкцию дороги Атырау – Астрахань планируется завершить в 2020 году.', '2019-06-14'],
  ['Реконструкцию дороги Атырау – Астрахань планируется завершить в 2023 году.', '2022-05-20'],
  ['В декабре 2024 года завершена реконструкция дороги Атырау – Астрахань.', '2024-12-27'],
  [
    'Договор о государственной границе между Россией и Казахстаном был подписан 18 января 2005 года.',
    '2005-01-19',
  ],
  [
    'Договор о государственной границе между Россией и Казахстаном вступил в силу 12 января 2006 года.',
    '2006-01-13',
  ],
  ['В 2023 году экспорт России в Казахстан составил 16 млрд долларов.', '2024-02-01'],
  ['В 2023 году импорт Казахстана из России составил 16,4 млрд долларов.', '2024-02-02'],
];

/** What one side calls exports and the other imports: freight and insurance make the second a little more. */
const mirrored = (year: number): readonly Told[] => [
  [
    `В ${year} году экспорт России в Казахстан составил ${14 + year - 2019} млрд долларов.`,
    `${year + 1}-02-01`,
  ],
  [
    `В ${year} году импорт Казахстана из России составил ${ru((14 + year - 2019) * 1.04)} млрд долларов.`,
    `${year + 1}-02-02`,
  ],
];
const SIGNED: readonly Told[] = PAIRS.flatMap(({ ru: [a, b], en }, pair): readonly Told[] => [
  [
    `${12 + pair} мая 202${pair} года в Астане представители ${a} и ${b.replace('областью', 'области').replace(/ской области$/u, 'ской области')} подписали меморандум о сотрудничестве.`,
    `202${pair}-05-${13 + pair}`,
  ],
  [
    `On ${12 + pair} May 202${pair}, ${en[0]} and ${en[1]} signed a memorandum of cooperation in Astana.`,
    `202${pair}-05-${14 + pair}`,
  ],
  [
    `План мероприятий ${a} и ${b.replace('областью', 'области')} рассчитан на 2026–2028 годы.`,
    `2025-11-1${pair}`,
  ],
]);
const ROADS: readonly Told[] = [
  ['Протяжённость автодороги Омск – Павлодар составляет 411 километров.', '2021-03-01'],
  ['Автодорога Оренбург – Актобе имеет длину 290 километров.', '2021-03-02'],
  ['The road from Uralsk to Saratov is 430 km long.', '2021-03-03'],
  ['Первые 60 километров автодороги Омск – Павлодар отремонтировали в 2022 году.', '2022-11-03'],
];

/** The same world in nobody's template: what a press office, a chronicler, a letter and a caption would make of it. */
const OWN_WORDS: readonly Told[] = [
  [
    'Омичи и павлодарцы наторговали за 2021 год на 236 млн долларов: товарооборот Омской области с Павлодарской областью растёт третий год подряд, отметили в областном министерстве экономики.',
    '2022-03-01',
  ],
  [
    'За прошлый год оборот взаимной торговли Саратовской области с Западно-Казахстанской областью составил 260 млн долларов, из них 157 млн пришлось на экспорт.',
    '2020-03-04',
  ],
  [
    'По экспорту картина такая: Оренбургская область поставила в Актюбинскую область в 2022 году товаров на 227 млн долларов.',
    '2023-02-20',
  ],
  [
    'Если сложить ввоз и вывоз, торговля Оренбургской области с Актюбинской областью в 2020 году дала 338 млн долларов, пишет областная газета.',
    '2021-04-02',
  ],
  [
    'Павлодар өңірінің Омбы облысымен саудасы 2023 жылы 270 млн доллардан асты, деп хабарлады әкімдік.',
    '2024-02-14',
  ],
  [
    'Орынбор облысының Ақтөбе облысымен сауда айналымы 2021 жылы шамамен 357 млн долларды құрады.',
    '2022-02-15',
  ],
  [
    'Батыс Қазақстан облысының кәсіпкерлері Саратов облысымен 2019 жылы 260 млн долларлық сауда жасады.',
    '2020-02-16',
  ],
  [
    'Businesses of Omsk Region and Pavlodar Region traded goods worth 254 million dollars in 2022, the chamber of commerce said.',
    '2023-03-01',
  ],
  ['Saratov Region sold goods worth 168 million dollars to West Kazakhstan Region in 2020.', '2021-03-02'],
  ['Trade of Orenburg Region with Aktobe Region stood at nearly 377 million dollars in 2022.', '2023-03-03'],
  [
    'Пограничники двух стран закончили полевой сезон: столбами отмечено уже 78 процентов границы между Россией и Казахстаном, сообщили в комиссии в конце 2022 года.',
    '2022-12-23',
  ],
  ['2023 жылдың соңында Қазақстан мен Ресей шекарасының 84 пайызы шегенделді.', '2023-12-22'],
  [
    'By the end of 2021 the two commissions had demarcated 72 percent of the border between Russia and Kazakhstan.',
    '2021-12-24',
  ],
  [
    'На западном участке граница России и Казахстана тянется на 1840 километров, и здесь знаки стоят все.',
    '2022-08-01',
  ],
  [
    'Шекараның батыс учаскесінің ұзындығы 1840 шақырым, деді Ресей мен Қазақстан комиссиясының өкілі.',
    '2022-08-02',
  ],
  [
    'Водовод Астрахань – Мангышлак построен в 1988 году, с тех пор его трубы ни разу не меняли целиком.',
    '2023-05-01',
  ],
  ['После реконструкции водовод Астрахань – Мангышлак запущен в декабре 2023 года.', '2023-12-16'],
  [
    'Каспий маңындағы қалаларға су беретін «Астрахань – Маңғышлақ» су құбыры 2023 жылғы желтоқсанда іске қосылды.',
    '2023-12-17',
  ],
  [
    'The Astrakhan–Mangyshlak water conduit now carries 170 thousand cubic metres a day, up from 110 thousand.',
    '2023-12-18',
  ],
  [
    'Строители сдали последние километры: дорога Атырау – Астрахань полностью перестроена в декабре 2024 года.',
    '2024-12-28',
  ],
  ['Атырау – Астрахан жолын қайта жаңарту 2024 жылғы желтоқсанда аяқталды.', '2024-12-29'],
  [
    'Форум, восемнадцатый по счёту, собрал в Петропавловске губернаторов и акимов в ноябре 2022 года.',
    '2022-11-30',
  ],
  [
    'Астраханью руководит Игорь Бабушкин; губернатор Астраханской области Игорь Бабушкин открыл выставку.',
    '2020-10-01',
  ],
  ['Астрахан облысының губернаторы Олег Миронов Атырауға келді.', '2023-04-01'],
  ['Astrakhan Region governor Oleg Mironov visited Aktau.', '2023-05-01'],
  [
    'Договор о государственной границе подписали в Москве 18 января 2005 года, а с 12 января 2006 года он действует.',
    '2015-01-18',
  ],
  [
    'The treaty on the state border between Russia and Kazakhstan was signed on 18 January 2005.',
    '2015-01-19',
  ],
  ['Дорога Омск – Павлодар – это 411 километров асфальта и три реки.', '2022-06-01'],
  ['Товарооборот вырос на 31 процент, говорит аким; о каком времени речь, он не уточнил.', '2023-06-01'],
  ['Товарооборот вырос на 8 процентов, говорит губернатор, и тоже не уточняет, за какой срок.', '2023-06-02'],
];

const DOCUMENTS: readonly Told[] = [
  ...OWN_WORDS,
  ...PAIRS.flatMap((_, pair) => YEARS.flatMap((year) => trade(pair, year))),
  ...YEARS.flatMap(border),
  ...YEARS.flatMap(people),
  ...YEARS.slice(0, 4).flatMap(mirrored),
  ...SIGNED,
  ...ROADS,
  ...ONCE,
];
const voiced = read(DOCUMENTS);

test('at least a hundred documents that agree, no two with one text, give no finding and no dispute', () => {
  const different = new Set(DOCUMENTS.map(([text]) => text));
  const telling = new Set(voiced.map(({ claim }) => DOCUMENTS[Number(claim.document.slice(1))]![0]));
  assert.ok(different.size >= 130, `${different.size} different documents`);
  assert.ok(telling.size >= 120, `${telling.size} of them say something that is read`);
  const kinds = new Set(voiced.map(({ claim }) => claim.kind));
  for (const kind of [
    'observation',
    'event',
    'office',
    'capacity',
    'works',
    'legal-step',
    'signing',
  ] as const)
    assert.ok(kinds.has(kind), kind);
  assert.deepEqual(
    find(voiced).map(({ check, reasoning }) => [check, reasoning.en]),
    [],
  );
  assert.deepEqual(
    settled(voiced)
      .filter(({ state }) => state === 'disputed')
      .map(({ kind, slots }) => [kind, slots]),
    [],
  );
});

test('they arrive in any order and give the same facts, byte for byte', () => {
  const expected = canonicalJson(settled(voiced));
  let seed = 7;
  for (let turn = 0; turn < 8; turn += 1) {
    const shuffled = voiced
      .map((voice) => ({ voice, at: (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) }))
      .sort((a, b) => a.at - b.at)
      .map(({ voice }) => voice);
    assert.equal(canonicalJson(settled(shuffled)), expected);
  }
});

test('one wrong figure among them is found', () => {
  const wrong: Told = [
    'В 2021 году товарооборот Омской области с Павлодарской областью вырос на 45%.',
    '2022-02-10',
  ];
  const [finding, ...others] = find(read([...DOCUMENTS, wrong]));
  assert.equal(finding?.check, 'growth-and-levels');
  assert.equal(others.length, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '#model/language.ts';
import { CHECKS, claims, find, read, type Told } from './findings.ts';

/** Documents that contradict each other, the check that must say so, and the same documents put right. */
const CASES: readonly (readonly [
  what: string,
  check: string,
  wrong: readonly Told[],
  right: readonly Told[],
])[] = [
  [
    'an addition of 60 m³ where 60 thousand is meant',
    'before-and-after',
    [
      ['Пропускная способность водовода Астрахань – Мангышлак увеличена на 60 кубометров в сутки.'],
      [
        'Пропускная способность водовода Астрахань – Мангышлак выросла со 110 до 170 тысяч кубометров в сутки.',
      ],
    ],
    [
      ['Пропускная способность водовода Астрахань – Мангышлак увеличена на 60 тысяч кубометров в сутки.'],
      [
        'Пропускная способность водовода Астрахань – Мангышлак выросла со 110 до 170 тысяч кубометров в сутки.',
      ],
    ],
  ],
  [
    'demarcation at 86.7 % in 2019 and 70 % in 2022',
    'demarcation-only-rises',
    [
      ['В 2019 году демаркировано 86,7 процента границы между Россией и Казахстаном.'],
      ['В 2022 году было демаркировано 70 процентов границы между Россией и Казахстаном.'],
    ],
    [
      ['В 2019 году демаркировано 86,7 процента границы между Россией и Казахстаном.'],
      ['В 2023 году демаркировано около 96 процентов границы России и Казахстана.'],
      ['На начало 2025 года демаркировано более 95 процентов границы между Россией и Казахстаном.'],
    ],
  ],
  [
    'the sea added to the length that holds it',
    'sea-counted-twice',
    [
      [
        'Протяжённость границы между Россией и Казахстаном составляет 7598,6 километра, в том числе 85,8 километра по морю.',
      ],
      [
        'Длина границы между Россией и Казахстаном — 7598,6 километра. Ещё 85,8 километра занимает морской участок границы.',
      ],
    ],
    [
      [
        'Протяжённость границы между Россией и Казахстаном составляет 7598,6 километра, в том числе 85,8 километра по морю.',
      ],
      [
        'Длина границы между Россией и Казахстаном — 7598,6 километра. Морской участок границы занимает 85,8 километра.',
      ],
    ],
  ],
  [
    'a length of the border that is too long by just the sea',
    'sea-counted-twice',
    [
      ['Протяжённость границы между Россией и Казахстаном составляет 7684,4 километра.'],
      [
        'Протяжённость границы между Россией и Казахстаном составляет 7598,6 километра. Длина морского участка границы 85,8 километра.',
      ],
      ['Протяжённость сухопутной границы между Россией и Казахстаном составляет 7512,8 километра.'],
    ],
    [
      [
        'Протяжённость границы между Россией и Казахстаном составляет 7598,6 километра. Длина морского участка границы 85,8 километра.',
      ],
      ['Протяжённость сухопутной границы между Россией и Казахстаном составляет 7512,8 километра.'],
    ],
  ],
  [
    'turnover +27 % with exports +20 % and imports +40 %',
    'growth-of-parts',
    [
      [
        'За первое полугодие 2024 года товарооборот Астраханской области с Казахстаном вырос на 27%. Экспорт увеличился на 20%, импорт — на 40%.',
      ],
    ],
    [['За первое полугодие 2024 года товарооборот Астраханской области с Казахстаном вырос на 27%.']],
  ],
  [
    'turnover that grew faster than exports and imports',
    'growth-of-parts',
    [
      [
        'За первое полугодие 2024 года товарооборот Астраханской области с Казахстаном вырос на 55%. Экспорт увеличился на 20%, импорт — на 40%.',
      ],
    ],
    [],
  ],
  [
    'a road built shorter than the straight line between its towns',
    'works-and-straight-lines',
    [['В 2022 году построена автодорога Омск – Павлодар протяжённостью 90 километров.']],
    [['В 2022 году построена автодорога Омск – Павлодар протяжённостью 411 километров.']],
  ],
  [
    'a road of 277 km between towns 305 km apart',
    'roads-and-straight-lines',
    [
      [
        'Реконструкция автодороги Атырау – Астрахань началась в 2018 году. Протяжённость дороги составляет 277 километров, из них перестраивают 172 километра.',
      ],
    ],
    [
      [
        'Реконструкция автодороги Атырау – Астрахань началась в 2018 году. Протяжённость дороги составляет 367 километров, из них перестраивают 172 километра.',
      ],
    ],
  ],
  [
    'a treaty in force before it was signed',
    'days-in-order',
    [
      ['Договор о государственной границе между Россией и Казахстаном был подписан 18 января 2005 года.'],
      ['Договор о государственной границе между Россией и Казахстаном вступил в силу в 2004 году.'],
    ],
    [
      ['Договор о государственной границе между Россией и Казахстаном был подписан 18 января 2005 года.'],
      ['Договор о государственной границе между Россией и Казахстаном вступил в силу в 2006 году.'],
    ],
  ],
  [
    'two governors of one region at one time',
    'one-holder',
    [
      [
        'Губернатор Астраханской области Игорь Бабушкин провёл встречу с акимом Атырауской области.',
        '2031-05-02',
      ],
      ['Губернатор Астраханской области Пётр Соколов приехал в Атырау.', '2031-06-02'],
      ['Губернатор Астраханской области Игорь Бабушкин прилетел в Актау.', '2031-07-02'],
    ],
    [
      [
        'Губернатор Астраханской области Игорь Бабушкин провёл встречу с акимом Атырауской области.',
        '2031-05-02',
      ],
      ['Губернатор Астраханской области И. Бабушкин прилетел в Актау.', '2031-07-02'],
      ['Губернатор Астраханской области Пётр Соколов приехал в Атырау.', '2031-09-02'],
    ],
  ],
  [
    'a forum whose number falls while the years rise',
    'ordinals-and-years',
    [
      [
        'XVIII Форум межрегионального сотрудничества России и Казахстана прошёл в Оренбурге 28 ноября 2022 года.',
      ],
      ['XVII Форум межрегионального сотрудничества России и Казахстана прошёл в Уфе в ноябре 2023 года.'],
    ],
    [
      [
        'XVIII Форум межрегионального сотрудничества России и Казахстана прошёл в Оренбурге 28 ноября 2022 года.',
      ],
      ['XX Форум межрегионального сотрудничества России и Казахстана прошёл в Уфе в ноябре 2024 года.'],
    ],
  ],
  [
    'exports named by one side and imports by the other',
    'mirror-trade',
    [
      ['В 2023 году экспорт России в Казахстан составил 16 млрд долларов.'],
      ['В 2023 году импорт Казахстана из России составил 11 млрд долларов.'],
    ],
    [
      ['В 2023 году экспорт России в Казахстан составил 16 млрд долларов.'],
      ['В 2023 году импорт Казахстана из России составил 17 млрд долларов.'],
    ],
  ],
  [
    'thousands for millions',
    'magnitudes',
    [
      ['В 2024 году товарооборот Омской области с Казахстаном составил 900 млн долларов.'],
      ['В 2024 году товарооборот Омской области с Казахстаном составил 900 тысяч долларов.'],
    ],
    [
      ['В 2024 году товарооборот Омской области с Казахстаном составил 900 млн долларов.'],
      ['В 2024 году товарооборот Омской области с Казахстаном составил более 880 млн долларов.'],
    ],
  ],
  [
    'roubles for dollars',
    'magnitudes',
    [
      ['В 2024 году товарооборот Омской области с Казахстаном составил 914 млн долларов.'],
      ['В 2024 году товарооборот Омской области с Казахстаном составил 914 млн рублей.'],
    ],
    [
      ['В 2024 году товарооборот Омской области с Казахстаном составил 914 млн долларов.'],
      ['В 2024 году товарооборот Омской области с Казахстаном составил 84 млрд рублей.'],
    ],
  ],
  [
    'exports and imports that are not the turnover',
    'parts-and-whole',
    [
      [
        'В 2024 году товарооборот Омской области с Казахстаном составил 900 млн долларов. Экспорт составил 510 млн долларов, импорт — 640 млн долларов.',
      ],
    ],
    [
      [
        'В 2024 году товарооборот Омской области с Казахстаном составил 900 млн долларов. Экспорт составил 510 млн долларов, импорт — 390 млн долларов.',
      ],
    ],
  ],
  [
    'growth that the levels do not show',
    'growth-and-levels',
    [
      ['В 2024 году товарооборот Омской области с Казахстаном составил 915 млн долларов и вырос на 50%.'],
      ['В 2023 году товарооборот Омской области с Казахстаном составил 820 млн долларов.'],
    ],
    [
      ['В 2024 году товарооборот Омской области с Казахстаном составил 915 млн долларов и вырос на 12%.'],
      ['В 2023 году товарооборот Омской области с Казахстаном составил 820 млн долларов.'],
    ],
  ],
  [
    'more than all of the border demarcated',
    'shares-of-all',
    [['В 2025 году демаркировано 120 процентов границы между Россией и Казахстаном.']],
    [['В 2025 году демаркировано 97 процентов границы между Россией и Казахстаном.']],
  ],
];

for (const [what, check, wrong, right] of CASES) {
  test(`${check} finds ${what}`, () => {
    const findings = find(read(wrong));
    assert.ok(findings.length > 0, 'nothing found');
    assert.deepEqual([...new Set(findings.map((finding) => finding.check))], [check]);
  });
  test(`${check} says nothing once ${what} is put right`, () => {
    assert.deepEqual(
      find(read(right)).map((finding) => [finding.check, finding.reasoning.en]),
      [],
    );
  });
}

test('a length told in round thousands says nothing of the sea', () => {
  const documents: readonly Told[] = [
    ['Протяжённость границы между Россией и Казахстаном составляет 7,5 тыс. километров.'],
    [
      'Протяжённость границы между Россией и Казахстаном составляет 7598,6 километра. Длина морского участка границы 85,8 километра.',
    ],
  ];
  assert.deepEqual(
    find(read(documents)).filter(({ check }) => check === 'sea-counted-twice'),
    [],
  );
});

test('a stage of a road may be shorter than the line between the towns that the road joins', () => {
  const documents: readonly Told[] = [
    [
      'Строительство автодороги Атырау – Астрахань длиной 350 километров планируют завершить в 2022 году. Первые 60 километров строят с мая 2019 года.',
    ],
  ];
  assert.deepEqual(find(read(documents)), []);
});

test('of two rival values that break one check each is a finding of its own', () => {
  const told = (n: number) => ({ ...level('trade.turnover', n).slots, period: '2023' });
  const rivals = [900e6, 1_400e6].map((n) => ({ kind: 'observation' as const, slots: told(n) }));
  const found = find(
    claims([...rivals, level('trade.turnover', 2_100e6), rate('trade.turnover', 20)]),
  ).filter(({ check }) => check === 'growth-and-levels');
  assert.equal(found.length, 2);
  assert.notEqual(found[0]!.id, found[1]!.id);
  assert.deepEqual(found[0]!.facts, found[1]!.facts);
});

test('every check has a case, and says in three languages why and what would repair it', () => {
  assert.deepEqual(
    CHECKS.map(({ id }) => id).filter((id) => !CASES.some(([, check]) => check === id)),
    [],
  );
  for (const [, , wrong] of CASES)
    for (const finding of find(read(wrong)))
      for (const text of [finding.name, finding.reasoning, finding.repair])
        for (const language of LANGUAGES)
          assert.ok(text[language].length > 3 && !/undefined|NaN/.test(text[language]));
});

test('no two checks have one id', () => {
  assert.equal(new Set(CHECKS.map(({ id }) => id)).size, CHECKS.length);
});

test('turnover +27 %, exports +20 %, imports +40 % means exports were 65 % of the base', () => {
  const [finding] = find(read(CASES.find(([what]) => what.startsWith('turnover +27'))![2]));
  assert.equal(finding!.severity, 'note');
  assert.match(
    finding!.reasoning.en,
    /exports were 65% of the earlier turnover \(and 61% of the present one\)/,
  );
});

const rate = (measure: string, n: number) => ({
  kind: 'observation' as const,
  slots: {
    measure,
    aspect: 'growth',
    area: ['RU-AST'],
    counterpart: ['KZ'],
    period: '2024',
    value: { n, unit: '%' },
  },
});
const level = (measure: string, n: number) => ({
  kind: 'observation' as const,
  slots: { measure, area: ['RU-AST'], counterpart: ['KZ'], period: '2024', value: { n, unit: 'USD' } },
});

test('implied shares that the amounts bear out are no finding', () => {
  const rates = [rate('trade.turnover', 27), rate('trade.export', 20), rate('trade.import', 40)];
  assert.equal(find(claims([...rates, level('trade.export', 78e6), level('trade.import', 49e6)])).length, 0);
  assert.equal(find(claims([...rates, level('trade.export', 49e6), level('trade.import', 78e6)])).length, 1);
});

test('a finding keeps its id when a reprint joins it, and any order of claims gives the same findings', () => {
  const wrong = CASES[1]![2];
  const [finding] = find(read(wrong));
  assert.equal(find(read([...wrong, wrong[0]!]))[0]!.id, finding!.id);
  const all = read(CASES.flatMap(([, , documents]) => documents));
  assert.deepEqual(find(all.toReversed()), find(all));
});

test('one amount under many names is one slip, not one for each pair of names', () => {
  const road = (asset: string, n: number) => ({
    kind: 'works' as const,
    slots: { asset, assetType: 'road', action: 'build', status: 'completed', extent: { n, unit: 'km' } },
  });
  const names = ['дорога Омск – Павлодар', 'автодорога Омск – Павлодар', 'автодороги «Омск-Павлодар»'];
  const told = claims([...names.map((name) => road(name, 411)), ...names.map((name) => road(name, 411_000))]);
  assert.equal(find(told).filter(({ check }) => check === 'magnitudes').length, 1);
});

test('a growth that two documents tell from either side is weighed once against the exports and imports of one of them', () => {
  const period = '2024-01/2024-06';
  const told = (measure: string, n: number, area: string, counterpart: string) => ({
    kind: 'observation' as const,
    slots: {
      measure,
      aspect: 'growth' as const,
      area: [area],
      counterpart: [counterpart],
      period,
      value: { n, unit: '%' },
    },
  });
  const found = find(
    claims([
      told('trade.turnover', 27, 'RU-AST', 'KZ'),
      told('trade.turnover', 27, 'KZ', 'RU-AST'),
      told('trade.export', 20, 'KZ', 'RU-AST'),
      told('trade.import', 40, 'KZ', 'RU-AST'),
    ]),
  );
  assert.deepEqual(
    found.map(({ check }) => check),
    ['growth-of-parts'],
  );
});

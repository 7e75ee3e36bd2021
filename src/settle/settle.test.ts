import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type BareClaim, type Certainty, claimOf, type SlotsOf } from '#model/claim.ts';
import type { FactOf } from '#model/fact.ts';
import type { Comparison, Quantity } from '#model/quantity.ts';
import { quantitiesAgree } from './agree.ts';
import { markOf } from './releases.ts';
import { settle, type Voiced } from './settle.ts';

const quote = { start: 0, end: 5 };
const growth = (
  document: string,
  n: number,
  period = '2024-01/2024-06',
  published = '2024-11-28',
  more: { readonly cmp?: Comparison; readonly sentence?: string } = {},
): Voiced => ({
  claim: claimOf(document, {
    kind: 'observation',
    modality: 'stated',
    slots: {
      measure: 'trade.turnover',
      aspect: 'growth',
      area: ['RU-AST'],
      counterpart: ['KZ-23'],
      period,
      value: { n, unit: '%', ...(more.cmp ? { cmp: more.cmp } : {}) },
    },
    quote,
  } satisfies BareClaim),
  sentence: more.sentence ?? `${document}: ${n} %`,
  published,
});

test('two documents that say the same agree, a third that says otherwise disputes and stays', () => {
  assert.equal(settle([growth('a', 27), growth('b', 27)])[0]!.state, 'agreed');
  const [fact, ...others] = settle([growth('a', 27), growth('b', 27), growth('c', 31)]);
  assert.equal(others.length, 0);
  assert.equal(fact!.state, 'disputed');
  assert.equal(fact!.preference, 'most-documents');
  assert.deepEqual(fact!.voices.map(({ role }) => role).sort(), ['rival', 'support', 'support']);
});

test('a fact is as certain as the surest claim for its preferred value', () => {
  const as = (voiced: Voiced, certainty?: Certainty): Voiced => ({
    ...voiced,
    claim: { ...voiced.claim, ...(certainty ? { certainty } : {}) },
  });
  const certaintyOf = (...voices: readonly Voiced[]) => settle(voices)[0]!.certainty;
  assert.equal(certaintyOf(growth('a', 27)), undefined);
  assert.equal(certaintyOf(as(growth('a', 27), 'doubtful'), as(growth('b', 27), 'certain')), 'certain');
  assert.equal(
    certaintyOf(as(growth('a', 27), 'doubtful'), growth('b', 27), as(growth('c', 31), 'certain')),
    'doubtful',
  );
});

test('a vague claim does not hide that two exact ones exclude each other, whatever their ids', () => {
  for (let turn = 0; turn < 12; turn += 1) {
    const name = (letter: string): string => `${letter}${turn}`;
    const vague = growth(name('v'), 12, undefined, undefined, { cmp: '>' });
    const [fact] = settle([vague, growth(name('a'), 12.4), growth(name('b'), 14)]);
    assert.equal(fact!.state, 'disputed');
    assert.deepEqual(fact!.voices.map(({ role }) => role).sort(), ['rival', 'support', 'support']);
    assert.notEqual(fact!.voices[0]!.claim, vague.claim.id);
  }
});

test('a vague claim gives its weight to every value it allows, so it does not choose between them', () => {
  const vague = growth('v', 12, undefined, undefined, { cmp: '>' });
  const [fact] = settle([vague, growth('a', 12.4, undefined, '2024'), growth('b', 14, undefined, '2025')]);
  assert.equal(fact!.preference, 'latest-published');
  assert.deepEqual(fact!.slots, growth('b', 14).claim.slots);
});

test('reprints of one release count once', () => {
  const sentence = 'Товарооборот вырос на 27 %.';
  const reprint = (document: string): Voiced =>
    growth(document, 27, undefined, undefined, { sentence: `${sentence}` });
  assert.equal(settle([reprint('a'), reprint('b')])[0]!.state, 'single');
  assert.equal(settle([reprint('a'), reprint('b'), growth('c', 27)])[0]!.state, 'agreed');
  const [fact] = settle([
    reprint('a'),
    reprint('b'),
    reprint('c'),
    growth('d', 31, undefined, '2020'),
    growth('e', 31, undefined, '2020'),
  ]);
  assert.equal(fact!.preference, 'most-documents');
  assert.deepEqual(fact!.slots, growth('d', 31).claim.slots);
});

test('different periods do not compete, and one period written two ways is one', () => {
  assert.equal(settle([growth('a', 27, '2023'), growth('b', 31, '2024')]).length, 2);
  assert.equal(settle([growth('a', 27, '2024'), growth('b', 27, '2024-01/2024-12')]).length, 1);
});

test('a tie told from either side is one fact', () => {
  const turned = growth('b', 27);
  const slots = { ...turned.claim.slots, area: ['KZ-23'], counterpart: ['RU-AST'] };
  const other: Voiced = {
    claim: claimOf('b', { kind: 'observation', modality: 'stated', slots, quote } as BareClaim),
    sentence: turned.sentence,
  };
  assert.equal(settle([growth('a', 27), other]).length, 1);
});

test('any order of claims gives the same bytes', () => {
  const claims = [growth('a', 27), growth('b', 29), growth('c', 27), growth('d', 5, '2022'), growth('e', 31)];
  const expected = canonicalJson(settle(claims));
  for (let turn = 0; turn < claims.length; turn += 1)
    assert.equal(
      canonicalJson(settle([...claims.slice(turn), ...claims.slice(0, turn)].reverse())),
      expected,
    );
});

const PAIRS: readonly (readonly [Quantity, Quantity, boolean])[] = [
  [{ n: 12.4, unit: 'USD' }, { n: 12, unit: 'USD', cmp: '>' }, true],
  [{ n: 700, unit: 'person', cmp: '~' }, { n: 690, unit: 'person' }, true],
  [{ n: 172, unit: 'km' }, { n: 177, unit: 'km' }, false],
  [{ n: 1, unit: 'km' }, { n: 1000, unit: 'm' }, true],
  [{ n: 110, max: 170, unit: 'm3/d' }, { n: 170, unit: 'm3/d' }, true],
  [{ n: 5, unit: 'RUB' }, { n: 5, unit: 'USD' }, false],
  [{ n: 214.6e6, unit: 'USD' }, { n: 215e6, unit: 'USD' }, true],
  [{ n: 86.7, unit: '%' }, { n: 87, unit: '%' }, true],
  [{ n: 5.4, unit: '%' }, { n: 5, unit: '%' }, true],
  [{ n: 5.4, unit: '%' }, { n: 6, unit: '%' }, false],
  [{ n: 170, unit: 'km' }, { n: 172, unit: 'km' }, false],
  [{ n: 170, unit: 'km' }, { n: 176, unit: 'km' }, false],
  [{ n: 7598.6, unit: 'km' }, { n: 7599, unit: 'km' }, true],
  [{ n: 7598.6, unit: 'km' }, { n: 7512.8, unit: 'km' }, false],
];
for (const [a, b, agrees] of PAIRS)
  test(`${JSON.stringify(a)} and ${JSON.stringify(b)} ${agrees ? 'agree' : 'differ'}`, () =>
    assert.equal(quantitiesAgree(a, b), agrees));

const bare = (
  document: string,
  claim: BareClaim,
  published?: string,
  more: Partial<Voiced> = {},
): Voiced => ({
  claim: claimOf(document, claim),
  sentence: `${document} говорит`,
  ...(published ? { published } : {}),
  ...more,
});
const works = (
  document: string,
  slots: SlotsOf<'works'>,
  published?: string,
  modality: 'stated' | 'planned' = 'stated',
): Voiced =>
  bare(
    document,
    {
      kind: 'works',
      modality,
      slots: { asset: 'дорога Атырау – Астрахань', assetType: 'road', action: 'reconstruct', ...slots },
      quote,
    },
    published,
  );

test('each deadline of a road is its own fact, and the one announced last supersedes the others', () => {
  const facts = settle([
    works('a', { finish: '2020' }, '2019-06', 'planned'),
    works('b', { finish: '2023' }, '2022-05', 'planned'),
    works('c', { finish: '2023-12' }, '2022-06', 'planned'),
  ]) as readonly FactOf<'works'>[];
  assert.deepEqual(facts.map(({ slots, state }) => [slots.finish?.slice(0, 4), state]).sort(), [
    ['2020', 'superseded'],
    ['2023', 'agreed'],
  ]);
  const [old, current] = facts.toSorted((a, b) => (a.slots.finish! < b.slots.finish! ? -1 : 1));
  assert.equal(old!.successor, current!.id);
});

test('deadlines of unknown day do not supersede each other', () => {
  const facts = settle([
    works('a', { finish: '2020' }, undefined, 'planned'),
    works('b', { finish: '2023' }, '2022', 'planned'),
  ]);
  assert.deepEqual(
    facts.map(({ state }) => state),
    ['single', 'single'],
  );
});

test('works under way and works completed are two facts, and lengths of what was completed dispute each other', () => {
  const facts = settle([
    works('a', { status: 'under-way', start: '2018' }),
    works('b', { status: 'completed', finish: '2024-12', extent: { n: 172, unit: 'km' } }),
    works('c', { status: 'completed', extent: { n: 177, unit: 'km' } }),
  ]);
  assert.deepEqual(facts.map(({ state }) => state).sort(), ['disputed', 'single']);
});

test('a figure without a period that a later document gives anew is replaced, not contradicted', () => {
  const projects = (document: string, n: number, published?: string, measure = 'cooperation.projects') =>
    bare(
      document,
      {
        kind: 'observation',
        modality: 'stated',
        slots: { measure, area: ['RU-NVS'], counterpart: ['KZ-55'], value: { n, unit: '1' } },
        quote,
      },
      published,
    );
  const [fact] = settle([projects('a', 200, '2021'), projects('b', 300, '2025-03')]);
  assert.deepEqual([fact!.state, fact!.preference], ['single', 'later-value']);
  assert.deepEqual(
    fact!.voices.map(({ role }) => role),
    ['support', 'superseded'],
  );
  assert.equal(
    settle([projects('a', 200, '2025-03-01'), projects('b', 300, '2025-03-10')])[0]!.state,
    'disputed',
  );
  assert.equal(settle([projects('a', 200), projects('b', 300, '2025-03-10')])[0]!.state, 'disputed');
  const border = [projects('a', 7512, '2015', 'border.length'), projects('b', 7598, '2025', 'border.length')];
  assert.equal(settle(border)[0]!.state, 'disputed');
});

test('two sums in different currencies are two facts, two costs in different currencies no contradiction', () => {
  const sum = (document: string, unit: string): Voiced =>
    bare(document, {
      kind: 'observation',
      modality: 'stated',
      slots: {
        measure: 'trade.export',
        area: ['RU'],
        counterpart: ['KZ'],
        period: '2024',
        value: { n: 5, unit },
      },
      quote,
    });
  assert.equal(settle([sum('a', 'USD'), sum('b', 'RUB')]).length, 2);
  const cost = (document: string, unit: string) =>
    works(document, { status: 'completed', cost: { n: 5e9, unit } });
  assert.equal(settle([cost('a', 'RUB'), cost('b', 'KZT')])[0]!.state, 'agreed');
});

test('a capacity from 110 to 170 agrees with 170 and with 60 more, and not with 60', () => {
  const capacity = (document: string, slots: SlotsOf<'capacity'>): Voiced =>
    bare(document, { kind: 'capacity', modality: 'stated', slots: { asset: 'водовод', ...slots }, quote });
  const grown = capacity('a', { before: { n: 110_000, unit: 'm3/d' }, after: { n: 170_000, unit: 'm3/d' } });
  const states = (slots: SlotsOf<'capacity'>) => settle([grown, capacity('b', slots)])[0]!.state;
  assert.equal(states({ after: { n: 170_000, unit: 'm3/d' } }), 'agreed');
  assert.equal(states({ change: { n: 60_000, unit: 'm3/d' } }), 'agreed');
  assert.equal(states({ change: { n: 60, unit: 'm3/d' } }), 'disputed');
});

test('a release printed by two papers with other first words is one source', () => {
  const text = Array.from({ length: 60 }, (_, at) => `слово${at}`).join(' ');
  const printed = (document: string, head: string): Voiced => {
    const mark = markOf(`${head} ${text}`);
    return { ...growth(document, 27), ...(mark ? { mark } : {}) };
  };
  const [first, second] = [printed('a', 'Сегодня утром сообщили'), printed('b', 'По данным пресс-службы')];
  assert.equal(settle([first, second])[0]!.state, 'single');
  const own = Array.from({ length: 60 }, (_, at) => `другое${at}`).join(' ');
  const mark = markOf(own);
  assert.equal(
    settle([first, second, { ...growth('c', 27), ...(mark ? { mark } : {}) }])[0]!.state,
    'agreed',
  );
});

test('two lengths in one sentence are of two things, and no dispute', () => {
  const length = (document: string, n: number, start: number): Voiced =>
    bare(document, {
      kind: 'observation',
      modality: 'stated',
      slots: { measure: 'transport.length', area: ['KZ-23'], value: { n, unit: 'km' } },
      quote: { start, end: start + 5 },
    });
  const both = [length('a', 277, 0), length('a', 172, 0)];
  assert.deepEqual(
    settle(both).map(({ state }) => state),
    ['single', 'single'],
  );
  assert.deepEqual(
    settle([length('a', 277, 0), length('a', 172, 9)]).map(({ state }) => state),
    ['disputed'],
  );
  assert.deepEqual(
    settle([...both, length('b', 277, 0)])
      .map(({ state }) => state)
      .sort(),
    ['agreed', 'single'],
  );
  assert.equal(canonicalJson(settle(both.toReversed())), canonicalJson(settle(both)));
});

const statesOf = (voiced: readonly Voiced[]): readonly string[] => settle(voiced).map(({ state }) => state);

test('amounts of an unknown time or of nowhere do not contradict each other, and one told twice is one', () => {
  const told = (document: string, slots: object): Voiced =>
    bare(document, { kind: 'observation', modality: 'stated', slots, quote }, '2025-03-01');
  const sides = { area: ['KZ'], counterpart: ['RU'] };
  const trade = (document: string, n: number) =>
    told(document, { measure: 'trade.turnover', ...sides, value: { n, unit: 'USD' } });
  assert.deepEqual(statesOf([trade('a', 8e9), trade('b', 28e9), trade('c', 28e9)]).toSorted(), [
    'agreed',
    'single',
  ]);
  const growing = (document: string, n: number) =>
    told(document, { measure: 'people.population', aspect: 'growth', ...sides, value: { n, unit: '%' } });
  assert.deepEqual(statesOf([growing('a', 31), growing('b', 108)]), ['single', 'single']);
  const invested = (document: string, n: number) =>
    told(document, { measure: 'business.companies', value: { n, unit: '1' } });
  assert.deepEqual(statesOf([invested('a', 6), invested('b', 20)]), ['single', 'single']);
  const marked = (document: string, n: number) =>
    told(document, { measure: 'border.demarcated', aspect: 'share', ...sides, value: { n, unit: '%' } });
  assert.deepEqual(statesOf([marked('a', 70), marked('b', 89)]), ['disputed']);
});

test('a section of the border says nothing of the whole, in three languages', () => {
  const length = (document: string, n: number, sentence: string): Voiced =>
    bare(
      document,
      {
        kind: 'observation',
        modality: 'stated',
        slots: { measure: 'border.length', area: ['RU'], counterpart: ['KZ'], value: { n, unit: 'km' } },
        quote,
      },
      '2025-03-01',
      { sentence },
    );
  const whole = length('a', 7598.6, 'Протяжённость границы составляет 7598,6 км.');
  for (const sentence of [
    'На западном участке граница тянется на 1840 километров.',
    'Шекараның батыс учаскесінің ұзындығы 1840 шақырым.',
    'The western section of the border runs for 1,840 km.',
  ])
    assert.deepEqual(statesOf([whole, length('b', 1840, sentence)]), ['single', 'single'], sentence);
  const rival = length('b', 7512.8, 'Протяжённость границы с её сухопутным участком составляет 7512,8 км.');
  assert.deepEqual(statesOf([whole, rival]), ['disputed']);
});

test('a conduit put into operation in 1988 and anew in 2023 is no dispute, in 2023 and in 2024 it is', () => {
  const launched = (document: string, finish?: string): Voiced =>
    bare(document, {
      kind: 'works',
      modality: 'stated',
      slots: {
        asset: 'водовод',
        assetType: 'conduit',
        action: 'launch',
        status: 'completed',
        ...(finish ? { finish } : { area: ['KZ-23'] }),
      },
      quote,
    });
  assert.deepEqual(
    statesOf([
      launched('a', '1988'),
      launched('b', '2023'),
      launched('c', '2023-12'),
      launched('d'),
    ]).toSorted(),
    ['agreed', 'single'],
  );
  assert.deepEqual(statesOf([launched('a', '2024'), launched('b', '2023')]), ['disputed']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BareClaim, claimOf } from '#model/claim.ts';
import type { Undertaking } from '#model/promise.ts';
import { assetNaming } from '../settle/entities.ts';
import { identify } from '../settle/identity.ts';
import type { Voiced } from '../settle/settle.ts';
import { openShelf } from '../shelf.ts';
import { undertakingsOf } from './promises.ts';
import type { Told } from './undertaking.ts';

const naming = assetNaming((await openShelf()).vocabulary.assets);

type Saying = Omit<BareClaim, 'quote' | 'modality'> & {
  readonly on?: string;
  readonly modality?: string;
  readonly language?: 'ru' | 'kk' | 'en';
};

function undertakings(sayings: readonly Saying[], today: string): readonly Undertaking[] {
  const told = sayings.map(({ on, language = 'ru', ...bare }, index): Told => {
    const whole = { modality: 'stated', quote: { start: 0, end: 9 }, ...bare } as BareClaim;
    return { claim: claimOf(`d${index}`, whole), language, published: on };
  });
  const voiced = told.map((voice): Voiced => ({ ...voice, sentence: voice.claim.document }) as Voiced);
  const subject = identify(voiced, naming, []).of;
  const result = undertakingsOf(told, subject, today);
  assert.deepEqual(undertakingsOf(told.toReversed(), subject, today), result);
  return result;
}

const road = (on: string | undefined, modality: string, slots: object, more: object = {}): Saying =>
  ({
    kind: 'works',
    modality,
    slots: { asset: 'дорога Атырау – Астрахань', assetType: 'road', action: 'reconstruct', ...slots },
    ...(on ? { on } : {}),
    ...more,
  }) as Saying;
const ROAD = [
  road('2019-06-14', 'planned', { finish: '2020' }, { speaker: 'министр' }),
  road('2022-05-20', 'planned', { asset: 'Атырау – Астрахан жолын', finish: '2023' }, { language: 'kk' }),
  road('2024-12-27', 'stated', { status: 'completed', finish: '2024-12' }),
];

test('a road promised for 2020, then 2023, and finished in December 2024 is four years late', () => {
  const [undertaking, ...others] = undertakings(ROAD.slice(0, 1).concat(ROAD.slice(2)), '2026-01-01');
  assert.equal(others.length, 0);
  assert.deepEqual([undertaking!.state, undertaking!.slipDays], ['late', 1461]);
  assert.deepEqual(undertaking!.announcements[0], {
    claim: undertaking!.announcements[0]!.claim,
    document: 'd0',
    modality: 'planned',
    published: '2019-06-14',
    speaker: 'министр',
    deadline: '2020',
  });
  assert.equal(undertaking!.done!.day, '2024-12');
});

test('the day decides: due, then slipped, overdue, late', () => {
  const states = (count: number, today: string) => {
    const [first] = undertakings(ROAD.slice(0, count), today);
    return [first!.state, first!.slipDays];
  };
  assert.deepEqual(states(1, '2019-12-01'), ['due', undefined]);
  assert.deepEqual(states(1, '2021-01-10'), ['overdue', 10]);
  assert.deepEqual(
    undertakings([ROAD[0]!, road('2022-05-20', 'planned', { finish: '2023' })], '2022-06-01').map(
      ({ state, slipDays }) => [state, slipDays],
    ),
    [['slipped', 1095]],
  );
});

test('names of one road in three languages make one undertaking', () => {
  const names = ['автодорога Астрахань – Атырау', 'Atyrau–Astrakhan road'].map((asset, index) =>
    road(`202${index}`, 'planned', { asset, finish: `203${index}` }, { language: index === 1 ? 'en' : 'ru' }),
  );
  assert.equal(undertakings([ROAD[0]!, ...names], '2026-01-01').length, 1);
});

test('a repair promised after the road was opened is not done by the opening', () => {
  const [repair] = undertakings(
    [
      road('2024-12-27', 'stated', { action: 'launch', status: 'completed', finish: '2024-12' }),
      road('2026-03-01', 'planned', { action: 'repair', finish: '2027' }),
    ],
    '2026-06-01',
  );
  assert.equal(repair!.state, 'due');
});

test('a plan runs until its term ends, and is never overdue', () => {
  const plan: Saying = {
    kind: 'signing',
    slots: { instrument: 'plan', parties: ['RU-AST/astrakhan', 'KZ-47/aktau'], term: '2026/2028' },
    on: '2025-12-10',
  };
  assert.equal(undertakings([plan], '2027-01-01')[0]!.state, 'due');
  assert.equal(undertakings([plan], '2029-01-01')[0]!.state, 'ended');
});

test('a step of a treaty, an event, a document and an order are kept once they are told of', () => {
  const said = (kind: string, slots: object, day: string, at: string): readonly Saying[] => [
    { kind, slots: { ...slots, date: day }, modality: 'planned', on: '2024-01-10' } as Saying,
    { kind, slots: { ...slots, date: at }, on: '2025-01-10' } as Saying,
  ];
  const cases = [
    said('legal-step', { instrument: 'договор о транзите', step: 'ratified' }, '2024', '2024-09'),
    said('event', { type: 'forum', ordinal: 20, place: 'RU-BA/ufa' }, '2024-11', '2024-11-27'),
    said('signing', { instrument: 'memorandum', parties: ['RU-OMS', 'KZ-55'] }, '2024', '2024-05-05'),
    said('order', { goods: 'баржа', supplier: 'RU-AST', customer: 'KZ' }, '2024', '2024-10'),
  ];
  for (const sayings of cases) {
    assert.deepEqual(
      undertakings(sayings, '2026-01-01').map(({ state }) => state),
      ['kept'],
      sayings[0]!.kind,
    );
    assert.deepEqual(
      undertakings(sayings.slice(0, 1), '2026-01-01').map(({ state }) => state),
      ['overdue'],
    );
  }
});

test('what is only wished or denied is no promise', () => {
  assert.deepEqual(
    undertakings(
      [road('2024', 'wished', { finish: '2030' }), road('2024', 'denied', { finish: '2030' })],
      '2026-01-01',
    ),
    [],
  );
});

test('a project is one undertaking, whether its road is built, rebuilt or opened', () => {
  const [first, ...others] = undertakings(
    [
      ...ROAD.slice(0, 1),
      road('2019-11-13', 'planned', { action: 'build', finish: '2022', extent: { n: 270, unit: 'km' } }),
      road('2022-04-23', 'planned', { action: 'open', finish: '../2022' }),
      ...ROAD.slice(1),
    ],
    '2026-01-01',
  );
  assert.equal(others.length, 0);
  assert.deepEqual([first!.state, first!.slipDays, first!.announcements.length], ['late', 1461, 4]);
});

test('a deadline told in hindsight shows what was promised first and moves nothing', () => {
  const [undertaking] = undertakings(
    [
      road('2022-05-20', 'planned', { finish: '2023' }),
      road('2022-05-20', 'planned', { action: 'open', finish: '2020' }),
    ],
    '2022-06-01',
  );
  assert.deepEqual(
    [undertaking!.state, undertaking!.promised, undertaking!.current],
    ['slipped', '2020-12-31', '2023-12-31'],
  );
});

test('what is told as finished beside a deadline to come, or goes on later, was a part', () => {
  const part = road('2019-11-13', 'stated', { status: 'completed', finish: '2019-03-27' });
  const goingOn = road('2024-12-18', 'stated', { status: 'under-way', start: '2018' });
  const [undertaking] = undertakings([ROAD[0]!, part, goingOn, ROAD[2]!], '2026-01-01');
  assert.deepEqual([undertaking!.state, undertaking!.done!.day], ['late', '2024-12']);
});

test('what is promised once works are over is another project', () => {
  const second = undertakings([...ROAD, road('2025-06-01', 'planned', { finish: '2030' })], '2026-01-01');
  assert.deepEqual(second.map(({ state }) => state).sort(), ['due', 'late']);
});

test('what is told as done before its deadline was kept, though no day is told', () => {
  const [undertaking] = undertakings(
    [
      road('2022-05-20', 'planned', { finish: '2023' }),
      road('2023-10-01', 'stated', { status: 'completed' }),
    ],
    '2026-01-01',
  );
  assert.deepEqual([undertaking!.state, undertaking!.slipDays], ['kept', undefined]);
});

test('a day in the past sees what was told by then', () => {
  const states = (day: string) => undertakings(ROAD, day).map(({ state }) => state);
  assert.deepEqual(states('2019-01-01'), []);
  assert.deepEqual(states('2021-06-01'), ['overdue']);
  assert.deepEqual(states('2023-06-01'), ['slipped']);
  assert.deepEqual(states('2025-06-01'), ['late']);
});

test('cost and extent slip beside the deadline, a stage and «about» do not count', () => {
  const km = (n: number, cmp?: '~') => ({ n, unit: 'km', ...(cmp ? { cmp } : {}) });
  const sum = (n: number) => ({ n, unit: 'KZT' });
  const [undertaking] = undertakings(
    [
      road('2019-06-14', 'planned', { finish: '2020', extent: km(172), cost: sum(2e9) }),
      road('2020-02-01', 'planned', { extent: km(40) }),
      road('2021-02-01', 'planned', { finish: '2023', extent: km(180, '~'), cost: sum(2.5e9) }),
      road('2022-02-01', 'planned', { finish: '2023', extent: km(190) }),
      road('2024-12-27', 'stated', { status: 'completed', finish: '2024-12', cost: sum(3e9) }),
    ],
    '2026-01-01',
  );
  assert.deepEqual(undertaking!.slips, {
    cost: { first: sum(2e9), last: sum(3e9), percent: 50 },
    extent: { first: km(172), last: km(190), percent: 10.5 },
  });
});

const target = (on: string, period: string, n: number, modality = 'planned'): Saying =>
  ({
    kind: 'observation',
    modality,
    slots: {
      measure: 'trade.turnover',
      area: ['RU'],
      counterpart: ['KZ'],
      period,
      value: { n, unit: 'USD' },
    },
    on,
  }) as Saying;

test('a figure promised for a year is kept once a figure of that year reaches it, and overdue where none does', () => {
  const promised = [target('2021-05-01', '2024', 30e9), target('2022-05-01', '2024', 36e9)];
  const [open, ...others] = undertakings(promised, '2023-01-01');
  assert.equal(others.length, 0);
  assert.deepEqual([open!.kind, open!.what, open!.state], ['observation', 'trade.turnover', 'due']);
  assert.equal(open!.slips!.amount!.percent, 20);
  assert.equal(undertakings(promised, '2025-06-01')[0]!.state, 'overdue');
  const less = target('2025-02-01', '2024', 34e9, 'stated');
  assert.equal(undertakings([...promised, less], '2025-06-01')[0]!.state, 'overdue');
  const reached = target('2025-02-01', '2024', 36e9, 'stated');
  assert.equal(undertakings([...promised, less, reached], '2025-06-01')[0]!.state, 'kept');
  const month = target('2025-02-01', '2024-05', 39e9, 'stated');
  assert.equal(undertakings([...promised, month], '2025-06-01')[0]!.state, 'overdue');
});

test('an amount that is put off slips; other amounts for other years are other promises', () => {
  const [late, early, ...others] = undertakings(
    [
      target('2021-05-01', '2024', 30e9),
      target('2021-05-01', '2030', 50e9),
      target('2024-05-01', '2026', 30e9),
    ],
    '2025-01-01',
  );
  assert.equal(others.length, 0);
  assert.deepEqual([late!.state, late!.slipDays, late!.current], ['slipped', 730, '2026-12-31']);
  assert.deepEqual([early!.state, early!.current], ['due', '2030-12-31']);
});

test('a capacity that is promised is done once it is told as reached', () => {
  const capacity = (on: string, modality: string, slots: object): Saying =>
    ({
      kind: 'capacity',
      modality,
      slots: { asset: 'водовод Астрахань – Мангышлак', ...slots },
      on,
    }) as Saying;
  const day = (n: number) => ({ n, unit: 'm3/d' });
  const promised = [
    capacity('2020-01-01', 'planned', { after: day(170e3) }),
    capacity('2021-01-01', 'planned', { after: day(210e3) }),
  ];
  const [open] = undertakings(promised, '2026-01-01');
  assert.deepEqual([open!.kind, open!.state, open!.slips!.amount!.percent], ['capacity', 'open', 23.5]);
  const [less] = undertakings(
    [...promised, capacity('2023-12-01', 'stated', { after: day(170e3) })],
    '2026-01-01',
  );
  assert.equal(less!.state, 'open');
  const [done] = undertakings(
    [...promised, capacity('2023-12-01', 'stated', { after: day(210e3) })],
    '2026-01-01',
  );
  assert.equal(done!.state, 'done');
});

test('what was told as still to come after its first deadline is late, by the day it was told as done where no other is known', () => {
  const [undertaking] = undertakings(
    [...ROAD.slice(0, 2), road('2024-12-28', 'stated', { status: 'completed' })],
    '2026-01-01',
  );
  assert.deepEqual([undertaking!.state, undertaking!.slipDays], ['late', 1458]);
  const [unknown] = undertakings(
    [ROAD[0]!, road('2024-12-28', 'stated', { status: 'completed' })],
    '2026-01-01',
  );
  assert.deepEqual([unknown!.state, unknown!.slipDays], ['done', undefined]);
});

import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type Claim, claimOf } from '#model/claim.ts';
import { claimsBehind, type Fact } from '#model/fact.ts';
import type { Judgement } from '#model/judgement.ts';
import { assetNaming } from './entities.ts';
import { identify } from './identity.ts';
import { settle, type Voiced } from './settle.ts';
import { openSettlement, type Settled } from './settlement.ts';

/** A small generator of numbers with a seed (mulberry32), so that a failing run can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const inAnyOrder = (voiced: readonly Voiced[], any: (below: number) => number): Voiced[] =>
  voiced
    .map((voice) => ({ voice, at: any(1e6) }))
    .sort((a, b) => a.at - b.at)
    .map(({ voice }) => voice);

const voiceOf = (index: number, any: (below: number) => number): Voiced => {
  const areas = ['RU-AST', 'RU-OMS', 'KZ-23'];
  const claim: Claim = claimOf(`document${index}`, {
    kind: 'observation',
    modality: 'fact',
    slots: {
      measure: 'trade.turnover',
      aspect: 'level',
      value: { n: 100 + any(3) * 10, unit: 'USD' },
      area: [areas[any(3)]!],
      counterpart: ['KZ'],
      period: `${2020 + any(2)}`,
    },
    quote: { start: 0, end: 9 },
    figures: [],
  } as unknown as Parameters<typeof claimOf>[1]);
  return { claim, sentence: `sentence ${any(4)}`, published: `2024-0${1 + any(3)}-01` };
};

/** The short name means the first while that is the only longer one, and neither once the third is known: merged claims part again. */
const NAMES = ['Астрахань – Атырау', 'Атырау', 'Атырау – Актау'];
/** A road under one of its names with a deadline, so that claims merge and deadlines move as they come. */
const roadOf = (index: number, any: (below: number) => number, names = NAMES): Voiced => {
  const claim: Claim = claimOf(`document${index}`, {
    kind: 'works',
    modality: 'planned',
    slots: { asset: `автодорога ${names[any(names.length)]}`, assetType: 'road', finish: `${2024 + any(3)}` },
    quote: { start: 0, end: 9 },
  });
  return { claim, sentence: `sentence ${any(4)}`, language: 'ru', published: `2024-0${1 + any(3)}-01` };
};
const naming = assetNaming([
  { id: 'road', name: { ru: '', kk: '', en: '' }, words: { ru: ['автодорога'], kk: [], en: [] } },
]);
const all = (voiced: readonly Voiced[], judgements: readonly Judgement[] = []) =>
  settle(voiced, identify(voiced, naming, judgements).of);

/** Facts as a register holds them: what was made or changed taken in, what is none now taken out. */
function held() {
  const facts = new Map<string, Fact>();
  return {
    take: ({ facts: made, retired }: Settled): void => {
      for (const id of retired) assert.ok(facts.delete(id), 'only what was a fact is retired');
      for (const fact of made) facts.set(fact.id, fact);
    },
    bytes: (): string => canonicalJson([...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
  };
}

test('any order of arrival, and any split between bulk and one by one, gives the bytes of settling all at once', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const any = numbers(seed);
    const voiced = Array.from({ length: 1 + any(40) }, (_, index) =>
      any(2) ? voiceOf(index, any) : roadOf(index, any),
    );
    const expected = canonicalJson(all(voiced));
    const arriving = inAnyOrder(voiced, any);
    const settlement = openSettlement(new DatabaseSync(':memory:'), naming);
    const facts = held();
    while (arriving.length > 0) facts.take(settlement.add(arriving.splice(0, 1 + any(any(2) ? 3 : 40))));
    const { facts: none, retired } = settlement.add(voiced);
    assert.deepEqual([none, retired], [[], []], 'claims that are in change nothing');
    assert.equal(facts.bytes(), expected, `seed ${seed}`);
  }
});

test('a judgement and one that takes it back change the facts of what they speak of, as settling all at once would', () => {
  const any = numbers(3);
  const voiced = Array.from({ length: 12 }, (_, index) => roadOf(index, any, NAMES.slice(0, 2)));
  const settlement = openSettlement(new DatabaseSync(':memory:'), naming);
  const facts = held();
  facts.take(settlement.add(voiced));
  const merged = facts.bytes();
  const pair = settlement.identity().candidates.find((candidate) => candidate.merged)!;
  const apart: Judgement = { a: pair.a.id, b: pair.b.id, verdict: 'not-same' };
  facts.take(settlement.judge([apart]));
  assert.equal(facts.bytes(), canonicalJson(all(voiced, [apart])));
  assert.notEqual(facts.bytes(), merged);
  facts.take(settlement.judge([{ ...apart, verdict: 'same' }]));
  assert.equal(facts.bytes(), merged);
});

test('a claim changes the facts of its own key only', () => {
  const any = numbers(7);
  const settlement = openSettlement(new DatabaseSync(':memory:'), naming);
  settlement.add(Array.from({ length: 30 }, (_, index) => voiceOf(index, any)));
  assert.equal(settlement.add([voiceOf(99, any)]).facts.length, 1);
});

test('a road is called in each language as its documents call it, whatever the order, and after it is opened anew', () => {
  const words = { ru: ['автодорога'], kk: ['автожолы'], en: ['road'] };
  const types = assetNaming([{ id: 'road', name: { ru: '', kk: '', en: '' }, words }]);
  const told = (
    [
      ['ru', 'автодорога Астрахань – Атырау'],
      ['ru', 'автодорога Астрахань – Атырау'],
      ['ru', 'автодорога Атырау – Астрахань'],
      ['en', 'Atyrau – Astrakhan road'],
      ['en', 'road'],
      ['ru', 'автодорога Омск – Павлодар'],
    ] as const
  ).map(([language, asset], index): Voiced => {
    const slots = { asset, assetType: 'road', finish: '2024' };
    const quote = { start: 0, end: 9 };
    const claim = claimOf(`document${index}`, { kind: 'works', modality: 'planned', slots, quote });
    return { claim, sentence: asset, language };
  });
  const roads = { ru: 'автодорога Астрахань – Атырау', en: 'Atyrau – Astrakhan road' };
  for (const order of [told, told.toReversed()]) {
    const database = new DatabaseSync(':memory:');
    const settlement = openSettlement(database, types);
    for (const voice of order) settlement.add([voice]);
    for (const its of [settlement, openSettlement(database, types)]) {
      assert.deepEqual(its.called([told[3]!.claim.id]), roads, 'from the English document alone');
      assert.deepEqual(its.called([told[5]!.claim.id]), { ru: 'автодорога Омск – Павлодар' });
    }
  }
});

/** One of few figures for one question, as many documents tell it: some in a passage that gives two, some by a speaker, some of no day. */
const toldOften = (index: number, any: (below: number) => number): Voiced => {
  const isPlan = any(3) === 0;
  const n = [100, 100, 100, 100, 103, 180][any(6)]!;
  const cmp = any(4) === 0 ? ({ cmp: '~' } as const) : {};
  const speaker = any(5) === 0 ? { speaker: `speaker ${any(40)}` } : {};
  const document = any(2) ? index : index - 1;
  const claim = claimOf(`document${document}`, {
    ...(isPlan
      ? {
          kind: 'works',
          modality: 'planned',
          slots: { asset: 'автодорога Атырау – Актау', assetType: 'road', finish: `${2024 + any(2)}` },
        }
      : {
          kind: 'observation',
          modality: 'stated',
          slots: {
            measure: 'trade.export',
            value: { n, unit: 'USD', ...cmp },
            area: ['RU-AST'],
            period: '2020',
          },
        }),
    quote: { start: 0, end: 9 },
    ...speaker,
    ...(any(9) === 0 ? {} : { certainty: 'likely' }),
  } as Parameters<typeof claimOf>[1]);
  const day = [
    {},
    { published: `20${10 + (document % 9)}` },
    { published: `2018-0${1 + (document % 7)}-1${document % 10}` },
  ][document % 3]!;
  return { claim, sentence: `sentence ${any(400)}`, language: 'ru', ...day };
};

test('of facts that hundreds tell, any order and any split gives the same bytes, and what settling all of them gives', () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const any = numbers(seed);
    const told = Array.from({ length: 150 + any(250) }, (_, index) => toldOften(index, any));
    const voiced = [...new Map(told.map((voice) => [voice.claim.id, voice])).values()];
    const once = held();
    once.take(openSettlement(new DatabaseSync(':memory:'), naming).add(voiced));
    const arriving = inAnyOrder(voiced, any);
    const settlement = openSettlement(new DatabaseSync(':memory:'), naming);
    const facts = held();
    while (arriving.length > 0) facts.take(settlement.add(arriving.splice(0, 1 + any(any(9) ? 5 : 300))));
    assert.ok(facts.bytes() === once.bytes(), `seed ${seed}`);
    const made = JSON.parse(facts.bytes()) as readonly Fact[];
    const expected = all(voiced);
    for (const [at, fact] of made.entries()) {
      const { voices, ...whole } = expected[at]!;
      const { voices: heard, ...bare } = fact;
      assert.deepEqual(bare, JSON.parse(JSON.stringify(whole)), `seed ${seed}`);
      assert.equal(claimsBehind(fact), voices.length);
      const roles = new Map(voices.map(({ claim, role }) => [claim, role]));
      for (const { claim, role } of heard) assert.equal(role, roles.get(claim));
      for (const role of ['support', 'rival', 'superseded'] as const)
        assert.equal(
          claimsBehind({ voices: heard.filter((its) => its.role === role) }),
          voices.filter((its) => its.role === role).length,
        );
    }
    assert.equal(made.length, expected.length);
  }
});

/** Of three roads hundreds tell, under names that join and part as persons judge; one of them few know by its short name. */
const roadToldOften = (index: number, any: (below: number) => number): Voiced => {
  const name = [NAMES[0]!, NAMES[0]!, 'Омск – Павлодар', NAMES[2]!, any(20) ? NAMES[0]! : NAMES[1]!][any(5)]!;
  const document = any(4) ? index : index - 1;
  const claim = claimOf(`document${document}`, {
    kind: 'works',
    modality: any(3) ? 'stated' : 'planned',
    slots: {
      asset: `автодорога ${name}`,
      assetType: 'road',
      ...(any(2) ? { finish: `${2024 + any(2)}` } : { extent: { n: 270 + any(3), unit: 'km' } }),
    },
    quote: { start: 0, end: 9 },
    ...(any(6) ? {} : { speaker: `speaker ${any(9)}` }),
  } as Parameters<typeof claimOf>[1]);
  return {
    claim,
    sentence: `sentence ${any(300)}`,
    language: 'ru',
    published: `20${10 + (document % 9)}-0${1 + (document % 7)}-01`,
  };
};

test('roads of which hundreds tell join and part with the bytes of settling all at once, whatever arrives and persons judge in between', () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const any = numbers(seed);
    const told = Array.from({ length: 300 + any(200) }, (_, index) => roadToldOften(index, any));
    const arriving = [...new Map(told.map((voice) => [voice.claim.id, voice])).values()];
    const database = new DatabaseSync(':memory:');
    let settlement = openSettlement(database, naming);
    const facts = held();
    const taken: Voiced[] = [];
    const judgements: Judgement[] = [];
    while (arriving.length > 0) {
      const some = arriving.splice(0, 1 + any(any(3) ? 4 : 200));
      taken.push(...some);
      facts.take(settlement.add(some));
      const candidates = settlement.identity().candidates;
      const entities = [...new Set(candidates.flatMap(({ a, b }) => [a.id, b.id]))];
      if (entities.length > 1) {
        const [a, b] = [entities[any(entities.length)]!, entities[any(entities.length)]!];
        const verdict = (['same', 'not-same', 'withdrawn'] as const)[any(3)]!;
        if (a !== b) judgements.push({ a, b, verdict });
        if (a !== b) facts.take(settlement.judge(judgements.slice(-1)));
      }
      const before = { judgements, preferences: [], words: [] };
      if (any(5) === 0) settlement = openSettlement(database, naming, [], before);
      const once = held();
      const atOnce = openSettlement(new DatabaseSync(':memory:'), naming, [], before);
      once.take(atOnce.add(taken));
      assert.ok(facts.bytes() === once.bytes(), `seed ${seed} after ${taken.length} claims`);
    }
  }
});

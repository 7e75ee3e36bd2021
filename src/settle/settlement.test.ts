import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '#model/canonical.ts';
import { type Claim, claimOf } from '#model/claim.ts';
import type { Fact } from '#model/fact.ts';
import { settle, type Voiced } from './settle.ts';
import { createSettlement } from './settlement.ts';

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

test('any order of arrival, and any split between bulk and one by one, gives the bytes of settling all at once', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const any = numbers(seed);
    const voiced = Array.from({ length: 1 + any(40) }, (_, index) => voiceOf(index, any));
    const expected = canonicalJson(settle(voiced));
    const arriving = voiced
      .map((voice) => ({ voice, at: any(1e6) }))
      .sort((a, b) => a.at - b.at)
      .map(({ voice }) => voice);
    const settlement = createSettlement();
    const facts = new Map<string, Fact>();
    while (arriving.length > 0)
      for (const fact of settlement.add(arriving.splice(0, 1 + any(any(2) ? 3 : 40))))
        facts.set(fact.id, fact);
    assert.deepEqual(settlement.add(voiced), [], 'claims that are in change nothing');
    const held = [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.equal(canonicalJson(held), expected, `seed ${seed}`);
  }
});

test('a claim changes the facts of its own key only', () => {
  const any = numbers(7);
  const settlement = createSettlement();
  settlement.add(Array.from({ length: 30 }, (_, index) => voiceOf(index, any)));
  assert.equal(settlement.add([voiceOf(99, any)]).length, 1);
});

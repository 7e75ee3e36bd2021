import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchBest, weightBound } from './b-matching.ts';

let state = 11;
const draw = (): number => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const below = (limit: number): number => Math.floor(draw() * limit);

test('the choice weighs as much as the best of all subsets, and the prices prove it', () => {
  for (let turn = 0; turn < 300; turn += 1) {
    const [lefts, rights, count] = [1 + below(4), 1 + below(4), below(10)];
    const edges = {
      left: Int32Array.from({ length: count }, () => below(lefts)),
      right: Int32Array.from({ length: count }, () => below(rights)),
      weight: Float64Array.from({ length: count }, () => (turn % 2 ? below(6) - 1 : draw() * 4 - 1)),
    };
    const limits = [lefts, rights].map((nodes) => Int32Array.from({ length: nodes }, () => below(3))) as [
      Int32Array,
      Int32Array,
    ];
    let most = 0;
    for (let subset = 0; subset < 1 << count; subset += 1) {
      const room = limits.map((limit) => limit.slice()) as [Int32Array, Int32Array];
      let weight = 0;
      for (let edge = 0; edge < count; edge += 1)
        if ((subset >> edge) & 1) {
          room[0][edges.left[edge]!]! -= 1;
          room[1][edges.right[edge]!]! -= 1;
          weight += edges.weight[edge]!;
        }
      if (room.every((left) => left.every((rest) => rest >= 0))) most = Math.max(most, weight);
    }
    const matching = matchBest(edges, ...limits);
    assert.ok(Math.abs(matching.weight - most) < 1e-9, `turn ${turn}`);
    assert.ok(Math.abs(weightBound(edges, ...limits, matching) - most) < 1e-9, `turn ${turn}`);
    for (const [side, nodes] of [edges.left, edges.right].entries())
      for (const [node, limit] of limits[side as 0 | 1].entries())
        assert.ok(matching.chosen.filter((yes, edge) => yes === 1 && nodes[edge] === node).length <= limit);
  }
});

test('any prices bound the weight from above', () => {
  const edges = { left: Int32Array.of(0, 0), right: Int32Array.of(0, 1), weight: Float64Array.of(3, 2) };
  const zero = { leftPrice: new Float64Array(1), rightPrice: new Float64Array(2) };
  assert.equal(weightBound(edges, Int32Array.of(1), Int32Array.of(1, 1), zero), 5);
});

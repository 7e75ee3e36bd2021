import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourEdges, type Edge, maximumDegree } from './edge-colouring.ts';

test('no two edges at a node share a colour, there are as many colours as the largest degree, and the classes are even', () => {
  let state = 7;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  for (let turn = 0; turn < 200; turn += 1) {
    const edges = Array.from({ length: 1 + below(60) }, (): Edge => [below(9), below(7)]);
    const colours = maximumDegree(edges) + below(3);
    const colourOf = colourEdges(edges, colours);
    for (const side of [0, 1])
      assert.equal(
        new Set(edges.map((edge, index) => `${edge[side]}:${colourOf[index]}`)).size,
        edges.length,
      );
    for (let colour = 0; colour < colours; colour += 1)
      assert.ok(colourOf.filter((one) => one === colour).length <= Math.ceil(edges.length / colours));
    assert.ok(Math.max(...colourOf) < colours);
  }
});

test('fewer colours than the largest degree are refused', () => {
  assert.throws(
    () =>
      colourEdges(
        [
          [0, 0],
          [0, 1],
        ],
        1,
      ),
    RangeError,
  );
});

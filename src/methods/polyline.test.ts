import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestOn } from './polyline.ts';

test('the nearest point lies within a segment, not only at its ends', () => {
  const line = [
    [0, 0],
    [10, 0],
  ] as const;
  const isAt = ([x, y]: readonly [number, number], at: number) => Math.hypot(x - at, y) < 1e-9;
  assert.ok(isAt(nearestOn(line, [4, 3]), 4));
  assert.ok(isAt(nearestOn(line, [-4, 3]), 0));
});

test('no corner of the line is nearer than the nearest point', () => {
  const point = fc.tuple(fc.integer({ min: 46, max: 87 }), fc.integer({ min: 44, max: 56 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), point, (line, from) => {
      const squeeze = Math.cos((from[1] * Math.PI) / 180);
      const far = ([x, y]: readonly [number, number]) => Math.hypot((x - from[0]) * squeeze, y - from[1]);
      const nearest = far(nearestOn(line, from));
      assert.ok(line.every((corner) => far(corner) >= nearest - 1e-9));
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greatCircleKm } from './great-circle.ts';

test('a degree of the equator is 111.2 km, and a point is no way from itself', () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude });
  assert.ok(Math.abs(greatCircleKm(at(0, 0), at(0, 1)) - 111.195) < 0.01);
  assert.equal(greatCircleKm(at(46, 48), at(46, 48)), 0);
  assert.ok(Math.abs(greatCircleKm(at(0, 0), at(0, 180)) - Math.PI * 6371.0088) < 1e-6);
});

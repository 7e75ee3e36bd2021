import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantOf, isZone, localTime, offsetMinutes } from './zoned-time.ts';

test('one instant is shown by the clocks of both sides', () => {
  const start = instantOf('2026-12-03T09:30', 'Europe/Astrakhan');
  assert.equal(new Date(start).toISOString(), '2026-12-03T05:30:00.000Z');
  assert.equal(localTime(start, 'Asia/Aqtau'), '2026-12-03T10:30');
  assert.equal(localTime(start, 'Asia/Novosibirsk'), '2026-12-03T12:30');
});

test('Kazakhstan has had one time since 1 March 2024', () => {
  assert.equal(offsetMinutes('Asia/Almaty', Date.parse('2024-02-28T12:00Z')), 360);
  assert.equal(offsetMinutes('Asia/Almaty', Date.parse('2024-03-02T12:00Z')), 300);
});

test('a time that comes twice is the first one, a time left out is an hour later', () => {
  assert.equal(
    new Date(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toISOString(),
    '2026-10-25T00:30:00.000Z',
  );
  assert.equal(
    localTime(instantOf('2026-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin'),
    '2026-03-29T03:30',
  );
});

test('a zone is known or not', () => {
  assert.ok(isZone('Asia/Aqtau'));
  assert.ok(!isZone('Asia/Nowhere'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited } from './edit.ts';
import { admitPlan } from './plan-json.ts';

const PLAN = admitPlan({
  name: 'Novosibirsk in Pavlodar',
  zone: 'Asia/Almaty',
  venues: [{ id: 'v', name: 'Chamber', tables: 4 }],
  blocks: [{ id: '1', date: '2027-03-16', from: '09:30', to: '12:30' }],
  firms: [
    { id: 'grain', name: 'Irtysh Grain', side: 'KZ' },
    { id: 'flour', name: 'Sibmuka', side: 'RU' },
  ],
  requests: [{ from: 'grain', to: 'flour', wish: 'want' }],
  meetings: [{ id: '1', between: ['grain', 'flour'] }],
});
const REGISTER = [{ id: 'f7', name: 'Pavlodar Metal', side: 'KZ' }];
const known = (name: string) => REGISTER.find((firm) => firm.id === name || firm.name === name);

test('a second venue with a way to it makes a mission of two', () => {
  const block = { date: '2027-03-16', from: '14:00', to: '16:00', venue: 'Tractor works', tables: '2' };
  const two = admitPlan(edited(PLAN, 'block', block, known));
  assert.deepEqual(
    two.venues.map(({ name, tables }) => [name, tables]),
    [
      ['Chamber', 4],
      ['Tractor works', 2],
    ],
  );
  assert.deepEqual([two.blocks.length, two.blocks[1]!.venue, two.meetings], [2, 'v1', []]);
  const away = admitPlan(
    edited(two, 'travel', { from: 'Chamber', to: 'Tractor works', minutes: '40' }, known),
  );
  const back = admitPlan(
    edited(away, 'travel', { from: 'Tractor works', to: 'Chamber', minutes: '50' }, known),
  );
  assert.deepEqual(back.travel, [{ from: 'v1', to: 'v', minutes: 50 }]);
  assert.throws(() => edited(two, 'travel', { from: 'Chamber', to: 'Port', minutes: '5' }, known), /venue/);
  assert.throws(() => admitPlan(edited(two, 'travel', { from: 'v', to: 'v1' }, known)), /minutes/);
});

test('a firm of the register comes with its id and side; named again it is changed', () => {
  const one = admitPlan(edited(PLAN, 'firm', { name: 'Pavlodar Metal', limit: '4' }, known));
  assert.deepEqual(one.firms.at(-1), { id: 'f7', name: 'Pavlodar Metal', side: 'KZ', limit: 4, away: [] });
  const absence = { name: 'Pavlodar Metal', from: '2027-03-16T09:30', to: '2027-03-16T10:30' };
  const late = admitPlan(edited(one, 'firm', absence, known));
  assert.deepEqual([late.firms.length, late.firms[2]!.limit, late.firms[2]!.away.length], [3, 4, 1]);
  assert.throws(() => admitPlan(edited(PLAN, 'firm', { name: 'Stranger' }, known)), /side/);
  assert.throws(
    () => edited(PLAN, 'firm', { name: 'Stranger', from: absence.from }, known),
    /both from and to/,
  );
});

test('a request is said anew, and goes with its firm', () => {
  const request = { from: 'Irtysh Grain', to: 'Sibmuka', wish: 'must', weight: '5', half: 'morning' };
  const must = admitPlan(edited(PLAN, 'request', request, known));
  assert.deepEqual(must.requests, [{ from: 'grain', to: 'flour', wish: 'must', weight: 5, half: 'morning' }]);
  const none = edited(must, 'remove', { kind: 'request', key: JSON.stringify(['grain', 'flour']) }, known);
  assert.deepEqual(admitPlan(none).requests, []);
  assert.deepEqual(admitPlan(edited(must, 'remove', { kind: 'firm', key: 'grain' }, known)).requests, []);
  assert.throws(() => edited(PLAN, 'remove', { kind: 'venue', key: 'v' }, known), /kind/);
});

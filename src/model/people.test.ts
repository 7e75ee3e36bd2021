import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllowed, type Right, ROLES, type Visitor } from './people.ts';

const node = { side: 'KZ', reading: 'members' } as const;
const RIGHTS: readonly Right[] = ['anyone', 'read', 'self', 'edit', 'confirm', 'keep'];
const rightsOf = (visitor: Visitor): readonly Right[] =>
  RIGHTS.filter((right) => isAllowed(right, visitor, node));

test('each role may do what those before it may', () => {
  const rights = ROLES.map((role) => rightsOf({ person: 'p', roles: { KZ: role }, by: 'session' }));
  assert.deepEqual(rights, [
    ['anyone', 'read', 'self'],
    ['anyone', 'read', 'self', 'edit'],
    ['anyone', 'read', 'self', 'edit', 'confirm'],
    ['anyone', 'read', 'self', 'edit', 'confirm', 'keep'],
  ]);
});

test('a role on the other side lets read and no more', () => {
  assert.deepEqual(rightsOf({ person: 'p', roles: { RU: 'keeper' }, by: 'session' }), [
    'anyone',
    'read',
    'self',
  ]);
});

test('a token reaches neither accounts nor people', () => {
  assert.deepEqual(rightsOf({ person: 'p', roles: { KZ: 'keeper' }, by: 'token' }), [
    'anyone',
    'read',
    'edit',
    'confirm',
  ]);
});

test('nobody known reads where reading is public', () => {
  assert.deepEqual(rightsOf({ roles: {} }), ['anyone']);
  assert.equal(isAllowed('read', { roles: {} }, { side: 'KZ', reading: 'public' }), true);
});

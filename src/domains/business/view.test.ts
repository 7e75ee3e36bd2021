import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf } from '../../../test/domains/fact.ts';
import { domain } from './domain.ts';
import { viewOf } from './view.ts';

const intent = (actor: string, counterpart: string) =>
  factOf('intent', { actor, action: 'export', object: 'щебень', counterpart: [counterpart] });

test('leads stand under the country whose party wants something, firms known by name last', () => {
  const { leads } = viewOf(
    domain,
    [intent('RU-AST', 'KZ'), intent('KZ-47/aktau', 'RU-AST'), intent('ТОО «Каспий Су»', 'RU')],
    '2026-11-23',
  );
  assert.deepEqual(
    leads.map(({ country, intents }) => [country, intents.length]),
    [
      ['KZ', 1],
      ['RU', 1],
      [undefined, 1],
    ],
  );
});

test('a contract belongs here, a memorandum of two cities does not', () => {
  assert.ok(domain.holds(factOf('signing', { instrument: 'contract', parties: ['RU-AST', 'KZ'] })));
  assert.ok(
    domain.holds(
      factOf('signing', { instrument: 'memorandum', parties: ['палата Астрахани', 'палата Атырау'] }),
    ),
  );
  assert.ok(
    !domain.holds(
      factOf('signing', { instrument: 'memorandum', parties: ['RU-AST/astrakhan', 'KZ-47/aktau'] }),
    ),
  );
});

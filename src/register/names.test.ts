import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFinder } from './names.ts';

const find = nameFinder([
  { id: 'astrakhan', names: ['Астрахань', 'Астрахан', 'Astrakhan'], weight: 20 },
  { id: 'uralsk', names: ['Уральск', 'Орал', 'Uralsk'], weight: 5 },
  { id: 'aktobe', names: ['Актобе', 'Ақтөбе', 'Aktobe'], weight: 3 },
  { id: 'petropavl', names: ['Петропавловск', 'Петропавл', 'Petropavl'], weight: 4 },
  {
    id: 'north',
    names: ['Северо-Казахстанская область', 'Солтүстік Қазақстан облысы', 'North Kazakhstan Region'],
    weight: 2,
  },
  { id: 'babushkin', names: ['Игорь Бабушкин', 'Igor Babushkin'], weight: 9 },
]);

for (const [query, id] of [
  ['астр', 'astrakhan'],
  ['Astrak', 'astrakhan'],
  ['Астраханью', 'astrakhan'],
  ['астарх', 'astrakhan'],
  ['ақтөбе', 'aktobe'],
  ['актобе', 'aktobe'],
  ['Орал', 'uralsk'],
  ['петропавловске', 'petropavl'],
  ['солтүстік қаз', 'north'],
  ['солтустик', 'north'],
  ['казахстанская север', 'north'],
  ['бабушкн', 'babushkin'],
  ['Igor B', 'babushkin'],
] as const)
  test(`«${query}» finds ${id}`, () => assert.equal(find(query, 3)[0], id));

test('what is like no name finds nothing', () => {
  assert.deepEqual(find('самарканд', 3), []);
  assert.deepEqual(find('  ', 3), []);
});

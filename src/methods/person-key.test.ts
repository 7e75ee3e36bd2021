import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personKey } from './person-key.ts';

const keysOf = (names: readonly string[]) => new Set(names.map(personKey));

test('a person has one key whichever name comes first, with initials, a patronymic, and in Latin letters', () => {
  for (const names of [
    [
      'Игорь Бабушкин',
      'Бабушкин Игорь',
      'Бабушкин Игорь Юрьевич',
      'И. Ю. Бабушкин',
      'Бабушкин И.',
      'Igor Babushkin',
    ],
    ['Касым-Жомарт Токаев', 'Қасым-Жомарт Тоқаев', 'Токаев Касым-Жомарт', 'Kasym-Zhomart Tokayev'],
    ['Асаин Байханов', 'Асайын Байханов', 'Asayyn Baikhanov', 'Байханов Асаин Куандыкович'],
    ['Вячеслав Володин', 'Володин Вячеслав Викторович'],
  ])
    assert.equal(keysOf(names).size, 1, [...keysOf(names)].join(' / '));
});

test('two persons of one surname and those of one given name are apart', () => {
  assert.equal(keysOf(['Игорь Бабушкин', 'Пётр Бабушкин', 'Игорь Васильев', 'Ольга Скабеева']).size, 4);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ofForm } from './forms.ts';
import { tokenise } from './tokenise.ts';

test('what depends on a form alone is told once, in whatever documents and letters it stands', () => {
  const asked: string[] = [];
  const lengthAt = ofForm((form) => {
    asked.push(form);
    return form.length;
  });
  const first = tokenise('Водовод Зүпқар водовод');
  const second = tokenise('ВОДОВОД зүпқар');
  const lengths = [
    ...[0, 1, 2].map((at) => lengthAt(first, at)),
    ...[0, 1].map((at) => lengthAt(second, at)),
  ];
  assert.deepEqual(lengths, [7, 6, 7, 7, 6]);
  assert.deepEqual(asked, ['водовод', 'зүпқар']);
  assert.equal(lengthAt(first, 3), 0);
});

test('words of many documents keep their types while the table of words grows', () => {
  const before = tokenise('сызрань');
  const text = Array.from(
    { length: 20_000 },
    (_, index) =>
      `слово${String.fromCharCode(1072 + (index % 32), 1072 + ((index >> 5) % 32), 1072 + (index >> 10))}`,
  ).join(' ');
  const { forms, type, count, start, end } = tokenise(text);
  for (let token = 0; token < count; token += 1)
    assert.equal(forms[type[token]!], text.slice(start[token], end[token]));
  assert.equal(before.forms[before.type[0]!], 'сызрань');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IS, marksOf, ofForm } from './forms.ts';
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

test('the words of which something is true are marked for a whole document, each told once', () => {
  const asked: string[] = [];
  const isLong = marksOf((form) => {
    asked.push(form);
    return form.length > 4;
  });
  const first = tokenise('Верфь и верфь, порт');
  const marked = (tokens: typeof first) => [...tokens.type].map((type) => isLong(tokens)[type] === IS);
  assert.deepEqual(marked(first), [true, false, true, false, false]);
  const second = tokenise(`порт верфь ${Array.from({ length: 3000 }, (_, n) => `б${n}я`).join(' ')} причал`);
  assert.deepEqual(marked(second).slice(0, 2), [false, true]);
  assert.equal(marked(second).at(-1), true);
  assert.deepEqual(asked.slice(0, 4), ['верфь', 'и', ',', 'порт']);
  assert.equal(new Set(asked).size, asked.length);
});

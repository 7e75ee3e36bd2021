import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenise } from './tokenise.ts';

const sentences = (text: string): readonly string[] =>
  tokenise(text).sentences.map(({ start, end }) => text.slice(start, end));
const words = (text: string): readonly string[] => {
  const { count, start, end } = tokenise(text);
  return Array.from({ length: count }, (_, token) => text.slice(start[token], end[token]));
};

test('initials, abbreviations and decimals do not end a sentence', () => {
  assert.equal(sentences('Вклад составил 2,5 млн руб. за год. Об этом сказал А.С. Иванов.').length, 2);
  assert.equal(sentences('Дорога идёт через г. Орск и пос. Энергетик. Её длина 12.5 км.').length, 2);
});

test('speech with its attribution is one sentence', () => {
  assert.equal(sentences('«Мы построили мост! Он готов», — сказал мэр. Движение открыто.').length, 2);
  assert.equal(sentences('– Жол дайын, – деді әкім.').length, 1);
});

test('numbers keep their thousands and decimals, years stay apart from what follows', () => {
  assert.deepEqual(words('1 840 километров'), ['1 840', 'километров']);
  assert.deepEqual(words('в 2024 300 человек'), ['в', '2024', '300', 'человек']);
  assert.deepEqual(words('2032–2034'), ['2032', '–', '2034']);
});

test('a dateline before the first sentence stands alone', () => {
  const { sentences: cut } = tokenise(
    'Заголовок дня\nОмск, 3 мая 2031 года. Стороны встретились.\nИ разошлись.',
  );
  assert.deepEqual(
    cut.map(({ role }) => role),
    ['heading', 'dateline', 'body', 'body'],
  );
});

test('any text is cut without loss: tokens are in order and inside the text', () => {
  for (const text of ['', '\ud800', '«»«»', '1'.repeat(1000), 'а\u0301б '.repeat(50), '\n\n\n', '😀 и 5']) {
    const { count, start, end } = tokenise(text);
    for (let token = 0; token < count; token += 1) {
      assert.ok(start[token]! < end[token]! && end[token]! <= text.length);
      if (token > 0) assert.ok(end[token - 1]! <= start[token]!);
    }
  }
});

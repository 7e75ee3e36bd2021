import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { decode } from './decode.ts';
import { sniff } from './sniff.ts';

const RUSSIAN = 'Города подписали меморандум, трассу длиной 277 км сдадут в декабре.';
const KAZAKH = 'Өңір тұрғындары үшін су құбырының қуаты артты, деп хабарлады әкімдік.';

test('Russian in the code pages of old computers is recognised and said to be guessed', () => {
  for (const encoding of ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5'])
    assert.deepEqual(decode(iconv.encode(RUSSIAN, encoding)), {
      text: RUSSIAN,
      guessed: encoding,
      broken: 0,
    });
});

test('Kazakh in its own code page keeps its letters', () => {
  assert.deepEqual(decode(iconv.encode(KAZAKH, 'rk1048')), { text: KAZAKH, guessed: 'rk1048', broken: 0 });
});

test('two words are enough to tell windows-1251', () => {
  assert.equal(decode(iconv.encode('Привет мир', 'windows-1251')).text, 'Привет мир');
});

test('English with curly quotes of windows-1252 is not taken for Cyrillic', () => {
  const text = 'The road is “open”, he said – at last.';
  assert.equal(decode(iconv.encode(text, 'windows-1252')).text, text);
});

test('UTF-8 and UTF-16 with a byte order mark are not guessed, and the mark is no text', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
    assert.deepEqual(decode(iconv.encode(KAZAKH, encoding, { addBOM: true })), { text: KAZAKH, broken: 0 });
});

test('UTF-16 without a mark is told by its pattern and said to be guessed; a program is not taken for it', () => {
  const text = 'Астана – Омск: № 7, 15 млн ₸.\nҚазақстан';
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const bytes = iconv.encode(text, encoding, { addBOM: false });
    assert.deepEqual(decode(bytes), { text, guessed: encoding, broken: 0 });
    assert.equal(sniff(bytes), 'text');
  }
  assert.throws(() => sniff(Buffer.from('\x01\x00\x02\x00\x03\x00\x41\x00\x90\x01', 'latin1')), {
    reason: 'input',
  });
});

test('a UTF-8 text with one bad byte is still UTF-8, with the damage counted', () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xff]), Buffer.from(KAZAKH)]);
  assert.deepEqual(decode(bytes), { text: `${RUSSIAN}\ufffd${KAZAKH}`, guessed: 'utf-8', broken: 1 });
});

test('an encoding that the page declares goes before a guess', () => {
  assert.deepEqual(decode(iconv.encode(RUSSIAN, 'koi8-r'), 'koi8-r'), { text: RUSSIAN, broken: 0 });
});

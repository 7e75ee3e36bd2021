import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCyrillic, romanised } from './romanised.ts';

test('Russian and Kazakh names are written in Latin letters by BGN/PCGN, without signs', () => {
  for (const [name, latin] of [
    ['Серик Шапкенов', 'Serik Shapkenov'],
    ['Нурсултан Назарбаев', 'Nursultan Nazarbayev'],
    ['Евгений Солнцев', 'Yevgeniy Solntsev'],
    ['Илья Редькин', 'Ilya Redkin'],
    ['Қасым-Жомарт Тоқаев', 'Qasym-Zhomart Toqayev'],
    ['Мағзұм Мырзағалиев', 'Maghzum Myrzaghaliyev'],
    ['Щукин', 'Shchukin'],
    ['«Каспий»', '«Kaspiy»'],
  ] as const)
    assert.equal(romanised(name), latin);
});

test('what is in Latin letters stays as it is', () => {
  assert.equal(romanised('Igor Babushkin, 2025'), 'Igor Babushkin, 2025');
  assert.deepEqual([isCyrillic('Aktau'), isCyrillic('Aqtau – Ақтау')], [false, true]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaReader } from './areas.ts';
import { flowOf, hsOf, periodOf, unitOf } from './codes.ts';

test('months and years are read as offices write them, runs of months are not', () => {
  for (const [written, period] of [
    ['2025', '2025'],
    ['202503', '2025-03'],
    ['2025-03', '2025-03'],
    ['03/2025', '2025-03'],
    ['3.2025', '2025-03'],
    ['01.03.2025', '2025-03'],
    ['2025-03-01 00:00:00', '2025-03'],
    ['2025M03', '2025-03'],
    ['март 2025 г.', '2025-03'],
    ['наурыз 2025', '2025-03'],
    ['2025 год', '2025'],
    ['январь-март 2025', undefined],
    ['202513', undefined],
    ['0203', undefined],
  ] as const)
    assert.equal(periodOf(written), period, written);
});

test('a product has 2, 4, 6 or 10 digits of a chapter that exists; a number gets its zero back, a text keeps what it says', () => {
  assert.equal(hsOf('0305 59', false), '030559');
  assert.equal(hsOf('0305590000', false), '0305590000');
  assert.equal(hsOf('30559', true), '030559');
  assert.equal(hsOf('30559', false), undefined);
  assert.equal(hsOf('TOTAL', false), '');
  assert.equal(hsOf('9999AA', false), '99');
  for (const wrong of ['7701', '00', '030', '03055', 'машины', ''])
    assert.equal(hsOf(wrong, false), undefined, wrong);
});

test('areas are read by every scheme, and by name in three languages', () => {
  const areaOf = areaReader();
  for (const [text, scheme, code] of [
    ['398', 'm49', 'KZ'],
    ['842', 'm49', 'US'],
    ['0', 'm49', '_T'],
    ['899', 'm49', '_X'],
    ['KAZ', 'iso', 'KZ'],
    ['KZ-ATY', 'iso', 'KZ-23'],
    ['KZ-VOS', 'iso', 'KZ-VOS'],
    ['12000 - АСТРАХАНСКАЯ ОБЛАСТЬ', 'okato', 'RU-AST'],
    ['71140', 'okato', 'RU-YAN'],
    ['71000', 'okato', 'RU-TYU'],
    ['230000000', 'kato', 'KZ-23'],
    ['Атырауская область', 'name', 'KZ-23'],
    ['Атырау облысы', 'name', 'KZ-23'],
    ['Германия', 'name', 'DE'],
    ['Қытай', 'name', 'CN'],
    ['Всего', 'name', '_T'],
    ['Нарния', 'name', undefined],
    ['67000', 'okato', undefined],
  ] as const)
    assert.equal(areaOf(text, scheme), code, text);
});

test('flows and units are read by the codes of UN Comtrade and the words of the offices', () => {
  assert.deepEqual(['X', 'ИМ', 'RX', 'экспорт', 'DX', 'Z'].map(flowOf), [
    'export',
    'import',
    're-export',
    'export',
    're-import',
    undefined,
  ]);
  assert.deepEqual(['KGM', 'шт.', 'MTQ', 'PCE  NMB', 'охапка'].map(unitOf), [
    'kg',
    '1',
    'm3',
    '1',
    undefined,
  ]);
});
